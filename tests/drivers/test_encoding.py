"""The bytes are the oracle: they decode to the picture that was drawn, by two decoders."""

import subprocess
import sys

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from kiosk.drivers.encoding import MAX_BAND, ticket_bytes


def decoded(data: bytes, width: int) -> tuple[Image.Image, list[int], bytes]:
    """The picture of all GS v 0 bands, their heights, and the bytes after the last one."""
    assert data.startswith(b"\x1b@")
    at, rows, heights = 2, bytearray(), []
    while data[at : at + 4] == b"\x1dv0\x00":
        columns = int.from_bytes(data[at + 4 : at + 6], "little")
        height = int.from_bytes(data[at + 6 : at + 8], "little")
        at += 8
        for _ in range(height):
            rows += data[at : at + columns].ljust(width // 8, b"\x00")
            at += columns
        heights.append(height)
    black_is_one = Image.frombytes("1", (width, sum(heights)), bytes(rows))
    return black_is_one.point(lambda dot: 255 - dot), heights, data[at:]


def test_the_bytes_decode_to_the_picture(painter, content):
    picture = painter.draw(content)
    seen, heights, end = decoded(ticket_bytes(picture), 576)
    assert seen.size == picture.size
    assert seen.tobytes() == picture.tobytes()
    assert max(heights) <= MAX_BAND == 256
    assert end == b"\x1dVB\x00"  # feed to the cutter, cut: no other feed


def test_the_printer_sees_the_same_picture(painter, content, machine):
    picture = painter.draw(content)
    assert machine.feed(ticket_bytes(picture)) == b""
    (sheet,) = machine.sheets
    assert (sheet.size, sheet.tobytes()) == (picture.size, picture.tobytes())
    assert machine.unknown == b""


def test_the_qr_reads_back_from_the_bytes(painter, content):
    seen, _, _ = decoded(ticket_bytes(painter.draw(content)), 576)
    assert [code.text for code in zxingcpp.read_barcodes(seen.convert("L"))] == [content.qr]


@pytest.mark.parametrize("height", [1, 255, 256, 257, 1030])
@pytest.mark.parametrize("width", [384, 512, 576])
def test_any_picture_survives(width, height):
    picture = Image.new("1", (width, height), 1)
    draw = ImageDraw.Draw(picture)
    draw.line((0, 0, width - 1, height - 1), fill=0)
    draw.rectangle((width - 1, height // 2, width - 1, height // 2), fill=0)
    seen, heights, _ = decoded(ticket_bytes(picture), width)
    assert seen.tobytes() == picture.tobytes()
    assert max(heights) <= MAX_BAND


def test_a_blank_picture_still_feeds_its_height():
    seen, _, _ = decoded(ticket_bytes(Image.new("1", (576, 300), 1)), 576)
    assert seen.size == (576, 300)


def test_white_costs_little(painter, content):
    picture = painter.draw(content)
    assert len(ticket_bytes(picture)) < 0.75 * picture.width * picture.height / 8


def test_nothing_is_printed_to_the_terminal(painter, content, capfd):
    ticket_bytes(painter.draw(content))
    assert capfd.readouterr() == ("", "")


def test_the_encoder_leaves_logging_as_it_was_and_no_file(tmp_path):
    script = (
        "import logging\n"
        "from PIL import Image\n"
        "from kiosk.drivers.encoding import ticket_bytes\n"
        "ticket_bytes(Image.new('1', (576, 9), 1))\n"
        "print(logging.getLogger().handlers)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True,
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert run.stdout == "[]\n"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
