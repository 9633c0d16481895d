"""The hall in an hour, what would help, and how many more can be served."""

from datetime import timedelta

import numpy as np
import pytest

from ticket_server.domain import at_counter
from ticket_server.estimate.forecast import advise, capacity, load_now, loads, more_offers
from ticket_server.estimate.situation import Desk, Situation, Stream, Waiting


@pytest.fixture
def rng():
    return np.random.default_rng(9)


def waiting(line, count):
    return tuple(
        Waiting(
            id=f"{line}{i}",
            key=-60.0 * (count - i),
            seq=i,
            lines=(line,),
            stops=((line, "new"),),
            since_s=-60.0 * (count - i),
        )
        for i in range(count)
    )


def stream(line, an_hour):
    return Stream(
        line=line,
        law=(line, "new"),
        credit_s=0.0,
        times=(0.0, 7200.0),
        expected=(0.0, 2.0 * an_hour),
    )


def test_an_empty_hall_stays_empty(rng, make_laws):
    empty = Situation(waiting=(), desks=(Desk(counter=1, offsets={"a": 0.0}),))
    assert {(load.waiting, load.mean_wait_min) for load in loads(empty, make_laws(), rng)} == {
        (0, 0)
    }


def test_a_crowd_with_one_counter_grows(rng, make_laws):
    hall = Situation(
        waiting=waiting("a", 3),
        desks=(Desk(counter=1, offsets={"a": 0.0}),),
        streams=(stream("a", 20),),
    )
    found = loads(hall, make_laws(), rng)
    assert [load.minutes for load in found] == [30, 60, 90]
    assert found[0].waiting < found[1].waiting < found[2].waiting
    assert found[0].mean_wait_min < found[2].mean_wait_min
    assert found[2].waiting == pytest.approx(3 + 30 - 90 / 10.5, abs=2)


def test_a_second_counter_where_people_wait_is_advised_first(make_laws):
    hall = Situation(
        waiting=(*waiting("a", 10), *waiting("b", 1)),
        desks=(Desk(counter=1, offsets={"a": 0.0}), Desk(counter=2, offsets={"b": 0.0})),
    )
    offers = (
        Desk(counter=3, offsets={"b": 0.0}),
        Desk(counter=4, offsets={"a": 0.0, "@4": 0.0}),
    )
    [advice] = advise(hall, make_laws(), 1, offers)
    assert (advice.counter, advice.categories) == (4, ("a",))
    assert 10 < advice.shorter_min < 40
    [also, _] = advise(hall, make_laws(), 1, more_offers(hall, offers[:1]) + offers[1:])
    assert also.categories == ("a",)


def test_nothing_is_advised_when_nobody_waits(make_laws):
    hall = Situation(waiting=(), desks=(Desk(counter=1, offsets={"a": 0.0}),))
    assert advise(hall, make_laws(), 1, (Desk(counter=2, offsets={"a": 0.0}),)) == ()


def test_capacity_is_what_is_left_of_the_day(make_laws):
    hall = Situation(
        waiting=waiting("a", 2),
        desks=(
            Desk(counter=1, offsets={"a": 0.0, "b": 600.0}, away=((3600.0, 5490.0),)),
            Desk(counter=2, offsets={"b": 0.0}),
        ),
    )
    left = capacity(hall, make_laws(), 9450.0, ("a", "b", "c"))
    assert left == {"a": (9450 - 1890 - 2 * 630) // 630, "b": 15, "c": 0}


def test_now_is_what_the_last_half_hour_was(make_floor):
    floor = make_floor()
    floor.do(at_counter.open_counter, 1)
    floor.issue("a")
    floor.wait(minutes=8)
    floor.call(1)
    floor.issue("a")
    floor.wait(minutes=20)
    floor.finish(1)
    floor.call(1)
    floor.issue("a")
    now = load_now(floor.hall, floor.plan, floor.now)
    assert (now.waiting, now.mean_wait_min) == (1, 14)
    later = load_now(floor.hall, floor.plan, floor.now + timedelta(minutes=25))
    assert later.mean_wait_min == 20
