"""The sound of clips in its own process: what it is told, and what becomes of a dead one."""

import subprocess
import sys
from pathlib import Path

import pytest

from screen_kit.drivers.clip_sound import COMMAND, EVERY_S, ClipSound

CLIP = Path(__file__).parents[1] / "clips" / "clip.mp4"
NOTES = """import sys
with open(sys.argv[1], "a", 1) as told:
    for line in sys.stdin:
        told.write(line)
        print(flush=True)
"""
HANGS = "import sys, time; open(sys.argv[1], 'a', 1).write(sys.stdin.readline()); time.sleep(60)"
ENDS = "import sys; open(sys.argv[1], 'a', 1).write(sys.stdin.readline())"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def told(tmp_path):
    """The orders that came to the child."""
    return lambda: (tmp_path / "told").read_text().split("\n")[:-1]


@pytest.fixture
def sound(tmp_path, clock):
    made = []

    def make(program=NOTES):
        (tmp_path / "told").touch()
        command = (sys.executable, "-c", program, str(tmp_path / "told"))
        made.append(ClipSound(command, clock))
        return made[-1]

    yield make
    for each in made:
        each.end()


def test_it_follows_the_clip(sound, clock, told, qtbot):
    child = sound()
    child.be_loud(0.5)
    child.play(Path("/clips/một hai.mp4"))
    child.be_at(1.0)
    clock.now = EVERY_S
    child.be_at(5.02)
    child.be_loud(0.06)
    child.stop()
    orders = ["loud 0.500", "play 0.000 /clips/một hai.mp4", "play 5.020 /clips/một hai.mp4"]
    qtbot.waitUntil(lambda: told() == [*orders, "loud 0.060", "stop"], timeout=10_000)


def test_without_volume_there_is_no_process(sound, told):
    child = sound()
    child.be_loud(0.0)
    child.play(CLIP)
    child.stop()
    assert told() == []


def test_one_that_dies_is_started_again_where_the_clip_is(sound, clock, told, qtbot):
    child = sound(ENDS)
    child.be_loud(1.0)
    child.play(CLIP)
    qtbot.waitUntil(lambda: len(told()) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: child._child.ended, timeout=10_000)
    clock.now = EVERY_S
    child.be_at(EVERY_S)
    qtbot.waitUntil(lambda: len(told()) == 2, timeout=10_000)


def test_one_that_hangs_is_ended(sound, clock, told, qtbot):
    child = sound(HANGS)
    child.be_loud(1.0)
    child.play(CLIP)
    qtbot.waitUntil(lambda: len(told()) == 1, timeout=10_000)
    for clock.now in (EVERY_S, 2 * EVERY_S):
        child.be_at(clock.now)
    assert len(told()) == 1
    clock.now = 3 * EVERY_S
    child.be_at(clock.now)
    qtbot.waitUntil(lambda: len(told()) == 2, timeout=10_000)


def test_one_that_works_is_left_alone(sound, clock, told, qtbot):
    child = sound()
    child.be_loud(1.0)
    child.play(CLIP)
    first = child._child
    for turn in range(1, 9):
        clock.now = turn * EVERY_S
        child.be_at(clock.now)
        qtbot.waitUntil(lambda n=turn: first._obeyed == n + 2, timeout=10_000)
    assert child._child is first


def test_a_program_that_cannot_be_started(clock):
    child = ClipSound(("/no/such/program",), clock)
    child.be_loud(1.0)
    child.play(CLIP)
    clock.now = EVERY_S
    child.be_at(EVERY_S)
    child.end()


def test_the_real_one_ends_with_its_input():
    """Also where there is no audio device at all."""
    orders = f"loud 0.5\nplay 0.000 {CLIP}\nloud 0.1\nplay 1.500 {CLIP}\nstop\nplay 0 /gone.mp4\n"
    done = subprocess.run(
        COMMAND, input=orders, text=True, capture_output=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "\n" * 6
    assert "Traceback" not in done.stderr
