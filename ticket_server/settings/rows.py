"""Looks into a file's plain values, whatever shape they have."""

from typing import Any

Values = dict[str, Any]


def rows_of(values: Values, name: str) -> list[tuple[str, Values]]:
    """The tables of an array, each with its path."""
    rows = values.get(name, [])
    if not isinstance(rows, list):
        return []
    return [(f"{name}[{i}]", row) for i, row in enumerate(rows) if isinstance(row, dict)]


def names_in(values: Values, table: str, key: str) -> list[Any]:
    """What `key` says in each table of an array."""
    return [row[key] for _, row in rows_of(values, table) if isinstance(row.get(key), str | int)]


def listed(row: Values, key: str) -> list[str]:
    """The texts of a list."""
    items = row.get(key, [])
    return [i for i in items if isinstance(i, str)] if isinstance(items, list) else []
