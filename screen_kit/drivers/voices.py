"""Which voices a machine has: they are put together here, the best first."""

import logging
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from screen_kit.drivers.audio_out import AudioOut
from screen_kit.drivers.speaker import LoudSpeaker
from screen_kit.drivers.speech_program import command_voice, espeak_voice, windows_voice
from screen_kit.voice.kept import Kept, KeptSounds, Voice
from screen_kit.voice.recorded import RecordedClips
from screen_kit.voice.sound import SoundError, at_rate, faded, read
from screen_kit.voice.sources import Chain, Source
from ticket_protocol.voice_settings import VoiceSettings

log = logging.getLogger(__name__)

CHIME_S, FADE_S = 1.25, 0.25
"""The first word may not come later than 1.5 seconds after the call."""


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
    espeak = espeak_voice(settings.region, speed=settings.speed)
    return [voice for voice in (own, windows_voice(), espeak) if voice is not None]


def loud_speaker(chime: Path, places: Places) -> LoudSpeaker:
    """The voice of this machine, not yet started; call it in the screen's thread."""
    AudioOut.prepare()
    return LoudSpeaker(AudioOut(), chime_of(chime), lambda s: Chain(sources_of(s, places)))


def chime_of(file: Path) -> bytes:
    """The chime as sound; nothing, if its file is damaged."""
    try:
        return faded(at_rate(read(file)), CHIME_S, FADE_S).pcm
    except SoundError as error:
        log.error("no chime: %s: %s", file, error)  # noqa: TRY400 - the words say it all
        return b""
