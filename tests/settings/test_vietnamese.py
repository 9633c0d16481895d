"""Mistakes in Vietnamese; whether every one has its words, each test of this folder sees."""

import re

import pytest

from ticket_server.settings.load import parse
from ticket_server.settings.problems import SettingsError, SettingsProblem
from ticket_server.settings.vietnamese import SENTENCES, UNKNOWN, known, said


def test_a_mistake_is_told_in_vietnamese_first(changed):
    with pytest.raises(SettingsError) as caught:
        parse(changed('icon = "land"', 'icon = "lnad"'))
    first, vietnamese, english, *_ = str(caught.value).splitlines()
    assert first == "config.toml có 1 lỗi · has one mistake:"
    assert re.match(r"  dòng \d+, categories\[", vietnamese)
    assert "không có biểu tượng 'lnad'. Có phải là 'land'?" in vietnamese
    assert "there is no icon 'lnad'. Allowed: " in english
    assert english.endswith("Did you mean 'land'?")


def test_what_is_allowed_is_told_where_it_is_a_sentence():
    told = SettingsProblem(path="a", what="is empty", allowed="at least one")
    assert told.vietnamese == "a: đang trống. Được phép: ít nhất một."


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("is missing", "còn thiếu"),
        ("'x' stands there 2 times", "'x' bị ghi 2 lần"),
        ("there is no printer 'p'", "không có máy in 'p'"),
        ("'25:00': is no stretch of time; write \"06:45-11:15\"",
         "'25:00': không phải là khoảng giờ; viết \"06:45-11:15\""),
        ("11: input should be less than or equal to 10", "11: không được quá 10"),
        ("none, as no kiosk is described", "chưa khai báo ki-ốt nào"),
    ],
)  # fmt: skip
def test_sentences(english, vietnamese):
    assert known(english) == vietnamese


def test_what_nobody_translated_points_to_the_line_below():
    assert (known("zzz"), said("zzz")) == (None, UNKNOWN)


def test_the_file_holds_pairs_and_no_place_that_nothing_fills():
    lines = SENTENCES.read_text("utf-8").splitlines()[1:]
    for line in lines:
        english, vietnamese = line.split("\t")
        places = [int(n) for n in re.findall(r"\{(\d)\}", vietnamese)]
        assert max([vietnamese.count("{}"), *(n + 1 for n in places)]) <= english.count("{}"), line
    assert len({line.split("\t")[0] for line in lines}) == len(lines)


def test_the_centre_s_file_is_explained_in_vietnamese_first(text):
    heads = re.findall(r"^# --- (.+?) -+$", text, re.MULTILINE)
    assert heads
    assert [head for head in heads if " · " not in head] == []
    assert text.startswith("# Đến Lượt: bản mô tả")
