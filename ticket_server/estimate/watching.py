"""Reads the facts of a hall and tells the learner what they teach. Forgets who served."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from ticket_server.domain import facts as f
from ticket_server.domain.plan import Plan
from ticket_server.estimate.hours import openings, planned_rest, second_of_day
from ticket_server.estimate.learning import Learner

LONGEST = timedelta(hours=3)
"""A service that lasts longer was forgotten, not done."""

LONGEST_GAP = timedelta(minutes=30)

LATEST = timedelta(hours=1)
"""A counter that opens later than so long after the hours began was not late: it was off."""

Served = f.TicketFinished | f.TicketMovedOn | f.TicketTransferred | f.TicketHeld


@dataclass(slots=True)
class _Turn:
    """A ticket's way so far. `called_at` None: not at a counter, or that time does not count."""

    category: str
    purpose: str
    waits_since: datetime
    key: datetime
    called_at: datetime | None = None
    started: bool = False


@dataclass(slots=True)
class _Place:
    """A counter: when its last service ended, since when it is paused, what may yet be undone."""

    ended_at: datetime | None = None
    paused_at: datetime | None = None
    opened: bool = False
    lesson: Callable[[], None] | None = None
    lesson_at: datetime | None = None


class Watch:
    """Folds facts, in their order, into what `learner` knows.

    What is learned of a service is how long it takes a counter, from the call to the end. A ticket
    that was closed unstarted soon after its call teaches nothing, nor does time in an outage.
    """

    def __init__(self, learner: Learner, plan: Plan) -> None:
        self.learner = learner
        self.plan = plan
        self._turns: dict[str, _Turn] = {}
        self._places: dict[int, _Place] = {}

    def see(self, fact: f.Fact) -> None:
        """One more fact."""
        self._settle(fact.at)
        match fact.body:
            case f.DayStarted():
                self._settle(None)
                self.learner.turn_day()
                self._turns, self._places = {}, {}
            case f.OutageEnded():
                self._outage()
            case f.CounterOpened() | f.CounterPaused() | f.CounterClosed():
                self._counter(fact.at, fact.body)
            case f.TicketBody():
                self._ticket(fact.at, fact.body)
            case _:
                pass

    def _ticket(self, at: datetime, body: f.TicketBody) -> None:
        match body:
            case f.TicketIssued():
                self._issued(at, body)
            case f.TicketCalled():
                self._called(at, body)
            case f.TicketStarted():
                self._start(body)
            case f.TicketFinished() | f.TicketMovedOn() | f.TicketTransferred() | f.TicketHeld():
                self._served(at, body)
            case f.TicketMissed():
                self._missed(at, body)
            case f.MoveUndone():
                self._undone(body)
            case f.TicketCancelled() | f.TicketReturned():
                self._left(at, body)
            case f.CategoryChanged():
                self._changed(body)
            case _:
                pass

    def _issued(self, at: datetime, body: f.TicketIssued) -> None:
        came = body.issued_at or at
        turn = _Turn(category=body.category, purpose=body.purpose, waits_since=came, key=body.key)
        self._turns[body.ticket] = turn
        second = second_of_day(self.plan, came)
        self.learner.arrivals.came(body.category, second, priority=body.priority)

    def _called(self, at: datetime, body: f.TicketCalled) -> None:
        turn, place = self._turns.get(body.ticket), self._place(body.counter)
        _teach(place)
        if turn is None:
            return
        if place.ended_at is not None:
            gap = at - place.ended_at
            if turn.waits_since <= place.ended_at and gap <= LONGEST_GAP:
                self.learner.handed_over(gap.total_seconds())
            self.learner.ended(paused=False)
        turn.category, turn.called_at, turn.started = body.category, at, False
        place.ended_at = None

    def _start(self, body: f.TicketStarted) -> None:
        turn = self._turns.get(body.ticket)
        if turn is not None:
            turn.started = True

    def _served(self, at: datetime, body: Served) -> None:
        turn, place = self._turns.get(body.ticket), self._place(body.counter)
        _teach(place)
        place.ended_at = at
        if turn is None:
            return
        if turn.called_at is not None:
            lasted = at - turn.called_at
            if (turn.started or lasted >= self.plan.unstarted) and lasted <= LONGEST:
                place.lesson = partial(self._teach_service, _copy(turn), lasted.total_seconds())
                place.lesson_at = at
        turn.waits_since = at
        if isinstance(body, f.TicketTransferred):
            turn.category, turn.key = body.category, body.key
            self._again(at, turn)

    def _teach_service(self, turn: _Turn, seconds: float) -> None:
        self.learner.served((turn.category, turn.purpose), seconds)
        self.learner.came(turn.category)

    def _missed(self, at: datetime, body: f.TicketMissed) -> None:
        turn, place = self._turns.get(body.ticket), self._place(body.counter)
        _teach(place)
        place.ended_at = at
        if turn is not None and turn.called_at is not None:
            lost = (at - turn.called_at).total_seconds()
            place.lesson = partial(self.learner.came, turn.category, missed_s=lost)
            place.lesson_at = at
            turn.waits_since = at

    def _undone(self, body: f.MoveUndone) -> None:
        """It did not end: what it taught is not learned."""
        place = self._place(body.counter)
        place.lesson = place.ended_at = None

    def _left(self, at: datetime, body: f.TicketCancelled | f.TicketReturned) -> None:
        turn = self._turns.get(body.ticket)
        if turn is not None:
            turn.called_at, turn.waits_since = None, at
            if isinstance(body, f.TicketReturned):
                turn.key = body.key or turn.key
                self._again(at, turn)
        if body.counter is not None:
            self._place(body.counter).ended_at = None

    def _again(self, at: datetime, turn: _Turn) -> None:
        self.learner.came_again(turn.category, max(0.0, (at - turn.key).total_seconds()))

    def _changed(self, body: f.CategoryChanged) -> None:
        turn = self._turns.get(body.ticket)
        if turn is not None:
            turn.category = body.category

    def _counter(
        self, at: datetime, body: f.CounterOpened | f.CounterPaused | f.CounterClosed
    ) -> None:
        place = self._place(body.counter)
        begun = place.paused_at
        if isinstance(body, f.CounterPaused):
            if place.ended_at is not None and not planned_rest(self.plan, body.counter, at, at):
                self.learner.ended(paused=True)
            place.paused_at = begun or at
        else:
            if begun is not None and not planned_rest(self.plan, body.counter, begun, at):
                self.learner.paused((at - begun).total_seconds())
            place.paused_at = None
        if isinstance(body, f.CounterOpened) and not place.opened:
            place.opened = True
            self._first_opening(at)
        place.ended_at = None

    def _first_opening(self, at: datetime) -> None:
        for opening in openings(self.plan, at)[:1]:
            if abs(at - opening.start) < LATEST:
                self.learner.opened((at - opening.start).total_seconds())

    def _outage(self) -> None:
        """Nobody knows what happened: what was under way teaches nothing."""
        for turn in self._turns.values():
            turn.called_at = None
        for place in self._places.values():
            place.ended_at = place.paused_at = None

    def _settle(self, at: datetime | None) -> None:
        """What can be undone no more is learned."""
        for place in self._places.values():
            if place.lesson_at is not None and (
                at is None or at - place.lesson_at > self.plan.undo
            ):
                _teach(place)

    def _place(self, number: int) -> _Place:
        return self._places.setdefault(number, _Place())


def _teach(place: _Place) -> None:
    if place.lesson is not None:
        place.lesson()
    place.lesson = place.lesson_at = None


def _copy(turn: _Turn) -> _Turn:
    return replace(turn)
