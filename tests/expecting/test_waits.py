"""What newcomers are told: from a snapshot, in the writer's thread, with those before them."""

from datetime import timedelta

import pytest

from ticket_server.expecting.waits import TOO_OLD, Load, Waits, load_of, seen_from

SERVICE_S = 600.0
LOAD = Load(
    service_s={"land": SERVICE_S, "build": SERVICE_S, "collect": SERVICE_S},
    pools={
        "land": frozenset({8, 9}),
        "build": frozenset({9}),
        "collect": frozenset({7}),
    },
)


class Clock:
    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def clock(nine):
    return Clock(nine)


@pytest.fixture
def waits(clock):
    return Waits(clock)


def newcomers(wait, minutes):
    return {
        (c, p): wait(minutes, minutes - 5, minutes + 5) for c in LOAD.pools for p in (True, False)
    }


def test_nobody_knows_before_the_first_batch(waits):
    assert waits.newcomer(["land"], False) is None


def test_what_is_told_is_rounded_and_a_time_of_the_clock(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 21), LOAD)
    told = waits.newcomer(["land"], False)
    assert (told.minutes, told.basis) == (20, "replay")
    assert told.earliest == nine + timedelta(minutes=15)
    assert told.latest == nine + timedelta(minutes=30)


def test_a_category_that_was_not_reckoned_is_not_told(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 21), LOAD)
    assert waits.newcomer(["gone"], False) is None


def test_the_time_that_has_passed_since_is_taken_off(waits, wait, clock, nine):
    waits.renew(nine, newcomers(wait, 20), LOAD)
    clock.now = nine + timedelta(seconds=80)
    told = waits.newcomer(["land"], False)
    assert told.minutes == 20
    assert told.earliest == nine + timedelta(minutes=15)
    clock.now = nine + TOO_OLD + timedelta(seconds=1)
    assert waits.newcomer(["land"], False) is None


def test_who_comes_in_the_same_second_waits_for_those_before_him(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 20), LOAD)
    assert [waits.newcomer(["land"], False).minutes for _ in range(4)] == [20, 25, 30, 35]
    assert waits.newcomer(["collect"], False).minutes == 20


def test_a_shared_counter_passes_the_work_on(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 20), LOAD, [("build", False)] * 2)
    assert waits.newcomer(["land"], False).minutes == 30


def test_priority_is_not_held_up_by_those_without(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 20), LOAD, [("land", False)] * 4)
    assert waits.newcomer(["land"], True).minutes == 20
    assert waits.newcomer(["land"], True).minutes == 25
    assert waits.newcomer(["land"], False).minutes == 50


def test_whom_an_idle_counter_takes_holds_up_nobody(waits, wait, nine):
    load = Load(service_s=LOAD.service_s, pools=LOAD.pools, idle={"land": 2})
    none = {("land", False): wait(0)}
    waits.renew(nine, none, load)
    assert [waits.newcomer(["land"], False).minutes for _ in range(4)] == [0, 0, 0, 5]


def test_the_longer_the_less_certain(waits, wait, nine):
    waits.renew(nine, {("land", False): wait(20, 15, 25)}, LOAD, [("land", False)] * 8)
    told = waits.newcomer(["land"], False)
    assert told.minutes == 60
    assert told.latest - told.earliest > timedelta(minutes=15)


def test_a_new_snapshot_forgets_who_came(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 20), LOAD, [("land", False)] * 4)
    waits.newcomer(["land"], False)
    waits.renew(nine, newcomers(wait, 20), LOAD)
    assert waits.newcomer(["land"], False).minutes == 20


def test_the_wait_behind_what_was_told_is_found_by_the_very_value(waits, wait, nine):
    waits.renew(nine, newcomers(wait, 21), LOAD)
    unheard, first, again = (waits.newcomer(["collect"], p) for p in (True, True, True))
    assert waits.told(first).wait.median_s == pytest.approx(21 * 60 + SERVICE_S)
    assert waits.told(unheard) is None
    assert waits.told(again).at == nine


def test_the_load_is_what_open_counters_can_do(centre):
    centre.open(8, 9)
    ticket = centre.issue("land")
    centre.call(ticket, 9)
    load = load_of(centre.hall, centre.laws)
    assert load.pools == {
        "land": frozenset({8, 9}),
        "build": frozenset({9}),
        "collect": frozenset({7}),
    }
    assert load.idle == {"land": 1, "build": 0, "collect": 0}
    assert load.service_s["land"] > 480


def test_waits_end_at_nothing(wait, nine):
    late = seen_from(wait(2, 1, 9), nine, nine + timedelta(minutes=3))
    assert (late.low_s, late.median_s, late.high_s) == (0, 0, 360)


def test_of_several_stops_the_first_call_is_told_and_each_counts(waits, wait, nine):
    several = {("land", False): wait(85), ("collect", False): wait(10), ("build", False): wait(40)}
    waits.renew(nine, several, LOAD)
    assert waits.newcomer(["land", "collect"], False).minutes == 10
    assert waits.newcomer(["collect"], False).minutes == 20
    assert waits.newcomer(["land", "gone"], False).minutes == 90


def test_what_is_told_to_all_knows_of_those_who_came_since(waits, wait, nine):
    assert waits.present() == {}
    waits.renew(nine, newcomers(wait, 20), LOAD)
    assert waits.present()["land", False].median_s == 20 * 60
    for _ in range(3):
        waits.newcomer(["land"], False)
    assert waits.present()["land", False].median_s == 35 * 60
    assert waits.present()["land", True].median_s == 20 * 60
