"""Everything the kiosk's pages show, as three values that the view model hands to QML.

They are apart because they change apart: a touch, the hall, the citizen's own number.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from kiosk import showing
from kiosk.hours import Gate, issuing, local
from kiosk.visit import Times, Visit, seconds_left
from screen_kit.dates import long_date, weekday
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.replies import Ticket


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What there is to show: the link's state, what it knows, and the visit."""

    link: str
    centre: Centre | None
    board: Board | None
    visit: Visit
    now: datetime
    seconds: float
    times: Times


@dataclass(frozen=True, kw_only=True)
class PageShown:
    """Which page, and how. `notice` is the id of a text; `seconds_left` -1: no warning."""

    page: str = "connecting"
    language: str = "vi"
    contrast: bool = False
    notice: str = ""
    seconds_left: int = -1
    sheet: int = 0


@dataclass(frozen=True, kw_only=True)
class HallShown:
    """The centre and its hall, in the citizen's language."""

    clock: str = ""
    date: str = ""
    headline: str = ""
    unit: str = ""
    short: str = ""
    languages: tuple[str, ...] = ("vi", "en")
    waiting: int = 0
    counters_open: int = 0
    counters: int = 0
    windows: str = ""
    priority_offered: bool = False
    gate: str = "open"
    opens_time: str = ""
    opens_day: str = ""
    opens_date: str = ""
    desk: str = ""


@dataclass(frozen=True, kw_only=True)
class TicketShown:
    """The category that was chosen, then the number. `qr`: rows of "0" and "1"."""

    category: str = ""
    icon: str = ""
    plate: str = ""
    ahead: int = 0
    number: str = ""
    counters: tuple[str, ...] = ()
    priority: bool = False
    qr: tuple[str, ...] = ()
    follow: bool = False
    paper: str = ""


def times_of(centre: Centre | None, kiosk: str) -> Times:
    """The patience that the centre gives to a kiosk."""
    kiosks = centre.kiosks if centre else ()
    own = next((k for k in kiosks if k.id == kiosk), None)
    if own is None:
        return Times()
    return Times(idle_s=own.idle_s, warning_s=own.warning_s, ticket_s=own.ticket_s)


def page_shown(at: Situation) -> PageShown:
    """The page; nobody is warned on a page that is not the visit's own."""
    visit = at.visit
    gate = issuing(at.centre, at.now).gate if at.centre else Gate.OPEN
    suspected = at.board.clock_suspected if at.board else False
    page = showing.page(visit, at.link, at.centre, gate, clock_suspected=suspected)
    left = seconds_left(visit, at.seconds, at.times) if page == visit.page.value else None
    return PageShown(
        page=page,
        language=visit.language,
        contrast=visit.contrast,
        notice=visit.notice or "",
        seconds_left=-1 if left is None else left,
        sheet=visit.sheet,
    )


def hall_shown(at: Situation) -> HallShown:
    """The centre as the head, the welcome and the closed page show it."""
    centre, language = at.centre, at.visit.language
    if centre is None:
        return HallShown()
    gate, here = issuing(centre, at.now), local(centre, at.now)
    return HallShown(
        clock=f"{here:%H:%M}",
        date=long_date(here.date(), language),
        headline=showing.headline(centre, language),
        unit=centre.unit.said(language),
        short=centre.short.said(language),
        languages=centre.languages,
        waiting=len(at.board.waiting) if at.board else 0,
        counters_open=showing.open_counters(at.board) if at.board else 0,
        counters=len(centre.counters),
        windows=showing.windows_today(centre, here),
        priority_offered=centre.priority_offered,
        gate=gate.gate.value,
        opens_time=f"{gate.opens:%H:%M}" if gate.opens else "",
        opens_day=weekday(gate.opens.date(), language) if gate.opens else "",
        opens_date=f"{gate.opens:%d/%m/%Y}" if gate.opens else "",
        desk=showing.help_desk(centre),
    )


def ticket_shown(at: Situation) -> TicketShown:
    """What the visit is about; once there is a number, that and nothing newer."""
    centre, ticket = at.centre, at.visit.ticket
    if centre is None:
        return TicketShown()
    if ticket is not None:
        return _number(ticket, centre, at.visit)
    category = showing.category_of(centre, at.visit.category)
    if category is None:
        return TicketShown()
    return TicketShown(
        category=showing.kept(category.name.said(at.visit.language)),
        icon=category.icon,
        plate=str(showing.main_counter(centre, category.id) or ""),
        ahead=at.board.people_waiting_for(category.id) if at.board else 0,
    )


def _number(ticket: Ticket, centre: Centre, visit: Visit) -> TicketShown:
    category = showing.category_of(centre, ticket.category)
    name = category.name.said(visit.language) if category else ticket.category
    return TicketShown(
        category=showing.kept(name),
        ahead=ticket.people_ahead,
        number=ticket.number,
        counters=tuple(map(str, ticket.counters)),
        priority=ticket.priority,
        qr=qr_of(ticket, centre),
        follow=centre.follow_url is not None,
        paper=visit.paper.value,
    )


def qr_of(ticket: Ticket, centre: Centre) -> tuple[str, ...]:
    """The rows of the ticket's QR; empty when it has no code."""
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
