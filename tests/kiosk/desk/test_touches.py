"""The desk's window under a mouse, a keyboard and a scanner that types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlProperty, qmlContext
from PySide6.QtTest import QTest


def test_two_clicks(desk, screen):
    seen = screen(desk)
    seen.click("matter:dat-dai/")
    seen.click("take")
    assert desk.last.path == "/tickets"


def test_search_then_the_hit_then_take(desk, screen):
    seen = screen(desk)
    seen.type("search", "chung thuc", enter=False)
    seen.click("matter:chung-thuc/")
    seen.click("take")
    assert desk.last.body["category"] == "chung-thuc"


@pytest.mark.parametrize("field", ["number", "search", "time"])
def test_a_scanner_types_a_ticket(desk, screen, ticket, field):
    seen = screen(desk)
    seen.type(field, "9012")
    assert desk.link.questions[-1][0] == "/tickets?name=9012"
    desk.find(ticket())
    seen.click("key:cancel")
    seen.click("answer:left")
    assert desk.last.body == {"reason": "left"}


def test_a_scanner_presses_no_key(desk, screen, ticket):
    """Whatever was clicked last: what is typed goes into a field, and Enter takes no number."""
    seen = screen(desk)
    seen.click("matter:dat-dai/")
    seen.click("take")
    desk.accept(ticket())
    desk.accept({"ticket": ticket()})
    sent = len(desk.link.sent)
    for letter in "9013":
        QTest.keyClick(seen.window, letter)
    QTest.keyClick(seen.window, Qt.Key.Key_Return)
    assert desk.link.questions[-1][0] == "/tickets?name=9013"
    assert len(desk.link.sent) == sent


def test_a_lost_ticket(desk, screen):
    seen = screen(desk)
    seen.click("matter:dat-dai/")
    seen.type("time", "9:10")
    assert desk.link.questions[-1][0].startswith("/tickets?category=dat-dai")


def test_every_key_has_a_name(desk, screen, ticket):
    desk.vm.choose("dat-dai", "")
    desk.vm.look("9012")
    desk.find(ticket())
    seen = screen(desk)
    keys = [item for item in seen.items() if item.inherits("QQuickAbstractButton")]
    assert len(keys) > 25
    assert [
        key.objectName()
        for key in keys
        if not QQmlProperty.read(key, "Accessible.name", qmlContext(key))
    ] == []
