"""The printer itself: bytes in, answers and printed sheets out. No sockets, no clock.

Real-time commands (DLE EOT, DLE ENQ) are obeyed at the door, wherever they stand in the stream,
as real printers do. Everything else goes through the buffer in order, and stays there while the
printer is blocked.
"""

import re
from collections.abc import Callable
from functools import partial

from PIL import Image

from demo.fake_printer.commands import Command, Kind, feed_rows, next_command, shortened
from demo.fake_printer.troubles import Trouble, status_byte

__all__ = ["Machine", "Trouble"]

_MOVES_PAPER = frozenset({Kind.RASTER, Kind.FEED_ROWS, Kind.FEED_LINES, Kind.CUT})
_ROWS_PER_LINE = 30
_MODEL = 67
_INVERTED = bytes(255 - byte for byte in range(256))
_AT_ONCE = re.compile(rb"\x10(?=([\x04\x05])(.))", re.DOTALL)
_PROCESS_REPLY = b"\x37\x22"


class Machine:
    """A printer of `width` dots.

    `sheets`: what was cut off, mode "1"; `scraps`: what hung out, uncut, when the power went or it
    was told to forget; `unknown`: bytes that it printed as text, knowing nothing better.

    The flags may be changed at any time. `rows_left` None: the roll does not end; its near end is
    seen with `near_end_rows` left, or when `near_end` says so. `answers_reports` False: it never
    says when a ticket is done; `has_process_id` False: it says so by GS r alone.
    `prints_what_it_does_not_know`: as text, like poor clones, and GS ( H is such a thing.
    `places_pictures` False: ESC a moves letters alone, as at some clones. `forgets` False: DLE
    ENQ 2 makes it go on with what it held. `model`: its name, for GS I 67. `mute`: it prints and
    says nothing. `frozen`: it has stopped altogether. `stray` is said with the next bytes it gets.
    `instead_of_cut` is called once, before a sheet would come out, `at_next_cut` once it has.
    """

    def __init__(self, width: int = 576) -> None:
        self.width = width
        self.answers_status = True
        self.answers_reports = True
        self.has_process_id = True
        self.prints_what_it_does_not_know = False
        self.places_pictures = True
        self.near_end = False
        self.near_end_rows: int | None = None
        self.rows_left: int | None = None
        self.jams_at_next_cut = False
        self.instead_of_cut: Callable[[], None] | None = None
        self.at_next_cut: Callable[[], None] | None = None
        self.forgets = True
        self.model: str | None = None
        self.mute = False
        self.stray = b""
        self.sheets: list[Image.Image] = []
        self.scraps: list[Image.Image] = []
        self.unknown = bytearray()
        self.received = 0
        self.troubles: set[Trouble] = set()
        self.powered = True
        self.frozen = False
        self._align = 0
        self._cutter_error = False
        self._unseen = b""
        self._at_door = b""
        self._buffer = bytearray()
        self._text = bytearray()
        self._paper: list[Image.Image] = []

    def feed(self, data: bytes) -> bytes:
        """Take bytes; returns what it answers."""
        self.received += len(data)
        if self.frozen:
            self._unseen += data
            return b""
        if not self.powered:
            return b""
        said, self.stray = self.stray, b""
        answers = said + self._door(data) + self._work()
        return b"" if self.mute else answers

    def thaw(self) -> bytes:
        """It goes on after it was frozen; what it got meanwhile comes now."""
        data, self._unseen, self.frozen = self._unseen, b"", False
        self.received -= len(data)
        return self.feed(data)

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

    def new_roll(self, rows: int) -> bytes:
        """A roll of so many rows is put in."""
        self.troubles.discard(Trouble.PAPER_OUT)
        self.rows_left = rows
        return self._work()

    def switch_off(self) -> None:
        """All that it held, half-drawn paper and answers it owed are gone."""
        self.powered = self.frozen = False
        self._unseen = self._at_door = self.stray = b""
        self.troubles.discard(Trouble.OFFLINE)
        self._forget()

    def switch_on(self) -> None:
        """It begins anew; a knife that is still stuck shows itself again."""
        self.powered = True
        self._cutter_error = Trouble.JAM in self.troubles

    @property
    def blocked(self) -> bool:
        """Whether it holds what it gets."""
        return bool(self.troubles) or self._cutter_error

    @property
    def low(self) -> bool:
        """Whether the roll's near end is seen."""
        counted = self.near_end_rows is not None and self.rows_left is not None
        return self.near_end or (counted and (self.rows_left or 0) <= (self.near_end_rows or 0))

    @property
    def holding(self) -> int:
        """Bytes that wait."""
        return len(self._buffer) + len(self._unseen)

    @property
    def hanging(self) -> Image.Image:
        """What is printed and not yet cut off."""
        sheet = Image.new("1", (self.width, self.hanging_out), 1)
        y = 0
        for piece in self._paper:
            sheet.paste(piece, (0, y))
            y += piece.height
        return sheet

    @property
    def hanging_out(self) -> int:
        """Rows printed but not yet cut off."""
        return sum(piece.height for piece in self._paper)

    def _door(self, data: bytes) -> bytes:
        """Obey what is obeyed at once; the rest joins what waits."""
        before, answers = len(self._at_door), b""
        seen, kept = self._at_door + data, len(self._at_door)
        for found in _AT_ONCE.finditer(seen):
            end = found.start() + 3
            if end <= before:
                continue
            self._buffer += seen[kept:end]
            kept = max(kept, end)
            if found[1] == b"\x04":
                answers += self._status(found[2][0])
            else:
                self._enquiry(found[2][0])
        self._buffer += seen[kept:]
        self._at_door = seen[-2:]
        return answers

    def _status(self, n: int) -> bytes:
        if not self.answers_status:
            return b""
        return status_byte(n, self.troubles, cutter_error=self._cutter_error, low=self.low)

    def _enquiry(self, n: int) -> None:
        """1: go on from the line that failed; 2: forget everything first."""
        if not self._cutter_error or Trouble.JAM in self.troubles:
            return
        self._cutter_error = False
        if n == 2 and self.forgets:  # noqa: PLR2004 - the command's own number
            self._forget()

    def _forget(self) -> None:
        if self._paper:
            self.scraps.append(self.hanging)
        self._buffer.clear()
        self._text.clear()
        self._paper.clear()
        self._align = 0

    def _work(self) -> bytes:
        answers = b""
        while self._works() and (command := next_command(self._buffer)):
            del self._buffer[: len(command.data)]
            answers += self._do(command)
        return answers if self.powered and not self.mute else b""

    def _works(self) -> bool:
        return self.powered and not self.frozen and not self.blocked

    def _do(self, command: Command) -> bytes:
        match command.kind:
            case Kind.RESET:
                self._align = 0
                self._text.clear()
            case Kind.ALIGN:
                self._align = command.data[2] & 0x03
            case Kind.REPORT if self.answers_reports:
                return bytes([0x03 * self.low])
            case Kind.IDENTITY if self.model and command.data[2] == _MODEL:
                return b"_" + self.model.encode("ascii") + b"\x00"
            case Kind.PROCESS_ID if self.answers_reports and self.has_process_id:
                return _PROCESS_REPLY + command.data[7:11] + b"\x00"
            case Kind.PROCESS_ID if not self.prints_what_it_does_not_know:
                pass
            case Kind.UNKNOWN | Kind.PROCESS_ID:
                self._text += command.data
            case _:
                self._move_paper(command)
        return b""

    def _move_paper(self, command: Command) -> None:
        if command.kind in _MOVES_PAPER:
            self.unknown += self._text
            self._text.clear()
        match command.kind:
            case Kind.RASTER:
                self._print(command)
            case Kind.FEED_ROWS:
                self._blank(command.data[2])
            case Kind.FEED_LINES:
                self._blank(command.data[2] * _ROWS_PER_LINE)
            case Kind.CUT:
                self._cut(command)

    def _print(self, raster: Command) -> None:
        """All rows, or as many as the roll has: the rest is held for the next one."""
        rows = self._taken(raster.rows * raster.taller) // raster.taller
        if rows:
            picture = _white_is_one(raster, rows)
            piece = Image.new("1", (self.width, picture.height), 1)
            spare = max(0, self.width - picture.width) if self.places_pictures else 0
            piece.paste(picture, (spare * self._align // 2, 0))
            self._paper.append(piece)
        if rows < raster.rows:
            self._out_of_paper(shortened(raster, rows))

    def _blank(self, wanted: int) -> None:
        rows = self._taken(wanted)
        if rows:
            self._paper.append(Image.new("1", (self.width, rows), 1))
        if rows < wanted:
            self._out_of_paper(feed_rows(wanted - rows))

    def _taken(self, rows: int) -> int:
        """So many of `rows` the roll gives."""
        if self.rows_left is None:
            return rows
        given = min(rows, self.rows_left)
        self.rows_left -= given
        return given

    def _out_of_paper(self, rest: bytes) -> None:
        self._buffer[:0] = rest
        self.trouble(Trouble.PAPER_OUT)

    def _cut(self, command: Command) -> None:
        if self.jams_at_next_cut:
            self.jams_at_next_cut = False
            self.instead_of_cut = partial(self.trouble, Trouble.JAM)
        happens, self.instead_of_cut = self.instead_of_cut, None
        if happens:
            self._buffer[:0] = command.data
            happens()
            return
        self.sheets.append(self.hanging)
        self._paper.clear()
        happens, self.at_next_cut = self.at_next_cut, None
        if happens:
            happens()


def _white_is_one(raster: Command, rows: int) -> Image.Image:
    """The first `rows` of it, as large as they are printed."""
    size = (raster.columns * 8, rows)
    dots = raster.dots[: rows * raster.columns].translate(_INVERTED)
    picture = Image.frombytes("1", size, dots)
    if (raster.wider, raster.taller) == (1, 1):
        return picture
    return picture.resize((size[0] * raster.wider, rows * raster.taller), Image.Resampling.NEAREST)
