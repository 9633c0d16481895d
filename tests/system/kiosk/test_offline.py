"""The real kiosk while the real server is away: numbers go on, and come in once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import KioskOptions, build
from screen_kit import start
from ticket_protocol.version import KEY_HEADER

SIZE = (1080, 1920)
CHILD = Path(__file__).with_name("offline_child.py")


@pytest.fixture
def kiosk(qapp, server, token, tmp_path):
    """As everywhere, with a folder for what it keeps."""
    start.application("kiosk")
    common = start.Options(server=server.url, name="kiosk-1", token=token, size=SIZE)
    made = build(KioskOptions(common=common, reduce_motion=True, state=tmp_path / "state"))
    made.screen.show(SIZE)
    made.link.start()
    yield made
    made.close()


def numbers(asks):
    return [w["number"] for w in asks.get("/board").json()["waiting"]]


class Swallowed(list):
    """Numbers that nobody heard, of a server."""

    def __init__(self, server):
        super().__init__()
        self.server = server


@pytest.fixture
def swallowed(asks, kiosk, server, monkeypatch):
    """Numbers given by a server whose power goes before the reply: nobody hears them."""
    given = Swallowed(server)
    send = kiosk.link._requests.post

    def lose_the_reply(pending):
        if pending.path == "/tickets" and not given:
            headers = {KEY_HEADER: pending.key, "Content-Type": "application/json"}
            body = bytes(pending.body.data())
            given.append(asks.post(pending.path, content=body, headers=headers).json()["number"])
            server.kill()
        return send(pending)

    monkeypatch.setattr(kiosk.link._requests, "post", lose_the_reply)
    return given


def test_a_lost_answer_is_replaced_and_its_number_void(asks, codes, hand, kiosk, swallowed):
    hand.wait(lambda: kiosk.outbox.can_give("dat-dai"))
    hand.touch("start", "category-dat-dai", "take")
    assert hand.see("ticketNumber").property("text") == "9901"
    hand.wait(lambda: len(codes()) == 1)
    assert codes()[0].endswith("-9901"), "the server's own code is not known"
    assert swallowed == ["9001"]
    swallowed.server.start()
    hand.wait(lambda: kiosk.outbox.held == 0)
    assert numbers(asks) == ["9901"]
    ticket = asks.get("/board").json()["waiting"][0]["ticket"]
    hand.wait(lambda: asks.get(f"/tickets/{ticket}").json()["printed"] == "printed")


class Child:
    """A kiosk of its own process, that obeys lines and tells numbers."""

    def __init__(self, server, token, state):
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), server.url, token, str(state)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip

    def say(self, word):
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def kill(self):
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)
        self._process.stdin.close()
        self._process.stdout.close()


@pytest.fixture
def child(server, token, tmp_path):
    made = []

    def start_one():
        made.append(Child(server, token, tmp_path / "state"))
        return made[-1]

    yield start_one
    if made:
        made[-1].kill()


def test_cut_killed_and_healed_every_number_comes_in_once(asks, child, server):
    first = child()
    assert first.say("leased") == "leased"
    assert first.say("take") == "9001"
    server.kill()
    assert first.say("away") == "away"
    assert [first.say("take") for _ in range(3)] == ["9901", "9902", "9903"]
    first.kill()

    second = child()
    assert second.say("away") == "away", "it knows the centre without the server"
    assert second.say("take") == "9904"
    server.start()
    assert second.say("empty") == "empty"
    assert numbers(asks) == ["9001", "9901", "9902", "9903", "9904"]
    assert second.say("take") == "9002"
