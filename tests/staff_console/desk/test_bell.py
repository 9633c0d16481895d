"""The bell at an idle counter: when it rings, and the file that sounds."""

import wave
from array import array
from pathlib import Path

import pytest

from screen_kit.drivers.bell import SOUND, SoundBell
from tools import bells


def samples(file: Path) -> array:
    with wave.open(str(file), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        return array("h", sound.readframes(sound.getnframes()))


def test_shipped_file_is_what_its_maker_makes(tmp_path):
    bells.write(bells.DESK, tmp_path / "bell.wav")
    made, shipped = samples(tmp_path / "bell.wav"), samples(SOUND)
    assert len(made) == len(shipped)
    assert max(abs(a - b) for a, b in zip(made, shipped, strict=True)) <= 1


def test_it_is_short_and_softer_than_the_chime():
    values = samples(SOUND)
    assert len(values) / bells.RATE < 1
    assert max(map(abs, values)) < 0.3 * 32_768
    assert max(map(abs, values[-20:])) < 100


@pytest.fixture
def idle(hall, console):
    """An open counter where nobody is."""
    hall.open()
    return console()


def test_it_rings_when_the_counter_is_offered_somebody(hall, idle):
    hall.issue("9001", offered=9)
    idle.link.hear()
    assert (idle.bell.strokes, idle.offered) == (1, True)
    hall.call("9001")
    idle.link.hear()
    assert (idle.bell.strokes, idle.offered) == (1, False)


def test_it_rings_when_somebody_comes_back(hall, idle):
    hall.issue("9001")
    hall.call("9001")
    hall.miss()
    idle.link.hear()
    hall.back("9001", offered=9)
    idle.link.hear()
    assert idle.bell.strokes == 1


@pytest.mark.parametrize("offered", [None, 7])
def test_it_is_silent_for_others(hall, idle, offered):
    hall.issue("9001", offered=offered)
    idle.link.hear()
    assert (idle.bell.strokes, idle.offered) == (0, False)


def test_it_is_silent_about_what_is_no_news(hall, idle):
    hall.issue("9001", offered=9)
    idle.link.hear(late=True)
    assert idle.bell.strokes == 0


def test_it_is_silent_at_a_counter_that_takes_nobody(hall, console):
    vm = console()
    hall.issue("9001", offered=9)
    vm.link.hear()
    assert (vm.bell.strokes, vm.offered) == (0, False)


def test_without_a_loudspeaker_it_rings_in_silence(qapp):
    bell = SoundBell()
    bell.ring()
    bell.ring()
