"""The outermost loop of the printer's thread: it goes on, whatever raised."""

import logging
from collections.abc import Callable
from typing import TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")


def guarded(ask: Callable[[], T], *, otherwise: T) -> T:
    """What `ask` says, or `otherwise` if it raised, which is logged."""
    try:
        return ask()
    except Exception:
        log.exception("the printer's thread goes on after this")
        return otherwise
