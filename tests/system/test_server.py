"""The server as a process: power cuts, signals, a second one, races, a full disk."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import aiohttp
import pytest

from demo.processes import ServerProcess
from ticket_protocol.words import Role

CONFIG = Path(__file__).parents[2] / "config.toml"
COMMAND = [sys.executable, "-m", "ticket_server"]
LAND = {"category": "dat-dai"}


@pytest.fixture
def server(tmp_path):
    made = ServerProcess(data=tmp_path / "data", config=CONFIG)
    yield made
    made.kill()


def talk(server, token, conversation):
    """Runs `conversation(session)` with a client of the server."""

    async def run():
        headers = {"Authorization": f"Bearer {token}"}
        async with aiohttp.ClientSession(base_url=server.url, headers=headers) as session:
            return await conversation(session)

    return asyncio.run(run())


async def issue(session, key):
    async with session.post(
        "/api/v1/tickets", json=LAND, headers={"Idempotency-Key": key}
    ) as reply:
        return reply.status, await reply.json()


def ended(*arguments, **environment):
    """A command that is expected to end by itself."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        env=os.environ | environment,
    )


def test_a_power_cut_loses_nothing_that_was_acknowledged(server):
    server.start()
    token = server.token(Role.KIOSK, "kiosk-1")
    acknowledged = {}

    async def until_it_dies(session):
        async def customer(name):
            for i in range(1000):
                key = f"{name}-{i}"
                try:
                    status, ticket = await issue(session, key)
                except aiohttp.ClientError:
                    return
                assert status == 201
                acknowledged[key] = ticket
                if len(acknowledged) == 60:
                    server.kill()

        await asyncio.gather(*(customer(name) for name in "abcd"))

    talk(server, token, until_it_dies)
    assert len(acknowledged) >= 60
    server.start()

    async def ask_again(session):
        async with session.get("/api/v1/board") as reply:
            board = await reply.json()
        return board, {key: (await issue(session, key))[1] for key in acknowledged}

    board, again = talk(server, token, ask_again)
    assert again == acknowledged
    waiting = [row["number"] for row in board["waiting"]]
    assert len(set(waiting)) == len(waiting)
    assert {ticket["number"] for ticket in acknowledged.values()} <= set(waiting)


async def last_of(socket):
    """The type of the message after all text."""
    while (message := await socket.receive()).type is aiohttp.WSMsgType.TEXT:
        pass
    return message.type


def test_sigterm_ends_it_in_time_though_displays_listen(server):
    server.start()
    token = server.token(Role.DISPLAY, "tv")

    async def listen(session):
        sockets = [await session.ws_connect("/api/v1/feed") for _ in range(5)]
        for socket in sockets:
            assert (await socket.receive()).type is aiohttp.WSMsgType.TEXT
        began = time.monotonic()
        code = await asyncio.to_thread(server.stop)
        spent = time.monotonic() - began
        return code, spent, [await last_of(socket) for socket in sockets]

    code, spent, last = talk(server, token, listen)
    assert code == 0
    assert spent < 3
    assert last == [aiohttp.WSMsgType.CLOSE] * 5


def test_a_second_server_on_the_same_data_is_refused(server):
    server.start()
    second = ended("serve", "--config", CONFIG, "--data", server.data, "--port", 0)
    assert second.returncode == 1
    assert "Another server is running on the data" in second.stderr
    assert "Traceback" not in second.stderr
    server.kill()
    server.start()


def test_a_port_that_is_taken_is_said_so(server, tmp_path):
    server.start()
    other = ended("serve", "--config", CONFIG, "--data", tmp_path / "b", "--port", server.port)
    assert other.returncode == 1
    assert f"Cannot listen on 127.0.0.1 port {server.port}" in other.stderr
    assert "Traceback" not in other.stderr


def test_data_that_cannot_be_used_is_said_so(tmp_path):
    (tmp_path / "file").write_text("no directory")
    for command in (
        ("serve", "--config", CONFIG, "--port", 0),
        ("token", "create", "--role", "kiosk", "--name", "k"),
    ):
        said = ended(*command, "--data", tmp_path / "file")
        assert said.returncode == 1
        assert "cannot be used" in said.stderr
        assert "Traceback" not in said.stderr


def test_a_config_with_mistakes_is_refused_with_all_of_them(tmp_path):
    config = tmp_path / "config.toml"
    config.write_text('[centre]\ncolour = "red"\n', encoding="utf-8")
    for said in (
        ended("check", "--config", config),
        ended("serve", "--config", config, "--data", tmp_path),
        ended("check", DENLUOT_CONFIG=str(config)),
    ):
        assert said.returncode == 1
        assert "colour" in said.stderr
        assert "Traceback" not in said.stderr
    assert ended("check", "--config", CONFIG).returncode == 0


def test_first_starts_may_race(server):
    """The server and three tokens at once on no data at all: all share one log."""
    create = ["token", "create", "--data", server.data, "--role", "display", "--name", "tv"]
    racers = [
        subprocess.Popen(
            [*COMMAND, *map(str, create)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    server.start()
    said = [racer.communicate(timeout=30) for racer in racers]
    assert [racer.returncode for racer in racers] == [0] * 3, said

    async def board(session):
        async with session.get("/api/v1/board") as reply:
            return reply.status, (await reply.json()).get("epoch")

    answers = [talk(server, out.strip(), board) for out, _err in said]
    assert [status for status, _epoch in answers] == [200] * 3
    assert len({epoch for _status, epoch in answers}) == 1


def test_the_log_holds_no_token(server):
    server.start()
    token = server.token(Role.KIOSK, "kiosk-1")

    async def once(session):
        return await issue(session, "secret-key")

    _status, ticket = talk(server, token, once)
    server.stop()
    log = (server.data / "server.log").read_text(encoding="utf-8")
    assert "issue kiosk#1 201 CREATED" in log
    for secret in (token, ticket["code"], "secret-key"):
        assert secret not in log


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 2 MB."""
    where = tmp_path / "small"
    where.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(where)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("nothing can be mounted here")
    yield where
    subprocess.run(["umount", "-l", str(where)], check=True)


def test_a_full_disk_stops_giving_numbers_and_nothing_else(small_disk, tmp_path):
    server = ServerProcess(data=small_disk, config=CONFIG)
    server.start()
    token = server.token(Role.ADMIN, "chief")
    ballast = small_disk / "ballast"

    async def morning(session):
        first = await issue(session, "first")
        fill(ballast)
        refused = [await until(session, key, 503) for key in ("a", "b")]
        async with session.get("/api/v1/board") as reply:
            board = await reply.json()
        async with session.get("/healthz") as reply:
            ill = reply.status
        ballast.unlink()
        late = await until(session, "a", 201)
        again = await issue(session, "first")
        async with session.get("/api/v1/board") as reply:
            after = await reply.json()
        return first, refused, board, ill, late, again, after

    try:
        first, refused, board, ill, late, again, after = talk(server, token, morning)
    finally:
        server.kill()
    assert {problem["code"] for problem in refused} <= {"STORE_UNAVAILABLE", "OUTCOME_UNKNOWN"}
    assert board["waiting"][0]["number"] == first[1]["number"]
    assert ill == 503
    assert again == first
    numbers = [row["number"] for row in after["waiting"]]
    assert len(set(numbers)) == len(numbers)
    assert late["number"] in numbers


def fill(ballast):
    """Writes until nothing more fits."""
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512):
            try:
                while True:
                    file.write(b"-" * size)
            except OSError:
                continue


async def until(session, key, wanted):
    """Asks with new keys until the status comes: what is free in the log's file is used up."""
    for i in range(400):
        status, body = await issue(session, key if wanted == 201 else f"{key}-{i}")
        if status == wanted:
            return body
        assert status in {201, 503}
    raise AssertionError(f"never {wanted}")
