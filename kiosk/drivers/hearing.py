"""Telling apart what a printer says: answers, words that are due, and what nobody asked for. Pure.

Four things come down the line (Epson ESC/POS), each of a form of its own:
a status byte (DLE EOT, 0xx1xx10); a paper report (GS r, 0xx0xxxx); a process id (GS ( H, seven
bytes 37 22 d1 d2 d3 d4 00); and the status that some printers send by themselves (ASB, 0xx1xx00
and three bytes of the form of a report). Anything else is noise.
"""

from collections.abc import Callable

from kiosk.drivers.status import ID_LENGTH, is_paper_report, is_status

_ID_HEAD = b"\x37\x22"
_ID_WHOLE = len(_ID_HEAD) + ID_LENGTH + 1
_ASB_FIXED, _ASB_HEAD, _ASB_WHOLE = 0x93, 0x10, 4
_MANY = 64


class Ear:
    """Takes bytes as they come, in pieces of any size, and keeps what they meant.

    `statuses` and `reports` in the order of their coming, the newest last; `ids` all of them.
    """

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.reports: list[int] = []
        self.ids: list[bytes] = []
        self._begun = b""

    def hear(self, data: bytes) -> None:
        """Take some bytes."""
        for byte in data:
            self._take(byte)
        for kept in (self.statuses, self.reports, self.ids):
            del kept[:-_MANY]

    def forget(self) -> None:
        """Another line: what was begun on the one before will not be finished."""
        self._begun = b""

    def _take(self, byte: int) -> None:
        """A byte that does not fit what was begun ends it, and may itself begin something."""
        while self._begun and not _fits(self._begun, byte):
            self._begun = self._begun[_next_head(self._begun) :]
        if self._begun:
            self._begun += bytes([byte])
            self._finish()
        elif byte == _ID_HEAD[0] or byte & _ASB_FIXED == _ASB_HEAD:
            self._begun = bytes([byte])
        elif is_status(byte):
            self.statuses.append(byte)
        elif is_paper_report(byte):
            self.reports.append(byte)

    def _finish(self) -> None:
        is_id = self._begun[0] == _ID_HEAD[0]
        if len(self._begun) < (_ID_WHOLE if is_id else _ASB_WHOLE):
            return
        if is_id:
            self.ids.append(self._begun[len(_ID_HEAD) : -1])
        self._begun = b""


def _fits(begun: bytes, byte: int) -> bool:
    """Whether `byte` can be the next one of a process id or of an unasked status."""
    if begun[0] != _ID_HEAD[0]:
        return is_paper_report(byte)
    return _ID_FORM[len(begun)](byte)


def _next_head(begun: bytes) -> int:
    """Where in a process id that broke off another one may begin; its end, if nowhere."""
    at = begun.find(_ID_HEAD[0], 1)
    return at if at > 0 else len(begun)


def _printable(byte: int) -> bool:
    return 0x20 <= byte <= 0x7E  # noqa: PLR2004 - what an id may hold


_ID_FORM: tuple[Callable[[int], bool], ...] = (
    lambda byte: byte == _ID_HEAD[0],
    lambda byte: byte == _ID_HEAD[1],
    *[_printable] * ID_LENGTH,
    lambda byte: byte == 0,
)
