"""A supervisor who walks through the hall and changes what others are at work with.

Priorities, fields, links, guides, help, messages, and which counter serves what.
"""

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.clients import Client
from benchmarks.diary import Diary
from benchmarks.officer import NO_MORE, STATES

PAUSE_S = 0.1
ROUND = 12
"""So many moves for each look at the board."""

Row = dict[str, Any]


class Supervisor:
    """Works until there are to be no more moves, and leaves nobody with the guide."""

    def __init__(
        self,
        client: Client,
        diary: Diary,
        counters: list[int],
        categories: list[str],
        folder: Path,
    ) -> None:
        self._client, self._diary, self._folder = client, diary, folder
        self._counters, self._categories = counters, categories
        self._chance = random.Random(0)
        self._guided: list[str] = []
        self._message: int | None = None
        self._told = 0
        self._moved: tuple[int, int, list[str]] | None = None
        self._moves: tuple[Callable[[list[Row]], None], ...] = (
            self._give_or_take_priority, self._link, self._change_category, self._guide, self._help,
        )  # fmt: skip

    def work(self) -> None:
        """The whole day."""
        while not (self._folder / NO_MORE).exists():
            board = self._client.get("/board")
            waiting = board["waiting"]
            for _ in range(ROUND if len(waiting) > 1 else 0):
                self._chance.choice(self._moves)(waiting)
            self._reassign(board["counters"])
            self._tell()
            time.sleep(PAUSE_S)
        while self._guided:
            self._welcome_back()

    def _give_or_take_priority(self, waiting: list[Row]) -> None:
        row = self._chance.choice(waiting)
        body = {"priority": not row["priority"], "reason": "proven"}
        if row["priority"]:
            body["reason"] = "not_proven"
        if self._on(row["ticket"], "priority", body):
            row["priority"] = not row["priority"]
            self._diary.note("PriorityChanged", row["ticket"])

    def _link(self, waiting: list[Row]) -> None:
        one, other = self._chance.sample(waiting, 2)
        refusals = (*STATES, "ALREADY_LINKED")
        if other["ticket"] in (one["linked"], *self._guided):
            return
        if self._on(one["ticket"], "link", {"other": other["ticket"]}, refusals):
            one["linked"], other["linked"] = other["ticket"], one["ticket"]
            self._diary.note("TicketsLinked", one["ticket"])

    def _change_category(self, waiting: list[Row]) -> None:
        row = self._chance.choice(waiting)
        other = self._chance.choice([c for c in self._categories if c != row["category"]] or [""])
        if other and self._on(row["ticket"], "category", {"category": other}, STATES_OR_TWICE):
            row["category"] = other
            self._diary.note("CategoryChanged", row["ticket"])

    def _guide(self, waiting: list[Row]) -> None:
        if len(self._guided) > 2:
            self._welcome_back()
        row = self._chance.choice(waiting)
        if row["ticket"] not in self._guided and self._on(row["ticket"], "guide", {}):
            self._guided.append(row["ticket"])
            self._diary.note("TicketGuided", row["ticket"])

    def _welcome_back(self) -> None:
        ticket = self._guided.pop(0)
        self._client.post(f"/tickets/{ticket}/return", {})
        self._diary.note("TicketReturned", ticket)

    def _help(self, waiting: list[Row]) -> None:
        row = self._chance.choice(waiting)
        if self._on(row["ticket"], "help", {"needed": not row["needs_help"]}):
            row["needs_help"] = not row["needs_help"]
            self._diary.note("HelpNoted", row["ticket"])

    def _reassign(self, counters: list[Row]) -> None:
        """All that one counter serves goes to another, and back the next time."""
        if self._moved is not None:
            old, new, categories = self._moved
            self._move(new, old, categories)
            self._moved = None
        elif len(self._counters) > 1:
            old, new = self._chance.sample(self._counters, 2)
            serves = {c["number"]: c["categories"] for c in counters}
            # What both serve would not come back whole.
            if not set(serves[old]) & set(serves[new]):
                self._move(old, new, serves[old])
                self._moved = old, new, serves[old]

    def _tell(self) -> None:
        """Something new for everybody; the message before it goes."""
        if self._message is not None:
            self._client.post(f"/messages/{self._message}/end", {})
            self._diary.note("MessageEnded", "")
        self._told += 1
        body = {"kind": "free", "text": {"vi": f"Thông báo {self._told}"}}
        self._message = self._client.post("/messages", body)["message"]
        self._diary.note("MessagePosted", "")

    def _move(self, old: int, new: int, categories: list[str]) -> None:
        body = {"to": new, "categories": categories}
        self._client.post(f"/counters/{old}/reassign", body)
        self._diary.note("CategoriesReassigned", str(old))

    def _on(self, ticket: str, name: str, body: Row, refusals: tuple[str, ...] = STATES) -> bool:
        """Whether it was done; the hall may have gone on since the board was read."""
        return self._client.ask(f"/tickets/{ticket}/{name}", body, refusals) is not None


STATES_OR_TWICE = (*STATES, "STOP_TWICE")
