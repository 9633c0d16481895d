"""A kiosk whose server is away: it goes on giving numbers, or says why not and what to do."""

from datetime import timedelta

import pytest

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHAPES = pytest.mark.parametrize(
    "shape", [("", PORTRAIT), ("-landscape", LANDSCAPE)], ids=["portrait", "landscape"]
)
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def look(screen, golden):
    """`look(kiosk, name, shape)`: holds what the kiosk shows against the golden picture."""

    def check(kiosk, name, shape=("", PORTRAIT)):
        golden(screen(kiosk, shape[1]).look(), f"kiosk-away-{name}{shape[0]}")

    return check


@LANGUAGES
@SHAPES
class TestGiving:
    def test_welcome(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        look(kiosk, f"welcome-{language}", shape)

    def test_categories(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        kiosk.vm.start()
        look(kiosk, f"categories-{language}", shape)

    def test_category(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        look(kiosk, f"category-{language}", shape)

    def test_ticket(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        kiosk.take("dat-dai")
        assert kiosk.vm.ticket.number == "9901"
        look(kiosk, f"ticket-{language}", shape)


@SHAPES
class TestStopped:
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_untold(self, alone, look, language, shape):
        kiosk = alone(None)
        kiosk.vm.speak(language)
        look(kiosk, f"untold-{language}", shape)

    def test_clock(self, alone, look, shape):
        kiosk = alone()
        kiosk.take()
        kiosk.link.clock -= timedelta(minutes=5)
        kiosk.seconds += 3
        kiosk.vm.home()
        look(kiosk, "clock", shape)

    def test_one_field_used_up(self, alone, look, shape):
        kiosk = alone(901)
        kiosk.take()
        kiosk.seconds += 3
        kiosk.vm.home()
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        look(kiosk, "used-up", shape)


def test_contrast_and_large(alone, screen, golden):
    kiosk = alone()
    window = screen(kiosk)
    kiosk.vm.comfort.toggleContrast()
    kiosk.vm.comfort.toggleLarge()
    kiosk.vm.start()
    golden(window.look(), "kiosk-away-categories-large-contrast")
    kiosk.vm.chooseCategory("dat-dai")
    kiosk.vm.take(False)
    golden(window.look(), "kiosk-away-ticket-large-contrast")
