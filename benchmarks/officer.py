"""An officer in a hurry: calls, and does everything else that a counter knows, now and then.

Drawn with a seed, refused only where a hall full of others can be the reason.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.clients import Client
from benchmarks.diary import Diary

PAUSE_S = 0.05
PARKED_FOR = 12
"""So many calls later whoever was sent for a paper is back."""
STATES = tuple(
    f"TICKET_{state}"
    for state in ("WAITING", "CALLED", "SERVING", "HELD", "GUIDED", "MISSED", "ENDED", "LINKED")
)
NO_MORE = "no-more-moves"
"""This file ends the moves; who is parked comes back, and everybody is served."""
ALL_SERVED = "all-served"
"""This file ends the day."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an officer sits, and where others do."""

    counter: int
    counters: list[int]
    categories: list[str]


class Officer:
    """Always says whom it saw; ends when the day ends."""

    def __init__(self, client: Client, diary: Diary, place: Place, folder: Path) -> None:
        self._client, self._diary, self._folder = client, diary, folder
        self._place = place
        self._chance = random.Random(place.counter)
        self._current: str | None = None
        self._parked: list[tuple[int, str]] = []
        self._calls = 0
        self._moves: dict[Callable[[str], None], int] = {
            self._go_on: 60, self._start: 6, self._recall: 4, self._hold: 5, self._no_show: 4,
            self._cancel: 1, self._put_back: 3, self._transfer: 8, self._undo: 9,
        }  # fmt: skip

    def work(self) -> None:
        """The whole day."""
        self._ask("open", {})
        while not (self._folder / ALL_SERVED).exists():
            ending = (self._folder / NO_MORE).exists()
            self._welcome_back(at_once=ending)
            if not self._call():
                time.sleep(PAUSE_S)
            elif not ending:
                assert self._current is not None
                moves = [*self._moves]
                self._chance.choices(moves, [*self._moves.values()])[0](self._current)

    def _call(self) -> bool:
        """Whether somebody came."""
        ticket = self._ask("call-next", {"current": self._current})["ticket"]
        self._current = ticket["id"] if ticket else None
        if ticket:
            self._calls += 1
            self._diary.note("TicketCalled", ticket["id"])
        return ticket is not None

    def _welcome_back(self, *, at_once: bool) -> None:
        """Who was parked reports; some are called by their number."""
        due = [p for p in self._parked if at_once or p[0] <= self._calls]
        self._parked = [p for p in self._parked if p not in due]
        for _, ticket in due:
            self._client.post(f"/tickets/{ticket}/return", {})
            self._diary.note("TicketReturned", ticket)
            if self._chance.random() < 0.3:
                self._call_by_number(ticket)

    def _call_by_number(self, ticket: str) -> None:
        body = {"number": ticket, "reason": "returning", "current": self._current}
        if self._try("call", body, *STATES) is not None:
            self._current = ticket
            self._diary.note("TicketCalled", ticket)

    def _go_on(self, ticket: str) -> None:
        """The next call ends the service."""

    def _start(self, ticket: str) -> None:
        self._act("start", "TicketStarted", ticket)

    def _recall(self, ticket: str) -> None:
        self._act("recall", "TicketRecalled", ticket)

    def _hold(self, ticket: str) -> None:
        self._act("hold", "TicketHeld", ticket, reason="copy", minutes=20)
        self._park(ticket)

    def _no_show(self, ticket: str) -> None:
        reply = self._ask("no-show", {"ticket": ticket})["ticket"]
        ended = reply["state"] == "cancelled"
        self._diary.note("TicketCancelled" if ended else "TicketMissed", ticket)
        self._current = None
        if not ended:
            self._park(ticket)

    def _cancel(self, ticket: str) -> None:
        self._act("cancel", "TicketCancelled", ticket, reason="left")
        self._current = None

    def _put_back(self, ticket: str) -> None:
        self._act("put-back", "TicketReturned", ticket)
        self._current = None

    def _transfer(self, ticket: str) -> None:
        """To a category, a counter or both; sometimes first in line, sometimes there and back."""
        body: dict[str, Any] = {"ticket": ticket, "first": self._chance.random() < 0.2}
        body["back"] = self._chance.random() < 0.5
        if self._chance.random() < 0.7:
            body["category"] = self._chance.choice(self._place.categories)
        if "category" not in body or self._chance.random() < 0.3:
            body["to_counter"] = self._chance.choice(self._place.counters)
        if self._try("transfer", body, "SAME_COUNTER", "STOP_TWICE") is not None:
            self._diary.note("TicketTransferred", ticket)
            self._current = None

    def _undo(self, ticket: str) -> None:
        """Ends the service in one of the ways there are, and takes it back."""
        how, kind, body = self._chance.choice(
            (
                ("finish", "", {"outcome": "done", "dossiers": 2}),
                ("cancel", "TicketCancelled", {"reason": "wrong"}),
                ("hold", "TicketHeld", {"reason": "form"}),
                ("transfer", "TicketTransferred", {"category": self._place.categories[0]}),
            )
        )
        refusals = ("SAME_COUNTER", "STOP_TWICE")
        if self._try(how, body | {"ticket": ticket}, *refusals) is None:
            return
        if kind:
            self._diary.note(kind, ticket)
        if self._try("undo", {"ticket": ticket}, "UNDO_TOO_LATE", "TICKET_LINKED") is not None:
            self._diary.note("MoveUndone", ticket)
            return
        self._current = None
        if how == "hold":
            self._park(ticket)

    def _park(self, ticket: str) -> None:
        self._current = None
        self._parked.append((self._calls + PARKED_FOR, ticket))

    def _act(self, name: str, kind: str, ticket: str, **more: object) -> None:
        self._ask(name, {"ticket": ticket, **more})
        self._diary.note(kind, ticket)

    def _ask(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        return self._client.post(f"/counters/{self._place.counter}/{name}", body)

    def _try(self, name: str, body: dict[str, Any], *refusals: str) -> dict[str, Any] | None:
        return self._client.ask(f"/counters/{self._place.counter}/{name}", body, refusals)
