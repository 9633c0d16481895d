"""What happened, as columns of numbers: one table for each kind of thing that is counted.

Days are counted from 1970-01-01. Names (categories, procedures, purposes, officers) are numbers of
a list of texts; 0 stands for none. A digest is one day's tables, packed to be kept.
"""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]
Frame = Mapping[str, Column]
"""Columns of the same length, by name."""

VERSION: Final = 1
"""Of what a digest holds: one of another version is made anew from the facts."""

UNKNOWN: Final = -1
"""Of seconds that nobody knows."""

NAMED: Final = ("category", "procedure", "purpose", "officer")
_WHO = {"category": "i4", "procedure": "i4", "purpose": "i4"}
_WHEN = {"day": "i4", "hour": "i1"}
TABLES: Final[Mapping[str, Mapping[str, str]]] = {
    "numbers": {
        **_WHEN, **_WHO, "counter": "i2", "priority": "?", "offline": "?", "end": "i1",
        "wait_s": "i4", "told": "?", "late_s": "i4", "covered": "?",
    },
    "services": {
        **_WHEN, **_WHO, "counter": "i2", "officer": "i4", "dossiers": "i2", "lasted_s": "i4",
    },
    "no_shows": {**_WHEN, **_WHO, "counter": "i2", "officer": "i4"},
    "ratings": {**_WHEN, **_WHO, "counter": "i2", "officer": "i4", "level": "i1", "levels": "i1"},
    "open": {**_WHEN, "counter": "i2", "open_s": "i4", "busy_s": "i4"},
    "days": {"day": "i4", "over": "?"},
}  # fmt: skip
"""Columns and their types. `numbers`: one for each number given; `counter` that of its first call,
`told`: what was foretold is known, `late_s` so much later it was called. `open`: a counter's hours.
`days`: the days on which the hall worked."""


class End(IntEnum):
    """What became of a number."""

    HERE = 0
    SERVED = 1
    MISSED = 2
    CANCELLED = 3
    UNSERVED = 4
    UNCLOSED = 5


@dataclass(frozen=True, kw_only=True)
class Digest:
    """Tables, and the texts that their named columns point into; text 0 is empty."""

    texts: tuple[str, ...]
    frames: Mapping[str, Frame]


def digest_of(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Digest:
    """A digest of plain rows; what stands for a name there is the name itself, or None."""
    codes: dict[str, int] = {"": 0}
    frames = {}
    for table, types in TABLES.items():
        frame = {}
        for column, kind in types.items():
            values: Iterable[Any] = (row[column] for row in rows.get(table, ()))
            if column in NAMED:
                values = [codes.setdefault(value or "", len(codes)) for value in values]
            frame[column] = np.array(list(values), dtype=kind)
        frames[table] = frame
    return Digest(texts=tuple(codes), frames=frames)


def packed(digest: Digest) -> bytes:
    """As it is kept: lengths and texts as JSON, then the columns one after the other."""
    lengths = {table: len(_any(frame)) for table, frame in digest.frames.items()}
    head = json.dumps({"rows": lengths, "texts": digest.texts}, ensure_ascii=False).encode()
    columns = [
        digest.frames[table][column].astype(_little(kind)).tobytes()
        for table, types in TABLES.items()
        for column, kind in types.items()
    ]
    return zlib.compress(b"\n".join((head, b"".join(columns))), 1)


def unpacked(body: bytes) -> Digest:
    """The digest that was packed."""
    head, _, rest = zlib.decompress(body).partition(b"\n")
    about = json.loads(head)
    frames: dict[str, Frame] = {}
    at = 0
    for table, types in TABLES.items():
        frame = {}
        for column, kind in types.items():
            frame[column] = np.frombuffer(rest, _little(kind), about["rows"][table], at)
            at += frame[column].nbytes
        frames[table] = frame
    return Digest(texts=tuple(about["texts"]), frames=frames)


def joined(digests: Sequence[Digest]) -> Digest:
    """All of them as one."""
    codes: dict[str, int] = {"": 0}
    parts: dict[str, dict[str, list[Column]]] = {
        table: {column: [] for column in types} for table, types in TABLES.items()
    }
    for digest in digests:
        new = np.array([codes.setdefault(text, len(codes)) for text in digest.texts], "i4")
        for table, frame in digest.frames.items():
            for column, values in frame.items():
                parts[table][column].append(new[values] if column in NAMED else values)
    frames = {
        table: {
            column: np.concatenate(several) if several else np.array([], TABLES[table][column])
            for column, several in columns.items()
        }
        for table, columns in parts.items()
    }
    return Digest(texts=tuple(codes), frames=frames)


def chosen(frame: Frame, which: Column) -> Frame:
    """The rows for which `which` says so."""
    return {column: values[which] for column, values in frame.items()}


def size(frame: Frame) -> int:
    """How many rows."""
    return len(_any(frame))


def _any(frame: Frame) -> Column:
    return next(iter(frame.values()))


def _little(kind: str) -> str:
    return kind if kind in ("i1", "?") else f"<{kind}"
