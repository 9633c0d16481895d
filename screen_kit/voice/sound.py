"""Sound as numbers: read from WAV, trimmed, made equally loud, joined. Pure; 16 bits, one channel.

Levels are decibels below the loudest that can be (dBFS), measured over what is not silence.
"""

import io
import sys
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, log10, sqrt
from operator import mul
from pathlib import Path

RATE = 44_100
FULL = 32_767
LEVEL_DB = -20.0
"""How loud speech is made."""
PEAK_DB = -1.0
SILENT_DB = -45.0
MARGIN_S = 0.02
"""Left of the silence before and after, so that no consonant is cut off."""
_WINDOW_S = 0.01
_STEREO = 2
_LOUDEST_GAIN_DB = 24.0
_BYTES = 2


class SoundError(Exception):
    """These bytes are no sound that can be read; the words are for a log."""


@dataclass(frozen=True, kw_only=True)
class Sound:
    """Samples at `rate` per second."""

    samples: "array[int]"
    rate: int = RATE

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / self.rate

    @property
    def pcm(self) -> bytes:
        """As devices want it: little endian, two bytes a sample."""
        return _little(self.samples).tobytes()


def silence(seconds: float, rate: int = RATE) -> Sound:
    """Nothing to hear."""
    return Sound(samples=array("h", bytes(_BYTES * round(seconds * rate))), rate=rate)


def read(source: Path | bytes) -> Sound:
    """A WAV file, or its bytes; SoundError if they are none. One that broke off is read so far.

    A program that writes to a pipe often leaves the length open, which is fine.
    """
    try:
        data = source.read_bytes() if isinstance(source, Path) else source
        with wave.open(io.BytesIO(data)) as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            frames = file.readframes(len(data))
    except (OSError, EOFError, wave.Error, ValueError) as error:
        raise SoundError(f"no WAV: {error}") from error
    if rate < 1000:  # noqa: PLR2004 - no sound has so few
        raise SoundError(f"a rate of {rate} samples a second")
    return Sound(samples=_mono(_samples(frames, width), channels), rate=rate)


def written(sound: Sound) -> bytes:
    """As a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(_BYTES)
        out.setframerate(sound.rate)
        out.writeframes(sound.pcm)
    return file.getvalue()


def level(sound: Sound) -> float | None:
    """How loud its loud parts are, in dBFS; None: it is silent."""
    loud = [power for power in _powers(sound) if power > _power(SILENT_DB)]
    return 10 * log10(sum(loud) / len(loud) / FULL**2) if loud else None


def edges(sound: Sound) -> tuple[float, float]:
    """Seconds of silence before and after; all of it before, where nothing is to be heard."""
    powers, window = _powers(sound), _window(sound)
    loud = [i for i, power in enumerate(powers) if power > _power(SILENT_DB)]
    if not loud:
        return sound.seconds, 0.0
    end = min((loud[-1] + 1) * window, len(sound.samples))
    return loud[0] * window / sound.rate, (len(sound.samples) - end) / sound.rate


def trimmed(sound: Sound) -> Sound:
    """Without the silence before and after, but for a small margin."""
    before, after = edges(sound)
    first = round(max(before - MARGIN_S, 0) * sound.rate)
    last = len(sound.samples) - round(max(after - MARGIN_S, 0) * sound.rate)
    return Sound(samples=sound.samples[first:last], rate=sound.rate)


def evened(sound: Sound, to_db: float = LEVEL_DB) -> Sound:
    """As loud as `to_db`, unless its peaks would be cut; silence stays silence."""
    own = level(sound)
    if own is None:
        return sound
    high, low = max(sound.samples), min(sound.samples)
    room = FULL * 10 ** (PEAK_DB / 20) / max(high, -low)
    gain = min(10 ** (min(to_db - own, _LOUDEST_GAIN_DB) / 20), room)
    return Sound(samples=array("h", [int(s * gain) for s in sound.samples]), rate=sound.rate)


def faded(sound: Sound, seconds: float, fade_s: float) -> Sound:
    """Cut after `seconds`, growing silent over the last `fade_s`."""
    kept = sound.samples[: round(seconds * sound.rate)]
    fade = min(round(fade_s * sound.rate), len(kept))
    if len(kept) < len(sound.samples):
        first = len(kept) - fade
        kept[first:] = array("h", [s * (fade - i) // fade for i, s in enumerate(kept[first:])])
    return Sound(samples=kept, rate=sound.rate)


def at_rate(sound: Sound, rate: int = RATE) -> Sound:
    """The same at another rate, by straight lines between samples."""
    old = sound.samples
    if sound.rate == rate or not old:
        return Sound(samples=old, rate=rate)
    if rate == 2 * sound.rate:
        return Sound(samples=_doubled(old), rate=rate)
    if sound.rate > rate:  # what the new rate cannot carry must not come back as another tone
        old = array(
            "h", [(a + 2 * b + c) // 4 for a, b, c in zip(old, old[1:], old[2:], strict=False)]
        )
    step, last = sound.rate / rate, len(old) - 1
    samples = array("h")
    for i in range(ceil(len(sound.samples) / step)):
        at = min(i * step, last)
        low = int(at)
        high = min(low + 1, last)
        samples.append(int(old[low] + (old[high] - old[low]) * (at - low)))
    return Sound(samples=samples, rate=rate)


def joined(parts: Sequence[Sound], gaps: Sequence[float], rate: int = RATE) -> Sound:
    """One after the other, with seconds of silence between: one gap fewer than there are parts."""
    samples = array("h")
    for part, gap in zip(parts, [*gaps, 0.0], strict=True):
        samples += at_rate(part, rate).samples
        samples += silence(gap, rate).samples
    return Sound(samples=samples, rate=rate)


def _samples(frames: bytes, width: int) -> "array[int]":
    usable = frames[: len(frames) - len(frames) % width]
    if width == _BYTES:
        return _little(array("h", usable))
    if width == 1:
        return array("h", [(b - 128) * 256 for b in usable])
    high = bytearray(len(usable) // width * _BYTES)  # of more bits, the highest sixteen
    high[0::2], high[1::2] = usable[width - 2 :: width], usable[width - 1 :: width]
    return _little(array("h", bytes(high)))


def _mono(samples: "array[int]", channels: int) -> "array[int]":
    if channels == 1:
        return samples
    if channels == _STEREO:
        pairs = zip(samples[0::2], samples[1::2], strict=False)
        return array("h", [(left + right) // 2 for left, right in pairs])
    return samples[::channels]


def _little(samples: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    return samples


def _doubled(old: "array[int]") -> "array[int]":
    between = [(a + b) // 2 for a, b in pairwise(old)]
    samples = array("h", bytes(2 * _BYTES * len(old)))
    samples[0::2], samples[1::2] = old, array("h", [*between, old[-1]])
    return samples


def _window(sound: Sound) -> int:
    return max(round(_WINDOW_S * sound.rate), 1)


def _powers(sound: Sound) -> list[float]:
    """The mean square of each hundredth of a second."""
    window, samples = _window(sound), sound.samples
    pieces = (samples[i : i + window] for i in range(0, len(samples), window))
    return [sum(map(mul, piece, piece)) / len(piece) for piece in pieces]


def _power(decibels: float) -> float:
    return float((FULL * 10 ** (decibels / 20)) ** 2)


def decibels(samples: "array[int]") -> float | None:
    """The level of all samples together, silence included; None: nothing at all."""
    mean = sum(map(mul, samples, samples)) / max(len(samples), 1)
    return 20 * log10(sqrt(mean) / FULL) if mean else None
