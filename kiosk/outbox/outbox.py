"""The outbox of a kiosk: what it may give without the server, what it gave, what it owes. Pure.

An outbox is the fold of its notes. `number_for` decides whether a number may be given now, and
which. No number can come twice of it: counts only go up, and only within the parts that the
server's present store has told this very outbox for the day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.outbox import notes
from kiosk.outbox.notes import Due, Given, Note, Online
from ticket_protocol.offline import PartReply, SeriesPart

REPORTS_KEPT = 500
"""Of more reports that wait the oldest is given up."""
REMEMBERED_DAYS = 7
ANOTHER = "another"
"""The name of no store."""


class Stop(StrEnum):
    """Why no number can be given without the server.

    OFF: the centre wants none. UNTOLD: the server has not told today where this kiosk's part
    stands. UNKEPT: the kiosk cannot keep what it gives; NOWHERE: it was given no folder for that;
    LOCKED: another program holds the folder. LOST: what it kept of today is gone.
    CLOCK: its clock is behind its last number. USED_UP: all numbers of its part are given.
    """

    OFF = "off"
    UNTOLD = "untold"
    UNKEPT = "unkept"
    NOWHERE = "nowhere"
    LOCKED = "locked"
    LOST = "lost"
    CLOCK = "clock"
    USED_UP = "used_up"


@dataclass(frozen=True, kw_only=True)
class Free:
    """A number that nobody has."""

    series: str
    count: int
    number: str


@dataclass(frozen=True, kw_only=True)
class Outbox:
    """`lease`: what the server told last; `stopped`: why it does not count on its day.

    `attempts`: asked and not answered yet; `given_up`: to be told; `given`: of the last days, and
    all not handed in, oldest first; `open`: slips to hand in; `refused`: those of the day that the
    server will never take; `reports`: to be told, in order. `last_at`: when it gave the last.
    `printed`: what the server gave today; `unsure`: slips of these that the server's present
    `store` may not know.
    """

    id: str = ""
    kiosk: str = ""
    lease: notes.Leased | None = None
    stopped: notes.Stopped | None = None
    last_at: datetime | None = None
    attempts: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()
    given: tuple[Given, ...] = ()
    open: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    reports: tuple[Due, ...] = ()
    printed: tuple[Online, ...] = ()
    unsure: tuple[str, ...] = ()
    store: str = ""

    @property
    def held(self) -> int:
        """Numbers that people may hold and the server does not know."""
        return len(self.open) + len(self.refused)


def after(box: Outbox, note: Note) -> Outbox:  # noqa: PLR0911, PLR0912, C901 - a table
    """The outbox after the note; a note about what it does not know changes nothing."""
    match note:
        case notes.Opened():
            return replace(box, id=note.outbox, kiosk=note.kiosk)
        case notes.Leased():
            return _leased(box, note)
        case notes.Stopped():
            return replace(box, stopped=note)
        case notes.Asked():
            return replace(box, attempts=(*box.attempts, note.key))
        case notes.Answered():
            return replace(box, attempts=_without(box.attempts, note.key))
        case notes.GivenUp():
            gone = _without(box.attempts, note.key)
            return replace(box, attempts=gone, given_up=(*box.given_up, note.key))
        case Given():
            return _given(box, note)
        case notes.HandedIn():
            left = _without(box.unsure, note.slip)
            return replace(box, open=_without(box.open, note.slip), unsure=left)
        case notes.HandInRefused():
            return _refused(box, note.slip)
        case notes.Online():
            today = tuple(one for one in box.printed if one.day == note.day)
            return replace(box, printed=(*today, note))
        case notes.StoreSeen():
            return _seen(box, note.epoch)
        case notes.Reopened():
            slips = {*note.slips, *box.open}
            return replace(box, open=tuple(g.slip for g in box.given if g.slip in slips))
        case Due():
            own = _not_of(box, box.refused, (*box.reports, note))
            return replace(box, reports=own[-REPORTS_KEPT:])
        case notes.Settled():
            rest = tuple(due for due in box.reports if due.key != note.key)
            return replace(box, reports=rest, given_up=_without(box.given_up, note.key))
    return box


def folded(of: Iterable[Note]) -> Outbox:
    """The outbox that the notes make."""
    box = Outbox()
    for note in of:
        box = after(box, note)
    return box


def compacted(box: Outbox) -> Iterator[Note]:
    """The fewest notes that make the same outbox."""
    yield notes.Opened(outbox=box.id, kiosk=box.kiosk)
    yield from _store_of(box)
    yield from box.given
    if box.lease is not None:
        yield box.lease
    if box.stopped is not None:
        yield box.stopped
    yield from (notes.Asked(key=key) for key in box.attempts)
    yield from (notes.GivenUp(key=key) for key in box.given_up)
    for given in box.given:
        if given.slip in box.refused:
            yield notes.HandInRefused(slip=given.slip, code="")
        elif given.slip not in box.open:
            yield notes.HandedIn(slip=given.slip)
    yield from box.reports


def _store_of(box: Outbox) -> Iterator[Note]:
    """What was printed for the server, and what of it is to be told again."""
    if box.unsure:
        yield notes.StoreSeen(epoch=ANOTHER)
    yield from box.printed
    if box.store:
        yield notes.StoreSeen(epoch=box.store)
    if box.unsure:
        known = (one.slip for one in box.printed if one.slip not in box.unsure)
        yield from (notes.HandedIn(slip=slip) for slip in known)


def number_for(
    box: Outbox, series: str, *, now: datetime, today: date, epoch: str | None
) -> Free | Stop:
    """The number that may be given now without the server, or why there is none.

    `today` is the centre's date at `now`; `epoch`: of the last board that was seen.
    """
    lease = box.lease
    if box.stopped is not None and box.stopped.day == today:
        return Stop(box.stopped.why)
    if lease is None or lease.day != today or lease.epoch != epoch:
        return Stop.UNTOLD
    if box.last_at is not None and now < box.last_at:
        return Stop.CLOCK
    own = [part for part in lease.parts if part.series == series]
    if not own:
        return Stop.OFF
    free = (_free(box, part) for part in own)
    return next((number for number in free if number is not None), Stop.USED_UP)


def told(box: Outbox, reply: PartReply) -> tuple[Note, ...]:
    """What follows from the server's word on this kiosk's part.

    Where the server knows more numbers than this outbox, the disk has gone back in time: nobody
    knows which others are out. Where it knows fewer, it is the server's store that did.
    """
    lease = notes.Leased(day=reply.day, epoch=reply.epoch, parts=reply.parts)
    news: list[Note] = [] if _same(box.lease, lease) else [lease]
    if any(part.next > _next(box, reply.day, part) for part in reply.parts):
        return (*news, notes.Stopped(day=reply.day, why=Stop.LOST))
    if box.stopped is not None:
        news = [lease]  # it may end what stopped us
    if slips := tuple(_unknown(box, reply)):
        news.append(notes.Reopened(slips=slips))
    return tuple(news)


def _unknown(box: Outbox, reply: PartReply) -> Iterator[str]:
    """Slips that were handed in, of which the server knows nothing."""
    first = {(p.series, p.first): p for p in reply.parts}
    for given in box.given:
        if given.day != reply.day or given.slip in (*box.open, *box.refused):
            continue
        mine = (p for p in first.values() if p.series == given.series)
        if any(p.next <= given.count <= p.last for p in mine):
            yield given.slip


def _same(before: notes.Leased | None, lease: notes.Leased) -> bool:
    """Whether nothing is new but how far the server has heard."""
    if before is None:
        return False
    bare = [
        (one.day, one.epoch, [p.model_copy(update={"next": 0}) for p in one.parts])
        for one in (before, lease)
    ]
    return bare[0] == bare[1]


def refused(box: Outbox, slip: str, code: str) -> tuple[Note, ...]:
    """The server will never take the ticket; what its citizen had asked for is given up too."""
    given = next((g for g in box.given if g.slip == slip), None)
    news: tuple[Note, ...] = (notes.HandInRefused(slip=slip, code=code),)
    if given is not None and given.replaces is not None:
        news = (*news, notes.GivenUp(key=given.replaces))
    return news


def _leased(box: Outbox, lease: notes.Leased) -> Outbox:
    """What was handed in long before is forgotten; a word of the server ends a stop but LOST.

    Not at once with the day: a server whose clock went ahead may come back to it.
    """
    near = timedelta(days=REMEMBERED_DAYS)
    given = tuple(g for g in box.given if abs(g.day - lease.day) <= near or g.slip in box.open)
    refused = tuple(g.slip for g in given if g.day == lease.day and g.slip in box.refused)
    lost = box.stopped is not None and box.stopped.why == Stop.LOST
    stands = lost and box.stopped is not None and box.stopped.day == lease.day
    stopped = box.stopped if stands else None
    return replace(box, lease=lease, given=given, refused=refused, stopped=stopped)


def _given(box: Outbox, given: Given) -> Outbox:
    last = given.at if box.last_at is None else max(box.last_at, given.at)
    return replace(
        box,
        given=(*box.given, given),
        open=(*box.open, given.slip),
        attempts=_without(box.attempts, given.replaces),
        last_at=last,
    )


def _refused(box: Outbox, slip: str) -> Outbox:
    """Staff are told of what this kiosk gave itself. The server's of that number is another's."""
    box = replace(box, reports=_not_of(box, (slip,), box.reports))
    if slip in box.unsure:
        return replace(box, unsure=_without(box.unsure, slip))
    return replace(box, open=_without(box.open, slip), refused=(*box.refused, slip))


def _not_of(box: Outbox, slips: Sequence[str], reports: Iterable[Due]) -> tuple[Due, ...]:
    """The reports but those on the papers of these slips."""
    gone = tuple(f"/tickets/{n.ticket}/" for n in (*box.given, *box.printed) if n.slip in slips)
    return tuple(due for due in reports if not due.path.startswith(gone))


def _seen(box: Outbox, store: str) -> Outbox:
    """Another store than before may have lost what was printed for that one, or handed in to it."""
    if box.store in {"", store}:
        return replace(box, store=store)
    unsure = tuple(one.slip for one in box.printed)
    open_ = tuple(given.slip for given in box.given if given.slip not in box.refused)
    return replace(box, store=store, unsure=unsure, open=open_)


def _free(box: Outbox, part: SeriesPart) -> Free | None:
    assert box.lease is not None
    count = _next(box, box.lease.day, part)
    if count > part.last:
        return None
    return Free(series=part.series, count=count, number=f"{part.series}{count:0{part.digits}d}")


def _next(box: Outbox, day: date, part: SeriesPart) -> int:
    """The first count of the part that this outbox has not given."""
    counts = (
        g.count
        for g in box.given
        if g.day == day and g.series == part.series and part.first <= g.count <= part.last
    )
    return max(counts, default=part.first - 1) + 1


def _without(keys: Sequence[str], key: str | None) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key)
