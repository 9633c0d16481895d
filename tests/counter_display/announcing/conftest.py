"""Somebody before a screen, who notes what the band shows."""

from dataclasses import dataclass, field

import pytest

from counter_display.announcing import Announcements
from counter_display.calls import Shown, Timing

TIMING = Timing(minimum_s=4.0, highlight_s=20.0)


@dataclass
class Watcher:
    """Stands before the screen: hears the facts, lets time pass, notes what the band showed."""

    hall: object
    state: Announcements
    now: float = 0.0
    heard: int = 0
    seen: list[Shown] = field(default_factory=list)

    def listen(self, *, news: bool = True) -> None:
        facts, boards = self.hall.facts, self.hall.boards
        for fact, board in list(zip(facts, boards, strict=True))[self.heard :]:
            self.state = self.state.after(fact, board, news=news, now=self.now)
            self._note()
        self.heard = len(facts)

    def wait(self, seconds: float) -> None:
        """Time as the timer of a screen lets it pass: from change to change."""
        until = self.now + seconds
        while (step := self.state.changes_in(self.now)) is not None and self.now + step <= until:
            self.now += step
            self.state = self.state.at(self.now)
            self._note()
        self.now = until
        self.state = self.state.at(self.now)
        self._note()

    def numbers(self) -> list[str]:
        return [shown.call.number for shown in self.seen]

    @property
    def band(self) -> str | None:
        return self.state.band.call.number if self.state.band else None

    @property
    def lit(self) -> bool:
        return self.state.is_highlighted(self.now)

    def _note(self) -> None:
        band = self.state.band
        if band is not None and (not self.seen or band is not self.seen[-1]):
            self.seen.append(band)


@pytest.fixture(scope="session")
def watching():
    """`watching(hall, timing=..., counter=...)`: somebody before the screen."""
    return lambda hall, **settings: Watcher(hall, Announcements(**{"timing": TIMING, **settings}))


@pytest.fixture
def watcher(hall, watching):
    return watching(hall)
