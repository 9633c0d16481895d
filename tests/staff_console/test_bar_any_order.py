"""Whatever happens in whatever order: the bar's promises, found out by Hypothesis."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from staff_console.bar import Bar, Line
from staff_console.keys import ON_CURRENT, Key, Shortcut
from staff_console.orders import Done, Refused, Unknown
from staff_console.shown import show
from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Centre
from ticket_protocol.fold import advance
from ticket_protocol.words import CounterState, PauseReason

CENTRE = Centre.model_validate_json((Path(__file__).parent / "centre.json").read_text("utf-8"))


def _at(counter):
    return counter.current.id if counter.current else None


class OfficerAndHall(RuleBasedStateMachine):
    """An officer who presses anything, a hall that moves, a network that loses anything."""

    def __init__(self):
        super().__init__()
        self.now = datetime(2026, 10, 14, 2, 0, tzinfo=UTC)
        counters = tuple(Counter(number=c.number, categories=c.categories) for c in CENTRE.counters)
        self.board = Board(epoch="e", seq=1, day=self.now.date(), counters=counters)
        self.bar = Bar(counter=9, board=self.board, line=Line.ONLINE)
        self.count = 0
        self.last_call = None
        self.last_order = None

    @property
    def nine(self):
        return self.board.counter(9)

    def tell(self, kind, **values):
        self.board = advance(self.board, kind(seq=self.board.seq + 1, at=self.now, **values))
        if self.bar.line is Line.ONLINE:
            self.bar = self.bar.see(self.board, self.now)

    def took(self, result):
        before = self.bar
        self.bar, order = result
        if order is None:
            return
        self.last_order = order
        assert before.line is Line.ONLINE
        assert before.pending is None or before.pending.late
        seen = _at(before.here)
        if order.key is Key.NEXT:
            assert before.here.state is CounterState.OPEN
            assert order.body.current == seen
            assert self.last_call is None or self.now - self.last_call >= timedelta(seconds=3)
            self.last_call = self.now
        if order.key in ON_CURRENT:
            assert order.body.ticket == seen is not None

    @rule(key=st.sampled_from(Key))
    def press(self, key):
        self.took(self.bar.press(key, self.now))

    @rule(shortcut=st.sampled_from(Shortcut))
    def shortcut(self, shortcut):
        self.took(self.bar.shortcut(shortcut, self.now))

    @rule(reason=st.none() | st.sampled_from(PauseReason))
    def confirm(self, reason):
        self.took(self.bar.confirm(self.now, reason=reason))

    @precondition(lambda self: self.last_order)
    @rule(answer=st.sampled_from([Done(), Done(ticket="x"), Refused(code="STALE_VIEW"), Unknown()]))
    def answer(self, answer):
        self.bar = self.bar.hear(self.last_order.id, answer, self.now)

    @rule(ms=st.sampled_from([10, 400, 1100, 3000, 5000, 30000]))
    def time_goes_on(self, ms):
        self.now += timedelta(milliseconds=ms)
        self.bar = self.bar.tick(self.now)

    @rule(priority=st.booleans())
    def somebody_comes(self, priority):
        self.count += 1
        self.tell(
            f.TicketIssued, ticket=f"t{self.count}", number=f"9{self.count:03}", key=self.now,
            category="dat-dai", priority=priority,
        )  # fmt: skip

    @rule()
    def counter_opens(self):
        self.tell(f.CounterOpened, counter=9)

    @rule()
    def counter_pauses(self):
        self.tell(f.CounterPaused, counter=9, reason=PauseReason.BREAK)

    @precondition(lambda self: self.nine.current is None)
    @rule()
    def counter_closes(self):
        self.tell(f.CounterClosed, counter=9, reason="officer")

    @precondition(lambda self: self.nine.current is None and self.board.waiting)
    @rule()
    def somebody_is_called(self):
        w = self.board.waiting[0]
        self.tell(
            f.TicketCalled, ticket=w.ticket, number=w.number, counter=9, category=w.category,
            priority=w.priority,
        )  # fmt: skip

    @precondition(lambda self: self.nine.current)
    @rule(kind=st.sampled_from([f.TicketFinished, f.TicketMissed, f.TicketRecalled]))
    def something_happens_at_the_counter(self, kind):
        c = self.nine.current
        extra = {"how": "pressed"} if kind is f.TicketFinished else {"times": c.times + 1}
        self.tell(kind, ticket=c.id, number=c.number, counter=9, **extra)

    @rule()
    def line_breaks(self):
        self.bar = self.bar.meet(Line.OFFLINE)

    @precondition(lambda self: self.bar.line is Line.OFFLINE)
    @rule()
    def line_returns(self):
        self.bar = self.bar.meet(Line.ONLINE).see(self.board, self.now, whole=True)

    @invariant()
    def nothing_is_shown_before_its_fact(self):
        seen = show(self.bar, CENTRE, "vi", self.now)
        if self.bar.line is Line.ONLINE:
            assert seen.number == (self.nine.current.number if self.nine.current else "")
            assert [r.number for r in seen.rows] == [w.number for w in self.board.waiting]
        assert sum(r.next for r in seen.rows) == bool(seen.rows)

    @invariant()
    def no_question_stays_open_about_somebody_else(self):
        pending = self.bar.pending
        assert pending is None or pending.late or self.bar.allowed == frozenset()
        assert self.bar.menu is None or self.bar.menu_at is not None

    @invariant()
    def nothing_waits_longer_than_five_seconds(self):
        pending = self.bar.tick(self.now).pending
        assert pending is None or pending.late or self.now - pending.at < timedelta(seconds=5)


OfficerAndHall.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestOfficerAndHall = OfficerAndHall.TestCase
