"""The texts: every language says the same, every id in a page has words, dates are read aloud."""

import importlib.util
import re
from datetime import date
from pathlib import Path

import pytest

from screen_kit.dates import long_date, short_date, weekday
from ticket_protocol import texts

ROOT = Path(__file__).parents[2]
PROGRAMS = ("screen_kit", "kiosk", "counter_display", "staff_console")
ASKED = re.compile(r'(?:qsTrId|said)\("([\w.]+)"')
WEDNESDAY = date(2026, 10, 14)
A_FILE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1"><context><name></name>
    <message id="one"><translation>{} &amp; {{n}}</translation></message>{}
</context></TS>
"""


@pytest.fixture
def own(tmp_path):
    """The module anew, over an empty folder: what is on the screens of others stays."""
    spec = importlib.util.find_spec(texts.__name__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.FOLDER = tmp_path
    return module


def test_languages_say_the_same():
    assert texts.mistakes() == []
    assert texts.languages()[:1] == ["vi"]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_text_of_a_page_exists(program):
    asked = {
        key
        for page in (ROOT / program).rglob("*.qml")
        for key in ASKED.findall(page.read_text("utf-8"))
    }
    assert asked <= texts.texts("vi").keys()


def test_files_lie_sorted_so_that_edits_merge():
    for language in texts.languages():
        keys = list(texts.texts(language))
        assert keys == sorted(keys)


def test_placeholders_are_filled_and_nothing_else():
    assert texts.filled("{n} người, {m}", {"n": 6}) == "6 người, {m}"
    assert texts.filled("{0.__class__} {n}", {"n": "{n}"}) == "{0.__class__} {n}"


def test_a_language_is_a_file(own):
    (own.FOLDER / "denluot_vi.ts").write_text(A_FILE.format("Một", ""), "utf-8")
    (own.FOLDER / "denluot_km.ts").write_text(A_FILE.format("មួយ", ""), "utf-8")
    assert own.languages() == ["vi", "km"]
    assert own.texts("km")["one"] == "មួយ & {n}"
    assert own.mistakes() == []


def test_what_differs_is_named(own):
    (own.FOLDER / "denluot_vi.ts").write_text(A_FILE.format("Một", ""), "utf-8")
    more = '<message id="two"><translation> </translation></message>'
    (own.FOLDER / "denluot_en.ts").write_text(A_FILE.format("One {m}", more), "utf-8")
    assert own.mistakes() == ["en: two is unknown", "en: one has other placeholders"]


def test_a_language_without_a_file_speaks_the_leading_one():
    assert texts.texts("km") == texts.texts("vi")


def test_a_text_is_added_to_both_languages_in_its_place(own):
    assert own.main(["add", "b", "bê", "bee"]) == 0
    assert own.main(["add", "a", "a < á", 'an "a"']) == 0
    assert dict(own.texts("vi")) == {"a": "a < á", "b": "bê"}
    assert list(own.texts("en").items()) == [("a", 'an "a"'), ("b", "bee")]


def test_half_a_text_is_not_added(own, capsys):
    assert own.main(["add", "a", "chỉ tiếng Việt"]) == 2
    assert "usage" in capsys.readouterr().err


def test_dates_as_people_read_them():
    assert long_date(WEDNESDAY, "vi") == "Thứ Tư, 14/10/2026"
    assert short_date(WEDNESDAY, "vi") == "Thứ Tư 14/10"
    assert weekday(date(2026, 10, 18), "vi") == "Chủ Nhật"
    assert long_date(WEDNESDAY, "en") == "Wednesday, 14/10/2026"
