"""When the kiosk calls somebody to its printer."""

import pytest

from kiosk.paper.calling import AGAIN_S, AT_FIRST_S, Calling


class Bell:
    rung = 0

    def ring(self):
        self.rung += 1


class Lamp:
    def __init__(self):
        self.said = []

    def light(self, *, on):
        self.said.append(on)


@pytest.fixture
def bell():
    return Bell()


@pytest.fixture
def lamp():
    return Lamp()


@pytest.fixture
def calling(bell, lamp):
    made = Calling(bell, lamp)
    made.sound(wanted=True)
    return made


def test_the_lamp_shines_as_long_as_somebody_is_needed(calling, lamp):
    for needed in (False, True, True, False, False):
        calling.need(needed=needed, now=1.0)
    assert lamp.said == [True, False]


def test_the_bell_waits_a_little_and_repeats_seldom(calling, bell):
    calling.need(needed=True, now=0.0)
    calling.tick(AT_FIRST_S - 0.1)
    assert bell.rung == 0, "whoever opens it to put in paper is not rung for"
    for now in range(3600):
        calling.tick(float(now))
    assert bell.rung == 3600 // AGAIN_S


def test_another_trouble_is_the_same_call(calling, bell):
    calling.need(needed=True, now=0.0)
    calling.tick(AT_FIRST_S)
    calling.need(needed=True, now=AT_FIRST_S + 1)
    calling.tick(2 * AT_FIRST_S + 2)
    assert bell.rung == 1


def test_mended_is_silent(calling, bell):
    calling.need(needed=True, now=0.0)
    calling.need(needed=False, now=5.0)
    calling.tick(3600.0)
    assert bell.rung == 0


def test_without_sound_the_lamp_alone_shines(calling, bell, lamp):
    calling.sound(wanted=False)
    calling.need(needed=True, now=0.0)
    calling.tick(AT_FIRST_S)
    assert (bell.rung, lamp.said) == (0, [True])
