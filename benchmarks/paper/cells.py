"""One cell of the table played, and what broke of what it promises."""

from collections.abc import Callable, Iterator

from benchmarks.paper.table import Moment, Row
from benchmarks.paper.trial import Script, Trial, Wait
from demo.fake_printer.faults import mends, strike, strike_after_cut, strike_in_ticket
from ticket_protocol.words import PrintOutcome

EARLIER, MEANT, LATER = 1, 2, 3
"""The ticket before, the one that the cell speaks of, the one after."""
PAUSE_S = 10.0
"""Between two deeds."""
IN_TICKET = (5, 250, 490, 502, 700)
"""Bytes into it: in a picture's head, in its dots, in the head of the gap, in the lower half."""


def script_of(row: Row, moment: Moment, *, into: int = 502) -> Callable[[Trial], Script]:
    """A ticket before, the fault at its moment, hands, a ticket after.

    `into`: bytes into the ticket, if it strikes there.
    """

    def script(trial: Trial) -> Script:
        yield trial.ready()
        yield from _printed(trial, EARLIER)
        if moment is Moment.BETWEEN:
            strike(trial.door, row.fault)
            yield from _mended(trial, row)
            yield from _printed(trial, MEANT)
        else:
            _strike(trial, row, moment, into)
            yield from _printed(trial, MEANT)
            yield from _mended(trial, row)
        yield trial.ready()
        yield from _printed(trial, LATER)
        yield Wait.pause(PAUSE_S)

    return script


def broken(trial: Trial, row: Row, moment: Moment, *, exact: bool = True) -> Iterator[str]:
    """What is not as the cell says; not `exact`: what it calls unheard may be heard."""
    fate, told, ink = row.fates[moment], trial.told, trial.ink()
    for number in (EARLIER, LATER):
        if told.of(number) != [PrintOutcome.PRINTED] or ink.sheets[number, False] != 1:
            yield f"ticket {number}: {told.of(number)}, {ink.sheets[number, False]} sheets"
    expected = [fate.outcome] + [PrintOutcome.PRINTED] * fate.later
    heard = told.of(MEANT)
    if not exact and fate.sheets and heard[1:] == [PrintOutcome.PRINTED]:
        heard = heard[: len(expected)]
    if heard != expected:
        yield f"told {told.of(MEANT)} instead of {expected}"
    seen = (ink.sheets[MEANT, False], ink.torn[MEANT, False], ink.sheets[MEANT, True])
    if seen != (fate.sheets, fate.torn, fate.copies):
        yield f"sheets, torn, copies: {seen}"
    if (MEANT, False) in ink.touched and not fate.ink:
        yield "there is ink of it"
    if moment is not Moment.BETWEEN and row.state and row.state not in told.states:
        yield f"{row.state} was never told, but {told.states}"


def _strike(trial: Trial, row: Row, moment: Moment, into: int) -> None:
    match moment:
        case Moment.BEFORE:
            strike(trial.door, row.fault)
        case Moment.DURING:
            strike_in_ticket(trial.door, row.fault, into)
        case _:
            strike_after_cut(trial.door, row.fault)


def _printed(trial: Trial, number: int) -> Script:
    trial.order(number)
    yield trial.told_of(number)


def _mended(trial: Trial, row: Row) -> Script:
    yield Wait(lambda: row.state is None or trial.state is row.state, PAUSE_S)
    yield Wait.pause(PAUSE_S)
    for deed in mends(trial.door, row.fault):
        deed()
        yield Wait.pause(PAUSE_S)
