"""Asks the server for a number, and reads what it says."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ValidationError

from kiosk import asking
from kiosk.visit import Asking
from screen_kit.link import Link
from ticket_protocol.replies import Problem, Ticket

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """One of the three follows each `ask`. A ticket that cannot be read is no answer."""

    link: Link
    issued: Callable[[Ticket], None]
    refused: Callable[[Problem], None]
    unanswered: Callable[[], None]

    def ask(self, request: Asking) -> None:
        """The request, with patience; the same again is the same by its key."""
        body, patience = asking.body(request), asking.PATIENCE_MS
        pending = self.link.post("/tickets", body, patience_ms=patience, key=request.key)
        pending.succeeded.connect(self._read)
        pending.refused.connect(self.refused)
        pending.unanswered.connect(self.unanswered)

    def _read(self, reply: object) -> None:
        try:
            ticket = Ticket.model_validate(reply)
        except ValidationError as error:
            log.warning("the server's ticket cannot be read: %s", error)
            self.unanswered()
            return
        self.issued(ticket)
