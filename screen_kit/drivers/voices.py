"""Which voices a machine has: they are put together here, the best first. No Qt."""

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from screen_kit.drivers.speech_program import (
    command_voice,
    espeak_voice,
    has_espeak_library_alone,
    windows_voice,
)
from screen_kit.voice.kept import Kept, KeptSounds, Voice
from screen_kit.voice.recorded import RecordedClips
from screen_kit.voice.sources import Source
from ticket_protocol.voice_settings import VoiceSettings


@dataclass(frozen=True, kw_only=True)
class Places:
    """What is this machine's own: the announcer's clips, a speech command, a folder to keep in.

    The command is never told by the server: what a machine runs is said on that machine.
    """

    recorded: Path | None = None
    command: tuple[str, ...] = ()
    kept: Path


def command_of(text: str) -> tuple[str, ...]:
    """A command line as its arguments; ValueError when a quote stays open."""
    return tuple(shlex.split(text, posix=sys.platform != "win32"))


def sources_of(settings: VoiceSettings, places: Places) -> list[Source]:
    """Recorded clips, then voices with what they said before: command, Windows, espeak-ng."""
    kept = KeptSounds(places.kept)
    recorded: list[Source] = [RecordedClips(places.recorded)] if places.recorded else []
    return [*recorded, *(Kept(voice, kept) for voice in voices_of(settings, places.command))]


def voices_of(settings: VoiceSettings, command: tuple[str, ...] = ()) -> list[Voice]:
    """What makes sound from words on this machine."""
    own = command_voice(command, speed=settings.speed) if command else None
    library = has_espeak_library_alone()
    espeak = espeak_voice(settings.region, speed=settings.speed, library=library)
    return [voice for voice in (own, windows_voice(), espeak) if voice is not None]
