"""What a screen reader is told of every page: a name and a role for each thing that can be used."""

import pytest
from PySide6.QtGui import QAccessible

USED = {
    QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
}  # fmt: skip
PAGES = {QAccessible.Role.Pane, QAccessible.Role.AlertMessage}


@pytest.fixture
def dump(screen):
    """`dump(kiosk)`: role and name of everything on its page, as a screen reader gets it."""

    def made(kiosk):
        window = screen(kiosk)
        QAccessible.setActive(True)
        window.look()
        below, found = [QAccessible.queryAccessibleInterface(window.window)], []
        while below:
            one = below.pop()
            if one is None or one.state().invisible:
                continue
            found.append((one.role(), one.text(QAccessible.Text.Name), one.object().objectName()))
            below += [one.child(i) for i in range(one.childCount())]
        return window, found

    yield made
    QAccessible.setActive(False)


def test_everything_that_can_be_used_has_a_name(scene, kiosk, dump):
    window, found = dump(scene(kiosk))
    used = {name for role, text, name in found if role in USED and text.strip()}
    keys = {one.objectName() for one in window.items() if one.property("pressX") is not None}
    assert keys <= used
    assert [name for role, text, name in found if role in USED and not text.strip()] == []


def test_every_page_says_what_it_is(scene, kiosk, dump):
    _, found = dump(scene(kiosk))
    assert [text for role, text, _ in found if role in PAGES and text.strip()]
