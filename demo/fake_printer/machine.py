"""The printer itself: bytes in, answers and printed sheets out. No sockets, no clock.

Real-time commands (DLE EOT, DLE ENQ) are obeyed at the door, wherever they stand in the stream,
as real printers do. Everything else goes through the buffer in order, and stays there while the
printer is blocked.
"""

from enum import Enum

from PIL import Image

from demo.fake_printer.commands import Command, Kind, next_command, shortened

_ROWS_PER_LINE = 30
_INVERTED = bytes(255 - byte for byte in range(256))
_PROCESS_REPLY = b"\x37\x22"


class Trouble(Enum):
    """Why it does not print."""

    PAPER_OUT = "paper out"
    COVER_OPEN = "cover open"
    JAM = "cutter jam"
    OFFLINE = "offline"


class Machine:
    """A printer of `width` dots.

    `sheets`: what was cut off, mode "1"; `unknown`: bytes it could not make sense of. The flags
    may be changed at any time; `rows_left` None: the roll does not end.
    """

    def __init__(self, width: int = 576) -> None:
        self.width = width
        self.answers_status = True
        self.answers_reports = True
        self.near_end = False
        self.rows_left: int | None = None
        self.jams_at_next_cut = False
        self.sheets: list[Image.Image] = []
        self.unknown = bytearray()
        self.received = 0
        self.troubles: set[Trouble] = set()
        self._cutter_error = False
        self._at_door = b""
        self._buffer = bytearray()
        self._paper: list[Image.Image] = []

    def feed(self, data: bytes) -> bytes:
        """Take bytes; returns what it answers."""
        self.received += len(data)
        self._buffer += data
        return self._door(data) + self._work()

    def trouble(self, *troubles: Trouble) -> None:
        """Something goes wrong."""
        self.troubles.update(troubles)
        self._cutter_error = self._cutter_error or Trouble.JAM in troubles

    def clear(self, *troubles: Trouble) -> bytes:
        """Somebody put it right (everything, if nothing is named): it goes on with what it held.

        A jam leaves an error behind, which DLE ENQ or the switch ends.
        """
        cleared = set(troubles or self.troubles)
        self.troubles -= cleared
        if Trouble.PAPER_OUT in cleared:
            self.rows_left = None
        return self._work()

    @property
    def blocked(self) -> bool:
        """Whether it holds what it gets."""
        return bool(self.troubles) or self._cutter_error

    @property
    def holding(self) -> int:
        """Bytes that wait."""
        return len(self._buffer)

    @property
    def hanging_out(self) -> int:
        """Rows printed but not yet cut off."""
        return sum(piece.height for piece in self._paper)

    def _door(self, data: bytes) -> bytes:
        seen, answers = self._at_door + data, b""
        for i in range(len(seen) - 2):
            if seen[i : i + 2] == b"\x10\x04":
                answers += self._status(seen[i + 2])
            elif seen[i : i + 2] == b"\x10\x05":
                self._enquiry(seen[i + 2])
        self._at_door = seen[-2:]
        return answers

    def _status(self, n: int) -> bytes:
        out, cover = Trouble.PAPER_OUT in self.troubles, Trouble.COVER_OPEN in self.troubles
        bits = {
            1: 0x08 * self.blocked,
            2: 0x04 * cover + 0x20 * out + 0x40 * self._cutter_error,
            3: 0x08 * self._cutter_error,
            4: 0x0C * (self.near_end or out) + 0x60 * out,
        }
        return bytes([0x12 | bits[n]]) if self.answers_status and n in bits else b""

    def _enquiry(self, n: int) -> None:
        """1: go on from the line that failed; 2: forget everything first."""
        if not self._cutter_error or Trouble.JAM in self.troubles:
            return
        self._cutter_error = False
        if n == 2:  # noqa: PLR2004 - the command's own number
            self._forget()

    def _forget(self) -> None:
        self._buffer.clear()
        self._paper.clear()

    def _work(self) -> bytes:
        answers = b""
        while not self.blocked and (command := next_command(self._buffer)):
            del self._buffer[: len(command.data)]
            answers += self._do(command)
        return answers

    def _do(self, command: Command) -> bytes:
        match command.kind:
            case Kind.RASTER:
                self._print(command)
            case Kind.FEED_ROWS:
                self._blank(command.data[2])
            case Kind.FEED_LINES:
                self._blank(command.data[2] * _ROWS_PER_LINE)
            case Kind.CUT:
                self._cut(command)
            case Kind.REPORT if self.answers_reports:
                return bytes([0x03 * self.near_end])
            case Kind.PROCESS_ID if self.answers_reports:
                return _PROCESS_REPLY + command.data[7:11] + b"\x00"
            case Kind.UNKNOWN:
                self.unknown += command.data
        return b""

    def _print(self, raster: Command) -> None:
        """All rows, or as many as the roll has: the rest is held for the next one."""
        rows = raster.rows if self.rows_left is None else min(raster.rows, self.rows_left)
        if rows:
            dots = raster.dots[: rows * raster.columns]
            self._paper.append(_white_is_one(dots, raster.columns * 8, rows, self.width))
        if self.rows_left is not None:
            self.rows_left -= rows
        if rows < raster.rows:
            self._buffer[:0] = shortened(raster, rows)
            self.trouble(Trouble.PAPER_OUT)

    def _blank(self, rows: int) -> None:
        if rows:
            self._paper.append(Image.new("1", (self.width, rows), 1))

    def _cut(self, command: Command) -> None:
        if self.jams_at_next_cut:
            self.jams_at_next_cut = False
            self._buffer[:0] = command.data
            self.trouble(Trouble.JAM)
            return
        sheet = Image.new("1", (self.width, self.hanging_out), 1)
        y = 0
        for piece in self._paper:
            sheet.paste(piece, (0, y))
            y += piece.height
        self.sheets.append(sheet)
        self._paper.clear()


def _white_is_one(dots: bytes, columns: int, rows: int, width: int) -> Image.Image:
    piece = Image.new("1", (width, rows), 1)
    piece.paste(Image.frombytes("1", (columns, rows), dots.translate(_INVERTED)), (0, 0))
    return piece
