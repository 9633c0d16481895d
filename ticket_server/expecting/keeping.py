"""What was expected is kept beside the facts; in trouble it is lost, and nothing else is."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from ticket_server.storage.store import Estimated, FirstCall, Store

log = logging.getLogger(__name__)

Write = Callable[[Callable[[], None], Callable[[Exception | None], None]], None]


class Keeping:
    """Any thread may give something; `write` is the writer's."""

    def __init__(self, store: Store, write: Write) -> None:
        self._store = store
        self._write = write

    def __call__(self, estimates: Sequence[Estimated], calls: Sequence[FirstCall]) -> None:
        """Kept between batches."""
        self._write(partial(self._store.keep, estimates, calls), _lose)


def _lose(error: Exception | None) -> None:
    if error is not None:
        log.warning("Estimates are not kept: %s", error)
