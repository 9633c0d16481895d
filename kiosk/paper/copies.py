"""Copies that staff order: a fact names this kiosk, the ticket is fetched and printed again."""

import logging
from functools import partial
from typing import Protocol

from pydantic import ValidationError

from screen_kit.asked import Asked
from screen_kit.link import Link
from ticket_protocol.centre import Centre
from ticket_protocol.facts import CopyOrdered, FactBase
from ticket_protocol.replies import Problem, Ticket

log = logging.getLogger(__name__)

TRIES = 3
"""How often a ticket is asked for; each try takes seconds when nobody answers."""


class Printing(Protocol):
    """Who prints."""

    def print(self, ticket: Ticket, centre: Centre, *, copy: bool = False) -> None:
        """Order the paper."""


class Copies:
    """Follows the feed from now on. An order that was missed while we were away is old."""

    def __init__(self, link: Link, name: str, paper: Printing) -> None:
        self._link, self._name, self._paper = link, name, paper
        self._asked: dict[int, Asked] = {}
        link.factArrived.connect(self._hear)

    def _hear(self, fact: FactBase, late: bool) -> None:  # noqa: FBT001 - a signal's
        if not isinstance(fact, CopyOrdered) or fact.kiosk != self._name:
            return
        if late:
            log.warning("ticket %s: a copy was ordered while the server was away", fact.number)
            return
        self._ask(fact, TRIES)

    def _ask(self, order: CopyOrdered, tries: int) -> None:
        asked = self._link.get(f"/tickets/{order.ticket}")
        asked.answered.connect(partial(self._print, order))
        asked.refused.connect(partial(self._refused, order))
        asked.unanswered.connect(partial(self._unanswered, order, tries - 1))
        self._asked[order.seq] = asked

    def _print(self, order: CopyOrdered, body: bytes) -> None:
        self._asked.pop(order.seq, None)
        try:
            ticket = Ticket.model_validate_json(body)
        except ValidationError as error:
            log.warning("the server's ticket cannot be read: %s", error)
            return
        if self._link.centre is not None:
            log.info("ticket %s: staff ordered a copy", ticket.number)
            self._paper.print(ticket, self._link.centre, copy=True)

    def _refused(self, order: CopyOrdered, problem: Problem) -> None:
        self._asked.pop(order.seq, None)
        log.warning("ticket %s: no copy: %s", order.number, problem.code)

    def _unanswered(self, order: CopyOrdered, tries: int) -> None:
        if tries > 0:
            self._ask(order, tries)
            return
        self._asked.pop(order.seq, None)
        log.warning("ticket %s: no copy: the server does not answer", order.number)
