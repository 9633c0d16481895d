"""The centre's own announcer: recorded clips, a folder per language, joined to sentences. No Qt."""

import logging
from dataclasses import dataclass
from pathlib import Path

from screen_kit.voice.clip_names import gaps
from screen_kit.voice.sound import Sound, SoundError, at_rate, evened, joined, read, trimmed
from screen_kit.voice.sources import Failure, SourceKind
from screen_kit.voice.utterance import Phrase

log = logging.getLogger(__name__)

MADE = "made"
"""The folder in a language's folder where synthesised clips fill the gaps."""


@dataclass(frozen=True, kw_only=True)
class _Clip:
    changed_ns: int
    sound: Sound


class RecordedClips:
    """`folder/vi/den-quay-so.wav` and so on; a clip that is changed is read anew.

    Clips say a phrase only if all of them are there; one that cannot be read is a failure.
    """

    kind = SourceKind.CLIPS

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clips: dict[Path, _Clip] = {}

    def sound(self, phrase: Phrase, within_s: float) -> Sound | Failure | None:  # noqa: ARG002
        """The clips joined, with their pauses."""
        return self._said(phrase)

    def at_hand(self, phrase: Phrase) -> Sound | None:
        """One damaged clip is no reason to leave out the others."""
        said = self._said(phrase)
        return said if isinstance(said, Sound) else None

    def _said(self, phrase: Phrase) -> Sound | Failure | None:
        paths = [clip_path(self._folder / phrase.language, name) for name in phrase.clips]
        found = [path for path in paths if path is not None]
        if not found or len(found) < len(paths):
            return None
        try:
            sounds = [self._clip(path) for path in found]
        except (SoundError, OSError) as error:
            return Failure(why=str(error))
        return joined(sounds, gaps(phrase.clips))

    def _clip(self, path: Path) -> Sound:
        changed = path.stat().st_mtime_ns
        clip = self._clips.get(path)
        if clip is None or clip.changed_ns != changed:
            try:
                sound = at_rate(evened(trimmed(read(path))))
            except SoundError as error:
                raise SoundError(f"{path}: {error}") from error
            clip = self._clips[path] = _Clip(changed_ns=changed, sound=sound)
        return clip.sound


def clip_path(folder: Path, name: str) -> Path | None:
    """The file of a clip: the recorded one, or one that was made; None: there is none."""
    for path in (folder / f"{name}.wav", folder / MADE / f"{name}.wav"):
        if path.is_file():
            return path
    return None
