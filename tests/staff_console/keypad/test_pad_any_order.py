"""Whatever keys in whatever order: a keypad's promises, found out by Hypothesis."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from staff_console.bar import Bar
from staff_console.keys import ON_CURRENT, Key
from staff_console.line import Line
from staff_console.orders import Done, Refused, Unknown
from staff_console.pads.face import face
from staff_console.pads.session import CODES, Pad, PadKey
from staff_console.situation import grace_left
from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Centre
from ticket_protocol.commands import CallSpecific
from ticket_protocol.fold import advance
from ticket_protocol.record import CallReason
from ticket_protocol.texts import texts
from ticket_protocol.words import (
    CounterState,
    HoldReason,
    PauseReason,
    ReturnReason,
    SpecificReason,
)

CENTRE = Centre.model_validate_json((Path(__file__).parents[1] / "centre.json").read_text("utf-8"))
KEYS = (*PadKey, *"0123456789")
PAUSES = st.sampled_from([0, 30, 90, 250, 400, 800, 1500, 4000, 12_000, 61_000])
SAME_KEY, OTHER_KEY = timedelta(milliseconds=700), timedelta(milliseconds=200)
DIGITS_OF = {key: {code for code, k in CODES.items() if k is key} for key in CODES.values()}
ACTS = {
    Key.NEXT: "next",
    Key.OPEN: "next pause",
    Key.RECALL: "recall",
    Key.FINISH: "finish",
    Key.NO_SHOW: "no_show",
    Key.PAUSE: "pause",
}


class PadAndHall(RuleBasedStateMachine):
    """Fingers on anything, a hall that moves on, a network that loses anything."""

    def __init__(self):
        super().__init__()
        self.now = datetime(2026, 10, 14, 2, 0, tzinfo=UTC)
        counters = tuple(Counter(number=c.number, categories=c.categories) for c in CENTRE.counters)
        self.board = Board(epoch="e", seq=1, day=self.now.date(), counters=counters)
        self.pad = Pad(bar=Bar(counter=9, board=self.board, line=Line.ONLINE, centre=CENTRE))
        self.count, self.keys, self.orders, self.underway = 0, [], [], None
        for _ in range(3):
            self.issue(category="dat-dai")

    @property
    def nine(self):
        return self.board.counter(9)

    def tell(self, kind, **values):
        self.board = advance(self.board, kind(seq=self.board.seq + 1, at=self.now, **values))
        if self.pad.bar.line is Line.ONLINE:
            self.pad = self.pad.over(self.pad.bar.see(self.board, self.now))

    # Fingers and time

    @rule(key=st.sampled_from(KEYS), after=PAUSES)
    def press(self, key, after):
        self.now += timedelta(milliseconds=after)
        self.pad = self.pad.tick(self.now)
        before = self.pad
        self.pad, order = before.press(key, self.now)
        self.keys.append(key)
        if order is not None:
            self.check(before, key, order)
            self.orders.append((self.now, key, order))
            self.underway = order

    @rule(number=st.integers(1, 5), end=st.sampled_from([PadKey.ENTER, PadKey.NEXT]))
    def type_a_number(self, number, end):
        for key in (*f"9{number:03}", end):
            self.press(key, 400)

    @rule(code=st.sampled_from("0123678"))
    def type_a_code(self, code):
        for key in (PadKey.CLEAR, code, PadKey.ENTER):
            self.press(key, 400)

    def check(self, before, key, order):
        bar, seen = before.bar, before.bar.here.current
        assert not before.busy
        assert bar.line is Line.ONLINE
        assert key not in {PadKey.CLEAR, *"0123456789"}
        if self.orders:
            at, last, _ = self.orders[-1]
            apart = SAME_KEY if last == key else OTHER_KEY
            assert self.now - at >= (OTHER_KEY if key == PadKey.ENTER else apart)
        named = getattr(order.body, "ticket", None)
        if order.key in ON_CURRENT:
            assert named == seen.id
        if order.key is Key.NO_SHOW:
            assert grace_left(bar.here, CENTRE, self.now) == 0
        if order.key is Key.NEXT:
            self.check_call(before, order)
        elif isinstance(order.body, CallSpecific):
            assert before.typed
            assert order.body.number.endswith(before.typed)
            self.check_call(before, order)
        elif order.key is Key.RETURN:
            assert order.then.body.current == (seen.id if seen else None)
        elif order.key is Key.CLOSE:
            assert before.closing
            assert self.keys[-3:][::2] == ["0", PadKey.ENTER] or self.keys.count(PadKey.ENTER) > 1
        elif key == PadKey.ENTER and before.typed and len(before.typed) == 1:
            assert before.typed in DIGITS_OF.get(
                order.key, {"6"} if order.key is Key.OPEN else set()
            )
        elif key != PadKey.ENTER and len(before.typed) < 2:
            assert key in ACTS[order.key].split()

    def check_call(self, before, order):
        """Whoever was at the counter is named, so that this call ends it, or nothing happens."""
        here = before.bar.here
        assert here.state is CounterState.OPEN
        assert order.body.current == (here.current.id if here.current else None)
        calls = [at for at, _, o in self.orders if o.key is Key.NEXT]
        if order.key is Key.NEXT and calls:
            assert self.now - calls[-1] >= timedelta(seconds=3)

    # The server and the hall

    @precondition(lambda self: self.underway is not None)
    @rule(answered=st.booleans())
    def do_it(self, answered):
        """The server does it; whether the answer arrives or not, the fact does."""
        order, self.underway = self.underway, None
        ticket = self.carry_out(order)
        self.answer(order, Done(ticket=ticket) if answered else Unknown())

    @precondition(lambda self: self.underway is not None)
    @rule(code=st.sampled_from(["STALE_VIEW", "TICKET_ENDED", "STORE_UNAVAILABLE"]))
    def refuse(self, code):
        order, self.underway = self.underway, None
        self.answer(order, Refused(code=code))

    def answer(self, order, answer):
        bar, then = self.pad.bar.hear(order, answer, self.now)
        self.pad = self.pad.over(bar)
        if then is not None:
            self.underway = then

    @rule(category=st.sampled_from(["dat-dai", "xay-dung-mt-nn"]))
    def issue(self, category):
        self.count += 1
        number = f"9{self.count:03}"
        values = {"number": number, "category": category, "key": self.now, "priority": False}
        self.tell(f.TicketIssued, ticket=f"t-{number}", **values)

    @rule()
    def another_console_moves(self):
        if self.nine.current is not None:
            self.leave(f.TicketFinished, how="pressed")

    @rule()
    def the_line_is_cut(self):
        self.pad = self.pad.over(self.pad.bar.meet(Line.OFFLINE))
        if self.underway is not None:
            order, self.underway = self.underway, None
            self.answer(order, Unknown())

    @rule()
    def the_line_is_back(self):
        bar = self.pad.bar.meet(Line.ONLINE).see(self.board, self.now, whole=True)
        self.pad = self.pad.over(bar)

    def carry_out(self, order):
        match order.key:
            case Key.OPEN:
                self.tell(f.CounterOpened, counter=9)
            case Key.PAUSE:
                self.tell(f.CounterPaused, counter=9, reason=PauseReason.BREAK)
            case Key.CLOSE:
                self.end()
                self.tell(f.CounterClosed, counter=9, reason="officer")
            case Key.NEXT | Key.CALL:
                return self.call(order)
            case Key.RETURN:
                self.back(order)
            case Key.FINISH:
                self.end()
            case Key.NO_SHOW if self.nine.current:
                self.leave(f.TicketMissed)
            case Key.HOLD if self.nine.current:
                self.leave(f.TicketHeld, reason=HoldReason.PAPER, until=self.now)
        return None

    def end(self):
        if self.nine.current is not None:
            self.leave(f.TicketFinished, how="pressed")

    def leave(self, kind, **values):
        current = self.nine.current
        self.tell(kind, ticket=current.id, number=current.number, counter=9, **values)

    def call(self, order):
        if self.nine.state is not CounterState.OPEN:
            return None
        self.end()
        wanted = getattr(order.body, "number", None)
        rows = [w for w in self.board.waiting_at(9) if wanted in (None, w.ticket)]
        if not rows:
            return None
        row = rows[0]
        why = {} if wanted is None else {"how": "specific", "why": SpecificReason.OTHER}
        reason = CallReason(key=row.key, issued_at=row.issued_at, priority=False, **why)
        values = {"number": row.number, "category": row.category, "priority": False}
        self.tell(f.TicketCalled, ticket=row.ticket, counter=9, reason=reason, **values)
        return row.ticket

    def back(self, order):
        name = order.path.split("/")[2]
        parked = next((p for p in self.board.parked if p.ticket == name), None)
        if parked is not None:
            who = {"ticket": parked.ticket, "number": parked.number}
            self.tell(f.TicketReturned, why=ReturnReason.REPORTED, offered=None, **who)

    # Always

    @invariant()
    def its_display_has_words(self):
        for language in ("vi", "en"):
            shown = face(self.pad, texts(language), self.now)
            assert shown.number
            assert shown.line
            assert "{" not in shown.line + shown.line1 + shown.line2

    @invariant()
    def no_page_stays_open(self):
        assert self.pad.bar.page is None


TestPadAndHall = PadAndHall.TestCase
TestPadAndHall.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
