"""Whatever happens in whatever order: every call is seen, in order, one at a time."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counter_display.calls import Timing

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("call"), st.integers(1, 4)),
        st.tuples(st.just("recall"), st.integers(1, 4)),
        st.tuples(st.just("wait"), st.floats(0.0, 15.0)),
    ),
    max_size=40,
)


@given(steps=STEPS, timing=st.builds(Timing, minimum_s=st.floats(0.5, 8.0)))
def test_every_call_is_seen_in_order_and_for_its_time(new_hall, watching, steps, timing):
    hall = new_hall(counters=4)
    watcher = watching(hall, timing=timing)
    made = []
    for what, value in steps:
        if what == "wait":
            watcher.wait(value)
        elif what == "call":
            made.append(hall.call(f"{value}{len(made):03}", value))
        elif (there := hall.board.counter(value).current) is not None:
            made.append(hall.recall(there.number, value))
        watcher.listen()
    watcher.wait(timing.minimum_s * len(made) + 1)

    seen = watcher.seen
    assert watcher.state.queue == ()
    assert {s.call.number for s in seen} == {fact.number for fact in made}
    # A recall may stand in for the call it replaced; nothing else may be missing.
    shown = {s.call.seq for s in seen}
    for fact in made:
        if fact.seq not in shown:
            later = [s.call for s in seen if s.call.number == fact.number and s.call.times > 1]
            assert any(call.seq > fact.seq for call in later)
    # First showings come in the order in which their tickets were first called.
    first = list(dict.fromkeys(s.call.number for s in seen))
    assert first == list(dict.fromkeys(fact.number for fact in made))
    # Each had its minimum, unless it was called again meanwhile.
    for one, two in pairwise(seen):
        if one.call.ticket != two.call.ticket:
            assert two.since >= one.since + timing.minimum_s
