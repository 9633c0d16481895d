"""The display tells the server what the hall has heard; it never waits for an answer."""

import logging

import pytest

from counter_display.placing import FaceKind
from screen_kit.link import LinkState
from ticket_protocol.replies import Problem


@pytest.fixture
def joined(display, centre, hall):
    hall.open(*range(1, 11))

    def made(name="hall-tv", **wanted):
        shown = display(name, **wanted)
        shown.link.join(centre)
        return shown

    return made


def told(shown):
    assert all(path == "/announcements" for path, _ in shown.link.posts)
    return [(body["phase"], body["call"]) for _, body in shown.link.posts]


def test_each_call_begins_and_ends(joined, hall):
    tv = joined()
    one, two = hall.call("1001", 1), hall.call("2001", 2)
    tv.link.hear()
    assert told(tv) == [("started", one.seq)]
    tv.wait(4)
    assert told(tv) == [("started", one.seq), ("ended", one.seq), ("started", two.seq)]
    tv.wait(30)
    assert told(tv)[3:] == [("ended", two.seq)]


def test_end_waits_for_the_sound(joined, centre, hall):
    short = centre.displays[0].model_copy(update={"minimum_s": 0.5})
    tv = joined()
    tv.link.describe(centre.model_copy(update={"displays": (short,)}))
    hall.call("1001", 1)
    tv.link.hear()
    tv.wait(2)
    assert len(told(tv)) == 1
    tv.wait(0.5)
    assert told(tv)[1][0] == "ended"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("hall-evening", {}),
        ("sign-9", {}),
        ("any", {"face": FaceKind.COUNTER, "counter": 9}),
    ],
)
def test_who_cannot_be_heard_or_is_a_sign_tells_nothing(joined, hall, name, wanted):
    shown = joined(name, **wanted)
    hall.call("9012", 9)
    shown.link.hear()
    shown.wait(10)
    assert shown.vm.announcements == 1
    assert told(shown) == []


def test_late_calls_are_not_announced(joined, hall):
    tv = joined()
    hall.call("1001", 1)
    hall.later(61)
    tv.link.hear(late=True)
    tv.wait(10)
    assert told(tv) == []


def test_what_a_cut_broke_off_is_said_again(joined, hall):
    tv = joined()
    hall.call("1001", 1)
    tv.link.hear()
    tv.link.stand(LinkState.CUT)
    tv.wait(10)
    assert [phase for phase, _ in told(tv)] == ["started"]
    tv.link.stand(LinkState.CONNECTED)
    tv.wait(10)
    assert [phase for phase, _ in told(tv)] == ["started", "started", "ended"]


def test_refused_display_tells_nothing(joined, hall):
    tv = joined()
    tv.link.stand(LinkState.REFUSED)
    hall.call("1001", 1)
    tv.link.hear()
    tv.wait(10)
    assert told(tv) == []


def test_refusals_are_logged_once_and_disturb_nothing(joined, hall, caplog):
    caplog.set_level(logging.DEBUG, logger="counter_display.telling")
    tv = joined()
    hall.call("1001", 1)
    tv.link.hear()
    tv.wait(30)
    problem = Problem(type="x", title="No", status=403, code="NOT_ALLOWED")
    for sent in tv.link.sent:
        sent.refused.emit(problem)
    tv.link.sent[0].succeeded.emit({})
    tv.link.sent[0].succeeded.emit({})
    assert [r.levelname for r in caplog.records] == ["WARNING", "DEBUG", "INFO"]
    assert tv.vm.callNumber == "1001"
