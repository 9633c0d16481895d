"""What forms ask for, and what it is called: `form.tsv` beside this file.

`=` begins a section (id, the list its rows are, title, note), `+` names a value (key, value,
words); else a field: section, list, key, kind, label, hint; Vietnamese before English.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ticket_protocol.replies import Said
from ticket_protocol.settings import FieldKind

FILE = Path(__file__).with_name("form.tsv")
COLUMNS = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldLayout:
    """`key`: of a section without rows the whole path, else from the row on."""

    key: str
    kind: FieldKind
    label: Said
    hint: Said | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionLayout:
    """`rows`: the path of the list that it shows; empty: it shows single values."""

    id: str
    rows: str
    title: Said
    note: Said | None
    fields: tuple[FieldLayout, ...]


@cache
def sections() -> tuple[SectionLayout, ...]:
    """In the order of the pages."""
    return tuple(
        SectionLayout(
            id=line[0][1:],
            rows=line[1],
            title=Said(vi=line[2], en=line[3]),
            note=_said(line[4], line[5]),
            fields=tuple(_field(f) for f in _lines() if f[0] == line[0][1:]),
        )
        for line in _lines()
        if line[0].startswith("=")
    )


@cache
def labels() -> dict[str, Said]:
    """What each path is called, numbers left out: `categories.procedures.fee`."""
    return {
        f"{section.rows}.{field.key}" if section.rows else field.key: field.label
        for section in sections()
        for field in section.fields
    }


def said_of(key: str, value: object) -> Said | None:
    """What a value of a key is called, if it has a name."""
    return _values().get((key.rpartition(".")[2], str(value)))


@cache
def _values() -> dict[tuple[str, str], Said]:
    return {
        (line[0][1:], line[1]): Said(vi=line[2], en=line[3])
        for line in _lines()
        if line[0].startswith("+")
    }


@cache
def _lines() -> tuple[list[str], ...]:
    lines = FILE.read_text("utf-8").splitlines()[1:]
    return tuple((line.split("\t") + [""] * COLUMNS)[:COLUMNS] for line in lines)


def _field(line: list[str]) -> FieldLayout:
    return FieldLayout(
        key=line[2],
        kind=FieldKind(line[3]),
        label=Said(vi=line[4], en=line[5]),
        hint=_said(line[6], line[7]),
    )


def _said(vi: str, en: str) -> Said | None:
    return Said(vi=vi, en=en) if vi else None
