"""Bytes from a scanner become whole scans, and rubbish becomes nothing. No Qt, no device.

A scan ends with CR or LF, or when the line is idle. After anything that is no text the rest of the
burst is thrown away with it, until the line is idle: people leave longer between two scans.
"""

import re
import unicodedata
from enum import StrEnum

MOST = 1024
"""Bytes of one scan."""
IDLE_S = 0.3
"""So long without a byte the line is idle."""

_ENDS = re.compile(rb"[\r\n]")
_A_TICKET = re.compile(r"[0-9A-Z][0-9A-Z-]{0,63}")
_AFTER_SIGNS = re.compile(r"[/=?#&]")
_AIM_ID = re.compile(r"^\][A-Za-z][0-9A-Za-z]")


class Rubbish(StrEnum):
    """Why something that came was no scan; never what it was."""

    TOO_LONG = "it is longer than 1,024 bytes"
    NOT_UTF8 = "it is not UTF-8"
    CONTROL = "it has control characters"


class Scans:
    """What came and is not yet whole. `ends` False: only an idle line ends a scan."""

    def __init__(self, *, ends: bool = True) -> None:
        self._ends = ends
        self._rest = b""
        self._deaf = False

    def take(self, data: bytes) -> tuple[str | Rubbish, ...]:
        """The scans that are whole with `data`; at most one Rubbish, at the end."""
        if self._deaf:
            return ()
        *whole, self._rest = _ENDS.split(self._rest + data) if self._ends else [self._rest + data]
        if len(self._rest) > MOST:
            whole.append(self._rest)
        return self._read(whole)

    def idle(self) -> tuple[str | Rubbish, ...]:
        """The line was idle: what came is all there is of it."""
        rest, self._rest = self._rest, b""
        read = self._read([rest])
        self._deaf = False
        return read

    def _read(self, whole: list[bytes]) -> tuple[str | Rubbish, ...]:
        found: list[str | Rubbish] = []
        for one in whole:
            scan = text_of(one)
            if scan:
                found.append(scan)
            if isinstance(scan, Rubbish):
                self._rest, self._deaf = b"", True
                break
        return tuple(found)


def text_of(scan: bytes) -> str | Rubbish:
    """The text of one scan, composed (NFC), without the scanner's word for the kind of code."""
    if len(scan) > MOST:
        return Rubbish.TOO_LONG
    try:
        text = scan.decode("utf-8")
    except UnicodeDecodeError:
        return Rubbish.NOT_UTF8
    if any(unicodedata.category(letter) == "Cc" for letter in text):
        return Rubbish.CONTROL
    return plain(unicodedata.normalize("NFC", text))


def plain(text: str) -> str:
    """Without the spaces around it, and without an AIM id such as `]Q1`."""
    return _AIM_ID.sub("", text.strip()).strip()


def ticket_in(text: str, follow_url: str | None) -> str | None:
    """The ticket that a text names, in capitals: its number of today, its id or its code.

    The text is that, or an address that ends in it; None: there is nothing of the kind in it.
    """
    told = plain(text)
    if follow_url and told.startswith(follow_url):
        told = told.removeprefix(follow_url)
    if "://" in told:
        told = _AFTER_SIGNS.split(told.rstrip("/"))[-1]
    told = "".join(told.split()).upper()
    return told if _A_TICKET.fullmatch(told) else None
