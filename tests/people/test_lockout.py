"""Guessing is slowed more and more; nobody is locked out for long, and never everybody."""

from hypothesis import given
from hypothesis import strategies as st

from ticket_server.people.lockout import (
    ACCOUNT,
    ADDRESS,
    HERE,
    REMEMBERED,
    Key,
    Lockout,
    Tries,
    keys_for,
    place_of,
    wrong,
)

HOME, STRANGE = "192.168.1.9", "192.168.1.66"


class Running:
    def __init__(self):
        self.s = 1000.0

    def __call__(self):
        return self.s


def made():
    running = Running()
    return Lockout(running), running


def test_some_mistakes_are_free_then_each_wait_is_twice_the_last_up_to_a_bound():
    tries, now, waits = Tries(), 0.0, []
    for _ in range(14):
        tries = wrong(tries, ACCOUNT, now)
        waits.append(tries.until - now)
        now = tries.until
    assert waits[: ACCOUNT.free - 1] == [0.0] * (ACCOUNT.free - 1)
    assert waits[ACCOUNT.free - 1 : ACCOUNT.free + 2] == [15.0, 30.0, 60.0]
    assert max(waits) == waits[-1] == ACCOUNT.most_s


def test_a_thousand_guesses_at_one_account_take_days():
    lockout, running = made()
    keys = keys_for("lan", STRANGE, ())
    for _ in range(1000):
        running.s += max(0.0, lockout.wait_s(keys))
        lockout.wrong(keys)
    assert running.s > 5 * 24 * 3600


def test_a_pause_forgives():
    lockout, running = made()
    keys = [Key(login="lan", place=None)]
    for _ in range(ACCOUNT.free - 1):
        assert lockout.wrong(keys) == 0
    running.s += 2 * ACCOUNT.forgiven_s
    assert lockout.wrong(keys) == lockout.wrong(keys) == 0
    assert lockout.wrong(keys) > 0


def test_strangers_lock_out_strangers_and_not_the_owner_at_his_place():
    lockout, _ = made()
    for number in range(40):
        lockout.wrong(keys_for("lan", f"10.0.0.{number}", [HOME]))
    assert lockout.wait_s(keys_for("lan", "10.0.0.99", [HOME])) > 0
    assert lockout.wait_s(keys_for("lan", HOME, [HOME])) == 0
    assert lockout.locked_s("lan") > 0


def test_an_address_that_tries_everybody_is_slowed_and_nobody_else_is():
    lockout, _ = made()
    for number in range(ADDRESS.free):
        lockout.wrong(keys_for(f"person{number}", STRANGE, [HOME]))
    assert lockout.wait_s(keys_for("somebody", STRANGE, [HOME])) > 0
    waits = [lockout.wait_s(keys_for(f"person{n}", HOME, [HOME])) for n in range(ADDRESS.free)]
    assert max(waits) == 0


def test_from_the_server_itself_may_come_everybody_so_it_waits_for_seconds_only():
    lockout, running = made()
    for number in range(500):
        running.s += lockout.wait_s(keys_for(f"x{number}", "127.0.0.1", ()))
        lockout.wrong(keys_for(f"x{number}", "127.0.0.1", ()))
    assert running.s > 3600
    assert 0 < lockout.wait_s(keys_for("lan", "127.0.0.1", ())) <= HERE.most_s


def test_the_right_secret_forgives_and_a_supervisor_lifts():
    lockout, running = made()
    keys = keys_for("lan", HOME, [HOME])
    for _ in range(ACCOUNT.free):
        lockout.wrong(keys)
    assert lockout.wait_s(keys) > 0
    lockout.lift("lan", [HOME])
    assert lockout.wait_s(keys) == 0
    for _ in range(ACCOUNT.free - 1):
        lockout.wrong(keys)
        lockout.right(keys)
    assert lockout.wrong(keys) == 0
    running.s += 1


def test_one_who_knows_one_secret_does_not_clear_his_address_by_it():
    lockout, _ = made()
    own, others = keys_for("eve", STRANGE, [STRANGE]), [f"person{n}" for n in range(60)]
    waits = []
    for login in others:
        waits.append(lockout.wrong(keys_for(login, STRANGE, [])))
        lockout.wrong(own)
        lockout.right(own)
    assert max(waits) > 0


def test_what_is_remembered_is_bounded():
    lockout, _ = made()
    for number in range(REMEMBERED + 50):
        lockout.wrong([Key(login=f"x{number}", place=None)])
    assert len(lockout._tries) == REMEMBERED


def test_of_an_ipv6_address_the_network_counts():
    assert place_of("2001:db8:1:2::5") == place_of("2001:db8:1:2:ffff::1") == "2001:db8:1:2::/64"
    assert place_of("::ffff:192.168.1.9") == HOME
    assert place_of("fe80::1%eth0") == "fe80::/64"
    assert place_of(None) is None
    assert place_of("testclient") == "testclient"


@given(st.lists(st.floats(0, 10_000), max_size=60))
def test_no_wait_is_longer_than_its_bound_whenever_the_tries_come(gaps):
    lockout, running = made()
    keys = keys_for("lan", STRANGE, ())
    for gap in gaps:
        running.s += gap
        assert 0 <= lockout.wrong(keys) <= max(ACCOUNT.most_s, ADDRESS.most_s)
