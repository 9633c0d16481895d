"""Whatever happens in whatever order: the bar's promises, found out by Hypothesis."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from staff_console.bar import Bar
from staff_console.choices import choices
from staff_console.keys import (
    ABOUT_CURRENT,
    ABOUT_TICKET,
    BEFORE_START,
    ON_CURRENT,
    Key,
    Menu,
    Shortcut,
)
from staff_console.line import Line
from staff_console.orders import Done, Refused, Unknown
from staff_console.saying import Saying
from staff_console.shown import show
from staff_console.situation import undo_left
from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import KioskSettings
from ticket_protocol.fold import advance
from ticket_protocol.outlook import CategoryOutlook, Outlook, TicketOutlook
from ticket_protocol.words import (
    CounterState,
    PauseReason,
    PrintOutcome,
    TicketState,
)

ANSWERS = (
    Done(),
    Done(ticket="x", number="9999", state=TicketState.FINISHED),
    Done(ticket="t1", number="9001", state=TicketState.WAITING),
    Refused(code="STALE_VIEW"),
    Unknown(),
)
SAYINGS = (Saying("vi"), Saying("en"))
KIOSKS = tuple(KioskSettings(id=name, printer="p") for name in ("k1", "k2"))
CENTRE = Centre.model_validate_json(
    (Path(__file__).parent / "centre.json").read_text("utf-8")
).model_copy(update={"kiosks": KIOSKS})


def _at(counter):
    return counter.current.id if counter.current else None


class OfficerAndHall(RuleBasedStateMachine):
    """An officer who presses anything, a hall that moves, a network that loses anything."""

    def __init__(self):
        super().__init__()
        self.now = datetime(2026, 10, 14, 2, 0, tzinfo=UTC)
        counters = tuple(Counter(number=c.number, categories=c.categories) for c in CENTRE.counters)
        self.board = Board(epoch="e", seq=1, day=self.now.date(), counters=counters)
        self.bar = Bar(
            counter=9, board=self.board, line=Line.ONLINE, centre=CENTRE, supervisor=True
        )
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

    @rule(data=st.data())
    def pick(self, data):
        scene, page = self.bar.scene, self.bar.page
        there = [c.id for c in choices(scene, page)] if page else []
        self.took(self.bar.pick(data.draw(st.sampled_from([*there, "nothing"])), self.now))

    @rule(texts=st.lists(st.sampled_from(["", "9001", "T777", "9 03", "1951", "8:05"]), max_size=3))
    def enter(self, texts):
        self.took(self.bar.type(tuple(texts), self.now))

    @rule(text=st.sampled_from(["9001", "T777", "0123456789ABCDEF0123", "https://", "Thử"]))
    def scan(self, text):
        self.took(self.bar.scan(text, self.now))

    @precondition(lambda self: self.last_order)
    @rule(answer=st.sampled_from(ANSWERS))
    def answer(self, answer):
        asked, before = self.last_order, self.bar
        self.bar, order = self.bar.hear(asked, answer, self.now)
        if order is not None:
            paths = (
                {asked.then.path} if asked.then else {"/counters/9/recall", "/tickets/t1/return"}
            )
            assert isinstance(answer, Done)
            assert order.path in paths
            self.last_order = order
        if before.page is not self.bar.page:
            assert asked.key is Key.LOOK
            assert before.page is None

    @precondition(lambda self: self.bar.copies)
    @rule(outcome=st.sampled_from(PrintOutcome), again=st.booleans())
    def something_is_printed(self, outcome, again):
        copy = self.bar.copies[0]
        who = {"ticket": copy.ticket, "number": copy.number}
        self.tell(f.TicketPrinted, outcome=outcome, again=again, **who)
        seq = self.board.seq
        fact = f.TicketPrinted(seq=seq, at=self.now, outcome=outcome, again=again, **who)
        self.bar = self.bar.learn(fact, self.now)
        assert (copy not in self.bar.copies) is again

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

    @rule(number=st.sampled_from([7, 9]))
    def counter_opens(self, number):
        self.tell(f.CounterOpened, counter=number)

    @rule(back=st.booleans())
    def fields_move(self, back):
        counter, to = (7, 9) if back else (9, 7)
        have = self.board.counter(counter).categories
        moving = tuple(c for c in have if c != "dat-dai")
        if moving:
            self.tell(f.CategoriesReassigned, counter=counter, to=to, categories=moving)

    @rule(waited=st.integers(0, 5000), capacity=st.none() | st.integers(0, 40))
    def the_server_expects(self, waited, capacity):
        tickets = tuple(
            TicketOutlook(ticket=w.ticket, waited_s=waited, alarm=waited > 1200)
            for w in self.board.waiting
        )
        fields = tuple(
            CategoryOutlook(category=c.id, waiting=1, left=capacity, capacity=capacity)
            for c in CENTRE.categories
        )
        told = Outlook(at=self.now, seq=self.board.seq, categories=fields, tickets=tickets)
        self.bar = replace(self.bar, outlook=told)

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
    @rule(
        kind=st.sampled_from(
            [
                f.TicketFinished, f.TicketMissed, f.TicketRecalled, f.TicketStarted, f.TicketHeld,
                f.TicketCancelled, f.TicketTransferred,
            ]
        )
    )  # fmt: skip
    def something_happens_at_the_counter(self, kind):
        c = self.nine.current
        extra = {
            f.TicketFinished: {"how": "pressed"},
            f.TicketRecalled: {"times": c.times + 1},
            f.TicketHeld: {"reason": "paper", "until": self.now + timedelta(minutes=30)},
            f.TicketTransferred: {"category": c.category, "key": c.key, "to_counter": 7},
        }
        self.tell(kind, ticket=c.id, number=c.number, counter=9, **extra.get(kind, {}))

    @precondition(lambda self: self.board.parked)
    @rule()
    def somebody_returns(self):
        p = self.board.parked[0]
        self.tell(f.TicketReturned, ticket=p.ticket, number=p.number, key=p.key, why="reported")

    @precondition(lambda self: undo_left(self.board, self.nine, CENTRE, self.now))
    @rule()
    def it_is_undone(self):
        left = self.nine.left
        who = {"ticket": left.current.id, "number": left.current.number}
        self.tell(f.MoveUndone, counter=9, undone=left.move, **who)

    @precondition(lambda self: len(self.board.waiting) > 1)
    @rule()
    def two_are_linked(self):
        one, two = self.board.waiting[:2]
        if one.linked is None and two.linked is None:
            they = {"other": two.ticket, "other_number": two.number}
            self.tell(f.TicketsLinked, ticket=one.ticket, number=one.number, **they)

    @rule()
    def line_breaks(self):
        self.bar = self.bar.meet(Line.OFFLINE)

    @precondition(lambda self: self.bar.line is Line.OFFLINE)
    @rule()
    def line_returns(self):
        self.bar = self.bar.meet(Line.ONLINE).see(self.board, self.now, whole=True)

    @invariant()
    def nothing_is_shown_before_its_fact(self):
        seen = show(self.bar, "vi", self.now)
        if self.bar.line is Line.ONLINE:
            assert seen.number == (self.nine.current.number if self.nine.current else "")
            mine = [w.number for w in self.board.waiting if w.to_counter in {None, 9}]
            assert [r.number for r in seen.rows] == mine
            assert seen.waiting == sum(not r.blocked for r in seen.rows)
        assert sum(r.next for r in seen.rows) == (seen.waiting > 0)

    @invariant()
    def there_are_words_for_everything(self):
        seen = show(self.bar, "vi", self.now)
        for saying in SAYINGS:
            saying.page(seen.page)
            for say in (seen.title, seen.note, seen.undo, seen.message):
                saying.said(say)
            for row in (*saying.away(seen.held), *saying.away(seen.missed)):
                assert row.words
            if seen.strip is not None:
                assert saying.said(seen.strip.words)
                saying.said(seen.strip.act)

    @invariant()
    def no_question_stays_open_about_somebody_else(self):
        pending = self.bar.pending
        assert pending is None or pending.late or self.bar.allowed(self.now) == frozenset()
        page, scene = self.bar.page, self.bar.scene
        if page is not None and page.menu in ABOUT_TICKET:
            assert scene.found(page) is not None
        if page is not None and page.menu in ABOUT_CURRENT - {Menu.CLOSE}:
            assert scene.here.current is not None

    @invariant()
    def what_is_allowed_fits_what_is_shown(self):
        allowed, seen = self.bar.allowed(self.now), show(self.bar, "vi", self.now)
        assert (Key.UNDO in allowed) <= (seen.undo_s > 0 and seen.number == "")
        assert not (Key.NO_SHOW in allowed and seen.grace)
        assert not (seen.started and allowed & BEFORE_START)

    @invariant()
    def nothing_waits_longer_than_five_seconds(self):
        pending = self.bar.tick(self.now).pending
        assert pending is None or pending.late or self.now - pending.at < timedelta(seconds=5)


OfficerAndHall.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestOfficerAndHall = OfficerAndHall.TestCase
