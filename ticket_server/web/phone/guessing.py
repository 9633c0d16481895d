"""Slows down who tries codes: an address has a few wrong guesses, and gets them back slowly.

Right codes are always answered: behind one address there may be a whole hall. A code has 80 random
bits, so this is for the server's peace, not for the codes' secrecy.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

GUESSES = 20
BACK_S = 6.0
"""One guess comes back after so long."""
ADDRESSES = 10_000
"""More are not remembered; the ones that were silent longest are forgotten."""


@dataclass(slots=True)
class _Guesser:
    left: float
    at: float


class Guessing:
    """Counts wrong guesses by address."""

    def __init__(self, running: Callable[[], float] = monotonic) -> None:
        self._running = running
        self._known: OrderedDict[str, _Guesser] = OrderedDict()

    def wrong(self, address: str) -> float | None:
        """A wrong guess; None, or the seconds after which the next is answered."""
        now = self._running()
        guesser = self._known.pop(address, None) or _Guesser(left=GUESSES, at=now)
        guesser.left = min(GUESSES, guesser.left + (now - guesser.at) / BACK_S)
        guesser.at = now
        self._known[address] = guesser
        if len(self._known) > ADDRESSES:
            self._known.popitem(last=False)
        if guesser.left < 1:
            return (1 - guesser.left) * BACK_S
        guesser.left -= 1
        return None
