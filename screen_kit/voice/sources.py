"""Where the sound of a phrase comes from: one port, many sources, asked in order. No Qt.

Whoever fails is passed over for a while and asked again later; errors are values and never raised.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock
from time import monotonic
from typing import Protocol

from screen_kit.voice.sound import Sound
from screen_kit.voice.utterance import Phrase
from ticket_protocol.words import PartKind

log = logging.getLogger(__name__)

FALLS_S = 0.25
"""While a call waits for it: a failure falls through within 0.3 s. The last has `LAST_S`."""
LAST_S = 1.0
AHEAD_S = 8.0
"""And so long when nobody waits yet: a slow but better voice is heard, if it was ready before."""
FIRST_REST_S, LONGEST_REST_S = 30.0, 600.0


class SourceKind(StrEnum):
    """What gives sound, the best first."""

    CLIPS = "clips"
    COMMAND = "command"
    SYSTEM = "system"
    ESPEAK = "espeak"


TROUBLES = {
    SourceKind.CLIPS: PartKind.VOICE_CLIPS,
    SourceKind.COMMAND: PartKind.VOICE_COMMAND,
    SourceKind.SYSTEM: PartKind.VOICE_SYSTEM,
    SourceKind.ESPEAK: PartKind.VOICE_ESPEAK,
}
"""What staff are told of, by the source that fails; the next one speaks instead, if any does."""


@dataclass(frozen=True, kw_only=True)
class Failure:
    """Why there is no sound, for the log. `late`: it only did not come in time."""

    why: str
    late: bool = False


class Source(Protocol):
    """Gives the sound of a phrase. It never raises and keeps to `within_s`."""

    kind: SourceKind

    def sound(self, phrase: Phrase, within_s: float) -> Sound | Failure | None:
        """The sound, or why it failed, or None: this source does not know that phrase."""

    def at_hand(self, phrase: Phrase) -> Sound | None:
        """The sound if that costs nothing: asked while the source rests after a failure."""


class KeptSound(Sound):
    """It was kept from another time, and does not prove that its source works now."""


@dataclass(frozen=True, kw_only=True)
class _Rest:
    """Until when a source is passed over, and for how long after the next failure."""

    until: float
    next_s: float
    late: bool


class Chain:
    """Asks the sources in order; the first sound counts. May be used by several threads.

    What only came too late for a call rests for calls alone: it may be in time when asked ahead.
    """

    def __init__(
        self, sources: Sequence[Source], *, clock: Callable[[], float] = monotonic
    ) -> None:
        self._sources = tuple(sources)
        self._clock = clock
        self._rests: dict[tuple[SourceKind, bool], _Rest] = {}
        self._speechless = False
        self._lock = Lock()

    def sound(self, phrase: Phrase, *, waited_for: bool) -> Sound | None:
        """The sound of the phrase; None: nobody can say it. `waited_for`: a call needs it now."""
        for source in self._sources:
            sound = self._asked(source, phrase, waited_for=waited_for)
            if sound is not None:
                self._speechless = False
                return sound
        self._speechless = True
        return None

    @property
    def trouble(self) -> PartKind | None:
        """What staff are told of; None: all is well."""
        if self._speechless:
            return PartKind.VOICE_NONE
        with self._lock:
            failing = {
                kind for (kind, waited), rest in self._rests.items() if not (waited and rest.late)
            }
        kinds = [source.kind for source in self._sources if source.kind in failing]
        return TROUBLES[kinds[0]] if kinds else None

    def _asked(self, source: Source, phrase: Phrase, *, waited_for: bool) -> Sound | None:
        if self._rests_now(source, waited_for=waited_for):
            return source.at_hand(phrase)
        sound = source.sound(phrase, self._time_for(source, waited_for=waited_for))
        if isinstance(sound, Failure):
            self._failed(source, sound, waited_for=waited_for)
            return None
        if sound is not None and not isinstance(sound, KeptSound):
            self._worked(source, waited_for=waited_for)
        return sound

    def _time_for(self, source: Source, *, waited_for: bool) -> float:
        if not waited_for:
            return AHEAD_S
        return LAST_S if source is self._sources[-1] else FALLS_S

    def _rests_now(self, source: Source, *, waited_for: bool) -> bool:
        rest = self._rests.get((source.kind, waited_for))
        return rest is not None and self._clock() < rest.until

    def _failed(self, source: Source, failure: Failure, *, waited_for: bool) -> None:
        with self._lock:
            before = self._rests.get((source.kind, waited_for))
            rest_s = before.next_s if before else FIRST_REST_S
            self._rests[source.kind, waited_for] = _Rest(
                until=self._clock() + rest_s,
                next_s=min(rest_s * 2, LONGEST_REST_S),
                late=failure.late and (before is None or before.late),
            )
        log.log(logging.DEBUG if before else logging.WARNING, "%s: %s", source.kind, failure.why)

    def _worked(self, source: Source, *, waited_for: bool) -> None:
        with self._lock:
            gone = self._rests.pop((source.kind, waited_for), None)
            other = self._rests.get((source.kind, not waited_for))
            if other is not None and (waited_for or not other.late):
                gone = self._rests.pop((source.kind, not waited_for))
        if gone is not None:
            log.info("%s speaks again", source.kind)
