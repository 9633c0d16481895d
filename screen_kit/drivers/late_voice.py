"""The voice of a screen: its machine's loudspeaker, from the moment that it is wanted.

Many screens are silent: until settings come that let people hear something, no library of sound is
read, and no device is opened.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths, QTimer

from screen_kit.drivers.voices import Places
from screen_kit.icons import ASSETS
from screen_kit.voice.utterance import Listener, Phrase, Speaker, Utterance
from ticket_protocol.voice_settings import VoiceSettings

CHIME = ASSETS / "sounds" / "chime.wav"


class Working(Speaker, Protocol):
    """A speaker with threads of its own."""

    def start(self) -> None:
        """From now on it can speak."""

    def stop(self) -> None:
        """Ends all threads."""


Make = Callable[[], Working]


class LateVoice(QObject):
    """A speaker that is made at its first use; without `make` it keeps silent, and time."""

    def __init__(self, make: Make | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._listener: Listener | None = None
        self._speaker: Working | None = None

    def stop(self) -> None:
        """Ends what was begun."""
        if self._speaker is not None:
            self._speaker.stop()
            self._speaker = None

    def tell(self, listener: Listener) -> None:
        """From now on `listener` is told."""
        self._listener = listener

    def use(self, settings: VoiceSettings) -> None:
        """It is wanted."""
        if self._speaker is None and self._make is not None and self._listener is not None:
            self._speaker = self._make()
            self._speaker.tell(self._listener)
            self._speaker.start()
        if self._speaker is not None:
            self._speaker.use(settings)

    def prepare(self, phrases: tuple[Phrase, ...]) -> None:
        """These will be said some time."""
        if self._speaker is not None:
            self._speaker.prepare(phrases)

    def say(self, utterance: Utterance) -> None:
        """Begin now."""
        if self._speaker is not None:
            self._speaker.say(utterance)
        else:
            QTimer.singleShot(0, self, lambda: self._tell_ended(utterance.call))

    def silence(self) -> None:
        """End now."""
        if self._speaker is not None:
            self._speaker.silence()

    def _tell_ended(self, call: int) -> None:
        if self._listener is not None:
            self._listener.started(call)
            self._listener.ended(call)


def loud_voice(recorded: Path | None, command: tuple[str, ...], state: Path | None) -> LateVoice:
    """The voice of this machine; `state`: where it keeps what it said before, None: the usual."""
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    places = Places(recorded=recorded, command=command, kept=(state or Path(usual)) / "voice")

    def make() -> Working:
        from screen_kit.drivers.speaker import loud_speaker  # noqa: PLC0415 - only where wanted

        return loud_speaker(CHIME, places)

    return LateVoice(make)
