"""The hall run forward in many worlds at once, by our own routing rule, with drawn times.

Each step takes, in every world, the counter that is free first, and gives it whom
`domain.routing` would: the smallest key among its lines, helped lines with their offset, ties by
the order of issue. Numbers of one step are computed for all worlds together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ticket_server.estimate.columns import Bools, Columns, Numbers, columns_of
from ticket_server.estimate.drawing import Draws, Floats
from ticket_server.estimate.situation import NEVER, Desk, Situation, Stream

_LOOK_EVERY = 4
"""Steps between two looks whether everybody has been called."""


@dataclass(frozen=True, kw_only=True)
class Played:
    """What came of it. `called`: (samples, columns), inf when never; the others by sample."""

    columns: Columns
    called: Floats
    newcomers: Floats
    free: Floats

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
    """The state of all worlds: each row's head by (sample, row), who is free by (sample, desk)."""

    def __init__(
        self, situation: Situation, draws: Draws, desks: Sequence[Desk], columns: Columns
    ) -> None:
        samples, width = columns.key.shape
        self._columns = columns
        self._worlds = np.arange(samples)
        self._base = self._worlds * width
        self._key, self._ready = columns.key.ravel(), columns.ready.ravel()
        self._work, self._lost = columns.work.ravel(), columns.lost.ravel()
        self._called = np.full(samples * width, NEVER)
        self._offsets = _offsets(desks, [row.line for row in columns.rows])
        self._probe_keys = _probe_keys(situation, desks)
        self._probes = np.full((samples, len(situation.newcomers)), NEVER)
        self._tempo = draws.tempo([d.counter for d in desks])
        self._away = _away(desks)
        self._free = _first_free(situation, desks, draws)
        for i in range(len(desks)):
            self._free[:, i] = self._not_away(self._free[:, i], np.full(samples, i))
        self._probes_open = bool(situation.newcomers)
        self._heads = self._base[:, None] + np.array([r.start for r in columns.rows], dtype=np.intp)
        self._head_key = self._key[self._heads]
        self._head_ready = self._ready[self._heads]
        self._siblings = _siblings(columns)
        numbers = [d.counter for d in desks]
        for i, row in enumerate(columns.rows):
            if row.at in numbers:
                self._head_ready[:, i] = self._free[:, numbers.index(row.at)]

    def run(self, until_s: float) -> Played:
        waiting = [i for i, ticket in enumerate(self._columns.tickets) if ticket is not None]
        steps = 0
        while self._free.shape[1]:
            self._step()
            steps += 1
            if steps % _LOOK_EVERY == 0 and self._done(waiting, until_s):
                break
        shape = self._columns.key.shape
        return Played(
            columns=self._columns,
            called=self._called.reshape(shape),
            newcomers=self._probes,
            free=self._free,
        )

    def _done(self, waiting: list[int], until_s: float) -> bool:
        now = float(self._free.min(axis=1).min())
        if now >= until_s or now == NEVER:
            return True
        if until_s < NEVER:
            return False
        called = self._called.reshape(self._columns.key.shape)[:, waiting]
        open_ends = np.isinf(called).any(axis=1) | np.isinf(self._probes).any(axis=1)
        return not bool((open_ends & np.isfinite(self._free.min(axis=1))).any())

    def _step(self) -> None:
        desk = self._free.argmin(axis=1)
        now = self._free[self._worlds, desk]
        offsets = self._offsets[desk]
        order = self._head_key + offsets
        order[self._head_ready > now[:, None]] = NEVER
        row = order.argmin(axis=1)
        place = order[self._worlds, row]
        some = (place < NEVER) & (now < NEVER)
        self._call_newcomers(desk, now, place)
        free = self._call(row, now, some, desk)
        if not some.all():
            free = np.where(some, free, self._next_ready(offsets, now))
        self._free[self._worlds, desk] = self._not_away(free, desk)

    def _call(self, row: Numbers, now: Floats, some: Bools, desk: Numbers) -> Floats:
        """Takes the heads of `row` where there is `some`; when the counters are free again."""
        column = self._heads[self._worlds, row]
        self._called[column[some]] = now[some]
        work = self._work[column]
        ended = now + work * self._tempo[self._worlds, desk]
        if self._siblings is not None:
            self._hold_siblings(column, ended, some)
        head = column + some
        self._heads[self._worlds, row] = head
        self._head_key[self._worlds, row] = self._key[head]
        self._head_ready[self._worlds, row] = np.where(
            some, self._ready[head], self._head_ready[self._worlds, row]
        )
        free: Floats = ended + self._lost[column]
        return free

    def _call_newcomers(self, desk: Numbers, now: Floats, place: Floats) -> None:
        """Whoever took a number at the start is called now, unless `place` comes first."""
        if self._probes_open:
            before = self._probe_keys[desk] <= place[:, None]
            np.minimum(self._probes, np.where(before, now[:, None], NEVER), out=self._probes)

    def _next_ready(self, offsets: Floats, now: Floats) -> Floats:
        """When the next comes whom each world's counter can call."""
        ready = np.where(offsets < NEVER, self._head_ready, NEVER).min(axis=1)
        later: Floats = np.maximum(ready, now)
        return later

    def _not_away(self, free: Floats, desk: Numbers) -> Floats:
        for start, end in self._away:
            free = np.where((free >= start[desk]) & (free < end[desk]), end[desk], free)
        return free

    def _hold_siblings(self, column: Numbers, ended: Floats, some: Bools) -> None:
        """Whoever is being served for one matter can be called for his others only afterwards."""
        assert self._siblings is not None
        same = self._siblings[column - self._base] & some[:, None]
        later = np.maximum(self._head_ready, ended[:, None])
        np.copyto(self._head_ready, later, where=same)


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
        served = np.maximum(back, served)
        return served
    if wanted and desk.idle_s is not None and desk.calls_now:
        return draws.gap_rest(desk.idle_s)
    return back


def _offsets(desks: Sequence[Desk], lines: Sequence[str]) -> Floats:
    """What each desk adds to the keys of each row; inf where it does not call from it."""
    return np.array([[d.offsets.get(line, NEVER) for line in lines] for d in desks]).reshape(
        len(desks), len(lines)
    )


def _probe_keys(situation: Situation, desks: Sequence[Desk]) -> Floats:
    keys = [[n.key + d.offsets.get(n.line, NEVER) for n in situation.newcomers] for d in desks]
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
