"""What the model says of each key of the file: bounds, defaults, what is allowed."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from ticket_server.settings.model import ConfigFile

Schema = Mapping[str, Any]


def schema_at(path: str) -> Schema:
    """What is said of `path`, written without numbers: `categories.procedures.fee`."""
    whole = _whole()
    found: Schema = whole
    for key in path.split("."):
        table = _inner(found, whole)
        said = table.get("properties", {}).get(key, {})
        found = {**_inner(said, whole, tables=False), **said}
    return found


def is_required(path: str) -> bool:
    """Whether its table cannot be without it."""
    table, _, key = path.rpartition(".")
    whole = _whole()
    return key in _inner(schema_at(table) if table else whole, whole).get("required", ())


@cache
def _whole() -> Schema:
    return ConfigFile.model_json_schema(mode="validation")


def _inner(said: Schema, whole: Schema, *, tables: bool = True) -> Schema:
    """What stands behind a reference, beside null, and, for `tables`, in a list."""
    if "$ref" in said:
        return _inner(whole["$defs"][said["$ref"].rpartition("/")[2]], whole, tables=tables)
    for one in said.get("anyOf", ()):
        if one.get("type") != "null":
            return _inner(one, whole, tables=tables)
    if tables and said.get("type") == "array" and "items" in said:
        return _inner(said["items"], whole)
    return said
