"""Asks a server for a code and for its token, patiently, and asks anew when a code is over."""

import pytest

from screen_kit.pairing import client as pairing
from screen_kit.pairing.claiming import Stage
from screen_kit.pairing.client import PairingClient
from screen_kit.pairing.identity import Identity
from ticket_protocol.pairing import Kind

UNTIL = {"until": "2026-10-14T01:00:00Z"}
WAITING = (200, UNTIL)
CLAIMED = (200, UNTIL | {"token": "ab12", "name": "kiosk-2", "role": "kiosk"})


def coded(code):
    return (201, UNTIL | {"secret": code[0] * 64, "code": code})


def problem(status, code):
    return (status, {"type": "t", "title": "t", "status": status, "code": code})


@pytest.fixture
def client(app, server, monkeypatch):
    """`client(*answers)`: asks a server that answers so, one after the other, and quickly."""
    for name in ("ASK_AGAIN_S", "CLAIM_S", "SLOWED_S"):
        monkeypatch.setattr(f"screen_kit.pairing.claiming.{name}", 0.01)
    made = []

    def start(*answers, before=""):
        server.answers = list(answers)
        made.append(PairingClient(server.url, Kind.KIOSK, "kiosk-1", before))
        made[-1].start()
        return made[-1]

    yield start
    for one in made:
        one.stop()
        one.deleteLater()


def said(server):
    return [path.rpartition("/v1")[2] for path, _key, _body in server.posts]


def test_it_shows_a_code_and_waits_for_its_token(qtbot, client, server):
    own = client(coded("482913"), WAITING, WAITING, CLAIMED)
    seen = []
    own.changed.connect(lambda: seen.append(own.claiming.code))
    with qtbot.waitSignal(own.paired) as paired:
        pass
    assert paired.args == [Identity(token="ab12", name="kiosk-2")]
    assert seen[0] == "482913"
    assert said(server) == ["/pairings", *["/pairings/claim"] * 3]
    asked, claimed = server.posts[0][2], server.posts[1][2]
    assert (asked["kind"], asked["name"]) == ("kiosk", "kiosk-1")
    assert claimed == {"secret": "4" * 64}


def test_a_code_that_is_over_is_followed_by_another(qtbot, client, server):
    own = client(coded("111111"), problem(410, "PAIRING_OVER"), coded("222222"), CLAIMED)
    codes = []
    own.changed.connect(lambda: codes.append(own.claiming.code))
    with qtbot.waitSignal(own.paired):
        pass
    assert codes == ["111111", "", "222222"]
    assert server.posts[-1][2] == {"secret": "2" * 64}


def test_a_server_that_is_away_is_asked_until_it_is_there(qtbot, client, server):
    own = client("cut", coded("482913"), "cut", CLAIMED)
    seen = []
    own.changed.connect(lambda: seen.append((own.claiming.cut, own.claiming.code)))
    with qtbot.waitSignal(own.paired):
        pass
    assert seen == [(True, ""), (False, "482913"), (True, "482913")]


def test_too_many_and_another_version_are_said(qtbot, client):
    own = client(problem(429, "TOO_MANY_TRIES"), problem(426, "PROTOCOL_MISMATCH"), coded("1" * 6))
    stages = []
    own.changed.connect(lambda: stages.append(own.claiming.stage))
    qtbot.waitUntil(lambda: len(stages) >= 3)
    assert stages[:3] == [Stage.BUSY, Stage.WRONG_PROTOCOL, Stage.SHOWING]


def test_a_token_that_counts_again_ends_it(qtbot, client, monkeypatch):
    monkeypatch.setattr(pairing, "KNOCK_MS", 10)
    own = client(coded("482913"), *[WAITING] * 500, before="old")
    with qtbot.waitSignal(own.paired) as paired:
        pass
    assert paired.args == [Identity(token="old", name="kiosk-1")]


def test_it_asks_without_any_token(qtbot, client, server):
    own = client(coded("482913"), CLAIMED)
    with qtbot.waitSignal(own.paired):
        pass
    assert server.posts
    assert all("Authorization" not in sent for sent in server.posted_headers)
