"""The news of a ticket: at once, whenever something is new, and a beat in between."""

import asyncio
import json
from contextlib import aclosing

import pytest

from ticket_server.web.hub import Hub
from ticket_server.web.phone import following


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(following, "CALM_S", 0.001)


async def read(stream, count):
    return [(await anext(stream)).decode() for _ in range(count)]


def follow(told, look):
    """Runs `look(stream, hub)` while `told` says what `told[0]` is."""

    async def run():
        hub = Hub("epoch")
        async with aclosing(following.news(hub, lambda: told[0])) as stream:
            return await look(stream, hub)

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
        return hub

    hub = follow(told, look)
    assert not hub._awaiting
