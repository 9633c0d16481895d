"""What a printer says, told apart: whatever the pieces it comes in and whatever lies between."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.drivers.hearing import Ear

NAMES = st.binary(min_size=4, max_size=4).map(lambda b: bytes(0x20 + x % 0x5F for x in b))
FRAMES = NAMES.map(lambda name: b"\x37\x22" + name + b"\x00")
STATUS = st.sampled_from([b"\x12", b"\x16", b"\x1a", b"\x32", b"\x52", b"\x7e"])
REPORTS = st.sampled_from([b"\x00", b"\x03", b"\x0c", b"\x0f", b"\x60"])
ASB = st.sampled_from([b"\x10\x00\x00\x0f", b"\x14\x00\x00\x0f", b"\x18\x40\x0c\x0f"])
NOISE = st.sampled_from([b"\x11", b"\x13", b"\xff", b"\x80", b"\x95", b"\x37\xff", b"\x37\x37"])
WORDS = st.lists(st.one_of(FRAMES, STATUS, REPORTS, ASB, NOISE), max_size=20)


def heard(pieces):
    ear = Ear()
    for piece in pieces:
        ear.hear(piece)
    return ear.statuses, ear.reports, ear.ids


@given(st.binary(max_size=60), st.data())
def test_it_does_not_matter_in_which_pieces_it_comes(data, draw):
    cuts = sorted(draw.draw(st.lists(st.integers(0, len(data)), max_size=5)))
    pieces = [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True)]
    assert heard(pieces) == heard([data])


@given(WORDS)
def test_each_kind_of_word_is_heard_as_what_it_is(words):
    statuses, reports, ids = heard([b"".join(words)])
    assert ids == [word[2:6] for word in words if len(word) == 7]
    assert bytes(statuses) == b"".join(w for w in words if w in b"\x12\x16\x1a\x32\x52\x7e")
    assert bytes(reports) == b"".join(
        w for w in words if len(w) == 1 and w in b"\x00\x03\x0c\x0f\x60"
    )


@given(st.binary(max_size=200))
def test_nothing_is_heard_that_was_not_said(noise):
    statuses, reports, ids = heard([noise])
    for name in ids:
        assert b"\x37\x22" + name + b"\x00" in noise
    assert all(noise.count(byte) >= statuses.count(byte) for byte in statuses)
    assert all(noise.count(byte) >= reports.count(byte) for byte in reports)


def test_a_status_that_comes_by_itself_brings_no_reports():
    """Four bytes, three of which look like answers to GS r 1."""
    assert heard([b"\x10\x00\x00\x0f" * 9]) == ([], [], [])


def test_a_word_cut_off_by_another_is_lost_and_the_other_is_not():
    assert heard([b"\x37\x22ab\x12\x00"]) == ([0x12], [0x00], [])
    assert heard([b"\x37\x22ab" + b"\x37\x22abcd\x00"]) == ([], [], [b"abcd"])
    assert heard([b"\x37\x22ab\x37\x37\x22abcd\x00"])[2] == [b"abcd"]


def test_what_was_begun_on_one_line_is_not_ended_on_the_next():
    ear = Ear()
    ear.hear(b"\x37\x22ab")
    ear.forget()
    ear.hear(b"cd\x00")
    assert ear.ids == []


def test_a_printer_that_never_stops_talking_fills_no_memory():
    ear = Ear()
    ear.hear(b"\x12\x00\x37\x22abcd\x00" * 10_000)
    assert max(map(len, (ear.statuses, ear.reports, ear.ids))) <= 64
