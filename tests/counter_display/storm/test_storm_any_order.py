"""Whatever happens to officers, screens, link and loudspeaker: voice and screen say the same."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

PRESSES = ("call", "call", "call", "recall", "missed", "pressed", "held", "start", "put_back")
EVENTS = ("cut", "heal", "cut_other", "heal_other", "restart", "break", "die", "mend")
WIRE_S = 0.05
STEPS = st.lists(
    st.tuples(
        st.sampled_from(PRESSES + EVENTS),
        st.integers(1, 4),
        st.just(0.0) | st.floats(0.0, 12.0) | st.just(61.0),
    ),
    max_size=40,
)


class Play:
    """Lets anything happen on a stage with two televisions; `again`: broken off, or taken back."""

    def __init__(self, stage):
        self.stage, self.tv = stage, stage.tv
        self.other = stage.add("hall-evening")
        self.again, self.broken, self.restarts = set(), False, [(0, 0)]
        stage.hall.open(1, 2, 3, 4)
        self._hear()

    def step(self, what, counter, seconds):
        there = self.stage.hall.board.counter(counter).current
        if what in PRESSES:
            if there is None or what not in ("start", "put_back"):
                self.stage.press("call" if there is None else what, counter)
            else:
                self._there(what, there, counter)
        else:
            getattr(self, what)()
        self.stage.later(seconds)

    def _there(self, what, there, counter):
        hall = self.stage.hall
        hall.start(there.number, counter) if what == "start" and there.started_at is None else None
        if what == "put_back":
            hall.end(there.number, counter, how=what)
        self._hear()

    def cut(self):
        self.again |= {u.call for u in self.tv.speaker.given[-1:]}
        self.tv.cut()

    def heal(self):
        self.tv.heal()

    def cut_other(self):
        self.other.cut()

    def heal_other(self):
        self.other.heal()

    def restart(self):
        self.restarts.append((len(self.tv.begun), self.stage.hall.board.seq))
        self.tv.start()

    def die(self):
        """The speaker never ends any more."""
        self.tv.speaker.dead = True

    def mend(self):
        self.tv.speaker.dead = self.tv.speaker.broken = False

    def _hear(self):
        for screen in self.stage.screens:
            screen.hear()

    def end(self):
        self.mend()
        self.heal()
        self.heal_other()
        self.stage.until_quiet()


setattr(Play, "break", lambda self: setattr(self.tv.speaker, "broken", True))


@pytest.fixture(scope="session")
def play(stage_of):
    return lambda: Play(stage_of(4))


@settings(deadline=None, max_examples=60)
@given(steps=STEPS)
@example(steps=[("cut", 1, 0.0), ("call", 1, 0.0), ("put_back", 1, 0.0)])
def test_voice_and_screen_agree_and_nothing_old_is_said(play, agrees, calls, steps):
    one = play()
    for what, counter, seconds in steps:
        one.step(what, counter, seconds)
    one.end()
    hall, tv = one.stage.hall, one.tv
    agrees(tv, again=one.again)
    made = calls(hall)
    born = {seq: (fact.at - hall.facts[0].at).total_seconds() for seq, fact in made.items()}
    for place, (at, call) in enumerate(tv.begun):
        known = [seq for begun, seq in one.restarts if begun <= place]
        assert call > known[-1], "it was called before the screen was started anew"
        assert at >= born[call] - 0.001
    assert one.other.speaker.given == []
    assert one.other.announcer.state.queue == tv.announcer.state.queue == ()


@settings(deadline=None, max_examples=60)
@given(steps=STEPS)
def test_what_waits_is_heard_unless_it_need_not_be(play, calls, steps):
    """With a link and a loudspeaker, the newest call of everybody who has not come is said."""
    one = play()
    for what, counter, seconds in steps:
        if what in PRESSES and what != "put_back":
            one.step(what, counter, seconds)
    one.end()
    hall, made, said = one.stage.hall, calls(one.stage.hall), set(one.tv.said())
    there = ("TicketFinished", "TicketStarted", "TicketHeld")
    for call in {fact.ticket: fact for fact in made.values()}.values():
        after = hall.facts[call.seq :]
        came = any(getattr(f, "ticket", "") == call.ticket and f.kind in there for f in after)
        assert call.seq in said or came
    for at, call in one.tv.begun:
        frames = one.other.shown_at(at + WIRE_S)
        assert (call, made[call].ticket, True) in [(f.call, f.ticket, f.lit) for f in frames]
