"""The shipped fonts, and how wide a word is in them. Lengths in dots."""

from enum import Enum
from functools import lru_cache
from importlib import resources
from io import BytesIO
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

Box = tuple[int, int, int, int]
DIGIT_HEIGHT = 0.714
"""Height of a Noto Sans digit as a share of the font's size."""


class Face(Enum):
    """A cut of the ticket's two families; all numbers are in DIGITS."""

    MEDIUM = "BeVietnamPro-Medium.ttf"
    SEMIBOLD = "BeVietnamPro-SemiBold.ttf"
    BOLD = "BeVietnamPro-Bold.ttf"
    DIGITS = "NotoSans-Bold.ttf"


@lru_cache(maxsize=64)
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The font, laid out the same way on every machine (no optional shaping library)."""
    return ImageFont.truetype(BytesIO(_file(face)), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=8)
def _file(face: Face) -> bytes:
    return (resources.files("assets") / "fonts" / face.value).read_bytes()


@lru_cache(maxsize=4096)
def advance(text: str, face: Face, size: int) -> float:
    """How far the pen moves."""
    return font(face, size).getlength(text)


@lru_cache(maxsize=4096)
def ink(text: str, face: Face, size: int) -> Box:
    """The ink around a pen that starts at (0, 0) on the baseline: left, top, right, bottom."""
    left, top, right, bottom = font(face, size).getbbox(text, anchor="ls")
    return int(left), int(top), int(right), int(bottom)


@lru_cache(maxsize=1024)
def drawn(text: str, face: Face, size: int) -> Image.Image:
    """How much of each dot is ink, 0 to 255, within the box of `ink`. Most words come again."""
    left, top, right, bottom = ink(text, face, size)
    picture = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    pen = (-left, -top)
    ImageDraw.Draw(picture).text(pen, text, 255, font(face, size), anchor="ls")
    return picture


def digit_size(height: float) -> int:
    """The font size at which a digit is at least `height` high."""
    return -int(-height // DIGIT_HEIGHT)


def composed(text: str) -> str:
    """The text with every letter and its marks as one character, as the fonts draw it best."""
    return normalize("NFC", text)
