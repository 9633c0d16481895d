"""The desk's commands and questions on their way; each is answered once, or nobody knows."""

import logging
from collections.abc import Callable
from functools import partial

from pydantic import ValidationError

from kiosk.desk_face.orders import Order
from screen_kit.asked import Asked
from screen_kit.link import Link
from ticket_protocol.replies import Problem, Ticket, TicketsReply

log = logging.getLogger(__name__)

PATIENCE_MS = 6_000
"""So long a lost answer is asked for again, by the same key, while somebody stands there."""

Refused = Callable[[Problem | None], None]
"""Told why not; None: nobody knows whether it was done."""


class Sending:
    """Keeps what is asked until it is answered."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._asked: dict[int, Asked] = {}
        self._count = 0

    def send(self, order: Order, done: Callable[[Ticket | None], None], no: Refused) -> None:
        """A command; `done` is told the ticket it acted on, if it was one."""
        pending = self._link.post(order.path, order.json, patience_ms=PATIENCE_MS)
        pending.succeeded.connect(lambda reply: done(_ticket_in(reply)))
        pending.refused.connect(no)
        pending.unanswered.connect(lambda: no(None))

    def look(self, path: str, found: Callable[[tuple[Ticket, ...]], None], no: Refused) -> None:
        """A question for tickets."""
        self._count += 1
        asked = self._asked[self._count] = self._link.get(path)
        asked.answered.connect(partial(self._answered, self._count, found, no))
        asked.refused.connect(partial(self._over, self._count, no))
        asked.unanswered.connect(partial(self._over, self._count, no, None))

    def _answered(
        self, which: int, found: Callable[[tuple[Ticket, ...]], None], no: Refused, body: bytes
    ) -> None:
        self._asked.pop(which, None)
        try:
            found(TicketsReply.model_validate_json(body).tickets)
        except ValidationError as error:
            log.warning("the server's tickets cannot be read: %s", error)
            no(None)

    def _over(self, which: int, no: Refused, problem: Problem | None) -> None:
        self._asked.pop(which, None)
        no(problem)


def _ticket_in(reply: object) -> Ticket | None:
    """A ticket by itself, or the one that a command acted on; None: it was about none."""
    told = reply.get("ticket", reply) if isinstance(reply, dict) else None
    try:
        return Ticket.model_validate(told)
    except ValidationError:
        return None
