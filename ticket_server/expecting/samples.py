"""Collects what was expected and what came, to be kept beside the facts, once a minute.

Of every waiting ticket: what was told at issue, and a sample every five minutes. Pure.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.tickets import Ticket
from ticket_server.estimate.waits import Wait
from ticket_server.expecting.waits import Told, Waits
from ticket_server.storage.store import Estimated, FirstCall

EVERY_MIN = 5
MOST = 2000
"""More than so many rows at once are not kept."""


class Samples:
    """`see` facts after the hall has folded them, `sample` once a minute, `take` what is there."""

    def __init__(self, waits: Waits) -> None:
        self._waits = waits
        self._called: set[str] = set()
        self._estimates: list[Estimated] = []
        self._calls: list[FirstCall] = []

    def see(self, hall: Hall, facts: Iterable[f.Fact]) -> None:
        """An issue is an estimate, a first call its outcome."""
        for fact in facts:
            match fact.body:
                case f.DayStarted():
                    self._called.clear()
                case f.TicketIssued():
                    self._issued(hall, fact, fact.body)
                case f.TicketCalled():
                    self._came(hall, fact, fact.body)

    def sample(self, hall: Hall, tickets: Mapping[str, Wait], at: datetime, now: datetime) -> None:
        """A fifth of those who wait, each every fifth minute. `tickets` is seen from `at`."""
        assert hall.day is not None
        turn = int(now.timestamp() // 60) % EVERY_MIN
        for id_ in hall.lines.in_order():
            ticket = hall.tickets[id_]
            wait = tickets.get(id_)
            if wait is not None and ticket.seq % EVERY_MIN == turn and id_ not in self._called:
                told = Told(wait=wait, at=at)
                self._estimates.append(_estimated(ticket, hall, now, told, at_issue=False))

    def take(self) -> tuple[list[Estimated], list[FirstCall]]:
        """What has come together; it is forgotten here."""
        taken = self._estimates[:MOST], self._calls[:MOST]
        self._estimates, self._calls = [], []
        return taken

    def _issued(self, hall: Hall, fact: f.Fact, body: f.TicketIssued) -> None:
        told = None if body.expected is None else self._waits.told(body.expected)
        ticket = hall.tickets.get(body.ticket)
        if told is not None and ticket is not None:
            self._estimates.append(_estimated(ticket, hall, fact.at, told, at_issue=True))

    def _came(self, hall: Hall, fact: f.Fact, body: f.TicketCalled) -> None:
        ticket = hall.tickets.get(body.ticket)
        if ticket is None or body.ticket in self._called:
            return
        self._called.add(body.ticket)
        assert hall.day is not None
        self._calls.append(FirstCall(ticket=ticket.seq, day=hall.day, at=fact.at))


def _estimated(
    ticket: Ticket, hall: Hall, at: datetime, told: Told, *, at_issue: bool
) -> Estimated:
    assert hall.day is not None
    return Estimated(
        ticket=ticket.seq,
        day=hall.day,
        category=ticket.category,
        at=at,
        at_issue=at_issue,
        median=told.at + timedelta(seconds=told.wait.median_s),
        earliest=told.at + timedelta(seconds=told.wait.low_s),
        latest=told.at + timedelta(seconds=told.wait.high_s),
        basis=told.wait.basis.value,
    )
