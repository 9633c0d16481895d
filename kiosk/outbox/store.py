"""Where an outbox is kept, in its own words: lines that stay. The port, and one that forgets."""

from collections.abc import Iterable, Sequence
from typing import Protocol


class UnkeptError(Exception):
    """A line cannot be kept; says why, for staff. `lines`: what can be read all the same."""

    def __init__(self, why: str, lines: Sequence[bytes] = ()) -> None:
        super().__init__(why)
        self.lines = tuple(lines)


class LockedError(UnkeptError):
    """Another program keeps its lines there."""


class DamagedError(Exception):
    """What lies there is not what was written. `lines`: those that are whole, in their order."""

    def __init__(self, why: str, lines: Sequence[bytes]) -> None:
        super().__init__(why)
        self.lines = tuple(lines)


class Store(Protocol):
    """Lines without line ends, oldest first. Each method may raise UnkeptError."""

    durable: bool
    """Whether what is kept outlives the program and the machine's power."""

    def open(self) -> Sequence[bytes]:
        """What was kept; nothing yet: no lines. DamagedError."""

    def append(self, line: bytes, *, sure: bool = True, closing: bool = False) -> None:
        """Keeps one more; `sure`: it is on the disk when this returns.

        `closing`: it ends what an earlier line began; there is room for it when there is for
        nothing else.
        """

    def rewrite(self, lines: Iterable[bytes]) -> None:
        """These instead of all before, or nothing changes."""

    def set_aside(self) -> str:
        """What lies there is kept under another name, which is told; nothing lies there then."""

    def close(self) -> None:
        """Lets go."""


class Forgetting:
    """Keeps lines for as long as the program runs."""

    durable = False

    def open(self) -> Sequence[bytes]:
        """Nothing."""
        return ()

    def append(self, line: bytes, *, sure: bool = True, closing: bool = False) -> None:
        """It is in memory already."""

    def rewrite(self, lines: Iterable[bytes]) -> None:
        """It is in memory already."""

    def set_aside(self) -> str:
        """There is nothing."""
        return ""

    def close(self) -> None:
        """There is nothing."""
