"""A settings file as forms: sections of fields with what stands there, and what may. Pure.

It shows what is there, whatever its shape; what is wrong with it the checks say.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ticket_protocol.replies import Said
from ticket_protocol.settings import (
    FieldKind,
    FieldOption,
    SettingsAdd,
    SettingsField,
    SettingsForm,
    SettingsRow,
    SettingsSection,
)
from ticket_server.settings.editing import NOTHING, found_in
from ticket_server.settings.form_layout import FieldLayout, SectionLayout, labels, said_of, sections
from ticket_server.settings.icons import icons
from ticket_server.settings.rows import Values, rows_of
from ticket_server.settings.schema import is_required, schema_at

NESTED = "categories.procedures"
NAMES = {"id", "number", "face"}
"""Keys that others refer to, or that belong to a device: fixed once they are there."""
FACES = {"hall": ("layout", "notices", "media."), "counter": ("rating",)}
"""Keys that count for one face of a display alone."""
CHOSEN = {FieldKind.CHOICE, FieldKind.CHOICES}
SHARED = {
    "counters.categories": "categories",
    "counters.helps": "categories",
    "categories.series": "series",
    "categories.icon": "icons",
}
"""Fields that choose from what the file or the program has; others from what the model allows."""

KEPT_ROWS = {"displays"}
"""Rows that no form makes or takes away: they belong to devices."""


def form_of(values: Values, digest: str) -> SettingsForm:
    """The forms of a file with these values."""
    found = [section for layout in sections() for section in _sections(values, layout)]
    centre = values.get("centre")
    spoken = centre.get("languages") if isinstance(centre, dict) else None
    named = [name for name in spoken or () if isinstance(name, str)]
    return SettingsForm(
        digest=digest,
        languages=tuple(named) or ("vi", "en"),
        choices=_choices(values),
        sections=tuple(found),
    )


def title_of(rows: str, row: Values) -> Said:
    """What people call a counter, a category, a day."""
    vi, en = _words(row.get("name"))
    match rows:
        case "counters":
            vi, en = f"Quầy {row.get('number')}: {vi}", f"Counter {row.get('number')}: {en}"
        case "holidays.days":
            vi, en = f"{_day(row)} {vi}".strip(), f"{_day(row)} {en}".strip()
        case "holidays.swapped":
            vi = en = _day(row)
    name = str(row.get("id", ""))
    return Said(vi=vi or name, en=en or name)


def plain(value: Any) -> Any:
    """As JSON has it: dates are texts."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _sections(values: Values, layout: SectionLayout) -> Iterator[SettingsSection]:
    if layout.rows == NESTED:
        for path, category in rows_of(values, "categories"):
            vi, en = _words(category.get("name"))
            title = Said(vi=f"{layout.title.vi}: {vi}", en=f"{layout.title.en}: {en}")
            yield _rows(values, layout, f"{path}.procedures", category.get("id"), title)
    elif layout.rows:
        yield _rows(values, layout, layout.rows, None, layout.title)
    else:
        fields = tuple(_field(values, layout, "", field) for field in layout.fields)
        yield SettingsSection(id=layout.id, title=layout.title, note=layout.note, fields=fields)


def _rows(
    values: Values, layout: SectionLayout, path: str, owner: object, title: Said
) -> SettingsSection:
    there = found_in(values, path)
    rows = [row for row in there if isinstance(row, dict)] if isinstance(there, list) else []
    fixed = layout.rows in KEPT_ROWS
    added = tuple(_field(values, layout, "", field) for field in layout.fields)
    return SettingsSection(
        id=layout.id if owner is None else f"{layout.id}-{owner}",
        title=title,
        note=layout.note,
        rows=tuple(
            SettingsRow(
                path=f"{path}[{index}]",
                title=title_of(layout.rows, row),
                fields=tuple(
                    _field(values, layout, f"{path}[{index}].", field)
                    for field in layout.fields
                    if _counts(row, field.key)
                ),
                removable=not fixed,
            )
            for index, row in enumerate(rows)
        ),
        add=None if fixed else SettingsAdd(path=path, label=title, fields=added),
    )


def _counts(row: Values, key: str) -> bool:
    """Whether a display with that face looks at it."""
    faces = [face for face, keys in FACES.items() if key.startswith(keys)]
    return "face" not in row or not faces or row["face"] in faces


def _field(values: Values, layout: SectionLayout, row: str, field: FieldLayout) -> SettingsField:
    where = f"{layout.rows}.{field.key}" if layout.rows else field.key
    said = schema_at(where)
    there = NOTHING if layout.rows and not row else found_in(values, f"{row}{field.key}")
    return SettingsField(
        path=f"{row}{field.key}",
        kind=field.kind,
        label=field.label,
        hint=field.hint,
        value=None if there is NOTHING else plain(there),
        default=plain(said.get("default")),
        options=SHARED.get(where, where) if field.kind in CHOSEN else None,
        min=said.get("minimum"),
        max=said.get("maximum"),
        whole=said.get("type") == "integer",
        length=said.get("maxLength"),
        required=is_required(where),
        fixed=bool(row) and field.key in NAMES and layout.rows != "holidays.days",
    )


def _choices(values: Values) -> dict[str, tuple[FieldOption, ...]]:
    categories = [row for _, row in rows_of(values, "categories")]
    series = [row for _, row in rows_of(values, "series")]
    listed = {path: schema_at(path).get("enum", ()) for path in labels()}
    return {
        "categories": tuple(_named(str(r.get("id")), *_words(r.get("name"))) for r in categories),
        "series": tuple(_named(str(row.get("prefix"))) for row in series),
        "icons": tuple(_named(name) for name in icons()),
    } | {path: tuple(_called(path, one) for one in enum) for path, enum in listed.items() if enum}


def _called(where: str, value: str) -> FieldOption:
    said = said_of(where, value)
    return _named(value, said.vi, said.en) if said else _named(value)


def _named(value: str, vi: str = "", en: str = "") -> FieldOption:
    return FieldOption(value=value, vi=vi or value, en=en or value)


def _words(name: object) -> tuple[str, str]:
    if not isinstance(name, dict):
        return "", ""
    vi = str(name.get("vi", ""))
    return vi, str(name.get("en") or vi)


def _day(row: Values) -> str:
    first, last = row.get("date"), row.get("until")
    days = [f"{day:%d/%m/%Y}" for day in (first, last) if isinstance(day, date)]
    return " – ".join(days)
