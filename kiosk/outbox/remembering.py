"""Remembers the centre while the server is there, and has it known when the kiosk starts without.

The link is told once, before it starts; whatever the server says afterwards replaces it.
"""

from datetime import UTC, datetime
from typing import Protocol

from kiosk.outbox import known
from kiosk.outbox.known import Known
from screen_kit.link import Link, LinkState


class File(Protocol):
    """Where a text is kept."""

    def load(self) -> str | None:
        """What was saved last."""

    def save(self, text: str) -> None:
        """Keep it instead."""


class Remembering:
    """Follows the link from now on; saves what differs, at each change of centre or counters."""

    def __init__(self, link: Link, file: File) -> None:
        self._link, self._file = link, file
        self._known: Known | None = None
        self.before = known.read(file.load() or "")
        if self.before is not None:
            link.remember(self.before.centre, self.before.board, self.before.ahead)
        link.stateChanged.connect(self._save)
        link.centreChanged.connect(self._save)
        link.boardChanged.connect(self._save)

    def _save(self, _what: object = None) -> None:
        centre, board = self._link.centre, self._link.board
        if centre is None or board is None or self._link.state is not LinkState.CONNECTED:
            return
        now = Known(centre=centre, board=known.bare(board))
        if now == self._known:
            return
        self._known = now
        ahead = (self._link.now() - datetime.now(UTC)).total_seconds()
        self._file.save(now.model_copy(update={"ahead_s": ahead}).model_dump_json())
