"""Makes the chime that the screens play before a call: `python -m tools.chime FILE`.

Two soft bells, E5 then C5, a falling major third. Both lie where old ears still hear well (500 to
1,300 Hz with their first overtones); the stroke is rounded so that nobody is startled.
"""

import argparse
import math
import sys
import wave
from array import array
from pathlib import Path

RATE = 44_100
LENGTH_S = 1.9
BELLS = ((0.0, 659.255), (0.42, 523.251))  # start in seconds, hertz
PARTIALS = ((1.0, 1.0, 0.62), (2.0, 0.28, 0.34), (3.01, 0.09, 0.16))  # times hertz, share, decay s
STROKE_S = 0.012
PEAK = 0.5


def main() -> int:
    """Write the chime; the same file every time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    write(parser.parse_args().file)
    return 0


def write(file: Path) -> None:
    """Write the chime as 16-bit mono WAV."""
    samples = array("h", (round(32_767 * value) for value in chime()))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())


def chime() -> list[float]:
    """The samples, within ±PEAK, silent at both ends."""
    raw = [_value(i / RATE) for i in range(int(LENGTH_S * RATE))]
    loudest = max(map(abs, raw))
    return [PEAK * value / loudest for value in raw]


def _value(at: float) -> float:
    struck = sum(_bell(at - start, hertz) for start, hertz in BELLS if at >= start)
    return struck * min(1.0, (LENGTH_S - at) / 0.2)


def _bell(at: float, hertz: float) -> float:
    stroke = min(1.0, at / STROKE_S) ** 2
    return stroke * sum(
        share * math.exp(-at / decay) * math.sin(2 * math.pi * hertz * times * at)
        for times, share, decay in PARTIALS
    )


if __name__ == "__main__":
    sys.exit(main())
