"""Reads `config.toml` into `Settings`, or refuses it with all its mistakes at once."""

import hashlib
import json
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ticket_protocol import centre as wire
from ticket_server.domain import plan as domain
from ticket_server.settings.checks import problems_of
from ticket_server.settings.model import DAYS, CategoryTable, ConfigFile, keys_of
from ticket_server.settings.problems import SettingsError, SettingsProblem, nearest

ICONS = Path(__file__).parents[2] / "assets" / "icons"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A file that holds together. `digest` changes when its meaning does, not its comments."""

    file: ConfigFile
    digest: str

    def plan(self) -> domain.Plan:
        """What the rules need of it."""
        series = {
            s.prefix: domain.Series(prefix=s.prefix, digits=s.digits) for s in self.file.series
        }
        return domain.Plan(
            digest=self.digest,
            zone=self.file.centre.zone,
            categories={c.id: _category_plan(c, series[c.series]) for c in self.file.categories},
            counters={c.number: c.categories for c in self.file.counters},
            languages=self.file.centre.languages,
            priority_offered=self.file.priority.offered,
            priority_credit=timedelta(minutes=self.file.priority.credit_min),
            windows=_domain_week(self.file.issuing.windows),
        )

    def centre(self) -> wire.Centre:
        """What clients are told of it."""
        file, centre = self.file, self.file.centre
        return wire.Centre(
            version=version("denluot"),
            digest=self.digest,
            name=centre.name.words(),
            short=centre.short_name.words(),
            unit=centre.unit.words(),
            phone=centre.phone,
            address=centre.address,
            follow_url=file.ticket.follow_url,
            time_zone=centre.time_zone,
            languages=centre.languages,
            hours=file.hours,
            issuing=file.issuing.windows,
            priority_offered=file.priority.offered,
            categories=tuple(self._category(c) for c in file.categories),
            counters=tuple(
                wire.CounterView(number=c.number, name=c.name.words(), categories=c.categories)
                for c in file.counters
            ),
            kiosks=file.kiosks,
            displays=file.displays,
            printers=file.printers,
        )

    def _category(self, category: CategoryTable) -> wire.Category:
        return wire.Category(
            id=category.id,
            name=category.name.words(),
            icon=category.icon,
            series=category.series,
            counters=tuple(c.number for c in self.file.counters if category.id in c.categories),
            procedures=tuple(
                wire.Procedure(id=p.id, name=p.name.words()) for p in category.procedures
            ),
            withdrawn=category.withdrawn,
        )


def read(path: Path) -> Settings:
    """The settings in the file at `path`; SettingsError names every mistake."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise _whole_file(path, "there is no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise _whole_file(path, f"cannot be read as UTF-8 text ({error})") from error
    return parse(text, source=str(path))


def parse(text: str, *, source: str = "config.toml") -> Settings:
    """The settings in `text`; SettingsError names every mistake."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = SettingsProblem(path=source, what=f"is no valid TOML: {error}")
        raise SettingsError(source, [problem]) from error
    problems: list[SettingsProblem] = []
    try:
        file = ConfigFile.model_validate(values)
    except ValidationError as error:
        problems = [_problem(e) for e in error.errors()]
    problems += problems_of(values, (icon.stem for icon in ICONS.glob("*.svg")))
    if problems:
        raise SettingsError(source, problems)
    return Settings(file=file, digest=_digest(values))


def _whole_file(path: Path, what: str) -> SettingsError:
    return SettingsError(str(path), [SettingsProblem(path=str(path), what=what)])


def _digest(values: dict[str, Any]) -> str:
    canonical = json.dumps(values, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _problem(error: ErrorDetails) -> SettingsProblem:
    location = error["loc"]
    path = _path(location)
    if error["type"] == "extra_forbidden":
        known = keys_of(ConfigFile, location[:-1])
        return SettingsProblem(
            path=path,
            what="is no known key",
            allowed=", ".join(known),
            nearest=nearest(location[-1], known),
        )
    if error["type"] == "missing":
        return SettingsProblem(path=path, what="is missing")
    if error["type"] in ("literal_error", "enum"):
        return _not_listed(path, error)
    return SettingsProblem(
        path=path, what=f"{_given(error['input'])}: {error['msg'][:1].lower() + error['msg'][1:]}"
    )


def _not_listed(path: str, error: ErrorDetails) -> SettingsProblem:
    allowed = str(error.get("ctx", {}).get("expected", ""))
    names = allowed.replace(" or ", ", ").replace("'", "").split(", ")
    return SettingsProblem(
        path=path,
        what=f"{_given(error['input'])} is not allowed",
        allowed=allowed,
        nearest=nearest(error["input"], names),
    )


def _given(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"  # noqa: PLR2004 - one line


def _path(location: tuple[int | str, ...]) -> str:
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path


def _category_plan(category: CategoryTable, series: domain.Series) -> domain.CategoryPlan:
    return domain.CategoryPlan(
        id=category.id,
        series=series,
        procedures=frozenset(p.id for p in category.procedures),
        withdrawn=category.withdrawn,
    )


def _domain_week(week: wire.Week | None) -> domain.Week | None:
    if week is None:
        return None
    return tuple(
        tuple(domain.Span(start=s.start, end=s.end) for s in week.get(day, ())) for day in DAYS
    )
