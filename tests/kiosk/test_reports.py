"""Reports of the paper on their way to a server that is away, slow or unwilling."""

import pytest

from kiosk.paper.reports import AGAIN_S, KEPT, KEPT_S, Reports
from ticket_protocol.replies import Problem


class Time:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def reports(kiosk, time):
    return Reports(kiosk.link.post, time)


def problem(status):
    return Problem(type="about:blank", title="no", status=status, code="NO")


def paths(kiosk):
    return [sent.path for sent in kiosk.link.sent]


def test_one_after_the_other_in_order(kiosk, reports):
    for name in "abc":
        reports.add(name, {})
    assert paths(kiosk) == ["a"]
    kiosk.link.sent[0].pending.succeeded.emit({})
    kiosk.link.sent[1].pending.succeeded.emit({})
    assert paths(kiosk) == ["a", "b", "c"]
    assert reports.waiting == 1


@pytest.mark.parametrize("how", ["unanswered", "busy"])
def test_asked_again_with_the_same_key_until_the_server_is_back(kiosk, reports, time, how):
    reports.add("a", {"outcome": "printed"})
    for _ in range(1000):
        pending = kiosk.link.sent[-1].pending
        if how == "busy":
            pending.refused.emit(problem(503))
        else:
            pending.unanswered.emit()
        reports.tick()
        time.now += AGAIN_S
        reports.tick()
    assert len(kiosk.link.sent) == 1001, "not more often than it should"
    assert len({(sent.path, sent.key) for sent in kiosk.link.sent}) == 1
    kiosk.link.sent[-1].pending.succeeded.emit({})
    assert reports.waiting == 0


def test_what_the_server_refuses_is_given_up(kiosk, reports):
    reports.add("a", {})
    reports.add("b", {})
    kiosk.link.sent[0].pending.refused.emit(problem(404))
    assert paths(kiosk) == ["a", "b"]


def test_a_day_is_the_longest(kiosk, reports, time):
    reports.add("a", {})
    kiosk.link.sent[0].pending.unanswered.emit()
    time.now += KEPT_S - 1
    reports.tick()
    assert len(kiosk.link.sent) == 2
    kiosk.link.sent[1].pending.unanswered.emit()
    time.now += AGAIN_S
    reports.tick()
    assert (len(kiosk.link.sent), reports.waiting) == (2, 0)


def test_no_more_are_kept_than_a_day_can_bring(kiosk, reports):
    for i in range(KEPT + 3):
        reports.add(f"t{i}", {})
    assert reports.waiting == KEPT
    assert paths(kiosk) == ["t0", "t1", "t2", "t3"], "who is given up makes way"
    kiosk.link.sent[0].pending.succeeded.emit({})
    assert reports.waiting == KEPT, "a late answer settles nobody else's"
