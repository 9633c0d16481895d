"""What the visit is about, as the kiosk shows it: the category that was chosen, then the number."""

from dataclasses import dataclass
from functools import lru_cache

from kiosk import showing
from kiosk.choosing import can_add
from kiosk.hours import local
from kiosk.paper.paperwork import can_copy
from kiosk.paper.told import TO_NOTE
from kiosk.shown import Situation
from kiosk.ticket.content import stops_of
from kiosk.waits import SOON_MIN, span, wait_text
from ticket_protocol.centre import Category, Centre
from ticket_protocol.outlook import CategoryOutlook
from ticket_protocol.record import Expected, Stop
from ticket_protocol.replies import Ticket
from ticket_protocol.texts import filled, texts

FEW = 20
"""Capacity is told when no more than this can probably be served today: before, it is no news."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One of the things a number is for, and where."""

    name: str
    counters: tuple[str, ...]

    @property
    def places(self) -> list[str]:
        """The counters as QML takes them."""
        return list(self.counters)


@dataclass(frozen=True, kw_only=True)
class TicketShown:
    """The category that was chosen, then the number. `qr`: rows of "0" and "1".

    `wait`: how long, in words; empty where nobody knows. `between`: which times the paper would
    tell, for whoever gets none. `ahead` -1: nobody knows. `offline`: given without the server.
    `same_number`: what was chosen before. `matters`: what the number is for, if that is more than
    one thing. `paper`: what is known of it; `copy`: whether it is one; `again`: "able", "busy" or
    "" (not now) to print a copy.
    """

    category: str = ""
    icon: str = ""
    plate: str = ""
    ahead: int = 0
    wait: str = ""
    between: str = ""
    offline: bool = False
    capacity: str = ""
    same_number: str = ""
    can_add: bool = False
    number: str = ""
    counters: tuple[str, ...] = ()
    matters: tuple[Matter, ...] = ()
    priority: bool = False
    qr: tuple[str, ...] = ()
    follow: bool = False
    paper: str = ""
    copy: bool = False
    again: str = ""


def ticket_shown(at: Situation) -> TicketShown:
    """What the visit is about; once there is a number, that and nothing newer."""
    centre, ticket = at.centre, at.visit.ticket
    if centre is None:
        return TicketShown()
    if ticket is not None:
        return _number(ticket, centre, at)
    category = showing.category_of(centre, at.visit.category)
    return _category(category, centre, at) if category else TicketShown()


def _category(category: Category, centre: Centre, at: Situation) -> TicketShown:
    language = at.visit.language
    outlook = at.outlook.category(category.id) if at.outlook else None
    return TicketShown(
        category=showing.kept(category.name.said(language)),
        icon=category.icon,
        plate=str(showing.main_counter(centre, at.board, category.id) or ""),
        ahead=_ahead(category, at),
        wait=_newcomers_wait(outlook, language),
        capacity=_capacity(outlook, language),
        same_number=_same_number(at.visit.stops, centre, language),
        can_add=can_add(at.visit),
    )


def _ahead(category: Category, at: Situation) -> int:
    """Those who wait there; -1: nobody knows, the server is away."""
    if at.standing.away:
        return -1
    return at.board.people_waiting_for(category.id) if at.board else 0


def _newcomers_wait(outlook: CategoryOutlook | None, language: str) -> str:
    if outlook is None or outlook.expected is None:
        return ""
    return wait_text(outlook.expected.minutes, "kiosk.about", texts(language))


def _capacity(outlook: CategoryOutlook | None, language: str) -> str:
    """For the officer who stands by; kind to the citizen who reads it, and no refusal."""
    if outlook is None or outlook.capacity is None or outlook.capacity > FEW:
        return ""
    key = "kiosk.capacity" if outlook.capacity > 0 else "kiosk.capacity_none"
    return filled(texts(language)[key], {"n": outlook.capacity})


def _same_number(stops: tuple[Stop, ...], centre: Centre, language: str) -> str:
    if not stops:
        return ""
    names = ", ".join(_name(stop.category, centre, language) for stop in stops)
    return filled(texts(language)["kiosk.same_number"], {"list": names})


def _number(ticket: Ticket, centre: Centre, at: Situation) -> TicketShown:
    language = at.visit.language
    expected = ticket.expected
    matters = tuple(
        Matter(name=showing.kept(stop.category), counters=tuple(map(str, stop.counters)))
        for stop in stops_of(ticket, centre, language, at.board)
    )
    return TicketShown(
        category=matters[0].name,
        ahead=ticket.people_ahead,
        wait=wait_text(expected.minutes, "ticket.wait", texts(language)) if expected else "",
        between=_between(expected, centre, at),
        offline=ticket.offline,
        number=ticket.number,
        counters=matters[0].counters,
        matters=matters if ticket.also else (),
        priority=ticket.priority,
        qr=qr_of(ticket, centre),
        follow=centre.follow_url is not None and ticket.code is not None,
        paper=at.visit.paper.value,
        copy=at.visit.again,
        again=_again(at),
    )


def _between(expected: Expected | None, centre: Centre, at: Situation) -> str:
    if expected is None or at.visit.paper not in TO_NOTE or expected.minutes <= SOON_MIN:
        return ""
    times = span(local(centre, expected.earliest), local(centre, expected.latest))
    return filled(texts(at.visit.language)["ticket.between"], {"span": times})


def _again(at: Situation) -> str:
    """A copy is offered for a while; and while one is on its way, no second."""
    if can_copy(at.visit, at.seconds, at.times, at.paper):
        return "able"
    offered = at.seconds - at.visit.issued_at < at.times.copy_s
    under_way = at.visit.again and not at.visit.settled
    return "busy" if offered and under_way else ""


def _name(category: str, centre: Centre, language: str) -> str:
    known = showing.category_of(centre, category)
    return showing.kept(known.name.said(language)) if known else category


def qr_of(ticket: Ticket, centre: Centre) -> tuple[str, ...]:
    """The rows of the ticket's QR; empty when it has no code."""
    if ticket.offline and ticket.code is None:
        return modules(ticket.id)
    return () if ticket.code is None else modules(f"{centre.follow_url or ''}{ticket.code}")


@lru_cache(maxsize=2)
def modules(text: str) -> tuple[str, ...]:
    """A QR code's rows, dark is "1"."""
    import qrcode  # noqa: PLC0415 - after the first frame
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.get_matrix())
