"""Tickets out of rows. Facts: `bodies`."""

from dataclasses import fields
from datetime import date, datetime
from typing import Any

from ticket_server.domain.tickets import Ticket, TicketState
from ticket_server.storage.tables import tickets

TICKET_FIELDS = tuple(f.name for f in fields(Ticket) if f.name in tickets.c)
"""What of a ticket is kept for later days; the rest lives in the facts alone."""


def ticket_of(row: Any) -> Ticket:
    """The ticket of a row with a ticket's columns."""
    values = {name: getattr(row, name) for name in TICKET_FIELDS}
    return Ticket(**{**values, "state": TicketState(values["state"])})


def day_and_number(ticket_id: str) -> tuple[date, str] | None:
    """What a ticket's id (`20261122-9012`) says; None when it is none."""
    day, _, number = ticket_id.partition("-")
    try:
        return datetime.strptime(day, "%Y%m%d").date(), number  # noqa: DTZ007 - a date has no zone
    except ValueError:
        return None
