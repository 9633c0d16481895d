"""Signs that share a line: frames with an address, obeyed by the one they are for. No clock.

Written from the published frames alone: it shares no code with what sends to signs.
"""

from abc import ABC, abstractmethod

_STX, _ETX = 0x02, 0x03
_WRITE_ONE, _WRITE_MANY = 0x06, 0x10
_DIGITS = 4
_REGISTER = 7
_KEPT = 512


class Bus(ABC):
    """Takes bytes as they come; `obey` finds frames in them."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[tuple[int, str, bytes]]:
        """What came in whole frames: the address, what it shows now, what it answers."""
        self._buffer += data
        del self._buffer[:-_KEPT]
        found = []
        while self._buffer:
            taken, frame = self.obey(bytes(self._buffer))
            if not taken:
                break
            del self._buffer[:taken]
            if frame is not None:
                found.append(frame)
        return found

    @abstractmethod
    def obey(self, buffer: bytes) -> tuple[int, tuple[int, str, bytes] | None]:
        """How many bytes are done with (0: more are needed), and the frame if it was one."""


class NumberBus(Bus):
    """STX, two digits of address, four places, ETX; no answer."""

    def obey(self, buffer: bytes) -> tuple[int, tuple[int, str, bytes] | None]:
        """One frame."""
        length = 2 + 2 + _DIGITS
        if buffer[0] != _STX:
            return 1, None
        if len(buffer) < length:
            return 0, None
        address, digits = buffer[1:3], buffer[3:7]
        if buffer[length - 1] != _ETX or not address.isdigit():
            return 1, None
        return length, (int(address), digits.decode("ascii", "replace"), b"")


class ModbusBus(Bus):
    """Modbus RTU: function 06 shows the number in register 7, 10 letters from register 0 on."""

    def obey(self, buffer: bytes) -> tuple[int, tuple[int, str, bytes] | None]:
        """The first frame with the right checksum; before it is noise."""
        for start in range(len(buffer)):
            frame = _whole(buffer[start:])
            if frame:
                return start + len(frame), (frame[0], *_written(frame))
        return 0, None


def _whole(buffer: bytes) -> bytes:
    head = 7
    if len(buffer) <= head or buffer[1] not in (_WRITE_ONE, _WRITE_MANY):
        return b""
    frame = buffer[: 8 if buffer[1] == _WRITE_ONE else head + buffer[6] + 2]
    return frame if _crc(frame[:-2]) == frame[-2:] else b""


def _written(frame: bytes) -> tuple[str, bytes]:
    if frame[1] == _WRITE_ONE:
        value = int.from_bytes(frame[4:6], "big")
        return (str(value) if frame[3] == _REGISTER and value else ""), frame
    head = frame[:6]
    return frame[8:-2:2].decode("ascii", "replace"), head + _crc(head)


def _crc(data: bytes) -> bytes:
    """CRC-16/MODBUS as a shift register over the bits, the lower byte first."""
    register = (1 << 16) - 1
    for bit in (byte >> place & 1 for byte in data for place in range(8)):
        odd = (register ^ bit) & 1
        register >>= 1
        if odd:
            register ^= 0b1010000000000001
    return bytes([register & 255, register >> 8])
