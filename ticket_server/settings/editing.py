"""What a form changes in a settings file: one path after the other, in the text as it stands."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from ticket_server.settings import writing
from ticket_server.settings.places import BARE_KEY, below, places
from ticket_server.settings.writing import UnknownPlaceError

STEP = re.compile(r"\.?([A-Za-z0-9_-]+)|\[(\d+)\]")
ROW = re.compile(r"\]")
DATES = frozenset({"date", "until"})
"""Keys whose texts are dates; JSON has none."""


class Nothing(Enum):
    """What stands where nothing stands."""

    NOTHING = "nothing"


NOTHING = Nothing.NOTHING


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """`value` is to stand at `path`; or it is to be `add`ed to the list there; or nothing is.

    `up`: the row that stands there is to stand one place earlier.
    """

    path: str
    value: Any = NOTHING
    add: Any = NOTHING
    up: bool = False


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` after the edits, each seeing what those before it left. UnknownPlaceError."""
    for edit in edits:
        steps_of(edit.path)
        if edit.up:
            text = _raised(text, edit.path)
        elif edit.add is not NOTHING:
            text = _added(text, edit.path, meant(edit.add))
        elif edit.value is NOTHING or edit.value is None:
            text = _removed(text, edit.path)
        else:
            text = _set(text, edit.path, meant(edit.value, edit.path))
    return text


def meant(value: Any, path: str = "") -> Any:
    """JSON's value as TOML has it: dates are dates, and what is null is not there."""
    if isinstance(value, dict):
        return {k: meant(v, k) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [meant(v) for v in value if v is not None]
    if isinstance(value, str) and writing.parent(path)[1] in DATES:
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def steps_of(path: str) -> list[str | int]:
    """A path's keys and numbers; UnknownPlaceError where it is none."""
    steps: list[str | int] = []
    at = 0
    while at < len(path):
        found = STEP.match(path, at)
        if found is None or (found[0][0] == ".") is not bool(at and found[1]):
            raise UnknownPlaceError(path)
        steps.append(int(found[2]) if found[2] else found[1])
        at = found.end()
    if not steps or isinstance(steps[0], int):
        raise UnknownPlaceError(path)
    return steps


def found_in(values: Any, path: str) -> Any:
    """What stands at `path`, or NOTHING."""
    for step in steps_of(path):
        if isinstance(step, int):
            inside = isinstance(values, list) and step < len(values)
        else:
            inside = isinstance(values, dict) and step in values
        if not inside:
            return NOTHING
        values = values[step]
    return values


def _set(text: str, path: str, value: Any) -> str:
    values = tomllib.loads(text)
    old = found_in(values, path)
    if _same(old, value):
        return text
    rows = (path[: row.end()] for row in ROW.finditer(path))
    if any(found_in(values, row) is NOTHING for row in rows):
        raise UnknownPlaceError(path)
    if isinstance(old, dict) and isinstance(value, dict) and _plain({**old, **value}):
        for key in old.keys() - value.keys():
            text = _removed(text, below(path, key))
        for key, inner in value.items():
            text = _set(text, below(path, key), inner)
        return text
    if isinstance(old, list) and isinstance(value, list):
        return _set_list(text, path, old, value)
    if old is NOTHING and _tables(value) and "." not in path:
        for row in value:
            text = writing.add_table(text, path, row)
        return text
    return writing.replace(text, path, value)


def _set_list(text: str, path: str, old: list[Any], new: list[Any]) -> str:
    """What is the same at both ends stays untouched."""
    first = 0
    while first < min(len(old), len(new)) and _same(old[first], new[first]):
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and _same(old[-1 - last], new[-1 - last]):
        last += 1
    until = len(old) - last
    for index in range(first, min(until, len(new) - last)):
        text = _set(text, f"{path}[{index}]", new[index])
    for index in range(until - 1, len(new) - last - 1, -1):
        text = _removed(text, f"{path}[{index}]")
    for index in range(until, len(new) - last):
        text = _inserted(text, path, index, new[index])
    return text


def _inserted(text: str, path: str, index: int, value: Any) -> str:
    where = places(text)
    if path in where.all:
        return writing.add_element(text, path, index, value)
    if index < writing.tables(where, path):
        return writing.insert_table(text, f"{path}[{index}]", value)
    return writing.add_table(text, path, value)


def _added(text: str, path: str, value: Any) -> str:
    old = found_in(tomllib.loads(text), path)
    if old is NOTHING:
        return _set(text, path, [value])
    if not isinstance(old, list):
        raise UnknownPlaceError(path)
    return _inserted(text, path, len(old), value)


def _removed(text: str, path: str) -> str:
    old, where = found_in(tomllib.loads(text), path), places(text)
    if old is NOTHING:
        raise UnknownPlaceError(path)
    place = where.all.get(path)
    if place is not None and place.heading:
        return writing.remove_table(text, path)
    if path.endswith("]"):
        return writing.remove_element(text, path)
    if place is not None:
        return writing.remove_key(text, path)
    inner = (
        (f"{path}[{i}]" for i in range(len(old) - 1, -1, -1))
        if isinstance(old, list)
        else (below(path, key) for key in old)
    )
    for one in inner:
        text = _removed(text, one)
    return text


def _raised(text: str, path: str) -> str:
    """The row changes places with the one before it; comments right above it go with it."""
    *rows, index = steps_of(path)
    where = places(text).all
    if not isinstance(index, int) or index == 0 or path not in where:
        raise UnknownPlaceError(path)
    above = f"{path[: path.rindex('[')]}[{index - 1}]"
    a, b = writing.span_of(text, above, own=index > 1)
    c, d = writing.span_of(text, path, own=True)
    moved = text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]
    values = tomllib.loads(text)
    found: Any = values
    for step in rows:
        found = found[step]
    found[index - 1], found[index] = found[index], found[index - 1]
    if tomllib.loads(moved) != values:
        raise UnknownPlaceError(path)  # something else stands between them
    return moved


def _plain(keys: Iterable[str]) -> bool:
    """Whether paths can be written with them."""
    return all(BARE_KEY.fullmatch(key) for key in keys)


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, dict) for row in value)


def _same(one: Any, other: Any) -> bool:
    """Also of the same kind: 1 is not true, and 1 not 1.0."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and bool(one == other)
