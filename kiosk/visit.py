"""One citizen's visit: which page follows which. Pure: no Qt, no clock, no network.

What the citizen comes for is chosen in `choosing`.

Every function takes the visit and the time (`now`, monotonic seconds) and returns the next visit.
Only `take` asks for a number, and once it has asked it is deaf until the answer is there and two
seconds have passed, so that no trembling finger gets two.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from ticket_protocol.record import Stop
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PrintOutcome

DEAF_S = 2.0
NOTICE_S = 8.0


class Page(StrEnum):
    """What the citizen sees."""

    WELCOME = "welcome"
    CATEGORIES = "categories"
    CATEGORY = "category"
    ISSUING = "issuing"
    TICKET = "ticket"
    FAILED = "failed"


class Paper(StrEnum):
    """What is known about the citizen's paper."""

    COMING = "coming"
    TAKEN = "taken"
    OUT = "out"
    BROKEN = "broken"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Times:
    """The kiosk's patience in seconds, from its settings."""

    idle_s: float = 60.0
    warning_s: float = 20.0
    ticket_s: float = 15.0


@dataclass(frozen=True, kw_only=True)
class Asking:
    """A request that may be on its way: said again only with the same `key`.

    `also`: what the same number is for besides.
    """

    key: str
    category: str
    procedure: str | None
    priority: bool
    language: str
    also: tuple[Stop, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Where the citizen is. `notice` is the id of a text that explains a refusal.

    `stops`: what was chosen before `category`, for the same number. `touched_at` 0: nobody has
    touched anything yet.
    """

    language: str = "vi"
    contrast: bool = False
    page: Page = Page.WELCOME
    category: str | None = None
    procedure: str | None = None
    stops: tuple[Stop, ...] = ()
    asking: Asking | None = None
    ticket: Ticket | None = None
    paper: Paper = Paper.COMING
    notice: str | None = None
    notice_at: float = 0.0
    sheet: int = 0
    touched_at: float = 0.0
    deaf_until: float = 0.0


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


def take(visit: Visit, now: float, *, key: str, priority: bool) -> Visit:
    """The third touch: asks for a number under `key`, unless one has been asked for."""
    if visit.page is not Page.CATEGORY or visit.category is None or not hears(visit, now):
        return visit
    first, *also = (*visit.stops, Stop(category=visit.category, procedure=visit.procedure))
    asking = Asking(
        key=key, category=first.category, procedure=first.procedure, also=tuple(also),
        priority=priority, language=visit.language,
    )  # fmt: skip
    return replace(
        visit, page=Page.ISSUING, asking=asking, touched_at=now, deaf_until=now + DEAF_S,
        notice=None,
    )  # fmt: skip


def issued(visit: Visit, ticket: Ticket, paper: Paper, now: float) -> Visit:
    """The number is there. `paper` says whether a ticket will come out."""
    if visit.page is not Page.ISSUING:
        return visit
    return replace(visit, page=Page.TICKET, ticket=ticket, paper=paper, asking=None, touched_at=now)


def printed(visit: Visit, outcome: PrintOutcome, trouble: Paper, now: float) -> Visit:
    """What became of the paper; `trouble` is what to show when none came."""
    match outcome:
        case PrintOutcome.PRINTED:
            return _with_paper(visit, Paper.TAKEN, now)
        case PrintOutcome.FAILED:
            return _with_paper(visit, trouble, now)
    return visit


def stuck(visit: Visit, trouble: Paper, now: float) -> Visit:
    """The printer stopped: a paper that is not known to be out does not come."""
    return visit if visit.paper is Paper.TAKEN else _with_paper(visit, trouble, now)


def _with_paper(visit: Visit, paper: Paper, now: float) -> Visit:
    if visit.page is not Page.TICKET or visit.paper in {paper, Paper.NONE}:
        return visit
    return replace(visit, paper=paper, touched_at=now)


def refused(visit: Visit, notice: str, now: float) -> Visit:
    """The server said no: back to the categories, with the reason."""
    if visit.page is not Page.ISSUING:
        return visit
    return replace(
        visit, page=Page.CATEGORIES, category=None, procedure=None, stops=(), asking=None, sheet=0,
        notice=notice, notice_at=now, touched_at=now,
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


def with_contrast(visit: Visit, now: float, *, contrast: bool) -> Visit:
    """High contrast for this citizen."""
    if not hears(visit, now):
        return visit
    return replace(visit, contrast=contrast, touched_at=now)


def touched(visit: Visit, now: float) -> Visit:
    """The citizen needs more time, or touched anything at all."""
    return replace(visit, touched_at=now)


def seconds_left(visit: Visit, now: float, times: Times) -> int | None:
    """Seconds until the visit ends by itself, once it is time to warn; None before that."""
    if visit.page in {Page.WELCOME, Page.ISSUING, Page.TICKET}:
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
        case Page.TICKET:
            long = visit.paper in {Paper.OUT, Paper.BROKEN, Paper.NONE}
            return still >= times.ticket_s * (2 if long else 1)
    return still >= times.idle_s + times.warning_s
