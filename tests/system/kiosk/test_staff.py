"""Staff before the real kiosk: in by their PIN, a trial sheet out of the printer, and away."""

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.drivers.pin_file import PinFile
from kiosk.service.model import LEFT

PIN = "271828"


@pytest.fixture
def inside(kiosk, hand, server, tmp_path):
    """The staff's page, reached as staff do: time is moved, the rest is real."""
    kept = PinFile(tmp_path / "state")
    kept.set(PIN)
    staff, visiting = kiosk.view_model.staff, kiosk.view_model.visiting
    staff.guarded_by(kept, server.url)
    hand.see("start")
    seconds, ahead = visiting.seconds, 5.0
    staff.hold()
    visiting.seconds = lambda: seconds() + ahead
    hand.touch(*(f"pin-{digit}" for digit in PIN), "pin-enter")
    hand.see("finding-server")
    return staff


def test_all_is_told_and_a_trial_sheet_comes_out(inside, door, hand, asks):
    rows = {row.key: row for row in inside.property("rows").rows}
    assert rows["server"].level == "good"
    assert rows["clock"].level == "good"
    hand.wait(lambda: {r.key: r for r in inside.property("rows").rows}["printer"].level == "good")
    hand.touch("tryPrinter")
    assert door.wait(lambda machine: len(machine.sheets) == 1)
    hand.wait(lambda: inside.outcome == "printed")
    assert asks.get("/board").json()["waiting"] == [], "it is nobody's number"


def test_they_leave(inside, hand, monkeypatch):
    codes = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    hand.touch("leaveProgram")
    assert codes == [], "once is not enough"
    hand.touch("leaveProgram")
    assert codes == [LEFT]
