"""Rows that are kept beside the facts, as records: put by their key, or dropped."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Put:
    """From now on the row of `table` with that `key` has these `values`, the key's among them."""

    table: str
    key: Mapping[str, Any]
    values: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    """The rows of `table` with that `key` are gone."""

    table: str
    key: Mapping[str, Any]


Row = Put | Drop
