"""The server's side of the process that makes reports: starts it when one is asked for.

It stays for some minutes, in case another is asked for, and then gives its memory back.
"""

import asyncio
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Protocol

from ticket_server.expecting.child import ON_WINDOWS, ONE_THREAD
from ticket_server.reports.asked import Asked, Made, TemplateError
from ticket_server.storage.store import StoreError

COMMAND = (sys.executable, "-m", "ticket_server.reports.process")
STAYS_S = 300.0
LONGEST_S = 600.0
"""The first report of a log of years reads every fact of it."""


Answer = Made | StoreError | TemplateError


class ReportFailedError(Exception):
    """No report came of it; another may."""


class Maker(Protocol):
    """Makes reports, one after the other."""

    async def make(self, asked: Asked) -> Made:
        """The report; StoreError, or ReportFailedError."""

    def close(self) -> None:
        """It is not needed any more."""


class ReportProcess:
    """The real one. `make` from one event loop, `ask` from anywhere else."""

    def __init__(self, data: Path, command: Sequence[str] = COMMAND) -> None:
        self._command = (*command, str(data))
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = asyncio.Lock()
        self._leaving: asyncio.TimerHandle | None = None

    @property
    def pid(self) -> int | None:
        """The process, as long as it is there."""
        return None if self._process is None else self._process.pid

    async def make(self, asked: Asked) -> Made:
        """See Maker."""
        async with self._turn:
            if self._leaving is not None:
                self._leaving.cancel()
            try:
                return await asyncio.to_thread(self.ask, asked)
            finally:
                loop = asyncio.get_running_loop()
                self._leaving = loop.call_later(STAYS_S, self.close)

    def ask(self, asked: Asked) -> Made:
        """Waits for it."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = self._start()
        timer = Timer(LONGEST_S, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            answer = _talk(self._process, asked)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.close()
            raise ReportFailedError(f"The report's process ended: {error!r}") from error
        finally:
            timer.cancel()
        if isinstance(answer, TemplateError):
            raise ReportFailedError(str(answer))
        if isinstance(answer, StoreError):
            raise answer
        return answer

    def close(self) -> None:
        """See Maker. Its pipes are shut: it ends by itself, or is ended."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own program
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | ONE_THREAD,
            creationflags=sum(getattr(subprocess, flag, 0) for flag in ON_WINDOWS),
            start_new_session=True,
        )


def _talk(process: subprocess.Popen[bytes], asked: Asked) -> Answer:
    assert process.stdin is not None
    assert process.stdout is not None
    pickle.dump(asked, process.stdin, pickle.HIGHEST_PROTOCOL)
    process.stdin.flush()
    answer: Answer = pickle.load(process.stdout)  # noqa: S301 - our own process
    return answer
