"""Reads `config.toml` into `Settings`, or refuses it with all its mistakes at once."""

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ticket_protocol.centre import Centre
from ticket_server.domain.plan import Plan
from ticket_server.settings.access import Access
from ticket_server.settings.checks import problems_of
from ticket_server.settings.icons import icons
from ticket_server.settings.model import ConfigFile, keys_of
from ticket_server.settings.places import places
from ticket_server.settings.problems import SettingsError, SettingsProblem, nearest
from ticket_server.settings.views import centre_of, plan_of

PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")
MOST_UNREADABLE = 20
DEEP = "has brackets in brackets, deeper than can be read"
DATED = re.compile(r"(?<![\w\"'/.-])\d{1,4}([-/.])\d{1,2}\1\d{1,4}[\dTZ:.+-]*")
SHAPES = {
    "tuple_type": "must be a list, in [ ]",
    "dict_type": "must be a table, in { }",
    "model_type": "must be a table, in { }",
}
"""What TOML calls the shapes that Python calls otherwise."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A file that holds together. `digest` changes when its meaning does, not its comments."""

    file: ConfigFile
    digest: str

    def plan(self) -> Plan:
        """What the rules need of it."""
        return plan_of(self.file, self.digest)

    def access(self) -> Access:
        """How long people stay signed in, and how fast may be asked."""
        return self.file.access.told()

    def centre(self) -> Centre:
        """What clients are told of it."""
        return centre_of(self.file, self.digest)


def read(path: Path) -> Settings:
    """The settings in the file at `path`; SettingsError names every mistake."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise _whole_file(path, "there is no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise _whole_file(path, f"cannot be read as UTF-8 text ({error})") from error
    return parse(text, source=str(path))


def parse(text: str, *, source: str = "config.toml") -> Settings:
    """The settings in `text`; SettingsError names every mistake."""
    values, unreadable = _values(text, source)
    problems: list[SettingsProblem] = []
    try:
        file = ConfigFile.model_validate(values)
    except ValidationError as error:
        problems = [_problem(e) for e in error.errors()]
    problems += problems_of(values, icons())
    if problems or unreadable:
        raise SettingsError(source, _placed(text, problems) or unreadable)
    return Settings(file=file, digest=_digest(values))


def _values(text: str, source: str) -> tuple[dict[str, Any], list[SettingsProblem]]:
    """TOML's values. Dates that no calendar has become texts, to be refused where they stand."""
    unreadable: list[SettingsProblem] = []
    while True:
        try:
            return tomllib.loads(text), unreadable
        except tomllib.TOMLDecodeError as error:
            place = PLACE.search(str(error))
            line = int(place[1]) if place else None
            what = f"is no valid TOML: {error}"
            unreadable.append(SettingsProblem(path=source, what=what, line=line))
            more = len(unreadable) < MOST_UNREADABLE
            quoted = _date_quoted(text, str(error)) if more else None
            if quoted is None:
                raise SettingsError(source, unreadable[:1]) from error
            text = quoted
        except RecursionError:
            raise SettingsError(source, [SettingsProblem(path=source, what=DEEP)]) from None


def _placed(text: str, problems: list[SettingsProblem]) -> list[SettingsProblem]:
    """With the line of each."""
    where = places(text)
    return [replace(problem, line=where.line(problem.path)) for problem in problems]


def _date_quoted(text: str, error: str) -> str | None:
    """`text` with quotes around what was meant as a date where TOML stopped, if there is any."""
    place = PLACE.search(error)
    if place is None:
        return None
    lines, row, column = text.split("\n"), int(place[1]) - 1, int(place[2]) - 1
    for meant in DATED.finditer(lines[row]):
        if meant.start() <= column <= meant.end():
            before, after = lines[row][: meant.start()], lines[row][meant.end() :]
            lines[row] = f'{before}"{meant[0]}"{after}'
            return "\n".join(lines)
    return None


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
    said = SHAPES.get(error["type"]) or error["msg"][:1].lower() + error["msg"][1:]
    return SettingsProblem(path=path, what=f"{_given(error['input'])}: {said}")


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
    shown = str(value) if isinstance(value, date) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"  # noqa: PLR2004 - one line


def _path(location: tuple[int | str, ...]) -> str:
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path
