"""The bytes of a printer's status and what they mean (Epson ESC/POS: DLE EOT, GS r, GS ( H)."""

from dataclasses import dataclass

from ticket_protocol.words import PrinterState

DLE_EOT = b"\x10\x04"
"""Followed by n = 1 printer, 2 why offline, 3 error, 4 paper; answered at once."""
GS_R_PAPER = b"\x1dr\x01"
"""Paper sensor status, answered in order: everything before it has been printed."""
RECOVER = b"\x10\x05\x02"
"""DLE ENQ 2: after a cutter error, clear the buffers and be ready."""
ID_LENGTH = 4
"""Bytes of a process id, each 0x20 to 0x7E."""

_PROCESS_ID = b"\x1d(H\x06\x0000"
_FIXED, _WELL = 0x93, 0x12
_OFFLINE = 0x08
_COVER, _STOPPED, _ERROR = 0x04, 0x20, 0x40
_CUTTER, _UNRECOVERABLE, _RECOVERS = 0x08, 0x20, 0x40
_NEAR_END, _END = 0x0C, 0x60
_PAPER_GONE = 0x0C


@dataclass(frozen=True, kw_only=True)
class Status:
    """The answers to DLE EOT 1 to 4; 0x12 (all well) where a printer gave none."""

    printer: int
    offline: int = _WELL
    error: int = _WELL
    paper: int = _WELL

    @property
    def state(self) -> PrinterState:
        """The one thing to tell people; an open cover hides the paper's end behind it."""
        if self.offline & _COVER:
            return PrinterState.COVER_OPEN
        if self.offline & _STOPPED or self.paper & _END:
            return PrinterState.OUT
        if error := self._of_its_own():
            return error
        return PrinterState.LOW if self.paper & _NEAR_END else PrinterState.OK

    def _of_its_own(self) -> PrinterState | None:
        """What is wrong with the machine itself, the worst first."""
        if self.error & _UNRECOVERABLE:
            return PrinterState.ERROR
        if self.error & _CUTTER:
            return PrinterState.JAM
        if self.error & _RECOVERS:
            return PrinterState.HOT
        offline = self.offline & _ERROR or self.printer & _OFFLINE
        return PrinterState.ERROR if offline else None


def process_id(name: bytes) -> bytes:
    """GS ( H function 48: "say `name` when everything before this has been printed"."""
    return _PROCESS_ID + name


def is_status(byte: int) -> bool:
    """Whether it can be an answer to DLE EOT: 0xx1xx10."""
    return byte & _FIXED == _WELL


def is_paper_report(byte: int) -> bool:
    """Whether it can be an answer to GS r 1: 0xx0xxxx."""
    return byte & 0x90 == 0x00


def paper_left(report: int) -> bool:
    """Whether GS r 1 still saw paper."""
    return not report & _PAPER_GONE
