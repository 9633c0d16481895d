"""Tickets that were given, as the desk lists them, and what can be done to each. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.desk_face.desk import AT_COUNTER, OVER, Asks, Desk
from kiosk.desk_face.matters import Hall, Option
from kiosk.desk_face.orders import CANCELS
from kiosk.showing import category_of, kept
from ticket_protocol.replies import Ticket
from ticket_protocol.texts import Texts, filled
from ticket_protocol.words import PrintOutcome, TicketState

REPRINT, CATEGORY, HELP, CANCEL = "reprint", "category", "help", "cancel"
PAPERS = {
    PrintOutcome.FAILED: "staff.paper_failed",
    PrintOutcome.SENT_UNCONFIRMED: "staff.paper_unsure",
}


@dataclass(frozen=True, kw_only=True)
class FoundRow:
    """A ticket that was looked up."""

    ticket: str
    number: str
    name: str
    at: str
    stands: str
    priority: bool
    over: bool
    open: bool


def found_rows(hall: Hall, desk: Desk, texts: Texts) -> tuple[FoundRow, ...]:
    """The nearest first, as they came."""
    return tuple(_row(hall, desk, ticket, texts) for ticket in desk.found or ())


def state_words(ticket: Ticket, texts: Texts) -> str:
    """Where it is."""
    values = {"c": ticket.counter or "", "n": ticket.people_ahead}
    return filled(texts[f"desk.state_{ticket.state}"], values)


def details(hall: Hall, ticket: Ticket, texts: Texts) -> str:
    """What should be known of it before something is done."""
    return " ".join(_details(hall, ticket, texts))


def ticket_keys(desk: Desk, texts: Texts) -> tuple[Option, ...]:
    """What can be done to the open ticket in its state; chosen: that is being asked."""
    ticket = desk.ticket
    if ticket is None or ticket.state in OVER:
        return ()
    here = ticket.state in AT_COUNTER
    helps = "staff.help_over" if ticket.needs_help else "staff.help_needed"
    keys = [(REPRINT, "staff.reprint"), (CATEGORY, "staff.change_field"), (HELP, helps)]
    every = [*keys, (CANCEL, "staff.cancel_ticket")]
    return tuple(
        Option(key=key, name=texts[words], chosen=key == desk.asks)
        for key, words in every
        if not (here and key in {CATEGORY, CANCEL})
    )


def answers(hall: Hall, desk: Desk, texts: Texts) -> tuple[Option, ...]:
    """What to choose from: reasons, categories, kiosks."""
    ticket = desk.ticket
    if ticket is None:
        return ()
    match desk.asks:
        case Asks.CANCEL:
            return tuple(
                Option(key=r.value, name=texts[f"staff.cancel_{r.value}"], chosen=False)
                for r in CANCELS
            )
        case Asks.CATEGORY:
            return tuple(
                Option(key=c.id, name=kept(c.name.said(hall.language)), chosen=False)
                for c in hall.centre.categories
                if c.id != ticket.category and not c.withdrawn
            )
        case Asks.REPRINT:
            return printing(hall)
    return ()


def printing(hall: Hall, names: Iterable[str] | None = None) -> tuple[Option, ...]:
    """Kiosks with a printer; of those named, if any are."""
    wanted = None if names is None else set(names)
    return tuple(
        Option(key=k.id, name=k.id, chosen=False)
        for k in hall.centre.kiosks
        if k.printer is not None and (wanted is None or k.id in wanted)
    )


def question(desk: Desk, texts: Texts) -> str:
    """What is asked of the open ticket."""
    ticket = desk.ticket
    ids = {
        Asks.CANCEL: "staff.cancel_confirm_q",
        Asks.CATEGORY: "staff.change_field_q",
        Asks.REPRINT: "staff.reprint_q",
    }
    if ticket is None or desk.asks not in ids:
        return ""
    return filled(texts[ids[desk.asks]], {"no": ticket.number})


def _row(hall: Hall, desk: Desk, ticket: Ticket, texts: Texts) -> FoundRow:
    return FoundRow(
        ticket=ticket.id,
        number=ticket.number,
        name=_name(hall, ticket.category),
        at=f"{ticket.issued_at.astimezone(hall.now.tzinfo):%H:%M}",
        stands=state_words(ticket, texts),
        priority=ticket.priority,
        over=ticket.state in OVER,
        open=ticket.id == desk.open,
    )


def _details(hall: Hall, ticket: Ticket, texts: Texts) -> Iterator[str]:
    category = category_of(hall.centre, ticket.category)
    names = {p.id: p.name.said(hall.language) for p in category.procedures} if category else {}
    if ticket.procedure in names:
        yield f"{names[ticket.procedure]}."
    if ticket.state is TicketState.WAITING and ticket.counters:
        counters = ", ".join(map(str, ticket.counters))
        yield filled(texts["desk.at_counters"], {"c": counters})
    if ticket.needs_help:
        yield f"{texts['staff.help_needed']}."
    if ticket.printed in PAPERS:
        yield texts[PAPERS[ticket.printed]]


def _name(hall: Hall, category: str) -> str:
    known = category_of(hall.centre, category)
    return kept(known.name.said(hall.language)) if known else category
