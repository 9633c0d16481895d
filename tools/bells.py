"""Makes the bells we ship: `python -m tools.bells chime FILE`, or `desk` for an officer's own."""

import argparse
import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100


@dataclass(frozen=True, kw_only=True)
class Bell:
    """Soft strokes: when each begins (s) and its hertz; partials as times hertz, share, decay (s).

    `rise_s` rounds each stroke, `fade_s` ends the sound, `peak` is its loudest of 1.
    """

    length_s: float
    strokes: tuple[tuple[float, float], ...]
    partials: tuple[tuple[float, float, float], ...]
    rise_s: float
    fade_s: float
    peak: float


CHIME = Bell(
    length_s=1.9,
    strokes=((0.0, 659.255), (0.42, 523.251)),
    partials=((1.0, 1.0, 0.62), (2.0, 0.28, 0.34), (3.01, 0.09, 0.16)),
    rise_s=0.012,
    fade_s=0.2,
    peak=0.5,
)
"""E5 then C5, a falling major third, before a call. Both lie where old ears still hear well (500 to
1,300 Hz with their first overtones); the strokes are rounded so that nobody is startled."""

DESK = Bell(
    length_s=0.6,
    strokes=((0.0, 987.767),),
    partials=((1.0, 1.0, 0.18), (2.0, 0.3, 0.1), (3.01, 0.1, 0.06)),
    rise_s=0.006,
    fade_s=0.1,
    peak=0.25,
)
"""One light B5, short and half as loud: for one pair of ears, and never taken for a call."""

BELLS = {"chime": CHIME, "desk": DESK}


def main() -> int:
    """Write one bell; the same file every time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bell", choices=BELLS)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    write(BELLS[options.bell], options.file)
    return 0


def write(bell: Bell, file: Path) -> None:
    """Write the bell as 16-bit mono WAV."""
    samples = array("h", (round(32_767 * value) for value in sound(bell)))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(RATE)
        made.writeframes(samples.tobytes())


def sound(bell: Bell) -> list[float]:
    """The samples, within ±peak, silent at both ends."""
    raw = [_value(bell, i / RATE) for i in range(int(bell.length_s * RATE))]
    loudest = max(map(abs, raw))
    return [bell.peak * value / loudest for value in raw]


def _value(bell: Bell, at: float) -> float:
    struck = sum(_stroke(bell, at - start, hertz) for start, hertz in bell.strokes if at >= start)
    return struck * min(1.0, (bell.length_s - at) / bell.fade_s)


def _stroke(bell: Bell, at: float, hertz: float) -> float:
    return min(1.0, at / bell.rise_s) ** 2 * sum(
        share * math.exp(-at / decay) * math.sin(2 * math.pi * hertz * times * at)
        for times, share, decay in bell.partials
    )


if __name__ == "__main__":
    sys.exit(main())
