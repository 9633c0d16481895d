"""A hall under any sequence of events: what must never happen, does not.

After each fact the boards folded from the wire, whole and blanked, equal fresh snapshots; the other
promises stand as invariants in the machine itself.
"""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from ticket_server.domain import at_counter, calling, decisions, messages, on_ticket, rating
from ticket_server.domain import facts as f
from ticket_server.domain.refusals import Refusal, StaleView
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import ALIVE, AT_COUNTER, PARKED, TicketState
from ticket_server.domain.values import Expected, PartDown, Stop, Text

CATEGORIES = st.sampled_from(["guide", "land", "build", "collect"])
PLANS = st.sampled_from(["one", "two", "three", "four"])
PICK = st.integers(0, 31)
SIMPLE = st.sampled_from(
    [at_counter.recall, at_counter.start, at_counter.finish, at_counter.no_show,
     at_counter.cancel, at_counter.put_back]
)  # fmt: skip
PAPER = (None, "failed", "sent_unconfirmed", "printed")
OUTCOMES = st.sampled_from(PAPER[1:])
PARTS = st.sampled_from([PartDown(part="sign", counter=9), PartDown(part="lamp")])
ABOUT = st.sampled_from(
    [("closing_soon", None), ("technical", None)]
    + [("free", Text(vi=f"Thông báo {n}", en=None if n else "Notice")) for n in range(6)]
)
WAITING, MISSED = TicketState.WAITING, TicketState.MISSED


class AtCounters:
    """What officers do at their counters."""

    @rule(pick=PICK, act=SIMPLE)
    def act_on_current(self, pick, act):
        self.do(act, self.busy(pick), UNSEEN)

    @rule(pick=PICK, act=SIMPLE, seen=st.none() | st.just("20261014-9001"))
    def act_on_what_was_seen(self, pick, act, seen):
        self.desk.turn()
        counter = self.counter(pick)
        at = self.hall.counters.get(counter)
        stale, seq = at is not None and at.current != seen, self.hall.seq
        try:
            self.desk.do(act, counter, seen)
            assert not stale
        except StaleView:
            assert stale
            assert self.hall.seq == seq
        except Refusal:
            assert not stale

    @rule(pick=PICK, seconds=st.sampled_from([59, 60, 90]))
    def nobody_came(self, pick, seconds):
        self.desk.wait(seconds=seconds)
        self.do(at_counter.no_show, self.busy(pick), UNSEEN)

    @rule(pick=PICK, reason=st.sampled_from(["paper", "fee"]), minutes=st.none() | st.just(2))
    def hold(self, pick, reason, minutes):
        limit = None if minutes is None else timedelta(minutes=minutes)
        self.do(at_counter.hold, self.busy(pick), UNSEEN, reason, limit)

    @rule(
        pick=PICK, category=st.none() | CATEGORIES, to=st.none() | PICK,
        first=st.booleans(), back=st.booleans(),
    )  # fmt: skip
    def transfer(self, pick, category, to, first, back):
        here, stop = self.busy(pick), category and Stop(category=category)
        to = None if to is None else self.counter(to)
        self.do(at_counter.transfer, here, UNSEEN, stop, to, first=first, back=back)

    @rule(pick=PICK, seconds=st.sampled_from([0, 0, 10, 11]))
    def undo(self, pick, seconds):
        left = [c for c in self.hall.counters.values() if c.left is not None]
        if left:
            counter = left[pick % len(left)]
            self.desk.wait(seconds=seconds)
            self.do(at_counter.undo, counter.number, counter.left.ticket.id)

    @rule(counter=PICK, pick=PICK)
    def call_specific(self, counter, pick):
        name = self.some(pick, WAITING)
        self.do(calling.call_specific, self.counter(counter), UNSEEN, name, "appointment")

    @rule(pick=PICK, reason=st.sampled_from(["break", "end"]), back=st.booleans())
    def pause(self, pick, reason, back):
        back_at = self.desk.now + timedelta(minutes=15) if back else None
        self.do(at_counter.pause_counter, self.counter(pick), reason, back_at)

    @rule(pick=PICK, to=PICK, whole=st.booleans())
    def reassign(self, pick, to, whole):
        number = self.counter(pick)
        counter = self.hall.counters.get(number)
        categories = None if whole or counter is None else counter.categories[:1]
        self.do(decisions.reassign, number, self.counter(to), categories)

    @rule(pick=PICK, to=PICK)
    def hand_over_and_back(self, pick, to):
        """To a helper, too, who then helps again."""
        number, other = self.counter(pick), self.counter(to)
        counter = self.hall.counters.get(number)
        first = () if counter is None else counter.categories[:1]
        self.do(decisions.reassign, number, other, first)
        self.do(decisions.reassign, other, number, first)

    @rule(pick=PICK)
    def the_hall_has_heard(self, pick):
        if self.hall.calls:
            call = self.hall.calls[pick % len(self.hall.calls)]
            self.do(decisions.report_announcement, call.seq)


class OnTickets:
    """What staff do to tickets that wait or are parked."""

    @rule(category=CATEGORIES, priority=st.booleans(), wait=st.integers(1, 30))
    def issue_with_an_expectation(self, category, priority, wait):
        now = self.desk.now
        earliest, latest = (now + timedelta(minutes=m) for m in (wait, 2 * wait))
        told = Expected(minutes=wait, earliest=earliest, latest=latest, basis="replay")
        self.attempt(self.desk.issue, category, told, priority=priority)

    @rule(pick=PICK)
    def report(self, pick):
        self.do(on_ticket.report, self.some(pick, *PARKED))

    @rule(pick=PICK)
    def guide(self, pick):
        self.do(on_ticket.guide, self.some(pick, WAITING))

    @rule(pick=PICK)
    def cancel(self, pick):
        self.do(on_ticket.cancel, self.some(pick, WAITING, *PARKED))

    @rule(pick=PICK, other=PICK)
    def link(self, pick, other):
        self.do(on_ticket.link, self.some(pick, *ALIVE), self.some(other, *ALIVE - AT_COUNTER))

    @rule(pick=PICK, priority=st.booleans(), of=st.sampled_from([None, "short", "strict", "none"]))
    def priority(self, pick, priority, of):
        name = self.some(pick, *ALIVE)
        self.do(on_ticket.set_priority, name, "proven", priority=priority, priority_class=of)

    @rule(pick=PICK, category=CATEGORIES)
    def change_category(self, pick, category):
        self.do(on_ticket.change_category, self.some(pick, *ALIVE), category, None)

    @rule(pick=PICK, needed=st.booleans())
    def needs_help(self, pick, needed):
        self.do(on_ticket.note_help, self.some(pick, *ALIVE), needed=needed)

    @rule(pick=PICK, other=PICK)
    def served_on_paper(self, pick, other):
        self.do(decisions.served_on_paper, self.some(pick, WAITING), self.some(other, WAITING))

    @rule(pick=PICK, outcome=OUTCOMES, again=st.booleans())
    def paper(self, pick, outcome, again):
        name = self.some(pick)
        known = self.hall.tickets[name].printed if name in self.hall.tickets else None
        self.do(decisions.report_print, name, outcome, again=again)
        if name in self.hall.tickets:
            assert self.hall.tickets[name].printed == max(known, outcome, key=PAPER.index)

    @rule(pick=PICK, outcome=OUTCOMES, seconds=st.sampled_from([0, 5]))
    def paper_comes_late(self, pick, outcome, seconds):
        """After its holder has left the counter, and then that is taken back."""
        left = [c for c in self.hall.counters.values() if c.left is not None]
        if left:
            counter = left[pick % len(left)]
            self.do(decisions.report_print, counter.left.ticket.id, outcome)
            self.desk.wait(seconds=seconds)
            self.do(at_counter.undo, counter.number, counter.left.ticket.id)

    @rule(pick=PICK, kiosk=st.sampled_from([None, "kiosk-1", "kiosk-2", "kiosk-9"]))
    def copy(self, pick, kiosk):
        """Refused or not, the ticket stays as it was."""
        name = self.some(pick)
        before = self.hall.tickets.get(name)
        self.do(decisions.reprint, name, kiosk)
        assert self.hall.tickets.get(name) == before or before is None


class AtSigns:
    """What citizens say when they have been served."""

    @rule(pick=PICK, level=st.integers(1, 4), reason=st.sampled_from([None, "waiting", "weather"]))
    def rate(self, pick, level, reason):
        served = [t for t in self.hall.tickets.values() if t.served is not None]
        if served:
            ticket = served[pick % len(served)]
            self.say(f"sign-{ticket.served.counter}", ticket.id, level, reason)

    @rule(pick=PICK, level=st.integers(1, 3), sign=st.sampled_from(["hall", "sign-9", "tablet"]))
    def rate_whatever(self, pick, level, sign):
        self.say(sign, self.some(pick), level, None)

    @rule(pick=PICK, level=st.integers(1, 3))
    def rate_what_is_undone(self, pick, level):
        number = self.busy(pick)
        self.do(at_counter.finish, number, UNSEEN)
        counter = self.hall.counters.get(number)
        if counter is not None and counter.left is not None:
            self.say(f"sign-{number}", counter.left.ticket.id, level, None)
            self.do(at_counter.undo, number, counter.left.ticket.id)

    def say(self, sign, name, level, reason):
        """It changes nothing of the ticket, and no sign speaks for another's counter."""
        before = self.hall.tickets.get(name)
        [rated] = self.do(rating.rate, sign, name, level, reason) or [None]
        if rated is not None:
            assert rated.level == level <= 3
            assert reason is None or (level, reason) == (3, "waiting")
            assert sign in {"tablet", f"sign-{rated.counter}"}
            assert self.hall.tickets[name] == before
            assert name in self.hall.rated


class Messages:
    """What everybody is told."""

    @rule(about=ABOUT, minutes=st.none() | st.sampled_from([1, 5, 60]), spoken=st.booleans())
    def post(self, about, minutes, spoken):
        until = None if minutes is None else self.desk.now + timedelta(minutes=minutes)
        self.do(messages.post, about[0], about[1], until, spoken=spoken)

    @rule(pick=PICK)
    def end_message(self, pick):
        standing = [message.seq for message in self.hall.messages]
        self.do(messages.end, [*standing, 0][pick % (len(standing) + 1)])

    @invariant()
    def few_stand_and_each_says_something_else(self):
        said = [(message.about, message.text) for message in self.hall.messages]
        assert len(set(said)) == len(said) <= messages.MESSAGES_KEPT


class Days:
    """What clocks, files and power cuts do."""

    @rule()
    def night_falls(self):
        self.desk.wait(hours=14)
        self.attempt(self.desk.turn)

    @rule(hours=st.integers(1, 40))
    def clock_goes_back(self, hours):
        self.desk.wait(hours=-hours)
        self.attempt(self.desk.turn)

    @rule()
    def date_is_confirmed(self):
        self.attempt(self.desk.confirm, self.desk.plan.day(self.desk.now))

    @rule(name=PLANS)
    def file_changes(self, name):
        self.attempt(self.desk.adopt, self.plan(name))

    @rule(open_=st.booleans(), minutes=st.integers(0, 90), category=st.none() | CATEGORIES)
    def numbers_are_switched(self, open_, minutes, category):
        until = self.desk.now + timedelta(minutes=minutes)
        categories = None if category is None else (category,)
        self.do(decisions.switch_issuing, open_=open_, until=until, categories=categories)

    @rule(minutes=st.integers(0, 30))
    def server_restarts(self, minutes):
        alive_at = self.desk.now
        self.desk.hall = self.fold_again()
        self.desk.wait(minutes=minutes)
        self.attempt(self.desk.resume, alive_at)

    @rule(
        off=st.sampled_from([0.0, 4.0, 40.0]), printer=st.sampled_from(["ok", "low", "jam"]),
        left=st.sampled_from([None, 140, 0]), parts=st.lists(PARTS, max_size=2),
        held=st.integers(0, 1),
    )  # fmt: skip
    def device_reports(self, off, printer, left, parts, held):
        report = f.DeviceReported(
            device="kiosk-1", role="kiosk", version="1", clock_off_s=off, printer=printer,
            tickets_left=left, parts_down=tuple(parts), held=held,
        )  # fmt: skip
        self.do(decisions.report_device, report)


def test_a_day_of_officers(machine, run):
    class Machine(AtCounters, OnTickets, AtSigns, machine):
        pass

    run(Machine, examples=25, steps=40)


def test_anything(machine, run):
    class Machine(AtCounters, OnTickets, AtSigns, Messages, Days, machine):
        pass

    run(Machine, examples=25, steps=40)
