"""Makes the bell of an officer's desk: `python -m tools.desk_bell FILE`.

One light stroke, B5, short and half as loud as the hall's chime: for one pair of ears, and never
taken for a call.
"""

import argparse
import math
import sys
import wave
from array import array
from pathlib import Path

RATE = 44_100
LENGTH_S = 0.6
HERTZ = 987.767
PARTIALS = ((1.0, 1.0, 0.18), (2.0, 0.3, 0.1), (3.01, 0.1, 0.06))  # times hertz, share, decay in s
STROKE_S = 0.006
FADE_S = 0.1
PEAK = 0.25


def main() -> int:
    """Write the bell; the same file every time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    write(parser.parse_args().file)
    return 0


def write(file: Path) -> None:
    """Write the bell as 16-bit mono WAV."""
    samples = array("h", (round(32_767 * value) for value in bell()))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())


def bell() -> list[float]:
    """The samples, within ±PEAK, silent at both ends."""
    raw = [_value(i / RATE) for i in range(int(LENGTH_S * RATE))]
    loudest = max(map(abs, raw))
    return [PEAK * value / loudest for value in raw]


def _value(at: float) -> float:
    stroke = min(1.0, at / STROKE_S) ** 2 * min(1.0, (LENGTH_S - at) / FADE_S)
    return stroke * sum(
        share * math.exp(-at / decay) * math.sin(2 * math.pi * HERTZ * times * at)
        for times, share, decay in PARTIALS
    )


if __name__ == "__main__":
    sys.exit(main())
