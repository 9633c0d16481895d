"""The loudspeaker's own process: a real one without a device, and ones that obey, hang and die."""

import subprocess
import sys
import time

import psutil
import pytest

from screen_kit.drivers.audio_orders import Order, OrderKind, order_bytes, order_from, state_from
from screen_kit.drivers.audio_process import FRESH_S, HANGS_S, START_S, AudioProcess
from screen_kit.voice.outlet import AHEAD_S, BYTES_PER_S

OBEYS = """
import subprocess
import sys
from screen_kit.drivers.audio_orders import *
taken, gone, log = 0, False, open(sys.argv[1], "wb")
print("0 0 1", flush=True)
while order := order_from(sys.stdin.buffer):
    taken = 0 if order.kind is OrderKind.OPEN else taken + len(order.pcm)
    log.write(order.kind.value + order.pcm); log.flush()
    if order.pcm == b"die!":
        sys.exit(1)
    gone = gone or order.pcm == b"gone"
    sys.stdout.write(state_line(order.utterance, taken / 88200, works=not gone))
    sys.stdout.flush()
"""


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log"


@pytest.fixture
def outlet(clock, log):
    own = AudioProcess((sys.executable, "-c", OBEYS, str(log)), clock)
    yield own
    own.end()


def until(condition):
    """Real time: a process answers."""
    ends = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.005)


@pytest.fixture
def ready(outlet):
    until(outlet.idle)
    return outlet


def test_orders_and_states_are_understood(tmp_path):
    orders = [
        Order(kind=OrderKind.OPEN, utterance=3, gain=0.5),
        Order(kind=OrderKind.SOUND, utterance=3, pcm=b"\x01\x02" * 1000),
        Order(kind=OrderKind.DROP, utterance=3),
    ]
    wire = tmp_path / "wire"
    wire.write_bytes(b"".join(map(order_bytes, orders)) + b"O\x00")
    with wire.open("rb") as stream:
        assert [order_from(stream) for _ in range(4)] == [*orders, None]
    assert state_from(b"3 1.5 1\n").played_s == 1.5
    assert [state_from(junk) for junk in (b"", b"ALSA lib", b"a b c")] == [None] * 3


def test_it_is_started_when_needed_and_plays(ready, log):
    assert ready.open(0.5)
    assert ready.room() == int(AHEAD_S * 44_100) * 2
    assert ready.write(b"\x01\x02" * 4410)
    until(lambda: ready.played_s() > 0)
    assert ready.played_s() == pytest.approx(0.1)
    assert ready.room() == pytest.approx(AHEAD_S * BYTES_PER_S, abs=4)
    ready.close()
    ready.drop()
    until(lambda: log.read_bytes().endswith(b"CD"))
    assert log.read_bytes().startswith(b"O" + b"S\x01\x02")


def test_what_was_played_before_does_not_count_for_the_next(ready):
    ready.open(1.0)
    ready.write(bytes(8820))
    until(lambda: ready.played_s() > 0)
    ready.open(1.0)
    assert ready.played_s() == 0.0


def test_a_process_that_dies_is_noticed_and_started_again(ready, clock):
    ready.open(1.0)
    ready.write(b"die!")
    until(lambda: not ready.write(b""))
    assert not ready.open(1.0)
    clock.pass_(1.0)
    until(ready.idle)
    assert ready.open(1.0)


def test_a_device_that_breaks_is_told(ready):
    ready.open(1.0)
    ready.write(b"gone")
    until(lambda: not ready.write(b""))


def test_a_silent_process_does_not_count_and_is_ended(ready, clock):
    clock.pass_(FRESH_S)
    assert not ready.idle()
    assert not ready.open(1.0)
    clock.pass_(HANGS_S)
    assert not ready.idle()
    clock.pass_(2.0)
    until(ready.idle)


def test_nothing_ever_waits_for_a_process_that_hangs_from_its_start(clock):
    outlet = AudioProcess((sys.executable, "-c", "import time; time.sleep(60)"), clock)
    began = time.monotonic()
    outlet.idle()
    for _ in range(100):
        assert not outlet.open(1.0)
        assert not outlet.idle()
    assert time.monotonic() - began < 0.5
    clock.pass_(START_S + 1)
    assert not outlet.idle()
    outlet.end()


def test_a_program_that_is_not_there_is_no_device(clock):
    outlet = AudioProcess(("no-such-program-here",), clock)
    assert not outlet.idle()
    assert not outlet.open(1.0)
    assert not outlet.write(b"")
    outlet.drop()
    outlet.end()


def test_the_real_process_without_a_device_says_so_and_ends_with_us(monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("PULSE_CLIENTCONFIG", "/dev/null")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    outlet = AudioProcess()
    outlet.idle()
    until(lambda: outlet._child is not None and outlet._child.state is not None)
    assert not outlet._child.state.works
    assert not outlet.open(1.0)
    process = outlet._child._process
    outlet.end()
    assert process.returncode == 0


PARENT = """
import time
from screen_kit.drivers.audio_process import AudioProcess
outlet = AudioProcess()
outlet.idle()
while outlet._child.state is None:
    time.sleep(0.01)
print(outlet._child._process.pid, flush=True)
time.sleep(60)
"""


def test_it_does_not_outlive_a_display_that_was_killed():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    with parent:
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
