"""PySide6 keeps count of what it borrows: 6.12.0 lost a reference at every call, until the end."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal, Slot

CALLS = 60  # few enough that even a faulty release survives the test


class Bell(QObject):
    rung = Signal(bool)

    @Slot(bool)
    def hear(self, loud):
        assert loud in {True, False}


@pytest.fixture
def bell(qapp):
    bell = Bell()
    bell.rung.connect(bell.hear)
    return bell


@pytest.mark.parametrize(
    "call",
    [
        lambda bell: bell.rung.emit(True),
        lambda bell: bell.rung.emit(False),
        lambda bell: bell.setObjectName("bell"),
        lambda bell: bell.parent(),
        lambda bell: bell.blockSignals(False),
        lambda bell: bell.property("objectName"),
    ],
    ids=["emit true", "emit false", "set", "get none", "get bool", "property"],
)
def test_a_call_loses_no_reference(bell, call):
    call(bell)
    before = counts()
    for _ in range(CALLS):
        call(bell)
    changes = [now - then for now, then in zip(counts(), before, strict=True)]
    assert max(map(abs, changes)) < CALLS / 2


def counts():
    return [sys.getrefcount(value) for value in (None, True, False)]
