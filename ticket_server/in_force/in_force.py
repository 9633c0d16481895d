"""The event loop's side: the description in force, and all who must hear when it is another."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ticket_protocol.centre import Centre
from ticket_server.domain.facts import ConfigAdopted, DayStarted, Fact
from ticket_server.domain.plan import Plan

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """One description of the centre: what the rules need of it, and what clients are told."""

    plan: Plan
    centre: Centre

    @property
    def digest(self) -> str:
        """Names what the description means, not how it is written."""
        return self.plan.digest


Follow = Callable[[Rules], None]


class InForce:
    """Belongs to the event loop's thread. What is in force is what the facts say."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._proposed: Rules | None = None
        self._followers: list[Follow] = []

    @property
    def plan(self) -> Plan:
        """What the rules need; any thread may look."""
        return self.rules.plan

    @property
    def centre(self) -> Centre:
        """What clients are told; any thread may look."""
        return self.rules.centre

    def follow(self, adopt: Follow) -> None:
        """`adopt` is called with every description that comes into force from now on."""
        self._followers.append(adopt)

    @contextmanager
    def proposing(self, rules: Rules) -> Iterator[None]:
        """As long as it lasts, `rules` come into force if a fact says so."""
        self._proposed = rules
        try:
            yield
        finally:
            self._proposed = None

    def see(self, facts: Iterable[Fact]) -> None:
        """What has been committed, in its order."""
        for fact in facts:
            if isinstance(fact.body, ConfigAdopted | DayStarted):
                self._enforce(fact.body.digest)

    def _enforce(self, digest: str) -> None:
        proposed = self._proposed
        if proposed is None or digest != proposed.digest or digest == self.rules.digest:
            return
        self.rules = proposed
        log.info("Settings %s are in force.", digest)
        for adopt in self._followers:
            try:
                adopt(proposed)
            except Exception:
                log.exception("Something goes on by the old settings.")
