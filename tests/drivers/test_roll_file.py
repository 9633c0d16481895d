"""The roll on disk: whole or not at all, and nothing depends on it."""

import json

from kiosk.drivers.choice import printer_from
from kiosk.drivers.roll_file import RollFile
from ticket_protocol.device_settings import PrinterSettings


def test_what_is_saved_is_loaded(tmp_path):
    RollFile(tmp_path / "new" / "folder", "printer-1").save({"ticket_m": 0.2})
    assert RollFile(tmp_path / "new" / "folder", "printer-1").load() == {"ticket_m": 0.2}


def test_each_printer_has_its_own_whatever_it_is_called(tmp_path):
    RollFile(tmp_path, "../a b").save({"tickets": 1})
    RollFile(tmp_path, "b").save({"tickets": 2})
    assert RollFile(tmp_path, "../a b").load() == {"tickets": 1}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["roll-.._a_b.json", "roll-b.json"]


def test_what_cannot_be_read_is_done_without(tmp_path, caplog):
    book = RollFile(tmp_path, "p")
    assert (book.load(), caplog.records) == ({}, [])
    for text in ("{half", json.dumps([1, 2]), "\x00"):
        (tmp_path / "roll-p.json").write_text(text)
        assert book.load() == {}
    assert "counted anew" in caplog.text


def test_what_cannot_be_kept_is_told_once(tmp_path, caplog):
    (tmp_path / "file").write_text("")
    book = RollFile(tmp_path / "file", "p")
    with caplog.at_level("INFO"):
        book.save({})
        book.save({})
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_printer_remembers_its_roll(tmp_path, content, painter, helpers):
    """By its settings, over a restart, in the folder that the kiosk was given."""
    settings = PrinterSettings(id="p", address=f"picture://{tmp_path}/paper", near_end_m=2.0)
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "printer-state").write_text("low")
    said = []
    for _ in range(2):
        printer = printer_from(settings, helpers.texts, state=tmp_path / "state")
        printer.state()
        said.append(printer.left())
        for _ in range(3):
            printer.print(content)
        said.append(printer.left())
    assert said[1] == said[2], "nothing forgotten"
    assert said[0] >= said[1] > said[3]
