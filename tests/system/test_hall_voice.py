"""The hall's screen as its own process, before a real server: it speaks, and all hear of it."""

import os
import subprocess
import sys
import time
from uuid import uuid4

import httpx
import pytest
from websockets.sync.client import connect

from demo.processes import ServerProcess
from ticket_protocol.feed import MESSAGE, Announcing, NewFact
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

CONFIG = "config.toml"
JOINED_WITHIN_S = 30.0
HEARD_WITHIN_S = 1.0
"""From the call to word of it at another screen; the machine may be busy."""
SAID_WITHIN_S = 90.0
ANY_LOUDSPEAKER = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtMultimedia import QMediaDevices
app = QCoreApplication([])
raise SystemExit(QMediaDevices.defaultAudioOutput().isNull())
"""


@pytest.fixture
def server(tmp_path, pytestconfig):
    process = ServerProcess(data=tmp_path / "data", config=pytestconfig.rootpath / CONFIG)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def tv(server, tmp_path):
    """The process of the screen that speaks."""
    arguments = ["--name", "hall-tv", "--server", server.url, "--state-dir", str(tmp_path / "tv")]
    token = server.token(Role.DISPLAY, "hall-tv")
    with subprocess.Popen(
        [sys.executable, "-m", "counter_display", *arguments],
        env=os.environ | {"DENLUOT_TOKEN": token},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.terminate()
        process.communicate(timeout=10)


def headers(token):
    return {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}


@pytest.fixture
def officer(server):
    token = server.token(Role.ADMIN, "chief")
    with httpx.Client(base_url=server.url + API, headers=headers(token)) as client:
        yield client


@pytest.fixture
def feed(server):
    """What another screen of the hall hears."""
    token = server.token(Role.DISPLAY, "hall-2")
    url = server.url.replace("http", "ws") + API + "/feed"
    with connect(url, additional_headers=headers(token)) as socket:
        yield socket


def post(by, path, **body):
    reply = by.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
    return reply.raise_for_status().json()


def heard(feed, wanted, within_s):
    """The next message that is `wanted`, and how long it took."""
    began = time.monotonic()
    while (left := began + within_s - time.monotonic()) > 0:
        message = MESSAGE.validate_json(feed.recv(timeout=left))
        if wanted(message):
            return message, time.monotonic() - began
    raise TimeoutError


def eventually(found, within_s):
    until = time.monotonic() + within_s
    while not (value := found()):
        assert time.monotonic() < until
        time.sleep(0.1)
    return value


def test_a_call_is_announced_and_heard_to_its_end(tv, officer, feed):
    """With a loudspeaker or without: the screen reports when it begins and when it has ended."""
    post(officer, "/counters/9/open")
    eventually(lambda: "hall-tv" in devices(officer), JOINED_WITHIN_S)
    for _ in range(2):
        post(officer, "/tickets", category="dat-dai", language="en")
    time.sleep(1.0)  # the screen makes the words of those who wait
    post(officer, "/counters/9/call-next")
    call, _ = heard(feed, lambda m: kind(m) == "TicketCalled", HEARD_WITHIN_S)
    begun, after_s = heard(feed, lambda m: isinstance(m, Announcing), HEARD_WITHIN_S)
    assert begun == Announcing(call=call.fact.seq, phase="started")
    assert after_s < HEARD_WITHIN_S
    ended, said_s = heard(feed, lambda m: kind(m) == "AnnouncementEnded", SAID_WITHIN_S)
    assert ended.fact.call == call.fact.seq
    assert said_s > 3.5
    last, _ = heard(feed, lambda m: isinstance(m, Announcing), HEARD_WITHIN_S)
    assert last == Announcing(call=call.fact.seq, phase="ended")
    assert tv.poll() is None


def test_where_nothing_can_be_heard_staff_are_told(tv, officer):
    asked = subprocess.run(
        [sys.executable, "-c", ANY_LOUDSPEAKER], check=False, capture_output=True
    )
    if asked.returncode == 0:
        pytest.skip("this machine has a loudspeaker")
    told = eventually(lambda: devices(officer).get("hall-tv", {}).get("parts_down"), 45.0)
    assert [part["part"] for part in told] == ["voice"]


def kind(message):
    return message.fact.kind if isinstance(message, NewFact) else ""


def devices(by):
    """What staff know of the devices, by name."""
    board = by.get("/board").raise_for_status().json()
    return {one["name"]: one for one in board["devices"]}
