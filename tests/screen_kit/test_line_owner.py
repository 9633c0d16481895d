"""The owner of a line: opens it in its own thread, tells how it stands, and comes back."""

import logging
import os
import pty
import tty
from queue import SimpleQueue

import pytest

from screen_kit.drivers.line_owner import BackOff, LineOwner
from screen_kit.drivers.serial_port import LineError


@pytest.fixture
def cable():
    far, near = pty.openpty()
    tty.setraw(near)
    yield far, f"serial://{os.ttyname(near)}"
    os.close(far)
    os.close(near)


class Desk:
    """What an owner was told, and a worker that passes on what came."""

    def __init__(self):
        self.told = SimpleQueue()
        self.came = SimpleQueue()

    def work(self, port):
        data = port.read(0.02)
        if data == b"break":
            raise LineError("broken")
        if data == b"bug":
            raise ZeroDivisionError
        if data:
            self.came.put(data)


@pytest.fixture
def owned():
    owners = []

    def own(address, desk):
        owners.append(LineOwner(address, desk.work, desk.told.put, back_off=BackOff(0.01, 0.02)))
        owners[-1].start()
        return owners[-1]

    yield own
    for owner in owners:
        owner.stop()


def test_waits_grow_up_to_the_last_and_begin_anew_after_work():
    wait = BackOff()
    assert [wait.after_failure() for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    wait.worked()
    assert wait.after_failure() == 1


def test_it_opens_and_works(owned, cable):
    desk = Desk()
    owned(cable[1], desk)
    assert desk.told.get(timeout=2) is True
    os.write(cable[0], b"hello")
    assert desk.came.get(timeout=2) == b"hello"


@pytest.mark.parametrize("fault", [b"break", b"bug"])
def test_after_a_fault_it_says_so_and_comes_back(owned, cable, fault):
    desk = Desk()
    owned(cable[1], desk)
    assert desk.told.get(timeout=2) is True
    os.write(cable[0], fault)
    assert [desk.told.get(timeout=2), desk.told.get(timeout=2)] == [False, True]
    os.write(cable[0], b"hello")
    assert desk.came.get(timeout=2) == b"hello"


def test_a_line_that_comes_later_is_taken_then(owned, cable, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    desk, plug = Desk(), tmp_path / "line"
    owned(f"serial://{plug}", desk)
    assert desk.told.get(timeout=2) is False
    plug.symlink_to(cable[1].removeprefix("serial://"))
    assert desk.told.get(timeout=2) is True
    levels = [r.levelname for r in caplog.records if r.name.endswith("line_owner")]
    assert levels[0] == "WARNING"
    assert set(levels[1:-1]) <= {"DEBUG"}
    assert levels[-1] == "INFO"


def test_stopping_lets_go_of_the_line(owned, cable):
    desk = Desk()
    owner = owned(cable[1], desk)
    assert desk.told.get(timeout=2) is True
    owner.stop()
    owned(cable[1], desk)
    assert desk.told.get(timeout=2) is True


def test_what_was_never_started_can_be_stopped(cable):
    LineOwner(cable[1], Desk().work, Desk().told.put).stop()
