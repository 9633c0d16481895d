"""What the server and its estimator say to each other. Values, to be pickled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ticket_protocol.outlook import Forecast
from ticket_server.domain.facts import Fact
from ticket_server.domain.plan import Plan
from ticket_server.estimate.laws import Laws
from ticket_server.estimate.waits import Expected, Wait
from ticket_server.storage.bodies import entry_of, fact_of
from ticket_server.storage.chain import Entry
from ticket_server.storage.store import Past


@dataclass(frozen=True, kw_only=True, slots=True)
class Begin:
    """First of all: the rules, earlier days, and today's facts so far. It is not answered."""

    plan: Plan
    past: Past
    today: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """What has happened since, and: how long will everybody wait, seen from `at`?

    `plan`: the rules, where they are others than before.
    Its facts travel as their JSON, in a fifth of the time.
    """

    at: datetime
    facts: tuple[Fact, ...] = ()
    plan: Plan | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpacked, (
            self.at,
            [entry_of(fact) for fact in self.facts],
            self.plan,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """The answer, after the fact `seq`; seconds count from `at`.

    `said`: the tickets' waits in words for people, ready, so that the server need not round them;
    `newcomers` by category and priority; `capacity`: how many more can probably be served today,
    by category. `laws` come now and then; None: as before.
    """

    at: datetime
    seq: int
    tickets: Mapping[str, Wait]
    said: Mapping[str, Expected]
    newcomers: Mapping[tuple[str, bool], Wait]
    capacity: Mapping[str, int] = field(default_factory=dict)
    laws: Laws | None = None
    forecast: Forecast | None = None


def _unpacked(at: datetime, rows: list[Entry], plan: Plan | None) -> Ask:
    return Ask(at=at, facts=tuple(fact_of(row) for row in rows), plan=plan)


Message = Begin | Ask
