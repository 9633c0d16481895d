"""Five hundred phones and fifty televisions follow a hall that works many times its peak.

The same hall works at the same pace twice: heard by nobody, then by all of them. Both are measured
in one run, so that a slow machine is slow for both.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from benchmarks.clients import Client
from benchmarks.rows import Row, median, percentile
from benchmarks.server import bench_server
from demo.processes import ServerProcess
from ticket_protocol.version import API, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

PHONES, SCREENS = 500, 50
TURNS, EVERY_S = 120, 1.0
"""Each second a number is given, one called, one begun and one over: 3,600 citizens an hour, where
a busy centre has some ninety in its busiest."""
CALL_MS, EFFECT = 300.0, 1.5
CATEGORY, COUNTER = "dat-dai", 9


@dataclass
class Heard:
    """When which ticket was called, by the page that showed it; in seconds of one clock."""

    phones: dict[str, float] = field(default_factory=dict)
    screens: dict[str, list[float]] = field(default_factory=dict)
    joined: int = 0


@dataclass
class Worked:
    """What a hall's work took: milliseconds of each issue, and when each call was begun."""

    issues: list[float] = field(default_factory=list)
    calls: dict[str, float] = field(default_factory=dict)


def rows(folder: Path) -> list[Row]:
    """Call → page, and what the pages cost those who take a number."""
    server = bench_server(folder / "hall")
    server.start()
    try:
        return asyncio.run(_measure(server))
    finally:
        server.stop()


async def _measure(server: ServerProcess) -> list[Row]:
    kiosk = Client(server.url, server.token(Role.KIOSK, "kiosk-1"))
    officer = Client(server.url, server.token(Role.STAFF, "officer", (COUNTER,)))
    await asyncio.to_thread(officer.post, f"/counters/{COUNTER}/open", {})
    waiting = [await asyncio.to_thread(_take, kiosk) for _ in range(PHONES)]
    alone = await _work(kiosk, officer)
    heard = Heard()
    async with _audience(server, waiting, heard):
        together = await _work(kiosk, officer)
        await asyncio.sleep(1)
    return _told(alone, together, heard)


def _take(kiosk: Client) -> tuple[str, str]:
    """A ticket's id and its code."""
    ticket = kiosk.post("/tickets", {"category": CATEGORY})
    return str(ticket["id"]), str(ticket["code"])


async def _work(kiosk: Client, officer: Client) -> Worked:
    worked = Worked()
    begin = time.perf_counter()
    for turn in range(TURNS):
        await asyncio.sleep(max(0.0, begin + turn * EVERY_S - time.perf_counter()))
        await asyncio.to_thread(_turn, kiosk, officer, worked)
    return worked


def _turn(kiosk: Client, officer: Client, worked: Worked) -> None:
    began = time.perf_counter()
    kiosk.post("/tickets", {"category": CATEGORY})
    worked.issues.append((time.perf_counter() - began) * 1000)
    if worked.calls:
        seen = {"ticket": list(worked.calls)[-1]}
        officer.post(f"/counters/{COUNTER}/start", seen)
        officer.post(f"/counters/{COUNTER}/finish", seen)
    began = time.perf_counter()
    called = officer.post(f"/counters/{COUNTER}/call-next", {})["ticket"]
    worked.calls[called["id"]] = began


@asynccontextmanager
async def _audience(
    server: ServerProcess, waiting: list[tuple[str, str]], heard: Heard
) -> AsyncIterator[None]:
    """All of them have joined; they leave with the block."""
    token = server.token(Role.DISPLAY, "hall-tv")
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(
        connector=connector, timeout=aiohttp.ClientTimeout(total=None)
    ) as session:
        tasks = [
            asyncio.create_task(_phone(session, server.url, *ticket, heard)) for ticket in waiting
        ]
        tasks += [
            asyncio.create_task(_screen(session, server.url, token, heard)) for _ in range(SCREENS)
        ]
        while heard.joined < PHONES + SCREENS:  # noqa: ASYNC110 - polled once, before the start
            await asyncio.sleep(0.05)
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _phone(
    session: aiohttp.ClientSession, url: str, ticket: str, code: str, heard: Heard
) -> None:
    async with session.get(f"{url}/t/{code}/news") as stream:
        stream.raise_for_status()
        heard.joined += 1
        async for line in stream.content:
            if line.startswith(b"data: {") and json.loads(line[6:])["stage"] == "called":
                heard.phones.setdefault(ticket, time.perf_counter())


async def _screen(session: aiohttp.ClientSession, url: str, token: str, heard: Heard) -> None:
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    feed = url.replace("http", "ws", 1) + f"{API}/feed?as=board"
    async with session.ws_connect(feed, headers=headers, max_msg_size=0) as socket:
        heard.joined += 1
        seen: set[str] = set()
        async for message in socket:
            at, news = time.perf_counter(), message.json()
            for call in news.get("changes", {}).get("calls", ("", 0, 0, ()))[3]:
                if call["ticket"] not in seen:
                    seen.add(call["ticket"])
                    heard.screens.setdefault(call["ticket"], []).append(at)


def _told(alone: Worked, together: Worked, heard: Heard) -> list[Row]:
    phones = _delays(together, {ticket: [at] for ticket, at in heard.phones.items()})
    screens = _delays(together, heard.screens)
    missing = sum(len(heard.screens.get(ticket, ())) < SCREENS for ticket in together.calls)
    usual, full = percentile(alone.issues, 0.99), percentile(together.issues, 0.99)
    return [
        Row(
            name=f"call → one of {PHONES} phones, p99 of {len(phones)}",
            value=percentile(phones, 0.99),
            unit="ms",
            limit=CALL_MS,
        ),
        Row(
            name=f"call → {SCREENS} television pages, p99 of {len(screens)}",
            value=percentile(screens, 0.99),
            unit="ms",
            limit=CALL_MS,
        ),
        Row(name="calls that some page did not show", value=missing, unit="", limit=0),
        Row(
            name="issue p99, heard by all ÷ heard by nobody",
            value=full / usual,
            unit="×",
            limit=EFFECT,
            baseline=usual,
        ),
        Row(
            name="issue median, heard by all ÷ heard by nobody",
            value=median(together.issues) / median(alone.issues),
            unit="×",
            limit=EFFECT,
            baseline=median(alone.issues),
        ),
    ]


def _delays(worked: Worked, seen: dict[str, list[float]]) -> list[float]:
    """Milliseconds from the press to each page that showed it."""
    began = worked.calls
    return [(at - began[ticket]) * 1000 for ticket in began for at in seen.get(ticket, ())]
