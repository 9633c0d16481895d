"""What a device says of itself, and when: changes at once, but not each of many."""

from unittest.mock import Mock

import pytest
from PySide6.QtCore import QObject

from screen_kit.health import Condition, Health
from screen_kit.server_clock import ServerClock
from ticket_protocol.words import PrinterState


@pytest.fixture
def health(qapp):
    """A device that reports; `told`: how many numbers it holds, report by report."""
    parent = QObject()

    def post(_path, body):
        made.told.append(body.get("held", 0))
        return Mock()

    made = Health(post, ServerClock(), parent)
    made.told = []
    made.start()

    def hold(count, **more):
        made.condition = Condition(held=count, **more)
        qapp.processEvents()

    made.hold = hold
    yield made
    made.stop()
    parent.deleteLater()


def test_numbers_handed_in_one_by_one_are_told_first_and_last(health):
    for count in range(20, -1, -1):
        health.hold(count)
    assert health.told == [0, 20, 0]


def test_in_between_the_regular_report_tells_how_many_are_left(health):
    health.hold(20)
    health.hold(7)
    health.report()
    assert health.told == [0, 20, 7]


def test_whatever_else_changes_is_told_with_it(health):
    health.hold(20)
    health.hold(19, printer=PrinterState.OUT)
    assert health.told == [0, 20, 19]


def test_more_are_told_at_once(health):
    health.hold(1)
    health.hold(2)
    assert health.told == [0, 1, 2]
