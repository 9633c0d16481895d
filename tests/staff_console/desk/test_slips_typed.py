"""An officer types the slips that were given out, on the real page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_what_is_wrong_stays_beside_what_was_typed_until_it_is_right(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.press("served-on-paper")
    hand.press(window, "slips")
    hand.types(window, "9951\r9957\r8:75\r")
    words = "Xin nhập giờ của hôm nay, đã qua, ví dụ 8:05."
    assert hand.found(window, "page-wrong").property("text") == words
    typed = [hand.found(window, f"typed-{n}").property("text") for n in (1, 2, 3)]
    assert typed == ["9951", "9957", "8:75"]
    hand.found(window, "typed-3").setProperty("text", "8:05")
    QTest.keyClick(window, Qt.Key.Key_Return)
    hand.press(window, "field:dat-dai")
    assert vm.link.sent[-1].path == "/tickets/slips"
    assert vm.link.sent[-1].body["since"] == "2026-10-14T08:05:00+07:00"
    vm.link.sent[-1].succeeded.emit({"numbers": ["9951", "9952", "9954"]})
    assert vm.noticeWords == "Đã nhập 3 phiếu: 9951–9952, 9954."
