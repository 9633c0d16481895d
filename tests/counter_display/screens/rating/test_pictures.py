"""The rating on every kind of sign, as golden pictures; look at each beside the design."""

import pytest

from ticket_protocol.part import Words

SIGN, SEVEN, TALL = (1280, 720), (1024, 600), (800, 1280)
SHAPES = {"": SIGN, "-7-inch": SEVEN, "-portrait": TALL}
LONG = tuple(
    Words(vi=vi, en=en)
    for vi, en in (
        ("Hoàn toàn hài lòng", "Completely satisfied"),
        ("Hài lòng", "Satisfied"),
        ("Chưa hài lòng lắm", "Not quite satisfied"),
        ("Hoàn toàn không hài lòng", "Completely dissatisfied"),
    )
)

every_shape = pytest.mark.parametrize("shape", SHAPES)


@every_shape
@pytest.mark.parametrize("levels", [2, 3, 4, 5])
def test_faces(asking, look, shape, levels):
    look(asking(levels=levels), f"rating-{levels}{shape}", SHAPES[shape])


@every_shape
def test_the_centres_long_words(asking, look, shape):
    shown = asking(words=LONG, counter=10, number="GAM0012")
    look(shown, f"rating-longest{shape}", SHAPES[shape])


@every_shape
def test_reasons(asking, look, reasons, shape):
    shown = asking(reasons=reasons)
    shown.vm.rating.rate("4")
    look(shown, f"rating-reasons{shape}", SHAPES[shape])


@every_shape
def test_thanks(asking, look, shape):
    shown = asking()
    shown.vm.rating.rate("1")
    look(shown, f"rating-thanks{shape}", SHAPES[shape])


@pytest.mark.parametrize("reason", [False, True])
def test_evening(asking, look, reason):
    shown = asking(theme="evening")
    if reason:
        shown.vm.rating.rate("4")
    look(shown, f"rating-evening{'-reasons' * reason}", SIGN)


def test_a_call_takes_the_sign(asking, look):
    """The very picture that a call makes without a rating before it."""
    shown = asking()
    shown.hall.call("9013", 9)
    shown.link.hear()
    look(shown, "rating-yields", SIGN)
