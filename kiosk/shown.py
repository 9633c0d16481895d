"""The page and the hall as the kiosk shows them: values that the view model hands to QML.

They are apart, and apart from `ticket_shown`, because they change apart: a touch, the hall, the
citizen's own number.
"""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk import showing
from kiosk.hours import Gate, holiday_on, issuing, local, windows_on
from kiosk.moved import Moved, concerning, moved, sentences
from kiosk.outbox.standing import Standing
from kiosk.paper.told import TROUBLES, Paper
from kiosk.spent import Spent
from kiosk.tiles import Supply
from kiosk.visit import Times, Visit, seconds_left
from screen_kit.dates import long_date, weekday
from ticket_protocol.board import Board, IssuingSwitch
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook
from ticket_protocol.texts import LEADING, filled, texts, whole

MILD = frozenset({"kiosk.scan_unknown", "kiosk.scan_ticket", "kiosk.card_read"})
"""Notices of which nobody needs to be alarmed."""


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What there is to show: the link's state, what it knows, and the visit.

    `paper`: what can be expected of the printer now; `standing`: how numbers are given.
    `looks`: none are given at this screen, it only tells.
    """

    link: str
    centre: Centre | None
    board: Board | None
    outlook: Outlook | None = None
    spent: Spent = field(default_factory=Spent)
    visit: Visit
    now: datetime
    seconds: float
    times: Times
    paper: Paper = Paper.COMING
    standing: Standing = field(default_factory=Standing)
    looks: bool = False

    @property
    def switches(self) -> tuple[IssuingSwitch, ...]:
        """What supervisors switched, whatever the hours say."""
        return self.board.switches if self.board else ()

    @property
    def supply(self) -> Supply:
        """What decides which categories can be had."""
        return Supply(
            now=self.now,
            board=self.board,
            outlook=self.outlook,
            spent=self.spent,
            chosen=[stop.category for stop in self.visit.stops],
            standing=self.standing,
            looks=self.looks,
        )


@dataclass(frozen=True, kw_only=True)
class PageShown:
    """Which page, and how. `notice` is the id of a text; `seconds_left` -1: no warning.

    `number` belongs to the notice, which is `mild` where it refuses nothing. `adding`: something
    was chosen already, and more is being chosen. `printer`: why no paper comes out, if none does.
    `read`: what was read of a slip. `elder`: the priority number is offered first.
    """

    page: str = "connecting"
    language: str = "vi"
    notice: str = ""
    number: str = ""
    mild: bool = False
    seconds_left: int = -1
    sheet: int = 0
    list_sheet: int = 0
    adding: bool = False
    printer: str = ""
    read: str = ""
    elder: bool = False


@dataclass(frozen=True, kw_only=True)
class HallShown:
    """The centre and its hall, in the citizen's language.

    `waiting` -1: nobody knows. `moved`: whose numbers are served elsewhere; `moved_other`: the same
    in the other language.
    """

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
    holiday: str = ""
    holiday_other: str = ""
    desk: str = ""
    moved: tuple[str, ...] = ()
    moved_other: tuple[str, ...] = ()


def times_of(centre: Centre | None, kiosk: str) -> Times:
    """The patience that the centre gives to a kiosk."""
    kiosks = centre.kiosks if centre else ()
    own = next((k for k in kiosks if k.id == kiosk), None)
    if own is None:
        return Times()
    return Times(
        idle_s=own.idle_s, warning_s=own.warning_s, ticket_s=own.ticket_s, copy_s=own.copy_s
    )


def page_shown(at: Situation) -> PageShown:
    """The page; nobody is warned on a page that is not the visit's own."""
    visit = at.visit
    asks = at.centre if not at.looks else None
    gate = issuing(asks, at.now, at.switches).gate if asks else Gate.OPEN
    suspected = at.board.clock_suspected if at.board and not at.looks else False
    link = "connected" if at.standing.gives else at.link
    page = showing.page(visit, link, at.centre, gate, clock_suspected=suspected)
    left = seconds_left(visit, at.seconds, at.times) if page == visit.page.value else None
    return PageShown(
        page=page,
        language=visit.language,
        notice=visit.notice or "",
        number=visit.notice_number,
        mild=visit.notice in MILD,
        seconds_left=-1 if left is None else left,
        sheet=visit.sheet,
        list_sheet=visit.list_sheet,
        adding=bool(visit.stops),
        printer=at.paper.value if at.paper in TROUBLES else "",
        read=_read(visit),
        elder=visit.elder,
    )


def _read(visit: Visit) -> str:
    """What a slip was taken for; of a card nothing is ever shown."""
    if visit.slip is None:
        return ""
    name = visit.slip.name.said(visit.language)
    return filled(texts(visit.language)["kiosk.slip_read"], {"name": name})


def hall_shown(at: Situation) -> HallShown:
    """The centre as the head, the welcome and the closed page show it."""
    centre, language = at.centre, at.visit.language
    if centre is None:
        return HallShown()
    gate, here = issuing(centre, at.now, at.switches), local(centre, at.now)
    moved = _moved(at)
    return HallShown(
        clock=f"{here:%H:%M}",
        date=long_date(here.date(), language),
        headline=showing.headline(centre, language),
        unit=centre.unit.said(language),
        short=centre.short.said(language),
        languages=tuple(filter(whole, centre.languages)) or (LEADING,),
        waiting=-1 if at.standing.away else len(at.board.waiting) if at.board else 0,
        counters_open=showing.open_counters(at.board) if at.board else 0,
        counters=len(centre.counters),
        windows=_windows(centre, here, at.switches, language),
        priority_offered=centre.priority_offered,
        gate=gate.gate.value,
        opens_time=f"{gate.opens:%H:%M}" if gate.opens else "",
        opens_day=weekday(gate.opens.date(), language) if gate.opens else "",
        opens_date=f"{gate.opens:%d/%m/%Y}" if gate.opens else "",
        holiday=_holiday(centre, here, language),
        holiday_other=_holiday(centre, here, "en" if language == "vi" else "vi"),
        desk=showing.help_desk(centre, at.board),
        moved=sentences(moved, centre, language),
        moved_other=sentences(moved, centre, "en" if language == "vi" else "vi"),
    )


def _holiday(centre: Centre, here: datetime, language: str) -> str:
    """Today's holiday by its name, if it is one and has one."""
    found = holiday_on(centre, here.date())
    return found.name.said(language) if found and found.name else ""


def _moved(at: Situation) -> tuple[Moved, ...]:
    """Before anything is chosen, all of it; then what is chosen; then what changed since."""
    found = moved(at.board) if at.board else ()
    ticket, category = at.visit.ticket, at.visit.category
    if ticket is not None:
        stops = (ticket.category, *(stop.category for stop in ticket.also))
        return concerning(found, stops, ticket.issued_at)
    return found if category is None else concerning(found, (category,))


def _windows(
    centre: Centre, here: datetime, switches: tuple[IssuingSwitch, ...], language: str
) -> str:
    """Today's windows, or until when a supervisor has numbers given besides."""
    today = windows_on(centre, here.date())
    until = max((s.until for s in switches if s.open and here < s.until), default=None)
    if until is None or today is None or any(s.start <= here.time() < s.end for s in today):
        return showing.windows_today(centre, here)
    return filled(texts(language)["kiosk.until"], {"time": f"{local(centre, until):%H:%M}"})
