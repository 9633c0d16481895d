"""What officers did before a power cut stands after it, to the last detail."""

import asyncio
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from demo.processes import ServerProcess
from ticket_protocol.board import Board
from ticket_protocol.version import API
from ticket_protocol.words import Role

CONFIG = Path(__file__).parents[2] / "config.toml"
LAND, BUILD = "dat-dai", "xay-dung-mt-nn"


@pytest.fixture
def server(tmp_path):
    made = ServerProcess(data=tmp_path / "data", config=CONFIG)
    made.start()
    yield made
    made.kill()


class Supervisor:
    """One who may do everything, over HTTP."""

    def __init__(self, session):
        self.session = session

    async def post(self, path, **body):
        headers = {"Idempotency-Key": str(uuid4())}
        async with self.session.post(API + path, json=body, headers=headers) as reply:
            assert reply.status in {200, 201}, await reply.text()
            return await reply.json()

    async def board(self):
        async with self.session.get(f"{API}/board") as reply:
            return Board.model_validate_json(await reply.text())


def with_supervisor(server, token, conversation):
    async def run():
        headers = {"Authorization": f"Bearer {token}"}
        async with aiohttp.ClientSession(base_url=server.url, headers=headers) as session:
            return await conversation(Supervisor(session))

    return asyncio.run(run())


def test_a_power_cut_in_the_middle_of_everything(server):
    token = server.token(Role.SUPERVISOR, "chief")

    async def morning(chief):
        here, there = await two_counters(chief)
        tickets = [await chief.post("/tickets", category=LAND) for _ in range(7)]
        held, _, _, linked, other, guided, asked = (t["number"] for t in tickets)
        at, to = f"/counters/{here}", f"/counters/{there}"
        await chief.post(f"/tickets/{guided}/guide")
        await chief.post(f"/tickets/{linked}/link", other=other)
        await chief.post(f"/tickets/{asked}/help", needed=True)
        await chief.post(f"{at}/call-next")
        await chief.post(f"{at}/hold", reason="paper")
        await chief.post(f"{at}/call-next")
        await chief.post(f"{at}/transfer", category=BUILD, to_counter=there, back=True)
        await chief.post(f"{at}/call-next")
        await chief.post(f"{at}/finish", outcome="done")
        await chief.post(f"{at}/undo", ticket=tickets[2]["id"])
        await chief.post(f"{at}/start")
        await chief.post(f"{to}/call", number=linked, reason="appointment")
        await chief.post(f"{to}/reassign", to=here)
        return here, held, await chief.board()

    here, held, before = with_supervisor(server, token, morning)
    assert [p.state for p in before.parked] == ["guided", "held"]
    assert before.reassignments[0].to == here
    server.kill()
    server.start()

    async def afterwards(chief):
        after = await chief.board()
        await chief.post(f"/tickets/{held}/return")
        return after, await chief.post(f"/counters/{here}/call-next")

    after, called = with_supervisor(server, token, afterwards)
    assert after == before
    assert called["ticket"]["number"] == held


async def two_counters(chief):
    """One that serves land, and another one, both open."""
    board = await chief.board()
    here = board.serving(LAND)[0]
    there = next(c.number for c in board.counters if LAND not in c.categories)
    for number in (here, there):
        await chief.post(f"/counters/{number}/open")
    return here, there
