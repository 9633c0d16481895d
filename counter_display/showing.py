"""What a display shows of the hall at a moment, as plain values. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from counter_display import hall, sign
from counter_display.announcing import Announcements
from counter_display.hall import CallRow, Table, Tile
from ticket_protocol.board import Board, Call

Told = Callable[[datetime], str]
"""A time as the centre's clock tells it."""


@dataclass(frozen=True, kw_only=True)
class CallShown:
    """A call as it is written; empty for none."""

    number: str = ""
    counter: str = ""
    priority: bool = False
    times: int = 0
    at: str = ""


NO_CALL = CallShown()


@dataclass(frozen=True, kw_only=True)
class Showing:
    """The call and what stands beside it. `panel` and `reason` are a sign's, the rows a hall's.

    `first` and `last` are the counters of the page of tiles, 0 where all are on one page.
    """

    online: bool = False
    highlighted: bool = False
    call: CallShown = NO_CALL
    panel: str = ""
    reason: str = ""
    first: int = 0
    last: int = 0
    calls: tuple[CallRow, ...] = ()
    tiles: tuple[Tile, ...] = ()


def in_hall(
    board: Board, state: Announcements, *, told: Told, online: bool, elapsed_s: float, now: float
) -> Showing:
    """The hall's screen. Cut off, the last known call is shown, even if it was not yet its turn."""
    call = state.band.call if state.band else None
    rows = hall.rows(state)
    if not online:
        call, rows = next(iter(board.calls), None), hall.rows_when_cut_off(board)
    table = hall.table(board, state, elapsed_s=elapsed_s, now=now)
    first, last = _range(table)
    return Showing(
        online=online,
        highlighted=online and state.is_highlighted(now),
        first=first,
        last=last,
        calls=rows,
        tiles=table.tiles,
        call=_written(call, told),
    )


def at_counter(
    board: Board, state: Announcements, *, told: Told, online: bool, number: int, now: float
) -> Showing:
    """The sign of counter `number`; nothing if the board has no such counter."""
    counter = board.counter(number)
    if counter is None:
        return Showing(online=online)
    face = sign.face(counter, state, now) if online else sign.face_when_cut_off(counter)
    return Showing(
        online=online,
        highlighted=face.panel is sign.Panel.CALL,
        call=_written(face.call, told),
        panel=face.panel.value,
        reason=counter.reason.value if counter.reason else "",
    )


def _written(call: Call | None, told: Told) -> CallShown:
    if call is None:
        return NO_CALL
    return CallShown(
        number=call.number,
        counter=str(call.counter),
        priority=call.priority,
        times=call.times,
        at=told(call.at),
    )


def _range(table: Table) -> tuple[int, int]:
    if table.pages == 1 or not table.tiles:
        return 0, 0
    return table.tiles[0].counter, table.tiles[-1].counter
