"""`kiosk doctor` before printers of every temper: on TCP and on a serial line."""

import os
import sys
import termios
import tomllib

import pytest

from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.machine import Machine, Trouble
from kiosk.describing import made_up
from kiosk.doctor import command
from ticket_protocol.device_settings import PrinterSettings


def proposed(said: str) -> PrinterSettings:
    """The block in what was written, as the server would read it."""
    block = said[said.index("[[printers]]") :].partition("\n\n")[0]
    (printer,) = tomllib.loads(block)["printers"]
    return PrinterSettings.model_validate(printer)


def test_a_printer_on_the_network(tcp, doctor):
    code, said = doctor("--host", tcp.path, "--language", "en", answers=["512", "56,4", "y", "n"])
    assert code == 0
    assert "Printer (DLE EOT 1): ready" in said
    assert "Paper (DLE EOT 4): there is paper" in said
    assert "Says when done, by name (GS ( H): it answers" in said
    assert "bytes a second" in said
    assert proposed(said) == PrinterSettings(
        id="printer-1", address=f"tcp://{tcp.path}", width=512, dots_per_mm=7.09, status="full",
        completion="process_id", places=False, doubles=True,
    )  # fmt: skip
    assert len(tcp.machine.sheets) == 1
    assert tcp.machine.unknown == b""


def test_vietnamese_leads_and_english_stands_beside(tcp, doctor):
    _, said = doctor("--host", tcp.path, "--no-print")
    assert "Giấy (DLE EOT 4) · Paper (DLE EOT 4): còn giấy · there is paper" in said


def test_the_machine_itself_is_told_first(tcp, doctor, monkeypatch):
    monkeypatch.setenv("DENLUOT_NAME", "kiosk-7")
    monkeypatch.setattr(command, "addresses", tuple)
    _, said = doctor("--host", tcp.path, "--no-print")
    first, second, *_ = said.splitlines()
    assert first.startswith("Mạng: máy này chưa nối mạng. Kiểm tra dây mạng")
    assert second.startswith("Phiên bản: Đến Lượt ")
    assert second.endswith("kiosk-7.")
    assert "Network: this machine is not connected." in said


def test_the_sheet_shows_what_the_printer_can(tcp, doctor):
    """As wide as the paper, C twice of one size, D in the middle and on the right."""
    doctor("--host", tcp.path, "--yes")
    (sheet,) = tcp.machine.sheets
    assert sheet.width == 576
    rows = [sheet.crop((0, y, 576, y + 1)) for y in range(sheet.height)]
    squares = [
        row for row in rows if row.convert("L").point(lambda g: 255 - g).getbbox() == (0, 0, 48, 1)
    ]
    assert len(squares) == 96
    bottom = sheet.crop((512, sheet.height - 60, 576, sheet.height)).convert("L")
    assert bottom.getextrema() == (0, 255)


def test_a_clone_that_places_nothing_is_seen(doctor):
    machine = Machine()
    machine.places_pictures = False
    with TcpDoor(machine) as door:
        doctor("--host", door.path, "--yes")
    (sheet,) = machine.sheets
    assert sheet.crop((512, sheet.height - 60, 576, sheet.height)).getextrema() == (1, 1)


def test_a_silent_clone_prints_all_the_same(pty, doctor):
    pty.machine.answers_status = pty.machine.answers_reports = False
    code, said = doctor(f"serial://{pty.path}?baud=38400", "--yes", "--language", "vi")
    assert code == 0
    assert "Máy in (DLE EOT 1): không trả lời" in said
    assert "Máy in không báo khi in xong" in said
    assert (proposed(said).status, proposed(said).completion) == ("none", "none")
    assert pty.wait(lambda machine: len(machine.sheets) == 1)


def test_one_that_never_says_when_it_is_done(pty, doctor):
    pty.machine.answers_reports = False
    code, said = doctor(f"serial://{pty.path}?baud=9600", "--yes", "--language", "vi")
    assert (code, proposed(said).status, proposed(said).completion) == (0, "basic", "none")


def test_one_that_reports_without_names(tcp, doctor):
    tcp.machine.has_process_id = False
    _, said = doctor("--host", tcp.path, "--yes")
    assert (proposed(said).status, proposed(said).completion) == ("full", "report")


@pytest.mark.parametrize(
    ("trouble", "said_of_it"),
    [
        (Trouble.PAPER_OUT, "out of paper"),
        (Trouble.COVER_OPEN, "the cover is open"),
        (Trouble.JAM, "the cutter is jammed"),
        (Trouble.HOT, "the head is too hot"),
    ],
)
@pytest.mark.parametrize("kind", ["tcp", "pty"])
def test_one_in_trouble_is_not_printed_on(kind, trouble, said_of_it, request, doctor):
    door = request.getfixturevalue(kind)
    door.trouble(trouble)
    address = f"tcp://{door.path}" if kind == "tcp" else f"serial://{door.path}?baud=9600"
    code, said = doctor(address, "--language", "en")
    assert code == 1
    why = next(line for line in said.splitlines() if line.startswith("No test print"))
    assert said_of_it in why
    assert (proposed(said).status, proposed(said).completion) == ("full", "auto")
    door.clear()
    assert door.machine.sheets == []


class OnlyAt(Machine):
    """A printer set to one speed: at any other it hears and says rubbish."""

    def __init__(self, speed: int) -> None:
        super().__init__()
        self.speed, self.path = speed, ""

    def feed(self, data: bytes) -> bytes:
        port = os.open(self.path, os.O_RDWR | os.O_NOCTTY)
        speed = termios.tcgetattr(port)[4]
        os.close(port)
        return super().feed(data) if speed == self.speed else b"\xf8\x00\xfe"


@pytest.mark.parametrize("speed", [9600, 115200])
def test_the_speed_of_a_serial_line_is_found(speed, doctor):
    machine = OnlyAt(getattr(termios, f"B{speed}"))
    with PtyDoor(machine) as door:
        machine.path = door.path
        code, said = doctor(f"serial://{door.path}", "--yes")
    assert code == 0
    assert proposed(said).address == f"serial://{door.path}?baud={speed}"


def test_a_wrong_speed_is_suspected(doctor):
    machine = OnlyAt(termios.B9600)
    with PtyDoor(machine) as door:
        machine.path = door.path
        _, said = doctor(f"serial://{door.path}?baud=38400", "--no-print", "--language", "en")
    assert "the speed of the line (baud) may be wrong" in said


def test_nobody_at_the_address(tcp, doctor):
    tcp.refuse()
    code, said = doctor("--host", tcp.path, "--language", "en")
    assert code == 1
    assert "It cannot be opened" in said
    assert "[[printers]]" not in said


def test_a_line_that_breaks_under_the_sheet(tcp, doctor):
    tcp.machine.answers_status = True
    tcp.drop_after(200)
    code, said = doctor("--host", tcp.path, "--yes", "--language", "en")
    assert code == 1
    assert "The test print failed" in said or "It cannot be opened" in said


def test_the_model_tells_what_nobody_read(doctor):
    machine = Machine(512)
    machine.model = "TM-T88V"
    with TcpDoor(machine) as door:
        _, said = doctor("--host", door.path, answers=["", "", "k", "k"])
    assert "TM-T88V" in said
    assert (proposed(said).width, proposed(said).dots_per_mm) == (512, 7.09)


def test_a_usual_printer_has_the_usual_dots(doctor):
    """203 dots an inch are 8 a millimetre; the server's 8.0 does not differ from that."""
    machine = Machine(576)
    machine.model = "TM-T20II"
    with TcpDoor(machine) as door:
        _, said = doctor("--host", door.path, "--yes")
    assert proposed(said).dots_per_mm == 8.0


def test_an_address_that_is_none(doctor, capsys):
    assert doctor("tpc://10.0.0.5")[0] == 2


class TestAgainstTheServer:
    @pytest.fixture
    def there(self, monkeypatch):
        """The server's description of the printer."""

        def describe(*printers):
            centre = made_up().model_copy(update={"printers": printers})
            monkeypatch.setattr(command, "told", lambda server, token: centre)

        return describe

    def test_what_differs_is_said_with_both_values(self, tcp, there, doctor):
        there(PrinterSettings(id="at-the-door", address=f"tcp://{tcp.path}", width=384))
        _, said = doctor(
            "--host", tcp.path, "--yes", "--language", "en", "--server", "http://server"
        )
        assert "The server (at-the-door) has width = 384; proposed is width = 576." in said
        assert proposed(said).id == "at-the-door"
        assert "has completion" not in said

    def test_the_same(self, tcp, there, doctor):
        there(PrinterSettings(id="at-the-door", address=f"tcp://{tcp.path}"))
        _, said = doctor("--host", tcp.path, "--yes", "--language", "en", "--server", "http://s")
        assert "The server has these very settings (at-the-door)." in said

    def test_one_it_does_not_have(self, tcp, there, doctor):
        there()
        _, said = doctor("--host", tcp.path, "--yes", "--language", "en", "--server", "http://s")
        assert "The server has no printer at this address yet." in said

    def test_a_server_that_cannot_be_asked_is_no_hindrance(self, tcp, doctor):
        code, said = doctor(
            "--host", tcp.path, "--yes", "--language", "en", "--server", "http://127.0.0.1:9"
        )
        assert code == 0
        assert "The server cannot be asked" in said


def test_without_an_address_everything_is_looked_through(tcp, doctor, monkeypatch):
    seen = command.Found(address=f"tcp://{tcp.path}", what="USB")
    monkeypatch.setattr(command, "found", lambda: iter([seen]))
    code, said = doctor("--yes", "--language", "vi")
    assert code == 0
    assert f"Máy in tcp://{tcp.path} (USB)" in said


def test_nothing_found(doctor, monkeypatch):
    monkeypatch.setattr(command, "found", lambda: iter([]))
    code, said = doctor("--language", "vi")
    assert code == 1
    assert "thêm --host" in said


@pytest.mark.skipif(sys.platform != "linux", reason="a pseudo-terminal")
def test_the_program_kiosk_calls_it(tcp, capsys):
    from kiosk.__main__ import main  # noqa: PLC0415 - reads Qt

    assert main(["doctor", "--host", tcp.path, "--no-print", "--patience", "0.15"]) == 0
    assert tcp.path in capsys.readouterr().out


def test_the_speed_is_that_of_the_line(doctor):
    with TcpDoor(baud=921_600) as door:
        _, said = doctor("--host", door.path, "--yes", "--language", "en")
    rate = int(said.partition(" bytes a second")[0].rpartition(" ")[2])
    assert 20_000 < rate < 110_000
