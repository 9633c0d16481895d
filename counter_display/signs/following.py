"""The signs of a line follow the hall as a screen over each counter would. Pure.

Times are seconds of a clock that never jumps, given in by the caller.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from counter_display.announcing import Announcements
from counter_display.calls import Timing
from counter_display.moves import destinations
from counter_display.sign import Face, face
from counter_display.signs.words import said, said_when_cut_off
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import SignLineSettings
from ticket_protocol.facts import FactBase
from ticket_protocol.moves import moves
from ticket_protocol.sign_frames import DARK, SignText

Step = Callable[[Announcements], Announcements]


@dataclass(frozen=True, kw_only=True)
class Following:
    """What has been announced at each counter; `online`: what is known is true."""

    counters: Mapping[int, Announcements] = field(default_factory=dict)
    online: bool = False

    def over(self, counters: Mapping[int, Timing]) -> Self:
        """The same hall, with signs over these counters, each with its timing."""
        known = {number: self.counters.get(number, Announcements()) for number in counters}
        return replace(
            self,
            counters={
                number: replace(known[number], counter=number, timing=timing)
                for number, timing in counters.items()
            },
        )

    def joined(self, board: Board, *, now: float) -> Self:
        """A snapshot."""
        return self._each(lambda one: one.joined(board, now=now))

    def after(self, fact: FactBase, board: Board, *, news: bool, now: float) -> Self:
        """One fact later."""
        return self._each(lambda one: one.after(fact, board, news=news, now=now))

    def cut_off(self) -> Self:
        """Nobody knows what is true now."""
        return replace(self._each(Announcements.cut_off), online=False)

    def reconnected(self, *, now: float) -> Self:
        """On it goes."""
        return replace(self._each(lambda one: one.reconnected(now=now)), online=True)

    def at(self, now: float) -> Self:
        """Time has passed."""
        return self._each(lambda one: one.at(now))

    def changes_in(self, now: float) -> float | None:
        """Seconds until something changes by itself; None: not before the next event."""
        each = (one.changes_in(now) for one in self.counters.values())
        return min((s for s in each if s is not None), default=None)

    def texts(
        self, board: Board | None, line: SignLineSettings, width: int, now: float
    ) -> dict[int, SignText]:
        """What each sign says; `board` None: the hall was never seen."""
        if board is None or not self.online:
            return dict.fromkeys(self.counters, said_when_cut_off(width))
        faces = {number: self._face(number, board, now) for number in self.counters}
        return {
            number: said(shown, number, line, width) if shown else DARK
            for number, shown in faces.items()
        }

    def _face(self, number: int, board: Board, now: float) -> Face | None:
        counter = board.counter(number)
        if counter is None:
            return None
        moved = destinations(board, moves(board), number)
        return face(counter, self.counters[number], now, moved=moved)

    def _each(self, step: Step) -> Self:
        return replace(self, counters={n: step(one) for n, one in self.counters.items()})


def timings(line: SignLineSettings, centre: Centre) -> dict[int, Timing]:
    """How long each sign of a line shows a call: as the screen at its counter does, or the hall's.

    Two signs over one counter must never disagree.
    """
    return {sign.counter: _timing(sign.counter, centre) for sign in line.signs}


def _timing(counter: int, centre: Centre) -> Timing:
    beside = [one for one in centre.displays if one.counter == counter]
    halls = [one for one in centre.displays if one.face == "hall"]
    for one in (*beside, *halls):
        return Timing(minimum_s=one.minimum_s, highlight_s=one.highlight_s)
    return Timing()
