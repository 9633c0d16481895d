"""What stands beside the counters of the hall's screen: the last calls, waits, notices. Pure.

The last calls have the place. While no call is new, what is worth knowing takes turns with them;
what has just been moved to another counter is told at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf
from typing import Self

from counter_display.moves import Notice
from counter_display.waits import WaitRow
from ticket_protocol import facts as f

TURN_S = 20.0
PAGE_S = 10.0
ROWS = 2


class AsideKind(StrEnum):
    """What has the place."""

    CALLS = "calls"
    WAITS = "waits"
    MOVED = "moved"
    PAUSED = "paused"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What is shown: the rows of a page of waits, a notice, the paused counters, or the calls."""

    kind: AsideKind = AsideKind.CALLS
    waits: tuple[WaitRow, ...] = ()
    notice: Notice | None = None


CALLS = Shown()


def told(notice: Notice) -> Shown:
    """It is being said."""
    return Shown(kind=AsideKind.MOVED, notice=notice)


@dataclass(frozen=True, kw_only=True)
class Aside:
    """What was reassigned lately: the `seq` of its first fact, and since when its last is told.

    What is given away in several steps is one piece of news.
    """

    seq: int = 0
    since: float = -inf

    def after(self, fact: f.FactBase, *, news: bool, now: float) -> Self:
        """One fact later."""
        match fact:
            case f.CategoriesReassigned() if news:
                first = self.seq if now - self.since < TURN_S else fact.seq
                return replace(self, seq=first, since=now)
            case f.DayStarted():
                return replace(self, seq=0, since=-inf)
        return self

    def is_fresh(self, now: float) -> bool:
        """Whether something was reassigned just now."""
        return now - self.since < TURN_S

    def shown(
        self,
        waits: Sequence[WaitRow],
        notices: Sequence[Notice],
        *,
        elapsed_s: float,
        now: float,
        calm_since: float | None,
        rows: int = ROWS,
        paused: bool = False,
    ) -> Shown:
        """What has the place at `now`. `elapsed_s` turns the pages; `calm_since` as announced.

        `rows`: of waits on a page; `paused`: counters that pause have a page of their own.
        A turn other than the calls' is only begun with, never joined: nothing flits by.
        """
        fresh = [Shown(kind=AsideKind.MOVED, notice=n) for n in notices if n.seq >= self.seq]
        since = now - self.since
        if fresh and since < max(TURN_S, PAGE_S * len(fresh)):
            return fresh[int(since / PAGE_S) % len(fresh)]
        turn = int(elapsed_s / TURN_S)
        began = now - (elapsed_s - turn * TURN_S)
        pages = _pages(waits, notices, rows)
        pages += (Shown(kind=AsideKind.PAUSED),) if paused else ()
        if turn % 2 == 0 or not pages or calm_since is None or calm_since > began:
            return CALLS
        return pages[_page(elapsed_s, turn) % len(pages)]


def _page(elapsed_s: float, turn: int) -> int:
    """Counts the pages of all turns, so that each turn goes on where the last one ended."""
    each = int(TURN_S / PAGE_S)
    return turn // 2 * each + int((elapsed_s - turn * TURN_S) / PAGE_S)


def _pages(waits: Sequence[WaitRow], notices: Sequence[Notice], rows: int) -> tuple[Shown, ...]:
    moved = [Shown(kind=AsideKind.MOVED, notice=n) for n in notices if n.waited_for]
    by_page = [tuple(waits[i : i + rows]) for i in range(0, len(waits), rows)]
    return (*moved, *(Shown(kind=AsideKind.WAITS, waits=page) for page in by_page))
