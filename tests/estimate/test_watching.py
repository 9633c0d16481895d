"""What facts teach, and what they don't. The learner only notes what it is told."""

from datetime import timedelta

import pytest

from ticket_server.domain import at_counter, messages, on_ticket, rating
from ticket_server.domain import facts as f
from ticket_server.domain.plan import RatingPlan, Span
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.values import Stop
from ticket_server.estimate.learning import Learner
from ticket_server.estimate.watching import Watch


class Notes(Learner):
    """Notes what is told instead of learning it."""

    def __init__(self):
        super().__init__({})
        self.services, self.gaps, self.calls, self.pauses = [], [], [], []
        self.ends, self.openings, self.again = [], [], []

    def served(self, key, seconds):
        self.services.append((*key, seconds))

    def handed_over(self, seconds):
        self.gaps.append(seconds)

    def came(self, category, missed_s=None):
        self.calls.append((category, missed_s))

    def paused(self, seconds):
        self.pauses.append(seconds)

    def ended(self, *, paused):
        self.ends.append(paused)

    def opened(self, late_s):
        self.openings.append(late_s)

    def came_again(self, category, credit_s):
        self.again.append((category, credit_s))


@pytest.fixture
def floor(make_floor, make_plan, hours):
    return make_floor(make_plan(hours=hours, rating=RatingPlan()))


@pytest.fixture
def notes(floor):
    watch = Watch(Notes(), floor.plan)
    floor.seen = watch.see
    for number in floor.hall.counters:
        floor.do(at_counter.open_counter, number)
    return watch.learner


def later(floor):
    """Time passes in which nothing can be undone any more, and something happens."""
    floor.wait(seconds=11)
    floor.issue("d")


def test_a_service_lasts_from_the_call_to_the_end(floor, notes):
    floor.issue("a", purpose="supplement")
    floor.call(1)
    floor.wait(minutes=7)
    floor.finish(1)
    later(floor)
    assert notes.services == [("a", "supplement", 420)]
    assert notes.calls == [("a", None)]


def test_what_is_said_of_it_teaches_nothing(floor, notes):
    """Neither the citizens' words nor ours to them; also not that the service can be undone."""
    ticket = floor.issue("a")
    floor.call(1)
    floor.wait(minutes=7)
    floor.finish(1)
    floor.wait(seconds=5)
    floor.do(rating.rate, "sign-1", ticket, 4)
    floor.do(messages.post, "closing_soon")
    floor.do(at_counter.undo, 1, ticket)
    floor.wait(minutes=1)
    floor.finish(1)
    later(floor)
    assert notes.services == [("a", "new", 485)]
    assert (notes.calls, notes.gaps, notes.pauses, notes.ends) == ([("a", None)], [], [], [])


def test_closed_unstarted_within_a_minute_it_teaches_nothing(floor, notes):
    floor.issue("a")
    floor.call(1)
    floor.wait(seconds=59)
    floor.finish(1)
    later(floor)
    assert notes.services == []


def test_a_short_service_that_was_started_counts(floor, notes):
    floor.issue("a")
    floor.call(1)
    floor.wait(seconds=20)
    floor.do(at_counter.start, 1, UNSEEN)
    floor.wait(seconds=30)
    floor.finish(1)
    later(floor)
    assert notes.services == [("a", "new", 50)]


def test_what_is_undone_was_not_the_end(floor, notes):
    ticket = floor.issue("a")
    floor.call(1)
    floor.wait(minutes=5)
    floor.finish(1)
    floor.wait(seconds=5)
    floor.do(at_counter.undo, 1, ticket)
    floor.wait(minutes=5)
    floor.finish(1)
    later(floor)
    assert notes.services == [("a", "new", 605)]


def test_a_gap_counts_only_when_the_next_waited_already(floor, notes):
    floor.issue("a")
    floor.call(1)
    floor.issue("a")
    floor.wait(minutes=5)
    floor.finish(1)
    floor.wait(seconds=40)
    floor.call(1)
    floor.wait(minutes=5)
    floor.finish(1)
    floor.wait(seconds=90)
    floor.issue("a")
    floor.wait(seconds=10)
    floor.call(1)
    assert notes.gaps == [40]
    assert notes.ends == [False, False]


def test_a_missed_call_costs_time_and_is_no_service(floor, notes):
    floor.issue("a")
    floor.call(1)
    floor.wait(seconds=100)
    floor.do(at_counter.no_show, 1, UNSEEN)
    later(floor)
    assert notes.services == []
    assert notes.calls == [("a", 100)]


def test_whoever_comes_into_a_line_again_is_noted_with_his_key(floor, notes):
    ticket = floor.issue("a")
    floor.wait(minutes=10)
    floor.call(1)
    floor.wait(minutes=5)
    floor.do(at_counter.transfer, 1, UNSEEN, Stop(category="c"))
    floor.call(2)
    floor.do(at_counter.hold, 2, UNSEEN, "paper")
    floor.wait(minutes=5)
    floor.do(on_ticket.report, ticket)
    assert notes.again == [("c", 900), ("c", 1200)]


def test_an_outage_teaches_nothing(floor, notes):
    floor.issue("a")
    floor.issue("a")
    floor.call(1)
    floor.wait(minutes=20)
    floor.record([f.OutageEnded(began=floor.now - timedelta(minutes=10))])
    floor.finish(1)
    floor.call(1)
    floor.wait(minutes=6)
    floor.finish(1)
    later(floor)
    assert notes.services == [("a", "new", 360)]


def test_a_cancelled_ticket_is_no_service(floor, notes):
    floor.issue("a")
    floor.call(1)
    floor.wait(minutes=3)
    floor.do(at_counter.cancel, 1, UNSEEN)
    later(floor)
    assert notes.services == []


def test_a_service_nobody_closed_is_none(floor, notes):
    floor.issue("a")
    floor.call(1)
    floor.wait(hours=4)
    floor.finish(1)
    later(floor)
    assert notes.services == []


def pause(floor, minutes):
    floor.issue("a")
    floor.call(1)
    floor.wait(minutes=5)
    floor.finish(1)
    floor.do(at_counter.pause_counter, 1, "break")
    floor.wait(minutes=minutes)
    floor.do(at_counter.open_counter, 1)


def test_a_pause_is_measured(floor, notes):
    pause(floor, 9)
    assert (notes.pauses, notes.ends) == ([540], [True])


def test_a_planned_break_is_no_pause(make_floor, make_plan, hours):
    at = make_floor().now
    rest = Span(start=(at + timedelta(minutes=6)).time(), end=(at + timedelta(minutes=30)).time())
    floor = make_floor(make_plan(hours=hours, breaks={1: (rest,)}))
    watch = Watch(Notes(), floor.plan)
    floor.seen = watch.see
    floor.do(at_counter.open_counter, 1)
    pause(floor, 25)
    assert (watch.learner.pauses, watch.learner.ends) == ([], [])


def test_a_late_opening_is_measured_once_a_day(floor, notes):
    floor.do(at_counter.pause_counter, 1, "break")
    floor.do(at_counter.open_counter, 1)
    assert notes.openings == []
    floor.now = floor.now.replace(hour=7, minute=4) + timedelta(days=1)
    floor.record([f.DayStarted(day=floor.now.date(), digest="", counters=_same(floor), given={})])
    floor.do(at_counter.open_counter, 1)
    floor.do(at_counter.pause_counter, 1, "break")
    floor.do(at_counter.open_counter, 1)
    assert notes.openings == [240]


def _same(floor):
    return tuple(
        f.CounterPlan(number=c.number, categories=c.categories)
        for c in floor.hall.counters.values()
    )
