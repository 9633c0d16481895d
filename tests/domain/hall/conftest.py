"""A machine for Hypothesis: a hall where anything may happen, and what must always be so."""

from collections import Counter as Tally

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ticket_protocol.facts import FACT
from ticket_protocol.fold import advance
from ticket_server.domain import at_counter, calling
from ticket_server.domain import facts as f
from ticket_server.domain.counters import CounterState
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import STRICT, RatingPlan
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.routing import place
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import ALIVE, AT_COUNTER, PARKED, TicketState
from ticket_server.domain.values import Service, Stop
from ticket_server.storage.bodies import entry_of, fact_of
from ticket_server.web.board_changes import changes
from ticket_server.web.wire import board_on_wire, fact_on_wire

CATEGORIES = st.sampled_from(["guide", "land", "build", "collect"])
PICK = st.integers(0, 31)
RULES = {
    "helpers": {10: ("land",), 9: ("collect",)},
    "absences_until_cancelled": 2,
    "kiosks": {"kiosk-1": True, "kiosk-2": False},
    "rating": RatingPlan(levels=3, ask_from=3, reasons=frozenset({"waiting"})),
    "displays": {"hall": None, **{f"sign-{n}": n for n in (1, 2, 9, 10)}},
}
PLANS = {
    "one": {},
    "two": {
        "counters": {1: ("guide",), 9: ("land", "collect")},
        "categories": ["guide", "land", "collect"],
        "automatic_return": True,
    },
    "three": {"counters": {2: ("build", "land"), 10: ("guide", "collect")}},
    "four": {"counters": {10: ("collect",)}, "categories": ["collect"]},
}
EPOCH = "epoch"


class HallMachine(RuleBasedStateMachine):
    """Citizens, clocks and clerks; what officers do is added by the tests."""

    make_desk = None
    make_plan = None

    @initialize(tickets=st.lists(st.tuples(CATEGORIES, st.booleans()), max_size=6))
    def begin(self, tickets):
        self.desk = self.make_desk(plan=self.plan("one"))
        self.numbers = Tally()
        self.boards = {whole: self.snapshot(whole) for whole in (True, False)}
        self.desk.before, self.desk.after = self.before, self.after
        self.desk.open(1, 9, 10)
        for category, priority in tickets:
            self.issue(category, priority)

    def plan(self, name):
        classes = {"short": 2 * self.make_plan().missed_credit, "strict": STRICT}
        return self.make_plan(digest=name, priority_classes=classes, **{**RULES, **PLANS[name]})

    @property
    def hall(self):
        return self.desk.hall

    def snapshot(self, whole):
        return board_on_wire(self.hall, EPOCH, whole=whole)

    def before(self, fact):
        """Looks at the hall to which `fact` is about to happen."""

    def after(self, fact):
        """Every fact goes over the wire; the boards that follow it are the hall's."""
        if isinstance(fact.body, f.TicketIssued):
            self.numbers[fact.body.ticket] += 1
        for whole, board in self.boards.items():
            told = fact_on_wire(fact, whole=whole).model_dump_json()
            self.boards[whole] = advance(board, FACT.validate_json(told))
            assert self.boards[whole] == self.snapshot(whole)
            assert followed(board, changes(board, self.boards[whole])) == self.boards[whole]

    def attempt(self, act, *args, **kwargs):
        """Whatever is refused has not happened."""
        self.desk.turn()
        seq = self.hall.seq
        try:
            return act(*args, **kwargs)
        except Refusal:
            assert self.hall.seq == seq
            return None
        finally:
            self.desk.given_before[self.hall.day] = dict(self.hall.given)

    def do(self, decide, *args, **words):
        return self.attempt(self.desk.do, decide, *args, **words)

    def some(self, pick, *states):
        """Some ticket, in one of the states if there is one."""
        if not self.hall.tickets:
            self.issue("collect", False)
        every = list(self.hall.tickets.values())
        among = [t for t in every if t.state in states] or every
        return among[pick % len(among)].id if among else "nobody"

    def counter(self, pick):
        """Some counter, seldom one that is not there."""
        numbers = [*self.hall.counters, *self.hall.counters, 99]
        return numbers[pick % len(numbers)]

    def busy(self, pick):
        """Some counter with somebody at it; if there is none, one is called to."""
        if not any(c.current for c in self.hall.counters.values()):
            self.serve(pick)
        among = [c.number for c in self.hall.counters.values() if c.current]
        return among[pick % len(among)] if among else self.counter(pick)

    def serve(self, pick):
        waiting = self.hall.lines.in_order()
        if waiting:
            ticket = self.hall.tickets[waiting[pick % len(waiting)]]
            serving = [n for c in ticket.categories for n in self.hall.serving(c)]
            number = ticket.to_counter or serving[pick % len(serving)]
            self.attempt(self.desk.open, number)
            self.do(calling.call_next, number, UNSEEN)

    @rule(category=CATEGORIES, priority=st.booleans())
    def issue(self, category, priority):
        self.attempt(self.desk.issue, category, priority=priority)

    @rule(first=CATEGORIES, others=st.lists(CATEGORIES, max_size=2), needs_help=st.booleans())
    def issue_for_several(self, first, others, needs_help):
        also = tuple(Stop(category=c, procedure=f"{c}-1") for c in others)
        self.attempt(self.desk.issue, first, also=also, needs_help=needs_help)

    @rule(pick=PICK)
    def open(self, pick):
        self.attempt(self.desk.open, self.counter(pick))

    @rule(pick=PICK)
    def close(self, pick):
        self.do(at_counter.close_counter, self.counter(pick))

    @rule(pick=PICK)
    def somebody_is_served(self, pick):
        self.serve(pick)

    @rule(pick=PICK)
    def call_next(self, pick):
        self.do(calling.call_next, self.counter(pick), UNSEEN)

    @rule(seconds=st.sampled_from([1, 5, 30, 90]))
    def moments_pass(self, seconds):
        self.desk.wait(seconds=seconds)

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes):
        self.desk.wait(minutes=minutes)

    @invariant()
    def no_number_twice(self):
        assert all(times == 1 for times in self.numbers.values())

    @invariant()
    def every_ticket_is_in_one_place(self):
        hall, tickets = self.hall, self.hall.tickets
        served = {c.current: c.number for c in hall.counters.values() if c.current}
        at_counter = {t.id: t.counter for t in tickets.values() if t.state in AT_COUNTER}
        waiting = {t.id for t in tickets.values() if t.state is TicketState.WAITING}
        parked = {t.id for t in tickets.values() if t.state in PARKED}
        ended = [t for t in tickets.values() if t.state not in ALIVE]
        assert served == at_counter
        assert (waiting, parked) == (set(hall.lines.in_order()), set(hall.parked))
        counted = len(waiting) + len(parked) + len(served) + len(ended)
        assert counted == len(tickets) == len(hall.numbers)

    @invariant()
    def one_order(self):
        waiting = [self.hall.tickets[t] for t in self.hall.lines.in_order()]
        assert waiting == sorted(waiting, key=place)

    @invariant()
    def nobody_waits_where_nobody_calls(self):
        hall = self.hall
        assert all(hall.serving(category) for category in hall.live_categories())
        bound = {t.to_counter for t in hall.tickets.values() if t.state in ALIVE} - {None}
        assert all(hall.counters[n].state is not CounterState.CLOSED for n in bound)

    @invariant()
    def nobody_waits_twice_for_the_same(self):
        alive = [t for t in self.hall.tickets.values() if t.state in ALIVE]
        assert all(len(set(t.categories)) == len(t.categories) for t in alive)

    @invariant()
    def what_can_be_rated_is_the_last_service_that_is_over(self):
        """Reckoned from the log alone, and every ticket rated once at most."""
        services, rated = services_in(self.desk.log)
        known = {t.id: t.served for t in self.hall.tickets.values() if t.served is not None}
        assert known == {ticket: done[-1] for ticket, done in services.items() if done}
        assert sorted(self.hall.rated) == sorted(rated)

    @invariant()
    def a_counter_helps_with_what_it_does_not_serve(self):
        """Also after it was handed to the helper, and back."""
        for counter in self.hall.counters.values():
            leaves = counter.number not in self.desk.plan.counters
            helps = () if leaves else self.desk.plan.helpers.get(counter.number, ())
            assert counter.helps == tuple(c for c in helps if c not in counter.categories)

    @invariant()
    def nobody_is_called_twice_at_once(self):
        for ticket in self.hall.tickets.values():
            if ticket.linked is not None and ticket.state in AT_COUNTER:
                other = self.hall.tickets[ticket.linked]
                assert other.linked == ticket.id
                assert other.state not in AT_COUNTER

    @invariant()
    def the_board_knows_whom_a_counter_may_call(self):
        hall, board = self.hall, self.boards[False]
        for number in hall.counters:
            mine = {t for line in hall.lines_at(number) for t in standing_in(hall, line)}
            assert {w.ticket for w in board.waiting_at(number)} == mine

    @invariant()
    def a_hall_folded_again_is_equal(self):
        if len(self.desk.log) % 8 == 0:
            self.fold_again()

    def fold_again(self):
        """From the rows of the store."""
        again = Hall()
        for fact in self.desk.log:
            again.apply(fact_of(entry_of(fact)))
        assert everything(again) == everything(self.hall)
        return again


def followed(board, changed):
    """The board of a page that was told so."""
    told = {"seq": board.seq + 1}
    for name, (how, start, *more) in changed.items():
        rows = getattr(board, name)
        told[name] = start if how == "=" else (*rows[:start], *more[1], *rows[start + more[0] :])
    return board.model_copy(update=told)


def services_in(log):
    """Of each ticket of the day its services that are over, the last one last; and who rated."""
    services, rated, category = {}, [], {}
    for fact in log:
        body = fact.body
        match body:
            case f.DayStarted():
                services, rated = {}, []
            case f.TicketIssued():
                services[body.ticket] = []
            case f.TicketCalled():
                category[body.ticket] = body.category
            case f.TicketFinished() | f.TicketMovedOn():
                done = Service(counter=body.counter, category=category[body.ticket])
                services[body.ticket].append(done)
            case f.MoveUndone() if body.undone in {"TicketFinished", "TicketMovedOn"}:
                services[body.ticket].pop()
            case f.TicketRated():
                rated.append(body.ticket)
    return services, rated


def standing_in(hall, line):
    return [ticket for _key, _seq, ticket in hall.lines._lines.get(line, ())]


def everything(hall):
    """All that a hall knows, in values that can be compared."""
    lines = {n: hall.lines.heads(hall.lines_at(n)) for n in hall.counters}
    return {**vars(hall), "lines": (hall.lines.in_order(), lines)}


@pytest.fixture
def machine(make_desk, make_plan):
    HallMachine.make_desk = staticmethod(make_desk)
    HallMachine.make_plan = staticmethod(make_plan)
    return HallMachine


@pytest.fixture
def run():
    def run(machine, examples, steps):
        machine.TestCase.settings = settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=True
        )
        machine.TestCase("runTest").runTest()

    return run
