"""Help that is wanted at a kiosk, and devices that are heard no more, on the bar of an officer."""

from zoneinfo import ZoneInfo

import pytest

from staff_console.notices import notices
from ticket_protocol import facts as f
from ticket_protocol.words import HelpEnd, PrinterState

LONGEST = "kiosk-sanh-chinh-tang-tret"


@pytest.fixture
def wanted(busy):
    """Somebody at kiosk-1 wants a person."""
    busy.tell(f.HelpWanted, kiosk="kiosk-1", language="vi", page="welcome")
    return busy


def lose(hall, name="kiosk-1"):
    hall.tell(f.DeviceLost, device=name, since=hall.now)


def told(hall):
    return [n.words.id for n in notices(hall.board, 9)]


def test_it_shows_and_rings_at_once_and_one_key_answers(hall, console):
    vm = console()
    hall.tell(f.HelpWanted, kiosk="kiosk-1", language="en", page="welcome")
    vm.link.hear()
    assert vm.bell.strokes == 1
    assert vm.notice.startswith("help kiosk-1")
    assert "(English)" in vm.noticeWords
    assert (vm.noticeAlarm, vm.noticeAct) == (True, "Tôi đến ngay")
    vm.act()
    [sent] = vm.link.sent
    assert (sent.path, sent.body) == ("/kiosks/kiosk-1/help/answer", {"counter": 9})
    hall.tell(f.HelpAnswered, kiosk="kiosk-1", how=HelpEnd.STAFF, counter=9)
    sent.succeeded.emit({"kiosk": "kiosk-1", "counter": 9})
    vm.link.hear()
    assert "Mời bạn đến kiosk-1" in vm.noticeWords
    assert (vm.noticeAlarm, vm.noticeAct, vm.pending) == (False, "", "")


def test_what_was_missed_is_shown_but_does_not_ring(wanted, console):
    vm = console()
    vm.link.hear(late=True)
    assert (vm.bell.strokes, vm.noticeAct) == (0, "Tôi đến ngay")


def test_the_time_is_that_of_the_centre(hall, console):
    hall.tell(f.HelpWanted, kiosk="kiosk-1", at=hall.now)
    local = hall.now.astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    assert f"{local:%H:%M}" in console().noticeWords


@pytest.mark.parametrize(
    ("counter", "words"),
    [(9, "staff.help_you_go"), (7, "staff.help_goes"), (None, "staff.help_guide_goes")],
)
def test_everybody_sees_who_goes(wanted, counter, words):
    wanted.tell(f.HelpAnswered, kiosk="kiosk-1", how=HelpEnd.STAFF, counter=counter)
    assert told(wanted) == [words]


@pytest.mark.parametrize("how", [HelpEnd.CITIZEN, HelpEnd.TIME])
def test_it_goes_when_it_is_over(wanted, how):
    wanted.tell(f.HelpAnswered, kiosk="kiosk-1", how=how)
    assert told(wanted) == []


def test_who_waits_longest_comes_first_and_help_before_machines(wanted):
    wanted.device("kiosk-3", printer=PrinterState.JAM)
    wanted.later(seconds=5)
    wanted.tell(f.HelpWanted, kiosk="kiosk-0")
    names = [(n.words.id, n.words.values["name"]) for n in notices(wanted.board, 9)]
    assert names == [
        ("staff.help_wanted", "kiosk-1"),
        ("staff.help_wanted", "kiosk-0"),
        ("staff.printer_jam", "kiosk-3"),
    ]


def test_of_a_silent_device_nothing_old_is_told(hall):
    hall.device(printer=PrinterState.JAM, clock_off_s=500.0, held=3)
    lose(hall)
    assert told(hall) == ["staff.kiosk_lost"]
    hall.tell(f.DeviceBack, device="kiosk-1")
    assert told(hall) == ["staff.printer_jam", "staff.kiosk_held", "staff.clock_ahead"]
    hall.device(printer=PrinterState.OK)
    assert told(hall) == []


def test_a_report_alone_does_not_bring_it_back(hall):
    hall.device()
    lose(hall)
    hall.device(printer=PrinterState.LOW)
    assert told(hall) == ["staff.kiosk_lost"]


@pytest.mark.parametrize("language", ["vi", "en"])
class TestPictures:
    """Look before writing."""

    def test_help_is_wanted(self, wanted, console, look, language):
        look(console(language=language), "help-wanted")

    def test_somebody_goes(self, wanted, console, look, language):
        wanted.tell(f.HelpAnswered, kiosk="kiosk-1", how=HelpEnd.STAFF, counter=7)
        look(console(language=language), "help-goes")

    def test_a_kiosk_is_lost(self, busy, console, look, language):
        busy.device(LONGEST)
        lose(busy, LONGEST)
        look(console(language=language), "kiosk-lost")

    def test_a_kiosk_holds_tickets(self, busy, console, look, language):
        busy.device(held=12)
        look(console(language=language), "kiosk-held")
