"""What a display shows of the hall at a moment, as plain values. Pure."""

from dataclasses import dataclass
from datetime import datetime

from counter_display import aside, hall, sign, waits
from counter_display.announcing import Announcements
from counter_display.aside import Aside
from counter_display.fields import Fields, fields
from counter_display.hall import CallRow, Table, Tile, TileKind, Told
from counter_display.moves import Notice, destinations, notices, worded
from counter_display.waits import WaitRow
from ticket_protocol.board import Board, Call
from ticket_protocol.centre import Centre
from ticket_protocol.moves import moves
from ticket_protocol.outlook import Outlook


@dataclass(frozen=True, kw_only=True)
class CallShown:
    """A call as it is written; empty for none."""

    number: str = ""
    counter: str = ""
    priority: bool = False
    times: int = 0
    at: str = ""


TABLE_ROWS = 4
"""Of waits, where the whole table has their place."""
NO_CALL = CallShown()
NO_FIELDS = Fields()


@dataclass(frozen=True, kw_only=True)
class NoticeShown:
    """From which counter to which, and that in words; `whole`: all numbers of `origin`."""

    origin: str = ""
    to: str = ""
    whole: bool = True
    vi: str = ""
    en: str = ""


NO_NOTICE = NoticeShown()


@dataclass(frozen=True, kw_only=True)
class Showing:
    """The call and what stands beside it.

    A sign's: `panel`, `reason`, `back_at`, `to` and `fields`. A hall's: `caption`, the sentence
    that is being said, `aside` and all that follows; `first` and `last` are the counters of the
    page of tiles, 0 where all are on one page.
    """

    online: bool = False
    highlighted: bool = False
    call: CallShown = NO_CALL
    caption: str = ""
    panel: str = ""
    reason: str = ""
    back_at: str = ""
    to: str = ""
    fields: Fields = NO_FIELDS
    aside: str = ""
    notice: NoticeShown = NO_NOTICE
    waits: tuple[WaitRow, ...] = ()
    first: int = 0
    last: int = 0
    calls: tuple[CallRow, ...] = ()
    tiles: tuple[Tile, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What is known at a moment. `clock` is the server's, `now` one that never jumps.

    `zone`: the counters that this hall's screen knows, none: all; `layout`: how it looks now.
    `elapsed_s` runs from the start of the program and turns the pages.
    """

    board: Board
    centre: Centre
    zone: tuple[int, ...] = ()
    layout: str = "calls"
    outlook: Outlook | None = None
    online: bool
    told: Told
    clock: datetime
    elapsed_s: float
    now: float


def in_hall(
    scene: Scene,
    state: Announcements,
    beside: Aside,
    *,
    caption: str = "",
    said: Notice | None = None,
) -> Showing:
    """The hall's screen. Cut off, the last known call is shown, even if it was not yet its turn.

    `said`: the notice that is being said here.
    """
    board, now = scene.board, scene.now
    call = state.band.call if state.band else None
    rows = hall.rows(state)
    if not scene.online:
        call = next(iter(hall.calls_when_cut_off(board, scene.zone)), None)
        rows = hall.rows_when_cut_off(board, scene.zone)
    table = hall.table(
        board,
        state,
        told=scene.told,
        clock=scene.clock,
        elapsed_s=scene.elapsed_s,
        now=now,
        zone=scene.zone,
    )
    first, last = _range(table)
    stands = _beside(scene, state, beside, said, table) if scene.online else aside.CALLS
    return Showing(
        online=scene.online,
        highlighted=scene.online and state.is_highlighted(now),
        first=first,
        last=last,
        calls=rows,
        tiles=table.tiles,
        caption=caption if scene.online else "",
        call=_written(call, scene.told),
        aside=stands.kind.value,
        waits=stands.waits,
        notice=_notice(stands.notice, scene.centre),
    )


def at_counter(scene: Scene, state: Announcements, number: int) -> Showing:
    """The sign of counter `number`; nothing if the board has no such counter."""
    counter = scene.board.counter(number)
    if counter is None:
        return Showing(online=scene.online)
    moved = destinations(scene.board, moves(scene.board), number)
    face = sign.face_when_cut_off(counter)
    if scene.online:
        face = sign.face(counter, state, scene.now, moved=moved)
    said = face.panel is sign.Panel.MOVED and len(moved) == 1
    return Showing(
        online=scene.online,
        highlighted=face.panel is sign.Panel.CALL,
        call=_written(face.call, scene.told),
        panel=face.panel.value,
        reason=counter.reason.value if counter.reason else "",
        back_at=hall.back_at(counter, scene.clock, scene.told),
        to=", ".join(map(str, face.to)),
        fields=fields(
            scene.board, scene.centre, number, moved_said=said, elapsed_s=scene.elapsed_s
        ),
    )


def _beside(
    scene: Scene, state: Announcements, beside: Aside, said: Notice | None, table: Table
) -> aside.Shown:
    """Where no table of counters stands, the paused ones have a turn; in its place is more room."""
    zone = scene.zone
    found = [n for n in notices(scene.board) if not zone or {n.origin, n.to} & set(zone)]
    # Where another display says it, the first of what it says.
    heard = said or next((n for n in found if n.seq == state.voice.saying and n.waited_for), None)
    if heard is not None:
        return aside.told(heard)
    return beside.shown(
        waits.rows(scene.outlook, scene.board, scene.centre, scene.clock, zone=zone),
        found,
        elapsed_s=scene.elapsed_s,
        now=scene.now,
        calm_since=state.calm_since(scene.now),
        rows=TABLE_ROWS if scene.layout == "table" else aside.ROWS,
        paused=scene.layout == "media" and any(t.kind is TileKind.PAUSED for t in table.tiles),
    )


def _notice(notice: Notice | None, centre: Centre) -> NoticeShown:
    if notice is None:
        return NO_NOTICE
    words = worded(notice, centre)
    return NoticeShown(
        origin=str(notice.origin),
        to=str(notice.to),
        whole=notice.category is None,
        vi=words.vi,
        en=words.en or "",
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
