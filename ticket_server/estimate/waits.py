"""Waits as people are told them: rounded, and as times of the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FIVE = timedelta(minutes=5)
SHORT = (0, 2, 5, 7)
"""Under ten minutes, what is said instead of the exact minutes."""


class Basis(StrEnum):
    """How a wait was reckoned, the best first."""

    REPLAY = "replay"
    ONE_RUN = "one_run"
    QUEUE = "queue"
    SETTINGS = "settings"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """Seconds until the call: the middle of what is expected, and between what 8 of 10 lie."""

    median_s: float
    low_s: float
    high_s: float
    basis: Basis


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """What a person is told: about so many minutes, called between `earliest` and `latest`."""

    minutes: int
    earliest: datetime
    latest: datetime
    basis: Basis


def expected(wait: Wait, now: datetime) -> Expected:
    """The wait for people. The interval is widened to full five minutes, never narrowed."""
    earliest = _full_five(now + timedelta(seconds=max(0.0, wait.low_s)), _down)
    latest = _full_five(now + timedelta(seconds=wait.high_s), _up)
    return Expected(
        minutes=minutes_of(wait.median_s),
        earliest=earliest,
        latest=max(latest, earliest + FIVE),
        basis=wait.basis,
    )


def minutes_of(seconds: float) -> int:
    """Minutes as they are said: to two or three under ten, to five from there on."""
    minutes = max(0.0, seconds / 60)
    if minutes < 8.5:  # noqa: PLR2004 - half way from 7 to 10
        return min(SHORT, key=lambda short: abs(short - minutes))
    return 5 * int(minutes / 5 + 0.5)


def _full_five(at: datetime, to: Callable[[float], int]) -> datetime:
    """The full five minutes of the clock beside `at`."""
    hour = at.replace(minute=0, second=0, microsecond=0)
    return hour + to((at - hour) / FIVE) * FIVE


def _down(fives: float) -> int:
    return int(fives)


def _up(fives: float) -> int:
    return -int(-fives // 1)
