"""Synthesised sentences kept as files, so that the same is never made twice. No Qt."""

import logging
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from screen_kit.voice.sound import Sound, SoundError, evened, level, read, trimmed, written
from screen_kit.voice.sources import Failure, KeptSound, SourceKind
from screen_kit.voice.utterance import Phrase

log = logging.getLogger(__name__)

LIMIT_BYTES = 200_000_000
"""About a thousand sentences: a hall's numbers, which come again every day."""
FORM = "1"
"""Raised when sounds are prepared otherwise than before: older files are not used any more."""


class Voice(Protocol):
    """Makes sound from words, with the errors of a `Source`."""

    kind: SourceKind

    def sound(self, phrase: Phrase, within_s: float) -> Sound | Failure | None:
        """As a source does."""

    def voice(self, language: str) -> str:
        """Which voice speaks, with its version: other voices sound otherwise."""


class KeptSounds:
    """A folder of sounds; the ones that were not used for longest go when it is over its limit.

    A folder that cannot be written only makes everything slower.
    """

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit = limit_bytes
        self._failed = False

    def get(self, key: str) -> Sound | None:
        """What was kept; a damaged file is thrown away."""
        path = self._path(key)
        try:
            sound = read(path)
            path.touch()
        except (SoundError, OSError):
            with suppress(OSError):
                path.unlink(missing_ok=True)
            return None
        return sound

    def put(self, key: str, sound: Sound) -> None:
        """Keep it; whoever reads meanwhile sees all of it or nothing."""
        part = self._folder / f"{uuid4().hex}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(written(sound))
            part.replace(self._path(key))
            self._make_room()
        except OSError as error:
            level = logging.DEBUG if self._failed else logging.WARNING
            log.log(level, "sentences cannot be kept: %s", error)
            self._failed = True
            with suppress(OSError):
                part.unlink(missing_ok=True)
        else:
            self._failed = False

    def _make_room(self) -> None:
        files = [(path, path.stat()) for path in self._folder.iterdir() if path.is_file()]
        over = sum(stat.st_size for _, stat in files) - self._limit
        for path, stat in sorted(files, key=lambda file: file[1].st_mtime_ns):
            if over <= 0:
                return
            path.unlink(missing_ok=True)
            over -= stat.st_size

    def _path(self, key: str) -> Path:
        return self._folder / f"{sha256(key.encode()).hexdigest()[:32]}.wav"


class Kept:
    """A voice whose sentences are kept: trimmed, as loud as all others, by text and voice."""

    def __init__(self, voice: Voice, sounds: KeptSounds) -> None:
        self.kind: SourceKind = voice.kind
        self._voice = voice
        self._sounds = sounds

    def sound(self, phrase: Phrase, within_s: float) -> Sound | Failure | None:
        """From the folder, else from the voice."""
        kept = self.at_hand(phrase)
        if kept is not None:
            return kept
        made = self._voice.sound(phrase, within_s)
        if not isinstance(made, Sound):
            return made
        made = evened(trimmed(made))
        if level(made) is None:
            return Failure(why=f"nothing but silence for {phrase.text!r}")
        self._sounds.put(self._key(phrase), made)
        return made

    def at_hand(self, phrase: Phrase) -> Sound | None:
        """From the folder."""
        kept = self._sounds.get(self._key(phrase))
        return KeptSound(samples=kept.samples, rate=kept.rate) if kept else None

    def _key(self, phrase: Phrase) -> str:
        voice = self._voice.voice(phrase.language)
        return f"{FORM}\n{voice}\n{phrase.language}\n{phrase.text}"
