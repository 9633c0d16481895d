"""The lines against a list of people, and what the rule promises to those who wait."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ticket_server.domain import on_ticket
from ticket_server.domain.plan import STRICT
from ticket_server.domain.routing import Lines, line_of, place
from ticket_server.domain.tickets import Ticket, TicketState
from ticket_server.domain.values import Stop

EIGHT = datetime(2026, 10, 14, 1, 0, tzinfo=UTC)
NAMES = ("guide", "land", "build")
LINES = (*NAMES, line_of(7))
OFFSET = timedelta(minutes=10)


def waiting(seq, minute, stops, bound):
    first, *others = stops
    at = EIGHT + timedelta(minutes=minute)
    return Ticket(
        id=f"t{seq}", number=str(seq), category=first, procedure=None, purpose="new",
        priority=False, language="vi", issued_at=at, key=at, seq=seq,
        also=tuple(Stop(category=c) for c in others), to_counter=7 if bound else None,
    )  # fmt: skip


PEOPLE = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.lists(st.sampled_from(NAMES), min_size=1, unique=True),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)
SOME_LINES = st.lists(st.sampled_from(LINES), unique=True)


def stands_in(ticket, line):
    return line == line_of(7) if ticket.to_counter else line in ticket.categories


@settings(max_examples=150, deadline=None, derandomize=True)
@given(PEOPLE, st.sets(st.integers(0, 11)), SOME_LINES, SOME_LINES)
def test_lines_are_as_a_list_of_people_says(people, gone, own, helps):
    lines, table = Lines(), {}
    for seq, (minute, stops, bound, free) in enumerate(people):
        ticket = waiting(seq, minute, stops, bound)
        lines.add(ticket, callable_now=free)
        table[ticket.id] = (ticket, free)
    for ticket in [f"t{seq}" for seq in gone if f"t{seq}" in table]:
        lines.remove(ticket)
        del table[ticket]
    everybody = sorted((t for t, _ in table.values()), key=place)
    assert len(lines) == len(table)
    assert lines.in_order() == [t.id for t in everybody]
    callable_now = [t for t, free in table.values() if free]
    ways = [
        (t.key + offset, t.seq, t.id)
        for wanted, offset in ((own, timedelta()), (helps, OFFSET))
        for line in wanted
        for t in callable_now
        if stands_in(t, line)
    ]
    assert lines.next_of(own, helps, OFFSET) == (min(ways)[2] if ways else None)
    for ticket in everybody:
        before = {
            t.id
            for t in callable_now
            if place(t) < place(ticket) and any(stands_in(t, line) for line in own)
        }
        assert lines.before(place(ticket), own) == len(before)


def test_who_does_not_stand_there_cannot_leave():
    with pytest.raises(KeyError):
        Lines().remove("nobody")


def served(desk, ticket, newcomers, credit_class):
    """How many are called before `ticket` when one of that class comes for each one served."""
    desk.open(9)
    for times in range(newcomers):
        if desk.call(9).id == ticket.id:
            return times
        desk.wait(minutes=1)
        other = desk.issue("land", priority=True)
        words = {"priority": True, "priority_class": credit_class}
        desk.do(on_ticket.set_priority, other.id, "proven", **words)
    return None


COMERS = st.lists(
    st.tuples(st.integers(0, 20), st.sampled_from(["land", "build"]), st.booleans()),
    min_size=1,
    max_size=25,
)


@settings(max_examples=100)
@given(comers=COMERS, credit=st.integers(0, 60), calls=st.lists(st.booleans(), max_size=25))
def test_nobody_starves_behind_priority(make_desk, make_plan, comers, credit, calls):
    """Whoever came later than the credit after somebody is never called before him."""
    lead = timedelta(minutes=credit)
    desk = make_desk(plan=make_plan(priority_credit=lead))
    desk.open(9)
    called = []
    for i, (minutes, category, priority) in enumerate(comers):
        desk.wait(minutes=minutes)
        desk.issue(category, priority=priority)
        called += [desk.call(9)] if i < len(calls) and calls[i] else []
    while (ticket := desk.call(9)) is not None:
        called.append(ticket)
    assert len([t for t in called if t]) == len(comers)
    for i, ticket in enumerate(called):
        assert all(before.issued_at <= ticket.issued_at + lead for before in called[:i])


def test_only_a_strict_class_goes_before_everybody(make_desk, make_plan):
    desk = make_desk(plan=make_plan(priority_classes={"strict": STRICT}))
    first = desk.issue("land")
    desk.do(on_ticket.set_priority, first.id, "proven", priority=True, priority_class="strict")
    ticket = desk.issue("land")
    assert served(desk, ticket, 200, "strict") is None
    assert desk.hall.tickets[ticket.id].state is TicketState.WAITING


@pytest.mark.parametrize(("minutes", "helped"), [(10, True), (9, False)])
def test_a_helper_takes_who_came_before_the_offset(make_desk, make_plan, minutes, helped):
    desk = make_desk(plan=make_plan(helpers={10: ("land",)}))
    desk.open(10)
    late = desk.issue("land")
    desk.wait(minutes=minutes)
    own = desk.issue("collect")
    called = desk.call(10)
    assert called.id == (late.id if helped else own.id)
    assert called.reason.offset_s == (600 if helped else 0)
    assert [p.number for p in called.reason.passed] == [own.number if helped else late.number]


def test_an_idle_helper_helps_at_once(make_desk, make_plan):
    desk = make_desk(plan=make_plan(helpers={10: ("land",)}))
    desk.open(10)
    ticket = desk.issue("land")
    assert desk.call(10).id == ticket.id
