"""What became of each paper, told to the server: in order, each until it has an answer.

A kiosk that is cut off for hours keeps its reports and sends them when the server is back; a report
that was heard already does nothing, by its key.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from screen_kit.pending import Pending
from ticket_protocol.replies import Problem

log = logging.getLogger(__name__)

KEPT_S = 24 * 3600.0
"""Tomorrow nobody asks about the paper of today."""
KEPT = 500
AGAIN_S = 5.0
BUSY = 503


Post = Callable[..., Pending]
"""`link.post`."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """A command that waits for its answer, `since` then."""

    path: str
    body: dict[str, Any]
    since: float
    key: str = field(default_factory=lambda: str(uuid4()))


class Reports:
    """Sends one at a time. `clock` never jumps; `tick` regularly."""

    def __init__(self, post: Post, clock: Callable[[], float]) -> None:
        self._post, self._clock = post, clock
        self._waiting: deque[Report] = deque()
        self._underway = False
        self._again_at = 0.0

    @property
    def waiting(self) -> int:
        """How many have no answer yet."""
        return len(self._waiting)

    def add(self, path: str, body: dict[str, Any]) -> None:
        """Sends it, after those before it; of more than are kept the oldest is given up."""
        if len(self._waiting) == KEPT:
            # The first may be on its way; what comes of it is then nobody's.
            log.warning("too many reports wait for the server; one is given up")
            self._waiting.popleft()
            self._underway = False
        self._waiting.append(Report(path=path, body=body, since=self._clock()))
        self.tick()

    def tick(self) -> None:
        """Sends the next, if it is time to."""
        if self._underway:
            return
        now = self._clock()
        while self._waiting and now - self._waiting[0].since > KEPT_S:
            log.warning("a report is a day old and is given up")
            self._waiting.popleft()
        if self._waiting and now >= self._again_at:
            self._send(self._waiting[0])

    def _send(self, report: Report) -> None:
        self._underway = True
        pending = self._post(report.path, report.body, key=report.key)
        pending.succeeded.connect(lambda _reply: self._settled(report))
        pending.refused.connect(lambda problem: self._refused(report, problem))
        pending.unanswered.connect(lambda: self._later(report))

    def _refused(self, report: Report, problem: Problem) -> None:
        if problem.status == BUSY:
            self._later(report)
            return
        log.warning("a report was refused: %s", problem.code)
        self._settled(report)

    def _settled(self, report: Report) -> None:
        if self._is_first(report):
            self._waiting.popleft()
            self._underway, self._again_at = False, 0.0
            self.tick()

    def _later(self, report: Report) -> None:
        if self._is_first(report):
            self._underway, self._again_at = False, self._clock() + AGAIN_S

    def _is_first(self, report: Report) -> bool:
        return bool(self._waiting) and self._waiting[0] is report
