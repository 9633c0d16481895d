"""Whose numbers are served elsewhere today, for those whose paper says otherwise. Pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from screen_kit.texts import filled, texts
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre


@dataclass(frozen=True, kw_only=True)
class Moved:
    """Since `at`, what `old` served of `categories` is served at `new`; `whole`: that was all."""

    old: int
    new: int
    categories: tuple[str, ...]
    at: datetime
    whole: bool


@dataclass(frozen=True, kw_only=True)
class _Way:
    """Where a category was at first and where it is now, since `at`."""

    old: int
    new: int
    at: datetime


def moves(board: Board) -> tuple[Moved, ...]:
    """What stands of today's reassignments, oldest first: a move back undoes an earlier one."""
    ways = _ways(board)
    pairs = dict.fromkeys((way.old, way.new) for way in ways.values())
    return tuple(_moved(old, new, ways, board) for old, new in pairs)


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


def _ways(board: Board) -> dict[str, _Way]:
    ways: dict[str, _Way] = {}
    for move in board.reassignments:
        for category in move.categories:
            before = ways.pop(category, None)
            first = before.old if before else move.counter
            if first != move.to:
                ways[category] = _Way(old=first, new=move.to, at=move.at)
    return {c: way for c, way in ways.items() if way.new in board.serving(c)}


def _moved(old: int, new: int, ways: dict[str, _Way], board: Board) -> Moved:
    gone = tuple(c for c, way in ways.items() if (way.old, way.new) == (old, new))
    left = board.counter(old)
    elsewhere = any(way.old == old and way.new != new for way in ways.values())
    return Moved(
        old=old,
        new=new,
        categories=gone,
        at=max(ways[c].at for c in gone),
        whole=left is not None and not left.categories and not elsewhere,
    )


def _said(move: Moved, centre: Centre, language: str) -> str:
    words = texts(language)
    if move.whole:
        return filled(words["announce.moved"], {"a": move.old, "b": move.new})
    names = [c.name.said(language) for c in centre.categories if c.id in move.categories]
    return filled(words["kiosk.moved_some"], {"name": ", ".join(names), "b": move.new})


def _whole_numbers(text: str) -> str:
    """No line ends between a number and its word."""
    return re.sub(r" (?=\d)", "\u00a0", text)
