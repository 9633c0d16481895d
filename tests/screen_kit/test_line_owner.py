"""The owner of a line: opens it in its own thread, tells how it stands, and comes back."""

import logging
from queue import SimpleQueue

import pytest

from screen_kit.drivers.line_owner import BackOff, LineOwner
from screen_kit.drivers.serial_port import LineError


class Desk:
    """What an owner was told, and a worker that passes on what came."""

    def __init__(self):
        self.told = SimpleQueue()
        self.came = SimpleQueue()

    def work(self, port):
        data = port.read(0.02)
        if data == b"!":
            raise LineError("broken")
        if data == b"?":
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


def test_it_opens_and_works(owned, far_end):
    desk = Desk()
    owned(far_end.address, desk)
    assert desk.told.get(timeout=2) is True
    far_end.say(b".")
    assert desk.came.get(timeout=2) == b"."


@pytest.mark.parametrize("fault", [b"!", b"?"])
def test_after_a_fault_it_says_so_and_comes_back(owned, far_end, fault):
    desk = Desk()
    owned(far_end.address, desk)
    assert desk.told.get(timeout=2) is True
    far_end.say(fault)
    assert [desk.told.get(timeout=2), desk.told.get(timeout=2)] == [False, True]
    far_end.say(b".")
    assert desk.came.get(timeout=2) == b"."


def test_a_line_that_breaks_at_its_first_round_was_never_there(owned, far_end):
    class Deaf(Desk):
        def work(self, port):
            self.came.put(port)
            raise LineError("nobody there")

    desk = Deaf()
    owned(far_end.address, desk)
    for _ in range(3):
        assert desk.came.get(timeout=2)
    assert desk.told.get(timeout=2) is False
    assert desk.told.empty()


def test_whoever_cannot_be_told_does_not_end_the_line(far_end):
    """A window that is gone already, perhaps."""
    desk = Desk()

    def told(up):
        desk.told.put(up)
        raise RuntimeError("nobody is there any more")

    owner = LineOwner(far_end.address, desk.work, told, back_off=BackOff(0.01, 0.02))
    owner.start()
    assert desk.told.get(timeout=2) is True
    far_end.say(b"!")
    assert [desk.told.get(timeout=2), desk.told.get(timeout=2)] == [False, True]
    far_end.say(b".")
    assert desk.came.get(timeout=2) == b"."
    owner.stop()


def test_a_line_that_comes_later_is_taken_then(owned, far_end, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    desk, plug = Desk(), tmp_path / "line"
    owned(f"serial://{plug}", desk)
    assert desk.told.get(timeout=2) is False
    plug.symlink_to(far_end.address.removeprefix("serial://"))
    assert desk.told.get(timeout=2) is True
    levels = [r.levelname for r in caplog.records if r.name.endswith("line_owner")]
    assert levels[0] == "WARNING"
    assert set(levels[1:-1]) <= {"DEBUG"}
    assert levels[-1] == "INFO"


def test_stopping_lets_go_of_the_line(owned, far_end):
    desk = Desk()
    owner = owned(far_end.address, desk)
    assert desk.told.get(timeout=2) is True
    owner.stop()
    owned(far_end.address, desk)
    assert desk.told.get(timeout=2) is True


def test_what_was_never_started_can_be_stopped(far_end):
    LineOwner(far_end.address, Desk().work, Desk().told.put).stop()
