"""A drawn picture of a pole display and a keypad's little display: what stood on them."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from screen_kit.icons import ASSETS

FONT = ASSETS / "fonts" / "BeVietnamPro-SemiBold.ttf"
CELL, LINE, EDGE = 26, 44, 28
SIGN_GLASS, SIGN_LETTERS = "#10130f", "#7df7d4"
PAD_GLASS, PAD_LETTERS = "#c3d66b", "#26300b"
BODY = "#2b2f33"


def counter_picture(sign: Sequence[str], pad: Sequence[str]) -> Image.Image:
    """The sign above, the keypad's display below, letter by letter."""
    glasses = [
        _glass(sign, 20, SIGN_GLASS, SIGN_LETTERS),
        _glass(pad, 16, PAD_GLASS, PAD_LETTERS),
    ]
    width = max(glass.width for glass in glasses) + 2 * EDGE
    height = sum(glass.height for glass in glasses) + 3 * EDGE
    picture, top = Image.new("RGB", (width, height), BODY), EDGE
    for glass in glasses:
        picture.paste(glass, ((width - glass.width) // 2, top))
        top += glass.height + EDGE
    return picture


def _glass(lines: Sequence[str], letters: int, ground: str, ink: str) -> Image.Image:
    size = (letters * CELL + EDGE, len(lines) * LINE + EDGE)
    picture = Image.new("RGB", size, ground)
    draw, font = ImageDraw.Draw(picture), ImageFont.truetype(FONT, 30)
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            place = (EDGE / 2 + (column + 0.5) * CELL, EDGE / 2 + (row + 0.5) * LINE)
            draw.text(place, letter, fill=ink, font=font, anchor="mm")
    return picture
