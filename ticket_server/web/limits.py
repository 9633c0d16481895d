"""How fast may be asked: each device or person, each address, and who has no token that is known.

Generous: no hall comes near. It is for a program gone wild, and for who tries tokens.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from time import monotonic
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from ticket_server.web.problems import ProblemError, response_of

BURST_S: Final = 10.0
"""So many seconds' worth may come at once."""
ADDRESS: Final = 10
"""An address may ask as much as so many devices: behind it may be several."""
STRANGERS_PER_S: Final = 5.0
"""Tokens that nobody knew yet, and sign-ins, from one address."""
STRANGERS_AT_ONCE: Final = 100
EXACT_S: Final = 1e-6
"""Sums of fractions are no more exact."""
REMEMBERED: Final = 10_000
"""More are not; the ones that were silent longest are forgotten."""


class Pace:
    """Remembers for each key until when its requests are paid for (GCRA: one number for each)."""

    def __init__(self, running: Callable[[], float]) -> None:
        self._running = running
        self._paid: OrderedDict[Hashable, float] = OrderedDict()

    def wait_s(self, key: Hashable, per_second: float, burst: float) -> float:
        """One more: 0, or the seconds after which it would be taken."""
        now = self._running()
        paid = max(self._paid.pop(key, now), now)
        wait_s = paid - now - (burst - 1) / per_second
        late = wait_s > EXACT_S
        self._paid[key] = paid if late else paid + 1 / per_second
        if len(self._paid) > REMEMBERED:
            self._paid.popitem(last=False)
        return wait_s if late else 0.0

    def __len__(self) -> int:
        return len(self._paid)


class Limits:
    """Belongs to the event loop's thread. `per_second` None: nothing is limited."""

    def __init__(
        self, per_second: Callable[[], float | None], running: Callable[[], float] = monotonic
    ) -> None:
        self._per_second = per_second
        self._devices, self._addresses = Pace(running), Pace(running)
        self._strangers = Pace(running)

    def device(self, token: int) -> None:
        """429 for a token that asks too fast."""
        rate = self._per_second()
        if rate is not None:
            _refuse_if(self._devices.wait_s(token, rate, rate * BURST_S))

    def address(self, address: str) -> float:
        """The seconds to wait for an address that asks too fast; 0: none."""
        rate = self._per_second()
        if rate is None:
            return 0.0
        return self._addresses.wait_s(address, rate * ADDRESS, rate * ADDRESS * BURST_S)

    def stranger(self, address: str) -> None:
        """429 for an address from which too many come whom nobody knows."""
        if self._per_second() is not None:
            wait_s = self._strangers.wait_s(address, STRANGERS_PER_S, STRANGERS_AT_ONCE)
            _refuse_if(wait_s)


class Gate:
    """Plain ASGI: an address that asks too fast is told so before anything is looked at."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what comes in time."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        wait_s = self._limits.address(_address(scope))
        if wait_s <= 0:
            await self._app(scope, receive, send)
            return
        response = response_of(too_fast(wait_s))
        if scope["type"] == "websocket":
            await WebSocket(scope, receive, send).send_denial_response(response)
        else:
            await response(scope, receive, send)


def too_fast(wait_s: float) -> ProblemError:
    """429, and when to come again."""
    later = {"retry-after": str(int(wait_s) + 1)}
    return ProblemError(429, "TOO_FAST", "Too many requests; wait a moment.", headers=later)


def _refuse_if(wait_s: float) -> None:
    if wait_s > 0:
        raise too_fast(wait_s)


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""
