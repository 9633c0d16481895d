"""What a ticket says, free of how it looks."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ticket_protocol.centre import Category, Centre
from ticket_protocol.replies import Ticket


@dataclass(frozen=True, kw_only=True)
class TicketContent:
    """One ticket in the citizen's language.

    `issued` is the centre's local time. `qr` is what the QR holds, None: no QR; `follow` whether
    a phone can follow it. `copy`: printed again, and says so.
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
    priority: bool = False
    qr: str | None = None
    follow: bool = False
    phone: str | None = None
    copy: bool = False


SAMPLE = TicketContent(
    id="sample", number="9012", language="vi", centre="Trung tâm", unit="Phục vụ",
    category="Đất đai", procedure=None, counters=(9,), people_ahead=6,
    issued=datetime(2026, 10, 14, 9, 24, tzinfo=UTC), qr="sample",
)  # fmt: skip
"""A ticket that nobody has: what it needs is loaded when it was drawn."""


def ticket_content(
    ticket: Ticket, centre: Centre, language: str, *, copy: bool = False
) -> TicketContent:
    """The paper of `ticket`; a category the centre no longer has is named by its id."""
    category = next((c for c in centre.categories if c.id == ticket.category), None)
    return TicketContent(
        id=ticket.id,
        number=ticket.number,
        language=language,
        centre=centre.name.said(language),
        unit=centre.unit.said(language),
        category=category.name.said(language) if category else ticket.category,
        procedure=_procedure(category, ticket.procedure, language),
        counters=ticket.counters,
        people_ahead=ticket.people_ahead,
        issued=ticket.issued_at.astimezone(ZoneInfo(centre.time_zone)),
        priority=ticket.priority,
        qr=_qr(ticket, centre),
        follow=bool(centre.follow_url and ticket.code),
        phone=centre.phone,
        copy=copy,
    )


def _procedure(category: Category | None, chosen: str | None, language: str) -> str | None:
    procedures = category.procedures if category else ()
    return next((p.name.said(language) for p in procedures if p.id == chosen), None)


def _qr(ticket: Ticket, centre: Centre) -> str | None:
    return f"{centre.follow_url or ''}{ticket.code}" if ticket.code else None
