"""What takes turns with the last calls, and when it may."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_display.aside import CALLS, PAGE_S, ROWS, TURN_S, Aside, AsideKind
from counter_display.moves import Notice
from counter_display.waits import WaitRow
from ticket_protocol import facts as f


def wait(n):
    return WaitRow(name=f"field {n}", english="", counters=("1",), waiting=n, minutes=5)


def notice(seq=9, *, waited_for=True):
    return Notice(origin=9, to=7, category=None, seq=seq, waited_for=waited_for)


def moved(hall, seq=9):
    return f.CategoriesReassigned(
        seq=seq, at=hall.now, by="x", counter=9, to=7, categories=("all",)
    )


WAITS = tuple(wait(n) for n in range(5))
CALM = -inf


def shown(now, *, waits=WAITS, notices=(), calm_since=CALM, aside=None):
    return (aside or Aside()).shown(waits, notices, elapsed_s=now, now=now, calm_since=calm_since)


def test_calls_and_waits_take_turns_of_twenty_seconds():
    kinds = [shown(10.0 * n).kind for n in range(8)]
    calls, waits = AsideKind.CALLS, AsideKind.WAITS
    assert kinds == [calls, calls, waits, waits, calls, calls, waits, waits]


def test_pages_go_on_from_turn_to_turn():
    pages = [shown(now).waits for now in (20, 30, 60, 70, 100, 110)]
    assert pages == [WAITS[:2], WAITS[2:4], WAITS[4:], WAITS[:2], WAITS[2:4], WAITS[4:]]


def test_nothing_to_tell_leaves_the_calls():
    assert shown(25, waits=()) == CALLS
    assert shown(25, waits=(), notices=(notice(waited_for=False),)) == CALLS


def test_notice_comes_before_the_waits():
    pages = [shown(now, notices=(notice(),)) for now in (20, 30)]
    assert [page.kind for page in pages] == [AsideKind.MOVED, AsideKind.WAITS]


def test_highlighted_call_keeps_the_last_calls():
    assert shown(25, calm_since=None) == CALLS
    assert shown(25, calm_since=None, notices=(notice(),)) == CALLS


@pytest.mark.parametrize(("calm_since", "kind"), [(20.0, "waits"), (20.1, "calls"), (31, "calls")])
def test_turn_is_begun_with_never_joined(calm_since, kind):
    assert shown(39.0, calm_since=calm_since).kind == kind
    assert shown(60.0, calm_since=calm_since).kind == "waits"


def test_move_is_told_at_once_even_beside_a_call(hall):
    aside = Aside().after(moved(hall), news=True, now=100.0)
    seen = [
        shown(now, notices=(notice(waited_for=False),), calm_since=None, aside=aside).kind
        for now in (100.0, 119.9, 120.0)
    ]
    assert seen == ["moved", "moved", "calls"]


def test_each_notice_of_a_move_has_its_page(hall):
    aside = Aside().after(moved(hall), news=True, now=0.0)
    three = tuple(
        Notice(origin=9, to=to, category="x", seq=9, waited_for=False) for to in (5, 7, 8)
    )
    seen = [shown(now, notices=three, aside=aside).notice for now in (0, 10, 20, 29.9)]
    assert seen == [*three, three[2]]
    assert shown(40, notices=three, aside=aside, waits=()) == CALLS


def test_moves_in_steps_are_told_together(hall):
    aside = Aside().after(moved(hall), news=True, now=0.0)
    aside = aside.after(moved(hall, seq=10), news=True, now=3.0)
    both = (notice(seq=9), notice(seq=10))
    seen = [shown(now, notices=both, aside=aside).notice for now in (3, 13, 22.9)]
    assert seen == [both[0], both[1], both[1]]
    later = aside.after(moved(hall, seq=20), news=True, now=100.0)
    last = notice(seq=20)
    assert shown(115, notices=(*both, last), aside=later).notice == last


def test_move_long_ago_is_no_news(hall):
    aside = Aside().after(moved(hall), news=False, now=0.0)
    assert shown(5, notices=(notice(),), aside=aside) == CALLS
    assert shown(25, notices=(notice(),), aside=aside).kind is AsideKind.MOVED


def test_move_that_was_taken_back_vanishes(hall):
    aside = Aside().after(moved(hall), news=True, now=0.0)
    assert shown(5, notices=(), aside=aside) == CALLS


def test_new_day_forgets_it(hall):
    aside = Aside().after(moved(hall), news=True, now=0.0)
    assert aside.after(hall.new_day(), news=True, now=5.0) == Aside()


@given(
    now=st.floats(0, 2000),
    count=st.integers(0, 9),
    told=st.lists(st.booleans(), max_size=3),
    calm=st.one_of(st.none(), st.floats(-100, 2000)),
)
def test_it_never_stands_in_the_way_of_a_call(now, count, told, calm):
    notices = tuple(notice(seq=n, waited_for=one) for n, one in enumerate(told, 1))
    waits = tuple(wait(n) for n in range(count))
    page = shown(now, waits=waits, notices=notices, calm_since=calm)
    assert len(page.waits) <= ROWS
    if calm is None or calm > now:
        assert page == CALLS
    if page.kind is AsideKind.MOVED:
        assert page.notice.waited_for
    assert (page.kind is AsideKind.WAITS) == bool(page.waits)


@given(count=st.integers(1, 16), told=st.integers(0, 3))
def test_every_page_has_its_turn(count, told):
    waits = tuple(wait(n) for n in range(count))
    notices = tuple(notice(seq=n) for n in range(1, told + 1))
    seen, now = set(), 0.0
    while now < 2 * TURN_S * 16:
        page = shown(now, waits=waits, notices=notices)
        seen |= {row.name for row in page.waits}
        seen |= {page.notice.seq} if page.notice else set()
        now += PAGE_S / 2
    assert seen == {row.name for row in waits} | {n.seq for n in notices}


def test_paused_counters_have_the_last_page_where_no_table_stands():
    pages = [
        Aside().shown(WAITS[:2], (), elapsed_s=now, now=now, calm_since=CALM, paused=True).kind
        for now in (20, 30, 60)
    ]
    assert pages == [AsideKind.WAITS, AsideKind.PAUSED, AsideKind.WAITS]


def test_where_there_is_more_room_more_waits_stand_on_a_page():
    first = Aside().shown(WAITS, (), elapsed_s=20, now=20, calm_since=CALM, rows=4)
    assert first.waits == WAITS[:4]
