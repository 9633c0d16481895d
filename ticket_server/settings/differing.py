"""What has changed between two settings files: line by line, and in sentences. Pure."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import unified_diff
from functools import lru_cache
from typing import Any

from ticket_protocol.replies import Said
from ticket_protocol.settings import SettingsDifference
from ticket_server.settings.form import plain, title_of
from ticket_server.settings.form_layout import labels, said_of
from ticket_server.settings.places import below
from ticket_server.settings.rows import Values, rows_of
from ticket_server.settings.schema import schema_at

AROUND = 2
"""Lines that are shown before and after what has changed."""

LONGEST = 120
KEYS = {"series": "prefix", "counters": "number", "holidays.days": "date"}
"""What the rows of a list are known by; elsewhere by their id."""
MANY = {
    "counters": Said(vi="quầy", en="counter"),
    "categories": Said(vi="lĩnh vực", en="category"),
    "categories.procedures": Said(vi="thủ tục", en="procedure"),
    "holidays.days": Said(vi="ngày nghỉ", en="holiday"),
    "displays": Said(vi="màn hình", en="display"),
    "kiosks": Said(vi="ki-ốt", en="kiosk"),
    "printers": Said(vi="máy in", en="printer"),
}


def difference(old: str, new: str) -> SettingsDifference:
    """Both texts may be broken: then there are no sentences."""
    lines = unified_diff(old.splitlines(), new.splitlines(), "", "", lineterm="", n=AROUND)
    return SettingsDifference(lines=tuple(lines)[2:], summary=tuple(summary(old, new)))


def summary(old: str, new: str) -> Iterator[Said]:
    """A sentence for each change of meaning."""
    before, after = values_of(old), values_of(new)
    if before is not None and after is not None:
        yield from _Telling(before, after).of("", before, after, Said(vi="", en=""))


def changed_paths(old: Values, new: Values, path: str = "") -> Iterator[str]:
    """Paths of `new`, or of `old` where they are gone, whose values differ."""
    for key in dict.fromkeys((*old, *new)):
        here, one, other = below(path, key), old.get(key), new.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            yield from changed_paths(one, other, here)
        elif one != other or type(one) is not type(other):
            yield here


@lru_cache(maxsize=4)
def values_of(text: str) -> Values | None:
    """Of what can be read as TOML; to be looked at, never changed."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


class _Telling:
    """Knows what categories are called, in the file of before and in the new one."""

    def __init__(self, old: Values, new: Values) -> None:
        rows = [row for values in (old, new) for _, row in rows_of(values, "categories")]
        self._names = {str(r.get("id")): title_of("categories", r) for r in rows}

    def of(self, where: str, old: Values, new: Values, row: Said) -> Iterator[Said]:
        """`where`: the path without numbers; `row`: what it is a change of."""
        for key in dict.fromkeys((*old, *new)):
            place = below(where, key)
            one, other = old.get(key), new.get(key)
            if one == other and type(one) is type(other):
                continue
            if place in labels():
                yield self._said(place, row, one, other)
            elif _is_rows(one) and _is_rows(other):
                yield from self._rows(place, one or [], other or [])
            elif isinstance(one, dict) and isinstance(other, dict):
                yield from self.of(place, one, other, row)
            else:
                yield self._said(place, row, one, other)

    def _rows(self, place: str, old: list[Values], new: list[Values]) -> Iterator[Said]:
        name = KEYS.get(place, "id")
        many = MANY.get(place, Said(vi=place, en=place))
        before, after = ({str(r.get(name)): r for r in rows} for rows in (old, new))
        for key in before.keys() - after.keys():
            title = title_of(place, before[key])
            yield Said(
                vi=f"Bỏ {many.vi}: {title.vi or key}", en=f"Without {many.en}: {title.en or key}"
            )
        for key, row in after.items():
            title = title_of(place, row)
            if key not in before:
                yield Said(
                    vi=f"Thêm {many.vi}: {title.vi or key}",
                    en=f"New {many.en}: {title.en or key}",
                )
            else:
                called = Said(vi=title.vi or key, en=title.en or key)
                yield from self.of(place, before[key], row, called)
        shared = [key for key in before if key in after]
        if shared != [key for key in after if key in before]:
            yield Said(vi=f"Thứ tự {many.vi} khác", en=f"Other order: {many.en}")

    def _said(self, place: str, row: Said, old: Any, new: Any) -> Said:
        label = labels().get(place) or Said(vi=place, en=place)
        vi = " · ".join(filter(None, (row.vi, label.vi)))
        en = " · ".join(filter(None, (row.en, label.en)))
        default = plain(schema_at(place).get("default")) if place in labels() else None
        old, new = (default if value is None else value for value in (old, new))
        if isinstance(old or [], list) and isinstance(new or [], list) and (old or new):
            return self._listed(place, (vi, en), old or [], new or [])
        return Said(
            vi=f"{vi}: {self._shown(place, old, 'vi')} → {self._shown(place, new, 'vi')}",
            en=f"{en}: {self._shown(place, old, 'en')} → {self._shown(place, new, 'en')}",
        )

    def _listed(self, place: str, called: tuple[str, str], old: list[Any], new: list[Any]) -> Said:
        more, fewer = [x for x in new if x not in old], [x for x in old if x not in new]
        vi, en = [], []
        for changed, words in ((more, ("thêm", "with")), (fewer, ("bỏ", "without"))):
            if changed:
                vi.append(f"{words[0]} {self._joined(place, changed, 'vi')}")
                en.append(f"{words[1]} {self._joined(place, changed, 'en')}")
        said = "; ".join(vi) or "thứ tự khác", "; ".join(en) or "in another order"
        return Said(vi=f"{called[0]}: {said[0]}", en=f"{called[1]}: {said[1]}")

    def _joined(self, place: str, values: Iterable[Any], language: str) -> str:
        return ", ".join(self._shown(place, value, language) for value in values)

    def _shown(self, place: str, value: Any, language: str) -> str:
        named = said_of(place, value) or self._names.get(str(value))
        if isinstance(value, str) and named is not None:
            return str(getattr(named, language))
        shown = _plainly(value, language)
        return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def _plainly(value: Any, language: str) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return {"vi": ("không", "có"), "en": ("no", "yes")}[language][value]
        case date():
            return f"{value:%d/%m/%Y}"
        case dict() if "vi" in value:
            return f"“{' / '.join(map(str, value.values()))}”"
        case dict():
            return "; ".join(f"{_days(k, language)} {_times(v)}" for k, v in value.items())
    return str(value)


def _days(key: str, language: str) -> str:
    """`mon-fri` as people say it."""
    named = [said_of("worked_as", day) or Said(vi=day, en=day) for day in key.split("-")]
    return " – ".join(str(getattr(day, language)) for day in named)


def _times(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _is_rows(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(r, dict) for r in value))
