"""The people of the demo: each is a screen program in a process of its own, with a finger on it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PICTURES = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
"""What makes a program draw into memory."""


class StageError(Exception):
    """Something that a person would have seen was not there."""


@dataclass
class Actor:
    """One program. `options` are its own; the token goes by the environment.

    With `fingers` it obeys the orders below; without, it is a window for whoever sits there, or a
    program that has none.
    """

    program: str
    token: str
    options: list[str]
    log: Path
    process: subprocess.Popen[str] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    fingers: bool = True

    def start(self) -> None:
        """Starts it; orders may be given at once."""
        with self.log.open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self._modules(), *self.options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=os.environ | self.environment | {"DENLUOT_TOKEN": self.token},
            )

    def _modules(self) -> list[str]:
        return ["-m", "demo.puppet", self.program] if self.fingers else ["-m", self.program]

    def touch(self, name: str) -> float:
        """A finger on the item with that objectName, as soon as it is there; when that was."""
        return float(self._order({"do": "touch", "name": name})["at"])

    def click(self, name: str) -> None:
        """The mouse on it."""
        self._order({"do": "click", "name": name})

    def write(self, name: str, text: str) -> None:
        """The keyboard, into the field with that objectName."""
        self._order({"do": "write", "name": name, "text": text})

    def see(self, name: str) -> None:
        """Waits until it is there."""
        self._order({"do": "see", "name": name})

    def read(self, name: str, what: str = "text", *, until: Any = None) -> Any:
        """A property of it; with `until`, as soon as it has that value."""
        wanted = {} if until is None else {"until": until}
        return self._order({"do": "read", "name": name, "property": what, **wanted})["value"]

    def picture(self, path: Path) -> None:
        """What can be seen now."""
        self._order({"do": "picture", "path": str(path)})

    def stop(self) -> None:
        """The program ends as it does when its input ends."""
        if self.process is None or self.process.stdin is None or self.process.stdout is None:
            return
        self.process.stdin.close()
        if not self.fingers:
            self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.process = None

    def _order(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self.process is not None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            said = self.log.read_text(encoding="utf-8")[-2000:]
            raise StageError(f"{self.program} ended:\n{said}")
        reply: dict[str, Any] = json.loads(line)
        if not reply["ok"]:
            raise StageError(f"{self.program}: {reply['why']}")
        return reply
