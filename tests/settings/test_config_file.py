"""The demo centre's file is sound, and every kind of mistake is named where it is."""

import json
from datetime import time
from pathlib import Path

import pytest

from ticket_server.settings.load import parse, read
from ticket_server.settings.problems import SettingsError

ROOT = Path(__file__).parents[2]


def test_demo_centre_is_complete():
    centre = read(ROOT / "config.toml").centre()
    assert len(centre.counters) == 10
    assert len(centre.categories) == 16
    assert sum(len(c.procedures) for c in centre.categories) == 49
    assert all(c.name.en for c in centre.categories)
    assert centre.issuing is None
    assert json.loads(centre.model_dump_json())["counters"][8]["number"] == 9


def test_numbers_of_the_demo_series():
    plan = read(ROOT / "config.toml").plan()
    assert plan.categories["dat-dai"].series.number(12) == "9012"
    assert plan.categories["dat-dai"].series == plan.categories["xay-dung-mt-nn"].series
    assert plan.categories["tra-ket-qua"].series.number(1) == "T001"


def test_comments_do_not_change_the_digest(text, changed):
    assert parse(text + "\n# nothing\n").digest == parse(text).digest
    assert parse(changed("credit_min = 60", "credit_min = 61")).digest != parse(text).digest


@pytest.mark.parametrize(
    ("old", "new", "path", "words"),
    [
        ("phone =", "phon =", "centre.phon", "Did you mean 'phone'?"),
        ("[priority]", "[prioriti]", "prioriti", "Did you mean 'priority'?"),
        ("offered = true", 'offered = "yes"', "priority.offered", "boolean"),
        ("credit_min = 60", "credit_min = 60.5", "priority.credit_min", "integer"),
        ('"Asia/Ho_Chi_Minh"', '"Asia/Ho_Chi_Min"', "centre.time_zone", "Asia/Ho_Chi_Minh"),
        ('["vi", "en"]', '["vi", "English"]', "centre.languages[1]", "language's code"),
        ('["07:00-11:30"', '["07:00-14:30"', "hours.mon-fri", "overlap"),
        ('["07:00-11:30"', '["25:00-26:30"', "hours.mon-fri[0]", "06:45-11:15"),
        ("mon-fri =", "mon-fry =", "hours", "mon-fry"),
        ('windows = "always"', 'windows = "allways"', "issuing.windows", "table"),
        ('icon = "stamp"', 'icon = "stmp"', "categories[1].icon", "Did you mean 'stamp'?"),
        ('series = "T"', 'series = "t"', "categories[15].series", "there is no series 't'"),
        ('["chung-thuc"]', '["chung-thuk"]', "counters[1].categories[0]", "'chung-thuc'"),
        ('["chung-thuc"]', "[]", "categories[1]", "no counter serves 'chung-thuc'"),
        ('prefix = "T"', 'prefix = "Q"', "series[9].prefix", "A B C D E G"),
        ('prefix = "T"\ndigits = 3', 'prefix = "70"\ndigits = 2', "series[9]", "same number"),
        ('prefix = "T"', 'prefix = "7"', "series", "2 times"),
        ("number = 10\n", "number = 9\n", "counters", "9 stands there 2 times"),
        ('printer = "printer-1"', 'printer = "printer"', "kiosks[0].printer", "'printer-1'"),
        ('"tcp://127', '"http://127', "printers[0].address", "tcp://host:9100"),
        ("width = 576", "width = 500", "printers[0].width", "576"),
        ('face = "hall"', 'face = "wall"', "displays[0].face", "Did you mean 'hall'?"),
        ('layout = "calls"', 'layout = "clips"', "displays[0].layout", "table"),
        ('layout = "calls"', "zone = [1, 12]", "displays[0].zone", "there is no counter '12'"),
        ("counter = 10\n", "counter = 10\nzone = [1]\n", "displays[10].zone", "its counter alone"),
        ('layout = "calls"', 'media.hours = ["9-10"]', "displays[0].media.hours[0]", "06:45-11:15"),
        ('layout = "calls"', "media.picture_s = 1", "displays[0].media.picture_s", "3"),
        ("counter = 10\n", "counter = 11\n", "displays[10].counter", "there is no counter '11'"),
        ("counter = 10\n", "", "displays[10].counter", "must name its counter"),
        ('id = "dat-dai"', 'id = "đất"', "categories[13].id", "small letters"),
        ("# follow_url = ", 'follow_url = "http://10.0.0.5" #', "ticket.follow_url", ":8000/t/"),
    ],
)  # fmt: skip
def test_each_mistake_is_named(mistakes, old, new, path, words):
    assert words in mistakes(old, new)[path]


def test_all_mistakes_at_once(problems, changed):
    text = changed("phone =", "phon =").replace('icon = "stamp"', 'icon = "stmp"')
    found = problems(text.replace("credit_min = 60", "credit_min = -1", 1))
    assert set(found) == {"centre.phon", "categories[1].icon", "priority.credit_min"}


def test_no_toml_says_the_line(problems):
    assert "line 2" in problems("[centre]\nname = \n")["config.toml"]


def test_missing_and_unreadable_files_are_one_sentence(tmp_path):
    with pytest.raises(SettingsError, match="no such file"):
        read(tmp_path / "config.toml")
    (tmp_path / "latin.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="UTF-8"):
        read(tmp_path / "latin.toml")


def test_windows_become_spans_of_days(changed):
    text = changed('windows = "always"', 'windows = { mon-fri = ["13:15-16:30", "06:45-11:15"] }')
    plan = parse(text).plan()
    assert plan.windows is not None
    assert [s.start for s in plan.windows[4]] == [time(6, 45), time(13, 15)]
    assert plan.windows[5] == ()


def test_brackets_without_end(problems):
    [said] = problems(f"x = {'[' * 3000}{']' * 3000}").values()
    assert "deeper than can be read" in said


def test_many_days_that_are_none_end_soon(problems):
    assert problems("".join(f"d{n} = 2027-02-31\n" for n in range(500)))
