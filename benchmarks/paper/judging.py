"""What must hold of every ticket, whatever went wrong."""

from collections import Counter
from collections.abc import Iterator

from benchmarks.paper.tickets import Ink
from benchmarks.paper.trial import Trial
from ticket_protocol.words import PrinterState, PrintOutcome

_CORRECTED = [PrintOutcome.SENT_UNCONFIRMED, PrintOutcome.PRINTED]
_REASONS = frozenset({PrinterState.JAM, PrinterState.ERROR})
"""Told before the kiosk prints a copy by itself."""


def broken_promises(
    trial: Trial, last: int, *, last_is: PrintOutcome = PrintOutcome.PRINTED
) -> list[str]:
    """Every promise that does not hold.

    `last`: the ticket ordered when all was well again; `last_is` what is to be told of it.
    """
    ink = trial.ink()
    numbers = range(1, last + 1)
    return [
        *_of_papers(trial),
        *(word for number in numbers for word in _of_original(trial, ink, number)),
        *(word for number in numbers for word in _of_copies(trial, ink, number)),
        *_of_last(trial, ink, last, last_is=last_is),
    ]


def _of_papers(trial: Trial) -> Iterator[str]:
    """One outcome for each paper, corrected once at most, and none is lost."""
    for paper, told in trial.told.papers:
        if len(told) > 1 and told != _CORRECTED:
            yield f"a paper of {paper.number} was told as {told}"
    for (number, copy), ordered in Counter(trial.ordered).items():
        if len(trial.told.papers_of(number, copy=copy)) < ordered:
            yield f"a paper of {number} was lost: nothing was told of it"


def _of_original(trial: Trial, ink: Ink, number: int) -> Iterator[str]:
    """The paper is as was told."""
    who = (number, False)
    told, out = trial.told.of(number), ink.sheets[who] + ink.torn[who]
    if len(trial.told.papers_of(number, copy=False)) > 1:
        yield f"ticket {number} was printed again, unmarked"
    if out > 1:
        yield f"ticket {number} came out {out} times"
    if PrintOutcome.PRINTED in told and not ink.sheets[who]:
        yield f"ticket {number} was told as printed and never came out"
    if told[:1] == [PrintOutcome.FAILED] and who in ink.touched:
        yield f"ticket {number} was told as failed, and there is ink of it"


def _of_copies(trial: Trial, ink: Ink, number: int) -> Iterator[str]:
    """Copies come out as told; one that nobody ordered has a reason, and follows an unconfirmed."""
    who, ordered = (number, True), trial.ordered.count((number, True))
    papers = trial.told.papers_of(number, copy=True)
    sent = [told for told in papers if told[0] is not PrintOutcome.FAILED]
    out = ink.sheets[who] + ink.torn[who]
    if out > len(sent) or (who in ink.touched and not sent):
        yield f"{out} copies of {number} came out, told were {papers}"
    if sum(PrintOutcome.PRINTED in told for told in sent) > ink.sheets[who]:
        yield f"copies of {number} were told as printed and never came out"
    if len(papers) > ordered and not _REASONS & set(trial.told.states):
        yield f"a copy of {number} was printed that nobody needed"
    before = [*trial.told.papers_of(number, copy=False), *papers]
    unsure = sum(told[0] is PrintOutcome.SENT_UNCONFIRMED for told in before)
    if len(papers) - ordered > unsure:
        yield f"a copy of {number} was printed by itself though nothing was unsure"


def _of_last(trial: Trial, ink: Ink, last: int, *, last_is: PrintOutcome) -> Iterator[str]:
    told, sheets = trial.told.of(last), ink.sheets[last, False]
    if told[:1] != [last_is] or sheets != 1:
        states = trial.told.states
        yield f"mended, yet ticket {last} was told as {told}, {sheets} sheets, states {states}"
