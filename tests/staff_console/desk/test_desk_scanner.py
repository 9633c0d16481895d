"""The scanner on the officer's desk, over a real line: scans reach the bar, silence the server."""

import os
import pty
import tty

import pytest

from staff_console.drivers.desk_scanner import DeskScanner
from ticket_protocol.commands import PartSilent
from ticket_protocol.device_settings import ScannerSettings
from ticket_protocol.words import PartKind

CODE = b"0123456789ABCDEF0123"


@pytest.fixture
def cable():
    """A scanner in the hand, and its plug."""
    hand, plug = pty.openpty()
    tty.setraw(plug)
    yield hand, os.ttyname(plug)
    os.close(plug)


@pytest.fixture
def desk(console, centre, cable):
    """`desk(counter=9)`: a bar at that counter, in a centre with a scanner at counter 9."""
    made = []

    def sit(counter=9):
        settings = ScannerSettings(id="s", address=f"serial://{cable[1]}", counter=9)
        vm = console(counter=counter, joined=False)
        vm.link.parts_down = ()
        made.append(DeskScanner(vm.link, vm))
        vm.link.join(centre.model_copy(update={"scanners": (settings,)}))
        return vm

    yield sit
    for scanner in made:
        scanner.stop()


def until_asked(qtbot, vm, hand):
    """Opening a line throws away what came before: it is scanned until it is heard."""

    def again():
        os.write(hand, CODE + b"\r")
        return bool(vm.link.asked)

    qtbot.waitUntil(again)


def test_a_scan_brings_back_who_was_away(qtbot, busy, desk, cable):
    busy.hold()
    vm = desk()
    until_asked(qtbot, vm, cable[0])
    assert vm.link.asked[0].path == f"/tickets/{CODE.decode()}"
    vm.link.asked[0].answered.emit(b'{"id": "20261014-9012", "number": "9012", "state": "held"}')
    assert [sent.path for sent in vm.link.sent] == ["/tickets/20261014-9012/return"]
    vm.link.sent[0].succeeded.emit({"ticket": {"id": "20261014-9012", "number": "9012"}})
    assert vm.noticeWords == "Số 9012 đã trở lại hàng chờ."
    os.close(cable[0])


def test_an_unplugged_scanner_is_told_to_the_server(qtbot, busy, desk, cable):
    vm = desk()
    until_asked(qtbot, vm, cable[0])
    os.close(cable[0])
    silent = (PartSilent(part=PartKind.SCANNER, counter=9),)
    qtbot.waitUntil(lambda: vm.link.parts_down == silent)
    vm.choose(7)
    assert vm.link.parts_down == ()


def test_it_is_taken_when_the_officer_has_chosen_the_counter(qtbot, busy, desk, cable):
    vm = desk(counter=None)
    vm.choose(9)
    until_asked(qtbot, vm, cable[0])
    os.close(cable[0])
