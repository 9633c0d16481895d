"""Everything the kiosk's pages show, as one value that the view model hands to QML."""

from dataclasses import dataclass, replace
from datetime import datetime

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from kiosk import showing
from kiosk.hours import Gate, issuing, local
from kiosk.visit import Page, Times, Visit, seconds_left
from screen_kit.dates import long_date, weekday
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.replies import Ticket


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The fields that QML reads. Texts are in the citizen's language unless named otherwise."""

    page: str = "connecting"
    language: str = "vi"
    contrast: bool = False
    clock: str = ""
    date: str = ""
    headline: str = ""
    unit: str = ""
    short: str = ""
    waiting: int = 0
    counters_open: int = 0
    counters: int = 0
    windows: str = ""
    category: str = ""
    icon: str = ""
    plate: str = ""
    ahead: int = 0
    priority_offered: bool = False
    number: str = ""
    ticket_counters: tuple[str, ...] = ()
    priority: bool = False
    qr: tuple[str, ...] = ()
    follow: bool = False
    paper: str = ""
    notice: str = ""
    seconds_left: int = -1
    gate: str = "open"
    opens_time: str = ""
    opens_day: str = ""
    opens_day_en: str = ""
    opens_date: str = ""
    desk: str = ""
    sheet: int = 0


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


def shown(at: Situation) -> Shown:
    """The fields for this situation."""
    visit = at.visit
    left = seconds_left(visit, at.seconds, at.times)
    base = Shown(
        language=visit.language,
        contrast=visit.contrast,
        paper=visit.paper.value,
        notice=visit.notice or "",
        seconds_left=-1 if left is None else left,
        sheet=visit.sheet,
        page=showing.page(visit, at.link, None, Gate.OPEN, clock_suspected=False),
    )
    return base if at.centre is None else _in_centre(base, at, at.centre)


def _in_centre(base: Shown, at: Situation, centre: Centre) -> Shown:
    gate = issuing(centre, at.now)
    suspected = at.board.clock_suspected if at.board else False
    here, language = local(centre, at.now), at.visit.language
    time, day = showing.opens(gate)
    return _with_ticket(
        replace(
            base,
            page=showing.page(at.visit, at.link, centre, gate.gate, clock_suspected=suspected),
            clock=f"{here:%H:%M}",
            date=long_date(here.date(), language),
            headline=showing.headline(centre, language),
            unit=centre.unit.said(language),
            short=centre.short.said(language),
            waiting=len(at.board.waiting) if at.board else 0,
            counters_open=showing.open_counters(at.board) if at.board else 0,
            counters=len(centre.counters),
            windows=showing.windows_today(centre, here),
            priority_offered=centre.priority_offered,
            gate=gate.gate.value,
            opens_time=time,
            opens_day=weekday(day.date(), "vi") if day else "",
            opens_day_en=weekday(day.date(), "en") if day else "",
            opens_date=f"{day:%d/%m/%Y}" if day else "",
            desk=str(centre.counters[0].number),
        ),
        at,
        centre,
    )


def _with_ticket(base: Shown, at: Situation, centre: Centre) -> Shown:
    category, ticket = showing.category_of(centre, at.visit), at.visit.ticket
    if category is not None:
        waiting = at.board.people_waiting_for(category.id) if at.board else 0
        base = replace(
            base,
            category=category.name.said(at.visit.language),
            icon=category.icon,
            plate=str(showing.main_counter(centre, category.id) or ""),
            ahead=waiting,
        )
    if ticket is None or at.visit.page is not Page.TICKET:
        return base
    return replace(
        base,
        number=ticket.number,
        ticket_counters=tuple(map(str, ticket.counters)),
        priority=ticket.priority,
        ahead=ticket.people_ahead,
        qr=modules(ticket, centre),
        follow=centre.follow_url is not None,
    )


def modules(ticket: Ticket, centre: Centre) -> tuple[str, ...]:
    """The rows of the ticket's QR as "0" and "1"; empty when it has no code."""
    if ticket.code is None:
        return ()
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(f"{centre.follow_url or ''}{ticket.code}")
    code.make(fit=True)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.get_matrix())
