"""Bodies of facts as JSON, and back. The JSON is the record: old kinds stay readable."""

from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from ticket_server.domain import facts as f
from ticket_server.storage.chain import Entry

KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(f.Body)}


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


def body_of(fact: f.Fact) -> str:
    """The JSON of a fact's body."""
    return _adapter(fact.kind).dump_json(fact.body).decode()


def entry_of(fact: f.Fact) -> Entry:
    """The fact as it is stored and hashed."""
    return Entry(fact.seq, fact.at, fact.kind, fact.by, fact.origin, body_of(fact))


def fact_of(row: Any) -> f.Fact:
    """The fact of a row with the fields of an `Entry`."""
    body = _adapter(row.kind).validate_json(row.body)
    return f.Fact(seq=row.seq, at=row.at, by=row.by, origin=row.origin, body=body)
