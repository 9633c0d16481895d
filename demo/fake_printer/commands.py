"""Where one ESC/POS command ends and the next begins. Only what ticket programs use is known."""

from dataclasses import dataclass
from enum import Enum, auto

_DLE, _ESC, _GS = 0x10, 0x1B, 0x1D
_FEED_AND_CUT = (65, 66)
_RASTER_HEAD = 8


class Kind(Enum):
    """What a command does."""

    NOTHING = auto()
    RESET = auto()
    ALIGN = auto()
    FEED_ROWS = auto()
    FEED_LINES = auto()
    RASTER = auto()
    CUT = auto()
    REPORT = auto()
    IDENTITY = auto()
    PROCESS_ID = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Command:
    """One command with all its bytes."""

    kind: Kind
    data: bytes

    @property
    def columns(self) -> int:
        """Bytes per row of a RASTER."""
        return self.data[4] + 256 * self.data[5]

    @property
    def rows(self) -> int:
        """Rows of a RASTER."""
        return self.data[6] + 256 * self.data[7]

    @property
    def wider(self) -> int:
        """How many dots wide each dot of a RASTER is printed: 2 for m = 1 and 3."""
        return 1 + (self.data[3] & 1)

    @property
    def taller(self) -> int:
        """How many dots high: 2 for m = 2 and 3."""
        return 1 + (self.data[3] >> 1 & 1)

    @property
    def dots(self) -> bytes:
        """The rows of a RASTER, 1 is black."""
        return self.data[_RASTER_HEAD:]


def next_command(buffer: bytes | bytearray) -> Command | None:
    """The command that `buffer` begins with; None: more bytes are needed."""
    if buffer.startswith(b"\x00"):
        return Command(Kind.NOTHING, bytes(len(buffer) - len(buffer.lstrip(b"\x00"))))
    for start, kind, length in _FIXED:
        if buffer.startswith(start):
            return _taken(buffer, kind, length)
    if buffer.startswith(b"\x1dv0"):
        return _raster(buffer)
    if buffer.startswith((b"\x1dV", b"\x1d(")):
        return _cut(buffer) if buffer[1:2] == b"V" else _extended(buffer)
    if not buffer or (len(buffer) < _LONGEST and _may_grow(bytes(buffer))):
        return None
    return Command(Kind.UNKNOWN, bytes(buffer[:1]))


_FIXED = (
    (b"\x10\x04", Kind.NOTHING, 3),
    (b"\x10\x05", Kind.NOTHING, 3),
    (b"\x1b@", Kind.RESET, 2),
    (b"\x1bJ", Kind.FEED_ROWS, 3),
    (b"\x1bd", Kind.FEED_LINES, 3),
    (b"\x1ba", Kind.ALIGN, 3),
    (b"\x1da", Kind.NOTHING, 3),
    (b"\x1dr", Kind.REPORT, 3),
    (b"\x1dI", Kind.IDENTITY, 3),
)
_OPEN_ENDED = (b"\x1dv0", b"\x1dV", b"\x1d(")
_LONGEST = 3


def _may_grow(beginning: bytes) -> bool:
    starts = [start for start, _, _ in _FIXED] + list(_OPEN_ENDED)
    return any(start.startswith(beginning) for start in starts)


def _taken(buffer: bytes | bytearray, kind: Kind, length: int) -> Command | None:
    return Command(kind, bytes(buffer[:length])) if len(buffer) >= length else None


def _raster(buffer: bytes | bytearray) -> Command | None:
    if len(buffer) < _RASTER_HEAD:
        return None
    head = Command(Kind.RASTER, bytes(buffer[:_RASTER_HEAD]))
    return _taken(buffer, Kind.RASTER, _RASTER_HEAD + head.columns * head.rows)


def _cut(buffer: bytes | bytearray) -> Command | None:
    if len(buffer) < _LONGEST:
        return None
    return _taken(buffer, Kind.CUT, 4 if buffer[2] in _FEED_AND_CUT else 3)


def _extended(buffer: bytes | bytearray) -> Command | None:
    head = 5
    if len(buffer) < head:
        return None
    length = head + buffer[3] + 256 * buffer[4]
    kind = Kind.PROCESS_ID if buffer[2:3] == b"H" else Kind.UNKNOWN
    return _taken(buffer, kind, length)


def shortened(raster: Command, rows: int) -> bytes:
    """The RASTER without its first `rows` rows."""
    left = raster.rows - rows
    head = raster.data[:6] + bytes([left % 256, left // 256])
    return head + raster.dots[rows * raster.columns :]


def feed_rows(rows: int) -> bytes:
    """The commands that feed `rows` blank rows."""
    most = 255
    whole, rest = divmod(rows, most)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes([rest]) if rest else b"")
