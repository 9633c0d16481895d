"""The chain of hashes over the log: what of a fact is hashed, and how. See docs/log.md.

Nothing here depends on how Python writes a value: numbers are digits, texts are UTF-8 bytes.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

FORM = 1
"""The form of what is hashed. Another one must be told apart from it by the facts' `seq`."""
GENESIS = bytes(32)
"""What stands before the first fact."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Entry(NamedTuple):
    """A fact as it is stored: `at` aware, `body` the JSON text to the letter."""

    seq: int
    at: datetime
    kind: str
    by: str | None
    origin: str | None
    body: str


def link(before: bytes, entry: Entry) -> bytes:
    """The hash of a fact, by that of the one before it: SHA-256, 32 bytes."""
    return sha256(before + record(entry)).digest()


def links(before: bytes, entries: Iterable[Entry]) -> Iterator[bytes]:
    """The hashes of facts that follow one another."""
    for entry in entries:
        before = link(before, entry)
        yield before


def record(entry: Entry) -> bytes:
    """A fact as bytes: each field as its length in bytes, a colon, the bytes, a comma.

    What is missing is `-,`, which no text can be. UnicodeEncodeError where a text is none.
    """
    at = (entry.at - _EPOCH) // _MICROSECOND
    numbers = f"{_field(str(FORM))}{_field(str(entry.seq))}{_field(str(at))}"
    texts = b"".join(_text(text) for text in (entry.kind, entry.by, entry.origin, entry.body))
    return numbers.encode() + texts


def _field(digits: str) -> str:
    return f"{len(digits)}:{digits},"


def _text(text: str | None) -> bytes:
    if text is None:
        return b"-,"
    written = text.encode()
    return b"%d:%b," % (len(written), written)
