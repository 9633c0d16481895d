"""What a ticket says, free of how it looks."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ticket_protocol.board import Board
from ticket_protocol.centre import Category, Centre
from ticket_protocol.record import Expected, Stop
from ticket_protocol.replies import Ticket


@dataclass(frozen=True, kw_only=True)
class StopContent:
    """One of several things that a ticket is for."""

    category: str
    procedure: str | None
    counters: tuple[int, ...]
    category_id: str = ""
    procedure_id: str | None = None
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WaitContent:
    """About how many minutes; eight of ten such tickets are called between the two local times."""

    minutes: int
    earliest: datetime
    latest: datetime


@dataclass(frozen=True, kw_only=True)
class TicketContent:
    """One ticket in the citizen's language.

    `issued` is the centre's local time; `wait` None: not known. `stops`: all that it is for, where
    that is more than one thing. `qr` is what the QR holds, None: no QR; `follow` whether a phone
    can follow it. `copy`: printed again, and says so. `offline`: given without the server, and says
    so: nobody knows how many are before it. The ids are as the centre names them. `papers`: to
    bring, as the centre's procedures say; `listed`: wanted on the ticket.
    """

    id: str
    number: str
    language: str
    centre: str
    unit: str
    category: str
    procedure: str | None
    counters: tuple[int, ...]
    people_ahead: int
    issued: datetime
    wait: WaitContent | None = None
    stops: tuple[StopContent, ...] = ()
    priority: bool = False
    qr: str | None = None
    follow: bool = False
    phone: str | None = None
    copy: bool = False
    offline: bool = False
    category_id: str = ""
    procedure_id: str | None = None
    papers: tuple[str, ...] = ()
    listed: bool = False


SAMPLE = TicketContent(
    id="sample", number="9012", language="vi", centre="Trung tâm", unit="Phục vụ",
    category="Đất đai", procedure=None, counters=(9,), people_ahead=6,
    issued=datetime(2026, 10, 14, 9, 24, tzinfo=UTC), qr="sample",
)  # fmt: skip
"""A ticket that nobody has: what it needs is loaded when it was drawn."""


def ticket_content(
    ticket: Ticket,
    centre: Centre,
    language: str,
    *,
    board: Board | None = None,
    copy: bool = False,
    listed: bool = False,
) -> TicketContent:
    """The paper of `ticket`; a category the centre no longer has is named by its id."""
    first, *more = stops_of(ticket, centre, language, board)
    zone = ZoneInfo(centre.time_zone)
    return TicketContent(
        id=ticket.id,
        number=ticket.number,
        language=language,
        centre=centre.name.said(language),
        unit=centre.unit.said(language),
        category=first.category,
        procedure=first.procedure,
        counters=tuple(dict.fromkeys(n for stop in (first, *more) for n in stop.counters)),
        people_ahead=ticket.people_ahead,
        issued=ticket.issued_at.astimezone(zone),
        wait=_wait(ticket.expected, zone),
        stops=(first, *more) if more else (),
        priority=ticket.priority,
        qr=_qr(ticket, centre),
        follow=bool(centre.follow_url and ticket.code),
        phone=centre.phone,
        copy=copy,
        offline=ticket.offline,
        category_id=first.category_id,
        procedure_id=first.procedure_id,
        papers=first.papers,
        listed=listed,
    )


def stops_of(
    ticket: Ticket, centre: Centre, language: str, board: Board | None
) -> tuple[StopContent, ...]:
    """All that the ticket is for, the first stop first, and where each is served now."""
    stops = (Stop(category=ticket.category, procedure=ticket.procedure), *ticket.also)
    known = {c.id: c for c in centre.categories}
    return tuple(
        StopContent(
            category=known[s.category].name.said(language) if s.category in known else s.category,
            procedure=_procedure(known.get(s.category), s.procedure, language),
            counters=_serving(s.category, ticket, known.get(s.category), board),
            category_id=s.category,
            procedure_id=s.procedure,
            papers=papers_said(known.get(s.category), s.procedure, language),
        )
        for s in stops
    )


def _serving(
    category: str, ticket: Ticket, known: Category | None, board: Board | None
) -> tuple[int, ...]:
    """As the server said with the ticket, unless it has moved since."""
    moves = board.reassignments if board else ()
    moved = any(category in m.categories and m.at > ticket.issued_at for m in moves)
    if category == ticket.category and not moved:
        return ticket.counters
    if board is not None:
        return board.serving(category)
    return known.counters if known else ()


def _wait(expected: Expected | None, zone: ZoneInfo) -> WaitContent | None:
    if expected is None:
        return None
    return WaitContent(
        minutes=expected.minutes,
        earliest=expected.earliest.astimezone(zone),
        latest=expected.latest.astimezone(zone),
    )


def _procedure(category: Category | None, chosen: str | None, language: str) -> str | None:
    procedures = category.procedures if category else ()
    return next((p.name.said(language) for p in procedures if p.id == chosen), None)


def papers_said(category: Category | None, procedure: str | None, language: str) -> tuple[str, ...]:
    """What the centre's description says is to be brought."""
    known = category.procedures if category else ()
    return tuple(paper.said(language) for p in known if p.id == procedure for paper in p.papers)


def _qr(ticket: Ticket, centre: Centre) -> str | None:
    """What is followed, or what staff read; the server alone knows the code."""
    if ticket.offline and ticket.code is None:
        return ticket.id
    return f"{centre.follow_url or ''}{ticket.code}" if ticket.code else None
