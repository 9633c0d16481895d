"""What in the numbers kept for kiosks that are cut off must fit together.

Like `checks`, it passes over what has the wrong shape.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ticket_server.domain.values import SLIPS
from ticket_server.settings.problems import SettingsProblem, unknown_name
from ticket_server.settings.rows import Values, names_in, rows_of


class _Part(NamedTuple):
    path: str
    owner: str
    digits: int
    first: int
    last: int


def offline_problems(values: Values) -> Iterator[SettingsProblem]:
    """Every mistake between parts, series and kiosks."""
    table = values.get("offline")
    table = table if isinstance(table, dict) else {}
    kiosks = names_in(values, "kiosks", "id")
    lengths = [row.get("digits", 3) for _, row in rows_of(values, "series")]
    series = {digits for digits in lengths if isinstance(digits, int)}
    parts = [part for path, row in rows_of(table, "parts") if (part := _part(path, row))]
    for part in parts:
        if part.owner not in (*kiosks, SLIPS):
            yield unknown_name(f"{part.path}.owner", "kiosk", part.owner, (*kiosks, SLIPS))
        if part.digits not in series:
            known = ", ".join(map(str, sorted(series)))
            what = f"no series has {part.digits} digits"
            yield SettingsProblem(path=f"{part.path}.digits", what=what, allowed=known)
    yield from _between(parts)
    yield from _too_much(parts)
    if SLIPS in kiosks and parts:
        what = f"a kiosk is called {SLIPS!r}, as the slips are in offline.parts"
        yield SettingsProblem(path="kiosks", what=what, allowed="another name")
    if table.get("used") is True and not any(part.owner in kiosks for part in parts):
        what = "kiosks are to go on, and none has a part"
        yield SettingsProblem(
            path="offline.used", what=what, allowed="false, or [[offline.parts]] for kiosks"
        )


def _part(path: str, row: Values) -> _Part | None:
    owner, first, last = row.get("owner"), row.get("first"), row.get("last")
    digits = row.get("digits", 3)
    numbers = all(type(n) is int for n in (digits, first, last))
    if not isinstance(owner, str) or not numbers or not 1 <= digits <= 4:  # noqa: PLR2004
        return None
    return _Part(f"offline.{path}", owner, digits, first, last)  # type: ignore[arg-type]


def _between(parts: list[_Part]) -> Iterator[SettingsProblem]:
    for i, part in enumerate(parts):
        for other in parts[:i]:
            if part.digits != other.digits:
                continue
            if part.owner == other.owner:
                what = f"{part.owner!r} has a part of {part.digits} digits in {other.path}, too"
                yield SettingsProblem(path=part.path, what=what, allowed="one of both")
            elif part.first <= other.last and other.first <= part.last:
                what = f"{part.first}–{part.last} and {other.first}–{other.last} of {other.path}"
                yield SettingsProblem(
                    path=part.path,
                    what=f"{what} ({other.owner!r}) have numbers in common",
                    allowed="parts that do not overlap",
                )


def _too_much(parts: list[_Part]) -> Iterator[SettingsProblem]:
    for digits in sorted({part.digits for part in parts}):
        there = int(10**digits) - 1
        kept = sum(max(0, p.last - p.first + 1) for p in parts if p.digits == digits)
        if kept * 2 > there:
            what = f"the parts keep {kept} of the {there} numbers of {digits} digits"
            yield SettingsProblem(
                path="offline.parts", what=what, allowed="half of them for the days that go well"
            )
