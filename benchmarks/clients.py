"""A client as every program has one: server away or not, it asks again until it is answered."""

import http.client
import json
import socket
import time
import uuid
from collections.abc import Collection
from typing import Any
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
        reply = self.ask(path, body)
        assert reply is not None
        return reply

    def ask(
        self, path: str, body: dict[str, Any], refusals: Collection[str] = ()
    ) -> dict[str, Any] | None:
        """The reply to one command, or None if it was refused with one of these codes."""
        key = {KEY_HEADER: str(uuid.uuid4())}
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            answer = self._ask("POST", path, json.dumps(body), key)
            if answer is None or answer[0] == BUSY:
                time.sleep(PAUSE_S)
                continue
            if answer[0] < 300:
                return answer[1]
            if answer[1].get("code") in refusals:
                return None
            raise GaveUpError(f"{path} {body}: {answer[0]} {answer[1]}")
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
