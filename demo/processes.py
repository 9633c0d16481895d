"""Real server processes on this machine: started, killed, started again at the same address."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ticket_protocol.words import Role


class ServerDiedError(Exception):
    """The server ended before it listened; the message holds what it said."""


@dataclass
class ServerProcess:
    """One ticket server with its data directory. `command` may run it under another program."""

    data: Path
    config: Path
    port: int = 0
    command: Sequence[str] = (sys.executable, "-m", "ticket_server")
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Where it listens, once it has been started."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts it and returns when it listens; keeps its port over restarts."""
        self.data.mkdir(parents=True, exist_ok=True)
        log = (self.data / "server.log").open("a", encoding="utf-8")
        arguments = ["serve", "--config", self.config, "--data", self.data, "--port", self.port]
        with log:
            self.process = subprocess.Popen(
                [*self.command, *map(str, arguments)],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=os.environ | self.environment,
            )
        self._wait_until_it_listens()

    def token(self, role: Role, name: str, counters: Sequence[int] = ()) -> str:
        """A new token, as `ticket-server token create` prints it."""
        self.data.mkdir(parents=True, exist_ok=True)
        arguments = ["token", "create", "--data", self.data, "--role", role, "--name", name]
        if counters:
            arguments += ["--counters", ",".join(map(str, counters))]
        done = subprocess.run(
            [sys.executable, "-m", "ticket_server", *map(str, arguments)],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | self.environment,
        )
        return done.stdout.strip()

    def kill(self) -> None:
        """Ends it as a power cut does."""
        if self.process is not None:
            self.process.kill()
            self._gone(self.process)

    def stop(self) -> int:
        """Ends it politely; its exit code."""
        if self.process is None:
            return 0
        self.process.terminate()
        return self._gone(self.process)

    def _gone(self, process: subprocess.Popen[str]) -> int:
        code = process.wait(timeout=10)
        if process.stdout is not None:
            process.stdout.close()
        self.process = None
        return code

    def _wait_until_it_listens(self) -> None:
        assert self.process is not None
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if "listening on http" in line:
                self.port = int(line.rsplit(":", 1)[1])
                return
        code = self._gone(self.process)
        said = (self.data / "server.log").read_text(encoding="utf-8")[-2000:]
        raise ServerDiedError(f"the ticket server ended with code {code}:\n{said}")
