"""What would become of a text: mistakes with their lines, the difference, what is felt."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from ticket_protocol import settings as wire
from ticket_server.domain.hall import Hall
from ticket_server.in_force.effects import Change, effects
from ticket_server.in_force.in_force import Refused, Rules
from ticket_server.in_force.starting import rules_of
from ticket_server.in_force.versions import Version
from ticket_server.settings.differing import difference, values_of
from ticket_server.settings.load import parse
from ticket_server.settings.problems import SettingsError, SettingsProblem
from ticket_server.settings.reach import beyond

SOURCE = "config.toml"


class Looked:
    """A text that has been read; all of it takes a moment, and no look at the hall."""

    def __init__(self, text: str, in_force: str, *, all_allowed: bool) -> None:
        self.text = text
        self.rules: Rules | None = None
        self.problems: tuple[wire.SettingsProblemReply, ...] = ()
        self.difference = wire.SettingsDifference(lines=(), summary=())
        self.beyond = () if all_allowed else not_allowed(in_force, text)
        try:
            self.rules = rules_of(parse(text, source=SOURCE))
        except SettingsError as error:
            self.problems = told(error.problems)

    def compare(self, in_force: str) -> Self:
        """Sees what has changed, too."""
        self.difference = difference(in_force, self.text)
        return self

    def reply(self, hall: Hall, old: Rules, now: datetime) -> wire.CheckedSettings:
        """What the asker is told, as the hall stands."""
        felt = effects(Change(hall=hall, old=old, new=self.rules, now=now)) if self.rules else ()
        return wire.CheckedSettings(
            text=self.text,
            problems=self.problems,
            difference=self.difference,
            effects=felt,
            beyond=self.beyond,
        )


def not_allowed(old: str, new: str) -> tuple[str, ...]:
    """What only the administrator may change; of a file that cannot be read, everything."""
    before, after = values_of(old), values_of(new)
    return tuple(beyond(before or {}, after or {}))


def told(problems: Iterable[SettingsProblem]) -> tuple[wire.SettingsProblemReply, ...]:
    """In both languages."""
    return tuple(
        wire.SettingsProblemReply(
            path=problem.path, line=problem.line, vi=problem.vietnamese, en=str(problem)
        )
        for problem in problems
    )


def refusal(refused: Refused | None) -> wire.RefusedSettings | None:
    """Why the file is not in force."""
    if refused is None:
        return None
    return wire.RefusedSettings(since=refused.since, problems=told(refused.problems))


def version_reply(version: Version | None) -> wire.SettingsVersion | None:
    """Which of the versions it is."""
    return None if version is None else _version(version)


def versions_reply(versions: Iterable[Version]) -> wire.SettingsVersions:
    """All of them."""
    return wire.SettingsVersions(versions=tuple(_version(v) for v in versions))


def _version(version: Version) -> wire.SettingsVersion:
    return wire.SettingsVersion(
        number=version.number,
        at=version.at,
        by=version.by,
        origin=version.origin,
        digest=version.digest,
    )
