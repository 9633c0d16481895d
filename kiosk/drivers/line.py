"""What a byte line to a printer is: open, write, read, close, each with a deadline."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Deadlines:
    """In seconds.

    `write`: without any progress; `read`: for one question about the status; `finish`: from the
    last byte sent to the word that it is printed; `glance`: between two looks at the status while
    waiting for that word; `probe`: for a first answer to whether it can say that word; `linger`:
    for the other side to hang up.
    """

    connect: float = 3.0
    write: float = 10.0
    read: float = 1.0
    finish: float = 10.0
    glance: float = 0.5
    probe: float = 2.0
    linger: float = 0.2


class LineError(Exception):
    """The line is not there, or no longer."""


class StallError(LineError):
    """The line is there, and nothing gets through it."""


class Line(Protocol):
    """A way to a printer. `lasting`: stays open between jobs (a device of our own)."""

    lasting: bool

    def open(self) -> None:
        """Make it ready; raises LineError."""

    def close(self) -> None:
        """Let go, without harm to what was sent; never raises."""

    def write(self, data: bytes) -> None:
        """Hand over all of it; LineError when it breaks, StallError when it stands still."""

    def read(self, timeout: float) -> bytes:
        """What came within `timeout` seconds, b"" if nothing did; raises LineError."""
