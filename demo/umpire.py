"""Plays the record of a hall again by rules of its own, and says where the hall broke them.

Written against the description of the rules, not against the code that decides: plain loops over
all who wait. No number twice; nobody at two counters, no two at one; linked papers never both;
called is who has the smallest key there, and the reason says whom that passed over; a key changes
only by a fact that may change it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ticket_protocol import facts as f
from ticket_protocol.board import Counter
from ticket_protocol.record import CallReason

MESSAGES = 5
"""So many may stand at once."""


@dataclass(kw_only=True)
class Turn:
    """What the rules need of a ticket. `where`: waiting, called, parked or over."""

    number: str
    key: datetime
    seq: int
    stops: tuple[str, ...]
    where: str = "waiting"
    to_counter: int | None = None
    linked: str | None = None


class Umpire:
    """Sees every fact of a day in order; `wrong` are the rules that were broken.

    `counters`: what they serve before the first fact. `helper_offset` is the centre's.
    """

    def __init__(self, counters: Iterable[Counter], helper_offset: timedelta) -> None:
        self._offset = helper_offset
        self._turns: dict[str, Turn] = {}
        self._serves: dict[int, list[str]] = {}
        self._helps: dict[int, list[str]] = {}
        self._adopt(counters)
        self._current: dict[int, str] = {}
        self._left: dict[int, Turn] = {}
        self._messages: set[int] = set()
        self.wrong: list[str] = []
        self.calls = 0

    @property
    def unfinished(self) -> list[str]:
        """Numbers that are not over."""
        return [turn.number for turn in self._turns.values() if turn.where != "over"]

    def see_all(self, facts: Iterable[f.FactBase]) -> None:
        """The whole record."""
        for fact in facts:
            self._see(fact.seq, fact)

    def _see(self, seq: int, body: f.FactBase) -> None:
        match body:
            case f.DayStarted():
                self._messages.clear()
                self._adopt(body.counters)
            case f.ConfigAdopted():
                self._adopt(body.counters)
            case f.CategoriesReassigned():
                self._reassign(body)
            case f.TicketIssued():
                self._issue(seq, body)
            case f.TicketCalled():
                self._call(seq, body)
            case f.TicketsLinked():
                self._turns[body.ticket].linked = body.other
                self._turns[body.other].linked = body.ticket
                self._check_link(seq, self._turns[body.ticket])
            case f.MoveUndone():
                self._undo(seq, body)
            case f.MessagePosted() | f.MessageEnded():
                self._message(seq, body)
            case f.TicketFact():
                self._move(seq, body, self._turns[body.ticket])

    def _check(self, holds: bool, seq: int, rule: str) -> None:  # noqa: FBT001 - a sentence
        if not holds:
            self.wrong.append(f"fact {seq}: {rule}")

    def _message(self, seq: int, body: f.MessagePosted | f.MessageEnded) -> None:
        if isinstance(body, f.MessagePosted):
            self._messages.add(seq)
            self._check(len(self._messages) <= MESSAGES, seq, "more messages than can be read")
        else:
            self._check(body.message in self._messages, seq, "a message ended that did not stand")
            self._messages.discard(body.message)

    def _adopt(self, counters: Iterable[Counter | f.CounterPlan]) -> None:
        self._serves, self._helps = {}, {}
        for counter in counters:
            self._serves[counter.number] = list(counter.categories)
            self._helps[counter.number] = list(counter.helps)

    def _reassign(self, body: f.CategoriesReassigned) -> None:
        old, new = self._serves[body.counter], self._serves[body.to]
        self._serves[body.counter] = [c for c in old if c not in body.categories]
        if body.helps is not None:
            self._helps[body.counter] = list(body.helps)
        self._serves[body.to] = new + [c for c in body.categories if c not in new]
        self._helps[body.to] = [c for c in self._helps[body.to] if c not in body.categories]

    def _issue(self, seq: int, body: f.TicketIssued) -> None:
        numbers = {turn.number for turn in self._turns.values()}
        self._check(body.number not in numbers, seq, f"{body.number} was given twice")
        stops = (body.category, *(stop.category for stop in body.also))
        self._turns[body.ticket] = Turn(number=body.number, key=body.key, seq=seq, stops=stops)

    def _call(self, seq: int, body: f.TicketCalled) -> None:
        self.calls += 1
        turn, reason = self._turns[body.ticket], body.reason
        self._check(turn.where == "waiting", seq, f"{turn.number} was {turn.where} when called")
        self._check(reason is not None and reason.key == turn.key, seq, "the reason has its key")
        if reason is not None and reason.how == "next":
            self._check_next(seq, body, turn, reason)
        else:
            self._check(reason is not None and reason.why is not None, seq, "called for no reason")
        self._sit_down(seq, body.counter, body.ticket)
        rest = tuple(c for c in turn.stops if c != body.category)
        self._check(len(rest) == len(turn.stops) - 1, seq, f"{body.category} is no stop of it")
        turn.stops = (body.category, *rest)

    def _check_next(self, seq: int, body: f.TicketCalled, turn: Turn, reason: CallReason) -> None:
        heads = self._heads(body.counter)
        first = min(heads)[2] if heads else None
        self._check(first == body.ticket, seq, f"{turn.number} was called, {first} was next")
        passed = {self._turns[head[2]].number for head in heads} - {turn.number}
        told = {p.number for p in reason.passed}
        self._check(told == passed, seq, f"{turn.number}: told {told}, passed over {passed}")

    def _heads(self, counter: int) -> list[tuple[datetime, int, str]]:
        """The first of each line of the counter, with the key as the counter sees it."""
        best: dict[str, tuple[datetime, int, str]] = {}
        own, helps = self._serves[counter], self._helps[counter]
        for ticket, turn in self._turns.items():
            if turn.where != "waiting" or self._elsewhere(turn):
                continue
            if turn.to_counter is not None:
                lines = {"@": turn.key} if turn.to_counter == counter else {}
            else:
                lines = {c: turn.key for c in turn.stops if c in own}
                lines |= {c: turn.key + self._offset for c in turn.stops if c in helps}
            for line, key in lines.items():
                place = (key, turn.seq, ticket)
                best[line] = min(best.get(line, place), place)
        return list(best.values())

    def _elsewhere(self, turn: Turn) -> bool:
        """Whether its holder is at a counter with the other paper."""
        return turn.linked is not None and self._turns[turn.linked].where == "called"

    def _check_link(self, seq: int, turn: Turn) -> None:
        both = turn.where == "called" and self._elsewhere(turn)
        self._check(not both, seq, f"{turn.number} and its linked paper are both called")

    def _sit_down(self, seq: int, counter: int, ticket: str) -> None:
        turn = self._turns[ticket]
        self._check(counter not in self._current, seq, f"two at counter {counter}")
        self._check(ticket not in self._current.values(), seq, f"{turn.number} at two counters")
        self._current[counter] = ticket
        turn.where = "called"
        self._check_link(seq, turn)

    def _stand_up(self, seq: int, counter: int | None, ticket: str) -> None:
        """From that counter; None: it was at none."""
        if counter is None:
            return
        turn, there = self._turns[ticket], self._current.pop(counter, None)
        self._check(there == ticket, seq, f"{turn.number} left counter {counter}: {there} is there")
        self._left[counter] = replace(turn)

    def _undo(self, seq: int, body: f.MoveUndone) -> None:
        was, now = self._left[body.counter], self._turns[body.ticket]
        self._check(was.number == body.number, seq, f"{body.number} was not last at the counter")
        self._check(now.where != "called", seq, f"{body.number} was taken back from a counter")
        self._turns[body.ticket] = replace(was, linked=now.linked, where="waiting")
        self._sit_down(seq, body.counter, body.ticket)

    def _move(self, seq: int, body: f.TicketFact, turn: Turn) -> None:
        """Everything that ends a stay at a counter, and what happens away from one."""
        match body:
            case f.TicketFinished() | f.TicketCancelled():
                self._stand_up(seq, body.counter, body.ticket)
                turn.where = "over"
            case f.TicketHeld() | f.TicketMissed():
                self._stand_up(seq, body.counter, body.ticket)
                turn.where = "parked"
            case f.TicketMovedOn():
                self._stand_up(seq, body.counter, body.ticket)
                turn.where, turn.to_counter = "waiting", body.to_counter
                turn.stops = tuple(stop.category for stop in body.stops)
            case f.TicketTransferred():
                self._transfer(seq, body, turn)
            case f.TicketReturned():
                self._return(seq, body, turn)
            case f.TicketGuided():
                self._check(turn.where == "waiting", seq, f"{turn.number} was {turn.where}")
                turn.where = "parked"
            case f.TicketFreed():
                turn.to_counter = None
            case f.PriorityChanged():
                turn.key = body.key
            case f.CategoryChanged():
                turn.stops = (body.category, *turn.stops[1:])

    def _transfer(self, seq: int, body: f.TicketTransferred, turn: Turn) -> None:
        self._stand_up(seq, body.counter, body.ticket)
        kept = body.key == turn.key or (body.first and body.key < turn.key)
        self._check(kept, seq, f"{turn.number}: a transfer changed the key by itself")
        turn.where, turn.to_counter, turn.key = "waiting", body.to_counter, body.key
        turn.stops = (body.category, *turn.stops[1:])

    def _return(self, seq: int, body: f.TicketReturned, turn: Turn) -> None:
        if body.counter is None:
            self._check(turn.where == "parked", seq, f"{turn.number} was {turn.where}: returned")
        else:
            self._stand_up(seq, body.counter, body.ticket)
        key = turn.key if body.key is None else body.key
        later = key == turn.key or (body.why == "reported" and key > turn.key)
        self._check(later, seq, f"{turn.number}: its return changed the key")
        turn.where, turn.key = "waiting", key
