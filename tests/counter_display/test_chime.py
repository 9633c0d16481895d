"""The chime: the file is what its maker makes."""

import wave
from array import array
from pathlib import Path

from tools import bells

SHIPPED = Path(bells.__file__).parent.parent / "assets" / "sounds" / "chime.wav"


def samples(file: Path) -> array:
    with wave.open(str(file), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 44_100)
        return array("h", sound.readframes(sound.getnframes()))


def test_shipped_file_is_what_its_maker_makes(tmp_path):
    bells.write(bells.CHIME, tmp_path / "chime.wav")
    made, shipped = samples(tmp_path / "chime.wav"), samples(SHIPPED)
    assert len(made) == len(shipped)
    assert max(abs(a - b) for a, b in zip(made, shipped, strict=True)) <= 1


def test_it_is_short_soft_at_both_ends_and_never_clips():
    values = samples(SHIPPED)
    assert 1.0 < len(values) / bells.RATE < 2.5
    assert max(map(abs, values)) < 0.55 * 32_768
    assert max(map(abs, values[:20])) < 100
    assert max(map(abs, values[-20:])) < 100
