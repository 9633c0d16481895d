"""A kiosk without screen and printer: its real link, outbox and way to a number, in a hurry.

`python -m benchmarks.offline.kiosk SERVER NAME FOLDER SEED SHIFT_S`, the token on its input. What
it would have printed is a line of `FOLDER/papers.jsonl`: from then on somebody holds that number.
With `FOLDER/stop` it gives no more, and ends when the server knows everything.
"""

import json
import os
import random
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk import taking, visit
from kiosk.drivers.known_file import KnownFile
from kiosk.drivers.machine import boot
from kiosk.drivers.outbox_file import OutboxFile
from kiosk.outbox import desk, errands
from kiosk.outbox.desk import OutboxDesk, clock_of
from kiosk.outbox.remembering import Remembering
from kiosk.paper.told import Paper
from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link, LinkState
from ticket_protocol.centre import Centre
from ticket_protocol.replies import Ticket

STEP_MS = 15
PATIENCE_S, AGAIN_S, PART_AGAIN_S = 0.7, 0.2, 0.5
"""As a kiosk has them, but so much shorter that an hour is a minute."""


class Papers:
    """A printer whose papers are lines, written at once: they outlive the program."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / "papers.jsonl", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.given = 0

    def expected(self) -> Paper:
        """All is well with it."""
        return Paper.COMING

    def print(self, ticket: Ticket, _centre: Centre, **_how: bool) -> None:
        """Somebody holds it now; `at` is a clock that all processes share and nobody sets."""
        line = {"number": ticket.number, "offline": ticket.offline, "at": time.monotonic()}
        os.write(self._file, json.dumps(line).encode() + b"\n")
        self.given += 1


class Kiosk:
    """Touches as fast as it may."""

    def __init__(self, server: str, token: str, name: str, folder: Path) -> None:
        self._folder, self._dice = folder, random.Random()
        self.link = Link(server, token)
        store = OutboxFile(folder)
        self._outbox = OutboxDesk(self.link, name, store=store, clock=clock_of(self.link, boot()))
        self._visiting = Visiting(Visit(), time.monotonic)
        self._papers = Papers(folder)
        self._taking = taking.Taking(self.link, self._papers, self._visiting, self._outbox)  # type: ignore[arg-type]
        self._remembering = Remembering(self.link, KnownFile(folder))
        self._timer = QTimer()
        self._timer.timeout.connect(self.step)

    def start(self, seed: int, shift: timedelta) -> None:
        """From now on; its own clock is wrong by `shift`."""
        self._dice.seed(seed)
        self.link._clock._wall = lambda: datetime.now(UTC) + shift
        self.link.start()
        self._timer.start(STEP_MS)

    def step(self) -> None:
        """A moment in the hall."""
        self._taking.tick()
        now, page = time.monotonic(), self._visiting.visit.page
        if page is Page.ISSUING:
            return
        if page is Page.FAILED:
            again, at = self._dice.random() < 0.5, self._visiting.visit
            if again:
                self._taking.ask(visit.ask_again(at, now))
            else:
                self._visiting.now(visit.home(at, now + visit.DEAF_S))
        elif (self._folder / "stop").exists():
            self._end_when_all_is_told()
        elif self._dice.random() < 0.06 and self.link.centre is not None:
            self._touch(now)

    def _touch(self, now: float) -> None:
        assert self.link.centre is not None
        category = self._dice.choice(self.link.centre.categories).id
        at = Visit(page=Page.CATEGORY, category=category)
        self._visiting.now(at)
        priority = self._dice.random() < 0.1
        self._taking.ask(visit.take(at, now, key=str(uuid4()), priority=priority))

    def _end_when_all_is_told(self) -> None:
        box = self._outbox._keeper.box
        asked = not self._outbox._errands._part_wanted  # the answer may open slips again
        owed = box.open or box.unsure or box.given_up or box.attempts or not asked
        if self.link.state is LinkState.CONNECTED and not owed:
            QCoreApplication.quit()


def main() -> None:
    """Until it is killed, or told to stop."""
    server, name, folder, seed, shift = sys.argv[1:]
    taking.ANSWER_S, errands.AGAIN_S, errands.PART_AGAIN_S = PATIENCE_S, AGAIN_S, PART_AGAIN_S
    desk.TICK_MS = 50
    app = QCoreApplication([])
    kiosk = Kiosk(server, sys.stdin.readline().strip(), name, Path(folder))
    QTimer.singleShot(0, lambda: kiosk.start(int(seed), timedelta(seconds=float(shift))))
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
