"""The hall run forward in many worlds at once, by our own routing rule, with drawn times.

Each step takes, in every world, the counter that is free first, and gives it whom
`domain.routing` would: the smallest key among its lines, helped lines with their offset, ties by
the order of issue. Numbers of one step are computed for all worlds together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ticket_server.estimate.columns import TIE_S, Bools, Columns, Numbers, columns_of
from ticket_server.estimate.drawing import Draws, Floats
from ticket_server.estimate.parts import parts_of
from ticket_server.estimate.situation import NEVER, Desk, Situation, Stream

_END = 1e15
_LOOK_EVERY = 8
"""Steps between two looks whether everybody has been called."""


@dataclass(frozen=True, kw_only=True)
class Played:
    """What came of it, inf being never: `called` (samples, columns), `newcomers` in their order."""

    columns: Columns
    called: Floats
    newcomers: Floats

    def of_ticket(self) -> dict[str, Floats]:
        """When each of the waiting is first called, in each world."""
        found: dict[str, Floats] = {}
        for i, ticket in enumerate(self.columns.tickets):
            if ticket is not None:
                seen = found.get(ticket)
                found[ticket] = (
                    self.called[:, i] if seen is None else np.minimum(seen, self.called[:, i])
                )
        return found


def play(
    situation: Situation, draws: Draws, streams: Sequence[Stream] = (), until_s: float = NEVER
) -> Played:
    """Runs the hall until everybody waiting is called and every newcomer would be, or `until_s`."""
    desks = sorted(situation.desks, key=lambda d: len(d.offsets))
    columns = columns_of(situation, draws, streams)
    return _Hall(situation, draws, desks, columns).run(until_s)


class _Hall:
    """The state of all worlds: each row's head by (sample, row), who is free by (sample, desk).

    Row 0 is empty: a counter that finds nobody takes its head, which costs nothing and calls
    nobody. Times from `_END` on stand for never.
    """

    def __init__(
        self, situation: Situation, draws: Draws, desks: Sequence[Desk], columns: Columns
    ) -> None:
        samples, width = columns.key.shape
        self._columns = columns
        self._base = np.arange(samples) * width
        self._key, self._ready = columns.key.reshape(-1), columns.ready.reshape(-1)
        self._work, self._lost = columns.work.reshape(-1), columns.lost.reshape(-1)
        self._called = np.full(samples * width, NEVER)
        self._waiting = [i for i, ticket in enumerate(columns.tickets) if ticket is not None]
        self._next = (self._base[:, None] + _next_columns(columns)).reshape(-1)
        self._offsets = _offsets(desks, [row.line for row in columns.rows])
        self._probe_keys = _probe_keys(situation, desks)
        self._probes = np.full((samples, len(situation.newcomers)), NEVER)
        self._probes_open = bool(situation.newcomers)
        self._set_parts(situation, desks)
        self._set_desks(situation, draws, desks)
        self._set_rows(columns, [d.counter for d in desks])

    def _set_parts(self, situation: Situation, desks: Sequence[Desk]) -> None:
        """Which part of the hall waits for an answer to whom, and which desks are in it."""
        parts = parts_of(desks, situation.waiting)
        count = max(parts.values(), default=0) + 1
        lines = {w.id: w.lines[0] for w in situation.waiting}
        asked = [parts[lines[t]] for t in self._columns.tickets if t is not None]
        self._asked = np.eye(count, dtype=np.float32)[asked]
        served = [i for i, n in enumerate(situation.newcomers) if n.line in parts]
        self._served = np.array(served, dtype=np.intp)
        probed = [parts[situation.newcomers[i].line] for i in served]
        self._probed = np.eye(count, dtype=np.float32)[probed]
        self._part_of_desk = [parts[line] for d in desks for line in list(d.offsets)[:1]]

    def _set_desks(self, situation: Situation, draws: Draws, desks: Sequence[Desk]) -> None:
        self._tempo = draws.tempo([d.counter for d in desks]).reshape(-1)
        self._away = _away(desks)
        self._first_away = min((start for d in desks for start, _ in d.away), default=NEVER)
        self._free = np.minimum(_first_free(situation, desks, draws), _END)
        for i in range(len(desks)):
            self._free[:, i] = self._not_away(self._free[:, i], np.full(draws.samples, i))
        self._free_flat = self._free.reshape(-1)
        self._desk_base = np.arange(draws.samples) * len(desks)

    def _set_rows(self, columns: Columns, counters: list[int]) -> None:
        starts = np.array([row.start for row in columns.rows], dtype=np.intp)
        heads = self._base[:, None] + starts
        self._head_key, self._head_ready = self._key[heads], self._ready[heads]
        for i, row in enumerate(columns.rows):
            if row.at in counters:
                self._head_ready[:, i] = self._free[:, counters.index(row.at)]
        self._heads = heads.reshape(-1)
        self._head_key_flat = self._head_key.reshape(-1)
        self._head_ready_flat = self._head_ready.reshape(-1)
        self._row_base = np.arange(len(self._base)) * len(columns.rows)
        self._siblings = _siblings(columns)

    def run(self, until_s: float) -> Played:
        steps = 0
        while self._free.shape[1]:
            self._step()
            steps += 1
            if steps % _LOOK_EVERY == 0 and self._done(min(until_s, _END)):
                break
        self._called[self._called >= _END] = NEVER
        self._probes[self._probes >= _END] = NEVER
        called = self._called.reshape(self._columns.key.shape)
        called[:, self._columns.rows[0].end] = NEVER
        return Played(columns=self._columns, called=called, newcomers=self._probes)

    def _done(self, until_s: float) -> bool:
        """Whether every world has come to `until_s`, or has answered all it was asked."""
        if until_s >= _END:
            self._rest_answered()
        return bool(self._free.min() >= until_s)

    def _rest_answered(self) -> None:
        """In a part of the hall in which everybody has his answer, nothing matters any more."""
        called = self._called.reshape(self._columns.key.shape)[:, self._waiting]
        probes = self._probes[:, self._served]
        unanswered = np.isinf(called).astype(np.float32) @ self._asked
        unanswered += np.isinf(probes).astype(np.float32) @ self._probed
        self._free[(unanswered == 0)[:, self._part_of_desk]] = _END

    def _step(self) -> None:
        desk = self._free.argmin(axis=1)
        place = self._desk_base + desk
        now = self._free_flat[place]
        by_row = now[:, None]
        offsets = self._offsets[desk]
        order = np.where(self._head_ready > by_row, NEVER, self._head_key + offsets)
        row = order.argmin(axis=1)
        if self._probes_open:
            first = order.reshape(-1)[self._row_base + row]
            self._call_newcomers(desk, by_row, first[:, None])
        free = self._call(row, now, self._tempo[place])
        if not row.all():
            free = np.where(row > 0, free, self._next_ready(offsets, now))
        self._free_flat[place] = self._not_away(free, desk)

    def _call(self, row: Numbers, now: Floats, tempo: Floats) -> Floats:
        """Takes the heads of `row`; when their counters are free again."""
        head = self._row_base + row
        column = self._heads[head]
        self._called[column] = now
        ended = now + self._work[column] * tempo
        if self._siblings is not None:
            self._hold_siblings(self._siblings[column - self._base], ended)
        following = self._next[column]
        self._heads[head] = following
        self._head_key_flat[head] = self._key[following]
        self._head_ready_flat[head] = self._ready[following]
        free: Floats = ended + self._lost[column]
        return free

    def _call_newcomers(self, desk: Numbers, now: Floats, first: Floats) -> None:
        """Whoever took a number at the start is called now, unless `first` comes before him."""
        called = np.where(self._probe_keys[desk] < first, now, NEVER)
        np.minimum(self._probes, called, out=self._probes)

    def _next_ready(self, offsets: Floats, now: Floats) -> Floats:
        """When the next comes whom each world's counter can call."""
        ready = np.where(offsets < NEVER, self._head_ready, NEVER)
        first = ready.reshape(-1)[self._row_base + ready.argmin(axis=1)]
        later: Floats = np.maximum(np.minimum(first, _END), now)
        return later

    def _not_away(self, free: Floats, desk: Numbers) -> Floats:
        if free.max() < self._first_away:
            return free
        for start, end in self._away:
            free = np.where((free >= start[desk]) & (free < end[desk]), end[desk], free)
        return free

    def _hold_siblings(self, same: Bools, ended: Floats) -> None:
        """Whoever is being served for one matter can be called for his others only afterwards."""
        later = np.maximum(self._head_ready, ended[:, None])
        np.copyto(self._head_ready, later, where=same)


def _next_columns(columns: Columns) -> Numbers:
    """By column, who stands behind; the end of a row stands behind itself."""
    following = np.arange(1, columns.key.shape[1] + 1)
    for row in columns.rows:
        following[row.end] = row.end
    return following


def _first_free(situation: Situation, desks: Sequence[Desk], draws: Draws) -> Floats:
    """When each desk calls first, in each world."""
    lines = {line for w in situation.waiting for line in w.lines}
    free = np.zeros((draws.samples, len(desks)))
    for i, desk in enumerate(desks):
        free[:, i] = _free_of(desk, draws, wanted=not lines.isdisjoint(desk.offsets))
    return free


def _free_of(desk: Desk, draws: Draws, *, wanted: bool) -> Floats:
    back: Floats = np.full(draws.samples, desk.back_s)
    if desk.opens_s is not None:
        back = np.maximum(back, draws.opened(desk.opens_s))
    if desk.paused_s is not None:
        back = np.maximum(back, draws.pause_rest(desk.paused_s))
    if desk.serving is not None:
        served = draws.rest_of(desk.serving, desk.counter) + draws.gaps(1)[:, 0]
        back = np.maximum(back, served)
    elif wanted and desk.idle_s is not None and desk.calls_now:
        return draws.gap_rest(desk.idle_s)
    return back


def _offsets(desks: Sequence[Desk], lines: Sequence[str]) -> Floats:
    """What each desk adds to the keys of each row; inf where it does not call from it."""
    return np.array([[d.offsets.get(line, NEVER) for line in lines] for d in desks]).reshape(
        len(desks), len(lines)
    )


def _probe_keys(situation: Situation, desks: Sequence[Desk]) -> Floats:
    """Of whoever comes now, so behind everybody whose key is the same."""
    keys = [
        [n.key + TIE_S + d.offsets.get(n.line, NEVER) for n in situation.newcomers] for d in desks
    ]
    return np.array(keys).reshape(len(desks), len(situation.newcomers))


def _away(desks: Sequence[Desk]) -> tuple[tuple[Floats, Floats], ...]:
    """The desks' first absences, then their second ones, as starts and ends by desk."""
    most = max((len(d.away) for d in desks), default=0)
    padded = [[*d.away, *[(NEVER, NEVER)] * (most - len(d.away))] for d in desks]
    return tuple(
        (np.array([p[i][0] for p in padded]), np.array([p[i][1] for p in padded]))
        for i in range(most)
    )


def _siblings(columns: Columns) -> Bools | None:
    """By column, which rows hold the same ticket for another matter."""
    holders = [row.holder for row in columns.rows]
    if not any(holders):
        return None
    of_row = np.array(holders, dtype=object)
    alone = [row.holder is not None for row in columns.rows]
    table = np.zeros((columns.key.shape[1], len(holders)), dtype=np.bool_)
    for row in columns.rows:
        if row.holder is not None:
            table[row.start] = (of_row == row.holder) & alone
    return table
