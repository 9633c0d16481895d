"""A hall under any sequence of events: what must never happen, does not.

No number twice on a day, a ticket at one counter only, issued = waiting + called + ended, nobody
overtaken but by the printed rule, and the board folded from the wire equals a fresh snapshot.
"""

from collections import Counter as Tally
from dataclasses import asdict

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ticket_protocol.facts import FACT
from ticket_protocol.fold import advance
from ticket_server.domain import at_counter
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.refusals import Refusal, StaleView
from ticket_server.domain.routing import place
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.web.board import board_of

COUNTERS = st.sampled_from([1, 2, 9, 10])
CATEGORIES = st.sampled_from(["guide", "land", "build", "collect"])
PLANS = {
    "one": {},
    "two": {
        "counters": {1: ("guide",), 9: ("land", "collect")},
        "categories": ["guide", "land", "collect"],
    },
    "three": {"counters": {2: ("build", "land"), 10: ("guide", "collect")}},
    "four": {"counters": {10: ("collect",)}, "categories": ["collect"]},
}  # fmt: skip
ACTS = st.sampled_from(
    [at_counter.recall, at_counter.finish, at_counter.no_show, at_counter.cancel]
)
EPOCH = "epoch"


class HallMachine(RuleBasedStateMachine):
    """Citizens, officers, clocks and clerks, in any order."""

    make_desk = None
    make_plan = None

    @initialize()
    def start(self):
        self.desk = self.make_desk()
        self.issued = Tally()
        self.called = Tally()
        self.board = board_of(self.desk.hall, epoch=EPOCH)
        self.told = len(self.desk.log)

    def _tell(self):
        for fact in self.desk.log[self.told :]:
            wire = {"seq": fact.seq, "at": fact.at, "by": fact.by, "kind": fact.kind}
            self.board = advance(self.board, FACT.validate_python({**asdict(fact.body), **wire}))
            if isinstance(fact.body, f.TicketIssued):
                self.issued[fact.body.ticket] += 1
            if isinstance(fact.body, f.TicketCalled):
                self.called[fact.body.ticket] += 1
            if isinstance(fact.body, f.TicketReturned):
                self.called[fact.body.ticket] -= 1
        self.told = len(self.desk.log)

    def _do(self, act, *args, **kwargs):
        try:
            return act(*args, **kwargs)
        except Refusal:
            return None
        finally:
            self._remember()
            self._tell()

    def _remember(self):
        """What the store would know of earlier days, if a clock goes back to one of them."""
        hall = self.desk.hall
        self.desk.given_before[hall.day] = dict(hall.given)

    @rule(category=CATEGORIES, priority=st.booleans())
    def issue(self, category, priority):
        self._do(self.desk.issue, category, priority=priority)

    @rule(counter=COUNTERS)
    def open(self, counter):
        self._do(self.desk.open, counter)

    @rule(counter=COUNTERS)
    def pause(self, counter):
        self._do(self.desk.do, at_counter.pause_counter, counter, "break")

    @rule(counter=COUNTERS)
    def close(self, counter):
        self._do(self.desk.do, at_counter.close_counter, counter)

    @rule(counter=COUNTERS)
    def call_next(self, counter):
        self.desk.turn()
        hall = self.desk.hall
        at = hall.counters.get(counter)
        mine = at.categories if at else ()
        waiting = [t for t in hall.tickets.values() if t.state is TicketState.WAITING]
        expected = min((place(t) for t in waiting if t.category in mine), default=None)
        seq = hall.seq
        called = self._do(self.desk.call, counter)
        if called is not None:
            assert place(called) == expected
        elif hall.seq > seq:
            assert expected is None

    @rule(counter=COUNTERS, act=ACTS)
    def act_on_current(self, counter, act):
        self._do(self.desk.do, act, counter, UNSEEN)

    @rule(counter=COUNTERS, act=ACTS, seen=st.none() | st.just("20261014-9001"))
    def act_on_what_was_seen(self, counter, act, seen):
        self.desk.turn()
        at = self.desk.hall.counters.get(counter)
        stale = at is not None and at.current != seen
        seq = self.desk.hall.seq
        try:
            self.desk.do(act, counter, seen)
            assert not stale
        except StaleView:
            assert stale
            assert self.desk.hall.seq == seq
        except Refusal:
            pass
        self._remember()
        self._tell()

    @rule(minutes=st.integers(0, 90))
    def time_passes(self, minutes):
        self.desk.wait(minutes=minutes)

    @rule()
    def night_falls(self):
        self.desk.wait(hours=14)
        self._do(self.desk.turn)

    @rule(hours=st.integers(1, 40))
    def clock_goes_back(self, hours):
        self.desk.wait(hours=-hours)
        self._do(self.desk.turn)

    @rule()
    def date_is_confirmed(self):
        self._do(self.desk.confirm, self.desk.plan.day(self.desk.now))

    @rule(name=st.sampled_from(sorted(PLANS)))
    def file_changes(self, name):
        self._do(self.desk.adopt, self.make_plan(digest=name, **PLANS[name]))

    @rule()
    def server_restarts(self):
        again = Hall()
        again.apply_all(self.desk.log)
        assert board_of(again, epoch=EPOCH) == board_of(self.desk.hall, epoch=EPOCH)
        assert again.given == self.desk.hall.given
        self.desk.hall = again

    @invariant()
    def no_number_twice(self):
        assert all(times == 1 for times in self.issued.values())

    @invariant()
    def no_ticket_called_twice(self):
        assert all(times <= 1 for times in self.called.values())

    @invariant()
    def every_ticket_is_somewhere(self):
        hall = self.desk.hall
        states = Tally(t.state for t in hall.tickets.values())
        assert states[TicketState.WAITING] == len(hall.lines.in_order())
        served = [c.current for c in hall.counters.values() if c.current]
        assert states[TicketState.CALLED] == len(served) == len(set(served))
        assert len(hall.numbers) == len(hall.tickets)

    @invariant()
    def nobody_waits_where_nobody_calls(self):
        hall = self.desk.hall
        assert all(hall.serving(category) for category in hall.live_categories())

    @invariant()
    def the_board_is_the_fold_of_the_facts(self):
        assert self.board == board_of(self.desk.hall, epoch=EPOCH)


def test_hall(make_desk, make_plan):
    class Machine(HallMachine):
        pass

    Machine.make_desk = staticmethod(make_desk)
    Machine.make_plan = staticmethod(make_plan)
    Machine.TestCase.settings = settings(
        max_examples=100, stateful_step_count=50, deadline=None, derandomize=True
    )
    Machine.TestCase("runTest").runTest()
