"""Who waits already: persons as keyed hashes, for a day at most, in memory alone.

Nothing of this is ever stored or logged, and a restart forgets it: then somebody may get a second
number, and nobody is kept from a first one.
"""

import secrets
from collections.abc import Callable, Iterable
from datetime import date, datetime

from ticket_protocol.persons import PersonKey
from ticket_server.domain.facts import TicketIssued
from ticket_server.domain.refusals import PersonWaits
from ticket_server.domain.scene import Scene
from ticket_server.domain.tickets import Ticket, TicketState

KEY_BYTES = 32

STILL_WAITING = frozenset(
    {TicketState.WAITING, TicketState.CALLED, TicketState.HELD, TicketState.GUIDED}
)
"""Not MISSED: who was not there when called needs a number, or a desk, but no refusal. And who is
being SERVED may have been sent for another number."""


class DayKeys:
    """The key of the day; belongs to the event loop's thread."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._key: PersonKey | None = None

    def now(self) -> PersonKey:
        """Today's key; another day's is forgotten."""
        day = self._today()
        self.forget(day)
        self._key = self._key or PersonKey(day=day, key=secrets.token_hex(KEY_BYTES))
        return self._key

    def forget(self, day: date) -> None:
        """All but what belongs to that day."""
        if self._key is not None and self._key.day != day:
            self._key = None


class Persons:
    """Which tickets a person took today; belongs to the writer's thread, but for `forget`."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._tickets: dict[str, list[tuple[str, datetime]]] = {}

    def check(self, scene: Scene, person: str, categories: Iterable[str]) -> None:
        """PersonWaits, with the number, when that person waits for one of the categories."""
        wanted = set(categories)
        for ticket in self._of(scene, person):
            if ticket.state in STILL_WAITING and not wanted.isdisjoint(ticket.categories):
                words = f"This person waits already with {ticket.number}."
                raise PersonWaits(words, number=ticket.number)

    def note(self, scene: Scene, person: str, issued: TicketIssued) -> None:
        """The person has that ticket, if it comes to be stored."""
        assert scene.hall.day is not None
        self.forget(scene.hall.day)
        self._tickets.setdefault(person, []).append((issued.ticket, scene.at))

    def forget(self, day: date) -> None:
        """All but what belongs to that day. Any thread may ask."""
        if self._day != day:
            self._day, self._tickets = day, {}

    def _of(self, scene: Scene, person: str) -> list[Ticket]:
        """Those that were stored: of one that was not, the number may have gone to another."""
        found = [(scene.hall.tickets.get(i), at) for i, at in self._tickets.get(person, ())]
        return [t for t, at in found if t is not None and t.issued_at == at]
