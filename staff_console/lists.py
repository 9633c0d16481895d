"""The rows of the unfolded bar: who waits, who is away. Pure; names in the officer's language."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from staff_console.orders import Say
from staff_console.situation import away, helped, in_line
from ticket_protocol.board import Board, Counter, Parked, Turn, Waiting
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook, TicketOutlook
from ticket_protocol.words import HoldReason, PrintOutcome, TicketState

HOLDS = {reason: f"staff.hold_{reason}" for reason in HoldReason}
"""Words of the reasons for which a ticket is held."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One who waits. `name` is the procedure's, or the category's where none was chosen.

    `next`: called next. `blocked`: at another counter with another paper. `bound`: for this counter
    alone. `helped`: of a field that this counter only helps with. `paper`: what is wrong with it,
    "" if nothing.
    """

    ticket: str
    number: str
    name: str
    priority: bool
    minutes: int
    alarm: bool
    next: bool
    help: bool = False
    linked: bool = False
    blocked: bool = False
    bound: bool = False
    helped: bool = False
    paper: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Away:
    """One who is not here now. `what`: why, and for how long. `late`: his time is nearly over."""

    ticket: str
    number: str
    name: str
    priority: bool
    what: Say
    late: bool = False
    words: str = ""
    paper: str = ""


class Names:
    """Names of categories and procedures in one language."""

    def __init__(self, centre: Centre, language: str) -> None:
        self._categories = {c.id: c for c in centre.categories}
        self._language = language

    def category(self, category: str) -> str:
        """The category's name, or nothing if the centre has none such."""
        known = self._categories.get(category)
        return known.name.said(self._language) if known else ""

    def procedure(self, category: str, procedure: str | None) -> str:
        """The procedure's name, or nothing."""
        known = self._categories.get(category)
        found = (p for p in known.procedures if p.id == procedure) if known else iter(())
        return next((p.name.said(self._language) for p in found), "")

    def of(self, turn: Turn) -> str:
        """The procedure's name, or the category's; and how many more things it is for."""
        name = self.procedure(turn.category, turn.procedure) or self.category(turn.category)
        return f"{name} (+{len(turn.also)})" if turn.also else name

    def all_of(self, turn: Turn) -> str:
        """Everything that the ticket is for, what comes next first."""
        stops = ((turn.category, turn.procedure), *((s.category, s.procedure) for s in turn.also))
        return "; ".join(self.procedure(c, p) or self.category(c) for c, p in stops)

    def joined(self, categories: tuple[str, ...]) -> str:
        """Several categories' names."""
        return "; ".join(name for c in categories if (name := self.category(c)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """What the rows are made of."""

    board: Board
    here: Counter
    centre: Centre
    outlook: Outlook | None
    names: Names
    now: datetime

    def waiting(self) -> tuple[Row, ...]:
        """The counter's own lines, then whom it could help with."""
        told = {t.ticket: t for t in self.outlook.tickets} if self.outlook else {}
        own, others = in_line(self.board, self.here), helped(self.board, self.here)
        following = self._next(others)
        rows = [self._row(w, told, following) for w in own]
        return (*rows, *(self._row(w, told, following, is_helped=True) for w in others))

    def away(self, *, missed: bool) -> tuple[Away, ...]:
        """Who missed the call; or who is held or with a guide."""
        return tuple(self._away(p) for p in away(self.board, self.here, missed=missed))

    def _next(self, others: tuple[Waiting, ...]) -> str | None:
        """Whom the server would call now: where this counter only helps, keys count as later."""
        later = timedelta(minutes=self.centre.helper_offset_min)
        keys = [(w.key, w.seq, w.ticket) for w in self.board.waiting_at(self.here.number)]
        keys += [(w.key + later, w.seq, w.ticket) for w in others]
        return min(keys)[2] if keys else None

    def _row(
        self,
        w: Waiting,
        outlooks: dict[str, TicketOutlook],
        following: str | None,
        *,
        is_helped: bool = False,
    ) -> Row:
        told = outlooks.get(w.ticket)
        waited = self._waited(w, told)
        longest = timedelta(minutes=self.centre.alarm_wait_min)
        return Row(
            ticket=w.ticket,
            number=w.number,
            name=self.names.of(w),
            priority=w.priority,
            minutes=int(waited.total_seconds()) // 60,
            alarm=told.alarm if told else waited > longest,
            next=w.ticket == following,
            help=w.needs_help,
            linked=w.linked is not None,
            blocked=self.board.blocked(w),
            bound=w.to_counter == self.here.number,
            helped=is_helped,
            paper=paper(w, self.centre),
        )

    def _waited(self, w: Waiting, told: TicketOutlook | None) -> timedelta:
        """As the server counts it (lunch and outages left out), and on from there."""
        if told is None or self.outlook is None:
            return max(self.now - w.issued_at, timedelta())
        return timedelta(seconds=told.waited_s) + max(self.now - self.outlook.at, timedelta())

    def _away(self, p: Parked) -> Away:
        what, late = self._what(p)
        return Away(
            ticket=p.ticket,
            number=p.number,
            name=self.names.of(p),
            priority=p.priority,
            what=what,
            late=late,
            paper=paper(p, self.centre),
        )

    def _what(self, p: Parked) -> tuple[Say, bool]:
        if p.state is TicketState.GUIDED:
            return Say(id="staff.guided"), False
        if p.state is TicketState.MISSED:
            ago = {"m": _minutes(self.now - p.since), "n": p.absences}
            return Say(
                id="staff.missed_times" if p.absences > 1 else "staff.missed_ago", values=ago
            ), False
        left = _minutes((p.until or self.now) - self.now)
        why = Say(id=HOLDS[p.reason or HoldReason.OTHER])
        return Say(id="staff.held_for", values={"why": why, "m": left}), left <= LATE_MIN


LATE_MIN = 5

PAPERS = {PrintOutcome.FAILED: "failed", PrintOutcome.SENT_UNCONFIRMED: "unsure"}


def paper(turn: Turn, centre: Centre) -> str:
    """Whether the ticket's paper failed, or it is unsure, where a printer could have told."""
    tells = any(p.status != "none" and p.completion != "none" for p in centre.printers)
    known = PAPERS.get(turn.printed) if turn.printed else None
    return known if known and (tells or known != "unsure") else ""


def paper_words(turn: Turn, centre: Centre) -> Say | None:
    """The same in words."""
    known = paper(turn, centre)
    return Say(id=f"staff.paper_{known}") if known else None


def _minutes(lasting: timedelta) -> int:
    return max(0, round(lasting.total_seconds() / 60))
