"""The golden pictures notice what a person would, and forgive what another machine does."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter
from PySide6.QtGui import QImage

KIT = Path(__file__).parents[1] / "golden" / "kit-day.png"


@pytest.fixture
def picture():
    with Image.open(KIT) as image:
        return image.convert("RGB")


@pytest.fixture
def shown(golden):
    """Shows the golden fixture a changed picture as though Qt had drawn it."""

    def as_qt(image):
        size = image.width, image.height, image.width * 3
        return QImage(image.tobytes(), *size, QImage.Format.Format_RGB888).copy()

    return lambda image: golden(as_qt(image), "kit-day")


def test_the_same_is_the_same(picture, shown):
    shown(picture)


def test_edges_may_be_drawn_a_little_otherwise(picture, shown):
    shown(picture.filter(ImageFilter.GaussianBlur(0.4)))


@pytest.mark.parametrize(
    ("what", "area"),
    [
        ("a person icon", (30, 430, 82, 490)),
        ("a digit on a plate", (50, 220, 90, 260)),
        ("a word's mark", (262, 566, 300, 590)),
        ("a key's outline", (40, 836, 500, 839)),
    ],
)
def test_what_is_missing_is_noticed(picture, shown, what, area):
    around = picture.getpixel((area[0] - 1, area[1]))
    ImageDraw.Draw(picture).rectangle(area, fill=around)
    with pytest.raises(pytest.fail.Exception, match="looks different"):
        shown(picture)


def test_another_size_is_another_picture(picture, shown):
    with pytest.raises(pytest.fail.Exception, match="looks different"):
        shown(picture.resize((540, 750)))
