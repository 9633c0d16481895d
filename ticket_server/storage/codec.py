"""Facts and tickets as rows, and back. The bodies' JSON is the record: old kinds stay readable."""

from dataclasses import fields
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from ticket_server.codes import code_of
from ticket_server.domain import facts as f
from ticket_server.domain.tickets import Ticket, TicketState
from ticket_server.storage.store import Issue

Row = dict[str, Any]

KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(f.Body)}
TICKET_FIELDS = tuple(field.name for field in fields(Ticket))
ISSUE_FIELDS = ("series", "count")


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


def row_of(fact: f.Fact) -> Row:
    """The row of `facts`."""
    kind = fact.kind
    body = _adapter(kind).dump_json(fact.body).decode()
    return {"seq": fact.seq, "at": fact.at, "kind": kind, "by": fact.by, "body": body}


def fact_of(row: Any) -> f.Fact:
    """The fact of a row with `seq`, `at`, `kind`, `by`, `body`."""
    body = _adapter(row.kind).validate_json(row.body)
    return f.Fact(seq=row.seq, at=row.at, by=row.by, body=body)


def ticket_row(ticket: Ticket) -> Row:
    """The row of `tickets`, without what only its issue knows."""
    return {name: getattr(ticket, name) for name in TICKET_FIELDS}


def issue_row(ticket: Ticket, issue: Issue, secret: bytes) -> Row:
    """The whole row of a new ticket."""
    return {
        **ticket_row(ticket),
        **{name: getattr(issue.body, name) for name in ISSUE_FIELDS},
        "day": issue.day,
        "code": code_of(secret, ticket.id),
    }


def ticket_of(row: Any) -> Ticket:
    """The ticket of a row with a ticket's columns."""
    values = {name: getattr(row, name) for name in TICKET_FIELDS}
    return Ticket(**{**values, "state": TicketState(values["state"])})
