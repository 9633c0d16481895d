"""The bytes are the oracle: they decode to the picture that was drawn, by two decoders."""

import subprocess
import sys

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from demo.fake_printer.machine import Machine
from kiosk.drivers.banding import MAX_BAND, Place
from kiosk.drivers.encoding import Thrift, raster_bytes, ticket_bytes

THRIFTS = [Thrift(places=places, doubles=doubles) for places in (0, 1) for doubles in (0, 1)]


def decoded(data: bytes, width: int) -> tuple[Image.Image, list[int], bytes]:
    """The picture of all rasters, their heights, and the bytes after the last one.

    Written apart from the fake printer: two readings of what the bytes mean.
    """
    assert data.startswith(b"\x1b@")
    at, place, heights = 2, 0, []
    paper = Image.new("1", (width, 4000), 1)
    y = 0
    while data[at : at + 2] != b"\x1dV":
        if data[at : at + 2] == b"\x1ba":
            place, at = data[at + 2], at + 3
            continue
        assert data[at : at + 3] == b"\x1dv0"
        mode, times = data[at + 3], 2 if data[at + 3] == 3 else 1
        assert mode in (0, 3)
        columns = int.from_bytes(data[at + 4 : at + 6], "little")
        height = int.from_bytes(data[at + 6 : at + 8], "little")
        dots = data[at + 8 : at + 8 + columns * height]
        at += 8 + columns * height
        band = Image.frombytes("1", (columns * 8, height), dots).point(lambda dot: 255 - dot)
        band = band.resize((columns * 8 * times, height * times), Image.Resampling.NEAREST)
        x = (0, (width - band.width) // 2, width - band.width)[place]
        paper.paste(band, (x, y))
        y += band.height
        heights.append(height)
    return paper.crop((0, 0, width, y)), heights, data[at:]


@pytest.mark.parametrize("thrift", THRIFTS)
def test_the_bytes_decode_to_the_picture(painter, content, thrift):
    picture = painter.draw(content)
    seen, heights, end = decoded(ticket_bytes(picture, thrift), 576)
    assert seen.size == picture.size
    assert seen.tobytes() == picture.tobytes()
    assert max(heights) <= MAX_BAND == 256
    assert end == b"\x1dVB\x00"  # feed to the cutter, cut: no other feed


@pytest.mark.parametrize("thrift", THRIFTS)
def test_the_printer_sees_the_same_picture(coarse_painter, content, thrift):
    machine, picture = Machine(), coarse_painter.draw(content)
    assert machine.feed(ticket_bytes(picture, thrift)) == b""
    (sheet,) = machine.sheets
    assert (sheet.size, sheet.tobytes()) == (picture.size, picture.tobytes())
    assert machine.unknown == b""


def test_a_printer_that_can_do_neither_is_sent_neither(painter, content):
    data = ticket_bytes(painter.draw(content))
    assert b"\x1ba" not in data
    assert b"\x1dv0\x03" not in data


def test_the_qr_reads_back_from_the_bytes(painter, content):
    seen, _, _ = decoded(ticket_bytes(painter.draw(content)), 576)
    assert [code.text for code in zxingcpp.read_barcodes(seen.convert("L"))] == [content.qr]


@pytest.mark.parametrize("height", [1, 255, 256, 257, 1030])
@pytest.mark.parametrize("width", [384, 512, 576])
@pytest.mark.parametrize("thrift", THRIFTS)
def test_any_picture_survives(width, height, thrift):
    picture = Image.new("1", (width, height), 1)
    draw = ImageDraw.Draw(picture)
    draw.line((0, 0, width - 1, height - 1), fill=0)
    draw.rectangle((width - 1, height // 2, width - 1, height // 2), fill=0)
    seen, heights, _ = decoded(ticket_bytes(picture, thrift), width)
    assert seen.tobytes() == picture.tobytes()
    assert max(heights) <= MAX_BAND


BOX = st.tuples(
    st.integers(0, 383), st.integers(0, 599), st.integers(1, 200), st.integers(1, 120),
    st.sampled_from([1, 2]),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(BOX, max_size=12), st.sampled_from(THRIFTS))
def test_boxes_anywhere_survive(boxes, thrift):
    picture = Image.new("1", (384, 600), 1)
    draw = ImageDraw.Draw(picture)
    for n, (x, y, width, height, grid) in enumerate(boxes):
        x, y = x - x % grid, y - y % grid  # noqa: PLW2901 - onto the grid
        draw.rectangle((x, y, x + width * grid - 1, y + height * grid - 1), fill=n % 3 == 2)
    seen, _, _ = decoded(ticket_bytes(picture, thrift), 384)
    assert seen.tobytes() == picture.tobytes()


def test_a_blank_picture_still_feeds_its_height():
    seen, _, _ = decoded(ticket_bytes(Image.new("1", (576, 300), 1)), 576)
    assert seen.size == (576, 300)


def test_white_costs_little(painter, content):
    picture = painter.draw(content)
    whole = picture.width * picture.height / 8
    assert len(ticket_bytes(picture)) < 0.75 * whole
    assert len(ticket_bytes(picture, Thrift(places=True))) < 0.65 * whole


def test_what_stands_on_the_right_is_sent_from_there():
    picture = Image.new("1", (576, 80), 1)
    ImageDraw.Draw(picture).rectangle((500, 10, 570, 69), fill=0)
    assert len(ticket_bytes(picture)) > 60 * 72
    assert len(ticket_bytes(picture, Thrift(places=True))) < 60 * 12


def test_double_dots_cost_a_quarter():
    picture = Image.new("1", (576, 200), 1)
    ImageDraw.Draw(picture).rectangle((0, 0, 575, 199), fill=0)
    assert len(ticket_bytes(picture, Thrift(doubles=True))) < 0.26 * len(ticket_bytes(picture))


def test_one_raster_at_its_place():
    machine = Machine(384)
    square = Image.new("1", (64, 8), 0)
    data = raster_bytes(square, Place.RIGHT) + raster_bytes(square, Place.MIDDLE, double=True)
    machine.feed(b"\x1b@" + data + b"\x1dVB\x00")
    (sheet,) = machine.sheets
    assert sheet.size == (384, 24)
    assert [sheet.getpixel((x, 4)) for x in (319, 320, 383)] == [1, 0, 0]
    assert [sheet.getpixel((x, 20)) for x in (127, 128, 255, 256)] == [1, 0, 0, 1]


def test_nothing_is_printed_to_the_terminal(painter, content, capfd):
    ticket_bytes(painter.draw(content))
    assert capfd.readouterr() == ("", "")


def test_the_library_leaves_logging_as_it_was_and_no_file(tmp_path):
    script = (
        "import logging\n"
        "from kiosk.drivers.models import model_named\n"
        "from kiosk.drivers.encoding import cut_bytes\n"
        "assert model_named('TM-T20II').width == 576\n"
        "assert cut_bytes()\n"
        "print(logging.getLogger().handlers)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True,
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert run.stdout == "[]\n"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
