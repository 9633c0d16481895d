"""Search, questions, and what to bring: every state and mode; look at each before writing it."""

import pytest

SHAPES = {"": (1080, 1920), "-landscape": (1920, 1080), "-1366": (1366, 768)}
PAGES = pytest.mark.parametrize(
    "scene", ["search", "found", "not found", "questions", "chosen"], indirect=True
)


@pytest.fixture
def look(kiosk, scene, screen, golden):
    """`look(more, shape)`: holds the page against its golden picture."""

    def check(more, shape):
        window = screen(scene(kiosk), SHAPES[shape])
        golden(window.look(), f"kiosk-{scene.name.replace(' ', '-')}-{more}{shape}")

    return check


@PAGES
@pytest.mark.parametrize("shape", ["", "-landscape"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_in_both_languages(kiosk, look, language, shape):
    kiosk.vm.speak(language)
    look(language, shape)


@PAGES
@pytest.mark.parametrize("mode", ["large", "contrast", "low", "pseudo"])
def test_in_every_mode_lying_down(comforted, look, mode):
    comforted(mode)  # upright: test_mode_pictures.py
    look(mode, "-landscape")


@PAGES
def test_on_a_small_screen(look):
    look("vi", "-1366")
