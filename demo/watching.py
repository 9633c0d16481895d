"""Looks at the hall over the server's own interface, as a supervisor may."""

import json
import time
import urllib.request
from collections.abc import Callable
from typing import Any

from demo.stage import StageError
from ticket_protocol.board import Board
from ticket_protocol.outlook import Forecast
from ticket_protocol.replies import Ticket
from ticket_protocol.version import API

PATIENCE_S = 15.0


class Watcher:
    """Reads board and tickets with a token of its own."""

    def __init__(self, url: str, token: str) -> None:
        self._url, self._token = url, token

    def board(self) -> Board:
        """The hall now."""
        return Board.model_validate(self._get("/board"))

    def ticket(self, ticket_id: str) -> Ticket:
        """A ticket as it stands."""
        return Ticket.model_validate(self._get(f"/tickets/{ticket_id}"))

    def forecast(self) -> Forecast:
        """The next ninety minutes."""
        return Forecast.model_validate(self._get("/forecast"))

    def wait(self, holds: Callable[[Board], bool], what: str) -> Board:
        """The board as soon as it `holds`."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            board = self.board()
            if holds(board):
                return board
            time.sleep(0.05)
        raise StageError(f"it did not come about that {what}")

    def _get(self, path: str) -> Any:
        headers = {"Authorization": f"Bearer {self._token}"}
        request = urllib.request.Request(self._url + API + path, headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=5) as reply:  # noqa: S310 - our own server
            return json.load(reply)
