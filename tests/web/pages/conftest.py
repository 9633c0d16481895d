"""A page's side of the feed in Python: what `assets/pages/kit/board.js` does with a message."""

import json
from datetime import datetime
from types import SimpleNamespace

import pytest

from ticket_server.storage.bodies import fact_of


def changed(board, message):
    """The board, as JSON values, after the message; no rule is needed for it."""
    after = {**board, "seq": message["seq"]}
    for name, (how, *change) in message["changes"].items():
        if how == "=":
            [after[name]] = change
        else:
            start, removed, items = change
            rows = list(board[name])
            rows[start : start + removed] = items
            after[name] = rows
    return after


@pytest.fixture(name="changed")
def _changed():
    return changed


@pytest.fixture(scope="session")
def read_day():
    """The facts of a recorded day."""

    def fact(line):
        row = {"by": None, "origin": None, **json.loads(line)}
        at, body = datetime.fromisoformat(row["at"]), json.dumps(row["body"])
        return fact_of(SimpleNamespace(**{**row, "at": at, "body": body}))

    def read(path):
        return [fact(line) for line in path.read_text("utf-8").splitlines()]

    return read
