"""The estimator is asked, watched, replaced and started again; by a clock that the test moves."""

import asyncio
import logging
import math

import pytest

from ticket_server.expecting.child import Ended
from ticket_server.expecting.estimator import HUNG_S, IDLE_S, SLOW_S, Estimator
from ticket_server.expecting.messages import Ask, Begin
from ticket_server.storage.store import StoreUnavailableError


class Run:
    """An estimator whose children are fakes, driven second by second."""

    def __init__(self, centre, children, nine):
        self.centre = centre
        self.children = children
        self.nine = nine
        self.clock = 100.0
        self.answers = []
        self.fail = None
        self.estimator = Estimator(
            start=children.start, begin=self.begin, answered=self.answers.append
        )

    async def begin(self):
        if self.fail:
            raise self.fail
        return self.centre.begin

    @property
    def child(self):
        return self.children[-1]

    async def tick(self, seconds=1.0):
        self.clock += seconds
        self.estimator.tick(self.clock, self.nine)
        for _ in range(5):
            await asyncio.sleep(0)

    async def tell(self, answer, child=None):
        (child or self.child).tell(answer)
        for _ in range(5):
            await asyncio.sleep(0)


@pytest.fixture
def run(centre, children, nine):
    return Run(centre, children, nine)


def in_loop(test):
    """The test as a coroutine of a loop of its own."""

    def wrapped(run, batch, caplog):
        caplog.set_level(logging.DEBUG)
        asyncio.run(test(run, batch, caplog))

    wrapped.__name__, wrapped.__doc__ = test.__name__, test.__doc__
    return wrapped


@in_loop
async def test_it_is_told_the_beginning_then_asked(run, batch, caplog):
    assert run.estimator.state == "starting"
    await run.tick()
    await run.tick()
    begin, ask = run.child.sent
    assert isinstance(begin, Begin)
    assert ask == Ask(at=run.nine)
    await run.tell(batch())
    assert run.answers == [batch()]
    assert (run.estimator.state, run.estimator.fresh) == ("running", True)


@in_loop
async def test_facts_wait_for_the_answer_before(run, batch, caplog):
    await run.tick()
    await run.tick()
    first, second = run.centre.facts[0], run.centre.add(run.centre.facts[0].body)
    run.estimator.heard([first])
    await run.tick()
    run.estimator.heard([second])
    await run.tick()
    assert len(run.child.sent) == 2
    await run.tell(batch())
    await run.tick()
    assert run.child.sent[2].facts == (first, second)


@in_loop
async def test_facts_that_the_beginning_held_are_not_told_twice(run, batch, caplog):
    gate = asyncio.Event()

    async def begin():
        await gate.wait()
        return run.centre.begin

    run.estimator._begin = begin
    await run.tick()
    run.centre.open(9)
    run.estimator.heard(run.centre.facts[1:])
    gate.set()
    await run.tick()
    await run.tick()
    assert run.child.sent[0].today == tuple(run.centre.facts)
    assert run.child.sent[1].facts == ()


@in_loop
async def test_where_nothing_happens_it_is_asked_now_and_then(run, batch, caplog):
    await run.tick()
    await run.tick()
    await run.tell(batch())
    await run.tick(IDLE_S - 1)
    assert len(run.child.sent) == 2
    await run.tick(1)
    assert len(run.child.sent) == 3


@in_loop
async def test_other_rules_are_told_at_once_and_once(run, batch, caplog):
    await run.tick()
    await run.tick()
    await run.tell(batch())
    run.estimator.adopt(run.centre.begin.plan)
    await run.tick()
    assert run.child.sent[2].plan is run.centre.begin.plan
    await run.tell(batch())
    await run.tick(IDLE_S)
    assert run.child.sent[3].plan is None


@in_loop
async def test_a_slow_answer_does_not_hold_and_a_late_one_does_again(run, batch, caplog):
    await run.tick()
    await run.tick()
    await run.tell(batch())
    await run.tick(IDLE_S)
    await run.tick(SLOW_S)
    assert run.estimator.fresh
    await run.tick(0.5)
    assert not run.estimator.fresh
    await run.tell(batch(seq=2))
    assert run.estimator.fresh
    assert not run.child.killed


@in_loop
async def test_one_that_hangs_is_ended_and_another_started(run, batch, caplog):
    await run.tick()
    await run.tick()
    await run.tick(HUNG_S + 1)
    assert run.child.killed
    assert run.estimator.state == "down"
    await run.tick(1)
    assert len(run.children) == 2


@in_loop
async def test_the_first_failure_is_a_warning_then_silence_then_good_news(run, batch, caplog):
    for _ in range(3):
        await run.tick(100)
        await run.tick()
        await run.tell(Ended(why="it broke"))
        assert not run.estimator.fresh
    await run.tick(100)
    await run.tick()
    await run.tell(batch())
    said = [(r.levelname, r.message) for r in caplog.records if "estimat" in r.message]
    assert [level for level, _ in said] == ["WARNING", "DEBUG", "DEBUG", "INFO"]
    assert "it broke" in said[0][1]


@in_loop
async def test_it_is_started_again_later_and_later(run, batch, caplog):
    pauses = []
    for _ in range(9):
        waited, count = 0, len(run.children)
        while len(run.children) == count:
            await run.tick(1)
            waited += 1
        pauses.append(waited)
        await run.tell(Ended(why="it broke"))
    assert pauses == [1, 1, 2, 4, 8, 16, 32, 60, 60]


@in_loop
async def test_after_a_steady_minute_the_pause_is_short_again(run, batch, caplog):
    for _ in range(5):
        await run.tick(100)
        await run.tell(Ended(why="it broke"))
    await run.tick(100)
    await run.tick(100)
    await run.tell(batch())
    await run.tell(Ended(why="it broke"))
    await run.tick(1)
    assert len(run.children) == 7


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -60.0])
def test_nonsense_is_not_believed(run, batch, wait, nonsense, caplog):
    async def test():
        await run.tick()
        await run.tick()
        bad = wait(nonsense / 60)
        await run.tell(batch(tickets={"x": bad}))
        assert run.answers == []
        assert run.child.killed

    asyncio.run(test())
    assert "nonsense" in caplog.text


@in_loop
async def test_what_a_child_says_after_its_end_is_not_heard(run, batch, caplog):
    await run.tick()
    await run.tick()
    old = run.child
    await run.tell(Ended(why="it broke"))
    await run.tick()
    await run.tell(batch(), old)
    await run.tell(Ended(why="it broke"), old)
    assert run.answers == []
    assert not run.child.killed


@in_loop
async def test_a_store_that_cannot_be_read_is_tried_again(run, batch, caplog):
    run.fail = StoreUnavailableError("no disk")
    await run.tick()
    assert run.estimator.state == "down"
    run.fail = None
    await run.tick(2)
    await run.tick()
    assert isinstance(run.child.sent[0], Begin)


@in_loop
async def test_stopped_it_is_not_started_again(run, batch, caplog):
    await run.tick()
    run.estimator.stop()
    assert run.child.killed
    await run.tick(1000)
    assert len(run.children) == 1
    assert "WARNING" not in [r.levelname for r in caplog.records]
