"""What in a settings file must fit together: names that are referred to, numbers that collide.

Works on the file's plain values and passes over what has the wrong shape (`model` reports that),
so that a clerk is told of every mistake in one go.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ticket_server.settings.problems import SettingsProblem, unknown_name

Values = dict[str, Any]


def problems_of(values: Values, icons: Iterable[str]) -> list[SettingsProblem]:
    """Every mistake between the parts of a file."""
    return [
        *_doubles(values),
        *_series(_rows(values, "series")),
        *_categories(values, sorted(icons)),
        *_counters(values),
        *_devices(values),
    ]


def _rows(values: Values, name: str) -> list[tuple[str, Values]]:
    """The tables of an array, each with its path."""
    rows = values.get(name, [])
    if not isinstance(rows, list):
        return []
    return [(f"{name}[{i}]", row) for i, row in enumerate(rows) if isinstance(row, dict)]


def _names(values: Values, table: str, key: str) -> list[Any]:
    return [row[key] for _, row in _rows(values, table) if isinstance(row.get(key), str | int)]


def _listed(row: Values, key: str) -> list[Any]:
    items = row.get(key, [])
    return [i for i in items if isinstance(i, str)] if isinstance(items, list) else []


def _doubles(values: Values) -> Iterator[SettingsProblem]:
    keys = {"series": "prefix", "counters": "number"}
    tables = ("series", "categories", "counters", "kiosks", "displays", "printers")
    lists = {table: _names(values, table, keys.get(table, "id")) for table in tables}
    for path, row in _rows(values, "categories"):
        lists[f"{path}.procedures"] = _names(row, "procedures", "id")
    for path, row in _rows(values, "counters"):
        lists[f"{path}.categories"] = _listed(row, "categories")
    for path, names in lists.items():
        for name, times in Counter(names).items():
            if times > 1:
                yield SettingsProblem(path=path, what=f"{name!r} stands there {times} times")


def _series(series: list[tuple[str, Values]]) -> Iterator[SettingsProblem]:
    shaped = [
        (path, prefix, digits)
        for path, row in series
        if isinstance(prefix := row.get("prefix"), str)
        and isinstance(digits := row.get("digits", 3), int)
    ]
    for i, (path, prefix, digits) in enumerate(shaped):
        for _, other, others_digits in shaped[:i]:
            same_length = len(prefix) + digits == len(other) + others_digits
            nested = prefix.startswith(other) or other.startswith(prefix)
            if prefix != other and same_length and nested:
                yield SettingsProblem(
                    path=path,
                    what=f"{_range(prefix, digits)} and {_range(other, others_digits)} "
                    "could print the same number",
                    allowed="prefixes of which none begins with another, or other lengths",
                )


def _range(prefix: str, digits: int) -> str:
    return f"{prefix}{1:0{digits}d}–{prefix}{'9' * digits}"


def _categories(values: Values, icons: list[str]) -> Iterator[SettingsProblem]:
    prefixes = _names(values, "series", "prefix")
    served = {name for _, row in _rows(values, "counters") for name in _listed(row, "categories")}
    for path, row in _rows(values, "categories"):
        series, icon, name = row.get("series"), row.get("icon"), row.get("id")
        if isinstance(series, str) and series not in prefixes:
            yield unknown_name(f"{path}.series", "series", series, prefixes)
        if isinstance(icon, str) and icon not in icons:
            yield unknown_name(f"{path}.icon", "icon", icon, icons)
        if isinstance(name, str) and name not in served:
            yield SettingsProblem(
                path=path,
                what=f"no counter serves {name!r}",
                allowed="to name it in the categories of at least one counter",
            )


def _counters(values: Values) -> Iterator[SettingsProblem]:
    known = _names(values, "categories", "id")
    for path, row in _rows(values, "counters"):
        for i, name in enumerate(_listed(row, "categories")):
            if name not in known:
                yield unknown_name(f"{path}.categories[{i}]", "category", name, known)


def _devices(values: Values) -> Iterator[SettingsProblem]:
    printers = _names(values, "printers", "id")
    numbers = _names(values, "counters", "number")
    for path, row in _rows(values, "kiosks"):
        printer = row.get("printer")
        if isinstance(printer, str) and printer not in printers:
            yield unknown_name(f"{path}.printer", "printer", printer, printers)
    for path, row in _rows(values, "displays"):
        counter = row.get("counter")
        if row.get("face") == "counter" and counter is None:
            yield SettingsProblem(
                path=f"{path}.counter", what="a counter's sign must name its counter"
            )
        if isinstance(counter, int) and counter not in numbers:
            yield unknown_name(f"{path}.counter", "counter", counter, numbers)
