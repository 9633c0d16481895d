"""The people of a situation as columns of numbers: who waits, and who will come in each world."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ticket_server.estimate.drawing import Draws, Floats
from ticket_server.estimate.laws import LawKey
from ticket_server.estimate.situation import NEVER, Situation, Stream, Waiting

Numbers = NDArray[np.intp]
Bools = NDArray[np.bool_]

TIE_S = 9e-7
"""Places with the same key differ by less than any two keys: a clock counts microseconds."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """People who are called one after the other: a slice of the columns, then one that is empty.

    `holder`: of the one ticket that stands there, because other rows hold the same person; `at`:
    the counter where he is just now.
    """

    line: str
    start: int
    end: int
    holder: str | None = None
    at: int | None = None


@dataclass(frozen=True, kw_only=True)
class Columns:
    """One column for each person and line. `key`, `ready`, `work`, `lost`: (samples, columns).

    `ready`: from when he can be called; `work`: his service; `lost`: what the counter needs
    besides, until it can call again.
    """

    rows: tuple[Row, ...]
    tickets: tuple[str | None, ...]
    key: Floats
    ready: Floats
    work: Floats
    lost: Floats


def columns_of(situation: Situation, draws: Draws, streams: Sequence[Stream]) -> Columns:
    """Everybody who waits, and the arrivals of `streams` in each world."""
    builder = _Builder(draws)
    builder.add_line("", (), {})
    keys = _places(situation.waiting)
    alone = [w for w in situation.waiting if w.alone]
    for line in dict.fromkeys(w.lines[0] for w in alone):
        builder.add_line(line, [w for w in alone if w.lines[0] == line], keys)
    for waiting in situation.waiting:
        if not waiting.alone:
            builder.add_stops(waiting, keys)
    for stream in streams:
        builder.add_stream(stream)
    return builder.columns()


def _places(waiting: Iterable[Waiting]) -> dict[str, float]:
    ordered = sorted(waiting, key=lambda w: w.seq)
    step = TIE_S / max(1, len(ordered))
    return {w.id: w.key + i * step for i, w in enumerate(ordered)}


class _Builder:
    def __init__(self, draws: Draws) -> None:
        self._draws = draws
        self._rows: list[Row] = []
        self._tickets: list[str | None] = []
        self._laws: list[LawKey | None] = []
        self._keys: list[float] = []
        self._arrivals: list[tuple[Row, Floats, float]] = []

    def add_line(self, line: str, people: Sequence[Waiting], keys: dict[str, float]) -> None:
        start = len(self._keys)
        for w in sorted(people, key=lambda w: keys[w.id]):
            self._column(w.id, keys[w.id], w.stops[0])
        self._end_row(Row(line=line, start=start, end=len(self._keys)))

    def add_stops(self, waiting: Waiting, keys: dict[str, float]) -> None:
        """In the order in which the routing looks at lines that have the same head."""
        for line, law in sorted(zip(waiting.lines, waiting.stops, strict=True)):
            start = len(self._keys)
            self._column(waiting.id, keys[waiting.id], law)
            holder = waiting.holder or waiting.id
            self._end_row(Row(line=line, start=start, end=start + 1, holder=holder, at=waiting.at))

    def add_stream(self, stream: Stream) -> None:
        start = len(self._keys)
        most = _most(stream.expected[-1])
        times = np.interp(
            self._draws.unit_arrivals(most), stream.expected, stream.times, right=NEVER
        )
        for _ in range(most):
            self._column(None, NEVER, stream.law)
        row = Row(line=stream.line, start=start, end=start + most)
        self._arrivals.append((row, times, stream.credit_s))
        self._end_row(row)

    def columns(self) -> Columns:
        samples, width = self._draws.samples, len(self._keys)
        key = np.empty((samples, width))
        key[:] = self._keys
        ready = np.where(np.isinf(key), NEVER, 0.0)
        for row, times, credit in self._arrivals:
            key[:, row.start : row.end] = times - credit
            ready[:, row.start : row.end] = times
        work, lost = self._lengths()
        return Columns(
            rows=tuple(self._rows),
            tickets=tuple(self._tickets),
            key=key,
            ready=ready,
            work=work,
            lost=lost,
        )

    def _lengths(self) -> tuple[Floats, Floats]:
        """Work and loss; nobody stands in the column that ends a row."""
        people = [i for i, law in enumerate(self._laws) if law is not None]
        laws = [law for law in self._laws if law is not None]
        work = np.zeros((self._draws.samples, len(self._laws)))
        lost = np.zeros(work.shape)
        missed = self._draws.missed([law[0] for law in laws])
        work[:, people] = np.where(missed > 0, 0.0, self._draws.services(laws))
        lost[:, people] = missed + self._draws.gaps(len(laws))
        return work, lost

    def _column(self, ticket: str | None, key: float, law: LawKey | None) -> None:
        self._tickets.append(ticket)
        self._keys.append(key)
        self._laws.append(law)

    def _end_row(self, row: Row) -> None:
        self._rows.append(row)
        self._column(None, NEVER, None)


def _most(expected: float) -> int:
    """So many columns hold nearly every world's arrivals."""
    return math.ceil(expected + 2.5 * math.sqrt(expected)) + 1
