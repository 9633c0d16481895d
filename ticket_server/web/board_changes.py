"""The board as changes, for pages: they keep it without knowing a rule. The fold stays in Python.

A changed list is one splice, found by the identity of elements: `advance` keeps those that stay.
"""

from collections.abc import Sequence
from typing import Any

from pydantic_core import to_json

from ticket_protocol.board import Board
from ticket_protocol.fold import advance
from ticket_server.domain.facts import ConfigAdopted, Fact
from ticket_server.web.wire import fact_on_wire


class FollowedBoard:
    """One view of the board, kept fact by fact for all who follow it as changes."""

    def __init__(self, board: Board, *, whole: bool) -> None:
        self._board = board
        self._whole = whole

    def message(self, fact: Fact) -> str:
        """The feed's message for what the next fact changes."""
        before = self._board
        self._board = advance(before, fact_on_wire(fact, whole=self._whole))
        told: dict[str, Any] = {"type": "board", "seq": fact.seq, "at": fact.at}
        if isinstance(fact.body, ConfigAdopted):
            told["centre"] = fact.body.digest
        return to_json({**told, "changes": changes(before, self._board)}).decode()


def changes(before: Board, after: Board) -> dict[str, list[Any]]:
    """By field, `["=", value]`, or of a list `["~", start, removed, [items]]`."""
    found: dict[str, list[Any]] = {}
    for name in Board.model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if old is new or name == "seq":
            continue
        if not isinstance(new, tuple):
            found |= {} if old == new else {name: ["=", new]}
        elif (splice := splice_of(old, new)) is not None:
            found[name] = ["~", *splice]
    return found


def splice_of(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int, list[Any]] | None:
    """Where, how many go, and what comes; None: nothing does."""
    start, most = 0, min(len(old), len(new))
    while start < most and old[start] is new[start]:
        start += 1
    kept = 0
    while kept < most - start and old[-1 - kept] is new[-1 - kept]:
        kept += 1
    removed, items = len(old) - start - kept, list(new[start : len(new) - kept])
    return (start, removed, items) if removed or items else None
