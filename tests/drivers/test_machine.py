"""The fake printer behaves as devices do, or the tests on it would prove nothing."""

import pytest

from demo.fake_printer.machine import Machine, Trouble

STATUS = b"\x10\x04"
DOT_ROW = b"\x1dv0\x00\x01\x00\x01\x00\x80"
CUT = b"\x1dVB\x00"
REPORT = b"\x1dr\x01"


def test_a_sheet_is_what_was_printed_before_the_cut(machine):
    machine.feed(DOT_ROW + b"\x1bJ\x05" + DOT_ROW + CUT)
    (sheet,) = machine.sheets
    assert sheet.size == (576, 7)
    black = [(x, y) for y in range(7) for x in range(576) if not sheet.getpixel((x, y))]
    assert black == [(0, 0), (0, 6)]


@pytest.mark.parametrize(
    ("trouble", "n", "bits"),
    [
        (None, 1, 0x12), (None, 2, 0x12), (None, 3, 0x12), (None, 4, 0x12),
        (Trouble.OFFLINE, 1, 0x1A), (Trouble.COVER_OPEN, 2, 0x16), (Trouble.PAPER_OUT, 2, 0x32),
        (Trouble.PAPER_OUT, 4, 0x7E), (Trouble.JAM, 2, 0x52), (Trouble.JAM, 3, 0x1A),
    ],
)  # fmt: skip
def test_status_is_answered_at_once_even_when_blocked(machine, trouble, n, bits):
    machine.trouble(*filter(None, [trouble]))
    assert machine.feed(DOT_ROW + STATUS + bytes([n])) == bytes([bits])


def test_status_bytes_inside_a_picture_are_answered_and_still_printed(machine):
    assert machine.feed(b"\x1dv0\x00\x03\x00\x01\x00\x10\x04\x01") == b"\x12"
    machine.feed(CUT)
    assert machine.sheets[0].tobytes()[:3] == bytes([0xEF, 0xFB, 0xFE])


@pytest.mark.parametrize("trouble", [Trouble.PAPER_OUT, Trouble.COVER_OPEN, Trouble.OFFLINE])
def test_everything_else_is_held_and_done_when_cleared(machine, trouble):
    machine.trouble(trouble)
    assert machine.feed(DOT_ROW + CUT + REPORT) == b""
    assert machine.sheets == []
    assert machine.holding > 0
    assert machine.clear(trouble) == b"\x00"
    assert len(machine.sheets) == 1


def test_a_roll_ends_in_the_middle_of_a_picture(machine):
    machine.rows_left = 2
    machine.feed(b"\x1dv0\x00\x01\x00\x05\x00" + b"\xff" * 5 + CUT)
    assert (machine.hanging_out, machine.sheets) == (2, [])
    assert machine.feed(STATUS + b"\x04") == b"\x7e"
    machine.clear(Trouble.PAPER_OUT)
    assert machine.sheets[0].size == (576, 5)


def test_reports_and_process_ids_come_in_order(machine):
    ask = b"\x1d(H\x06\x0000abcd"
    assert machine.feed(ask + REPORT) == b"\x37\x22abcd\x00" + b"\x00"
    machine.near_end = True
    assert machine.feed(REPORT) == b"\x03"


def test_a_jam_needs_hands_and_then_an_enquiry(machine):
    machine.jams_at_next_cut = True
    machine.feed(DOT_ROW + CUT + REPORT)
    machine.feed(b"\x10\x05\x02")
    assert machine.blocked  # the knife is still stuck
    machine.clear(Trouble.JAM)
    assert machine.blocked  # and the error stays
    machine.feed(b"\x10\x05\x02")
    assert (machine.blocked, machine.holding, machine.sheets) == (False, 0, [])


def test_commands_may_come_a_byte_at_a_time(machine):
    answers = b"".join(
        machine.feed(bytes([byte])) for byte in DOT_ROW + STATUS + b"\x01" + CUT + REPORT
    )
    assert answers == b"\x12\x00"
    assert len(machine.sheets) == 1
    assert machine.unknown == b""


def test_what_it_does_not_know_is_remembered():
    machine = Machine()
    machine.feed(b"Hi" + DOT_ROW + CUT)
    assert machine.unknown == b"Hi"
    assert len(machine.sheets) == 1
