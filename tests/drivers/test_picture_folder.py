"""The printer of the demo: a folder of pictures, with a switch for its paper."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from kiosk.drivers.picture_folder import CONTROL
from ticket_protocol.words import PrinterState, PrintOutcome


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "deep" / "tickets"


def test_files_are_named_by_ticket(folder, printer_on, content):
    printer = printer_on(f"picture://{folder}")
    printer.print(content)
    printer.print(replace(content, copy=True))
    assert sorted(path.name for path in folder.iterdir()) == [
        "20261014-9012-copy.png", "20261014-9012.png",
    ]  # fmt: skip
    with Image.open(folder / "20261014-9012.png") as picture:
        assert picture.mode == "1"
        assert zxingcpp.read_barcodes(picture.convert("L"))[0].text == content.qr


@pytest.mark.parametrize("state", list(PrinterState))
def test_the_switch_knows_every_state(folder, printer_on, state):
    folder.mkdir(parents=True)
    (folder / CONTROL).write_text(f"{state}\n")
    assert printer_on(f"picture://{folder}").state() is state


def test_a_switch_nobody_understands(folder, printer_on):
    folder.mkdir(parents=True)
    (folder / CONTROL).write_text("empty?")
    assert printer_on(f"picture://{folder}").state() is PrinterState.UNKNOWN


def test_a_folder_that_cannot_be_written_fails(folder, printer_on, content, monkeypatch):
    printer = printer_on(f"picture://{folder}")
    monkeypatch.setattr(Image.Image, "save", refuse)
    assert printer.print(content) is PrintOutcome.FAILED
    assert list(folder.iterdir()) == []


def refuse(*_, **__):
    raise OSError(28, "No space left on device")
