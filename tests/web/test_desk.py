"""The desk between the event loop and the writer: who waits for whom."""

import asyncio

import pytest

from ticket_server import desk as desk_module
from ticket_server.desk import Desk
from ticket_server.orders import Answer, Claim

CLAIM = Claim(key=b"k" * 16, fingerprint=b"f" * 16)
DONE = Answer(status=200, body=b"{}")


class Worker:
    """Takes batches and answers them when the test says so."""

    def __init__(self, desk):
        self.desk = desk
        self.batches = []

    def submit(self, orders):
        self.batches.append(list(orders))

    def answer(self, outcome=DONE, orders=None):
        settled = [(order, outcome) for order in orders or self.batches[-1]]
        self.desk.deliver((), settled)


@pytest.fixture
def desk():
    return Desk(lambda _facts: None)


def played(desk, play):
    """Runs `play(worker, asking)`; `asking(n)` starts n callers and lets the loop turn."""

    async def run():
        worker = Worker(desk)
        desk.open(worker)

        async def asking(callers):
            tasks = [
                asyncio.ensure_future(desk.ask(by="x", claim=CLAIM, decide=None, reply=None))
                for _ in range(callers)
            ]
            await turns()
            return tasks

        return await play(worker, asking)

    return asyncio.run(run())


async def turns():
    for _ in range(5):
        await asyncio.sleep(0)


def sizes(worker):
    return [len(batch) for batch in worker.batches]


def test_a_lone_order_is_handed_over_at_once(desk):
    async def play(worker, asking):
        for _ in range(3):
            [task] = await asking(1)
            worker.answer()
            assert await task == DONE
        return sizes(worker)

    assert played(desk, play) == [1, 1, 1]


def test_who_comes_while_the_writer_is_busy_goes_together(desk):
    async def play(worker, asking):
        first = await asking(1)
        later = await asking(4)
        assert sizes(worker) == [1]
        worker.answer()
        await asyncio.gather(*first)
        await turns()
        worker.answer()
        await asyncio.gather(*later)
        return sizes(worker)

    assert played(desk, play) == [1, 4]


def test_a_batch_waits_for_the_callers_of_the_last_one(desk, monkeypatch):
    monkeypatch.setattr(desk_module, "PATIENCE_S", 60)

    async def play(worker, asking):
        await asking(3)
        worker.answer()
        await turns()
        await asking(2)
        assert sizes(worker) == [3]
        await asking(1)
        return sizes(worker)

    assert played(desk, play) == [3, 3]


def test_but_not_for_long(desk, monkeypatch):
    monkeypatch.setattr(desk_module, "PATIENCE_S", 0)

    async def play(worker, asking):
        await asking(3)
        worker.answer()
        await turns()
        await asking(1)
        await asyncio.sleep(0.001)
        await turns()
        return sizes(worker)

    assert played(desk, play) == [3, 1]


def test_a_caller_that_has_gone_stops_nobody(desk):
    async def play(worker, asking):
        gone, stays = await asking(2)
        gone.cancel()
        await turns()
        worker.answer()
        assert await stays == DONE
        [next_one] = await asking(1)
        await asyncio.sleep(0.01)
        worker.answer()
        return await next_one

    assert played(desk, play) == DONE


def test_an_answer_told_twice_is_heard_once(desk):
    async def play(worker, asking):
        one, other = await asking(2)
        worker.answer(orders=worker.batches[0][:1])
        worker.answer(ZeroDivisionError())
        assert await one == DONE
        with pytest.raises(ZeroDivisionError):
            await other
        [later] = await asking(1)
        await asyncio.sleep(0.01)
        worker.answer()
        return await later

    assert played(desk, play) == DONE
