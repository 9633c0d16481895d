"""Waits as people are told them: rounded, and as times of the clock."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

FIVE_S = 5 * 60
"""Full five minutes are the same in UTC and in every zone: their offsets are quarters of hours."""

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
    second = now.timestamp()
    first = int(second + max(0.0, wait.low_s)) // FIVE_S
    last = -int(-(second + wait.high_s) // FIVE_S)
    return Expected(
        minutes=minutes_of(wait.median_s),
        earliest=datetime.fromtimestamp(first * FIVE_S, UTC),
        latest=datetime.fromtimestamp(max(last, first + 1) * FIVE_S, UTC),
        basis=wait.basis,
    )


def minutes_of(seconds: float) -> int:
    """Minutes as they are said: to two or three under ten, to five from there on."""
    minutes = max(0.0, seconds / 60)
    if minutes < 8.5:  # noqa: PLR2004 - half way from 7 to 10
        return min(SHORT, key=lambda short: abs(short - minutes))
    return 5 * int(minutes / 5 + 0.5)
