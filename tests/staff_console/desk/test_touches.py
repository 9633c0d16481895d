"""The pages of the bar's window, pressed and typed into as an officer would."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from staff_console.keys import ASKS

SCREEN = QRect(0, 0, 1366, 728)


def paths(vm):
    return [answers.path.rpartition("/")[2] for answers in vm.link.sent]


def test_a_press_on_the_number_says_why_it_is_here(busy, console, screen, hand):
    vm = console()
    window = screen(vm)
    hand.press(window, "number")
    assert "chờ từ 09:16" in hand.found(window, "page-text").property("text")
    hand.press(window, "no")
    assert window.property("wanted") == 64


def test_a_number_is_typed_and_entered(busy, console, screen, hand):
    busy.miss()
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tool-find")
    assert not window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    hand.types(window, "9012\r")
    assert [a.path for a in vm.link.sent] == ["/tickets/20261014-9012/return"]
    assert window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_two_numbers_are_typed_one_after_the_other(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tool-more")
    hand.press(window, "served-on-paper")
    hand.types(window, "9013\r9015\r")
    assert vm.link.sent[0].body == {"first": "9013", "last": "9015"}


def test_escape_leaves_the_field(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tool-find")
    hand.types(window, "90")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert (vm.menu, vm.link.sent) == ("", [])


def test_one_press_brings_a_missed_one_back(busy, console, screen, hand):
    busy.miss()
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tab-missed")
    hand.press(window, "return-9012")
    assert [a.path for a in vm.link.sent] == ["/tickets/20261014-9012/return"]
    vm.link.sent[0].succeeded.emit({"ticket": {"id": "20261014-9012", "number": "9012"}})
    busy.back("9012")
    vm.link.hear()
    hand.press(window, "row-9012")
    assert vm.menu == "ticket"


def test_the_undo_key_is_there_for_its_seconds(busy, console, screen, hand):
    busy.finish()
    vm = console()
    window = screen(vm)
    assert hand.found(window, "undo")
    hand.press(window, "undo")
    assert (paths(vm), vm.link.sent[0].body) == (["undo"], {"ticket": "20261014-9012"})
    busy.later(seconds=10)
    vm.tick()
    assert hand.found(window, "undo") is None


def test_two_presses_give_a_number_at_the_desk(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tool-tickets")
    hand.press(window, "field:chung-thuc")
    assert vm.link.sent[0].body == {"category": "chung-thuc"}


def test_two_plates_hand_the_fields_over(busy, console, screen, hand):
    """The own one on the folded bar, and the other counter's; or by the rarer keys."""
    busy.open(7)
    vm = console()
    vm.link.countersTold.emit((9,))
    window = screen(vm)
    hand.press(window, "plate")
    hand.press(window, "counter:7")
    assert (paths(vm), vm.link.sent[0].body) == (["reassign"], {"to": 7})
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tool-more")
    hand.press(window, "reassign")
    hand.press(window, "counter:7")
    assert (paths(vm), vm.link.sent[0].body) == (["reassign"], {"to": 7})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_fits_the_smallest_screen(busy, console, screen, language):
    for n in range(2, 11):
        busy.open(n)
    vm = console(language=language, supervisor=True)
    window = screen(vm, unfolded=True)
    for key in (k for k in vm.allowed if k in ASKS):
        vm.press(key)
        window.grabWindow()
        assert window.property("wanted") <= SCREEN.height(), key
        vm.dismiss()
