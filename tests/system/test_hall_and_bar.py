"""What people tell the hall, end to end: a rating on a sign; from an officer's bar a message, and
that another counter serves the numbers now."""

from uuid import uuid4

import httpx
import pytest
from PySide6.QtCore import QTimer

from counter_display.message_model import MessageModel
from counter_display.placing import Wanted
from counter_display.rating_model import RatingModel
from counter_display.view_model import DisplayModel
from demo.processes import ServerProcess
from screen_kit.link import Link, LinkState
from staff_console.drivers.no_hotkeys import NoHotkeys
from staff_console.view_model import ConsoleModel
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

LONG_MS = 15_000


class Speaker:
    """Notes what it is to say; each sentence is over at once."""

    def __init__(self):
        self.said = []

    def tell(self, listener):
        self.listener = listener

    def use(self, _settings):
        pass

    def prepare(self, _phrases):
        pass

    def silence(self):
        pass

    def say(self, utterance):
        self.said += [phrase.text for phrase in utterance.phrases]
        QTimer.singleShot(0, lambda: self.listener.ended(utterance.call))


@pytest.fixture
def server(tmp_path, pytestconfig):
    process = ServerProcess(data=tmp_path / "data", config=pytestconfig.rootpath / "config.toml")
    process.start()
    yield process
    process.stop()


@pytest.fixture
def chief(server):
    """`chief(path, **body)`: an administrator's command."""
    token = server.token(Role.ADMIN, "chief")
    known = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    with httpx.Client(base_url=server.url + API, headers=known) as client:

        def post(path, **body):
            reply = client.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
            return reply.raise_for_status().json()

        yield post


@pytest.fixture
def joined(server, qapp, qtbot):
    """`joined(role, name)`: a link that has joined."""
    links = []

    def join(role, name, *, begin=lambda link: None):
        links.append(Link(server.url, server.token(role, name)))
        made = begin(links[-1])
        links[-1].start()
        qtbot.waitUntil(lambda: links[-1].state is LinkState.CONNECTED, timeout=LONG_MS)
        return made

    yield join
    for link in links:
        link.stop()
    qtbot.wait(50)


def bar_of(link):
    """The call bar of an officer at counter 9."""
    return ConsoleModel(link, NoHotkeys(switched_off=True), counter=9)


def sign_of(link):
    """The rating on the sign of counter 9, and what the server said to what it sent."""
    model = RatingModel(link, Wanted(name="sign-9"))
    model.answers = []
    post = link.post

    def noted(path, body, **more):
        pending = post(path, body, **more)
        pending.succeeded.connect(lambda reply: model.answers.append((body, reply)))
        pending.refused.connect(lambda problem: model.answers.append((body, problem.code)))
        return pending

    link.post = noted
    return model


def test_a_service_is_rated_on_its_sign(chief, joined, qtbot):
    sign = joined(Role.DISPLAY, "sign-9", begin=sign_of)
    ticket = chief("/tickets", category="dat-dai")["id"]
    chief("/counters/9/open")
    chief("/counters/9/call-next", current=None)
    chief("/counters/9/finish", ticket=ticket)
    qtbot.waitUntil(lambda: sign.phase == "ask", timeout=LONG_MS)
    qtbot.wait(700)  # a touch that comes at once was meant for something else
    sign.rate("4")
    assert sign.phase == "reason"
    qtbot.wait(700)
    sign.explain(sign.reasons[0]["id"])
    assert sign.phase == "thanks"
    qtbot.waitUntil(lambda: sign.answers != [], timeout=LONG_MS)
    (body, reply), *_ = sign.answers
    assert body == {"level": 4, "reason": "waiting"}
    assert reply == {"ticket": ticket}


def test_a_message_goes_from_the_bar_to_the_hall_and_ends(joined, qtbot):
    hall = joined(Role.DISPLAY, "hall-tv", begin=MessageModel)
    bar = joined(Role.STAFF, "officer", begin=bar_of)
    qtbot.waitUntil(lambda: "messages" in bar.allowed, timeout=LONG_MS)
    bar.press("messages")
    bar.pick("new:free")
    bar.enter(["Xe 30A chắn lối", "Car 30A, please move"])
    qtbot.waitUntil(lambda: hall.text == "Xe 30A chắn lối", timeout=LONG_MS)
    assert hall.english == "Car 30A, please move"
    qtbot.waitUntil(lambda: "messages" in bar.allowed, timeout=LONG_MS)
    bar.press("messages")
    ends = [item["id"] for item in bar.page["items"] if item["id"].startswith("end:")]
    bar.pick(ends[0])
    qtbot.waitUntil(lambda: not hall.stands, timeout=LONG_MS)


def test_numbers_handed_over_at_a_bar_are_said_by_the_hall(chief, joined, qtbot):
    """Whoever waits with paper that says counter 9 hears that he is served at counter 7."""
    for counter in (7, 9):
        chief(f"/counters/{counter}/open")
    waits = chief("/tickets", category="dat-dai")["number"]
    speaker = Speaker()
    tv = joined(
        Role.DISPLAY,
        "hall-tv",
        begin=lambda link: DisplayModel(link, Wanted(name="hall-tv"), speaker),
    )
    bar = joined(Role.STAFF, "officer", begin=bar_of)
    qtbot.waitUntil(lambda: "reassign" in bar.allowed, timeout=LONG_MS)
    bar.press("reassign")
    bar.pick("counter:7")
    qtbot.waitUntil(lambda: len(speaker.said) == 2, timeout=LONG_MS)
    assert speaker.said == [
        "Các số của quầy chín nay được phục vụ tại quầy bảy",
        "Numbers for counter nine are now served at counter seven",
    ]
    assert tv.aside == "moved"
    assert chief("/counters/7/call-next", current=None)["ticket"]["number"] == waits
