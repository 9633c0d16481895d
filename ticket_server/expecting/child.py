"""The server's side of the estimator's process: starts it, asks, and says when it has ended.

Nothing here ever waits in the event loop: a thread of its own speaks to the process.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Protocol

from ticket_server.expecting.messages import Ask, Batch, Message

COMMAND = (sys.executable, "-m", "ticket_server.expecting.process")
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Its sums are small; threads of numpy's libraries would only take memory."""

ON_WINDOWS = ("CREATE_NO_WINDOW", "CREATE_NEW_PROCESS_GROUP", "BELOW_NORMAL_PRIORITY_CLASS")
"""Elsewhere it gets a session of its own, and lowers its own priority. Ctrl-C is the server's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ended:
    """It answers no more."""

    why: str


Tell = Callable[[Batch | Ended], None]
"""Called in a thread of the child's."""


class Child(Protocol):
    """Something that answers each Ask with a Batch, in order, until it tells that it has ended."""

    def send(self, message: Message) -> None:
        """Never waits."""

    def kill(self) -> None:
        """Ends it; never waits."""


Start = Callable[[Tell], Child]


class ChildProcess:
    """The real one."""

    def __init__(self, tell: Tell, command: Sequence[str] = COMMAND) -> None:
        self._tell = tell
        self._command = command
        self._messages: SimpleQueue[Message | None] = SimpleQueue()
        self._process: subprocess.Popen[bytes] | None = None
        self._killed = False
        Thread(target=self._run, name="estimator", daemon=True).start()

    @property
    def pid(self) -> int | None:
        """The process, once it is there."""
        return None if self._process is None else self._process.pid

    def send(self, message: Message) -> None:
        """See Child."""
        self._messages.put(message)

    def kill(self) -> None:
        """See Child."""
        self._killed = True
        self._messages.put(None)
        if self._process is not None:
            with suppress(OSError):
                self._process.kill()

    def _run(self) -> None:
        why = "it was ended"
        try:
            self._process = process = self._open()
            try:
                self._talk(process)
            finally:
                why = _close(process)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            why = f"{why}: {error or type(error).__name__}"
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on without
            why = f"{type(error).__name__}: {error}"
        self._tell(Ended(why=why))

    def _open(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own program
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | ONE_THREAD,
            creationflags=sum(getattr(subprocess, flag, 0) for flag in ON_WINDOWS),
            start_new_session=True,
        )

    def _talk(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        while not self._killed and (message := self._messages.get()) is not None:
            pickle.dump(message, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            if isinstance(message, Ask):
                self._tell(pickle.load(process.stdout))  # noqa: S301 - our own process


def _close(process: subprocess.Popen[bytes]) -> str:
    """Nothing of it is left; how it ended."""
    ended = process.poll()
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    return "it was ended" if ended is None else f"it ended with code {ended}"
