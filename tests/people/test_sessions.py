"""When sessions end, who may sit down where, and what is hashed: the rules by themselves."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.people import refusals
from ticket_server.people.hashing import WAITING, Hashing, make
from ticket_server.people.lasting import Lasting, over, served_at
from ticket_server.people.seats import AT_ONCE, check_may_end, displaced, role_at
from ticket_server.storage.people import Person, Session

NOW = datetime(2026, 10, 14, 1, 0, tzinfo=UTC)
LASTING = Lasting(idle=timedelta(minutes=60), whole=timedelta(hours=12))
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
TICKET = "20261014-9001"
AT_NINE = {"ticket": TICKET, "number": "9001", "counter": 9}


def hall_after(*bodies):
    made = Hall()
    plans = tuple(f.CounterPlan(number=n, categories=("land",)) for n in (7, 9))
    first = [
        f.DayStarted(day=NOW.date(), digest="d", counters=plans, given={}),
        f.TicketIssued(
            ticket=TICKET, number="9001", series="9", count=1, category="land", procedure=None,
            purpose="new", priority=False, language="vi", key=NOW,
        ),
        f.CounterOpened(counter=9),
    ]  # fmt: skip
    for seq, body in enumerate([*first, *bodies], 1):
        made.apply(f.Fact(seq=seq, at=NOW, by=None, body=body))
    return made


CALLED = f.TicketCalled(**AT_NINE, category="land", priority=False)
EMPTY, SERVING = hall_after(), hall_after(CALLED, f.TicketStarted(**AT_NINE))
CALLING, DONE = hall_after(CALLED), hall_after(CALLED, f.TicketFinished(**AT_NINE, how="next"))


def session(login="lan", counter=9, id=1, **ago):  # noqa: A002 - as the record calls it
    at = NOW - timedelta(**ago)
    return Session(
        id=id, digest=str(id), login=login, role="staff", counter=counter, began_at=at, used_at=at
    )


def person(role, counters=None):
    return Person(
        login="lan", name="Lan", role=role, counters=counters, made_at=NOW, changed_at=NOW
    )


@pytest.mark.parametrize(
    ("ago", "why"),
    [
        ({"minutes": 59}, None),
        ({"minutes": 60}, "idle"),
        ({"hours": 12}, "time"),
        ({"hours": -0.5}, None),
        ({"hours": -2}, "time"),
    ],
)
def test_a_session_ends_by_idleness_by_time_and_when_the_clock_went_back(ago, why):
    assert over(session(**ago), NOW, LASTING, EMPTY) == why
    assert over(session(counter=None, **ago), NOW, LASTING, SERVING) == why


@pytest.mark.parametrize(("hall", "number"), [(CALLING, "9001"), (SERVING, "9001"), (DONE, None)])
def test_as_long_as_somebody_is_called_or_served_there_it_runs_on(hall, number):
    assert served_at(hall, 9) == number
    assert (over(session(hours=24), NOW, LASTING, hall) is None) == (number is not None)
    assert over(session(counter=7, hours=24), NOW, LASTING, hall) == "time"


def test_nobody_leaves_a_counter_where_somebody_is():
    check_may_end(session(), DONE)
    check_may_end(session(counter=7), SERVING)
    with pytest.raises(refusals.StillServing) as refused:
        check_may_end(session(), SERVING)
    assert refused.value.number == "9001"


def test_the_later_takes_over_but_not_from_who_serves():
    lan, anh = session("lan", id=1), session("anh", 7, id=2)
    assert displaced("anh", 9, [lan, anh], EMPTY) == [(lan, "taken_over"), (anh, "moved")]
    with pytest.raises(refusals.CounterBusy) as refused:
        displaced("anh", 9, [lan, anh], SERVING)
    assert refused.value.number == "9001"


def test_an_officer_moves_once_his_counter_is_empty_and_signs_in_anew_where_he_is():
    lan = session("lan")
    assert displaced("lan", 7, [lan], DONE) == [(lan, "moved")]
    assert displaced("lan", 9, [lan], SERVING) == [(lan, "moved")]
    with pytest.raises(refusals.StillServing):
        displaced("lan", 7, [lan], CALLING)


def test_without_a_counter_several_may_stand_and_the_oldest_gives_way():
    several = [session("lan", None, id=n) for n in range(AT_ONCE)]
    assert displaced("lan", None, several[1:], SERVING) == []
    assert displaced("lan", None, several, SERVING) == [(several[0], "ended")]
    assert displaced("anh", None, several, SERVING) == []


@pytest.mark.parametrize(
    ("role", "counters", "counter", "by_pin", "wanted"),
    [
        ("staff", None, 9, True, "staff"),
        ("staff", {9}, 9, False, "staff"),
        ("staff", {7}, 9, True, refusals.NotYourCounter),
        ("staff", None, None, True, refusals.CounterNeeded),
        ("staff", None, None, False, "staff"),
        ("supervisor", None, 9, True, "staff"),
        ("admin", None, None, False, "admin"),
        ("admin", None, None, True, refusals.CounterNeeded),
        ("guide", None, None, True, "guide"),
        ("guide", None, 9, True, refusals.NotYourCounter),
        ("reports", None, 9, False, refusals.NotYourCounter),
    ],
)
def test_a_pin_opens_a_counter_and_no_more_than_an_officers_rights(
    role, counters, counter, by_pin, wanted
):
    who = person(role, None if counters is None else frozenset(counters))
    if isinstance(wanted, str):
        assert role_at(who, counter, by_pin=by_pin) == wanted
    else:
        with pytest.raises(wanted):
            role_at(who, counter, by_pin=by_pin)


async def ask(hashing, *kept):
    return [await hashing.fits(one, "the secret") for one in kept]


def run(coroutine):
    import asyncio  # noqa: PLC0415

    return asyncio.run(coroutine)


def test_a_secret_that_nobody_has_costs_the_same_work_in_the_same_thread():
    seen = []

    class Seen(PasswordHasher):
        def verify(self, kept, secret):
            seen.append((kept.rsplit("$", 2)[0], threading.current_thread().name.split("_")[0]))
            return super().verify(kept, secret)

    hashing = Hashing(Seen(time_cost=1, memory_cost=8, parallelism=1))
    kept = make("the secret", CHEAP), make("another", CHEAP)
    assert run(ask(hashing, *kept, None, "no hash at all")) == [True, False, False, False]
    assert len(set(seen[:3])) == 1
    assert seen[0] == ("$argon2id$v=19$m=8,t=1,p=1", "argon2")
    hashing.close()


def test_a_hash_of_fewer_costs_is_known_as_old():
    hashing = Hashing()
    assert hashing.is_old(make("the secret", CHEAP))
    hashing.close()


def test_more_than_a_few_at_once_are_turned_away():
    hashing = Hashing(CHEAP)

    async def many():
        import asyncio  # noqa: PLC0415

        asked = (hashing.fits(None, "x") for _ in range(WAITING + 4))
        return await asyncio.gather(*asked, return_exceptions=True)

    answers = run(many())
    assert sum(isinstance(answer, refusals.SignInBusy) for answer in answers) == 4
    assert run(ask(hashing, None)) == [False]
    hashing.close()
