"""What keeps a printer from printing, and how it says so (Epson ESC/POS: DLE EOT 1 to 4)."""

from collections.abc import Set as AbstractSet
from enum import Enum


class Trouble(Enum):
    """Why it does not print. HOT: the head cools and goes on by itself."""

    PAPER_OUT = "paper out"
    COVER_OPEN = "cover open"
    JAM = "cutter jam"
    OFFLINE = "offline"
    HOT = "head too hot"


def status_byte(n: int, troubles: AbstractSet[Trouble], *, cutter_error: bool, low: bool) -> bytes:
    """The answer to DLE EOT `n`; none to numbers that do not exist."""
    out, hot = Trouble.PAPER_OUT in troubles, Trouble.HOT in troubles
    cover = Trouble.COVER_OPEN in troubles
    bits = {
        1: 0x08 * (bool(troubles) or cutter_error),
        2: 0x04 * cover + 0x20 * out + 0x40 * (cutter_error or hot),
        3: 0x08 * cutter_error + 0x40 * hot,
        4: 0x0C * (low or out) + 0x60 * out,
    }
    return bytes([0x12 | bits[n]]) if n in bits else b""
