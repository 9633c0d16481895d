"""Facts and tickets out of rows. The bodies' JSON is the record: old kinds stay readable."""

from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from ticket_server.domain import facts as f
from ticket_server.domain.tickets import Ticket, TicketState
from ticket_server.storage.tables import tickets

KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(f.Body)}
TICKET_FIELDS = tuple(f.name for f in fields(Ticket) if f.name in tickets.c)
"""What of a ticket is kept for later days; the rest lives in the facts alone."""


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


def body_of(fact: f.Fact) -> str:
    """The JSON of a fact's body."""
    return _adapter(fact.kind).dump_json(fact.body).decode()


def fact_of(row: Any) -> f.Fact:
    """The fact of a row with `seq`, `at`, `kind`, `by`, `body`."""
    body = _adapter(row.kind).validate_json(row.body)
    return f.Fact(seq=row.seq, at=row.at, by=row.by, body=body)


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
