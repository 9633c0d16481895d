"""The picture itself: black and white, readable, and the same as the golden one.

`DENLUOT_GOLDEN=write` writes the golden tickets anew; look at each before keeping it.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageOps

from kiosk.ticket.painter import TicketPainter
from kiosk.ticket.shelf import Shelf
from ticket_protocol.texts import texts

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def test_it_looks_like_the_golden_one(painter, content, sample, language, width):
    assert_golden(painter.draw(content), f"ticket-{width}-{sample}-{language}.png")


def assert_golden(picture, name):
    """Every dot of it."""
    golden = GOLDEN / name
    if os.environ.get("DENLUOT_GOLDEN") == "write":
        picture.save(golden, optimize=True)
    with Image.open(golden) as known:
        assert picture.size == known.size
        other = ImageChops.logical_xor(picture, known.convert("1")).histogram()[-1]
    assert other == 0, f"{other} dots differ from {golden.name}"


@pytest.mark.parametrize("layout", ["compact", "with-papers"])
@pytest.mark.parametrize("sample", ["wait", "stops", "longest"])
def test_each_shipped_layout_looks_like_its_golden_ones(layout, sample, language, width, drawn):
    picture = drawn(sample, language, layout=Shelf().layout(layout))
    assert_golden(picture, f"ticket-{layout}-{width}-{sample}-{language}.png")


def test_the_papers_that_are_wanted_stand_at_its_end(painter, plain_in, width):
    for language in ("vi", "en"):
        picture = painter.draw(replace(plain_in(language), listed=True))
        assert_golden(picture, f"ticket-listed-{width}-{language}.png")


def test_double_dots_look_like_the_golden_ones(width, drawn):
    assert_golden(drawn("wait", "vi", coarse=True), f"ticket-double-{width}-wait-vi.png")


def test_it_is_as_wide_as_the_paper_and_one_bit_deep(painter, content, width):
    picture = painter.draw(content)
    assert (picture.mode, picture.width) == ("1", width)


def test_its_ink_keeps_the_margins(painter, content, width):
    left, top, right, bottom = ImageOps.invert(painter.draw(content).convert("L")).getbbox()
    assert left >= 8
    assert right <= width - 8
    assert top > 0
    assert bottom < painter.draw(content).height


def test_its_qr_reads_back(painter, content):
    codes = zxingcpp.read_barcodes(painter.draw(content).convert("L"))
    assert [code.text for code in codes] == [content.qr]


def test_marks_can_be_seen(painter, plain):
    pictures = [
        painter.draw(replace(plain, priority=priority, copy=copy)).tobytes()
        for priority in (False, True)
        for copy in (False, True)
    ]
    assert len(set(pictures)) == 4


def test_drawing_twice_gives_the_same_dots(painter, content):
    assert painter.draw(content).tobytes() == painter.draw(content).tobytes()


def test_an_unknown_language_is_printed_in_vietnamese(painter, plain):
    strange = painter.draw(replace(plain, language="km"))
    assert strange.tobytes() == painter.draw(plain).tobytes()


def test_decomposed_letters_look_the_same(painter, plain):
    decomposed = replace(plain, category="\u0110a\u0302\u0301t \u0111ai")
    assert painter.draw(decomposed).tobytes() == painter.draw(plain).tobytes()


def test_missing_texts_are_named():
    lacking = {key: text for key, text in texts("en").items() if key != "ticket.valid"}
    with pytest.raises(KeyError, match=r"texts of en lack ticket\.valid"):
        TicketPainter({"vi": texts("vi"), "en": lacking})


def test_one_that_was_given_without_the_server(painter, plain_in, width):
    for language in ("vi", "en"):
        known = replace(plain_in(language), offline=True, people_ahead=0, wait=None)
        picture = painter.draw(replace(known, qr="20261014-9901", number="9901"))
        assert_golden(picture, f"ticket-offline-{width}-{language}.png")
        assert [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))] == [
            "20261014-9901"
        ]
