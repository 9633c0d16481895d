"""The settings that the rules need: categories, series, counters, windows, the day's time zone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from ticket_server.domain.values import SeriesPart


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Numbers of a series: `prefix`, then a count from 1 in `digits` digits: 9001 … 9999."""

    prefix: str
    digits: int

    @property
    def last(self) -> int:
        """The last count that fits."""
        return int(10**self.digits) - 1

    def number(self, count: int) -> str:
        """What the ticket shows for `count`."""
        return f"{self.prefix}{count:0{self.digits}d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class CategoryPlan:
    """What a citizen can come for. Withdrawn: no numbers, whoever waits is still called.

    `quota`: numbers per session, None: as many as are asked for. `typical`: how long a service
    takes, as long as nothing is known of it.
    """

    id: str
    series: Series
    procedures: frozenset[str] = frozenset()
    withdrawn: bool = False
    quota: int | None = None
    typical: timedelta = timedelta(minutes=8)


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A stretch of a local day; `end` is not part of it."""

    start: time
    end: time


@dataclass(frozen=True, kw_only=True, slots=True)
class RatingPlan:
    """Citizens rate from 1, the best, to `levels`; `reasons` may be named from `ask_from` on."""

    levels: int = 4
    ask_from: int = 4
    reasons: frozenset[str] = frozenset()


STRICT = timedelta(days=1)
"""The credit of a priority class that goes before everybody who came the same day."""

Week = tuple[tuple[Span, ...], ...]
"""The spans of each weekday, Monday first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """The centre as its file describes it; `calendar` answers what its times mean.

    Who is next: `helpers` are the categories a counter helps with, `helper_offset` later than
    its own. `priority_credit` is that of priority declared at the kiosk, `priority_classes` those
    an officer grants. A no-show who reports gets the later of his old key and now less
    `missed_credit`; after `absences_until_cancelled` (0: never) his ticket ends.
    Whoever has an appointment counts from its time less `appointment_credit`, until he is more than
    `appointment_late` late.
    What an officer must wait for: `grace` before a no-show (`grace_longer` for priority and "needs
    help"), `undo` after an action. A service closed within `unstarted` of its call is not learned
    from. A ticket on hold comes back within `hold_limit`.
    Alarm: somebody waits longer than `alarm_wait`, or more than `alarm_waiting` (None: any) wait.
    Times are local: `hours` open the centre (None: not told), numbers are given in `windows`
    (None: always). `swapped` days are worked as another weekday (Monday 0), `holidays` are not.
    `kiosks`: by name, whether each has a printer. `person_once`: a person whose card the kiosk has
    read has one waiting ticket for each category. `rating` None: nobody is asked. `displays`: by
    name, the counter whose sign each is, None: of no counter.
    `parts` of series are never given online; `offline`: kiosks give those of theirs while the
    server is away. `guidance`: the category of whoever came for something that is not there.
    """

    digest: str
    zone: tzinfo
    categories: Mapping[str, CategoryPlan]
    counters: Mapping[int, tuple[str, ...]]
    languages: tuple[str, ...] = ("vi",)

    helpers: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    helper_offset: timedelta = timedelta(minutes=10)
    priority_offered: bool = True
    priority_credit: timedelta = timedelta(minutes=60)
    priority_classes: Mapping[str, timedelta] = field(default_factory=dict)
    missed_credit: timedelta = timedelta(minutes=5)
    appointment_credit: timedelta = timedelta(minutes=60)
    appointment_late: timedelta = timedelta(minutes=15)
    absences_until_cancelled: int = 3
    automatic_return: bool = False

    grace: timedelta = timedelta(seconds=60)
    grace_longer: timedelta = timedelta(seconds=90)
    undo: timedelta = timedelta(seconds=10)
    unstarted: timedelta = timedelta(seconds=60)
    hold_limit: timedelta = timedelta(minutes=30)

    alarm_wait: timedelta = timedelta(minutes=20)
    alarm_waiting: int | None = None

    hours: Week | None = None
    windows: Week | None = None
    holidays: frozenset[date] = frozenset()
    swapped: Mapping[date, int] = field(default_factory=dict)
    breaks: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)

    kiosks: Mapping[str, bool] = field(default_factory=dict)
    person_once: bool = False
    rating: RatingPlan | None = None
    displays: Mapping[str, int | None] = field(default_factory=dict)
    offline: bool = False
    parts: tuple[SeriesPart, ...] = ()
    guidance: str | None = None

    def day(self, now: datetime) -> date:
        """The service day at `now`."""
        return now.astimezone(self.zone).date()
