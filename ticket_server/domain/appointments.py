"""An appointment and the place in the order that its holder has. Pure; time is given.

Who comes for an appointment counts from its time less the credit, and never worse than somebody
who comes without. Who comes too late for it has an ordinary number.
"""

from dataclasses import dataclass
from datetime import datetime

from ticket_server.domain.plan import Plan
from ticket_server.domain.refusals import Refusal


class UnknownAppointment(Refusal):
    """No booking has that reference."""

    code = "UNKNOWN_APPOINTMENT"


class AppointmentNotToday(Refusal):
    """It is on another day."""

    code = "APPOINTMENT_NOT_TODAY"


class AppointmentCancelled(Refusal):
    """The booking was cancelled."""

    code = "APPOINTMENT_CANCELLED"


class AppointmentUsed(Refusal):
    """Its holder has a number; it is named."""

    code = "APPOINTMENT_USED"


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """A booking, by its `reference`; `cancelled`: nobody will come."""

    reference: str
    at: datetime
    category: str
    procedure: str | None = None
    purpose: str = "new"
    cancelled: bool = False


def holds(booked: Appointment, plan: Plan, at: datetime) -> bool:
    """Whether somebody who comes at `at` comes for it, or too late."""
    today = plan.day(booked.at) == plan.day(at)
    return today and not booked.cancelled and at <= booked.at + plan.appointment_late


def key_for(booked: Appointment, plan: Plan, key: datetime) -> datetime:
    """The key of its holder's ticket, who would have `key` without it."""
    return min(key, booked.at - plan.appointment_credit)
