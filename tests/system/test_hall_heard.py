"""What really leaves the loudspeaker: the television before a real sound server, which is recorded.

The recording stays in build/voice/hall.wav, to be listened to.
"""

import os
import shutil
import subprocess
import sys
import time
from array import array
from itertools import groupby
from uuid import uuid4

import httpx
import numpy as np
import pytest
from websockets.sync.client import connect

from counter_display.drivers.voice import CHIME
from demo.processes import ServerProcess
from screen_kit.drivers.speaker import chime_of
from screen_kit.voice.sound import RATE, Sound, written
from ticket_protocol.feed import MESSAGE, NewFact
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

JOINED_WITHIN_S = 30.0
SAID_WITHIN_S = 90.0
LOUD = 300
"""Out of 32,767: anything a person hears."""
FRAME = RATE // 50
GAP_S = 0.45
"""Shorter silences are within a sentence."""
PAUSE_S = 0.7
NEAR_S = 1.0
"""The machine may be busy; a word is longer."""
ALIKE = 0.9
CLIPPED = 32_700


@pytest.fixture
def loudspeaker(tmp_path):
    """A sound server of our own with one loudspeaker; the environment that leads to it."""
    run = tmp_path / "pulse"
    run.mkdir(mode=0o700)
    socket = run / "native"
    command = [
        "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm",
        "-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}",
        "-L", "module-null-sink sink_name=hall",
    ]  # fmt: skip
    own = {"PULSE_RUNTIME_PATH": str(run), "PULSE_STATE_PATH": str(run), "HOME": str(run)}
    with (
        (tmp_path / "pulse.log").open("w") as log,
        subprocess.Popen(command, env=os.environ | own, stderr=log) as process,
    ):
        until(socket.exists, JOINED_WITHIN_S)
        yield {"PULSE_SERVER": f"unix:{socket}"}
        process.terminate()


@pytest.fixture
def heard(loudspeaker, tmp_path):
    """Records all that the loudspeaker gets, until `stop()`, which returns the samples."""
    file = tmp_path / "heard.raw"
    command = ["parec", "-d", "hall.monitor", "--raw", "--channels=1", "--format=s16le"]
    command += [f"--rate={RATE}", "--latency-msec=20"]
    with (
        file.open("wb") as into,
        subprocess.Popen(command, env=os.environ | loudspeaker, stdout=into) as process,
    ):

        def stop():
            process.terminate()
            process.wait(timeout=10)
            return array("h", file.read_bytes()[: file.stat().st_size // 2 * 2])

        yield stop
        if process.poll() is None:
            process.kill()


@pytest.fixture
def server(tmp_path, pytestconfig):
    process = ServerProcess(data=tmp_path / "data", config=pytestconfig.rootpath / "config.toml")
    process.start()
    yield process
    process.stop()


@pytest.fixture
def tv(server, loudspeaker, tmp_path):
    """The process of the screen that speaks."""
    arguments = ["--name", "hall-tv", "--server", server.url, "--state-dir", str(tmp_path / "tv")]
    token = {"DENLUOT_TOKEN": server.token(Role.DISPLAY, "hall-tv")}
    with subprocess.Popen(
        [sys.executable, "-m", "counter_display", *arguments],
        env=os.environ | loudspeaker | token,
        stderr=subprocess.DEVNULL,
    ) as process:
        yield process
        process.terminate()
        process.wait(timeout=10)


def headers(token):
    return {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}


@pytest.fixture
def officer(server):
    token = server.token(Role.ADMIN, "chief")
    with httpx.Client(base_url=server.url + API, headers=headers(token)) as client:
        yield client


@pytest.fixture
def feed(server):
    """What another screen of the hall is told."""
    token = server.token(Role.DISPLAY, "hall-2")
    url = server.url.replace("http", "ws") + API + "/feed"
    with connect(url, additional_headers=headers(token)) as socket:
        yield socket


def post(by, path, **body):
    return by.post(path, json=body, headers={KEY_HEADER: str(uuid4())}).raise_for_status().json()


def until(holds, within_s):
    end = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < end, "not in time"
        time.sleep(0.05)


def told(feed, wanted):
    """The next message that is `wanted`, and when it came."""
    end = time.monotonic() + SAID_WITHIN_S
    while (left := end - time.monotonic()) > 0:
        message = MESSAGE.validate_json(feed.recv(timeout=left))
        if wanted(message):
            return message, time.monotonic()
    raise TimeoutError


def called(message):
    return isinstance(message, NewFact) and message.fact.kind == "TicketCalled"


def announced(message):
    return isinstance(message, NewFact) and message.fact.kind == "AnnouncementEnded"


def silences(samples):
    """Lengths in seconds of the silences between what can be heard."""
    frames = [
        max(map(abs, samples[at : at + FRAME]), default=0) > LOUD
        for at in range(0, len(samples), FRAME)
    ]
    runs = [(loud, len(list(run)) * FRAME / RATE) for loud, run in groupby(frames)]
    return [seconds for loud, seconds in runs[1:-1] if not loud and seconds > GAP_S]


def chimes(samples):
    """Where the chime begins, in seconds: found by its own sound."""
    wanted = np.frombuffer(chime_of(CHIME), dtype=np.int16)[: RATE // 2].astype(float)
    there = np.asarray(samples, dtype=float)
    size = len(there) + len(wanted)
    alike = np.fft.irfft(np.fft.rfft(there, size) * np.conj(np.fft.rfft(wanted, size)), size)
    power = (there**2).cumsum()
    window = np.sqrt(np.maximum(power[len(wanted) :] - power[: -len(wanted)], 1.0))
    alike = alike[: len(window)] / (window * np.sqrt((wanted**2).sum()))
    found = []
    for at in np.flatnonzero(alike > ALIKE):
        if not found or at / RATE - found[-1] > 1.0:
            found.append(at / RATE)
    return found


def kept(samples, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hall.wav").write_bytes(written(Sound(samples=samples)))


@pytest.mark.skipif(not shutil.which("pulseaudio"), reason="no sound server on this machine")
def test_two_calls_are_heard_one_after_the_other(tv, heard, officer, feed, pytestconfig):
    """Chime and sentence, twice; silence between the calls; nothing after the last."""
    post(officer, "/counters/9/open")
    post(officer, "/counters/2/open")
    board = lambda: officer.get("/board").json()  # noqa: E731
    until(lambda: "hall-tv" in [d["name"] for d in board()["devices"]], JOINED_WITHIN_S)
    for category in ("dat-dai", "chung-thuc"):
        post(officer, "/tickets", category=category)
    time.sleep(1.5)  # the words of those who wait are made
    post(officer, "/counters/9/call-next")
    post(officer, "/counters/2/call-next")
    _, begun = told(feed, called)
    ended = [told(feed, announced)[1] for _ in range(2)]
    time.sleep(1.0)
    samples = heard()
    kept(samples, pytestconfig.rootpath / "build" / "voice")
    first, second = chimes(samples)
    assert second - first == pytest.approx(ended[0] - begun, abs=NEAR_S)
    # Chime and sentence, a pause, the sentence again; and the same of the second call.
    assert silences(samples) == pytest.approx([PAUSE_S, PAUSE_S], abs=0.25)
    last = max(at for at, value in enumerate(samples) if abs(value) > LOUD) / RATE
    assert last - first == pytest.approx(ended[1] - begun, abs=NEAR_S)
    assert max(map(abs, samples)) < CLIPPED
