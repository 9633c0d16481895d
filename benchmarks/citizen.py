"""Citizens at the signs: whoever was served says what he thinks of it, as soon as the sign sees it.

Drawn with a seed; refused only where the hall has gone on meanwhile, or has been told already.
"""

import random
import time
from pathlib import Path
from typing import Any

from benchmarks.clients import Client
from benchmarks.diary import Diary
from benchmarks.officer import ALL_SERVED

PAUSE_S = 0.05
SERVED = {"TicketFinished", "TicketMovedOn"}
GONE_ON = ("NOT_SERVED_YET", "ALREADY_RATED")
LEVELS = 4


class Citizens:
    """Looks at the counters until the day ends."""

    def __init__(self, client: Client, diary: Diary, folder: Path) -> None:
        self._client, self._diary, self._folder = client, diary, folder
        self._chance = random.Random(0)
        self._asked: set[str] = set()

    def work(self) -> None:
        """The whole day."""
        while not (self._folder / ALL_SERVED).exists():
            for counter in self._client.get("/board")["counters"]:
                left = counter["left"]
                if left is not None and left["move"] in SERVED:
                    self._rate(left["current"]["id"])
            time.sleep(PAUSE_S)

    def _rate(self, ticket: str) -> None:
        """Once, or seldom again: that is refused."""
        if ticket in self._asked and self._chance.random() > 1 / 8:
            return
        self._asked.add(ticket)
        level = self._chance.randint(1, LEVELS)
        body: dict[str, Any] = {"level": level, "reason": "other" if level == LEVELS else None}
        if self._client.ask(f"/tickets/{ticket}/rating", body, GONE_ON) is not None:
            self._diary.note("TicketRated", ticket)
