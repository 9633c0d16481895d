"""Who says the calls of this hall, and whether one is being said now. Pure: no Qt, no clock.

Times are seconds of a clock that never jumps, given in by the caller.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf
from typing import Self

FOLLOW_S = 2.0
"""So long a screen without the voice waits for word of it, then it goes on alone."""


class Part(StrEnum):
    """What a display has to do with the voice of its hall.

    ALONE: there is none, or it is none of its business. SPEAKING: it is here. FOLLOWING: another
    display has it, and the two change together.
    """

    ALONE = "alone"
    SPEAKING = "speaking"
    FOLLOWING = "following"


@dataclass(frozen=True, kw_only=True)
class Voice:
    """`saying`: the `seq` of the call that is said, at the latest until `until`.

    `quiet_since`: when the last one had been said. `gone`: the display that speaks was not heard
    when it should have been, so that nobody waits for it until it is heard again. `messages` to
    everybody wait to be said here between the calls; `message`: the last one that was begun.
    """

    part: Part = Part.ALONE
    saying: int | None = None
    until: float = -inf
    quiet_since: float = -inf
    gone: bool = False
    messages: tuple[int, ...] = ()
    message: int | None = None

    def plays(self, part: Part) -> Self:
        """The same, in that part; what another part knew is forgotten."""
        return self if part is self.part else type(self)(part=part)

    def begins(self, call: int, *, until: float) -> Self:
        """That call is said from now on."""
        return replace(self, saying=call, until=until, gone=False)

    def ended(self, *, now: float) -> Self:
        """Nothing is said any more."""
        return replace(self, saying=None, quiet_since=now)

    def at(self, now: float) -> Self:
        """A voice that never ends is not waited for."""
        return self.ended(now=self.until) if self.saying is not None and now >= self.until else self

    def says(self, call: int, now: float) -> bool:
        """Whether that call is being said at `now`."""
        return self.saying == call and now < self.until

    def lets_begin(self, since: float) -> float:
        """From when on a call that has waited `since` may begin without word of the voice."""
        if self.part is not Part.FOLLOWING or self.gone:
            return -inf
        return max(since, self.until if self.saying is not None else self.quiet_since) + FOLLOW_S

    @property
    def speaks(self) -> bool:
        """Whether anything is being said here, a call or a message."""
        return self.part is Part.SPEAKING and self.saying is not None

    @property
    def says_message(self) -> bool:
        """Whether a message is being said here."""
        return self.speaks and self.saying == self.message

    def posted(self, message: int) -> Self:
        """A message waits to be said, where that is this display's part."""
        if self.part is not Part.SPEAKING:
            return self
        return replace(self, messages=(*self.messages, message))

    def next_message(self, *, until: float) -> Self:
        """The message that has waited longest is said from now on."""
        message, *rest = self.messages
        return replace(self.begins(message, until=until), messages=tuple(rest), message=message)

    def withdrawn(self, message: int, *, now: float) -> Self:
        """That message is over: it is not said, not even to its end."""
        kept = self.ended(now=now) if self.says_message and self.saying == message else self
        return replace(kept, messages=tuple(m for m in self.messages if m != message))

    def without(self, messages: set[int], *, now: float) -> Self:
        """Those messages are over."""
        kept = self
        for message in messages:
            kept = kept.withdrawn(message, now=now)
        return kept

    def broken_off(self) -> Self:
        """Silence; a message that had not been said to its end waits to be said again."""
        again = (self.saying,) if self.says_message and self.saying is not None else ()
        return replace(self, saying=None, message=None, messages=(*again, *self.messages))

    def keeping(self, messages: set[int]) -> Self:
        """Of the messages that wait, these alone are still to be said."""
        return replace(self, messages=tuple(m for m in self.messages if m in messages))
