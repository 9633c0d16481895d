"""A chime as the voice of a hall: what it is asked to say, it announces by its sound alone."""

from collections.abc import Callable
from typing import Protocol

from screen_kit.voice.utterance import Listener, Phrase, Utterance
from ticket_protocol.voice_settings import VoiceSettings

Later = Callable[[float, Callable[[], None]], None]
"""`later(seconds, what)`: `what` happens after so long, never before this returns."""


class Chime(Protocol):
    """A short sound before a call. It never fails and never waits: a screen without sound works.

    `seconds`: how long it sounds.
    """

    seconds: float

    def prepare(self) -> None:
        """Get ready; calls will come."""

    def play(self) -> None:
        """Begin the sound; one that still sounds begins anew."""


class NoChime:
    """A screen that was set to be silent."""

    seconds = 0.0

    def prepare(self) -> None:
        """Nothing to do."""

    def play(self) -> None:
        """Nothing to hear."""


class ChimingSpeaker:
    """A speaker that has a chime and no words."""

    def __init__(self, chime: Chime, later: Later) -> None:
        self._chime, self._later = chime, later
        self._listener: Listener | None = None

    def tell(self, listener: Listener) -> None:
        """From now on `listener` is told."""
        self._listener = listener

    def use(self, _settings: VoiceSettings) -> None:
        """Calls will come."""
        self._chime.prepare()

    def prepare(self, phrases: tuple[Phrase, ...]) -> None:
        """It has no words."""

    def say(self, utterance: Utterance) -> None:
        """Begins the chime."""
        sounds = utterance.chime and utterance.gain > 0.0
        if sounds:
            self._chime.play()
        self._later(0.0, lambda: self._tell_started(utterance.call))
        self._later(self._chime.seconds if sounds else 0.0, lambda: self._tell_ended(utterance))

    def silence(self) -> None:
        """It is short: it rings on."""

    def _tell_started(self, call: int) -> None:
        if self._listener is not None:
            self._listener.started(call)

    def _tell_ended(self, utterance: Utterance) -> None:
        if self._listener is not None:
            self._listener.ended(utterance.call)
