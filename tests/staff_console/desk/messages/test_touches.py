"""An officer writes to everybody: by the keys and with the keyboard, on the real page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def written(vm):
    """The last message that was sent."""
    return vm.link.sent[-1].path, vm.link.sent[-1].body


def test_typed_with_both_languages(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("messages")
    hand.press(window, "new:free")
    hand.types(window, "Xe 30A\r")
    assert hand.found(window, "typed-2").hasActiveFocus()
    for sign in "Car 30A":
        QTest.keyClick(window, sign)
    hand.press(window, "for:0")
    hand.press(window, "typed")
    path, body = written(vm)
    assert path == "/messages"
    assert body["text"] == {"vi": "Xe 30A", "en": "Car 30A"}
    assert body["until"] is None
    assert vm.menu == ""


def test_nothing_is_sent_without_words(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("messages")
    hand.press(window, "new:free")
    hand.press(window, "typed")
    assert vm.link.sent == []
    assert vm.menu == "write"


def test_no_more_than_the_server_takes(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("messages")
    hand.press(window, "new:free")
    hand.types(window, "a")
    field = hand.found(window, "typed-1")
    field.setProperty("text", "b" * 400)
    assert len(field.property("text")) == 300


def test_a_message_that_comes_meanwhile_leaves_the_words_alone(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("messages")
    hand.press(window, "new:free")
    hand.types(window, "Xe")
    busy.post("technical")
    vm.link.hear()
    assert hand.found(window, "typed-1").property("text") == "Xe"


def test_escape_folds_it(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("messages")
    hand.press(window, "new:free")
    hand.types(window, "Xe")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert (vm.menu, vm.link.sent) == ("", [])


def test_ended_with_its_key(busy, console, screen, hand):
    busy.post("technical")
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("messages")
    seq = busy.board.messages[0].seq
    hand.press(window, f"end:{seq}")
    assert written(vm) == (f"/messages/{seq}/end", {})
