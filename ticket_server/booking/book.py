"""Appointments that a booking system handed over, and the numbers their holders get on arrival."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a day of the centre
from datetime import datetime, timedelta

from ticket_protocol import appointments as wire
from ticket_protocol.commands import IssueTicket
from ticket_protocol.words import Purpose
from ticket_server import replies
from ticket_server.domain import refusals as r
from ticket_server.domain.appointments import (
    Appointment,
    AppointmentCancelled,
    AppointmentNotToday,
    AppointmentUsed,
    UnknownAppointment,
)
from ticket_server.domain.facts import AppointmentsImported, Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import Bodies
from ticket_server.orders import Answer, Situation
from ticket_server.service import Asking, Sender, Service
from ticket_server.storage.appointments import (
    appointments,
    drop_appointment,
    keep_appointment,
    utc,
)
from ticket_server.storage.kept import Row
from ticket_server.storage.store import OutcomeUnknownError, Store

KEPT = timedelta(days=30)
"""A booking is forgotten so long after its day."""
MOST = 20_000
"""Bookings that are kept at once: months of a busy centre."""


class TooManyAppointments(r.Refusal):
    """More than anybody could serve."""

    code = "TOO_MANY_APPOINTMENTS"


@dataclass(frozen=True, kw_only=True)
class _News:
    """What an import comes to."""

    new: tuple[Appointment, ...]
    changed: tuple[Appointment, ...]
    same: int


class Book:
    """All bookings, as they stand durably. Belongs to the event loop; anybody may look one up."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._all: dict[str, Appointment] = {}
        self.read()

    def read(self) -> None:
        """As the store has them."""
        self._all = {booked.reference: booked for booked in appointments(self._store)}

    def find(self, reference: str) -> Appointment | None:
        """The booking of that reference."""
        return self._all.get(reference)

    def on(self, day: Day, plan: Plan) -> list[Appointment]:
        """Those of one day, in the order of their times."""
        theirs = (booked for booked in self._all.values() if plan.day(booked.at) == day)
        return sorted(theirs, key=lambda booked: (booked.at, booked.reference))

    def news(self, told: Sequence[Appointment]) -> _News:
        """What of it is new; the last word of a reference counts."""
        last = {booked.reference: booked for booked in told}
        new = [b for b in last.values() if b.reference not in self._all]
        old = [b for b in last.values() if b.reference in self._all]
        changed = [b for b in old if self._all[b.reference] != b]
        if len(self._all) + len(new) > MOST:
            raise TooManyAppointments(f"No more than {MOST} appointments are kept.")
        return _News(new=tuple(new), changed=tuple(changed), same=len(old) - len(changed))

    def past(self, now: datetime) -> list[Appointment]:
        """Those that nobody asks for any more."""
        everybody = list(self._all.values())  # at once: another thread may ask
        return [booked for booked in everybody if booked.at < now - KEPT]

    def keep(self, kept: Sequence[Appointment], gone: Sequence[Appointment]) -> None:
        """They are stored."""
        for booked in gone:
            self._all.pop(booked.reference, None)
        self._all |= {booked.reference: booked for booked in kept}


class Appointments:
    """What may be asked about appointments. Raises Refusal or StoreError; answers when durable."""

    def __init__(self, book: Book, asking: Asking, service: Service) -> None:
        self.book = book
        self._ask = asking.ask
        self._service = service
        self._one_by_one = asyncio.Lock()
        self._in_doubt = False

    async def take_over(self, sender: Sender, command: wire.ImportAppointments) -> Answer:
        """New, changed and cancelled bookings; all of them, or none."""
        async with self._one_by_one:
            if self._in_doubt:
                self.book.read()
                self._in_doubt = False
            try:
                return await self._take_over(sender, command)
            except OutcomeUnknownError:
                self._in_doubt = True
                raise

    async def _take_over(self, sender: Sender, command: wire.ImportAppointments) -> Answer:
        told = tuple(_appointment(one) for one in command.appointments)
        news = self.book.news(told)
        kept = (*news.new, *news.changed)
        past: list[Appointment] = []
        done: list[bool] = []

        def decide(scene: Situation) -> Bodies:
            _check(scene.plan, told)
            past.extend(self.book.past(scene.at))
            done.append(True)
            if not kept:
                return []
            cancelled = sum(booked.cancelled for booked in kept)
            return [
                AppointmentsImported(
                    new=len(news.new), changed=len(news.changed), cancelled=cancelled
                )
            ]

        def beside(_facts: Sequence[Fact]) -> Iterator[Row]:
            yield from map(drop_appointment, past)
            yield from map(keep_appointment, kept)

        said = wire.ImportReply(new=len(news.new), changed=len(news.changed), same=news.same)
        answer = await self._ask(sender, decide, lambda _h, _f: replies.answer(said), beside)
        if done:  # and not the answer to the same key, remembered
            self.book.keep(kept, past)
        return answer

    async def arrive(
        self,
        sender: Sender,
        reference: str,
        command: wire.ArriveForAppointment,
        hall: Hall,
        plan: Plan,
    ) -> Answer:
        """A number for whoever comes for it; too late, it is an ordinary one."""
        booked = self.book.find(reference)
        if booked is None:
            raise UnknownAppointment("There is no such appointment.")
        ticket = hall.tickets.get(hall.appointments.get(reference, ""))
        if ticket is not None:
            words = f"Its holder has {ticket.number}."
            raise AppointmentUsed(words, number=ticket.number)
        if booked.cancelled:
            raise AppointmentCancelled("It was cancelled.")
        if plan.day(booked.at) != hall.day:
            raise AppointmentNotToday(f"It is on {plan.day(booked.at):%d/%m/%Y}.")
        wanted = IssueTicket(
            category=booked.category,
            procedure=booked.procedure,
            purpose=Purpose(booked.purpose),
            language=command.language,
            appointment=reference,
        )
        return await self._service.issue(sender, wanted)


def told_of(booked: Appointment, hall: Hall) -> wire.AppointmentReply:
    """How it stands."""
    ticket = hall.tickets.get(hall.appointments.get(booked.reference, ""))
    return wire.AppointmentReply(
        reference=booked.reference,
        at=booked.at,
        category=booked.category,
        procedure=booked.procedure,
        purpose=Purpose(booked.purpose),
        cancelled=booked.cancelled,
        number=None if ticket is None else ticket.number,
    )


def _appointment(told: wire.AppointmentTold) -> Appointment:
    return Appointment(
        reference=told.reference,
        at=utc(told.at),
        category=told.category,
        procedure=told.procedure,
        purpose=told.purpose.value,
        cancelled=told.cancelled,
    )


def _check(plan: Plan, told: Sequence[Appointment]) -> None:
    for booked in told:
        category = plan.categories.get(booked.category)
        if category is None:
            words = f"{booked.reference}: there is no category {booked.category!r}."
            raise r.UnknownCategory(words)
        if booked.procedure is not None and booked.procedure not in category.procedures:
            words = f"{booked.reference}: {booked.category} has no procedure {booked.procedure!r}."
            raise r.UnknownProcedure(words)
