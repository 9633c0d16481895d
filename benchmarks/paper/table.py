"""What must come of a ticket, fault by fault and moment by moment. docs/printing.md shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from demo.fake_printer.faults import Fault
from demo.fake_printer.memory import Kind
from ticket_protocol.words import PrinterState, PrintOutcome


class Moment(Enum):
    """When it goes wrong, seen from one ticket."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    BETWEEN = "between"


@dataclass(frozen=True, kw_only=True)
class Fate:
    """What becomes of a ticket: the outcome told first, the sheets, and what is told later.

    `sheets`: whole originals that the cutter gave; `torn`: whole, on paper that hands tore off;
    `copies`: printed by itself, and marked. `ink`: at least some of it was on paper.
    """

    words: str
    outcome: PrintOutcome
    sheets: int = 0
    torn: int = 0
    copies: int = 0
    ink: bool = True
    later: bool = False


_UNCONFIRMED = PrintOutcome.SENT_UNCONFIRMED
WELL = Fate(words="printed", outcome=PrintOutcome.PRINTED, sheets=1)
NOT_SENT = Fate(words="failed; nothing was sent", outcome=PrintOutcome.FAILED, ink=False)
HELD = Fate(
    words="unconfirmed; the printer holds it, prints it when mended and says so: printed",
    outcome=_UNCONFIRMED, sheets=1, later=True,
)  # fmt: skip
CAME = Fate(
    words="unconfirmed; it came out, and the word for it comes when mended: printed",
    outcome=_UNCONFIRMED, sheets=1, later=True,
)  # fmt: skip
ON_ITS_WAY = Fate(
    words="unconfirmed; it waits in the line and comes out when mended",
    outcome=_UNCONFIRMED, sheets=1,
)  # fmt: skip
UNHEARD = Fate(words="unconfirmed; it came out unheard", outcome=_UNCONFIRMED, sheets=1)
HALF = Fate(words="unconfirmed; half of it came out", outcome=_UNCONFIRMED)
COPIED = Fate(
    words="unconfirmed; torn off with the jam, then by itself a copy, marked",
    outcome=_UNCONFIRMED, torn=1, copies=1,
)  # fmt: skip
CAME_AND_COPIED = Fate(
    words="unconfirmed; it came out, and by itself a copy, marked",
    outcome=_UNCONFIRMED, sheets=1, copies=1,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Row:
    """One fault on some kinds of line: the state told while it lasts, and who mends it how."""

    fault: Fault
    on: tuple[Kind, ...]
    state: PrinterState | None
    fates: Mapping[Moment, Fate]
    hands: str


def _at(before: Fate, during: Fate, after: Fate, between: Fate = WELL) -> Mapping[Moment, Fate]:
    return dict(zip(Moment, (before, during, after, between), strict=True))


BOTH: tuple[Kind, ...] = ("tcp", "serial")
ROWS = (
    Row(
        fault=Fault.PAPER_OUT, on=BOTH, state=PrinterState.OUT,
        fates=_at(NOT_SENT, HELD, CAME),
        hands="open, a new roll, close",
    ),
    Row(
        fault=Fault.COVER_OPEN, on=BOTH, state=PrinterState.COVER_OPEN,
        fates=_at(NOT_SENT, HELD, CAME),
        hands="close it",
    ),
    Row(
        fault=Fault.JAM, on=BOTH, state=PrinterState.JAM,
        fates=_at(NOT_SENT, COPIED, CAME_AND_COPIED),
        hands="open, free the knife, close; the kiosk does the rest (DLE ENQ 2)",
    ),
    Row(
        fault=Fault.HOT, on=BOTH, state=PrinterState.HOT,
        fates=_at(NOT_SENT, HELD, CAME),
        hands="none: it cools",
    ),
    Row(
        fault=Fault.OWN_ERROR, on=BOTH, state=PrinterState.ERROR,
        fates=_at(NOT_SENT, HELD, CAME),
        hands="what its lights say",
    ),
    Row(
        fault=Fault.POWER_CUT, on=("tcp",), state=PrinterState.DOWN,
        fates=_at(NOT_SENT, HALF, UNHEARD),
        hands="switch it on",
    ),
    Row(
        fault=Fault.POWER_CUT, on=("serial",), state=PrinterState.STALLED,
        fates=_at(NOT_SENT, HALF, UNHEARD),
        hands="switch it on",
    ),
    Row(
        fault=Fault.STALLED, on=BOTH, state=PrinterState.STALLED,
        fates=_at(NOT_SENT, ON_ITS_WAY, UNHEARD),
        hands="wait, or switch it off and on",
    ),
    Row(
        fault=Fault.REFUSED, on=("tcp",), state=PrinterState.DOWN,
        fates=_at(NOT_SENT, HALF, UNHEARD),
        hands="free its port",
    ),
    Row(
        fault=Fault.DROPPED, on=("tcp",), state=None,
        fates=_at(WELL, HALF, UNHEARD),
        hands="none: the kiosk calls again",
    ),
    Row(
        fault=Fault.UNPLUGGED, on=("serial",), state=PrinterState.DOWN,
        fates=_at(NOT_SENT, HALF, UNHEARD),
        hands="plug it in",
    ),
    Row(
        fault=Fault.UNPLUGGED, on=("tcp",), state=PrinterState.DOWN,
        fates=_at(NOT_SENT, ON_ITS_WAY, UNHEARD),
        hands="plug it in",
    ),
    Row(
        fault=Fault.SILENT, on=BOTH, state=PrinterState.STALLED,
        fates=_at(NOT_SENT, UNHEARD, UNHEARD),
        hands="switch it off and on",
    ),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Make:
    """A kind of printer, all well: what it lacks, the `status` it is set to, what is told."""

    words: str
    lacks: tuple[str, ...]
    status: Literal["full", "basic", "none"]
    state: PrinterState
    outcome: PrintOutcome


MAKES = (
    Make(
        words="says all", lacks=(), status="full",
        state=PrinterState.OK, outcome=PrintOutcome.PRINTED,
    ),
    Make(
        words="no process id", lacks=("has_process_id",), status="full",
        state=PrinterState.OK, outcome=PrintOutcome.PRINTED,
    ),
    Make(
        words="no report either", lacks=("answers_reports",), status="full",
        state=PrinterState.OK, outcome=_UNCONFIRMED,
    ),
    Make(
        words="status alone", lacks=("answers_reports",), status="basic",
        state=PrinterState.OK, outcome=_UNCONFIRMED,
    ),
    Make(
        words="silent clone", lacks=("answers_reports", "answers_status"), status="none",
        state=PrinterState.UNKNOWN, outcome=_UNCONFIRMED,
    ),
    Make(
        words="silent clone, set wrongly", lacks=("answers_reports", "answers_status"),
        status="full", state=PrinterState.DOWN, outcome=PrintOutcome.FAILED,
    ),
)  # fmt: skip
