"""The paper in a citizen's visit: the choice without it, what became of it, the copy. Pure.

Before a number is taken at a printer that cannot print, the citizen chooses: the number on the
screen, or the desk. Afterwards a copy can be had for a while, one at a time.
"""

from dataclasses import replace

from kiosk.paper.told import TROUBLES, Paper
from kiosk.visit import Page, Times, Visit, ask, hears
from ticket_protocol.words import PrintOutcome

COPIES = 3
"""More papers with one number are a game."""


def on_screen(visit: Visit, now: float, *, key: str) -> Visit:
    """A number that is only shown: asks for it under `key`."""
    if visit.page is not Page.CHOICE or not hears(visit, now):
        return visit
    return ask(visit, now, key=key, priority=visit.priority)


def to_desk(visit: Visit, now: float) -> Visit:
    """No number here: shows the way to the desk."""
    if visit.page is not Page.CHOICE or not hears(visit, now):
        return visit
    return replace(visit, page=Page.DESK, touched_at=now)


def toggle_list(visit: Visit, now: float) -> Visit:
    """The papers to bring are wanted on the ticket, or no longer."""
    if visit.page is not Page.CATEGORY or not hears(visit, now):
        return visit
    return replace(visit, listed=not visit.listed, touched_at=now)


def printed(
    visit: Visit, outcome: PrintOutcome, expected: Paper, now: float, *, again: bool = False
) -> Visit:
    """What became of the paper, or `again` of its copy; `expected`: how the printer is now.

    Once a copy is on its way, what was still to be learned of the first paper changes nothing.
    """
    if visit.page is not Page.TICKET or (visit.again and not again):
        return visit
    return replace(_with(visit, _outcome(outcome, expected), now), settled=True)


def changed(visit: Visit, expected: Paper, now: float) -> Visit:
    """The printer is in another state: a paper that is not known to be out does not come."""
    if visit.paper in {Paper.TAKEN, Paper.PARTLY}:
        return visit
    if expected in TROUBLES:
        sent = visit.paper is Paper.UNSEEN and visit.settled
        return _with(visit, Paper.PARTLY if sent else expected, now)
    return _with(visit, Paper.MISSED, now) if visit.paper in TROUBLES else visit


def can_copy(visit: Visit, now: float, times: Times, expected: Paper) -> bool:
    """Whether a copy can be ordered now: in this visit, for a while, one at a time, and few."""
    return (
        visit.page is Page.TICKET
        and visit.settled
        and visit.copies < COPIES
        and expected in {Paper.COMING, Paper.UNSEEN}
        and now - visit.issued_at < times.copy_s
    )


def order_copy(visit: Visit, now: float, times: Times, expected: Paper) -> Visit:
    """The paper once more, marked as a copy."""
    if not can_copy(visit, now, times, expected) or not hears(visit, now):
        return visit
    return replace(visit, paper=expected, copies=visit.copies + 1, settled=False, touched_at=now)


def _outcome(outcome: PrintOutcome, expected: Paper) -> Paper:
    stopped = expected in TROUBLES
    match outcome:
        case PrintOutcome.PRINTED:
            return Paper.TAKEN
        case PrintOutcome.FAILED:
            return expected if stopped else Paper.MISSED
    return Paper.PARTLY if stopped else Paper.UNSEEN


def _with(visit: Visit, paper: Paper, now: float) -> Visit:
    if visit.page is not Page.TICKET or visit.paper in {paper, Paper.NONE}:
        return visit
    return replace(visit, paper=paper, touched_at=now)
