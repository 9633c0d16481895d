"""Checksums of frames. Pure."""

from functools import reduce
from operator import xor
from typing import Literal

Checksum = Literal["none", "xor", "sum8", "crc16_modbus"]
CHECKSUMS: tuple[Checksum, ...] = ("none", "xor", "sum8", "crc16_modbus")
_POLYNOMIAL = 0xA001


def checksum_of(kind: Checksum, data: bytes) -> bytes:
    """The checksum of `data`: one byte, for crc16_modbus two, the lower first; none: b""."""
    match kind:
        case "none":
            return b""
        case "xor":
            return bytes([reduce(xor, data, 0)])
        case "sum8":
            return bytes([sum(data) % 256])
        case "crc16_modbus":
            return _crc16(data).to_bytes(2, "little")


def _crc16(data: bytes) -> int:
    """CRC-16/MODBUS: begins with FFFF, reflected polynomial 8005."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ _POLYNOMIAL if crc & 1 else crc >> 1
    return crc
