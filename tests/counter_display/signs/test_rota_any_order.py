"""Whatever is wished, lost and answered in whatever order: who can be told is told, and first."""

from hypothesis import given
from hypothesis import strategies as st

from counter_display.signs.rota import CHECK_S, SILENT_S, Rota
from ticket_protocol.device_settings import SignSettings
from ticket_protocol.sign_frames import SignText, preset

COUNTERS = (1, 2, 3)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("wish"), st.sampled_from(COUNTERS)),
        st.tuples(st.just("deaf"), st.sampled_from(COUNTERS)),
        st.tuples(st.just("hears"), st.sampled_from(COUNTERS)),
        st.tuples(st.just("wait"), st.sampled_from([0.5, 4.0, 16.0])),
        st.tuples(st.sampled_from(["lost", "opened", "round"]), st.none()),
    ),
    max_size=60,
)


class Line:
    """Signs that hear or do not, their rota, and what each shows."""

    def __init__(self, name):
        signs = tuple(SignSettings(counter=n, address=n) for n in COUNTERS)
        self.rota = Rota(preset(name), signs, resend_s=15.0)
        self.replies = preset(name).reply is not None
        self.now, self.number, self.is_open = 0.0, 0, True
        self.deaf, self.shows, self.told_at = set(), {}, {}
        self.wishes = dict.fromkeys(COUNTERS, SignText(number="0"))
        self.rota.opened()
        self.rota.wish(self.wishes)

    def step(self, what, value):
        match what:
            case "wish":
                self.number += 1
                self.wishes = self.wishes | {value: SignText(number=str(self.number))}
                self.rota.wish(self.wishes)
            case "deaf":
                self.deaf.add(value)
            case "hears":
                self.deaf.discard(value)
            case "wait":
                self.now += value
            case "lost":
                self.rota.lost()
                self.is_open = False
            case "opened":
                self.rota.opened()
                self.is_open = True
            case "round":
                self.round()

    def round(self):
        if not self.is_open or (job := self.rota.next(self.now)) is None:
            return False
        counter = job.sign.counter
        heard = counter not in self.deaf
        if counter in self.rota.silent:
            others = set(COUNTERS) - self.rota.silent
            assert all(self.shows.get(n) == self.wishes[n] or n in self.deaf for n in others)
        if heard:
            self.shows[counter], self.told_at[counter] = job.text, self.now
        self.rota.done(job, answered=heard or not self.replies, now=self.now)
        return True

    def settle(self):
        """Time passes until everybody had a turn."""
        self.now += max(CHECK_S, SILENT_S)
        for _ in range(20):
            if not self.round():
                return
        raise AssertionError("the line never rests")


@given(steps=STEPS, name=st.sampled_from(["modbus-fc06", "number-panel"]))
def test_who_can_be_told_is_told(steps, name):
    line = Line(name)
    for what, value in steps:
        line.step(what, value)
    if not line.is_open:
        assert line.rota.silent == set(COUNTERS)
        line.step("opened", None)
    line.settle()
    assert line.rota.silent == (line.deaf if line.replies else set())
    for counter in set(COUNTERS) - line.deaf:
        assert line.shows[counter] == line.wishes[counter]
        assert line.now - line.told_at[counter] <= CHECK_S
    assert line.rota.settled
