"""Numbers given without the server: who may give them, and how they come in. Pure; time is given.

Facts, or a Refusal. What the hall remembers of it: `offline`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain import restoring
from ticket_server.domain.decisions import Request
from ticket_server.domain.endings import REPLACED
from ticket_server.domain.hall import Hall
from ticket_server.domain.offline_refusals import (
    DayAhead,
    NotYourNumber,
    NumberTaken,
    OfflineOff,
    OutboxUnknown,
    UnknownSlip,
)
from ticket_server.domain.plan import CategoryPlan, Plan
from ticket_server.domain.routing import key
from ticket_server.domain.scene import Bodies, Scene, idle_for
from ticket_server.domain.tickets import ALIVE, AT_COUNTER, Ticket
from ticket_server.domain.values import SLIPS, SeriesPart, Stop

HELD_BY_SOMEBODY = frozenset({"printed", "sent_unconfirmed"})
"""What is known of a paper that came out, or may have."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """A number that a kiosk gave on `day`, so long `ago`, remembered in `outbox` as `slip`.

    `replaces`: the key of the request that got no answer before. `asked`: that of the request to
    which we gave the number ourselves, before our log was lost.
    """

    slip: str
    outbox: str
    day: date
    series: str
    count: int
    number: str
    ago: timedelta
    request: Request
    replaces: str | None = None
    asked: str | None = None


def lease(scene: Scene, kiosk: str, outbox: str) -> Bodies:
    """From now on, and today, `kiosk` may give numbers of its parts without asking."""
    hall = scene.hall
    if not parts_for(hall, scene.plan, kiosk):
        raise OfflineOff(f"{kiosk} gives no numbers while the server is away.")
    if hall.clock_suspected:
        raise r.ClockUncertain("The server's clock went back. A person must confirm the date.")
    leased = hall.offline.leases.get(kiosk)
    if leased is None:
        return [f.PartLeased(kiosk=kiosk, outbox=outbox)]
    if leased.outbox != outbox:
        raise OutboxUnknown(f"{kiosk} remembered its numbers elsewhere this morning.")
    return []


def parts_for(hall: Hall, plan: Plan, kiosk: str) -> list[SeriesPart]:
    """What it may give today: in force, and still wanted, if only with other bounds tomorrow."""
    if not plan.offline:
        return []
    wanted = {(part.owner, part.series) for part in plan.parts}
    own = (part for part in hall.offline.parts if part.owner == kiosk)
    return [part for part in own if (part.owner, part.series) in wanted]


def next_in(hall: Hall, part: SeriesPart) -> int:
    """The count after the highest that was handed in."""
    highest = hall.offline.highest.get((part.owner, part.series), part.first - 1)
    return max(part.first, highest + 1)


def hand_in(scene: Scene, kiosk: str, paper: Paper, came: Collection[str] = ()) -> Bodies:
    """The paper becomes a ticket where it belongs in the order; the same paper only once.

    Never refused for hours, quota, a category that is gone, or the clock: somebody holds it.
    `came`: of an earlier day, numbers that came in while it lasted.
    """
    hall = scene.hall
    if paper.slip in hall.offline.slips or paper.slip in hall.offline.late:
        return []
    assert hall.day is not None
    if paper.day > hall.day:
        raise DayAhead(f"Here it is still {hall.day:%d/%m/%Y}.")
    if paper.day < hall.day:
        return _late(scene, kiosk, paper, known=paper.number in came)
    if paper.asked is not None:
        return _given_by_us(scene, kiosk, paper, paper.asked)
    part = hall.offline.part_of(paper.number)
    theirs = part is not None and (part.owner, part.series) == (kiosk, paper.series)
    if part is None or not theirs or part.number(paper.count) != paper.number:
        raise NotYourNumber(f"{paper.number} is in no part of {kiosk}.")
    _check_free(hall, paper.number)
    return _handed_in(scene, part, paper)


def _given_by_us(scene: Scene, kiosk: str, paper: Paper, asked: str) -> Bodies:
    """A number of ours that our log may have lost: known as the request's own, or taken back in."""
    ours = ghost_of(scene.hall, kiosk, asked)
    if ours is not None and ours.number == paper.number:
        return []
    part = restoring.part_of(scene.hall, scene.plan, kiosk, paper.series)
    if part is None or not part.holds(paper.number) or part.count(paper.number) != paper.count:
        raise NotYourNumber(f"{paper.number} was not given by {kiosk} on this day.")
    _check_free(scene.hall, paper.number)
    return _handed_in(scene, part, paper)


def _check_free(hall: Hall, number: str) -> None:
    if number in hall.numbers or number in hall.offline.before:
        raise NumberTaken(f"{number} is somebody else's today.", number=number)


def abandon(scene: Scene, kiosk: str, asked: str) -> Bodies:
    """Nobody holds a paper of that request: its number is void, or never comes.

    But for a paper that was printed: its kiosk could not note that any more, and somebody holds it.
    """
    ghost = ghost_of(scene.hall, kiosk, asked)
    if ghost is not None and ghost.printed in HELD_BY_SOMEBODY:
        return []
    return _voided(scene.hall, kiosk, asked)


def ghost_of(hall: Hall, kiosk: str, asked: str) -> Ticket | None:
    """What ticket of today came of that request."""
    return hall.tickets.get(hall.offline.asked.get((kiosk, asked), ""))


def enter_slips(
    scene: Scene,
    category: str,
    last: str,
    first: str | None = None,
    since: datetime | None = None,
) -> Bodies:
    """The emergency slips of a field from `first` to `last` that are not entered yet, in order.

    `first` None: from the lowest on. They count from `since` on, None: from now on.
    """
    plan, hall = scene.plan, scene.hall
    known = plan.categories.get(category)
    if known is None:
        raise r.UnknownCategory(f"There is no category {category!r}.")
    part = _slips_of(hall, known.series.prefix, last)
    begin = part.first if first is None else part.count(first)
    if first is not None and not part.first <= begin <= part.count(last):
        raise r.BadRange(f"{first} to {last} is no range of slips.")
    if since is not None and not _began(scene) <= since <= scene.at:
        raise r.BadTime("Slips can only count from a time of today that is over.")
    at, request, before = since or scene.at, Request(category=category), hall.offline.before
    return [
        _issued(scene, request, part, count, at)
        for count in range(begin, part.count(last) + 1)
        if part.number(count) not in hall.numbers and part.number(count) not in before
    ]


def _slips_of(hall: Hall, series: str, number: str) -> SeriesPart:
    part = hall.offline.part_of(number)
    if part is None or (part.owner, part.series) != (SLIPS, series):
        raise UnknownSlip(f"{number} is no slip of series {series}.")
    return part


def _late(scene: Scene, kiosk: str, paper: Paper, *, known: bool) -> Bodies:
    """Its day is over: it is noted, unless it was in that day's hall, and waits for nobody."""
    late = f.HandedInLate(
        kiosk=kiosk,
        slip=paper.slip,
        day=paper.day,
        number=paper.number,
        series=paper.series,
        count=paper.count,
        category=paper.request.category,
        procedure=paper.request.procedure,
        issued_at=scene.at - max(timedelta(), paper.ago),
    )
    ghost = [] if paper.replaces is None else _voided(scene.hall, kiosk, paper.replaces)
    return ghost if known else [*ghost, late]


def _handed_in(scene: Scene, part: SeriesPart, paper: Paper) -> Iterator[f.Body]:
    """First the ghost goes: a counter that it held up may be idle for the paper's holder."""
    if paper.replaces is not None:
        yield from _voided(scene.hall, part.owner, paper.replaces, paper.number)
    at = _reckoned(scene, part.owner, paper)
    request = _understood(scene, paper)
    yield _issued(scene, request, part, paper.count, at, slip=paper.slip, asked=paper.asked)


def _voided(hall: Hall, kiosk: str, asked: str, instead: str | None = None) -> list[f.Body]:
    if (kiosk, asked) in hall.offline.void:
        return []
    ghost = ghost_of(hall, kiosk, asked)
    if ghost is None or ghost.state not in ALIVE:
        return [f.AttemptVoided(kiosk=kiosk, asked=asked)]
    return [
        f.TicketCancelled(
            ticket=ghost.id,
            number=ghost.number,
            counter=ghost.counter if ghost.state in AT_COUNTER else None,
            reason=REPLACED,
            instead=instead,
        )
    ]


def _issued(
    scene: Scene,
    request: Request,
    part: SeriesPart,
    count: int,
    at: datetime,
    *,
    slip: str | None = None,
    asked: str | None = None,
) -> f.TicketIssued:
    hall, plan, number = scene.hall, scene.plan, part.number(count)
    return f.TicketIssued(
        ticket=f"{hall.day:%Y%m%d}-{number}",
        number=number,
        series=part.series,
        count=count,
        category=request.category,
        procedure=request.procedure,
        purpose=request.purpose,
        priority=request.priority,
        language=request.language or plan.languages[0],
        key=key(issued_at=at, priority=request.priority, credit=plan.priority_credit),
        also=request.also,
        needs_help=request.needs_help,
        offered=idle_for(hall, (request.category, *(s.category for s in request.also))),
        offline=True,
        issued_at=at,
        slip=slip,
        asked=asked,
    )


def _reckoned(scene: Scene, kiosk: str, paper: Paper) -> datetime:
    """When it was given, by our clock: not in the future, nor before the kiosk could give it."""
    hall = scene.hall
    leased = hall.offline.leases.get(kiosk)
    known = leased is not None and leased.outbox == paper.outbox and not hall.offline.floors
    earliest = leased.at if leased is not None and known else _began(scene)
    return min(scene.at, max(earliest, scene.at - max(timedelta(), paper.ago)))


def _began(scene: Scene) -> datetime:
    assert scene.hall.day is not None
    midnight = datetime.combine(scene.hall.day, time.min, tzinfo=scene.plan.zone)
    return min(midnight.astimezone(UTC), scene.at)


def _understood(scene: Scene, paper: Paper) -> Request:
    """What the file no longer knows is led somewhere, or left out."""
    plan, asked = scene.plan, paper.request
    category = _category(scene, asked.category, paper.series)
    known = plan.categories.get(category)
    stops = {
        stop.category: Stop(category=stop.category, procedure=_procedure(there, stop.procedure))
        for stop in asked.also
        if (there := plan.categories.get(stop.category)) and stop.category != category
    }
    return Request(
        category=category,
        procedure=_procedure(known, asked.procedure),
        purpose=asked.purpose,
        language=asked.language if asked.language in plan.languages else None,
        priority=asked.priority,
        also=tuple(stops.values()),
        needs_help=asked.needs_help,
    )


def _category(scene: Scene, name: str, series: str) -> str:
    """That one, or another of its series, or where people are guided."""
    plan = scene.plan
    if scene.hall.serving(name):
        return name
    same = (c.id for c in plan.categories.values() if c.series.prefix == series)
    return next(same, None) or plan.guidance or next(iter(plan.categories))


def _procedure(category: CategoryPlan | None, procedure: str | None) -> str | None:
    known = category is not None and procedure in category.procedures
    return procedure if known else None
