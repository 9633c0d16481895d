"""A hall on a stage: screens, the voice of one of them, and the wire between, in moved time."""

from dataclasses import dataclass
from datetime import time, timedelta
from itertools import count
from random import Random

import pytest

from counter_display.announcer import Announcer, Clocks, Told
from counter_display.calls import is_news
from counter_display.placing import FaceKind, Standing, Wanted, place
from ticket_protocol import facts as f

PRESSES = ("call", "call", "recall", "missed", "absent", "pressed")
WORD_S = 0.35
WIRE_S = 0.05
"""How long a report takes to the other screens."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a screen shows from `at` on. `call` and `ticket` are those of the band."""

    at: float
    call: int | None
    ticket: str | None
    lit: bool
    caption: str


class Screen:
    """A hall's screen: its frames, and what it says. `hall` is what the server would tell it."""

    def __init__(self, stage, name, speaker):
        self.stage, self.speaker, self.name = stage, speaker, name
        self.frames, self.begun, self.troubles = [], [], []
        self.online = False
        self.heard = 0
        self.start()

    def start(self):
        """The program starts, also again: nothing is known, nobody speaks."""
        clocks = Clocks(seconds=lambda: self.stage.now, local=lambda: time(9, 52))
        told = Told(changed=self.look, report=self.report, trouble=self.troubles.append)
        self.speaker.forget()
        self.announcer = Announcer(self.speaker, clocks, told)
        self.online = False
        self.join()

    def join(self):
        """A connection with a snapshot."""
        self._stand(online=True)
        self.heard = len(self.stage.hall.facts)
        self.announcer.join(self.stage.hall.board)

    def cut(self):
        self._stand(online=False)

    def heal(self):
        """What was missed comes after the connection stands."""
        if not self.online:
            self._stand(online=True)
            self.hear()
            if self.stage.saying is not None:
                self.stage.wire.append((self.stage.now + WIRE_S, None, self.stage.saying))

    def hear(self):
        hall = self.stage.hall
        if self.online:
            told = list(zip(hall.facts, hall.boards, strict=True))[self.heard :]
            self.heard = len(hall.facts)
            for fact, board in told:
                self.announcer.hear(fact, board, news=is_news(fact, hall.now))

    def report(self, report):
        self.begun += [(self.stage.now, report.call)] if report.phase == "started" else []
        self.stage.wire.append((self.stage.now + WIRE_S, self, report))

    def said(self):
        """The calls that the speaker was given, in their order."""
        return [utterance.call for utterance in self.speaker.given]

    def look(self):
        state, now = self.announcer.state, self.stage.now
        call = state.band.call if state.band else None
        lit = self.online and state.is_highlighted(now)
        frame = Frame(
            at=now,
            call=call and call.seq,
            ticket=call and call.ticket,
            lit=lit,
            caption=self.announcer.caption,
        )
        last = self.frames[-1] if self.frames else None
        if last is None or (last.call, last.lit, last.caption) != (frame.call, lit, frame.caption):
            self.frames.append(frame)

    def shown_at(self, at):
        """The frames that stood at that moment; more than one where much happened in it."""
        stood = [frame for frame in self.frames if frame.at < at - 1e-6][-1:]
        return [*stood, *(frame for frame in self.frames if abs(frame.at - at) <= 1e-6)]

    def is_busy(self):
        """Whether anything is being said, or waits."""
        state = self.announcer.state
        return bool(state.queue or state.voice.messages or self.announcer.sounds)

    def announced(self, *, stood=False):
        """The calls that were highlighted, in their order; `stood`: not only for an instant.

        A call and its taking back may come in one breath, after a cut: then nothing sounds.
        """
        ends = [*(frame.at for frame in self.frames[1:]), self.stage.now]
        shown = zip(self.frames, ends, strict=True)
        lit = [f.call for f, end in shown if f.lit and (not stood or end - f.at > 1e-6)]
        return [call for call, before in zip(lit, [None, *lit], strict=False) if call != before]

    def _stand(self, *, online):
        self.online = online
        centre = self.stage.centre
        standing = Standing.ONLINE if online else Standing.CUT_OFF
        found = place(Wanted(name=self.name, face=FaceKind.HALL), centre, standing)
        self.announcer.serve(found, centre.voice)
        self.announcer.stand(online=online)


class Stage:
    """Everything in one time: `later` lets happen what is due, in its order."""

    PER_S = 200 / 60

    def __init__(self, hall, centre, fake_speaker):
        self.hall, self.centre, self.fake = hall, centre, fake_speaker
        self.now = 0.0
        self.wire = []
        self.saying = None
        self.screens = []
        self.numbers = count(1)
        self.tv = self.add("hall-tv")

    def add(self, name):
        speaker = self.fake(WORD_S)
        speaker.now = self.now
        self.screens.append(Screen(self, name, speaker))
        return self.screens[-1]

    def press(self, what, counter):
        """An officer does it, if it can be done; all screens hear of it."""
        there = self.hall.board.counter(counter).current
        if what == "call" or there is None:
            number = f"{counter % 10}{next(self.numbers):03}"
            language = "en" if int(number) % 5 == 0 else "vi"
            self.hall.issue(number, language=language)
            self.hall.call(number, counter)
        elif what == "recall":
            self.hall.recall(there.number, counter)
        else:
            self.hall.end(there.number, counter, how=what)
        for screen in self.screens:
            screen.hear()

    def later(self, seconds):
        until = self.now + seconds
        while (due := self._next(until)) is not None:
            self._move(due[0])
            due[1]()
        self._move(until)
        for screen in self.screens:
            screen.announcer.tick()

    def storm(self, seed=5, presses=200, meanwhile=lambda _press: None):
        """Ten officers press as fast as they can, 200 times in a minute."""
        random = Random(seed)
        self.hall.open(*range(1, 11))
        for screen in self.screens:
            screen.hear()
        for n in range(presses):
            meanwhile(n)
            self.press(random.choice(PRESSES), random.randint(1, 10))
            self.later(1 / self.PER_S)

    def until_quiet(self, most=4000.0):
        """Until nobody has anything to say or to wait for."""
        ends = self.now + most
        while any(screen.is_busy() for screen in self.screens):
            assert self.now < ends
            self.later(5.0)

    def _next(self, until):
        """The earliest thing that is due, with its time."""
        due = []
        for screen in self.screens:
            at = screen.speaker.until(until)
            due += [(at, screen.speaker.step)] if at is not None else []
            left = screen.announcer.state.changes_in(self.now)
            if left is not None and self.now + left <= until:
                due.append((self.now + left, screen.announcer.tick))
        if self.wire and self.wire[0][0] <= until:
            due.append((self.wire[0][0], self._carry))
        return min(due, key=lambda one: one[0], default=None)

    def _carry(self):
        _at, sender, report = self.wire.pop(0)
        if sender is not None:
            if not sender.online:
                return
            self.saying = report if report.phase == "started" else None
        for screen in self.screens:
            if screen is not sender and screen.online:
                screen.announcer.follow(report.call, report.phase)

    def _move(self, to):
        self.hall.now += timedelta(seconds=max(0.0, to - self.now))
        self.now = max(self.now, to)
        for screen in self.screens:
            screen.speaker.now = self.now


@pytest.fixture(scope="session")
def stage_of(new_hall, centre, fake_speaker):
    """`stage_of(counters)`: a new hall with its TV; the centre has a second one, `hall-evening`."""
    return lambda counters=10: Stage(new_hall(counters), centre, fake_speaker)


@pytest.fixture
def stage(stage_of):
    return stage_of()


def calls_of(hall):
    """The facts that call somebody, by their `seq`."""
    made = (f.TicketCalled, f.TicketRecalled)
    return {fact.seq: fact for fact in hall.facts if isinstance(fact, made)}


def places(hall, said, since):
    """For each announcement, the oldest call that it stands for: a recall takes its place."""
    calls, taken, found = calls_of(hall), {}, []
    for seq in said:
        ticket = calls[seq].ticket
        after = taken.get(ticket, since)
        found.append(min(s for s, c in calls.items() if c.ticket == ticket and s > after))
        taken[ticket] = seq
    return found


def assert_agrees(screen, *, again=()):
    """Word by word and frame by frame: what is said stands on the screen, and nothing else is lit.

    `again`: calls that may be said a second time, because a cut broke them off.
    """
    sounds = screen.speaker.heard + screen.speaker.unheard
    for at, call, words in sounds:
        stood = [(f.call, f.lit, words == (f.caption or "*")) for f in screen.shown_at(at)]
        assert (call, True, True) in stood, (at, call, words, stood)
    spoken = {(call, words) for _at, call, words in sounds}
    assert {(s.call, s.caption) for s in screen.frames if s.caption} <= spoken
    sounded = {call for _at, call, _words in sounds}
    assert set(screen.announced(stood=True)) <= sounded <= set(screen.announced())
    said = screen.said()
    assert said == [call for _at, call in screen.begun]
    assert len(set(said)) == len(said) or {c for c in said if said.count(c) > 1} <= set(again)


@pytest.fixture(scope="session")
def agrees():
    return assert_agrees


@pytest.fixture(scope="session")
def in_order():
    """`in_order(hall, said)`: in the order of the facts."""

    def check(hall, said, since=0):
        found = places(hall, said, since)
        assert found == sorted(found)

    return check


@pytest.fixture(scope="session")
def calls():
    return calls_of
