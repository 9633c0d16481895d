"""Subtitles as centres have them: SubRip, WebVTT, old code pages, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen_kit.media.captions import Cue, cues, decoded, said_at

SRT = """1
00:00:01,000 --> 00:00:03,500
Gõ tên thủ tục, rồi chọn đúng tên
trong danh sách

2
00:00:04,000 --> 00:01:05,250
<i>Bước 2/5</i> &amp; {\\an8}tiếp theo
"""
VTT = """WEBVTT - clip

STYLE
::cue { color: white }

intro
00:01.000 --> 00:03.500 align:start line:0%
<v Cô Lan>Gõ tên thủ tục, <00:02.000><c.yellow>rồi chọn</c>

NOTE 00:05.000 was cut

01:00:04.000 --> 01:00:05.250
- Một
- Hai
- Ba
"""


def test_subrip():
    assert cues(SRT) == (
        Cue(start_s=1, end_s=3.5, text="Gõ tên thủ tục, rồi chọn đúng tên\ntrong danh sách"),
        Cue(start_s=4, end_s=65.25, text="Bước 2/5 & tiếp theo"),
    )


def test_webvtt():
    assert cues(VTT) == (
        Cue(start_s=1, end_s=3.5, text="Gõ tên thủ tục, rồi chọn"),
        Cue(start_s=3604, end_s=3605.25, text="- Một - Hai - Ba"),
    )


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(end):
    assert cues("\ufeff" + SRT.replace("\n", end)) == cues(SRT)


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_codes(code):
    assert decoded("Quý công dân".encode(code)) == "Quý công dân"


def test_old_vietnamese_code_page():
    """There a mark may follow its letter."""
    assert decoded("Đất đai".encode("cp1258", errors="ignore")).startswith("Đ")


@pytest.mark.parametrize(
    ("position", "words"),
    [(0.9, ""), (1, "a"), (1.9, "a"), (2, "b"), (2.9, "b"), (3, ""), (-1, "")],
)
def test_what_is_written_when(position, words):
    """Where two overlap, the later one stands."""
    found = cues("1\n00:00:01,0 --> 00:00:02,5\na\n\n2\n00:00:02,0 --> 00:00:03,0\nb")
    assert said_at(found, position) == words


def test_nothing_to_write():
    assert cues("") == cues("1\n00:00:05,000 --> 00:00:04,000\nback\n") == ()
    assert cues("1\n00:00:01,000 --> 00:00:04,000\n<i></i>\n") == ()


@given(st.text(alphabet=st.sampled_from("0123:,.->\n\r <>{}&;a")))
def test_any_text_is_read(text):
    found = cues(text)
    assert all(cue.end_s > cue.start_s and cue.text for cue in found)
