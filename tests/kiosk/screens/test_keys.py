"""The kiosk without a finger: by keyboard, and by a numeric pad alone."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk.paper.told import Paper

TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape
PAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def keyed(screen):
    """`keyed(kiosk)`: its window, pressed by `type(keys, modifier)`."""

    def made(kiosk, *size):
        window = screen(kiosk, *size)
        window.window.requestActivate()
        QCoreApplication.processEvents()

        def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
            for key in keys:
                QTest.keyClick(window.window, key, modifier)
                kiosk.seconds += 1
                QCoreApplication.processEvents()
            return window.window.activeFocusItem()

        window.type = press
        return window

    return made


def until(window, name, key=TAB, most=40):
    """Walks on until the key of that name is reached."""
    for _ in range(most):
        item = window.type(key)
        if item.objectName() == name:
            return item
    raise AssertionError(f"{name} is not reached: {window.names()}")


@pytest.mark.parametrize("step", [TAB, Qt.Key.Key_Plus, Qt.Key.Key_Down])
def test_a_number_by_walking_and_enter(kiosk, keyed, step):
    window = keyed(kiosk)
    for name in ("start", "category-dat-dai"):
        until(window, name, step)
        window.type(ENTER)
    until(window, "take", TAB)
    window.type(ENTER)
    assert kiosk.asked[0].body["category"] == "dat-dai"


def test_a_number_by_a_numeric_pad_alone(kiosk, keyed):
    window = keyed(kiosk)
    window.type(Qt.Key.Key_1, Qt.Key.Key_Enter, modifier=PAD)
    assert kiosk.vm.page == "categories"
    item = window.type(Qt.Key.Key_1, Qt.Key.Key_4, modifier=PAD)
    assert item.objectName() == "category-dat-dai"
    window.type(Qt.Key.Key_Enter, modifier=PAD)
    assert kiosk.vm.page == "category"
    until(window, "take", Qt.Key.Key_Plus)
    window.type(Qt.Key.Key_Enter, modifier=PAD)
    assert len(kiosk.asked) == 1
    kiosk.issue()
    kiosk.seconds += 3
    window.type(Qt.Key.Key_0, modifier=PAD)
    assert kiosk.vm.page == "welcome"


def test_without_paper_too(kiosk, keyed):
    kiosk.paper.becomes(Paper.OUT)
    window = keyed(kiosk)
    window.type(Qt.Key.Key_1, ENTER, Qt.Key.Key_2, ENTER)
    until(window, "take")
    window.type(ENTER, Qt.Key.Key_1, ENTER)
    assert len(kiosk.asked) == 1


def test_escape_goes_back(kiosk, keyed):
    window = keyed(kiosk)
    window.type(Qt.Key.Key_1, ENTER, Qt.Key.Key_2, ENTER)
    assert kiosk.vm.page == "category"
    window.type(ESCAPE)
    assert kiosk.vm.page == "categories"
    window.type(Qt.Key.Key_Backspace)
    assert kiosk.vm.page == "welcome"


def test_arrows_go_where_they_point(kiosk, keyed):
    window = keyed(kiosk, (1920, 1080))
    window.type(Qt.Key.Key_1, ENTER)
    assert window.type(Qt.Key.Key_1).objectName() == "category-huong-dan"
    assert window.type(Qt.Key.Key_Right).objectName() == "category-y-te-van-hoa"
    assert window.type(Qt.Key.Key_Down).objectName() == "category-kinh-doanh"
    assert window.type(Qt.Key.Key_Left).objectName() == "category-chung-thuc"
    assert window.type(Qt.Key.Key_Up).objectName() == "category-huong-dan"


def test_what_is_walked_over_is_seen(kiosk, keyed):
    window = keyed(kiosk)
    before = window.look()
    window.type(TAB)
    assert window.look() != before
    assert window.window.activeFocusItem().property("visualFocus")


def test_only_the_card_is_walked_over(kiosk, keyed):
    window = keyed(kiosk)
    window.type(Qt.Key.Key_1, ENTER)
    kiosk.wait(65)
    assert window.sees("moreTime")
    assert window.type(TAB).objectName() == "moreTime"
    window.type(ENTER)
    assert not window.sees("moreTime")
    assert kiosk.vm.page == "categories"


def test_a_star_calls_help_and_enter_goes_on(kiosk, keyed):
    window = keyed(kiosk)
    window.type(Qt.Key.Key_1, ENTER, Qt.Key.Key_Asterisk)
    assert window.sees("helpCard")
    window.type(Qt.Key.Key_1, ENTER)
    assert not window.sees("helpCard")
    assert kiosk.vm.page == "categories"


def test_every_page_can_be_left_or_walked(scene, kiosk, keyed):
    window = keyed(scene(kiosk))
    window.look()
    reached = {window.type(TAB).objectName() for _ in range(90)}
    seen = {
        one.objectName()
        for one in window.items()
        if one.property("pressX") is not None and one.isEnabled()
    }
    if scene.name not in {"warned", "help", "nobody"}:
        assert seen <= reached
    assert reached - {""}
