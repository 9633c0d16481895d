"""What must hold of every ticket, whatever went wrong."""

from collections.abc import Iterator

from benchmarks.paper.trial import Trial, Who
from ticket_protocol.words import PrinterState, PrintOutcome

_REASONS = frozenset({PrinterState.JAM, PrinterState.ERROR})
"""Told before the kiosk prints a copy by itself."""


def broken_promises(
    trial: Trial, last: int, *, last_is: PrintOutcome = PrintOutcome.PRINTED
) -> list[str]:
    """Every promise that does not hold.

    `last`: the ticket ordered when all was well again; `last_is` what is to be told of it.
    """
    return [
        *(word for who in dict.fromkeys(trial.ordered) for word in _of_ordered(trial, who)),
        *_of_copies(trial),
        *_of_last(trial, last, last_is=last_is),
    ]


def _of_ordered(trial: Trial, who: Who) -> Iterator[str]:
    """One outcome first, corrected once at most; and the paper is as it says."""
    number, copy = who
    if copy:
        return
    told, ink = trial.told.of(number), trial.ink()
    if not told:
        yield f"ticket {number} was lost: nothing was told of it"
        return
    first, *more = told
    if more and (first, *more) != (PrintOutcome.SENT_UNCONFIRMED, PrintOutcome.PRINTED):
        yield f"ticket {number} was told as {told}"
    out = ink.sheets[who] + ink.torn[who]
    if out > 1:
        yield f"ticket {number} came out {out} times"
    if PrintOutcome.PRINTED in told and not ink.sheets[who]:
        yield f"ticket {number} was told as printed and never came out"
    if first is PrintOutcome.FAILED and who in ink.touched:
        yield f"ticket {number} was told as failed, and there is ink of it"


def _of_copies(trial: Trial) -> Iterator[str]:
    """A copy is told as often as it comes, and nobody gets one without a reason."""
    ink = trial.ink()
    for who in sorted({who for who in ink.touched if who[1]}):
        number, _ = who
        out = ink.sheets[who] + ink.torn[who]
        told = [o for o in trial.told.of(number, copy=True) if o is not PrintOutcome.FAILED]
        if out > len(told):
            yield f"{out} copies of {number} came out, told were {told}"
        if who not in trial.ordered and not _REASONS & set(trial.told.states):
            yield f"a copy of {number} came out that nobody needed"
        if who not in trial.ordered and trial.told.of(number)[:1] == [PrintOutcome.PRINTED]:
            yield f"a copy of {number} came out though it was printed"


def _of_last(trial: Trial, last: int, *, last_is: PrintOutcome) -> Iterator[str]:
    told, sheets = trial.told.of(last), trial.ink().sheets[last, False]
    if told[:1] != [last_is] or sheets != 1:
        states = trial.told.states
        yield f"mended, yet ticket {last} was told as {told}, {sheets} sheets, states {states}"
