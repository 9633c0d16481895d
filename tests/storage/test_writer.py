"""The writer: many orders in one transaction, each answered once, whatever the store does."""

from datetime import date

import pytest

from ticket_server import replies
from ticket_server.domain import at_counter, calling, days, decisions
from ticket_server.domain import facts as f
from ticket_server.domain.hall import BrokenLogError, Hall
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.scene import UNSEEN
from ticket_server.orders import Answer
from ticket_server.storage.store import (
    OutcomeUnknownError,
    StoreUnavailableError,
    UnstorableError,
)


def key(n):
    return bytes([n]) * 16


def number_in(answer):
    assert isinstance(answer, Answer), answer
    return answer.body.decode().split('"number":"')[1][:4]


def same_as_stored(bench):
    hall = Hall()
    hall.apply_all(bench.store.today())
    told = Hall()
    told.apply_all(bench.store.facts(0, bench.writer._hall.seq))
    assert (hall.tickets, hall.seq) == (told.tickets, told.seq)
    assert (hall.tickets, hall.seq) == (bench.writer._hall.tickets, bench.writer._hall.seq)


def test_a_first_start_begins_the_day(bench):
    assert [fact.kind for fact in bench.restart()] == ["DayStarted"]
    assert bench.writer._hall.day == date(2026, 10, 14)


def test_facts_are_delivered_before_the_answers(bench):
    bench.do(bench.issue(), bench.issue())
    assert [kind for kind, _ in bench.last] == ["fact", "fact", "outcome", "outcome"]


def test_many_orders_share_one_commit(bench):
    commits = bench.store.commits
    answers = bench.do(*(bench.issue(key(i)) for i in range(5)))
    assert [number_in(a) for a in answers] == ["9001", "9002", "9003", "9004", "9005"]
    assert bench.store.commits == commits + 1
    same_as_stored(bench)


def test_the_same_key_gets_the_same_answer(bench):
    [first] = bench.do(bench.issue(key(1)))
    assert bench.do(bench.issue(key(1))) == [first]
    bench.restart()
    assert bench.do(bench.issue(key(1))) == [first]
    assert len(bench.writer._hall.tickets) == 1


def test_the_same_key_twice_in_a_batch_is_one_ticket(bench):
    first, second, other = bench.do(bench.issue(key(1)), bench.issue(key(1)), bench.issue(key(2)))
    assert first == second
    assert number_in(other) == "9002"


def test_the_same_key_with_another_command_is_refused(bench):
    bench.do(bench.issue(key(1)))
    [refusal] = bench.do(bench.issue(key(1), fingerprint=b"other"))
    assert refusal.code == "KEY_REUSED"
    assert len(bench.writer._hall.tickets) == 1


def test_refusals_are_not_remembered(bench):
    [refusal] = bench.do(bench.issue(key(1), category="nothing"))
    assert isinstance(refusal, Refusal)
    assert number_in(bench.do(bench.issue(key(1)))[0]) == "9001"


def test_nothing_happened_is_remembered_too(bench):
    bench.do(bench.order(lambda s: at_counter.open_counter(s, 9), replies.counter(9)))

    def call():
        decide = lambda s: calling.call_next(s, 9, UNSEEN)  # noqa: E731
        return bench.order(decide, replies.called, key=key(7))

    [nobody] = bench.do(call())
    assert nobody.body == b'{"ticket":null}'
    bench.do(bench.issue())
    assert bench.do(call()) == [nobody]
    assert bench.writer._hall.counters[9].current is None


def test_an_order_that_cannot_be_stored_fails_alone(sqlite_bench):
    bench = sqlite_bench
    answers = bench.do(bench.issue(key(1)), bench.issue(key(2), by="\ud800"), bench.issue(key(3)))
    assert [number_in(answers[0]), number_in(answers[2])] == ["9001", "9002"]
    assert isinstance(answers[1], UnstorableError)
    same_as_stored(bench)


def test_an_order_with_a_mistake_of_ours_fails_alone(bench):
    def broken(_situation):
        raise ZeroDivisionError

    answers = bench.do(bench.issue(), bench.order(broken, replies.called), bench.issue())
    assert [number_in(answers[0]), number_in(answers[2])] == ["9001", "9002"]
    assert isinstance(answers[1], ZeroDivisionError)
    same_as_stored(bench)


def test_facts_that_cannot_follow_change_nothing(bench):
    def twice(situation):
        body = decisions.issue(situation, decisions.Request(category="land"))
        return [body, body]

    answers = bench.do(bench.issue(), bench.order(twice, replies.called))
    assert isinstance(answers[1], BrokenLogError)
    assert number_in(bench.do(bench.issue())[0]) == "9002"
    same_as_stored(bench)


@pytest.mark.parametrize(("when", "stored"), [("before", 0), ("after", 2)])
def test_after_a_failed_commit_the_key_decides(bench, when, stored):
    bench.store.fail = when
    answers = bench.do(bench.issue(key(1)), bench.issue(key(2)))
    assert [type(a) for a in answers] == [OutcomeUnknownError] * 2
    assert len(bench.facts()) == stored
    again = bench.do(bench.issue(key(1)), bench.issue(key(2)))
    assert [number_in(a) for a in again] == ["9001", "9002"]
    assert [fact.seq for fact in bench.facts()] == [2, 3]
    same_as_stored(bench)


def test_without_a_store_orders_are_refused_until_it_is_back(bench):
    bench.do(bench.issue())
    bench.store.fail = "down"
    answers = bench.do(bench.issue(key(1)), bench.issue(key(2)))
    assert [type(a) for a in answers] == [StoreUnavailableError] * 2
    assert isinstance(bench.do(bench.issue(key(1)))[0], StoreUnavailableError)
    bench.writer.tick()
    bench.store.fail = None
    assert number_in(bench.do(bench.issue(key(1)))[0]) == "9002"
    same_as_stored(bench)


def test_a_tick_changes_the_day_at_the_centres_midnight(bench):
    bench.do(bench.issue())
    bench.clock.now = bench.clock.now.replace(hour=16, minute=59)
    bench.writer.tick()
    assert len(bench.facts()) == 1
    bench.clock.move(minutes=1)
    bench.writer.tick()
    assert [fact.kind for fact in bench.facts()[1:]] == ["TicketExpired", "DayStarted"]
    assert number_in(bench.do(bench.issue())[0]) == "9001"


def test_the_first_order_of_a_day_changes_it_too(bench):
    bench.clock.move(days=1)
    bench.do(bench.issue())
    assert [fact.kind for fact in bench.facts()] == ["DayStarted", "TicketIssued"]


def test_time_never_goes_back_in_the_log(bench):
    bench.do(bench.issue())
    bench.clock.move(seconds=-90)
    bench.do(bench.issue())
    first, second = bench.facts()
    assert second.at == first.at


def test_a_clock_that_went_back_stops_numbers_until_confirmed(bench):
    bench.do(bench.issue())
    bench.clock.move(minutes=-3)
    bench.writer.tick()
    bench.writer.tick()
    assert [fact.kind for fact in bench.facts()[1:]] == ["ClockSuspected"]
    assert bench.do(bench.issue())[0].code == "CLOCK_UNCERTAIN"
    now, day = bench.clock.now, date(2026, 10, 14)
    confirm = bench.order(
        lambda s: days.confirm_clock(s.hall, s.plan, s.now, day, s.given),
        lambda _hall, _facts: Answer(status=200, body=b"{}"),
    )
    bench.do(confirm)
    assert bench.facts()[-1].body == f.ClockConfirmed(day=day)
    assert bench.facts()[-1].at == now
    assert number_in(bench.do(bench.issue())[0]) == "9002"


def test_a_clock_set_back_by_days_never_gives_a_number_again(bench):
    bench.do(bench.issue())
    bench.clock.move(days=1)
    bench.do(bench.issue())
    bench.clock.move(days=-1)
    bench.writer.tick()
    confirm = bench.order(
        lambda s: days.confirm_clock(s.hall, s.plan, s.now, date(2026, 10, 14), s.given),
        lambda _hall, _facts: Answer(status=200, body=b"{}"),
    )
    bench.do(confirm)
    assert number_in(bench.do(bench.issue())[0]) == "9002"


def test_a_restart_finds_everything(bench):
    bench.do(*(bench.issue() for _ in range(3)))
    facts = bench.restart()
    assert [fact.seq for fact in facts] == [1, 2, 3, 4]
    assert number_in(bench.do(bench.issue())[0]) == "9004"


def test_a_changed_plan_is_adopted_once(bench, new_plan):
    bench.do(bench.issue())
    changed = new_plan("two", counters={9: (), 10: ("collect", "land")})
    assert [fact.kind for fact in bench.restart(changed)][-1] == "ConfigAdopted"
    assert len(bench.restart(changed)) == 3
    assert number_in(bench.do(bench.issue())[0]) == "9002"


def test_replies_are_kept_two_days(bench):
    bench.writer.tick()
    [first] = bench.do(bench.issue(key(1)))
    bench.clock.move(days=1, hours=23)
    bench.writer.tick()
    assert bench.do(bench.issue(key(1))) == [first]
    bench.clock.move(hours=2)
    bench.writer.tick()
    assert bench.do(bench.issue(key(1))) != [first]


def test_the_thread_takes_orders_and_ends(bench):
    told = []
    bench.writer._deliver = lambda facts, settled: told.append(settled)
    bench.writer.start()
    bench.writer.submit([bench.issue(), bench.issue()])
    well = []
    bench.writer.probe(well.append)
    bench.writer.stop()
    assert [len(settled) for settled in told] == [2]
    assert well == [True]
    assert not bench.writer._thread.is_alive()


def test_whatever_breaks_every_order_is_answered(bench, monkeypatch):
    told = []
    bench.writer._deliver = lambda facts, settled: told.extend(o for _, o in settled)
    monkeypatch.setattr(bench.writer, "perform", lambda _orders: 1 / 0)
    bench.writer.start()
    bench.writer.submit([bench.issue()])
    bench.writer.stop()
    assert [type(outcome) for outcome in told] == [ZeroDivisionError]


def test_a_probe_tells_a_store_that_takes_nothing(bench):
    bench.store.fail = "down"
    assert bench.writer._writable() is False
    bench.store.fail = None
    assert bench.writer._writable() is True


def test_a_tick_is_cheap_when_nothing_is_due(bench):
    bench.writer.tick()
    commits = bench.store.commits
    bench.clock.move(seconds=1)
    bench.writer.tick()
    assert bench.store.commits == commits
