"""What a citizen is told of the paper, and what follows from the printer's state. Pure."""

from enum import StrEnum

from ticket_protocol.words import PrinterState


class Paper(StrEnum):
    """What is known about the citizen's paper.

    UNSEEN: it was sent, and the printer cannot say more. PARTLY: sent to a printer that then
    stopped, so that nobody knows whether it came out whole. MISSED: none came, and now it could.
    NONE: this kiosk prints none. The others are the printer's own troubles, by its words.
    """

    COMING = "coming"
    TAKEN = "taken"
    UNSEEN = "unseen"
    PARTLY = "partly"
    MISSED = "missed"
    OUT = "out"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    HOT = "hot"
    ERROR = "error"
    STALLED = "stalled"
    DOWN = "down"
    NONE = "none"


EXPECTED = {
    None: Paper.COMING,
    PrinterState.OK: Paper.COMING,
    PrinterState.LOW: Paper.COMING,
    PrinterState.UNKNOWN: Paper.UNSEEN,
    PrinterState.OUT: Paper.OUT,
    PrinterState.COVER_OPEN: Paper.COVER_OPEN,
    PrinterState.JAM: Paper.JAM,
    PrinterState.HOT: Paper.HOT,
    PrinterState.ERROR: Paper.ERROR,
    PrinterState.STALLED: Paper.STALLED,
    PrinterState.DOWN: Paper.DOWN,
}
"""What a citizen can expect of a printer in that state; None: nothing is known of it yet."""

TROUBLES = frozenset(EXPECTED.values()) - {Paper.COMING, Paper.UNSEEN}
"""No paper comes out of a printer in this state."""

CALLING = TROUBLES - {Paper.HOT}
"""Somebody has to come: it does not pass by itself."""

TO_NOTE = TROUBLES | {Paper.PARTLY, Paper.MISSED, Paper.NONE}
"""The citizen notes the number, and needs time for it."""
