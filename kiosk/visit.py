"""One citizen's visit: which page follows which. Pure: no Qt, no clock, no network.

What the citizen comes for is looked for in `finding.moves` and chosen in `choosing`, the paper is
dealt with in `paperwork`.

Every function takes the visit and the time (`now`, monotonic seconds) and returns the next visit.
Only `ask` asks for a number, and once it has asked it is deaf until the answer is there and two
seconds have passed, so that no trembling finger gets two.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.comfort.comfort import AS_IT_IS, Comfort
from kiosk.finding.looking import NOT_LOOKING, Looking
from kiosk.paper.told import TO_NOTE, TROUBLES, Paper
from ticket_protocol.part import Words
from ticket_protocol.record import Stop
from ticket_protocol.replies import Ticket
from ticket_protocol.words import Purpose

DEAF_S = 2.0
SETTLE_S = 0.7
"""So long a page that came instead of the expected one hears no touch meant for that."""
NOTICE_S = 8.0


class Page(StrEnum):
    """What the citizen sees. CHOICE: how to get a number without paper."""

    WELCOME = "welcome"
    CATEGORIES = "categories"
    SEARCH = "search"
    QUESTIONS = "questions"
    CATEGORY = "category"
    CHOICE = "choice"
    DESK = "desk"
    ISSUING = "issuing"
    TICKET = "ticket"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Times:
    """The kiosk's patience in seconds, from its settings."""

    idle_s: float = 60.0
    warning_s: float = 20.0
    ticket_s: float = 15.0
    copy_s: float = 60.0


@dataclass(frozen=True, kw_only=True)
class Asking:
    """A request that may be on its way: said again only with the same `key`.

    `also`: what the same number is for besides. `person`: a hash, as in `IssueTicket`.
    `appointment`: the reference on the paper that was read.
    """

    key: str
    category: str
    procedure: str | None
    priority: bool
    language: str
    purpose: Purpose = Purpose.NEW
    person: str | None = field(default=None, repr=False)
    also: tuple[Stop, ...] = ()
    appointment: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Brought:
    """Paper that was read: what the centre calls it, and the booking that it names, if any."""

    name: Words
    appointment: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Where the citizen is. `notice` is the id of a text that explains a refusal.

    `stops`: what was chosen before `category`, for the same number. `purpose` and `slip`: what a
    slip on paper said of the category; `person` and `elder`: what a citizen card said.
    `looking`: how it was looked for. `listed`: the papers to bring are wanted on the ticket.
    `settled`: the outcome of the last paper is known; `copies`: so many were ordered. `left_at`:
    the sheet of the categories that was left; `list_sheet`: that of the procedures. `touched_at` 0:
    nobody has touched anything yet.
    """

    language: str = "vi"
    comfort: Comfort = AS_IT_IS
    page: Page = Page.WELCOME
    category: str | None = None
    procedure: str | None = None
    stops: tuple[Stop, ...] = ()
    purpose: Purpose = Purpose.NEW
    slip: Brought | None = None
    looking: Looking = NOT_LOOKING
    listed: bool = False
    person: str | None = field(default=None, repr=False)
    elder: bool = field(default=False, repr=False)
    priority: bool = False
    asking: Asking | None = None
    ticket: Ticket | None = None
    issued_at: float = 0.0
    paper: Paper = Paper.COMING
    settled: bool = False
    copies: int = 0
    notice: str | None = None
    notice_number: str = ""
    notice_at: float = 0.0
    sheet: int = 0
    left_at: int = 0
    list_sheet: int = 0
    touched_at: float = 0.0
    deaf_until: float = 0.0

    @property
    def again(self) -> bool:
        """Whether the last paper is a copy."""
        return self.copies > 0


def hears(visit: Visit, now: float) -> bool:
    """Whether a touch counts now."""
    return visit.page is not Page.ISSUING and now >= visit.deaf_until


def start(visit: Visit, now: float) -> Visit:
    """The first touch."""
    if visit.page is not Page.WELCOME or not hears(visit, now):
        return visit
    return replace(visit, page=Page.CATEGORIES, sheet=0, touched_at=now, notice=None)


def explain(visit: Visit, notice: str, now: float) -> Visit:
    """What was touched cannot be had: say why, and stay."""
    if not hears(visit, now):
        return visit
    return replace(visit, notice=notice, notice_at=now, touched_at=now)


def turn_sheet(visit: Visit, sheet: int, now: float) -> Visit:
    """Another sheet of a list that is too long for one."""
    if not hears(visit, now):
        return visit
    return replace(visit, sheet=max(0, sheet), touched_at=now)


def take(
    visit: Visit, now: float, *, key: str, priority: bool, paper: Paper = Paper.COMING
) -> Visit:
    """The third touch: asks for a number under `key`, unless one has been asked for.

    Where no `paper` can be expected the citizen chooses first.
    """
    if visit.page is not Page.CATEGORY or visit.category is None or not hears(visit, now):
        return visit
    if paper not in TROUBLES:
        return ask(visit, now, key=key, priority=priority)
    return replace(
        visit, page=Page.CHOICE, priority=priority, touched_at=now, deaf_until=now + SETTLE_S,
        notice=None,
    )  # fmt: skip


def ask(visit: Visit, now: float, *, key: str, priority: bool) -> Visit:
    """Asks for a number for all that was chosen."""
    assert visit.category is not None
    first, *also = (*visit.stops, Stop(category=visit.category, procedure=visit.procedure))
    asking = Asking(
        key=key, category=first.category, procedure=first.procedure, also=tuple(also),
        priority=priority, language=visit.language, purpose=visit.purpose, person=visit.person,
        appointment=None if visit.slip is None else visit.slip.appointment,
    )  # fmt: skip
    return replace(
        visit, page=Page.ISSUING, asking=asking, looking=NOT_LOOKING, touched_at=now,
        deaf_until=now + DEAF_S, notice=None,
    )  # fmt: skip


def issued(visit: Visit, ticket: Ticket, paper: Paper, now: float) -> Visit:
    """The number is there. `paper` says whether a ticket will come out."""
    if visit.page is not Page.ISSUING:
        return visit
    return replace(
        visit, page=Page.TICKET, ticket=ticket, paper=paper, asking=None, person=None, elder=False,
        issued_at=now, touched_at=now,
    )  # fmt: skip


def refused(visit: Visit, notice: str, now: float, *, number: str = "") -> Visit:
    """The server said no: back to the categories, with the reason; `number` belongs to it."""
    if visit.page is not Page.ISSUING:
        return visit
    return replace(
        visit, page=Page.CATEGORIES, category=None, procedure=None, stops=(), asking=None, sheet=0,
        left_at=0, purpose=Purpose.NEW, slip=None, notice=notice, notice_number=number,
        notice_at=now, touched_at=now,
    )  # fmt: skip


def unanswered(visit: Visit, now: float) -> Visit:
    """No reply for too long. The key is kept: asking again cannot give two numbers."""
    if visit.page is not Page.ISSUING:
        return visit
    return replace(visit, page=Page.FAILED, touched_at=now)


def ask_again(visit: Visit, now: float) -> Visit:
    """The same request with the same key."""
    if visit.page is not Page.FAILED or visit.asking is None:
        return visit
    return replace(visit, page=Page.ISSUING, touched_at=now, deaf_until=now + DEAF_S)


def home(visit: Visit, now: float, *, language: str = "vi") -> Visit:
    """The visit is over: nothing of it stays, not even its language."""
    if not hears(visit, now):
        return visit
    return Visit(language=language, deaf_until=visit.deaf_until)


def speak(visit: Visit, language: str, now: float) -> Visit:
    """Another language for this citizen."""
    if not hears(visit, now):
        return visit
    return replace(visit, language=language, touched_at=now)


def touched(visit: Visit, now: float) -> Visit:
    """The citizen needs more time, or touched anything at all."""
    return replace(visit, touched_at=now)


def seconds_left(visit: Visit, now: float, times: Times) -> int | None:
    """Seconds until the visit ends by itself, once it is time to warn; None before that."""
    if visit.page in {Page.WELCOME, Page.DESK, Page.ISSUING, Page.TICKET}:
        return None
    idle = now - visit.touched_at - times.idle_s
    return None if idle < 0 else max(0, round(times.warning_s - idle))


def tick(visit: Visit, now: float, times: Times, *, language: str = "vi") -> Visit:
    """What time alone does: old notices go, a forgotten visit ends."""
    if visit.notice is not None and now - visit.notice_at >= NOTICE_S:
        visit = replace(visit, notice=None)
    return home(visit, now, language=language) if _is_over(visit, now, times) else visit


def _is_over(visit: Visit, now: float, times: Times) -> bool:
    still = now - visit.touched_at
    match visit.page:
        case Page.ISSUING:
            return False
        case Page.WELCOME:
            return visit.touched_at > 0 and still >= times.idle_s
        case Page.DESK:
            return still >= times.ticket_s * 2
        case Page.TICKET:
            long = max(times.ticket_s * 2, times.idle_s)
            return still >= (long if visit.paper in TO_NOTE else times.ticket_s)
    return still >= times.idle_s + times.warning_s
