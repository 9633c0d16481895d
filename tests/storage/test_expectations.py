"""What every store promises about estimates, what came of them, and what can be learned from."""

from datetime import date, timedelta

import pytest

from ticket_server.domain import facts as f
from ticket_server.expecting.keeping import Keeping
from ticket_server.storage.store import Estimated, FirstCall, Outcome, Past, StoreUnavailableError

TODAY, TOMORROW = date(2026, 10, 14), date(2026, 10, 15)


def estimated(log, **changes):
    values = {
        "ticket": 2,
        "day": TODAY,
        "category": "land",
        "at": log.at,
        "at_issue": True,
        "median": log.at + timedelta(minutes=10, microseconds=7),
        "earliest": log.at + timedelta(minutes=5),
        "latest": log.at + timedelta(minutes=20),
        "basis": "replay",
    }
    return Estimated(**values | changes)


def call(log, ticket=2, day=TODAY, minutes=12):
    return FirstCall(ticket=ticket, day=day, at=log.at + timedelta(minutes=minutes))


def test_what_was_expected_is_told_with_what_came(store, log):
    store.keep([estimated(log)], [])
    assert store.outcomes(TODAY, TODAY) == []
    store.keep([], [call(log)])
    assert store.outcomes(TODAY, TODAY) == [
        Outcome(
            day=TODAY,
            category="land",
            at=log.at,
            median=log.at + timedelta(minutes=10, microseconds=7),
            earliest=log.at + timedelta(minutes=5),
            latest=log.at + timedelta(minutes=20),
            called_at=log.at + timedelta(minutes=12),
        )
    ]


def test_estimate_and_call_may_come_together(store, log):
    store.keep([estimated(log)], [call(log)])
    assert len(store.outcomes(TODAY, TODAY)) == 1


def test_only_the_first_call_counts(store, log):
    store.keep([estimated(log)], [call(log, minutes=12)])
    store.keep([], [call(log, minutes=40)])
    assert [o.called_at - o.at for o in store.outcomes(TODAY, TODAY)] == [timedelta(minutes=12)]


def test_a_call_of_another_ticket_or_day_changes_nothing(store, log):
    store.keep([estimated(log)], [call(log, ticket=3), call(log, day=TOMORROW)])
    assert store.outcomes(TODAY, TOMORROW) == []


def test_samples_while_waiting_are_no_outcomes(store, log):
    store.keep([estimated(log), estimated(log, at_issue=False)], [call(log)])
    assert len(store.outcomes(TODAY, TODAY)) == 1


def test_outcomes_are_told_by_day(store, log):
    for day in (TODAY, TOMORROW):
        store.keep([estimated(log, day=day)], [call(log, day=day)])
    assert [o.day for o in store.outcomes(TODAY, TODAY)] == [TODAY]
    assert [o.day for o in store.outcomes(TOMORROW, TOMORROW)] == [TOMORROW]
    assert len(store.outcomes(TODAY, TOMORROW)) == 2


def test_nothing_at_all_may_be_kept(store):
    store.keep([], [])
    assert store.outcomes(TODAY, TOMORROW) == []


def test_the_past_is_the_newest_tickets_of_earlier_days(store, log, body):
    assert store.past(TOMORROW, 10) == Past()
    log.save(body.day(), body.issued("9001"), body.issued("9002", 2), body.issued("9003", 3))
    at = {"ticket": "20261014-9001", "number": "9001", "counter": 9}
    log.save(f.TicketCalled(**at, category="land", priority=True), f.TicketStarted(**at))
    log.at += timedelta(minutes=7)
    log.save(f.TicketFinished(**at, how="pressed"))
    for ticket in ("9002", "9003"):
        log.save(f.TicketExpired(ticket=f"20261014-{ticket}", number=ticket))
    log.save(body.day(TOMORROW), body.issued("9001", day=TOMORROW))
    past = store.past(TOMORROW, 10).tickets
    assert [(t.seq, t.day, t.state) for t in past] == [
        (4, TODAY, "expired"),
        (3, TODAY, "expired"),
        (2, TODAY, "finished"),
    ]
    served = past[-1]
    assert (served.category, served.purpose, served.priority) == ("land", "new", True)
    assert served.ended_at - served.called_at == timedelta(minutes=7)
    assert (served.started_at, served.absences) == (served.called_at, 0)
    assert [t.seq for t in store.past(TOMORROW, 1).tickets] == [4]


def test_the_past_tells_of_outages(store, log, body):
    log.save(body.day(), body.issued("9001"))
    began = log.at
    log.at += timedelta(hours=1)
    log.save(f.OutageEnded(began=began))
    assert store.past(TOMORROW, 10).outages == ((began, log.at),)


def test_the_writer_keeps_them_between_batches(bench):
    at = bench.clock.now
    kept = Estimated(
        ticket=2, day=TODAY, category="land", at=at, at_issue=True,
        median=at, earliest=at, latest=at, basis="queue",
    )  # fmt: skip
    Keeping(bench.store, bench.writer._write)([kept], [FirstCall(ticket=2, day=TODAY, at=at)])
    assert len(bench.store.outcomes(TODAY, TODAY)) == 1


@pytest.mark.parametrize("fault", ["down", "before"])
def test_a_store_that_fails_loses_estimates_and_no_order(bench, fault, caplog):
    before = bench.facts()
    bench.store.fail = fault
    bench.store.keep = lambda *_: _fail(bench.store)
    Keeping(bench.store, bench.writer._write)([], [])
    assert "Estimates are not kept" in caplog.text
    bench.store.fail = None
    bench.do(bench.issue())
    assert len(bench.facts()) > len(before)


def _fail(store):
    with store.transaction():
        raise StoreUnavailableError("no disk")


def test_old_estimates_are_forgotten_with_what_came(store, log):
    for day in (TODAY, TOMORROW):
        store.keep([estimated(log, day=day)], [call(log, day=day)])
    store.forget_estimates(TODAY)
    assert len(store.outcomes(TODAY, TOMORROW)) == 2
    store.forget_estimates(TOMORROW)
    assert [o.day for o in store.outcomes(TODAY, TOMORROW)] == [TOMORROW]
    store.keep([estimated(log)], [])
    assert [o.day for o in store.outcomes(TODAY, TOMORROW)] == [TOMORROW]


def test_a_new_day_forgets_what_is_older_than_400_days(bench, log):
    old, kept = TODAY - timedelta(days=400), TODAY - timedelta(days=399)
    for day in (old, kept):
        bench.store.keep([estimated(log, day=day)], [call(log, day=day)])

    def left():
        return [o.day for o in bench.store.outcomes(old, kept)]

    bench.writer.tick()
    assert left() == [old, kept]
    bench.clock.move(days=1)
    bench.writer.tick()
    assert left() == [kept]
    bench.clock.move(minutes=1)
    commits = bench.store.commits
    bench.writer.tick()
    bench.writer.tick()
    assert bench.store.commits - commits <= 1
