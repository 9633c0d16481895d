"""How fast numbers are given: one client, 32 clients, and a disk that takes 10 ms longer."""

import asyncio
import time
import uuid
from pathlib import Path

import aiohttp

from benchmarks.clients import Client
from benchmarks.flush import Flush
from benchmarks.rows import Row, median
from benchmarks.server import DELAY, EMPTY, bench_server
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

CLIENTS = 32
SECONDS = 0.8
ROUNDS = 9
CATEGORIES = ("huong-dan", "chung-thuc", "khai-sinh", "ket-hon", "bao-tro", "giao-duc", "dat-dai")


def rows(folder: Path) -> list[Row]:
    """All figures about issuing."""
    return [*_one_client(folder / "one"), *_many(folder / "many"), *_slow_disk(folder / "slow")]


def _one_client(folder: Path) -> list[Row]:
    server = bench_server(folder)
    server.start()
    client = Client(server.url, server.token(Role.KIOSK, "kiosk"))
    disk, issues, flushes = Flush(server.data), [], []
    for i in range(320):
        flushes.append(disk.once())
        began = time.perf_counter()
        client.post("/tickets", {"category": CATEGORIES[i % len(CATEGORIES)]})
        issues.append((time.perf_counter() - began) * 1000)
    server.stop()
    flush = median(flushes[20:])
    return [
        Row(
            name="issue, one after the other, p50 (limit: flush + 2.5)",
            value=median(issues[20:]),
            unit="ms",
            limit=flush + 2.5,
            baseline=flush,
        )
    ]


def _many(folder: Path) -> list[Row]:
    server = bench_server(folder)
    server.start()
    token = server.token(Role.KIOSK, "kiosk")
    pairs = [
        (_rate(server.url, token, "/tickets", CLIENTS), _rate(server.url, token, EMPTY, CLIENTS))
        for _ in range(ROUNDS)
    ]
    server.stop()
    issues, empties = median(p[0] for p in pairs), median(p[1] for p in pairs)
    return [
        Row(
            name="32 clients: issues a second ÷ empty POSTs a second",
            value=median(p[0] / p[1] for p in pairs),
            unit="ratio",
            limit=0.5,
            at_least=True,
        ),
        Row(
            name="32 clients: issues a second (limit: half the empty POSTs)",
            value=issues,
            unit="1/s",
            limit=empties / 2,
            baseline=empties,
            at_least=True,
        ),
    ]


def _slow_disk(folder: Path) -> list[Row]:
    server = bench_server(folder, {DELAY: "10"})
    server.start()
    token = server.token(Role.KIOSK, "kiosk")
    one = _rate(server.url, token, "/tickets", 1)
    many = _rate(server.url, token, "/tickets", CLIENTS)
    server.stop()
    return [
        Row(
            name="commits 10 ms slower: 32 clients ÷ one client",
            value=many / one,
            unit="ratio",
            limit=6.0,
            baseline=one,
            at_least=True,
        )
    ]


def _rate(url: str, token: str, path: str, clients: int) -> float:
    return asyncio.run(_posts_a_second(url, token, path, clients))


async def _posts_a_second(url: str, token: str, path: str, clients: int) -> float:
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    connector = aiohttp.TCPConnector(limit=clients)
    async with aiohttp.ClientSession(headers=headers, connector=connector) as session:
        began = time.perf_counter()
        counts = await asyncio.gather(
            *(_post_until(session, url + API + path, began + SECONDS, c) for c in range(clients))
        )
        return sum(counts) / (time.perf_counter() - began)


async def _post_until(session: aiohttp.ClientSession, url: str, end: float, client: int) -> int:
    done = 0
    while time.perf_counter() < end:
        category = CATEGORIES[(client + done) % len(CATEGORIES)]
        body = b"{}" if url.endswith(EMPTY) else b'{"category":"%s"}' % category.encode()
        key = {KEY_HEADER: uuid.uuid4().hex, "Content-Type": "application/json"}
        async with session.post(url, data=body, headers=key) as reply:
            await reply.read()
            reply.raise_for_status()
        done += 1
    return done
