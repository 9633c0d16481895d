"""A card's number becomes a keyed hash: by the day's key, which is asked for each time anew."""

import logging
from collections.abc import Callable

from pydantic import ValidationError

from screen_kit.asked import Asked
from screen_kit.link import Link
from ticket_protocol.persons import PersonKey, person_of

log = logging.getLogger(__name__)


class Persons:
    """One card at a time; `known(hash)` follows unless the server is away or it is forgotten."""

    def __init__(self, link: Link, known: Callable[[str], None]) -> None:
        self._link, self._known = link, known
        self._asked: Asked | None = None

    def ask(self, number: str) -> None:
        """The number is held until the key is there, and nowhere else."""
        asked = self._link.get("/persons/key")
        asked.answered.connect(lambda body: self._answer(asked, number, body))
        self._asked = asked

    def forget(self) -> None:
        """The visit is over."""
        self._asked = None

    def _answer(self, asked: Asked, number: str, body: bytes) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        try:
            person = person_of(PersonKey.model_validate_json(body), number)
        except (ValidationError, ValueError):
            log.warning("the day's key cannot be read")
            return
        self._known(person)
