"""Whose turn it is on a line of signs."""

from math import inf

import pytest

from counter_display.signs.rota import Rota
from ticket_protocol.device_settings import SignSettings
from ticket_protocol.sign_frames import preset

COUNTERS = (1, 2, 3)


@pytest.fixture
def rota(call):
    """`rota("modbus-fc06")`: three signs, their line open, each to show its own number."""

    def made(name="modbus-fc06", *, resend_s=10.0, level=None):
        signs = tuple(SignSettings(counter=n, address=n) for n in COUNTERS)
        one = Rota(preset(name), signs, resend_s=resend_s, level=level)
        one.opened()
        one.wish({n: call(f"900{n}") for n in COUNTERS})
        return one

    return made


def work(rota, now, *, answering=COUNTERS):
    """Everything that is due at `now`; the counters in the order they were served."""
    served = []
    while (job := rota.next(now)) is not None:
        served.append(job.sign.counter)
        rota.done(job, answered=job.sign.counter in answering, now=now)
    return served


def test_all_are_told_then_only_what_changes(rota, call):
    signs = rota()
    assert work(signs, 0.0) == [1, 2, 3]
    assert signs.settled
    assert work(signs, 5.0) == []
    signs.wish({1: call("9001"), 2: call("9042"), 3: call("9003")})
    assert not signs.settled
    assert work(signs, 5.0) == [2]


def test_the_last_value_is_sent_again_and_again(rota):
    signs = rota(resend_s=10.0)
    work(signs, 0.0)
    assert signs.wait_s(4.0) == 6.0
    assert work(signs, 9.9) == []
    assert work(signs, 10.0) == [1, 2, 3]


def test_a_sign_that_answers_is_asked_often_enough_for_staff_to_hear(rota):
    slow = rota(resend_s=120.0)
    work(slow, 0.0)
    assert slow.wait_s(0.0) == 15.0
    mute = rota("number-panel", resend_s=120.0)
    work(mute, 0.0)
    assert mute.wait_s(0.0) == 120.0


def test_a_silent_sign_is_known_and_never_holds_up_the_others(rota, call):
    signs = rota(resend_s=15.0)
    work(signs, 0.0, answering=(1, 3))
    assert signs.silent == {2}
    assert signs.settled
    signs.wish({1: call("9001"), 2: call("9052"), 3: call("9053")})
    assert work(signs, 1.0) == [3]  # the silent one waits for its turn
    job = signs.next(5.0)
    assert (job.sign.counter, job.tries) == (2, 1)
    signs.wish({1: call("9061"), 2: call("9052"), 3: call("9053")})
    assert signs.next(5.0).sign.counter == 1  # a new number goes before who is silent


def test_a_sign_that_is_back_is_started_anew(rota):
    signs = rota("epson-dm-d", level=2)
    assert signs.next(0.0).starting == (b"\x1b\x40", b"\x1f\x58\x02")
    work(signs, 0.0)
    assert signs.next(10.0).starting == ()
    work(signs, 10.0, answering=(2, 3))
    assert signs.silent == {1}
    assert signs.next(15.0).starting == (b"\x1b\x40", b"\x1f\x58\x02")
    work(signs, 15.0)
    assert signs.silent == frozenset()


def test_a_line_that_is_lost_takes_all_its_signs_with_it(rota):
    signs = rota()
    work(signs, 0.0)
    signs.lost()
    assert signs.silent == set(COUNTERS)
    signs.opened()
    assert signs.silent == set(COUNTERS)  # until they answer
    assert sorted(work(signs, 1.0)) == [1, 2, 3]
    assert signs.silent == frozenset()


def test_signs_that_never_answer_are_there_when_their_line_is(rota):
    signs = rota("number-panel")
    signs.lost()
    assert signs.silent == set(COUNTERS)
    signs.opened()
    assert work(signs, 1.0) == [1, 2, 3]
    assert signs.silent == frozenset()


def test_nothing_is_sent_before_anything_is_known(rota):
    signs = rota()
    signs.wish({})
    assert signs.next(0.0) is None
    assert signs.wait_s(0.0) == inf
