"""Tells the server which announcements the hall hears; nobody waits for it."""

import logging

from screen_kit.link import Link
from ticket_protocol.commands import ReportAnnouncement
from ticket_protocol.replies import Problem

log = logging.getLogger(__name__)

PATIENCE_MS = 2000
"""How long a report of an announcement is tried again; a late one is worth nothing."""


class Telling:
    """Sends reports, and notes in the log when they are refused, and when no more."""

    def __init__(self, link: Link) -> None:
        self._link, self._refused = link, False

    def report(self, report: ReportAnnouncement) -> None:
        """One more."""
        sent = self._link.post("/announcements", report.model_dump(), patience_ms=PATIENCE_MS)
        sent.refused.connect(self._report_refused)
        sent.succeeded.connect(self._report_taken)

    def _report_refused(self, problem: Problem) -> None:
        level = logging.DEBUG if self._refused else logging.WARNING
        log.log(level, "the server takes no report of an announcement: %s", problem.code)
        self._refused = True

    def _report_taken(self, _reply: object) -> None:
        if self._refused:
            log.info("the server takes reports of announcements again")
        self._refused = False
