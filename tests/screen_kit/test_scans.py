"""Whole scans from whatever bytes come, in whatever pieces, and nothing from rubbish."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen_kit.scans import MOST, Rubbish, Scans, text_of

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40
)
ENDS = st.sampled_from([b"\r", b"\n", b"\r\n"])
STREAMS = st.one_of(
    st.binary(max_size=3000),
    st.lists(st.tuples(TEXTS.map(str.encode), ENDS).map(b"".join), max_size=8).map(b"".join),
    st.lists(st.one_of(TEXTS.map(str.encode), ENDS, st.binary(max_size=5)), max_size=30).map(
        b"".join
    ),
)


def fed(scans, pieces):
    return [scan for piece in pieces for scan in scans.take(piece)]


def cut(stream, at):
    edges = [0, *sorted(at), len(stream)]
    return [stream[a:b] for a, b in pairwise(edges)]


@given(stream=STREAMS, data=st.data(), ends=st.booleans())
def test_any_pieces_give_the_same_scans(stream, data, ends):
    at = data.draw(st.lists(st.integers(0, len(stream)), max_size=20))
    whole, pieces = Scans(ends=ends), Scans(ends=ends)
    expected = [*whole.take(stream), *whole.idle()]
    assert [*fed(pieces, cut(stream, at)), *pieces.idle()] == expected


@given(stream=STREAMS, ends=st.booleans())
def test_what_comes_out_is_short_text_and_at_most_one_rubbish(stream, ends):
    scans = Scans(ends=ends)
    found = [*scans.take(stream), *scans.idle()]
    rubbish = [scan for scan in found if isinstance(scan, Rubbish)]
    assert len(rubbish) <= 1
    assert found[-1:] == rubbish or not rubbish
    for text in found:
        assert len(text) <= MOST
        assert not any(ord(letter) < 32 for letter in text)


@given(stream=STREAMS, text=TEXTS)
def test_after_an_idle_line_the_next_scan_is_heard(stream, text):
    scans = Scans()
    scans.take(stream)
    scans.idle()
    expected = text_of(text.encode())
    assert list(scans.take(text.encode() + b"\r")) == ([expected] if expected else [])


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\r\r\n"])
def test_a_scan_ends_with_its_suffix(end):
    assert Scans().take(b"9012" + end) == ("9012",)


def test_two_scans_at_once():
    assert Scans().take(b"9012\r9013\rhalf") == ("9012", "9013")


def test_without_a_suffix_an_idle_line_ends_it():
    scans = Scans(ends=False)
    assert scans.take(b"9012") == ()
    assert scans.idle() == ("9012",)
    assert scans.idle() == ()


@pytest.mark.parametrize(
    ("scan", "text"),
    [
        (b"]Q19012", "9012"),
        (b"  9012 ", "9012"),
        ("Nguyễn".encode(), "Nguyễn"),
        ("Nguye\u0302\u0303n".encode(), "Nguyễn"),
        (b"x" * MOST, "x" * MOST),
    ],
)
def test_what_a_scan_says(scan, text):
    assert text_of(scan) == text


@pytest.mark.parametrize(
    ("scan", "why"),
    [
        (b"x" * (MOST + 1), Rubbish.TOO_LONG),
        ("Nguyễn".encode("utf-16"), Rubbish.NOT_UTF8),
        ("9012".encode("utf-16-be"), Rubbish.CONTROL),
        ("Phuong é".encode("cp1258"), Rubbish.NOT_UTF8),
        (b"90\x0012", Rubbish.CONTROL),
        (b"90\x1d12", Rubbish.CONTROL),
        (b"90\x7f12", Rubbish.CONTROL),
        ("90\u008512".encode(), Rubbish.CONTROL),
        (b"\xed\xa0\x80", Rubbish.NOT_UTF8),
    ],
)
def test_what_is_no_scan(scan, why):
    assert text_of(scan) is why


def test_the_rest_of_a_burst_of_rubbish_is_not_read():
    scans = Scans()
    assert scans.take(b"\x00\r9012\r") == (Rubbish.CONTROL,)
    assert scans.take(b"9013\r") == ()
    scans.idle()
    assert scans.take(b"9014\r") == ("9014",)


def test_an_endless_line_is_kept_nowhere():
    scans = Scans()
    assert scans.take(b"x" * 2000) == (Rubbish.TOO_LONG,)
    assert fed(scans, [b"x" * 1000] * 100) == []
    assert scans.idle() == ()
