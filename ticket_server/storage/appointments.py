"""Bookings as the store keeps them beside the facts."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Final

from ticket_server.domain.appointments import Appointment
from ticket_server.storage.kept import Drop, Put
from ticket_server.storage.store import Store

APPOINTMENTS: Final = "appointments"


def appointments(store: Store) -> list[Appointment]:
    """All that are kept."""
    return [Appointment(**row) for row in store.table(APPOINTMENTS)]


def keep_appointment(booked: Appointment) -> Put:
    """The booking as it is from now on."""
    values: Mapping[str, Any] = asdict(booked) | {"at": utc(booked.at)}
    return Put(table=APPOINTMENTS, key={"reference": booked.reference}, values=values)


def drop_appointment(booked: Appointment) -> Drop:
    """Nobody asks for it any more."""
    return Drop(table=APPOINTMENTS, key={"reference": booked.reference})


def utc(moment: datetime) -> datetime:
    """As the store gives it back, so that the same booking is the same record."""
    return moment.astimezone(UTC)
