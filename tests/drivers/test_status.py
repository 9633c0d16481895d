"""Bytes of the status, and the one thing they mean to people."""

import pytest

from kiosk.drivers.status import Status, is_paper_report, is_status
from ticket_protocol.words import PrinterState


@pytest.mark.parametrize(
    ("bits", "state"),
    [
        ({"printer": 0x12}, PrinterState.OK),
        ({"printer": 0x12, "paper": 0x12 | 0x0C}, PrinterState.LOW),
        ({"printer": 0x1A, "offline": 0x12 | 0x20, "paper": 0x12 | 0x6C}, PrinterState.OUT),
        ({"printer": 0x12, "paper": 0x12 | 0x60}, PrinterState.OUT),
        ({"printer": 0x1A, "offline": 0x12 | 0x04}, PrinterState.COVER_OPEN),
        ({"printer": 0x1A, "offline": 0x12 | 0x04, "paper": 0x7E}, PrinterState.COVER_OPEN),
        ({"printer": 0x1A, "offline": 0x12 | 0x40, "error": 0x12 | 0x08}, PrinterState.JAM),
        ({"printer": 0x1A, "error": 0x12 | 0x28}, PrinterState.ERROR),
        ({"printer": 0x1A, "error": 0x12 | 0x20}, PrinterState.ERROR),
        ({"printer": 0x1A, "error": 0x12 | 0x40}, PrinterState.HOT),
        ({"printer": 0x1A, "error": 0x12 | 0x48}, PrinterState.JAM),
        ({"printer": 0x1A, "offline": 0x12 | 0x40}, PrinterState.ERROR),
        ({"printer": 0x1A, "offline": 0x12 | 0x60, "error": 0x1A}, PrinterState.OUT),
        ({"printer": 0x1A}, PrinterState.ERROR),
        ({"printer": 0x12 | 0x04}, PrinterState.OK),
    ],
)
def test_what_the_bits_mean(bits, state):
    assert Status(**bits).state is state


def test_only_well_formed_bytes_count():
    assert [hex(b) for b in range(256) if is_status(b)][:3] == ["0x12", "0x16", "0x1a"]
    assert not any(is_status(b) and is_paper_report(b) for b in range(256))
    assert not any(is_status(b) for b in (0x00, 0x11, 0x13, 0xFF))
