"""Statements about what was expected, what came, and the earlier days that are learned from.

None of them is part of what the writer stores for a command.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, Executable, bindparam, insert, select, update

from ticket_server.domain.facts import OutageEnded
from ticket_server.storage import tables as t
from ticket_server.storage.bodies import fact_of
from ticket_server.storage.store import Estimated, FirstCall, Outcome, Past, PastTicket

_T, _E = t.tickets.c, t.estimates.c
_PAST = (
    select(*(_T[name] for name in PastTicket._fields))
    .where(_T.day < bindparam("before"))
    .order_by(_T.seq.desc())
    .limit(bindparam("limit"))
)
_OUTAGES = select(t.facts).where(
    t.facts.c.seq >= bindparam("first"), t.facts.c.kind == OutageEnded.__name__
)
_OUTCOMES = select(
    _E.day, _E.category, _E.at, _E.median, _E.earliest, _E.latest, _E.called_at
).where(
    _E.day >= bindparam("first"),
    _E.day <= bindparam("last"),
    _E.at_issue.is_(True),
    _E.called_at.is_not(None),
)
_CALL = (
    update(t.estimates)
    .where(_E.day == bindparam("on"), _E.ticket == bindparam("which"), _E.called_at.is_(None))
    .values(called_at=bindparam("came"))
)


def past(connection: Connection, before: date, limit: int) -> Past:
    """The newest tickets of earlier days, found by their key: a million older ones cost nothing."""
    rows = connection.execute(_PAST, {"before": before, "limit": limit})
    tickets = [PastTicket._make(row) for row in rows]
    if not tickets:
        return Past()
    outages = connection.execute(_OUTAGES, {"first": tickets[-1].seq})
    facts = [fact_of(row) for row in outages]
    return Past(
        tickets=tuple(tickets),
        outages=tuple((f.body.began, f.at) for f in facts if isinstance(f.body, OutageEnded)),
    )


def outcomes(connection: Connection, first: date, last: date) -> list[Outcome]:
    """What was expected at issue, for those who were called."""
    rows = connection.execute(_OUTCOMES, {"first": first, "last": last})
    return [Outcome(**row._mapping) for row in rows]


def keeping(
    estimates: Sequence[Estimated], calls: Sequence[FirstCall]
) -> list[tuple[Executable, list[dict[str, object]]]]:
    """The statements that keep them, with their rows."""
    found: list[tuple[Executable, list[dict[str, object]]]] = []
    if estimates:
        found.append((insert(t.estimates), [_values(estimate) for estimate in estimates]))
    if calls:
        rows = [{"on": c.day, "which": c.ticket, "came": c.at} for c in calls]
        found.append((_CALL, rows))
    return found


def _values(estimate: Estimated) -> dict[str, object]:
    return {name: getattr(estimate, name) for name in Estimated.__slots__}
