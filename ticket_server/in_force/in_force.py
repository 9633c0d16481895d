"""The event loop's side: the description in force, and all who must hear when it is another."""

import logging
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from ticket_protocol.centre import Centre
from ticket_server.domain.facts import ConfigAdopted, DayStarted, Fact
from ticket_server.domain.plan import Plan
from ticket_server.settings.access import Access, ServerTable
from ticket_server.settings.backup import BackupTable
from ticket_server.settings.problems import SettingsProblem

log = logging.getLogger(__name__)

PROPOSED = 4
"""Of so many proposals it may yet turn out that they are in force."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """One description of the centre: what the rules need of it, and what clients are told.

    `backup`: where copies of the data go, and when.
    """

    plan: Plan
    centre: Centre
    access: Access = field(default_factory=Access)
    server: ServerTable = field(default_factory=ServerTable)
    backup: BackupTable = field(default_factory=BackupTable)

    @property
    def digest(self) -> str:
        """Names what the description means, not how it is written."""
        return self.plan.digest


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """The file as it stands cannot be used; `since`: when that was found."""

    problems: tuple[SettingsProblem, ...]
    since: datetime


Follow = Callable[[Rules], None]


class InForce:
    """Belongs to the event loop's thread; `plan` and `centre` may be looked at from any.

    What is in force is what the stored facts say: a ConfigAdopted with the digest of something
    proposed, however late it is told. `refused`: why the file is not what is in force.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.refused: Refused | None = None
        self._proposed: deque[Rules] = deque(maxlen=PROPOSED)
        self._followers: list[Follow] = []

    @property
    def plan(self) -> Plan:
        """What the rules need."""
        return self.rules.plan

    @property
    def access(self) -> Access:
        """How long people stay signed in, and how fast may be asked."""
        return self.rules.access

    @property
    def centre(self) -> Centre:
        """What clients are told."""
        return self.rules.centre

    def follow(self, adopt: Follow) -> None:
        """`adopt` is called with every description that comes into force from now on."""
        self._followers.append(adopt)

    def propose(self, rules: Rules) -> None:
        """They come into force as soon as a fact says so."""
        self._proposed.append(rules)

    def see(self, facts: Iterable[Fact]) -> None:
        """What has been committed, in its order."""
        for fact in facts:
            if isinstance(fact.body, ConfigAdopted | DayStarted):
                self._enforce(fact.body.digest)

    def _enforce(self, digest: str) -> None:
        found = next((r for r in (self.rules, *self._proposed) if r.digest == digest), None)
        if found is None:
            log.error("Settings %s are in force, and nobody knows them.", digest)
            return
        if found is not self.rules:
            self._proposed.append(self.rules)
            self.rules = found
            log.info("Settings %s are in force.", digest)
            for adopt in self._followers:
                _safely(adopt, found)


def _safely(adopt: Follow, rules: Rules) -> None:
    """Whoever cannot follow spoils it for nobody else."""
    try:
        adopt(rules)
    except Exception:
        log.exception("Something goes on by the settings of before.")
