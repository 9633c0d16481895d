"""A call keypad at one counter: its keys press the bar's keys. Pure: nothing is sent here.

Whatever the bar refuses, the pad refuses; whatever a page of the bar would ask, it answers by
`ANSWERS`. What its display shows: `face`; whom a typed number means: `numbers`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from staff_console.bar import SAME_KEY_AFTER, Bar
from staff_console.keys import Key
from staff_console.orders import Draft, Order, Say, to_counter, to_ticket
from staff_console.pads.numbers import Several, wanted
from staff_console.situation import Found, Where
from ticket_protocol.commands import CallSpecific, Nothing
from ticket_protocol.words import CounterState, HoldReason, PauseReason, SpecificReason

TYPED_FOR = timedelta(seconds=10)
"""Digits that nobody finishes are forgotten, and so is the question whether to close."""
LONGEST = 6
"""Digits of the longest number."""
OTHER_KEY_AFTER = timedelta(milliseconds=200)
"""Another action sooner after one is a finger between two keys."""
ENTER_AFTER = timedelta(milliseconds=300)
BOUNCE = timedelta(milliseconds=40)
"""The same digit again before then is a key that bounces, or a receiver that says it twice."""


class PadKey(StrEnum):
    """What a key of a pad can mean; besides, the ten digits."""

    NEXT = "next"
    RECALL = "recall"
    FINISH = "finish"
    NO_SHOW = "no_show"
    PAUSE = "pause"
    ENTER = "enter"
    CLEAR = "clear"


ACTIONS: dict[str, Key] = {
    PadKey.NEXT: Key.NEXT,
    PadKey.RECALL: Key.RECALL,
    PadKey.FINISH: Key.FINISH,
    PadKey.NO_SHOW: Key.NO_SHOW,
    PadKey.PAUSE: Key.PAUSE,
}
CODES: dict[str, Key] = {
    "0": Key.CLOSE,
    "1": Key.RECALL,
    "2": Key.FINISH,
    "3": Key.NO_SHOW,
    "4": Key.HOLD,
    "6": Key.PAUSE,
    "7": Key.START,
    "8": Key.UNDO,
}
"""One digit and enter: the digits are those of the bar's keys on a keyboard, Alt 1 to Alt 8."""
ANSWERS: dict[Key, tuple[str, ...]] = {
    Key.PAUSE: (PauseReason.BREAK, "0", "leave"),
    Key.CLOSE: ("yes", "leave"),
    Key.HOLD: (HoldReason.PAPER,),
    Key.CALL: (SpecificReason.OTHER,),
}
"""What the pad chooses on the pages that the bar would unfold, one after the other."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pad:
    """A pad and the bar behind it. `typed`: digits so far, the last at `typed_at`.

    `closing`: enter closes the counter. `last`: the key before, and when; `acted`: the key that
    last gave an order, and when.
    """

    bar: Bar
    typed: str = ""
    typed_at: datetime | None = None
    closing: bool = False
    last: tuple[str, datetime] | None = None
    acted: tuple[str, datetime] | None = None

    @property
    def busy(self) -> bool:
        """Whether an order is on its way: until it is done, or unconfirmed, no other is given."""
        return self.bar.pending is not None and not self.bar.pending.late

    def press(self, key: str, now: datetime) -> tuple[Self, Order | None]:
        """A key: a PadKey or a digit; the pad afterwards, and what to send."""
        slip = self._is_slip(key, now)
        pad = replace(self, last=(key, now))
        if slip:
            return pad, None
        if key.isdecimal():
            return pad._type(key, now), None
        if key == PadKey.CLEAR:
            return pad._forget(), None
        if self.busy:
            return pad, None
        after, order = pad._do(key, now)
        return (after, None) if order is None else (replace(after, acted=(key, now)), order)

    def tick(self, now: datetime) -> Self:
        """Time goes on."""
        bar = self.bar.tick(now)
        pad = self if bar is self.bar else replace(self, bar=bar)
        if self.typed_at is not None and now >= self.typed_at + TYPED_FOR:
            return pad._forget()
        return pad

    def over(self, bar: Bar) -> Self:
        """With what the bar has heard or seen."""
        return replace(self, bar=bar)

    # How

    def _is_slip(self, key: str, now: datetime) -> bool:
        """The same key too soon, also after another one between; or any key that acts after one."""
        for before in (self.last, self.acted):
            if before is not None and before[0] == key and now < before[1] + _apart(key):
                return True
        acts = key in ACTIONS or key == PadKey.ENTER
        return acts and self.acted is not None and now < self.acted[1] + OTHER_KEY_AFTER

    def _do(self, key: str, now: datetime) -> tuple[Self, Order | None]:
        if key == PadKey.ENTER:
            return self._enter(now)
        if key == PadKey.NEXT and self.typed:  # who types a number and calls, means that number
            return self._forget()._call(self.typed, now)
        return self._forget()._act(ACTIONS[key], now)

    def _type(self, digit: str, now: datetime) -> Self:
        pad = replace(self, typed_at=now, closing=False)
        if len(self.typed) >= LONGEST:
            return pad._forget()._say(Say(id="pad.too_long"), now)
        said = replace(self.bar, said=None, said_until=None)
        return replace(pad, typed=self.typed + digit, bar=said)

    def _forget(self) -> Self:
        return replace(self, typed="", typed_at=None, closing=False)

    def _say(self, words: Say, now: datetime) -> Self:
        return replace(self, bar=self.bar.say(words, now))

    def _enter(self, now: datetime) -> tuple[Self, Order | None]:
        pad, typed = self._forget(), self.typed
        if self.closing:
            return pad._play(Key.CLOSE, now)
        if len(typed) > 1:
            return pad._call(typed, now)
        if not typed:
            return pad._say(Say(id="pad.digits_first"), now), None
        key = CODES.get(typed)
        if key is None:
            return pad._say(Say(id="pad.no_code"), now), None
        return pad._act(key, now)

    def _act(self, key: Key, now: datetime) -> tuple[Self, Order | None]:
        bar = self.bar
        if not bar.is_mine:
            return self._say(Say(id="pad.not_yours"), now), None
        if key is Key.NEXT:
            waits = bar.main is Key.NEXT and bar.deaf_until is not None and now < bar.deaf_until
            if waits and Key.NEXT in bar.allowed(now):
                return self._say(Say(id="pad.wait"), now), None
            return self._play(bar.main, now)
        if key is Key.PAUSE and bar.here is not None and bar.here.state is CounterState.PAUSED:
            return self._play(Key.OPEN, now)
        if key is Key.CLOSE and Key.CLOSE in bar.allowed(now):
            return replace(self, closing=True, typed_at=now), None
        return self._play(key, now)

    def _call(self, typed: str, now: datetime) -> tuple[Self, Order | None]:
        """That number: whoever waits is called, whoever was away is back, and called."""
        bar, here = self.bar, self.bar.here
        if not bar.is_mine or bar.board is None or here is None or Key.CALL not in bar.allowed(now):
            return self._act(Key.CALL, now)
        match wanted(bar.board, here, typed):
            case Found() as found:
                return self._call_found(found, now)
            case Several():
                return self._say(Say(id="pad.several"), now), None
        return self._say(Say(id="staff.refused_no_ticket"), now), None

    def _call_found(self, found: Found, now: datetime) -> tuple[Self, Order | None]:
        match found.where:
            case Where.HERE:
                return self._play(Key.RECALL, now)
            case Where.PARKED:
                draft = self._back_and_called(found)
                return self._sent(self.bar.press(Key.RETURN, now, draft=draft))
            case Where.ELSEWHERE:
                words = Say(id="staff.is_elsewhere", values={"c": found.counter})
                return self._say(words, now), None
        return self._play(Key.CALL, now, ticket=found.ticket)

    def _back_and_called(self, found: Found) -> Draft:
        here = self.bar.here
        assert here is not None
        seen = here.current.id if here.current else None
        body = CallSpecific(number=found.ticket, reason=SpecificReason.RETURNING, current=seen)
        then = to_counter(Key.CALL, here.number, body)
        return replace(to_ticket(Key.RETURN, found.ticket, Nothing()), then=then)

    def _play(
        self, key: Key, now: datetime, *, ticket: str | None = None
    ) -> tuple[Self, Order | None]:
        """A key of the bar, and its answers to the pages that this opens."""
        bar, order = self.bar.press(key, now, ticket=ticket)
        answers: Sequence[str] = ANSWERS.get(key, ())
        for answer in answers:
            if order is not None or bar.page is None:
                break
            bar, order = bar.pick(answer, now)
        return self._sent((bar.dismiss(), order))

    def _sent(self, result: tuple[Bar, Order | None]) -> tuple[Self, Order | None]:
        bar, order = result
        return replace(self, bar=bar), order


def _apart(key: str) -> timedelta:
    """How soon the same key may be pressed again."""
    if key.isdecimal() or key == PadKey.CLEAR:
        return BOUNCE
    return ENTER_AFTER if key == PadKey.ENTER else SAME_KEY_AFTER
