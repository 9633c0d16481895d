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
    """What becomes of a ticket: the outcome told first, the sheets, and `later` a correction.

    `sheets`: whole originals that the cutter gave; `torn`: whole, on paper that hands tore off;
    `copies`: printed by itself, and marked. `ink`: at least some of it was on paper.
    """

    name: str
    words: str
    outcome: PrintOutcome
    sheets: int = 0
    torn: int = 0
    copies: int = 0
    ink: bool = True
    later: bool = False


_UNCONFIRMED = PrintOutcome.SENT_UNCONFIRMED
WELL = Fate(
    name="printed", words="it comes out, and the printer says so",
    outcome=PrintOutcome.PRINTED, sheets=1,
)  # fmt: skip
NOT_SENT = Fate(
    name="not sent", words="nothing of it goes out", outcome=PrintOutcome.FAILED, ink=False
)
HELD = Fate(
    name="held", words="the printer holds it, prints it when mended, and says so then",
    outcome=_UNCONFIRMED, sheets=1, later=True,
)  # fmt: skip
CAME = Fate(
    name="came", words="it is out, and the printer says so when it is mended",
    outcome=_UNCONFIRMED, sheets=1, later=True,
)  # fmt: skip
ON_ITS_WAY = Fate(
    name="on its way", words="it waits in the line, and comes out when that is mended; "
    "half of it, where the line could not take all",
    outcome=_UNCONFIRMED, sheets=1,
)  # fmt: skip
UNHEARD = Fate(
    name="unheard", words="it is out, and no word of it is heard", outcome=_UNCONFIRMED, sheets=1
)
HALF = Fate(name="half", words="half of it is out, or nothing", outcome=_UNCONFIRMED)
COPIED = Fate(
    name="torn, copied", words="it is torn off with the jam; then a marked copy comes by itself",
    outcome=_UNCONFIRMED, torn=1, copies=1,
)  # fmt: skip
CAME_AND_COPIED = Fate(
    name="came, copied", words="it is out; all the same a marked copy comes by itself",
    outcome=_UNCONFIRMED, sheets=1, copies=1,
)  # fmt: skip
FATES = (WELL, NOT_SENT, HELD, CAME, ON_ITS_WAY, UNHEARD, HALF, COPIED, CAME_AND_COPIED)


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
class Seen:
    """What people are told while a printer is so: ids of texts; `calls`: somebody has to come."""

    kiosk: str
    notice: str
    calls: bool = True


SEEN = {
    PrinterState.OUT: Seen(kiosk="kiosk.paper_out_title", notice="staff.paper_out"),
    PrinterState.COVER_OPEN: Seen(kiosk="kiosk.paper_cover_open_title", notice="staff.cover_open"),
    PrinterState.JAM: Seen(kiosk="kiosk.paper_jam_title", notice="staff.printer_jam"),
    PrinterState.HOT: Seen(
        kiosk="kiosk.paper_hot_title", notice="staff.printer_hot", calls=False
    ),
    PrinterState.ERROR: Seen(kiosk="kiosk.paper_error_title", notice="staff.printer_error"),
    PrinterState.STALLED: Seen(kiosk="kiosk.paper_stalled_title", notice="staff.printer_stalled"),
    PrinterState.DOWN: Seen(kiosk="kiosk.paper_down_title", notice="staff.printer_down"),
}  # fmt: skip


def screen(row: Row, moment: Moment) -> str:
    """What the citizen's page says of the paper while it lasts: a word of `Paper`."""
    match row.fates[moment].outcome:
        case PrintOutcome.FAILED:
            return str(row.state)
        case PrintOutcome.SENT_UNCONFIRMED:
            return "partly" if row.state else "unseen"
    return "taken"


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
