"""Plays one utterance at a time into an outlet, and notices when nobody can hear it. No Qt.

Everything happens in `turn`, which is called every few hundredths of a second.
"""

import logging
from collections.abc import Callable
from time import monotonic
from typing import Protocol

from screen_kit.voice.outlet import Clockwork, Outlet
from screen_kit.voice.sound import RATE
from screen_kit.voice.stream import Found, Stream
from screen_kit.voice.utterance import Phrase, Utterance

log = logging.getLogger(__name__)

STUCK_S = 1.0
"""An outlet that has sound and takes none of it for so long is dead."""
TURN_S = 0.1
"""More than this between two turns was our own standing still, not the outlet's."""
TOO_FAST_S, MOST_AHEAD_S = 0.7, 1.0
"""An outlet that took so much more than time has passed lets nobody hear anything."""
GONE_S = 6.0
"""A device may be away so long, while nothing is said, before somebody is told."""
TOLERANCE_S = 0.05
"""What a device may leave out of its reckoning at the end."""


class Heard(Protocol):
    """Whom the player tells, within `turn`."""

    def started(self, call: int) -> None:
        """It begins."""

    def phrase(self, call: int, index: int) -> None:
        """That phrase begins."""

    def ended(self, call: int) -> None:
        """It is over."""

    def device(self, *, dead: bool) -> None:
        """The outlet died, or is alive again; each once."""


class Player:
    """Plays; never raises, always ends: where the outlet dies, the clock goes on alone."""

    def __init__(
        self,
        outlet: Outlet,
        heard: Heard,
        *,
        chime: bytes,
        found: Callable[[Phrase], Found],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._device = outlet
        self._outlet: Outlet = outlet
        self._heard = heard
        self._chime = chime
        self._found = found
        self._clock = clock
        self._waiting: Utterance | None = None
        self._cut: list[int] = []
        self._now_said: Utterance | None = None
        self._stream: Stream | None = None
        self._told = 0
        self._began = self._moved = self._last_turn = 0.0
        self._progress = 0.0
        self._ready = clock()
        self._dead = False

    def say(self, utterance: Utterance) -> None:
        """Begin at the next turn; what is being said is cut short."""
        self.silence()
        self._waiting = utterance

    def silence(self) -> None:
        """Nothing is heard any more; that it ended is told at the next turn."""
        for utterance in (self._now_said, self._waiting):
            if utterance is not None:
                self._cut.append(utterance.call)
        if self._now_said is not None:
            self._outlet.drop()
        self._now_said = self._waiting = self._stream = None

    def turn(self) -> None:
        """One step."""
        cut, self._cut = self._cut, []
        for call in cut:
            self._heard.ended(call)
        if self._waiting is not None:
            self._begin(self._waiting)
        if self._now_said is not None and self._stream is not None:
            self._step(self._now_said, self._stream)
        else:
            self._idle()

    def _begin(self, utterance: Utterance) -> None:
        self._waiting = None
        self._heard.started(utterance.call)
        if utterance.gain <= 0:
            self._heard.ended(utterance.call)
            return
        self._now_said = utterance
        self._stream = Stream(utterance, chime=self._chime, found=self._found)
        self._told, self._progress = 0, 0.0
        self._outlet = self._device
        if not self._outlet.open(utterance.gain):
            self._lost("it cannot be opened")
        self._began = self._moved = self._last_turn = self._clock()

    def _step(self, utterance: Utterance, stream: Stream) -> None:
        self._feed(stream)
        self._watch(stream)
        played = min(self._outlet.played_s(), self._clock() - self._began)
        over = stream.complete and played >= stream.handed_s - TOLERANCE_S
        for start in stream.starts[self._told :]:
            if start.at_s > played and not over:
                break
            self._told += 1
            self._heard.phrase(utterance.call, start.index)
        if over:
            self._end(utterance)

    def _feed(self, stream: Stream) -> None:
        ahead_s = self._clock() - self._began + MOST_AHEAD_S - stream.handed_s
        room = min(self._outlet.room(), int(ahead_s * RATE) * 2)
        if room > 0 and not stream.complete and not self._outlet.write(stream.take(room)):
            self._lost("it broke")

    def _watch(self, stream: Stream) -> None:
        """The watchdog: what was handed over must be taken, neither too slowly nor too fast."""
        now = self._clock()
        since, self._last_turn = now - self._last_turn, now
        if self._outlet is not self._device:
            return
        played = self._outlet.played_s()
        if since > TURN_S or played > self._progress or played >= stream.handed_s - TOLERANCE_S:
            self._moved, self._progress = now, played
        if now - self._moved > STUCK_S:
            self._lost("it stands still")
        elif played > now - self._began + TOO_FAST_S:
            self._lost("it swallows sound without playing it")

    def _end(self, utterance: Utterance) -> None:
        alive = self._outlet is self._device
        self._outlet.close()
        self._now_said = self._stream = None
        if alive:
            self._alive()
        self._heard.ended(utterance.call)

    def _lost(self, why: str) -> None:
        """On by the clock, from where it broke off."""
        stream = self._stream
        elapsed = self._clock() - self._began
        played = min(self._outlet.played_s(), stream.handed_s, elapsed) if stream else 0.0
        self._outlet.drop()
        written = 0 if stream is None else stream.handed
        self._outlet = Clockwork(self._clock, from_s=played, written=written)
        self._began = self._clock() - played
        self._gone(why)

    def _idle(self) -> None:
        """Nothing is said: a device that is gone for a while is told before it is needed."""
        now = self._clock()
        if self._device.idle():
            self._ready = now
            self._alive()
        elif not self._dead and now - self._ready > GONE_S:
            self._gone("there is none that works")

    def _gone(self, why: str) -> None:
        log.log(logging.DEBUG if self._dead else logging.WARNING, "no loudspeaker: %s", why)
        if not self._dead:
            self._dead = True
            self._heard.device(dead=True)

    def _alive(self) -> None:
        if self._dead:
            self._dead = False
            log.info("the loudspeaker sounds again")
            self._heard.device(dead=False)
