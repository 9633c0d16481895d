"""Who is next, against a naive reading of the rule; and who overtakes whom, with what reason."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from ticket_server.domain import at_counter, calling, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain.counters import CounterState
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import AT_COUNTER, PARKED, TicketState
from ticket_server.domain.values import Stop

PICK = st.integers(0, 31)
CATEGORIES = st.sampled_from(["guide", "land", "build", "collect"])
NONE = timedelta()


def ways(hall, plan, counter):
    """(effective key, seq, ticket, line, offset) for each line in which somebody may be called.

    As a person would look it up who has all tickets on a table, without any index.
    """
    found = []
    for t in hall.tickets.values():
        other = hall.tickets.get(t.linked)
        if t.state is not TicketState.WAITING or (other and other.state in AT_COUNTER):
            continue
        if t.to_counter is not None:
            lines = [("here", NONE)] if t.to_counter == counter.number else []
        else:
            lines = [(c, NONE) for c in t.categories if c in counter.categories]
            lines += [(c, plan.helper_offset) for c in t.categories if c in counter.helps]
        found += [(t.key + offset, t.seq, t, line, offset) for line, offset in lines]
    return found


def order(way):
    """By key, then by issue; among several stops of one ticket its own before helped ones."""
    key, seq, _ticket, line, offset = way
    return key, seq, offset, line


def heads(found):
    """The first of each line, each ticket once by its best line, the first of all first."""
    first = {}
    for way in sorted(found, key=order):
        first.setdefault(way[3], way)
    once = {}
    for way in sorted(first.values(), key=order):
        once.setdefault(way[1], way)
    return list(once.values())


class Auditor:
    """Looks at every call before it happens."""

    def __init__(self):
        super().__init__()
        self.reasons = {}

    def before(self, fact):
        body = fact.body
        if isinstance(body, f.TicketCalled):
            self.check_call(body)
        self.note_reason(body)
        super().before(fact)

    def note_reason(self, body):
        """Facts that change a place in the order, or speak of one."""
        match body:
            case f.TicketTransferred(first=True):
                self.reasons[body.ticket] = "first in line"
            case f.PriorityChanged():
                self.reasons[body.ticket] = body.reason
            case f.TicketMissed(key=key) if key is not None:
                self.reasons[body.ticket] = "absent"
            case f.TicketReturned(key=key) if key not in (None, self.hall.tickets[body.ticket].key):
                self.reasons[body.ticket] = body.why

    def check_call(self, body):
        counter, ticket = self.hall.counters[body.counter], self.hall.tickets[body.ticket]
        reason = body.reason
        assert counter.state is CounterState.OPEN
        assert (reason.key, reason.issued_at) == (ticket.key, ticket.issued_at)
        assert (reason.priority, reason.first) == (ticket.priority, ticket.first)
        found = ways(self.hall, self.desk.plan, counter)
        first = heads(found)
        if reason.how == "specific":
            assert reason.why is not None
            earlier = [w for w in first if w[:2] < (ticket.key, ticket.seq)]
            self.check_passed(reason, earlier)
            return
        effective, _seq, smallest, line, offset = first[0]
        assert smallest.id == body.ticket
        assert body.category == (ticket.category if line == "here" else line)
        assert reason.key + timedelta(seconds=reason.offset_s) == effective
        assert timedelta(seconds=reason.offset_s) == offset
        self.check_passed(reason, first[1:])
        for _effective, _seq, other, _line, offset_there in found:
            self.check_overtaking(ticket, other, offset, offset_there)

    def check_passed(self, reason, expected):
        told = [(p.number, p.key, timedelta(seconds=p.offset_s), p.first) for p in reason.passed]
        assert told == [(t.number, t.key, offset, t.first) for _, _, t, _, offset in expected]

    def check_overtaking(self, called, waiting, offset, offset_there):
        """Only by priority, within the credit; where the counter helps, within the offset."""
        if self.reasons.keys() & {called.id, waiting.id} or waiting.seq > called.seq:
            return
        earlier = called.issued_at - waiting.issued_at
        bonus = self.desk.plan.priority_credit if called.priority else NONE
        bonus -= self.desk.plan.priority_credit if waiting.priority else NONE
        assert earlier <= bonus + offset_there - offset
        if waiting.id != called.id and called.priority == waiting.priority:
            assert offset_there > offset, "overtaken inside its class without a reason"


class Officers:
    """Enough to fill the lines, and to bend them by word."""

    @rule(category=CATEGORIES, priority=st.booleans(), minutes=st.integers(0, 40))
    def somebody_comes(self, category, priority, minutes):
        self.desk.wait(minutes=minutes)
        self.attempt(self.desk.issue, category, priority=priority)

    @rule(pick=PICK)
    def call_the_next(self, pick):
        self.do(calling.call_next, self.counter(pick), UNSEEN)

    @rule(pick=PICK, category=CATEGORIES, first=st.booleans())
    def transfer(self, pick, category, first):
        stop = Stop(category=category)
        self.do(at_counter.transfer, self.busy(pick), UNSEEN, stop, first=first)

    @rule(pick=PICK)
    def hold(self, pick):
        self.do(at_counter.hold, self.busy(pick), UNSEEN, "paper")

    @rule(pick=PICK)
    def nobody_came(self, pick):
        self.desk.wait(seconds=90)
        self.do(at_counter.no_show, self.busy(pick), UNSEEN)

    @rule(pick=PICK)
    def report(self, pick):
        self.do(on_ticket.report, self.some(pick, *PARKED))

    @rule(pick=PICK, counter=PICK)
    def call_by_number(self, pick, counter):
        name = self.some(pick, TicketState.WAITING)
        self.do(calling.call_specific, self.counter(counter), UNSEEN, name, "urgent")

    @rule(pick=PICK, other=PICK)
    def link(self, pick, other):
        waiting = TicketState.WAITING
        self.do(on_ticket.link, self.some(pick, waiting), self.some(other, waiting))

    @rule(pick=PICK, priority=st.booleans())
    def priority(self, pick, priority):
        name = self.some(pick, TicketState.WAITING)
        self.do(on_ticket.set_priority, name, "proven", priority=priority)


def test_nobody_is_overtaken_without_a_reason(machine, run):
    class Machine(Officers, Auditor, machine):
        pass

    run(Machine, examples=25, steps=40)
