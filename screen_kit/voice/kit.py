"""Holding recorded clips against what is needed: what is missing, what is badly recorded. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from screen_kit.voice.clip_names import Kit
from screen_kit.voice.recorded import MADE
from screen_kit.voice.sound import FULL, Sound, SoundError, edges, level, read, written

QUIET_DB = -34.0
CLIPPED = 0.002
"""More than this share of the samples at the very top: it was recorded too loud."""
LONG_S = 0.35
SHORTEST_S, FIRST_S, LETTER_S = 0.12, 1.0, 0.16
"""Nobody says a word quicker, or needs longer for a letter."""


@dataclass(frozen=True, kw_only=True)
class Clip:
    """One clip of the kit. `made`: synthesised; `faults`: what is wrong with it, in words."""

    name: str
    words: str
    there: bool
    made: bool = False
    seconds: float = 0.0
    level_db: float | None = None
    faults: tuple[str, ...] = ()


def checked(folder: Path, kit: Kit) -> tuple[Clip, ...]:
    """Every clip of the kit as it lies in the folder of its language."""
    return tuple(_checked(folder, name, words) for name, words in kit.items())


def filled(folder: Path, clips: tuple[Clip, ...], say: Callable[[str], Sound | None]) -> list[str]:
    """Has missing clips synthesised into the folder; names of those that nobody could say."""
    unsaid = []
    for clip in clips:
        if clip.there:
            continue
        sound = say(clip.words)
        if sound is None:
            unsaid.append(clip.name)
            continue
        made = folder / MADE / f"{clip.name}.wav"
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(written(sound))
    return unsaid


def report(language: str, clips: tuple[Clip, ...]) -> list[str]:
    """In words, what to record and what to record again."""
    own = [clip for clip in clips if clip.there and not clip.made]
    lines = [f"{language}: {len(own)} of {len(clips)} clips are recorded."]
    for title, chosen in (
        ("To be recorded", [clip for clip in clips if not clip.there]),
        ("Synthesised for now, to be recorded", [clip for clip in clips if clip.made]),
    ):
        if chosen:
            lines += ["", f"{title}:", *(f"  {c.name}.wav: {c.words}" for c in chosen)]
    faulty = [clip for clip in clips if clip.faults]
    if faulty:
        lines += ["", "To be recorded again:"]
        lines += [f"  {c.name}.wav ({c.words}): {', '.join(c.faults)}" for c in faulty]
    return lines


def _checked(folder: Path, name: str, words: str) -> Clip:
    recorded, made = folder / f"{name}.wav", folder / MADE / f"{name}.wav"
    path = recorded if recorded.is_file() else made
    if not path.is_file():
        return Clip(name=name, words=words, there=False)
    try:
        sound = read(path)
    except SoundError as error:
        return Clip(
            name=name, words=words, there=True, made=path == made, faults=(f"unreadable: {error}",)
        )
    return Clip(
        name=name,
        words=words,
        there=True,
        made=path == made,
        seconds=sound.seconds,
        level_db=level(sound),
        faults=tuple(_faults(sound, words, made=path == made)),
    )


def _faults(sound: Sound, words: str, *, made: bool) -> list[str]:
    """What was made here has the right level and length, if it is anything at all."""
    loud = level(sound)
    if loud is None:
        return ["nothing but silence"]
    if made:
        return []
    before, after = edges(sound)
    spoken = sound.seconds - before - after
    top = sum(abs(s) >= FULL - 1 for s in sound.samples) / len(sound.samples)
    found = [
        (loud < QUIET_DB, f"too quiet ({loud:.0f} dB)"),
        (top > CLIPPED, "too loud, its peaks are cut off"),
        (before == 0 or after == 0, "begins or ends within a sound, or the room is noisy"),
        (before > LONG_S or after > LONG_S, f"{before + after:.1f} s of silence (will be cut)"),
        (spoken < SHORTEST_S, f"too short ({spoken:.2f} s)"),
        (spoken > FIRST_S + LETTER_S * len(words), f"too long ({spoken:.1f} s)"),
    ]
    return [words for wrong, words in found if wrong]
