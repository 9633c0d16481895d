"""Which feeds are open for which token, so that they end when the token does."""

from collections.abc import Iterator
from contextlib import contextmanager

from ticket_server.storage.store import Token
from ticket_server.web.hub import Listener


class OpenFeeds:
    """Belongs to the event loop's thread alone."""

    def __init__(self) -> None:
        self._of: dict[int, set[Listener]] = {}

    @contextmanager
    def listening(self, token: Token, listener: Listener) -> Iterator[None]:
        """As long as it listens."""
        self._of.setdefault(token.id, set()).add(listener)
        try:
            yield
        finally:
            left = self._of[token.id]
            left.discard(listener)
            if not left:
                del self._of[token.id]

    def of(self, token: int) -> int:
        """How many listen with that token."""
        return len(self._of.get(token, ()))

    def hang_up(self, token: int) -> None:
        """They are told to join again, and are asked then who they are."""
        for listener in self._of.get(token, ()):
            listener.end()
