"""The news of a ticket: at once, whenever something is new, and a beat in between."""

import asyncio
import json
from contextlib import aclosing

import pytest

from ticket_server.web.hub import Hub
from ticket_server.web.phone import following
from ticket_server.web.phone.following import Following


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(following, "CALM_S", 0.001)


async def read(stream, count):
    return [(await anext(stream)).decode() for _ in range(count)]


def follow(told, look):
    """Runs `look(stream, hub)` while `told` says what `told[0]` is."""

    async def run():
        hub = Hub("epoch")
        everybody = Following(hub, lambda _ticket: told[0])
        async with aclosing(everybody.news("one")) as stream:
            found = await look(stream, hub)
        await asyncio.sleep(0)
        assert (len(everybody), hub._awaiting) == (0, set())
        return found

    return asyncio.run(run())


def test_what_is_new_comes_and_what_is_not_does_not():
    told = [{"ahead": 2}]

    async def look(stream, hub):
        first = await read(stream, 2)
        hub.publish([])  # something happened, but not to him
        await asyncio.sleep(0.01)
        told[0] = {"ahead": 1}
        hub.publish([])
        return first, await read(stream, 1)

    [retry, first], [second] = follow(told, look)
    assert retry.startswith("retry: ")
    assert json.loads(first.removeprefix("data: ")) == {"ahead": 2}
    assert json.loads(second.removeprefix("data: ")) == {"ahead": 1}


def test_a_beat_when_nothing_happens(monkeypatch):
    monkeypatch.setattr(following, "BEAT_S", 0.01)
    told = [{"ahead": 2}]
    said = follow(told, lambda stream, _hub: read(stream, 4))
    assert said[2:] == ["event: beat\ndata:\n\n"] * 2


def test_it_ends_with_the_day():
    told = [{"ahead": 2}]

    async def look(stream, hub):
        await read(stream, 2)
        told[0] = None
        hub.publish([])
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    follow(told, look)


def test_what_fails_for_one_is_told_to_the_others(caplog):
    async def run():
        hub, told = Hub("epoch"), {"one": {"ahead": 2}, "two": {"ahead": 3}}
        everybody = Following(hub, lambda ticket: dict(told[ticket]))
        one, two = everybody.news("one"), everybody.news("two")
        async with aclosing(one), aclosing(two):
            await read(one, 2)
            await read(two, 2)
            del told["one"]
            told["two"] = {"ahead": 2}
            hub.publish([])
            return await read(two, 1)

    assert asyncio.run(run()) == ['data: {"ahead": 2}\n\n']
    assert "nothing is told of a ticket" in caplog.text
