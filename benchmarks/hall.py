"""From an officer's call to fifty listening displays, and what they cost the server."""

import asyncio
import time
from pathlib import Path

import aiohttp
import psutil

from benchmarks.clients import Client
from benchmarks.flush import Flush
from benchmarks.rows import Row, percentile
from benchmarks.server import bench_server
from demo.processes import ServerProcess
from ticket_protocol.version import API, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

DISPLAYS = 50
TICKETS = 2000
CALLS = 200
CATEGORIES = ("dat-dai", "xay-dung-mt-nn", "chung-thuc", "bao-tro", "cong-an")


def rows(folder: Path) -> list[Row]:
    """Call → displays, and memory with all of them listening."""
    server = bench_server(folder / "hall")
    server.start()
    try:
        return asyncio.run(_measure(server))
    finally:
        server.stop()


async def _measure(server: ServerProcess) -> list[Row]:
    kiosk = Client(server.url, server.token(Role.KIOSK, "kiosk"))
    officer = Client(server.url, server.token(Role.STAFF, "officer", (9,)))
    token = server.token(Role.DISPLAY, "display")
    arrivals: dict[str, list[float]] = {}
    async with aiohttp.ClientSession() as session:
        displays = [
            asyncio.create_task(_display(session, server.url, token, arrivals))
            for _ in range(DISPLAYS)
        ]
        await asyncio.to_thread(_issue_all, kiosk)
        memory, estimator = _memory(server)
        delays, flushes = await _call_all(officer, Flush(server.data), arrivals)
        for display in displays:
            display.cancel()
        await asyncio.gather(*displays, return_exceptions=True)
    flush = percentile(flushes, 0.99)
    return [
        Row(
            name="call → arrival on 50 displays, p99 (limit: flush p99 + 15)",
            value=percentile(delays, 0.99),
            unit="ms",
            limit=flush + 15,
            baseline=flush,
        ),
        Row(
            name="server's memory: 2,000 tickets, 50 listeners",
            value=memory,
            unit="MiB",
            limit=150,
        ),
        Row(name="estimator's memory: the same", value=estimator, unit="MiB", limit=150),
    ]


def _memory(server: ServerProcess) -> tuple[float, float]:
    """Resident, of the server and of the process it keeps beside it, in MiB."""
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    own, beside = process.memory_info().rss, [c.memory_info().rss for c in process.children()]
    return own / 2**20, sum(beside) / 2**20


def _issue_all(kiosk: Client) -> None:
    for i in range(TICKETS):
        kiosk.post("/tickets", {"category": CATEGORIES[i % len(CATEGORIES)]})


async def _call_all(
    officer: Client, disk: Flush, arrivals: dict[str, list[float]]
) -> tuple[list[float], list[float]]:
    await asyncio.to_thread(officer.post, "/counters/9/open", {})
    delays: list[float] = []
    flushes: list[float] = []
    for _ in range(CALLS):
        flushes.append(await asyncio.to_thread(disk.once))
        began = time.perf_counter()
        reply = await asyncio.to_thread(officer.post, "/counters/9/call-next", {})
        ticket = reply["ticket"]["id"]
        while len(arrivals.get(ticket, ())) < DISPLAYS:  # noqa: ASYNC110 - polled between calls
            await asyncio.sleep(0.002)
        delays += [(at - began) * 1000 for at in arrivals[ticket]]
    return delays, flushes


async def _display(
    session: aiohttp.ClientSession, url: str, token: str, arrivals: dict[str, list[float]]
) -> None:
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    feed = url.replace("http", "ws", 1) + f"{API}/feed"
    async with session.ws_connect(feed, headers=headers, max_msg_size=0) as socket:
        async for message in socket:
            at = time.perf_counter()
            if '"TicketCalled"' in message.data:
                ticket = message.json()["fact"]["ticket"]
                arrivals.setdefault(ticket, []).append(at)
