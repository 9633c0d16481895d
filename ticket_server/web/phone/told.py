"""What the phone of a ticket's holder is told: his own ticket, and what the hall's screens show."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook
from ticket_protocol.record import Expected
from ticket_server.domain.counters import CounterState
from ticket_server.domain.hall import Hall
from ticket_server.domain.tickets import AT_COUNTER, Ticket, TicketState

Told = dict[str, Any]


class Stage(StrEnum):
    """Where the holder is, in his own terms. GUIDED: somebody guides him; OVER: without service."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    GUIDED = "guided"
    MISSED = "missed"
    SERVED = "served"
    OVER = "over"


STAGES = {
    TicketState.WAITING: Stage.WAITING,
    TicketState.CALLED: Stage.CALLED,
    TicketState.SERVING: Stage.SERVING,
    TicketState.HELD: Stage.HELD,
    TicketState.GUIDED: Stage.GUIDED,
    TicketState.MISSED: Stage.MISSED,
    TicketState.FINISHED: Stage.SERVED,
}


class Telling:
    """Tells of tickets in the words of one centre."""

    def __init__(self, centre: Centre) -> None:
        self._zone = ZoneInfo(centre.time_zone)
        self._names = {c.id: c.name.model_dump() for c in centre.categories}
        self._rating = centre.rating
        self._outlook: Outlook | None = None
        self._expectations: dict[str, Expected | None] = {}

    def told(self, hall: Hall, ticket: Ticket, outlook: Outlook | None, now: datetime) -> Told:
        """All that the page shows. Times are the centre's own, hours and minutes."""
        stage = STAGES.get(ticket.state, Stage.OVER)
        waits = stage is Stage.WAITING
        counters = self._counters(hall, ticket)
        return {
            "number": ticket.number,
            "priority": ticket.priority,
            "language": ticket.language,
            "category": self._names.get(ticket.category),
            "stage": stage,
            "counters": counters,
            "ahead": hall.people_ahead(ticket) if waits else None,
            "expected": self._expected(self._of(outlook, ticket)) if waits else None,
            "serving": _serving(hall, counters) if waits else None,
            "paused": _paused(hall, counters) if waits else False,
            "called": self._clock(ticket.called_at) if stage is not Stage.WAITING else None,
            "until": self._clock(ticket.held_until),
            "times": ticket.times,
            "rate": self._may_rate(hall, ticket),
            "at": self._clock(now),
        }

    def _counters(self, hall: Hall, ticket: Ticket) -> list[int]:
        """Where he is to go, or may be called to."""
        if ticket.state in AT_COUNTER and ticket.counter is not None:
            return [ticket.counter]
        if ticket.to_counter in hall.counters and ticket.to_counter is not None:
            return [ticket.to_counter]
        return list(hall.serving(ticket.category))

    def _of(self, outlook: Outlook | None, ticket: Ticket) -> Expected | None:
        """By ticket, once for all who follow one."""
        if outlook is not self._outlook:
            tickets = outlook.tickets if outlook else ()
            self._outlook = outlook
            self._expectations = {t.ticket: t.expected for t in tickets}
        return self._expectations.get(ticket.id)

    def _expected(self, expected: Expected | None) -> Told | None:
        if expected is None:
            return None
        earliest, latest = expected.earliest, expected.latest
        return {
            "minutes": expected.minutes,
            "from": self._clock(earliest),
            "to": self._clock(latest),
        }

    def _may_rate(self, hall: Hall, ticket: Ticket) -> bool:
        return self._rating.on and ticket.served is not None and ticket.id not in hall.rated

    def _clock(self, moment: datetime | None) -> str | None:
        return None if moment is None else f"{moment.astimezone(self._zone):%H:%M}"


def _serving(hall: Hall, counters: list[int]) -> str | None:
    """The number at his counter now, as the screens show it; of several counters none."""
    current = hall.counters[counters[0]].current if len(counters) == 1 else None
    return None if current is None else hall.tickets[current].number


def _paused(hall: Hall, counters: list[int]) -> bool:
    """Whether nobody is called at any of his counters for a while."""
    return bool(counters) and all(
        hall.counters[number].state is CounterState.PAUSED for number in counters
    )
