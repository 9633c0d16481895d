"""What of the hall is about numbers given without the server. A part of the fold.

What is decided about them: `handing_in`.
"""

from dataclasses import dataclass, field
from datetime import datetime

from ticket_server.domain import facts as f
from ticket_server.domain.tickets import Ticket
from ticket_server.domain.values import SeriesPart

Asked = tuple[str | None, str]
"""Who asked, and the Idempotency-Key of his request."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lease:
    """Since `at` a kiosk may give numbers of its parts, remembered in that outbox."""

    outbox: str
    at: datetime


@dataclass(kw_only=True, slots=True)
class Offline:
    """What is known of a day's kiosks: changed by facts alone.

    `parts` in force; `bounds`: their first and last numbers. `asked`: what ticket came of a
    request; `void`: what may come of none any more; `outstanding`: of these, what may still arrive
    from today. `slips` are the papers handed in, each with its ticket's id; `late` those of earlier
    days. `highest`: the highest count handed in of each owner's series. `before`: numbers handed in
    on this day before a clock went back to it. `floors`: counts up to which papers of this day may
    be out that the log has lost, by series; empty on other days.
    """

    parts: tuple[SeriesPart, ...] = ()
    bounds: tuple[tuple[str, str, SeriesPart], ...] = ()
    outstanding: set[tuple[str, str]] = field(default_factory=set)
    leases: dict[str, Lease] = field(default_factory=dict)
    asked: dict[Asked, str] = field(default_factory=dict)
    void: set[Asked] = field(default_factory=set)
    slips: dict[str, str] = field(default_factory=dict)
    late: dict[str, f.HandedInLate] = field(default_factory=dict)
    highest: dict[tuple[str, str], int] = field(default_factory=dict)
    before: frozenset[str] = frozenset()
    floors: dict[str, int] = field(default_factory=dict)

    def began(self, body: f.DayStarted) -> None:
        """The day began, or began again."""
        self.add(body.parts)
        self.before = frozenset(body.offline)
        self.void.update(body.void)
        for number in body.offline:
            self._came(number)

    def add(self, parts: tuple[SeriesPart, ...]) -> None:
        """These are in force, too."""
        self.parts += parts
        self.bounds += tuple((p.number(p.first), p.number(p.last), p) for p in parts)

    def apply(
        self, fact: f.Fact, body: f.PartLeased | f.AttemptVoided | f.HandedInLate | f.Restored
    ) -> None:
        """Folds it."""
        match body:
            case f.PartLeased():
                self.leases[body.kiosk] = Lease(outbox=body.outbox, at=fact.at)
            case f.AttemptVoided():
                self.void.add((body.kiosk, body.asked))
                self.outstanding.add((body.kiosk, body.asked))
            case f.HandedInLate():
                self.late[body.slip] = body
            case f.Restored():
                higher = {s: max(n, self.floors.get(s, 0)) for s, n in body.floors.items()}
                self.floors.update(higher)

    def issued(self, fact: f.Fact, body: f.TicketIssued) -> None:
        """A ticket was issued, here or without us."""
        if body.asked is not None:
            self.asked[fact.by, body.asked] = body.ticket
        if body.slip is not None:
            self.slips[body.slip] = body.ticket
        if body.offline:
            self._came(body.number)

    def replaced(self, ticket: Ticket) -> None:
        """Nobody holds that ticket: its request is void."""
        if ticket.asked is not None:
            self.void.add((ticket.issued_by, ticket.asked))

    def part_of(self, number: str) -> SeriesPart | None:
        """The part in force that has that number."""
        for first, last, part in self.bounds:
            if first <= number <= last and part.holds(number):
                return part
        return None

    def _came(self, number: str) -> None:
        part = self.part_of(number)
        if part is not None:
            place = (part.owner, part.series)
            self.highest[place] = max(part.count(number), self.highest.get(place, 0))

    def is_void(self, ticket: Ticket) -> bool:
        """Whether its holder has another number instead."""
        return ticket.asked is not None and (ticket.issued_by, ticket.asked) in self.void
