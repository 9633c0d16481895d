"""The store's twin in memory, held to the same contract: for tests, and for nothing else."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from ticket_server.codes import new_secret
from ticket_server.domain.facts import DayStarted, Fact, OutageEnded, Restored
from ticket_server.domain.tickets import Ticket
from ticket_server.domain.values import GivenBefore
from ticket_server.storage.bodies import entry_of
from ticket_server.storage.chain import GENESIS, links
from ticket_server.storage.devices import TOKENS, token_of, token_values
from ticket_server.storage.kept import Put, Row
from ticket_server.storage.store import (
    Change,
    Closing,
    Estimated,
    FirstCall,
    Issue,
    Outcome,
    Paired,
    Past,
    PastTicket,
    Remembered,
    Token,
    UnstorableError,
)


class MemoryTransaction:
    """A writing step; `MemoryStore` takes over its changes when it ends well."""

    def __init__(self, store: "MemoryStore") -> None:
        self._store = store
        self.changes: list[Change] = []

    def remembered(self, keys: Collection[bytes]) -> dict[bytes, Remembered]:
        """See Transaction."""
        return {key: r[1] for key in keys if (r := self._store.replies.get(key))}

    def given(self, day: date) -> GivenBefore:
        """See Transaction."""
        bodies = [issue.body for issue in self._store.issues.values() if issue.day == day]
        highest: dict[str, int] = {}
        for body in bodies:
            if not body.offline:
                highest[body.series] = max(body.count, highest.get(body.series, 0))
        for back in self._store.restored(day):
            for series, floor in back.floors.items():
                highest[series] = max(floor, highest.get(series, 0))
        offline = tuple(sorted(body.number for body in bodies if body.offline))
        return GivenBefore(counts=highest, offline=offline)

    def save(self, change: Change) -> None:
        """See Transaction."""
        self._store.check(change)
        self.changes.append(change)


class MemoryStore:
    """Facts, tickets, replies and tokens in dictionaries."""

    def __init__(self) -> None:
        self.epoch = "memory"
        self.secret = new_secret()
        self.log: list[Fact] = []
        self.hashes: list[bytes] = []
        self.issues: dict[str, Issue] = {}
        self.tickets: dict[str, Ticket] = {}
        self.replies: dict[bytes, tuple[datetime, Remembered]] = {}
        self.beside: dict[str, list[dict[str, Any]]] = {}
        self.pulse: datetime | None = None
        self.estimates: list[Estimated] = []
        self.first_calls: dict[tuple[date, int], datetime] = {}

    @contextmanager
    def transaction(self) -> Iterator[MemoryTransaction]:
        """See Store."""
        step = MemoryTransaction(self)
        yield step
        for change in step.changes:
            self.hashes += links(self.head(), map(entry_of, change.facts))
            self.log += change.facts
            self.issues |= change.issues
            self.tickets |= change.tickets
            self.replies |= {r.key: (change.at, r) for r in change.replies}
            self.put(change.beside)

    def check(self, change: Change) -> None:
        """What the database's keys would refuse."""
        taken = {fact.seq for fact in self.log}
        numbers = {(issue.day, issue.body.number) for issue in self.issues.values()}
        for fact in change.facts:
            if fact.seq in taken:
                raise UnstorableError(f"seq {fact.seq} is taken")
        for issue in change.issues.values():
            if (issue.day, issue.body.number) in numbers:
                raise UnstorableError(f"number {issue.body.number} is taken")
        for reply in change.replies:
            if reply.key in self.replies:
                raise UnstorableError("the key is taken")

    def today(self) -> list[Fact]:
        """See Store."""
        starts = [i for i, fact in enumerate(self.log) if isinstance(fact.body, DayStarted)]
        return self.log[starts[-1] if starts else 0 :]

    def restored(self, day: date) -> list[Restored]:
        """Since that day began for the first time."""
        bodies = [fact.body for fact in self.log]
        began = [isinstance(b, DayStarted) and b.day == day for b in bodies]
        since = bodies[began.index(True) :] if True in began else []
        return [body for body in since if isinstance(body, Restored)]

    def facts(self, after: int, upto: int) -> list[Fact]:
        """See Store."""
        return [fact for fact in self.log if after < fact.seq <= upto]

    def head(self) -> bytes:
        """The hash that the next fact follows."""
        return self.hashes[-1] if self.hashes else GENESIS

    def closing(self, day: date) -> Closing | None:
        """See Store."""
        last, on = None, None
        for fact, made in zip(self.log, self.hashes, strict=True):
            on = fact.body.day if isinstance(fact.body, DayStarted) else on
            last = (fact, made) if on == day else last
        if last is None:
            return None
        fact, made = last
        return Closing(day=day, seq=fact.seq, at=fact.at, hash=made)

    def ticket(self, ticket_id: str) -> Ticket | None:
        """See Store."""
        return self.tickets.get(ticket_id)

    def token(self, digest: str) -> Token | None:
        """See Store."""
        known = (row for row in self.table(TOKENS) if row["digest"] == digest)
        return next((token_of(row) for row in known if row.get("revoked_at") is None), None)

    def add_token(
        self, digest: str, token: Token, at: datetime, paired: Paired | None = None
    ) -> int:
        """See Store."""
        rows = self.beside.setdefault(TOKENS, [])
        if any(row["digest"] == digest for row in rows):
            raise UnstorableError("the token exists")
        number = max((row["id"] for row in rows), default=0) + 1
        rows.append({"id": number, **token_values(digest, token, at, paired)})
        return number

    def forget_replies(self, before: datetime) -> None:
        """See Store."""
        self.replies = {key: r for key, r in self.replies.items() if r[0] >= before}

    def beat(self, at: datetime) -> None:
        """See Store."""
        self.pulse = at

    def alive_at(self) -> datetime | None:
        """See Store."""
        return self.pulse

    def past(self, before: date, limit: int) -> Past:
        """See Store."""
        earlier = [
            (t, i.day)
            for id_, i in self.issues.items()
            if i.day < before
            for t in (self.tickets[id_],)
        ]
        newest = sorted(earlier, key=lambda found: -found[0].seq)[:limit]
        if not newest:
            return Past()
        since = newest[-1][0].seq
        return Past(
            tickets=tuple(_past_ticket(ticket, day) for ticket, day in newest),
            outages=tuple(
                (f.body.began, f.at)
                for f in self.log
                if f.seq >= since and isinstance(f.body, OutageEnded)
            ),
        )

    def keep(self, estimates: Sequence[Estimated], calls: Sequence[FirstCall]) -> None:
        """See Store."""
        self.estimates += estimates
        known = {(e.day, e.ticket) for e in self.estimates}
        for call in calls:
            if (call.day, call.ticket) in known:
                self.first_calls.setdefault((call.day, call.ticket), call.at)

    def outcomes(self, first: date, last: date) -> list[Outcome]:
        """See Store."""
        return [
            Outcome(
                day=e.day,
                category=e.category,
                at=e.at,
                median=e.median,
                earliest=e.earliest,
                latest=e.latest,
                called_at=called,
            )
            for e in self.estimates
            if e.at_issue
            and first <= e.day <= last
            and (called := self.first_calls.get((e.day, e.ticket)))
        ]

    def forget_estimates(self, before: date) -> None:
        """See Store."""
        self.estimates = [e for e in self.estimates if e.day >= before]
        self.first_calls = {k: at for k, at in self.first_calls.items() if k[0] >= before}

    def table(self, name: str) -> list[dict[str, Any]]:
        """See Store."""
        return list(self.beside.get(name, ()))

    def put(self, rows: Sequence[Row]) -> None:
        """See Store."""
        for row in rows:
            key = row.key.items()
            kept = [r for r in self.table(row.table) if any(r[n] != v for n, v in key)]
            self.beside[row.table] = [*kept, dict(row.values)] if isinstance(row, Put) else kept

    def try_write(self) -> None:
        """Memory takes everything."""

    def reopen(self) -> None:
        """Nothing is lost in between."""

    def close(self) -> None:
        """Nothing is held."""


def _past_ticket(ticket: Ticket, day: date) -> PastTicket:
    return PastTicket(
        seq=ticket.seq,
        day=day,
        category=ticket.category,
        purpose=ticket.purpose,
        priority=ticket.priority,
        issued_at=ticket.issued_at,
        called_at=ticket.called_at,
        started_at=ticket.started_at,
        ended_at=ticket.ended_at,
        state=ticket.state.value,
        absences=ticket.absences,
    )
