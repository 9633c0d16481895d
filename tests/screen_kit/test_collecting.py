"""Garbage that holds Qt objects dies in Qt's thread, however busy another thread is."""

import gc
from threading import Thread, current_thread
from typing import ClassVar

import pytest

from screen_kit import collecting
from screen_kit.collecting import Collecting


class Mortal:
    """Garbage in a cycle, that tells where it died."""

    died_in: ClassVar[list[str]] = []

    def __init__(self):
        self.me = self

    def __del__(self):
        self.died_in.append(current_thread().name)


@pytest.fixture
def own(qapp, monkeypatch):
    monkeypatch.setattr(collecting, "PERIOD_MS", 5)
    was = gc.isenabled()
    gc.collect()  # what other tests left may hold Qt objects: here, not in the busy thread
    gc.enable()
    Mortal.died_in.clear()
    made = Collecting()
    yield made
    made.stop()
    if not was:
        gc.disable()


def busy():
    """More young objects than any threshold, in another thread."""
    thread = Thread(target=lambda: [[i] for i in range(200_000)], name="busy")
    thread.start()
    thread.join()


def test_another_thread_collects_as_python_does(own):
    Mortal()
    busy()
    assert Mortal.died_in == ["busy"], "else the test below shows nothing"


def test_only_qt_s_thread_collects(own, qtbot):
    own.start()
    Mortal()
    busy()
    assert Mortal.died_in == []
    growing = []

    def died():
        growing.extend([] for _ in range(100))
        return Mortal.died_in == ["MainThread"]

    qtbot.waitUntil(died)


def test_stopping_leaves_it_as_it_was(own):
    own.start()
    own.stop()
    assert gc.isenabled()
    gc.disable()
    own.start()
    own.stop()
    assert not gc.isenabled()


def test_it_goes_on_for_as_long_as_one_of_several_needs_it(own):
    other = Collecting()
    own.start()
    other.start()
    own.stop()
    assert not gc.isenabled()
    other.stop()
    assert gc.isenabled()


def test_what_is_no_garbage_when_a_program_stands_is_not_looked_through_again(own):
    stays = Mortal()
    Mortal()
    before = gc.get_freeze_count()
    collecting.settle()
    assert Mortal.died_in == [current_thread().name]
    assert gc.get_freeze_count() > before
    assert stays not in gc.get_objects()
