"""How large the hall's screen is at 1080p, measured in its golden pictures: read from far off."""

from itertools import groupby, pairwise

import numpy as np
import pytest
from PIL import Image

CALLED = 300
ROW = 110
MOST_OF_A_DIGIT = 50
CONTRAST = 200
"""Out of 765: the ink of digits against what lies under them."""


@pytest.fixture
def runs(pytestconfig):
    """`runs(name, left, right, ground)`: tops and heights of what is written between them."""

    def found(name, left, right, ground):
        path = pytestconfig.rootpath / "tests" / "golden" / f"{name}.png"
        part = np.asarray(Image.open(path).convert("RGB")).astype(int)[:, left:right]
        ink = (np.abs(part - ground).sum(axis=2) > CONTRAST).sum(axis=1) > 2
        at, tops = 0, []
        for inked, run in groupby(ink):
            height = len(list(run))
            tops += [(at, height)] if inked else []
            at += height
        return tops

    return found


@pytest.mark.parametrize(
    "name",
    ["hall-call", "hall-call-portrait", "hall-media-call", "hall-media-call-portrait",
     "hall-message-calls", "hall-message-calls-portrait", "hall-message-media"],
)  # fmt: skip
def test_the_called_number(runs, name):
    left = 80 if "portrait" in name else 60
    assert max(height for _, height in runs(name, left, left + 120, (247, 198, 70))) >= CALLED


PAGE, NIGHT = (241, 244, 247), (7, 19, 42)


@pytest.mark.parametrize(
    ("name", "left", "span", "ground"),
    [("hall-call", 44, (640, 1080), PAGE), ("hall-message-calls", 44, (640, 1080), PAGE),
     ("hall-call-portrait", 44, (1490, 1920), PAGE),
     ("hall-message-calls-portrait", 44, (1560, 1920), PAGE),
     ("hall-media-call", 1205, (190, 660), NIGHT), ("hall-message-media", 1205, (190, 528), NIGHT)],
)  # fmt: skip
def test_rows_of_the_calls_before(runs, name, left, span, ground):
    above, below = span
    found = runs(name, left, left + 180, ground)
    digits = [top for top, height in found if above < top < below and height > MOST_OF_A_DIGIT]
    assert 2 <= len(digits) <= 8
    assert min(second - first for first, second in pairwise(digits)) >= ROW
