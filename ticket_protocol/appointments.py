"""Appointments: what a booking system hands over, and how their holders get numbers on arrival.

A reference is the booking's own name, as on the citizen's paper. It says nothing of a person, and
nothing else of a person is handed over.
"""

from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from ticket_protocol.commands import Command, Name
from ticket_protocol.replies import Reply
from ticket_protocol.words import Purpose

MOST = 500
"""Appointments in one command."""

Reference = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z._/-]{1,40}$")]


class AppointmentTold(Command):
    """One booking. The same reference again changes it; `cancelled`: nobody will come."""

    reference: Reference
    at: Annotated[AwareDatetime, Field(strict=False)]
    category: Name
    procedure: Name | None = None
    purpose: Annotated[Purpose, Field(strict=False)] = Purpose.NEW
    cancelled: bool = False


class ImportAppointments(Command):
    """Bookings that are new, changed or cancelled; the others stay as they are."""

    appointments: Annotated[
        tuple[AppointmentTold, ...], Field(strict=False, min_length=1, max_length=MOST)
    ]


class ImportReply(Reply):
    """How many were new, were changed, and stood already as they were told."""

    new: int
    changed: int
    same: int


class ArriveForAppointment(Command):
    """Its holder is here and wants his number, in that language."""

    language: Name | None = None


class AppointmentReply(Reply):
    """A booking; `number`: whoever holds it has come and was given that."""

    reference: str
    at: AwareDatetime
    category: str
    procedure: str | None
    purpose: Purpose
    cancelled: bool
    number: str | None


class AppointmentsReply(Reply):
    """Those of one day, in the order of their times."""

    appointments: tuple[AppointmentReply, ...]
