"""What a sign does with the bytes of its command set. No lines, no clock.

Written from the published command sets alone: it shares no code with what sends to signs.
"""

from abc import ABC, abstractmethod

WIDTH = 20
_CLR, _CR, _CAN, _ESC = 0x0C, 0x0D, 0x18, 0x1B
_EOT, _SOH, _ETB, _ACK = 0x04, 0x01, 0x17, 0x06
_SPACE, _DELETE = 0x20, 0x7F
FIRST = 0x31
"""What DSP-800 calls the first of its forty places."""


class Glass(ABC):
    """Two lines of twenty letters. `level` None: as bright as from the works."""

    def __init__(self) -> None:
        self.cells = [" "] * (2 * WIDTH)
        self.level: int | None = None
        self.unknown = bytearray()
        self.answer = bytearray()
        self._at = 0
        self._buffer = bytearray()

    def feed(self, data: bytes) -> None:
        """Take bytes, obey what is whole."""
        self._buffer += data
        while self._buffer and (taken := self.obey(bytes(self._buffer))):
            del self._buffer[:taken]

    @property
    def lines(self) -> tuple[str, str]:
        """What can be read on it."""
        whole = "".join(self.cells)
        return whole[:WIDTH], whole[WIDTH:]

    @abstractmethod
    def obey(self, buffer: bytes) -> int:
        """Do the first command; how many bytes it had, 0: more are needed."""

    def clear(self, first: int = 0, last: int = 2 * WIDTH - 1) -> None:
        """Nothing stands there; the next letter comes where it began."""
        self.cells[first : last + 1] = [" "] * (last + 1 - first)
        self._at = first

    def move(self, place: int) -> None:
        """The next letter comes there."""
        self._at = place % (2 * WIDTH)

    def put(self, byte: int) -> int:
        """One letter, or a byte that means nothing."""
        if _SPACE <= byte != _DELETE:
            self.cells[self._at] = chr(byte)
            self.move(self._at + 1)
        else:
            self.unknown.append(byte)
        return 1

    def write_line(self, line: int, data: bytes) -> None:
        """A whole line at once."""
        text = data.decode("latin-1")[:WIDTH].ljust(WIDTH)
        self.cells[line * WIDTH : (line + 1) * WIDTH] = text


class EpsonGlass(Glass):
    """Epson DM-D: a cursor, and letters where it stands."""

    def obey(self, buffer: bytes) -> int:
        """Clear, home, initialize, move, brightness, letters."""
        match buffer[0]:
            case 0x0C:
                self.clear()
            case 0x0B:
                self.move(0)
            case 0x1B | 0x1F:
                return self._escaped(buffer)
            case letter:
                self.put(letter)
        return 1

    def _escaped(self, buffer: bytes) -> int:
        match buffer[:2]:
            case b"\x1b\x40":
                self.clear()
                self.level = None
                return 2
            case b"\x1f\x24":
                return self._moved(buffer)
            case b"\x1f\x58":
                return self._dimmed(buffer)
            case short if len(short) == 1:
                return 0
        return self.put(buffer[0])

    def _moved(self, buffer: bytes) -> int:
        length = 4
        if len(buffer) < length:
            return 0
        column, row = buffer[2], buffer[3]
        if 1 <= column <= WIDTH and row in (1, 2):
            self.move((row - 1) * WIDTH + column - 1)
        return length

    def _dimmed(self, buffer: bytes) -> int:
        length = 3
        if len(buffer) < length:
            return 0
        self.level = buffer[2]
        return length


class Cd5220Glass(Glass):
    """CD5220: whole lines. While one stands, it hears nothing but lines and clearing."""

    def __init__(self) -> None:
        super().__init__()
        self._string = False

    def obey(self, buffer: bytes) -> int:
        """Lines, clear, initialize, brightness."""
        if buffer[0] in (_CLR, _CAN):
            self._string = False
            self.clear()
            return 1
        if buffer[0] == _ESC:
            return self._escaped(buffer)
        return 1 if self._string else self.put(buffer[0])

    def _escaped(self, buffer: bytes) -> int:
        match buffer[1:2]:
            case b"":
                return 0
            case b"Q":
                return self._line(buffer)
            case b"*":
                return self._dimmed(buffer)
            case b"@" if not self._string:
                self.clear()
                self.level = None
        return 2

    def _line(self, buffer: bytes) -> int:
        end = buffer.find(_CR)
        if end < 0:
            return 0
        self._string = True
        self.write_line(buffer[2] - ord("A"), buffer[3:end])
        return end + 1

    def _dimmed(self, buffer: bytes) -> int:
        length = 3
        if len(buffer) < length:
            return 0
        if not self._string:
            self.level = buffer[2]
        return length


class Dsp800Glass(Glass):
    """DSP-800: commands between 04 01 and 17, acknowledged; letters where the cursor stands."""

    def obey(self, buffer: bytes) -> int:
        """Position, clear a range, letters."""
        if buffer[0] != _EOT:
            return self.put(buffer[0])
        end = buffer.find(_ETB)
        if end < 0:
            return 0
        command, places = buffer[2:3], [byte - FIRST for byte in buffer[3:end]]
        if buffer[1] != _SOH:
            return self.put(buffer[0])
        if command == b"P" and len(places) == 1:
            self.move(places[0])
        elif command == b"C" and len(places) == 1 + 1:
            self.clear(*places)
        self.answer.append(_ACK)
        return end + 1


class AedexGlass(Glass):
    """AEDEX: whole lines after `!#`; everything else is for the printer behind it."""

    def obey(self, buffer: bytes) -> int:
        """Upper and lower line."""
        if not b"!#".startswith(buffer[:2]):
            self.unknown.append(buffer[0])
            return 1
        end = buffer.find(_CR)
        if end < 0:
            return 0
        if buffer[2:3] in (b"1", b"2"):
            self.write_line(buffer[2] - ord("1"), buffer[3:end])
        return end + 1
