"""Holds a log against its own chain of hashes. Pure: it is given the facts as they lie there.

What a chain can tell, and what not: docs/log.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain, islice, pairwise
from typing import NamedTuple

from ticket_server.storage.chain import GENESIS, Entry, link

NEAR = 100
"""So many facts more or less are looked for where later ones were numbered anew."""


class Stored(NamedTuple):
    """A fact as it lies there, with the hash beside it; None: it has none."""

    entry: Entry
    hash: bytes | None


class Wrong(Enum):
    """What was done to the log at a place."""

    CHANGED = "changed"
    MOVED = "moved"
    TAKEN_OUT = "taken_out"
    INSERTED = "inserted"


@dataclass(frozen=True, kw_only=True, slots=True)
class Broken:
    """The first fact that is not what it was: `seq` is its place, `found` what lies there now.

    TAKEN_OUT: facts from `seq` to `last` are gone, and `found` is the one after them. MOVED: what
    belongs here lies at `last`. CHANGED may also be said of a fact that follows one which was
    changed and hashed anew.
    """

    wrong: Wrong
    seq: int
    last: int
    found: Entry


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """Each fact follows the one before; `last` None in an empty log. `met`: see `Expected`."""

    count: int
    last: Stored | None
    met: Entry | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """A hash that was printed, or the beginning of it, in hex; of the fact `at`, None: of any."""

    hash: str
    at: int | None = None

    def met_by(self, fact: Stored) -> bool:
        """Whether this is the fact."""
        here = self.at is None or fact.entry.seq == self.at
        return here and fact.hash is not None and fact.hash.hex().startswith(self.hash)


def verify(facts: Iterable[Stored], expected: Expected | None = None) -> Whole | Broken:
    """The first thing that is wrong, or that nothing is. Each fact is looked at once, in order."""
    rest = iter(facts)
    before, last, count, met = GENESIS, None, 0, None
    for fact in rest:
        if fact.entry.seq != count + 1 or link(before, fact.entry) != fact.hash:
            return _broken(count + 1, before, fact, rest)
        before, last, count = fact.hash, fact, count + 1
        if expected is not None and expected.met_by(fact):
            met = fact.entry
    return Whole(count=count, last=last, met=met)


def _broken(seq: int, before: bytes, fact: Stored, rest: Iterator[Stored]) -> Broken:
    """What was done at the place `seq`, where `fact` lies after one with the hash `before`."""
    found = fact.entry
    if found.seq > seq:
        return Broken(wrong=Wrong.TAKEN_OUT, seq=seq, last=found.seq - 1, found=found)
    if found.seq < seq:
        return Broken(wrong=Wrong.INSERTED, seq=found.seq, last=found.seq, found=found)
    near = [fact, *islice(rest, 2 * NEAR)]
    by = _renumbered(near)
    if by > 0:
        return Broken(wrong=Wrong.TAKEN_OUT, seq=seq, last=seq + by - 1, found=found)
    if by < 0:
        return Broken(wrong=Wrong.INSERTED, seq=seq, last=seq - by - 1, found=found)
    for other in chain(near, rest):
        if link(before, other.entry._replace(seq=seq)) == other.hash:
            return Broken(wrong=Wrong.MOVED, seq=seq, last=other.entry.seq, found=found)
    return Broken(wrong=Wrong.CHANGED, seq=seq, last=seq, found=found)


def _renumbered(near: list[Stored]) -> int:
    """How many numbers lower these facts stand than they once did, most likely; 0: none."""
    for one, two in pairwise(near):
        for by in (d for n in range(1, NEAR + 1) for d in (n, -n)):
            entry = two.entry._replace(seq=two.entry.seq + by)
            if one.hash is not None and link(one.hash, entry) == two.hash:
                return by
    return 0
