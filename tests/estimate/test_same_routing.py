"""The replay, and the one run, call whom the real decisions call, in any hall."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ticket_server.domain import at_counter, calling, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.values import Stop
from ticket_server.estimate.from_hall import situation_of
from ticket_server.estimate.one_run import run_once
from ticket_server.estimate.replay import play

NAMES = "abcd"
TICKET = st.fixed_dictionaries(
    {
        "category": st.sampled_from(NAMES),
        "also": st.sampled_from(["", "", "", "a", "cb"]),
        "priority": st.booleans(),
        "minutes": st.integers(0, 12),
        "what": st.sampled_from(["", "", "", "bound", "linked"]),
    }
)
HALL = st.fixed_dictionaries(
    {
        "tickets": st.lists(TICKET, min_size=1, max_size=14),
        "serves": st.lists(st.sets(st.sampled_from(NAMES), min_size=1), min_size=2, max_size=4),
        "helps": st.lists(st.sets(st.sampled_from(NAMES)), min_size=4, max_size=4),
        "back": st.permutations([40, 10, 300, 170]),
        "offset": st.sampled_from([0, 5, 10]),
        "newcomer": st.sampled_from(NAMES),
    }
)


def built(make_floor, make_plan, drawn):
    """The drawn hall; its counters are paused and will be back at different times."""
    counters = {i + 1: tuple(sorted(c)) for i, c in enumerate(drawn["serves"])}
    served = {c for own in counters.values() for c in own}
    helpers = {n: tuple(sorted(drawn["helps"][n - 1] - set(own))) for n, own in counters.items()}
    offset = timedelta(minutes=drawn["offset"])
    floor = make_floor(make_plan(counters, helpers=helpers, helper_offset=offset))
    for number in counters:
        floor.do(at_counter.open_counter, number)
    before = None
    for one in drawn["tickets"]:
        floor.wait(minutes=one["minutes"])
        before = came(floor, one, served, before)
    back = {n: float(drawn["back"][n - 1]) for n in counters}
    for number, seconds in back.items():
        until = floor.now + timedelta(seconds=seconds)
        floor.do(at_counter.pause_counter, number, "break", until)
    return floor, back


def came(floor, one, served, before):
    """One more ticket, as it was drawn; with several matters, bound to a counter, or linked."""
    if one["category"] not in served:
        return before
    also = tuple(Stop(category=c) for c in one["also"] if c in served and c != one["category"])
    ticket = floor.issue(one["category"], also=also, priority=one["priority"])
    if one["what"] == "linked" and before is not None:
        old = floor.hall.tickets[before]
        if old.linked is None and old.state == "waiting":
            floor.do(on_ticket.link, ticket, before)
    if one["what"] == "bound" and not also:
        first = next(iter(floor.hall.counters))
        floor.record(calling.call_specific(floor.scene, first, UNSEEN, ticket, "other"))
        [other, *_] = [n for n in floor.hall.counters if n != first]
        floor.do(at_counter.transfer, first, UNSEEN, None, other)
    return ticket


quick = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@quick
@given(drawn=HALL)
def test_everybody_is_called_when_the_decisions_call_him(
    make_floor, make_plan, make_referee, fixed, drawn
):
    fixed_draws, fixed_laws = fixed
    floor, back = built(make_floor, make_plan, drawn)
    situation = situation_of(floor.hall, floor.plan, fixed_laws, floor.now)
    replayed = play(situation, fixed_draws).of_ticket()
    once, _ = run_once(situation, fixed_laws)
    called = make_referee(floor, back).run()
    assert {t: at.tolist() for t, at in replayed.items()} == {
        t: pytest.approx([called[t]] * fixed_draws.samples) for t in called
    }
    assert {t: w.median_s for t, w in once.items()} == pytest.approx(called)


@quick
@given(drawn=HALL)
def test_a_newcomer_would_be_called_when_he_is(make_floor, make_plan, make_referee, fixed, drawn):
    fixed_draws, fixed_laws = fixed
    floor, back = built(make_floor, make_plan, drawn)
    category = drawn["newcomer"]
    if not floor.hall.serving(category):
        return
    situation = situation_of(floor.hall, floor.plan, fixed_laws, floor.now)
    place = [(n.line, n.priority) for n in situation.newcomers].index((category, False))
    told = play(situation, fixed_draws).newcomers[0, place]
    _, newcomers = run_once(situation, fixed_laws)
    ticket = floor.issue(category)
    called = make_referee(floor, back).run()
    assert told == pytest.approx(called[ticket])
    assert newcomers[place].median_s == pytest.approx(called[ticket])


def test_a_service_that_runs_is_waited_for(make_floor, fixed_draws, fixed_laws):
    floor = make_floor()
    floor.do(at_counter.open_counter, 2)
    floor.issue("c")
    floor.call(2)
    waiting = floor.issue("c")
    floor.wait(seconds=400)
    situation = situation_of(floor.hall, floor.plan, fixed_laws, floor.now)
    assert play(situation, fixed_draws).of_ticket()[waiting].tolist() == [600.5, 600.5]


def test_facts_are_what_the_referee_wrote(make_floor):
    """The referee's world is the real one: nobody is called who does not wait."""
    floor = make_floor()
    floor.do(at_counter.open_counter, 2)
    assert floor.call(2) is None
    assert not [fact for fact in floor.log if isinstance(fact.body, f.TicketCalled)]
