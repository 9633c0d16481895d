"""What the hall's screen shows of the board: tiles of the counters, rows of the calls. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import ceil

from counter_display.announcing import Announcements
from counter_display.moves import destinations
from ticket_protocol.board import Board, Call, Counter
from ticket_protocol.moves import moves
from ticket_protocol.words import CounterState

CALLS_SHOWN = 8
TILES_SHOWN = 10
PAGE_S = 10.0

Told = Callable[[datetime], str]
"""A time as the centre's clock tells it."""


class TileKind(StrEnum):
    """How a counter's tile looks; each differs in shape or word, not only in colour."""

    SERVING = "serving"
    FREE = "free"
    PAUSED = "paused"
    CLOSED = "closed"
    MOVED = "moved"


@dataclass(frozen=True, kw_only=True)
class Tile:
    """One counter in the table. `called`: the band is calling this number to it now.

    `until`: when a paused one goes on. `to`: where the numbers of a moved one are served.
    """

    counter: int
    kind: TileKind
    number: str
    called: bool
    until: str = ""
    to: str = ""


@dataclass(frozen=True, kw_only=True)
class CallRow:
    """One of the last calls."""

    number: str
    counter: int


@dataclass(frozen=True, kw_only=True)
class Table:
    """The page of tiles that is shown. `pages` is at least 1."""

    tiles: tuple[Tile, ...]
    page: int
    pages: int


def table(
    board: Board,
    announced: Announcements,
    *,
    told: Told,
    clock: datetime,
    elapsed_s: float,
    now: float,
    zone: tuple[int, ...] = (),
) -> Table:
    """The counters, ten at most: more are shown by pages, in turns, a called one at once.

    `elapsed_s` runs from the start of the program and turns the pages. `zone`: these alone.
    """
    called = announced.band.call if announced.band and announced.is_highlighted(now) else None
    found = moves(board)
    tiles = tuple(
        _tile(
            counter,
            called,
            to=destinations(board, found, counter.number),
            until=back_at(counter, clock, told),
        )
        for counter in board.counters
        if not zone or counter.number in zone
    )
    pages = max(1, ceil(len(tiles) / TILES_SHOWN))
    size = max(1, ceil(len(tiles) / pages))
    page = int(elapsed_s / PAGE_S) % pages
    if called is not None:
        places = [i for i, tile in enumerate(tiles) if tile.counter == called.counter]
        page = places[0] // size if places else page
    return Table(tiles=tiles[page * size : (page + 1) * size], page=page, pages=pages)


def rows(announced: Announcements) -> tuple[CallRow, ...]:
    """The calls before the one on the band, newest first."""
    return tuple(_row(call) for call in announced.recent[:CALLS_SHOWN])


def calls_when_cut_off(board: Board, zone: tuple[int, ...] = ()) -> tuple[Call, ...]:
    """The last calls to the counters of `zone` as they were known: also those not shown yet."""
    return tuple(call for call in board.calls if not zone or call.counter in zone)


def rows_when_cut_off(board: Board, zone: tuple[int, ...] = ()) -> tuple[CallRow, ...]:
    """The calls before the last one of them."""
    return tuple(_row(call) for call in calls_when_cut_off(board, zone)[1 : CALLS_SHOWN + 1])


def _row(call: Call) -> CallRow:
    return CallRow(number=call.number, counter=call.counter)


def back_at(counter: Counter, clock: datetime, told: Told) -> str:
    """When a paused counter goes on, as its officer said; a time that has passed says nothing."""
    if counter.state is not CounterState.PAUSED or counter.back_at is None:
        return ""
    return told(counter.back_at) if counter.back_at > clock else ""


def _tile(counter: Counter, called: Call | None, *, to: tuple[int, ...], until: str) -> Tile:
    number = counter.current.number if counter.current else ""
    moved = number == "" and len(to) == 1
    return Tile(
        counter=counter.number,
        kind=TileKind.MOVED if moved else _kind(counter),
        number=number,
        called=called is not None and (called.counter, called.number) == (counter.number, number),
        until=until,
        to=str(to[0]) if moved else "",
    )


def _kind(counter: Counter) -> TileKind:
    match counter.state:
        case CounterState.PAUSED:
            return TileKind.PAUSED
        case CounterState.CLOSED:
            return TileKind.CLOSED
        case CounterState.OPEN:
            return TileKind.SERVING if counter.current else TileKind.FREE
