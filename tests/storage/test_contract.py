"""What every store promises: memory, SQLite, PostgreSQL."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ticket_server.domain import facts as f
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import GivenBefore, SeriesPart
from ticket_server.storage.codec import TICKET_FIELDS
from ticket_server.storage.store import Remembered, Token, UnstorableError

TODAY = date(2026, 10, 14)
NOON = datetime(2026, 10, 14, 5, 0, 0, 123456, tzinfo=UTC)
PLAN = (f.CounterPlan(number=9, categories=("land", "build")),)


def reply(key, body=b'{"x":"\xc4\x90"}'):
    return Remembered(key=key, fingerprint=b"f" * 16, status=201, body=body)


def every_kind(issued):
    ticket, number = issued.ticket, issued.number
    at = {"ticket": ticket, "number": number, "counter": 9}
    return [
        f.DayStarted(day=TODAY, digest="d", counters=PLAN, given={"9": 4}),
        issued,
        f.CounterOpened(counter=9),
        f.TicketPrinted(ticket=ticket, number=number, outcome="printed"),
        f.TicketCalled(**at, category="land", priority=True),
        f.TicketRecalled(**at, times=2),
        f.CounterPaused(counter=9, reason="break"),
        f.TicketReturned(**at),
        f.TicketCalled(**at, category="land", priority=True),
        f.TicketFinished(**at, how="next"),
        f.ConfigAdopted(digest="e", counters=PLAN),
        f.ClockSuspected(behind_s=180.5),
        f.ClockConfirmed(day=TODAY),
        f.DeviceReported(
            device="kiosk-1", role="kiosk", version="1", clock_off_s=0.25, printer="low"
        ),
        f.CounterClosed(counter=9, reason="officer"),
        f.DevicePaired(name="console-9", device="console", role="console", counters=(9,)),
        f.DeviceChanged(token=7, was="kiosk-1", name="kiosk-2"),
        f.DeviceRevoked(token=7, name="kiosk-2"),
    ]


def test_facts_come_back_as_they_were(store, log, body):
    saved = log.save(*every_kind(body.issued("9005", 5)))
    assert store.facts(0, 99) == saved
    assert store.facts(3, 5) == saved[3:5]


@pytest.mark.parametrize("end", [f.TicketMissed, f.TicketCancelled, f.ServiceNotClosed])
def test_facts_of_the_other_ends_come_back_too(store, log, body, end):
    called = f.TicketCalled(
        ticket="20261014-9001", number="9001", counter=9, category="land", priority=True
    )
    ended = end(ticket="20261014-9001", number="9001", counter=9)
    log.save(body.day(), body.issued("9001"), body.issued("9002", 2))
    expired = f.TicketExpired(ticket="20261014-9002", number="9002")
    saved = log.save(called, ended, expired)
    assert store.facts(3, 9) == saved


def test_today_begins_with_the_last_day(store, log, body):
    assert store.today() == []
    log.save(body.day(), body.issued("9001"))
    assert [fact.seq for fact in store.today()] == [1, 2]
    log.save(f.TicketExpired(ticket="20261014-9001", number="9001"), body.day(date(2026, 10, 15)))
    log.save(f.CounterOpened(counter=9))
    assert [fact.seq for fact in store.today()] == [4, 5]


def test_a_ticket_is_kept_as_it_stands(store, log, body):
    log.save(body.day(), body.issued("9001"))

    def as_it_stands():
        kept, known = store.ticket("20261014-9001"), log.hall.tickets["20261014-9001"]
        return all(getattr(kept, name) == getattr(known, name) for name in TICKET_FIELDS)

    assert as_it_stands()
    at = {"ticket": "20261014-9001", "number": "9001", "counter": 9}
    log.at = NOON
    log.save(f.TicketCalled(**at, category="land", priority=True))
    log.save(f.TicketFinished(**at, how="pressed"))
    kept = store.ticket("20261014-9001")
    assert as_it_stands()
    assert (kept.state, kept.called_at, kept.times) == (TicketState.FINISHED, NOON, 1)


@pytest.mark.parametrize("unknown", ["", "20261014-9002", "20261015-9001", "x", "99999999-9001"])
def test_an_unknown_ticket_is_none(store, log, body, unknown):
    log.save(body.day(), body.issued("9001"))
    assert store.ticket(unknown) is None


def test_no_seq_twice(store, log, body):
    log.save(body.day())
    again = log.change(f.CounterOpened(counter=9))
    again.facts[0] = replace(again.facts[0], seq=1)
    with pytest.raises(UnstorableError), store.transaction() as step:
        step.save(again)
    assert len(store.facts(0, 99)) == 1


def test_no_number_twice_on_a_day_and_nothing_of_its_batch_stays(store, log, body):
    log.save(body.day(), body.issued("9001"))
    change = log.change(f.CounterOpened(counter=9), body.issued("9002", 2))
    twin = change.tickets["20261014-9002"]
    issue = change.issues["20261014-9002"]
    change.tickets["20261014-9002"] = replace(twin, number="9001")
    change.issues["20261014-9002"] = replace(issue, body=replace(issue.body, number="9001"))
    with pytest.raises(UnstorableError), store.transaction() as step:
        step.save(change)
    assert len(store.facts(0, 99)) == 2


def test_the_same_number_on_another_day_is_fine(store, log, body):
    tomorrow = date(2026, 10, 15)
    log.save(body.day(), body.issued("9001"))
    log.save(
        f.TicketExpired(ticket="20261014-9001", number="9001"),
        body.day(tomorrow),
        body.issued("9001", day=tomorrow),
    )
    assert store.ticket("20261014-9001").state is TicketState.EXPIRED
    assert store.ticket("20261015-9001").state is TicketState.WAITING


def test_given_counts_by_series_and_day(store, log, body):
    log.save(body.day(), body.issued("9001"), body.issued("9002", 2), body.issued("T001"))
    with store.transaction() as step:
        assert step.given(TODAY) == GivenBefore(counts={"9": 2, "T": 1})
        assert step.given(date(2026, 10, 13)) == GivenBefore()


def test_a_day_that_begins_again_was_restored_still(store, log, body):
    """A restore on it, and one under a clock that was a day ahead."""
    tomorrow, back = date(2026, 10, 15), {"epoch": "new", "before": "old", "seq": 2}
    log.save(body.day(), body.issued("9001"), f.Restored(**back, floors={"9": 200, "T": 100}))
    log.save(body.day(tomorrow), f.Restored(**back, floors={"9": 300, "T": 50}))
    with store.transaction() as step:
        assert step.given(TODAY) == GivenBefore(counts={"9": 300, "T": 100})
        assert step.given(tomorrow) == GivenBefore(counts={"9": 300, "T": 50})
        assert step.given(date(2026, 10, 16)) == GivenBefore()


def test_numbers_given_without_us_are_counted_apart_and_keep_their_time(store, log, body):
    online = body.issued("9001")
    offline = replace(body.issued("9901", 901), offline=True, issued_at=NOON, slip="s", asked=None)
    log.save(body.day(), online, replace(offline, key=NOON))
    with store.transaction() as step:
        assert step.given(TODAY) == GivenBefore(counts={"9": 1}, offline=("9901",))
    kept = store.ticket("20261014-9901")
    assert (kept.offline, kept.issued_at, kept.key) == (True, NOON, NOON)
    assert not store.ticket("20261014-9001").offline


def test_facts_about_numbers_without_us_come_back_too(store, log):
    part = SeriesPart(owner="kiosk-1", series="9", digits=3, first=901, last=950)
    day = f.DayStarted(
        day=TODAY, digest="d", counters=PLAN, given={}, parts=(part,), offline=("9901",),
        void=(("kiosk-1", "key-1"),),
    )  # fmt: skip
    late = f.HandedInLate(
        kiosk="kiosk-1", slip="s", day=date(2026, 10, 13), number="9902", series="9", count=902,
        category="land", procedure=None, issued_at=NOON,
    )  # fmt: skip
    adopted = f.ConfigAdopted(
        digest="e", counters=PLAN, parts=(replace(part, first=951, last=960),)
    )
    leased, void = f.PartLeased(kiosk="k", outbox="o"), f.AttemptVoided(kiosk="k", asked="a")
    saved = log.save(day, adopted, leased, void, late)
    assert store.facts(0, 9) == saved


def test_replies_are_remembered(store, log, body):
    change = log.change(body.day())
    change.replies.append(reply(b"a" * 16))
    with store.transaction() as step:
        step.save(change)
    with store.transaction() as step:
        assert step.remembered([b"a" * 16, b"b" * 16]) == {b"a" * 16: reply(b"a" * 16)}
        assert step.remembered([]) == {}


def test_replies_are_remembered_after_a_restart(store, log, body):
    change = log.change(body.day())
    change.replies += [reply(b"a" * 16), reply(b"b" * 16)]
    with store.transaction() as step:
        step.save(change)
    store.reopen()
    later = log.change(f.CounterOpened(counter=9))
    later.replies.append(reply(b"c" * 16))
    with store.transaction() as step:
        step.save(later)
    with store.transaction() as step:
        assert set(step.remembered([b"a" * 16, b"c" * 16])) == {b"a" * 16, b"c" * 16}


def test_a_reply_that_was_not_stored_is_not_remembered(store, log, body):
    change = log.change(body.day())
    change.replies.append(reply(b"a" * 16))
    with pytest.raises(ZeroDivisionError), store.transaction() as step:  # noqa: PT012
        step.save(change)
        raise ZeroDivisionError
    with store.transaction() as step:
        assert step.remembered([b"a" * 16]) == {}
        step.save(change)
    with store.transaction() as step:
        assert set(step.remembered([b"a" * 16])) == {b"a" * 16}


def test_old_replies_are_forgotten_and_only_they(store, log, body):
    for key, at in ((b"a" * 16, NOON - timedelta(days=3)), (b"b" * 16, NOON)):
        change = log.change(f.CounterOpened(counter=9) if log.hall.day else body.day())
        change.at = at
        change.replies.append(reply(key))
        with store.transaction() as step:
            step.save(change)
    store.forget_replies(NOON - timedelta(days=2))
    with store.transaction() as step:
        assert set(step.remembered([b"a" * 16, b"b" * 16])) == {b"b" * 16}
    store.forget_replies(NOON + timedelta(days=2))
    with store.transaction() as step:
        assert step.remembered([b"b" * 16]) == {}


def test_what_fails_in_between_leaves_nothing(store, log, body):
    class OnPurposeError(Exception):
        pass

    with pytest.raises(OnPurposeError), store.transaction() as step:  # noqa: PT012
        step.save(log.change(body.day()))
        raise OnPurposeError
    assert store.facts(0, 9) == []
    with store.transaction() as step:
        assert step.given(TODAY) == GivenBefore()


def test_tokens(store):
    store.add_token("a" * 64, Token(id=0, role="staff", name="Quầy 9", counters={9, 7}), NOON)
    store.add_token("b" * 64, Token(id=0, role="display", name="tv"), NOON)
    staff, display = store.token("a" * 64), store.token("b" * 64)
    assert (staff.role, staff.name, staff.counters) == ("staff", "Quầy 9", frozenset({7, 9}))
    assert (display.role, display.counters) == ("display", None)
    assert staff.id != display.id
    assert store.token("c" * 64) is None


def test_a_token_is_not_made_twice(store):
    store.add_token("a" * 64, Token(id=0, role="admin", name="chief"), NOON)
    with pytest.raises(UnstorableError):
        store.add_token("a" * 64, Token(id=0, role="staff", name="thief"), NOON)
    assert store.token("a" * 64).role == "admin"


def test_it_can_be_opened_again(store, log, body):
    log.save(body.day(), body.issued("9001"))
    epoch, secret = store.epoch, store.secret
    store.reopen()
    assert (store.epoch, store.secret) == (epoch, secret)
    assert len(store.today()) == 2
    log.save(f.CounterOpened(counter=9))
    assert len(store.today()) == 3


def test_trying_to_write_leaves_no_trace(store, log, body):
    log.save(body.day())
    store.try_write()
    store.try_write()
    assert len(store.facts(0, 9)) == 1
