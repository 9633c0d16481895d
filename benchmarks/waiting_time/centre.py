"""The simulated centre: its plan, and the truth about its times that no estimator is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from ticket_server.domain.plan import CategoryPlan, Plan, Series, Span

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, kw_only=True)
class Field:
    """A category in truth: tickets a day, and a new matter's usual minutes and scatter."""

    a_day: float
    minutes: float
    log_sd: float
    counters: tuple[int, ...]


FIELDS: Mapping[str, Field] = {
    "huong-dan": Field(a_day=24, minutes=11, log_sd=0.65, counters=(1,)),
    "tra-ket-qua": Field(a_day=48, minutes=4.5, log_sd=0.5, counters=(1, 10)),
    "chung-thuc": Field(a_day=45, minutes=7.5, log_sd=0.55, counters=(2,)),
    "khai-sinh": Field(a_day=32, minutes=13, log_sd=0.55, counters=(3, 4)),
    "ket-hon": Field(a_day=28, minutes=11, log_sd=0.5, counters=(3, 4)),
    "nguoi-co-cong": Field(a_day=9, minutes=15, log_sd=0.6, counters=(5,)),
    "bao-tro": Field(a_day=16, minutes=12, log_sd=0.6, counters=(5,)),
    "giao-duc": Field(a_day=10, minutes=10, log_sd=0.5, counters=(6,)),
    "y-te-van-hoa": Field(a_day=8, minutes=12, log_sd=0.6, counters=(6,)),
    "kinh-doanh": Field(a_day=16, minutes=13, log_sd=0.6, counters=(7,)),
    "thue-bhxh": Field(a_day=10, minutes=10, log_sd=0.55, counters=(7,)),
    "cong-an": Field(a_day=30, minutes=10.5, log_sd=0.5, counters=(8,)),
    "dat-dai": Field(a_day=14, minutes=16, log_sd=0.7, counters=(9,)),
    "xay-dung-mt-nn": Field(a_day=5, minutes=14, log_sd=0.6, counters=(9,)),
}

PURPOSES: Mapping[str, tuple[float, float]] = {
    "new": (0.72, 1.0),
    "filed_online": (0.12, 0.5),
    "supplement": (0.10, 0.75),
    "collect": (0.06, 0.4),
}
"""How often each comes, and what part of a new matter's time it takes."""

PRIORITY_SHARE = 0.08
NO_SHOW = 0.04
NO_SHOW_S = (5.0, 60.0)
"""How long after the grace the officer says so."""
REPORTS, REPORTS_S = 0.5, (120.0, 900.0)
"""So many of those who missed their call report so long afterwards."""
STARTERS, WALK_S = frozenset({2, 4, 6, 8, 10}), (10.0, 40.0)
"""At these counters "start" is pressed, so long after the call."""
TRANSFER = 0.04
TAIL, TAIL_FACTOR = 0.06, 2.5
"""So many services take so many times as long: the estimator knows nothing of it."""
GAP_S, GAP_LOG_SD = 40.0, 0.6
PAUSE_S, PAUSE_LOG_SD, PAUSES_A_DAY = 540.0, 0.5, 1.0
OPENING_S = (-120.0, 420.0)
"""When officers open, against the hours."""
PAUSES_TOLD = 0.5
"""So many pauses come with the time of return."""
DAY_LOG_SD = 0.10
SPEEDS: Mapping[int, float] = {
    1: 1.0, 2: 0.92, 3: 1.12, 4: 0.9, 5: 1.05, 6: 1.0, 7: 0.95, 8: 1.08, 9: 1.1, 10: 0.95,
}  # fmt: skip
"""What the officer who usually sits there makes of a time. On some days somebody else does."""
SUBSTITUTES, SUBSTITUTE_LOG_SD = 0.15, 0.12

SHAPE = (
    (6.75, 7.25, 1.2), (7.25, 8.0, 1.7), (8.0, 9.5, 2.2), (9.5, 10.5, 1.5), (10.5, 11.25, 0.8),
    (13.25, 13.75, 1.0), (13.75, 15.0, 1.5), (15.0, 16.0, 0.9), (16.0, 16.5, 0.4),
)  # fmt: skip
"""How densely people come, by the hour of the day: from, until, against each other."""

HOURS = (Span(start=time(7), end=time(11, 30)), Span(start=time(13, 30), end=time(17)))
WINDOWS = (Span(start=time(6, 45), end=time(11, 15)), Span(start=time(13, 15), end=time(16, 30)))
BREAKS = {
    n: (Span(start=time(9, 5 * (n % 5) + 10), end=time(9, 5 * (n % 5) + 25)),) for n in range(1, 11)
}


HELPERS = {6: ("bao-tro",), 10: ("huong-dan",)}


def plan_of(*, credit: timedelta = timedelta(minutes=60), wrong: float = 1.0) -> Plan:
    """The centre's plan; its typical durations are `wrong` by alternately that factor and back."""
    counters: dict[int, tuple[str, ...]] = {}
    for name, field in FIELDS.items():
        for number in field.counters:
            counters[number] = (*counters.get(number, ()), name)
    series = {name: Series(prefix="ABCDEGLMNPRSTV"[i], digits=3) for i, name in enumerate(FIELDS)}
    return Plan(
        digest="simulated",
        zone=ZONE,
        categories={
            name: CategoryPlan(
                id=name, series=series[name], typical=timedelta(minutes=field.minutes * wrong)
            )
            for name, field in FIELDS.items()
        },
        counters=dict(sorted(counters.items())),
        helpers=HELPERS,
        priority_credit=credit,
        hours=(HOURS,) * 7,
        windows=(WINDOWS,) * 7,
        breaks=BREAKS,
    )
