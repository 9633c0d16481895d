"""The staff's way in, without a screen: the model behind the door."""

import logging
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.service.model import AGAIN, LEFT
from kiosk.service.trial import NUMBER, TRIAL
from ticket_protocol.words import PrinterState, PrintOutcome

PIN = "271828"


@pytest.fixture
def pin():
    return SimpleNamespace(is_set=True, failures=0, fits=lambda digits: digits == PIN)


@pytest.fixture
def staff(kiosk, pin):
    """The model of a kiosk with a PIN."""
    kiosk.link.clock_off_s, kiosk.paper.state = 0.0, PrinterState.OK
    kiosk.vm.staff.guarded_by(pin, "http://10.0.0.2:8000")
    return kiosk.vm.staff


def knock(kiosk, seconds=5.0):
    staff = kiosk.vm.staff
    staff.hold()
    kiosk.seconds += seconds
    staff.tick()
    staff.letGo()
    return staff


def enter(staff, digits=PIN):
    for digit in digits:
        staff.digit(digit)
    staff.enter()
    return staff


@pytest.fixture
def ended(staff, monkeypatch):
    """The exit codes with which the program was ended."""
    codes = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    return codes


def test_the_pin_leads_to_the_page(kiosk, staff):
    assert staff.face == ""
    assert knock(kiosk).face == "pad"
    assert enter(staff).face == "page"
    assert [row.key for row in staff.property("rows").rows][:3] == ["network", "server", "printer"]


def test_a_short_press_opens_nothing(kiosk, staff):
    assert knock(kiosk, 4.0).face == ""


def test_a_citizen_s_visit_ends_when_staff_come(kiosk, staff):
    kiosk.vm.start()
    knock(kiosk)
    assert kiosk.vm.page == "welcome"


def test_wrong_pins_are_counted_and_lock(kiosk, staff, pin, caplog):
    knock(kiosk)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            enter(staff, "314159")
    assert (staff.face, pin.failures, staff.lockedSeconds) == ("pad", 3, 30)
    assert "314159" not in caplog.text
    assert enter(staff).face == "pad", "not even the right one, while it is locked"
    kiosk.seconds += 30
    assert enter(staff).face == "page"
    assert pin.failures == 0


def test_without_a_pin_there_is_no_way_in(kiosk, caplog):
    with caplog.at_level(logging.WARNING):
        kiosk.vm.staff.guarded_by(None, "")
        assert knock(kiosk).face == ""
    assert caplog.text.count("kiosk pin") == 2


def test_a_pad_that_is_left_closes(kiosk, staff):
    knock(kiosk)
    kiosk.seconds += 31
    staff.tick()
    assert staff.face == ""


@pytest.mark.parametrize(("order", "code"), [("restart", AGAIN), ("leave", LEFT)])
def test_the_program_ends_from_the_page_alone(kiosk, staff, ended, order, code):
    getattr(staff, order)()
    knock(kiosk)
    getattr(staff, order)()
    assert ended == []
    enter(staff)
    getattr(staff, order)()
    assert ended == [code]


def test_a_test_print_is_nobody_s_number(kiosk, staff):
    enter(knock(kiosk))
    staff.tryPrinter()
    (content,) = kiosk.paper.contents
    assert (content.id, content.number, content.qr) == (TRIAL, NUMBER, None)
    assert "IN THỬ" in content.category
    assert staff.outcome == "coming"
    kiosk.paper.outcome.emit(TRIAL, PrintOutcome.PRINTED, True)
    assert staff.outcome == "printed"


def test_the_page_speaks_the_language_that_is_chosen(kiosk, staff):
    enter(knock(kiosk))
    kiosk.vm.speak("en")
    assert staff.property("rows").rows[0].title == "Network"


def test_a_wrong_clock_is_told(kiosk, staff):
    kiosk.link.clock_off_s = -200.0
    enter(knock(kiosk))
    clock = next(row for row in staff.property("rows").rows if row.key == "clock")
    assert (clock.level, "chậm 3 phút" in clock.said) == ("bad", True)
