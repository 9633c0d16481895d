"""Anything may be cut, lost, delayed, killed or set wrong: no number twice, and none of nobody."""

# ruff: noqa: N815 - the fakes have the names of Qt's signals

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Signal

from kiosk import visit
from kiosk.outbox.clock import Clock
from kiosk.outbox.desk import OutboxDesk
from kiosk.paper.told import Paper
from kiosk.taking import ANSWER_S, Taking
from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import LinkState
from ticket_protocol.replies import Problem

FATES = ("answered", "answered", "unheard", "lost", "late", "slow")
"""Of a request: carried out and heard of; carried out; neither; carried out when it is too late;
carried out at once, and heard of when it is too late."""
EVENTS = (
    "touch",
    "again",
    "leave",
    "wait",
    "cut",
    "join",
    "kill",
    "power",
    "late",
    "back",
    "tick",
    "forget",
)

events = st.lists(
    st.tuples(st.sampled_from(EVENTS), st.sampled_from(FATES)), min_size=10, max_size=60
)


class Asked(QObject):
    succeeded = Signal(object)
    refused = Signal(object)
    unanswered = Signal()
    tries = 1
    forgotten = False

    def forget(self):
        self.forgotten = True


class Net(QObject):
    """A link whose requests wait until the world decides what becomes of them."""

    stateChanged = Signal()
    centreChanged = Signal(object)
    boardChanged = Signal(object)
    factArrived = Signal(object, bool)

    def __init__(self, world):
        super().__init__()
        self.world, self.state, self.sent = world, LinkState.CONNECTED, []
        self.centre, self.board = world.centre, world.board

    def now(self):
        return self.world.clock

    def post(self, path, body, *, patience_ms=0, key=None):
        self.sent.append((path, body, key or str(uuid4()), Asked(self)))
        return self.sent[-1][3]


class Papers:
    """A printer: what came out of it is held by somebody."""

    def __init__(self, world):
        self.world = world

    def expected(self):
        return Paper.COMING

    def print(self, ticket, _centre, *, listed):
        self.world.papers.append(ticket.number)
        self.world.touches.append(self.world.touch)


class World:
    """A kiosk on a disk, a server that keeps the rules, and what lies between."""

    def __init__(self, centre, board, disk, server):
        self.centre, self.board, self.disk, self.server = centre, board, disk, server
        self.clock, self.seconds, self.touch = board.waiting[0].issued_at, 100.0, 0
        self.papers, self.touches, self.delayed, self.slow = [], [], [], []
        self.begin()

    def begin(self):
        """The program starts: nothing is in its memory."""
        self.slow = []
        self.link = Net(self)
        clock = Clock(now=self.link.now, running=lambda: self.seconds, zone=lambda: "Asia/Saigon")
        self.outbox = OutboxDesk(self.link, "kiosk-1", store=self.disk, clock=clock)
        self.outbox._timer.stop()
        self.visiting = Visiting(Visit(), lambda: self.seconds)
        self.taking = Taking(self.link, Papers(self), self.visiting, self.outbox)

    def happen(self, event, fate):
        self.seconds += 3
        self.clock += timedelta(seconds=3)
        getattr(self, f"_{event}")()
        self.settle(fate)

    def settle(self, fate):
        """Everything that was sent meets that fate; what it brings about, the same."""
        while self.link.sent:
            path, body, key, asked = self.link.sent.pop(0)
            away = self.link.state is not LinkState.CONNECTED
            if fate == "late":
                self.delayed.append((path, body, key))
            done = fate in {"answered", "unheard", "slow"}
            reply = self.server.call(path, body, key) if done else None
            if fate == "slow" and path == "/tickets":
                self.slow.append((asked, reply))
            if asked.forgotten:
                continue
            if fate != "answered" or away:
                if path != "/tickets":
                    asked.unanswered.emit()
            elif isinstance(reply, Problem):
                asked.refused.emit(reply)
            else:
                asked.succeeded.emit(self._ticket(reply) if path == "/tickets" else reply)

    def _ticket(self, reply):
        return {
            "id": "20261014-" + reply["number"], "number": reply["number"], "category": "dat-dai",
            "procedure": None, "purpose": "new", "priority": False, "language": "vi",
            "state": "waiting", "counters": [9], "counter": None, "people_ahead": 0,
            "issued_at": self.clock.isoformat(),
        }  # fmt: skip

    def _touch(self):
        self.touch += 1
        if self.visiting.visit.page is Page.FAILED:
            self._leave()
        at = Visit(page=Page.CATEGORY, category="dat-dai")
        if self.visiting.visit.page is not Page.ISSUING:
            self.visiting.now(at)
            self.taking.ask(visit.take(at, self.seconds, key=str(uuid4()), priority=False))

    def _again(self):
        self.taking.ask(visit.ask_again(self.visiting.visit, self.seconds))

    def _leave(self):
        self.visiting.now(visit.home(self.visiting.visit, self.seconds))

    def _wait(self):
        self.seconds += ANSWER_S
        self.taking.tick()

    def _forget(self):
        """The link gives a request up."""
        asking = self.visiting.visit.asking
        if self.visiting.visit.page is Page.ISSUING:
            self.taking._numbers.forget()
            self.taking._unanswered(asking)

    def _cut(self):
        self._state(LinkState.CUT)

    def _join(self):
        self._state(LinkState.CONNECTED)

    def _state(self, state):
        if self.link.state is not state:
            self.link.state = state
            self.link.stateChanged.emit()

    def _kill(self):
        state = self.link.state
        self.begin()
        self.link.state = state

    def _power(self):
        del self.disk.lines[self.disk.sure :]
        self._kill()

    def _late(self):
        for path, body, key in self.delayed:
            self.server.call(path, body, key)
        self.delayed.clear()
        for asked, reply in self.slow:
            if not asked.forgotten and not isinstance(reply, Problem):
                asked.succeeded.emit(self._ticket(reply))
        self.slow.clear()

    def _back(self):
        """The kiosk's clock is set, a little."""
        self.clock -= timedelta(seconds=40)

    def _tick(self):
        self.seconds += 60
        self.outbox._errands.tick()

    def heal(self):
        """Everything works again, and nothing lies between."""
        self._join()
        self.happen("forget", "answered")
        self._leave()
        for _ in range(40):
            self.happen("tick", "answered")
        self.happen("late", "answered")


class Hall:
    """Too long to be printed when a test fails."""

    def __init__(self, *told):
        self.told = told


@pytest.fixture(scope="module")
def hall(centre, board_of):
    told = centre.model_copy(update={"offline": True})
    return Hall(told, board_of(told))


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(happenings=events, last=st.sampled_from([902, 950]))
def test_every_paper_is_one_ticket_and_every_ticket_one_paper(qapp, hall, new, happenings, last):
    disk, server = new(last)
    world = World(*hall.told, disk, server)
    for event, fate in (("tick", "answered"), *happenings):
        world.happen(event, fate)
    world.heal()
    assert len(world.papers) == len(set(world.papers)), "no number twice"
    assert len(world.touches) == len(set(world.touches)), "one touch, one number"
    assert sorted(world.server.tickets) == sorted(world.papers), "no ghost, and nobody forgotten"
    assert world.outbox.held == 0
    assert world.server.order == [n for n in world.papers if n >= "9900"], "in order"
