"""What in a settings file must fit together: names that are referred to, numbers that collide.

Works on the file's plain values and passes over what has the wrong shape (`model` reports that),
so that a clerk is told of every mistake in one go.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from ticket_server.settings.day_checks import calendar_problems
from ticket_server.settings.device_checks import device_problems
from ticket_server.settings.finding_checks import finding_problems
from ticket_server.settings.frame_checks import frame_problems
from ticket_server.settings.languages import language_problems
from ticket_server.settings.offline_checks import offline_problems
from ticket_server.settings.problems import SettingsProblem, unknown_name
from ticket_server.settings.rows import Values, listed, names_in, rows_of

DEVICES = ("kiosks", "displays", "printers", "sign_lines", "keypads", "scanners")
DECLARED = "declared"
"""Priority as the kiosk gives it; it has no class of the file."""


def problems_of(values: Values, icons: Iterable[str]) -> list[SettingsProblem]:
    """Every mistake between the parts of a file."""
    return [
        *_doubles(values),
        *_series(rows_of(values, "series")),
        *_categories(values, sorted(icons)),
        *_counters(values),
        *_classes(values),
        *calendar_problems(values),
        *device_problems(values),
        *frame_problems(values),
        *offline_problems(values),
        *finding_problems(values),
        *_voice(values),
        *language_problems(values),
    ]


def _doubles(values: Values) -> Iterator[SettingsProblem]:
    keys = {"series": "prefix", "counters": "number"}
    tables = ("series", "categories", "counters", *DEVICES)
    lists = {table: names_in(values, table, keys.get(table, "id")) for table in tables}
    for path, row in rows_of(values, "categories"):
        lists[f"{path}.procedures"] = names_in(row, "procedures", "id")
        for inner, procedure in rows_of(row, "procedures"):
            lists[f"{path}.{inner}.papers"] = names_in(procedure, "papers", "vi")
    for path, row in rows_of(values, "counters"):
        lists[f"{path}.categories"] = listed(row, "categories")
        lists[f"{path}.helps"] = listed(row, "helps")
    lists["priority.classes"] = names_in(_table(values, "priority"), "classes", "id")
    lists["rating.reasons"] = names_in(_table(values, "rating"), "reasons", "id")
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
    prefixes = names_in(values, "series", "prefix")
    served = {name for _, row in rows_of(values, "counters") for name in listed(row, "categories")}
    for path, row in rows_of(values, "categories"):
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
    known = names_in(values, "categories", "id")
    for path, row in rows_of(values, "counters"):
        own = listed(row, "categories")
        for key in ("categories", "helps"):
            for i, name in enumerate(listed(row, key)):
                if name not in known:
                    yield unknown_name(f"{path}.{key}[{i}]", "category", name, known)
        for i, name in enumerate(listed(row, "helps")):
            if name in own:
                yield SettingsProblem(
                    path=f"{path}.helps[{i}]",
                    what=f"the counter serves {name!r} itself",
                    allowed="categories of other counters",
                )


def _table(values: Values, name: str) -> Values:
    table = values.get(name)
    return table if isinstance(table, dict) else {}


def _classes(values: Values) -> Iterator[SettingsProblem]:
    for path, row in rows_of(_table(values, "priority"), "classes"):
        if row.get("id") == DECLARED:
            yield SettingsProblem(
                path=f"priority.{path}.id",
                what=f"{DECLARED!r} is what priority is called that the kiosk gave",
                allowed="another name",
            )


def _voice(values: Values) -> Iterator[SettingsProblem]:
    """Who speaks."""
    voice = values.get("voice")
    name = voice.get("display") if isinstance(voice, dict) else None
    displays = names_in(values, "displays", "id")
    if isinstance(name, str) and name not in displays:
        yield unknown_name("voice.display", "display", name, displays)
