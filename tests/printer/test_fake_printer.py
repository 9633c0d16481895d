"""The fake printer fails as devices do, or the tests on it would prove nothing."""

import pytest

from demo.fake_printer.__main__ import Hands
from demo.fake_printer.faults import Fault, mends, strike, strike_after_cut, strike_in_ticket
from demo.fake_printer.fuse import Fuse
from demo.fake_printer.machine import Machine, Trouble
from demo.fake_printer.memory import MemoryDoor
from kiosk.drivers.line import Deadlines, LineError

STATUS = b"\x10\x04"
DOT_ROW = b"\x1dv0\x00\x01\x00\x01\x00\x80"
CUT = b"\x1dVB\x00"
REPORT = b"\x1dr\x01"
PROCESS = b"\x1d(H\x06\x0000abcd"
TICKET = DOT_ROW + b"\x1bJ\x05" + DOT_ROW + CUT + REPORT
DEADLINES = Deadlines(connect=3.0, write=10.0, read=1.0)


def test_a_hot_head_says_so_and_goes_on_when_it_has_cooled(machine):
    machine.trouble(Trouble.HOT)
    asked = [machine.feed(STATUS + bytes([n])) for n in (1, 2, 3, 4)]
    assert asked == [b"\x1a", b"\x52", b"\x52", b"\x12"]
    assert machine.feed(TICKET) == b""
    assert machine.clear(Trouble.HOT) == b"\x00"
    assert len(machine.sheets) == 1


def test_the_near_end_is_seen_on_the_roll_itself(machine):
    machine.rows_left, machine.near_end_rows = 10, 3
    assert machine.feed(DOT_ROW * 6 + STATUS + b"\x04") == b"\x12"
    assert machine.feed(b"\x1bJ\x01") + machine.feed(STATUS + b"\x04") == b"\x1e"
    assert machine.feed(REPORT) == b"\x03"
    machine.new_roll(10)
    assert machine.feed(STATUS + b"\x04") == b"\x12"


def test_fed_rows_come_from_the_roll_too_and_the_rest_waits(machine):
    machine.rows_left = 2
    machine.feed(b"\x1bJ\x05" + CUT)
    assert machine.feed(STATUS + b"\x04") == b"\x7e"
    machine.new_roll(100)
    assert (machine.sheets[0].height, machine.rows_left) == (5, 97)


def test_a_power_cut_loses_what_it_held_and_owed(machine):
    machine.feed(DOT_ROW)
    machine.trouble(Trouble.PAPER_OUT, Trouble.OFFLINE)
    machine.feed(DOT_ROW + CUT + REPORT)
    machine.switch_off()
    assert machine.feed(STATUS + b"\x01") == b""
    machine.switch_on()
    assert (machine.holding, machine.hanging_out, len(machine.scraps)) == (0, 0, 1)
    assert machine.troubles == {Trouble.PAPER_OUT}
    assert machine.clear() == b""
    assert machine.sheets == []


@pytest.mark.parametrize("stuck", [True, False])
def test_a_jam_outlasts_the_switch_while_the_knife_is_stuck(machine, stuck):
    machine.trouble(Trouble.JAM)
    if not stuck:
        machine.clear(Trouble.JAM)
    machine.switch_off()
    machine.switch_on()
    assert machine.blocked is stuck


def test_without_a_process_id_only_the_report_is_answered(machine):
    machine.has_process_id = False
    assert machine.feed(PROCESS + REPORT) == b"\x00"
    assert machine.unknown == b""


def test_a_poor_clone_prints_what_it_does_not_know_unless_it_is_reset(machine):
    machine.has_process_id, machine.prints_what_it_does_not_know = False, True
    machine.feed(PROCESS + b"\x1b@" + TICKET)
    assert machine.unknown == b""
    machine.feed(PROCESS + TICKET)
    assert machine.unknown == PROCESS


@pytest.mark.parametrize(("model", "answer"), [(None, b""), ("TM-T20II", b"_TM-T20II\x00")])
def test_it_may_say_its_name(machine, model, answer):
    machine.model = model
    assert machine.feed(b"\x1dI\x43" + b"\x1dI\x01") == answer


def test_a_silent_clone_prints(machine):
    machine.answers_status = machine.answers_reports = False
    assert machine.feed(STATUS + b"\x01" + TICKET + PROCESS) == b""
    assert len(machine.sheets) == 1


def test_stray_bytes_come_before_its_next_answer_once(machine):
    machine.stray = b"\x7e"
    assert machine.feed(REPORT) == b"\x7e\x00"
    assert machine.feed(REPORT) == b"\x00"


def test_a_frozen_printer_has_heard_nothing_until_it_goes_on(machine):
    machine.frozen = True
    assert machine.feed(STATUS + b"\x01" + TICKET) == b""
    assert (machine.sheets, machine.holding > 0) == ([], True)
    assert machine.thaw() == b"\x12\x00"
    assert machine.received == 3 + len(TICKET)


@pytest.mark.parametrize(
    ("mode", "size", "black"),
    [(0, (576, 1), [0]), (1, (576, 1), [0, 1]), (2, (576, 2), [0]), (3, (576, 2), [0, 1])],
)
def test_pictures_may_be_doubled(machine, mode, size, black):
    machine.feed(DOT_ROW[:3] + bytes([mode]) + DOT_ROW[4:] + CUT)
    (sheet,) = machine.sheets
    assert sheet.size == size
    assert [x for x in range(576) if not sheet.getpixel((x, size[1] - 1))] == black


@pytest.mark.parametrize(("align", "x"), [(0, 0), (1, 284), (2, 568)])
@pytest.mark.parametrize("places", [True, False])
def test_pictures_are_placed_unless_it_is_a_clone_that_does_not(machine, align, x, places):
    machine.places_pictures = places
    machine.feed(b"\x1ba" + bytes([align]) + DOT_ROW + b"\x1b@" + DOT_ROW + CUT)
    (sheet,) = machine.sheets
    assert not sheet.getpixel((x if places else 0, 0))
    assert not sheet.getpixel((0, 1))


@pytest.mark.parametrize("cut_up", [1, 2, 3, 100])
def test_a_fuse_burns_at_the_byte(cut_up):
    fuse, burnt, passed = Fuse(), [], b""
    fuse.light(5, lambda: burnt.append(passed), in_picture=True)
    data = b"\x10\x04\x01\x1dv" + DOT_ROW + DOT_ROW
    for start in range(0, len(data), cut_up):
        for part, happens in fuse.parts(data[start : start + cut_up]):
            passed += part
            if happens:
                happens()
    assert passed == data
    assert burnt == [data[: len(b"\x10\x04\x01\x1dv") + 5]]
    assert not fuse.lit


@pytest.fixture(params=["tcp", "serial"])
def door(request):
    return MemoryDoor(Machine(), kind=request.param)


@pytest.fixture
def line(door):
    line = door.line(DEADLINES)
    line.open()
    return line


def asked(line, n=1):
    line.write(STATUS + bytes([n]))
    return line.read(1.0)


def test_the_line_in_memory_takes_time_only_when_it_waits(door, line):
    assert asked(line) == b"\x12"
    assert door.clock.now < 0.01
    door.machine.answers_status = False
    assert asked(line) == b""
    assert door.clock.now == pytest.approx(1.0, abs=0.01)


def test_a_slow_line_takes_ten_bits_a_byte():
    door = MemoryDoor(kind="serial", baud=38_400)
    line = door.line(DEADLINES)
    line.open()
    line.write(bytes(3840))
    assert door.clock.now == pytest.approx(1.0, abs=0.02)


def test_what_is_due_happens_while_the_line_waits(door, line):
    door.clock.after(0.5, lambda: door.say(b"\x12"))
    assert line.read(10.0) == b"\x12"
    assert door.clock.now == pytest.approx(0.5)


def test_a_stalled_printer_is_noticed_when_the_way_is_full(door, line):
    door.stall()
    line.write(bytes(4000))
    with pytest.raises(LineError):
        line.write(bytes(4000))
    assert door.clock.now == pytest.approx(DEADLINES.write, abs=0.1)
    line.close()
    door.resume()
    assert 4096 <= door.machine.received < 8000  # what was under way still arrives


@pytest.mark.parametrize("fault", [Fault.DROPPED, Fault.REFUSED])
def test_a_broken_line_breaks_what_is_done_on_it(door, line, fault):
    strike(door, fault)
    with pytest.raises(LineError):
        line.write(b"\x00")
    if (door.kind, fault) != ("tcp", Fault.DROPPED):
        with pytest.raises(LineError):
            line.open()
        mends(door, fault)[0]()
    line.open()
    assert asked(line) == b"\x12"


def test_a_pulled_network_cable_lets_everything_wait():
    door = MemoryDoor(kind="tcp")
    line = door.line(DEADLINES)
    line.open()
    door.unplug()
    assert asked(line) == b""
    door.plug_in()
    assert line.read(1.0) == b"\x12"
    door.unplug()
    with pytest.raises(LineError):
        door.line(DEADLINES).open()
    assert door.clock.now == pytest.approx(DEADLINES.read + DEADLINES.connect, abs=0.1)


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_passes_and_is_mended(door, line, fault):
    """Whatever it was: afterwards a ticket comes out."""
    strike(door, fault)
    for deed in mends(door, fault):
        deed()
    line.close()
    line.open()
    line.write(b"\x10\x05\x02" + TICKET)
    assert len(door.machine.sheets) == 1
    assert line.read(1.0) == b"\x00"


def test_a_fault_strikes_in_the_ticket_or_after_its_cut(door, line):
    strike_in_ticket(door, Fault.COVER_OPEN, len(DOT_ROW) + 1)
    line.write(TICKET)
    assert (door.machine.hanging_out, len(door.machine.sheets)) == (1, 0)
    door.clear()
    strike_after_cut(door, Fault.COVER_OPEN)
    line.read(0.0)
    line.write(TICKET)
    assert (line.read(1.0), len(door.machine.sheets)) == (b"", 2)


def test_it_fails_and_is_mended_by_words(door):
    hands = Hands(door)
    assert hands.do("mend") == "nothing is wrong"
    assert hands.do("cuter jam") == "did you mean 'cutter jam'?"
    assert hands.do("cutter jam") == "cutter jam; mend it"
    assert door.machine.troubles == {Trouble.JAM}
    assert [hands.do("mend") for _ in range(3)] == ["2 more to do", "1 more to do", "all is well"]
    assert door.machine.troubles == set()
