"""A store with a million past tickets: nothing that happens today may get slower by it."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.clients import Client
from benchmarks.million import fill
from benchmarks.rows import Row, median
from benchmarks.server import bench_server
from demo.processes import ServerProcess
from ticket_protocol.words import Role

MILLION = 1_000_000
STARTS = 5
TURNS = 400
LEARNING_S = 60.0


def rows(folder: Path) -> list[Row]:
    """Issue, call and start, each with a million past tickets against an empty store."""
    empty, full = bench_server(folder / "empty"), bench_server(folder / "full")
    for server in (empty, full):
        server.token(Role.REPORTS, "makes-the-store")
    fill(full.data, MILLION, last=datetime.now(UTC).date() - timedelta(days=2))
    starts = [(_start(empty), _start(full)) for _ in range(STARTS)]
    for server in (empty, full):
        server.start()
        _learned(server)
    issues, calls = _turns(empty, full)
    empty.stop()
    full.stop()
    return [
        _row("issue", issues, "ms"),
        _row("call", calls, "ms"),
        _row("start", starts, "ms"),
        Row(
            name="server start, empty store, median",
            value=median(e for e, _ in starts) / 1000,
            unit="s",
            limit=1.5,
        ),
    ]


def _row(name: str, pairs: list[tuple[float, float]], unit: str) -> Row:
    empty, full = median(e for e, _ in pairs), median(f for _, f in pairs)
    return Row(
        name=f"a million past tickets: {name}, p50 (limit: 1.2 × empty)",
        value=full,
        unit=unit,
        limit=1.2 * empty,
        baseline=empty,
    )


def _start(server: ServerProcess) -> float:
    began = time.perf_counter()
    server.start()
    took = (time.perf_counter() - began) * 1000
    server.stop()
    return took


def _learned(server: ServerProcess) -> None:
    """Waits until the estimator has learned from the past, which it does once, beside the hall."""
    client = Client(server.url, server.token(Role.REPORTS, "asks"))
    deadline = time.monotonic() + LEARNING_S
    while client.get("/healthz")["estimator"] != "running" and time.monotonic() < deadline:
        time.sleep(0.2)
    client.close()


Pairs = list[tuple[float, float]]


def _turns(empty: ServerProcess, full: ServerProcess) -> tuple[Pairs, Pairs]:
    """Issue and call in turn on both servers, so that both meet the same noise."""
    clients = [Client(s.url, s.token(Role.ADMIN, "bench")) for s in (empty, full)]
    for client in clients:
        client.post("/counters/9/open", {})
    issues: Pairs = []
    calls: Pairs = []
    for _ in range(TURNS):
        a, b = (_timed(c, "/tickets", {"category": "dat-dai"}) for c in clients)
        issues.append((a, b))
        a, b = (_timed(c, "/counters/9/call-next", {}) for c in clients)
        calls.append((a, b))
    return issues[20:], calls[20:]


def _timed(client: Client, path: str, body: dict[str, str]) -> float:
    began = time.perf_counter()
    client.post(path, body)
    return (time.perf_counter() - began) * 1000
