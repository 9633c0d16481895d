"""The estimator as a process: it dies and is replaced, and it never outlives its server."""

import asyncio
import os
import sys
import time
from pathlib import Path

import aiohttp
import psutil
import pytest

from demo.processes import ServerProcess
from ticket_protocol.words import Role

CONFIG = Path(__file__).parents[2] / "config.toml"
LAND = {"category": "dat-dai"}
PATIENCE_S = 20


@pytest.fixture
def server(tmp_path):
    made = ServerProcess(data=tmp_path / "data", config=CONFIG)
    made.start()
    yield made
    made.kill()


@pytest.fixture
def admin(server):
    """`admin(conversation)` runs it with a client of the server."""
    token = server.token(Role.ADMIN, "chief")

    def talk(conversation):
        async def run():
            headers = {"Authorization": f"Bearer {token}"}
            async with aiohttp.ClientSession(base_url=server.url, headers=headers) as session:
                return await conversation(session)

        return asyncio.run(run())

    return talk


def process(server):
    """The server, as the operating system sees it."""
    return psutil.Process(server.process.pid)


async def post(session, path, body, key):
    async with session.post(f"/api/v1{path}", json=body, headers={"Idempotency-Key": key}) as reply:
        assert reply.status in {200, 201}, await reply.text()
        return await reply.json()


async def until(session, basis):
    """Until newcomers' waits are reckoned so, as everybody is told."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        async with session.get("/api/v1/estimates") as reply:
            told = {c["category"]: c["expected"] for c in (await reply.json())["categories"]}
        if told[LAND["category"]]["basis"] == basis:
            return
        await asyncio.sleep(0.05)
    pytest.fail(f"waits were never reckoned by {basis}")


async def at_work(session):
    """Until the estimator answers."""
    await post(session, "/counters/9/open", {}, "open")
    await until(session, "replay")


def gone(found):
    """Whether that process ends, in time."""
    try:
        found.wait(timeout=5)
    except psutil.TimeoutExpired:
        return False
    return True


def test_killed_it_is_stood_in_for_and_started_again(server, admin):
    async def morning(session):
        for i in range(4):
            await post(session, "/tickets", LAND, f"early-{i}")
        await at_work(session)
        [child] = process(server).children()
        told = [await post(session, "/tickets", LAND, "with")]
        child.kill()
        told.append(await post(session, "/tickets", LAND, "killed"))
        await until(session, "queue")
        told.append(await post(session, "/tickets", LAND, "without"))
        await until(session, "replay")
        told.append(await post(session, "/tickets", LAND, "again"))
        [other] = process(server).children()
        return [t["expected"]["basis"] for t in told], child.pid, other.pid

    told, child, other = admin(morning)
    assert told == ["replay", "replay", "queue", "replay"]
    assert child != other
    log = (server.data / "server.log").read_text(encoding="utf-8")
    assert log.count("WARNING The estimator is gone") == 1
    assert log.count("INFO Waiting times are estimated again.") == 1
    assert "Traceback" not in log


@pytest.mark.parametrize("how", ["kill", "stop"])
def test_it_ends_with_its_server(server, admin, how):
    admin(at_work)
    [child] = process(server).children()
    began = time.monotonic()
    getattr(server, how)()
    assert gone(child)
    assert time.monotonic() - began < 5


def test_it_takes_nothing_that_is_not_its_own(server, admin):
    """No socket, no Ctrl-C, no time that the server needs; and numpy is in its memory alone."""
    admin(at_work)
    [child] = process(server).children()
    assert child.net_connections() == []
    assert child.nice() > process(server).nice()
    own, its = ({Path(m.path).name for m in p.memory_maps()} for p in (process(server), child))
    assert any("multiarray" in name for name in its)
    assert not any("multiarray" in name for name in own)
    if sys.platform != "win32":
        assert os.getpgid(child.pid) != os.getpgid(server.process.pid)


def test_after_a_restart_it_knows_the_day_so_far(server, admin):
    async def before(session):
        await post(session, "/counters/9/open", {}, "open")
        for i in range(5):
            await post(session, "/tickets", LAND, f"early-{i}")

    async def after(session):
        await until(session, "replay")
        async with session.get("/api/v1/estimates") as reply:
            return await reply.json()

    admin(before)
    server.kill()
    server.start()
    told = admin(after)
    waits = [t["expected"]["minutes"] for t in told["tickets"]]
    assert len(waits) == 5
    assert waits == sorted(waits)
    assert {t["expected"]["basis"] for t in told["tickets"]} == {"replay"}
