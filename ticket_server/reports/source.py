"""Where a report has its days from: kept digests, and the facts of days that have none yet.

`Shelf` is the port; `storage.reporting` has the real one.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple, Protocol
from zlib import crc32

from ticket_server.reports.asked import Asked
from ticket_server.reports.folding import fold, rows_of
from ticket_server.reports.following import FOLLOW
from ticket_server.reports.frames import VERSION, Digest, digest_of, joined, packed, unpacked
from ticket_server.reports.turns import EPOCH, FactRow, Told
from ticket_server.storage.store import StoreError


class Stretch(NamedTuple):
    """The facts of a day: from its DayStarted to before the next; `upto` None: it still runs.

    `hash` is that of its last fact.
    """

    seq: int
    day: date
    upto: int | None
    hash: bytes


class Kept(NamedTuple):
    """The digest of a stretch; `earliest`: the first day it tells of."""

    seq: int
    day: date
    earliest: date
    version: int
    upto: int
    stamp: bytes
    crc: int
    body: bytes | None


class Shelf(Protocol):
    """What is kept of earlier days, and the facts themselves."""

    def stretches(self) -> Sequence[Stretch]:
        """All days of the log, as they came; a day may come twice when a clock went back."""

    def kept(self, first: date, last: date, version: int) -> Sequence[Kept]:
        """Digests of days from `first` on; those that tell of no day up to `last` lack a body."""

    def facts(self, stretch: Stretch, kinds: Sequence[str]) -> Iterable[FactRow]:
        """Its facts of those kinds, in their order."""

    def told(self, day: date) -> Sequence[Told]:
        """What was foretold at issue of those who were called that day."""

    def keep(self, new: Sequence[Kept]) -> None:
        """Keeps digests for the next report."""


def days_of(shelf: Shelf, asked: Asked, since: date | None = None) -> Digest:
    """All days from the beginning of the year of the first, or of `since`, on.

    A year's ratings wait for one another. Days that came later are looked through, too: numbers may
    have been handed in late.
    """
    first = (since or asked.first).replace(month=1, day=1)
    kept = {k.seq: k for k in shelf.kept(first, asked.last, VERSION)}
    digests, new = [], []
    for stretch in shelf.stretches():
        if stretch.day < first:
            continue
        known = kept.get(stretch.seq)
        if known is not None and _holds(known, stretch, asked):
            digests += [] if known.body is None else [unpacked(known.body)]
            continue
        digests.append(digest := digest_of_day(shelf, stretch, asked))
        if stretch.upto is not None:
            new.append(_keep(stretch, stretch.upto, _stamp(stretch, asked), digest))
    with suppress(StoreError):  # the next report takes as long, that is all
        shelf.keep(new)
    return joined(digests)


def _holds(known: Kept, stretch: Stretch, asked: Asked) -> bool:
    """Whether it is still of this log, and whole."""
    if (known.upto, known.stamp) != (stretch.upto, _stamp(stretch, asked)):
        return False
    return known.body is None or crc32(known.body) == known.crc


def digest_of_day(shelf: Shelf, stretch: Stretch, asked: Asked) -> Digest:
    """Read from the facts; while the day runs, as it stands."""
    today = asked.now.astimezone(asked.zone).date()
    runs = stretch.upto is None and stretch.day == today
    facts = shelf.facts(stretch, tuple(FOLLOW))
    state = fold(stretch.day, asked.zone, facts, asked.now if runs else None)
    return digest_of(rows_of(state, shelf.told(stretch.day), over=not runs))


def _stamp(stretch: Stretch, asked: Asked) -> bytes:
    """What a digest was made from: this log, and the hours of this zone."""
    return stretch.hash + str(asked.zone).encode()


def _keep(stretch: Stretch, upto: int, stamp: bytes, digest: Digest) -> Kept:
    numbers = digest.frames["numbers"]["day"]
    earliest = int(numbers.min()) if len(numbers) else (stretch.day - EPOCH).days
    body = packed(digest)
    first = min(stretch.day, date.fromordinal(EPOCH.toordinal() + earliest))
    return Kept(
        seq=stretch.seq,
        day=stretch.day,
        earliest=first,
        version=VERSION,
        upto=upto,
        stamp=stamp,
        crc=crc32(body),
        body=body,
    )
