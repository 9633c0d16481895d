"""Fonts, icons, rows, and the ground they stand on."""

import sys
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Property, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontDatabase

from screen_kit.icons import ASSETS, drawn
from screen_kit.rows import RowsModel


def test_our_fonts_are_there(app):
    for family in ("Be Vietnam Pro", "Noto Sans"):
        assert QFontDatabase.hasFamily(family)


@pytest.mark.parametrize("icon", sorted((ASSETS / "icons").glob("*.svg")), ids=lambda p: p.stem)
def test_icons_take_their_colour(app, icon):
    image = drawn(icon, "#ff0000", QSize(48, 48))
    inked = [
        image.pixelColor(x, y)
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    assert QColor("#ff0000") in inked


@dataclass(frozen=True)
class Row:
    id: int
    text: str


def test_rows_change_only_what_differs(qtbot, qtmodeltester):
    rows = RowsModel(["id", "text"], key=lambda r: r.id)
    qtmodeltester.check(rows)
    said = []
    rows.modelReset.connect(lambda: said.append("reset"))
    rows.rowsInserted.connect(lambda _p, a, _b: said.append(f"in {a}"))
    rows.rowsRemoved.connect(lambda _p, a, _b: said.append(f"out {a}"))
    rows.rowsMoved.connect(lambda _p, a, _b, _q, to: said.append(f"move {a} {to}"))
    rows.dataChanged.connect(lambda a, _b: said.append(f"changed {a.row()}"))
    rows.show([Row(1, "a"), Row(2, "b"), Row(3, "c")])
    said.clear()
    rows.show([Row(3, "c"), Row(1, "A"), Row(4, "d")])
    assert said == ["out 1", "move 1 0", "changed 1", "in 2"]
    assert rows.rows == (Row(3, "c"), Row(1, "A"), Row(4, "d"))
    role = next(r for r, name in rows.roleNames().items() if name == b"text")
    assert rows.data(rows.index(1), role) == "A"
    assert rows.data(rows.index(1), Qt.ItemDataRole.DisplayRole) is None


class Counting(QObject):
    changed = Signal(object)

    @Slot(object, result="QVariant")
    def echo(self, value):
        return value

    value = Property("QVariant", lambda _self: None, constant=True)


def test_qt_gives_back_what_it_borrows(app):
    """PySide6 6.12.0 on Python 3.11 lost a reference to None and True at every call."""
    own = Counting()
    own.changed.connect(own.echo)
    watched = (None, True, False)
    before = [sys.getrefcount(value) for value in watched]
    for _ in range(5000):
        for value in watched:
            own.changed.emit(value)
            own.echo(value)
        own.property("value")
        own.setObjectName("x")
    after = [sys.getrefcount(value) for value in watched]
    assert all(abs(b - a) < 500 for a, b in zip(before, after, strict=True)), (before, after)
