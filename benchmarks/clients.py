"""Kiosks, officers and listeners as processes of their own, with nothing but the standard library.

Each does what its real counterpart does when the server is away: it asks again with the same key,
for as long as it takes. What was acknowledged is written to a file, a JSON value a line.

    python -m benchmarks.clients kiosk|officer|listener URL OUT [options]   (token on stdin)
"""

import argparse
import http.client
import json
import socket
import sys
import time
import uuid
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER

PATIENCE_S = 60.0
PAUSE_S = 0.05
BUSY = 503


class GaveUpError(Exception):
    """The server did not come back, or refused what it must not refuse."""


class Client:
    """One connection that is made again when it breaks."""

    def __init__(self, url: str, token: str) -> None:
        self.host = urlsplit(url).netloc
        self.headers = {
            "Authorization": f"Bearer {token}",
            PROTOCOL_HEADER: str(PROTOCOL),
            "Content-Type": "application/json",
        }
        self.connection: http.client.HTTPConnection | None = None

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """The reply to one command, however often it has to be asked for."""
        key = {KEY_HEADER: str(uuid.uuid4())}
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            answer = self._ask("POST", path, json.dumps(body), key)
            if answer is None or answer[0] == BUSY:
                time.sleep(PAUSE_S)
                continue
            if answer[0] >= 300:
                raise GaveUpError(f"{path}: {answer[0]} {answer[1]}")
            return answer[1]
        raise GaveUpError(f"{path}: no answer within {PATIENCE_S} s")

    def get(self, path: str) -> dict[str, Any]:
        """One reading, asked for again while the server is away."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            answer = self._ask("GET", path, None, {})
            if answer is not None and answer[0] == http.HTTPStatus.OK:
                return answer[1]
            time.sleep(PAUSE_S)
        raise GaveUpError(f"{path}: no answer within {PATIENCE_S} s")

    def close(self) -> None:
        """Lets go of the connection."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def _ask(
        self, method: str, path: str, body: str | None, headers: dict[str, str]
    ) -> tuple[int, dict[str, Any]] | None:
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection(self.host, timeout=10)
                self.connection.connect()
                self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connection.request(method, API + path, body, self.headers | headers)
            reply = self.connection.getresponse()
            return reply.status, json.loads(reply.read())
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            self.close()
            return None


def kiosk(client: Client, out: TextIO, count: int, categories: list[str]) -> None:
    """Issues `count` tickets, going round the categories."""
    for i in range(count):
        body = {"category": categories[i % len(categories)], "priority": i % 12 == 0}
        ticket = client.post("/tickets", body)
        print(json.dumps({"issued": ticket["id"], "number": ticket["number"]}), file=out)


def officer(client: Client, out: TextIO, counter: int, stop: Path) -> None:
    """Calls until `stop` exists and nobody waits; always says whom it saw."""
    client.post(f"/counters/{counter}/open", {})
    current: str | None = None
    while True:
        ending = stop.exists()
        reply = client.post(f"/counters/{counter}/call-next", {"current": current})["ticket"]
        current = reply["id"] if reply else None
        if reply:
            print(json.dumps({"called": current, "counter": counter}), file=out)
        elif ending:
            return
        else:
            time.sleep(PAUSE_S)


def main() -> None:
    """What the command line asks for; the token comes on standard input."""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=["kiosk", "officer"])
    parser.add_argument("url")
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--categories", default="")
    parser.add_argument("--counter", type=int, default=0)
    parser.add_argument("--stop", type=Path)
    options = parser.parse_args()
    client = Client(options.url, sys.stdin.readline().strip())
    with options.out.open("w", encoding="utf-8", buffering=1) as out:
        if options.part == "kiosk":
            kiosk(client, out, options.count, options.categories.split(","))
        else:
            officer(client, out, options.counter, options.stop)


if __name__ == "__main__":
    main()
