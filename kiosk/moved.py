"""Whose numbers are served elsewhere today, for those whose paper says otherwise. Pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.moves import emptied_to, moves
from ticket_protocol.texts import filled, texts


@dataclass(frozen=True, kw_only=True)
class Moved:
    """Since `at`, what `old` served of `categories` is served at `new`; `whole`: that was all."""

    old: int
    new: int
    categories: tuple[str, ...]
    at: datetime
    whole: bool


def moved(board: Board) -> tuple[Moved, ...]:
    """What stands of today's reassignments, oldest first, told from where the fields were at first.

    Of a field that was passed on twice, the counter in the middle has its own sign to tell it.
    """
    found = moves(board)
    first = [move for move in found if move.after == 0]
    pairs = dict.fromkeys((move.origin, move.to) for move in first)
    return tuple(
        Moved(
            old=old,
            new=new,
            categories=tuple(m.category for m in first if (m.origin, m.to) == (old, new)),
            at=max(m.at for m in first if (m.origin, m.to) == (old, new)),
            whole=emptied_to(board, found, old) == new,
        )
        for old, new in pairs
    )


def concerning(
    found: Collection[Moved], categories: Collection[str], since: datetime | None = None
) -> tuple[Moved, ...]:
    """Those of them that moved one of `categories`, later than `since` if that is given."""
    return tuple(
        move
        for move in found
        if not set(move.categories).isdisjoint(categories) and (since is None or move.at > since)
    )


def sentences(found: Collection[Moved], centre: Centre, language: str) -> tuple[str, ...]:
    """The moves in words."""
    return tuple(_whole_numbers(_said(move, centre, language)) for move in found)


def _said(move: Moved, centre: Centre, language: str) -> str:
    words = texts(language)
    if move.whole:
        return filled(words["announce.moved"], {"a": move.old, "b": move.new})
    names = [c.name.said(language) for c in centre.categories if c.id in move.categories]
    return filled(words["kiosk.moved_some"], {"name": ", ".join(names), "b": move.new})


def _whole_numbers(text: str) -> str:
    """No line ends between a number and its word."""
    return re.sub(r" (?=\d)", "\u00a0", text)
