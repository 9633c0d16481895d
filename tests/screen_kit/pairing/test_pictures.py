"""The pairing page as pictures; look at them at full size before writing."""

import pytest

from screen_kit.pairing.claiming import Claiming, Stage
from ticket_protocol.pairing import Kind

PLACES = {
    "kiosk": (Kind.KIOSK, "kiosk-1", (1080, 1920)),
    "tv": (Kind.DISPLAY, "hall-tv", (1920, 1080)),
    "console": (Kind.CONSOLE, "console-9", (760, 560)),
}


@pytest.fixture
def look(shown, stand, golden):
    """The page at a place, its claiming as it is given, against the picture of that name."""

    def take(place, claiming, name, language="vi"):
        client, page = shown(*PLACES[place], language=language)
        stand(client, claiming)
        golden(page.screen.window.grabWindow(), name)

    return take


@pytest.mark.parametrize("place", PLACES)
def test_a_code_is_shown(look, coded, place):
    look(place, coded, f"pairing-{place}")


@pytest.mark.parametrize("place", PLACES)
def test_the_server_is_not_there(look, place):
    look(place, Claiming().unanswered(), f"pairing-{place}-cut")


def test_a_code_that_may_be_over_looks_so(look, coded):
    look("kiosk", coded.unanswered(), "pairing-kiosk-cut-with-code")


def test_too_many_wait(look):
    look("tv", Claiming().refused(429), "pairing-tv-busy")


def test_another_version(look):
    look("kiosk", Claiming().refused(426), "pairing-kiosk-wrong-protocol")


def test_nothing_is_known_yet(look):
    look("tv", Claiming(stage=Stage.ASKING), "pairing-tv-asking")


def test_in_english(look, coded):
    look("tv", coded, "pairing-tv-en", language="en")
