"""Questions a clerk can answer, at a command line: Vietnamese first, with an answer for Enter."""

from collections.abc import Callable
from typing import Protocol

from ticket_server.said import Said

YES = frozenset({"co", "có", "yes", "y"})


class Talk(Protocol):
    """Whoever restores."""

    def tell(self, said: object) -> None:
        """Says something."""

    def ask(self, question: Said, default: str = "") -> str:
        """The answer, `default` for none."""

    def sure(self, question: Said) -> bool:
        """A clear yes; anything else is a no."""


class Aloud:
    """Somebody sits there. `unasked`: nobody does; every answer is the default, and no is no."""

    def __init__(self, *, unasked: bool = False, read: Callable[[str], str] = input) -> None:
        self._unasked = unasked
        self._read = read

    def tell(self, said: object) -> None:
        """See Talk."""
        print(said, flush=True)  # noqa: T201 - the command's own words

    def ask(self, question: Said, default: str = "") -> str:
        """See Talk."""
        if self._unasked:
            return default
        self.tell(question)
        return self._read("> ").strip() or default

    def sure(self, question: Said) -> bool:
        """See Talk."""
        return self.ask(question).lower() in YES
