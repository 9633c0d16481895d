"""What goes wrong with printers, row by row: what is told, and that nothing is sent twice."""

import socket
from dataclasses import replace

import pytest

from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.machine import Machine, Trouble
from kiosk.drivers.encoding import ticket_bytes
from ticket_protocol.words import PrinterState, PrintOutcome


@pytest.fixture(params=["tcp", "file", "serial"])
def line(request, printer_on, helpers):
    """A printer and the door it is behind."""
    with TcpDoor() if request.param == "tcp" else PtyDoor() as door:
        yield printer_on(helpers.address_of(request.param, door)), door


def sheets(number):
    return lambda machine: len(machine.sheets) == number


def test_paper_runs_out_in_mid_ticket(line, painter, content, other):
    """The printer holds the rest: unconfirmed, never sent again, whole on the new roll."""
    printer, door = line
    door.machine.rows_left = 300
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    assert printer.state() is PrinterState.OUT
    door.clear(Trouble.PAPER_OUT)
    assert door.wait(sheets(1))
    assert printer.state() is PrinterState.OK
    assert printer.print(other) is PrintOutcome.PRINTED
    drawn = [painter.draw(one).tobytes() for one in (content, other)]
    assert [sheet.tobytes() for sheet in door.machine.sheets] == drawn


def test_a_late_report_does_not_confirm_the_next_ticket(pty, printer_on, helpers, content, other):
    """On a line that stays open the word for the first ticket may come after the second one."""
    printer = printer_on(f"file://{pty.path}", deadlines=replace(helpers.quick, finish=0.2))
    pty.machine.rows_left = 300
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    held, pty.machine.answers_reports = pty.machine, False
    pty.clear(Trouble.PAPER_OUT)
    held.feed = lambda data, feed=held.feed: feed(data) + (b"\x00" if b"\x1dr" in data else b"")
    assert printer.print(other) is PrintOutcome.SENT_UNCONFIRMED


def test_a_word_that_never_comes_is_not_asked_for_again(pty, printer_on, painter, content, other):
    """Found out once; asked anew when the printer was away, since it may be another one."""
    printer = printer_on(f"file://{pty.path}")
    pty.machine.answers_reports = False
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    pty.machine.answers_reports = True
    assert printer.print(other) is PrintOutcome.SENT_UNCONFIRMED
    assert pty.wait(sheets(2))
    pty.drop()
    assert printer.state() is PrinterState.DOWN
    pty.plug_in()
    assert printer.print(content) is PrintOutcome.PRINTED
    drawn = [painter.draw(one).tobytes() for one in (content, other, content)]
    assert [s.tobytes() for s in pty.machine.sheets if s.height] == drawn


def test_the_cover_is_opened_in_mid_ticket(line, content):
    printer, door = line
    original = door.machine._cut
    door.machine._cut = lambda command: (
        original(command),
        door.machine.trouble(Trouble.COVER_OPEN),
    )
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    assert printer.state() is PrinterState.COVER_OPEN


def test_the_cutter_jams(line, painter, content):
    """After hands and our DLE ENQ 2 nothing is held, and the ticket can come as a copy."""
    printer, door = line
    door.machine.jams_at_next_cut = True
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    assert printer.state() is PrinterState.JAM
    door.clear(Trouble.JAM)
    assert printer.state() is PrinterState.JAM
    assert printer.recover()
    assert printer.state() is PrinterState.OK
    copy = replace(content, copy=True)
    assert printer.print(copy) is PrintOutcome.PRINTED
    assert [s.tobytes() for s in door.machine.sheets] == [painter.draw(copy).tobytes()]


def test_the_line_breaks_in_mid_ticket(line, painter, content, other):
    """Half a ticket came out: the next one is not swallowed by the picture that broke off."""
    printer, door = line
    printer.state()
    door.drop_after(9_000)
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    getattr(door, "plug_in", lambda: None)()
    assert door.machine.sheets == []
    assert printer.state() is PrinterState.OK
    assert printer.print(other) is PrintOutcome.PRINTED
    half, whole = door.machine.sheets
    assert whole.tobytes() == painter.draw(other).tobytes()
    assert half.height <= painter.draw(content).height


def test_the_line_breaks_before_the_ticket(line, content):
    printer, door = line
    printer.state()
    door.drop_after(5)
    assert printer.print(content) is PrintOutcome.FAILED
    assert door.machine.received < len(b"\x10\x04\x01") * 4 * 2
    assert door.machine.hanging_out == 0


def test_a_silent_printer_is_down_and_gets_nothing(tcp, printer_on, helpers, content):
    address = f"tcp://{tcp.path}"
    printer = printer_on(address, deadlines=replace(helpers.quick, read=0.03))
    tcp.machine.answers_status = False
    assert printer.state() is PrinterState.DOWN
    assert printer.print(content) is PrintOutcome.FAILED
    assert (tcp.machine.sheets, tcp.machine.hanging_out) == ([], 0)
    tcp.machine.answers_status = True
    assert printer_on(address).print(content) is PrintOutcome.PRINTED


def test_a_printer_without_reports_is_believed_to_have_got_it(tcp, printer_on, helpers, content):
    printer = printer_on(f"tcp://{tcp.path}", deadlines=replace(helpers.quick, finish=0.05))
    tcp.machine.answers_reports = False
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    assert tcp.wait(sheets(1))


@pytest.mark.parametrize(
    ("status", "state"), [("basic", PrinterState.OK), ("none", PrinterState.UNKNOWN)]
)
def test_a_printer_that_can_say_less(status, state, line, printer_on, content):
    _, door = line
    door.machine.answers_reports = False
    door.machine.answers_status = status == "basic"
    kind = "tcp" if isinstance(door, TcpDoor) else "file"
    printer = printer_on(f"{kind}://{door.path}", status=status)
    assert printer.state() is state
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    assert door.wait(sheets(1))


def test_nobody_listens(printer_on, content):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        printer = printer_on(f"tcp://127.0.0.1:{closed.getsockname()[1]}")
        assert printer.state() is PrinterState.DOWN
        assert printer.print(content) is PrintOutcome.FAILED


@pytest.mark.parametrize("kind", ["file", "serial"])
def test_no_such_device(kind, tmp_path, printer_on, content):
    printer = printer_on(f"{kind}://{tmp_path}/nothing")
    assert printer.state() is PrinterState.DOWN
    assert printer.print(content) is PrintOutcome.FAILED


def test_it_stops_reading_in_mid_ticket(line, painter, content, other):
    """The write stands still: given up at its deadline, and never sent again."""
    printer, door = line
    original, seen = door.machine.feed, []

    def feed(data):
        answers = original(data)
        if b"\x1dv0" in data and not seen:
            seen.append(data)
            door.stalled = True
        return answers

    door.machine.feed = feed
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    door.stalled = False
    assert printer.print(other) is PrintOutcome.PRINTED
    came_out = [sheet.tobytes() for sheet in door.machine.sheets]
    assert came_out[-1] == painter.draw(other).tobytes()
    assert came_out.count(painter.draw(content).tobytes()) <= 1
    assert came_out.count(painter.draw(other).tobytes()) == 1


def test_a_stale_answer_is_not_taken_for_a_new_one(pty, printer_on):
    """Raster data can hold DLE EOT: what it made the printer say is drained first."""
    printer = printer_on(f"file://{pty.path}")
    assert printer.state() is PrinterState.OK
    pty.say(b"\x7e\x7e\x12")
    assert printer.state() is PrinterState.OK


def test_a_picture_that_asks_for_the_status_is_printed_all_the_same(
    tcp, printer_on, helpers, content
):
    """Answers nobody asked for arrive before the report."""
    patient = replace(helpers.quick, glance=1.0, finish=2.0)
    printer = printer_on(f"tcp://{tcp.path}", deadlines=patient)
    original = tcp.machine.feed
    tcp.machine.feed = lambda data: (b"\x12\x1a" if b"\x1dv0" in data else b"") + original(data)
    assert printer.print(content) is PrintOutcome.PRINTED


def test_one_client_at_a_time_is_enough(tcp, printer_on, content):
    """A connection per use: nothing stays open between looks."""
    printer = printer_on(f"tcp://{tcp.path}")
    for _ in range(3):
        assert printer.state() is PrinterState.OK
    assert printer.print(content) is PrintOutcome.PRINTED
    assert tcp.connections == 4


def test_the_fake_on_a_port_takes_plain_bytes_too(tcp, painter, content):
    """The door is a printer for anybody, not only for our driver."""
    data = ticket_bytes(painter.draw(content))
    with socket.create_connection(("127.0.0.1", tcp.port)) as connection:
        connection.sendall(data)
    assert tcp.wait(sheets(1))
    assert Machine().feed(data) == b""


def test_failures_are_logged_once(printer_on, tmp_path, caplog):
    printer = printer_on(f"file://{tmp_path}/nothing")
    with caplog.at_level("INFO"):
        printer.state()
        printer.state()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
