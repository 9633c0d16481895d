"""Two hundred saves while the hall is at work: nobody is lost, nobody is refused for it."""

import asyncio
import itertools
import random
import tomllib

import httpx

from ticket_protocol.version import API
from ticket_server.domain.tickets import TicketState
from ticket_server.in_force.file import digest_of
from ticket_server.settings.editing import Edit, edited

SAVES = 200
KEYS = itertools.count(1)


class Client:
    """Somebody in the same loop as the server."""

    def __init__(self, app, token):
        transport = httpx.ASGITransport(app=app)
        headers = {"Authorization": f"Bearer {token}"}
        self._client = httpx.AsyncClient(
            transport=transport, base_url=f"http://hall{API}", headers=headers
        )

    async def post(self, path, body):
        headers = {"Idempotency-Key": f"rush-{next(KEYS)}"}
        answer = await self._client.post(path, json=body, headers=headers)
        return answer.status_code, answer.json()


def changes(dice, text):
    """What a supervisor may do at random; "land" stays, as somebody asks for it all the time."""
    numbers = [counter["number"] for counter in tomllib.loads(text)["counters"]]
    some = [
        Edit(path="categories[0].name.en", value=f"Land {dice.randrange(99)}"),
        Edit(path="categories[1].quota", value=dice.randrange(1, 9999)),
        Edit(path="alarm.wait_min", value=dice.randrange(1, 60)),
        Edit(path="centre.notices", value=[{"vi": f"Thông báo {dice.randrange(99)}"}]),
        Edit(path="missed.credit_min", value=dice.randrange(30)),
        Edit(path="counters[1].categories", value=dice.choice([["collect"], ["collect", "land"]])),
        Edit(path="counters[1].helps", value=dice.choice([[], ["build"]])),
    ]
    chosen = dice.sample(some, dice.randrange(1, 4))
    if 3 in numbers:
        return [*chosen, Edit(path=f"counters[{numbers.index(3)}]")]
    added = {"number": 3, "name": {"vi": "Ba"}, "categories": ["land"]}
    return [*chosen, Edit(path="counters", add=added)] if dice.random() < 0.5 else chosen


async def saving(lan, site, dice):
    """Every three seconds of the hall's clock: a counter that goes is gone after ten."""
    for _ in range(SAVES):
        site.hall.clock.move(seconds=3)
        text = site.editor.text
        body = {"text": edited(text, changes(dice, text)), "base": digest_of(text)}
        status, saved = await lan.post("/settings", body)
        assert status == 200, saved


async def issuing(kiosk, ended, numbers):
    while not ended.is_set():
        status, ticket = await kiosk.post("/tickets", {"category": "land"})
        assert status == 201, ticket
        numbers.append(ticket["number"])
        await asyncio.sleep(0.03)


async def serving(officer, counter, ended, called):
    """As long as the file knows the counter; who is there when it goes is served to the end."""
    while not ended.is_set():
        status, answer = await officer.post(f"/counters/{counter}/call-next", {})
        if status == 409:
            assert answer["code"] == "COUNTER_NOT_OPEN", answer
            await officer.post(f"/counters/{counter}/open", {})
        elif status == 404:
            assert answer["code"] == "UNKNOWN_COUNTER"
            assert counter == 3
        else:
            assert status == 200, answer
            if answer["ticket"] is not None:
                called.append(answer["ticket"]["number"])
                await asyncio.sleep(0.03)
                status, told = await officer.post(f"/counters/{counter}/finish", {})
                assert status == 200, told
        await asyncio.sleep(0.03)


def test_two_hundred_saves_in_the_rush(site):
    app, hall = site.server.app, site.server.hub.hall
    lan, kiosk, officer = (
        Client(app, caller.token)
        for caller in (site.supervisor, site.hall.caller("kiosk", "kiosk-1"), site.admin)
    )
    numbers, called = [], []

    async def rush():
        ended = asyncio.Event()
        others = [
            asyncio.create_task(issuing(kiosk, ended, numbers)),
            *(asyncio.create_task(serving(officer, n, ended, called)) for n in (9, 7, 3)),
        ]
        await saving(lan, site, random.Random(7))
        ended.set()
        await asyncio.gather(*others)

    site.hall.client.portal.call(rush)
    tickets = list(site.server.hub.hall.tickets.values())
    assert len(numbers) == len(set(numbers)) == len(tickets) > SAVES / 4
    assert len(called) == len(set(called)) > SAVES / 4
    assert {t.state for t in tickets} <= {TicketState.FINISHED, TicketState.WAITING}
    assert sum(t.state is TicketState.FINISHED for t in tickets) == len(called)
    assert site.kinds().count("SettingsSaved") > SAVES * 0.9
    assert len(site.versions.all()) == 20
    assert site.server.in_force.rules.digest == hall.digest
