"""The store's port: what the writer and the readers ask for, in the words of the hall.

`sql.SqlStore` keeps a centre; `memory.MemoryStore` is its twin for tests. One contract holds both.
"""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple, Protocol

from ticket_server.domain.facts import Fact, TicketIssued
from ticket_server.domain.tickets import Ticket
from ticket_server.domain.values import GivenBefore
from ticket_server.storage.kept import Row


class StoreError(Exception):
    """Nothing was stored."""


class UnstorableError(StoreError):
    """This command's data cannot be stored; others can."""


class StoreUnavailableError(StoreError):
    """The store takes nothing now: disk full, gone, locked."""


class OutcomeUnknownError(StoreError):
    """The commit failed: what it held may be stored or not. Reopen, fold again, and look."""


class DataInUseError(StoreError):
    """Another server holds this data."""


class UnusableStoreError(StoreError):
    """The data cannot be opened at all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Remembered:
    """The reply to an `Idempotency-Key`: `key` is a digest of token and key, 16 bytes.

    `fingerprint` is a digest of the command that came with it, 16 bytes.
    """

    key: bytes
    fingerprint: bytes
    status: int
    body: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """Whom a token stands for. `counters` None: every counter. `person`: who is signed in."""

    id: int
    role: str
    name: str
    counters: frozenset[int] | None = None
    person: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Paired:
    """How a device came to its token: what it is, who confirmed it, what it said of itself."""

    kind: str
    by: str
    version: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Issue:
    """What only the issue of a ticket knows; the rest is in the ticket."""

    day: date
    body: TicketIssued


@dataclass(kw_only=True, slots=True)
class Change:
    """What one transaction stores: facts, the tickets they touched as they now stand, replies.

    `at` is when the replies were given; `beside`: rows of the tables beside the facts.
    """

    at: datetime
    facts: list[Fact] = field(default_factory=list)
    issues: dict[str, Issue] = field(default_factory=dict)
    tickets: dict[str, Ticket] = field(default_factory=dict)
    replies: list[Remembered] = field(default_factory=list)
    beside: list[Row] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.facts or self.replies or self.beside)


@dataclass(frozen=True, kw_only=True, slots=True)
class Estimated:
    """What was expected for a ticket (its `seq` of issue) at some moment: times of the call."""

    ticket: int
    day: date
    category: str
    at: datetime
    at_issue: bool
    median: datetime
    earliest: datetime
    latest: datetime
    basis: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FirstCall:
    """When a ticket was called for the first time."""

    ticket: int
    day: date
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What was expected at issue, and what came."""

    day: date
    category: str
    at: datetime
    median: datetime
    earliest: datetime
    latest: datetime
    called_at: datetime


class PastTicket(NamedTuple):
    """What later days can learn from a ticket. Nothing of who served, nor of whom.

    A plain tuple: there are many, and each is handed on to another process.
    """

    seq: int
    day: date
    category: str
    purpose: str
    priority: bool
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    state: str
    absences: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """Tickets of earlier days, the newest first, and when the server was down meanwhile."""

    tickets: tuple[PastTicket, ...] = ()
    outages: tuple[tuple[datetime, datetime], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Closing:
    """Where the log stood at the end of a day, or stands on it: its last fact and that one's hash.

    The hash is 32 bytes. See docs/log.md.
    """

    day: date
    seq: int
    at: datetime
    hash: bytes


class Transaction(Protocol):
    """One writing step; leaving it without an error commits."""

    def remembered(self, keys: Collection[bytes]) -> dict[bytes, Remembered]:
        """The replies already given to these keys."""

    def given(self, day: date) -> GivenBefore:
        """What was given on `day` already."""

    def save(self, change: Change) -> None:
        """Store it with the commit, or raise UnstorableError or StoreUnavailableError."""


class Store(Protocol):
    """Facts, tickets, replies and tokens of one centre.

    `epoch` names this log; `secret` is what ticket codes are made from.
    """

    epoch: str
    secret: bytes

    def transaction(self) -> AbstractContextManager[Transaction]:
        """A writing step. OutcomeUnknownError when the commit fails. One thread only."""

    def today(self) -> list[Fact]:
        """The facts since the last DayStarted, with it; all facts before the first day."""

    def facts(self, after: int, upto: int) -> list[Fact]:
        """Facts with `after < seq <= upto`."""

    def closing(self, day: date) -> Closing | None:
        """The last fact of `day` and its hash: before the next day started, or so far."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """The ticket of any day, as it stands."""

    def token(self, digest: str) -> Token | None:
        """Whom the token with this SHA-256 stands for; None: nobody, or it was revoked."""

    def add_token(
        self, digest: str, token: Token, at: datetime, paired: Paired | None = None
    ) -> int:
        """Keeps a new token; its `id`, which the store chooses."""

    def forget_replies(self, before: datetime) -> None:
        """Replies older than `before` are forgotten."""

    def beat(self, at: datetime) -> None:
        """Notes that the server lives."""

    def alive_at(self) -> datetime | None:
        """When that was noted last."""

    def past(self, before: date, limit: int) -> Past:
        """The newest `limit` tickets of days before `before`."""

    def keep(self, estimates: Sequence[Estimated], calls: Sequence[FirstCall]) -> None:
        """Keeps what was expected and, for what is kept already, what came. The writer's thread."""

    def outcomes(self, first: date, last: date) -> list[Outcome]:
        """Of the days from `first` to `last`: what was expected at issue of who was called."""

    def forget_estimates(self, before: date) -> None:
        """What was expected on days before `before`, and what came, is deleted."""

    def table(self, name: str) -> list[dict[str, Any]]:
        """All rows of one of the tables that are kept beside the facts."""

    def put(self, rows: Sequence[Row]) -> None:
        """Writes such rows at once. May be called in another process while a server runs."""

    def try_write(self) -> None:
        """Writes and flushes something that nobody needs, or raises."""

    def reopen(self) -> None:
        """Drops every connection and connects again."""

    def close(self) -> None:
        """Lets go of the data."""
