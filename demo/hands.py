"""What an officer's hands do, at a bar on a screen or at a keypad without a computer."""

import re
from dataclasses import dataclass
from typing import Protocol

from demo.fake_keypad import FakeKeypad
from demo.stage import Actor

SOMEBODY = re.compile(r"CHO: [1-9]")
"""On the keypad's display: people wait."""


class Hands(Protocol):
    """The keys that every officer has, whatever they are on."""

    def open(self) -> None:
        """Sits down."""

    def call(self) -> None:
        """The next, as soon as it is known here that somebody waits."""

    def recall(self) -> None:
        """Once more."""

    def no_show(self) -> None:
        """Nobody came."""

    def finish(self) -> None:
        """It is done."""


@dataclass(frozen=True, slots=True)
class AtScreen:
    """A mouse on the bar."""

    bar: Actor

    def open(self) -> None:
        """The yellow key."""
        self.bar.click("main")

    def call(self) -> None:
        """The yellow key, once it lives."""
        self.bar.read("main", "live", until=True)
        self.bar.click("main")

    def recall(self) -> None:
        """Its key."""
        self.bar.click("recall")

    def no_show(self) -> None:
        """Its key, once the grace is over."""
        self.bar.read("no-show", "live", until=True)
        self.bar.click("no-show")

    def finish(self) -> None:
        """Its key."""
        self.bar.click("finish")


@dataclass(frozen=True, slots=True)
class AtKeypad:
    """Fingers on the keypad of a counter, eyes on its display."""

    pad: FakeKeypad
    counter: int

    def open(self) -> None:
        """Next, where the counter is closed."""
        self._see("the counter is closed", "DONG QUAY")
        self.pad.press("N", at=self.counter)

    def call(self) -> None:
        """Next."""
        self.pad.wait(lambda d: SOMEBODY.match(d[1]) is not None, "people wait", at=self.counter)
        self.pad.press("N", at=self.counter)

    def recall(self) -> None:
        """Its key."""
        self.pad.press("R", at=self.counter)

    def no_show(self) -> None:
        """Its key: too early it says for how long, so once more when that is over."""
        while True:
            self.pad.press("X", at=self.counter)
            if not self._refused():
                return

    def finish(self) -> None:
        """Its key."""
        self.pad.press("F", at=self.counter)

    def hold(self) -> None:
        """Four and enter, as on a keyboard."""
        self.pad.press("4", "E", at=self.counter)

    def call_number(self, number: str) -> None:
        """Its digits and enter."""
        self.pad.press(*number, at=self.counter)
        self._see("the digits are shown", f"SO: {number}")
        self.pad.press("E", at=self.counter)

    def pause(self) -> None:
        """Its key, which also opens again."""
        self.pad.press("P", at=self.counter)

    def close(self) -> None:
        """Zero, enter, and enter once more."""
        self.pad.press("0", "E", at=self.counter)
        self._see("it asks first", "DONG QUAY?")
        self.pad.press("E", at=self.counter)
        self._see("the counter is closed", "DONG QUAY")

    def _refused(self) -> bool:
        """Whether the display soon asks to wait; else the number is gone from it."""
        said = self.pad.wait(
            lambda d: d[1].startswith("DOI ") or not d[0].startswith("DANG GOI"),
            "an answer",
            at=self.counter,
        )
        return said[1].startswith("DOI ")

    def _see(self, what: str, upper: str) -> None:
        self.pad.wait(lambda d: d[0] == upper, what, at=self.counter)
