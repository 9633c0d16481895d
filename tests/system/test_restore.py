"""The drill: a server at work is backed up, burns, and goes on elsewhere from the backup."""

import asyncio
import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from demo.processes import ServerProcess
from ticket_protocol.words import Role

CONFIG = Path(__file__).parents[2] / "config.toml"
FIELDS = ("dat-dai", "chung-thuc")


class Centre:
    """A server in a folder of its own, a kiosk's token, and every number on paper."""

    def __init__(self, folder):
        folder.mkdir()
        self.config = folder / "config.toml"
        self.server = ServerProcess(data=folder / "data", config=self.config)

    def command(self, name, *options, files=None):
        """What `ticket-server` says, in Vietnamese and English."""
        files = files or ("--data", self.server.data, "--config", self.config)
        done = subprocess.run(
            [sys.executable, "-m", "ticket_server", name, *map(str, (*files, *options))],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def talk(self, token, conversation):
        async def run():
            headers = {"Authorization": f"Bearer {token}"}
            async with aiohttp.ClientSession(self.server.url, headers=headers) as session:
                return await conversation(session)

        return asyncio.run(run())


async def post(session, path, body, key=None):
    headers = {"Idempotency-Key": key or str(uuid4())}
    async with session.post(f"/api/v1{path}", json=body, headers=headers) as reply:
        return reply.status, await reply.json()


async def issue(session, count):
    """So many papers: number, by the key of its request."""
    papers = {}
    for i in range(count):
        key = str(uuid4())
        status, ticket = await post(session, "/tickets", {"category": FIELDS[i % 2]}, key)
        assert status == 201
        papers[key] = ticket
    return papers


async def first_message(session, query=""):
    async with session.ws_connect(f"/api/v1/feed{query}") as feed:
        return json.loads((await feed.receive()).data)


MEANWHILE = 40
"""Numbers given while a backup is made: more than any hall's, and less than is skipped."""


@pytest.fixture
def old(tmp_path):
    made = Centre(tmp_path / "old")
    shutil.copyfile(CONFIG, made.config)
    yield made
    made.server.kill()


@pytest.fixture
def fresh(tmp_path):
    made = Centre(tmp_path / "fresh")
    yield made
    made.server.kill()


def test_the_drill(old, fresh, tmp_path):
    stick = tmp_path / "stick"
    old.server.start()
    token = old.server.token(Role.KIOSK, "kiosk-1")
    kept = old.talk(token, lambda session: issue(session, 6))
    lost = old.talk(token, while_backing_up(old, stick))
    lost |= old.talk(token, lambda session: issue(session, 8))
    before = old.talk(token, first_message)["board"]
    old.server.kill()
    shutil.rmtree(old.server.data)

    said = fresh.command("restore", "--from", stick, "--yes")
    assert "Đã khôi phục" in said
    fresh.server.start()
    query = f"?after={before['seq']}&epoch={before['epoch']}"
    heard = fresh.talk(token, lambda session: first_message(session, query))
    assert heard["type"] == "snapshot"
    assert heard["board"]["epoch"] != before["epoch"]
    there = {ticket["number"] for ticket in heard["board"]["waiting"]}
    assert {ticket["number"] for ticket in kept.values()} <= there

    gone = {key: t for key, t in lost.items() if t["number"] not in there}
    assert len(gone) >= 8
    papers = {ticket["number"] for ticket in (kept | lost).values()}
    new = fresh.talk(token, lambda session: issue(session, 4))
    fresh.talk(token, lambda session: papers_come_back(session, gone))
    new |= fresh.talk(token, lambda session: issue(session, 4))
    assert papers.isdisjoint(ticket["number"] for ticket in new.values())
    board = fresh.talk(token, first_message)["board"]
    numbers = [ticket["number"] for ticket in board["waiting"]]
    assert len(numbers) == len(set(numbers)) == len(kept | lost | new)
    assert "Chuỗi kiểm chứng liền mạch" in fresh.command(
        "verify", files=("--data", fresh.server.data)
    )


def while_backing_up(centre, stick):
    """Numbers are given while the copy is made."""

    async def conversation(session):
        making = asyncio.create_task(asyncio.to_thread(centre.command, "backup", "--to", stick))
        papers = {}
        while not making.done():
            if len(papers) < MEANWHILE:
                papers |= await issue(session, 1)
            await asyncio.sleep(0.01)
        assert "bản sao tốt" in await making
        return papers

    return conversation


async def papers_come_back(session, gone):
    """Named at a desk they are known as lost; the kiosk hands them in, and then they wait."""
    some = next(iter(gone.values()))
    async with session.get(f"/api/v1/tickets/{some['number']}") as reply:
        assert (await reply.json())["code"] == "NUMBER_LOST"
    outbox, now = str(uuid4()), datetime.now(UTC).isoformat()
    for key, ticket in gone.items():
        body = {
            "slip": str(uuid4()), "outbox": outbox, "day": f"{ticket['id'][:4]}-"
            f"{ticket['id'][4:6]}-{ticket['id'][6:8]}", "series": ticket["number"][:1],
            "count": int(ticket["number"][1:]), "number": ticket["number"],
            "issued_at": ticket["issued_at"], "told_at": now, "category": ticket["category"],
            "asked": key,
        }  # fmt: skip
        status, told = await post(session, "/tickets/hand-in", body)
        assert (status, told["number"]) == (201, ticket["number"]), told
        assert (await post(session, "/tickets/hand-in", body))[0] == 201
