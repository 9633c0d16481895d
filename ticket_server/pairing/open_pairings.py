"""Devices that show a code now. In memory alone: after a restart they ask again. Time is given."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ticket_protocol.pairing import CODE_DIGITS, Kind
from ticket_server.codes import digest_of, new_token

LASTS = timedelta(minutes=10)
CLAIMED_FOR = timedelta(minutes=1)
"""So long a device that lost the answer with its token is given another one."""

OPEN_AT_MOST = 64
OPEN_FROM_ONE = 24
"""From one address: a machine may show several screens. Codes stay rare among a million."""


class TooManyError(Exception):
    """No more can be open now; `wait` until some are over."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"too many codes are open for {wait}")
        self.wait = wait


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirmed:
    """What a supervisor said of it. `token`: its number in the list, once it has been claimed."""

    name: str
    role: str
    counters: frozenset[int] | None
    by: str
    token: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pairing:
    """A device that shows `code` until then. Its secret is kept as a digest alone."""

    digest: str
    code: str
    kind: Kind
    name: str
    version: str
    address: str
    until: datetime
    confirmed: Confirmed | None = None


def six_digits() -> str:
    """Any of a million, none likelier than another."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


class OpenPairings:
    """Belongs to the event loop's thread alone."""

    def __init__(self, code: Callable[[], str] = six_digits) -> None:
        self._code = code
        self._open: dict[str, Pairing] = {}

    def open(
        self, *, kind: Kind, name: str, version: str, address: str, now: datetime
    ) -> tuple[str, Pairing]:
        """A new one with its secret, or TooManyError."""
        self._forget(now)
        self._check(address, now)
        secret = new_token()
        taken = {pairing.code for pairing in self._open.values()}
        code = self._code()
        while code in taken:
            code = self._code()
        pairing = Pairing(
            digest=digest_of(secret),
            code=code,
            kind=kind,
            name=name,
            version=version,
            address=address,
            until=now + LASTS,
        )
        self._open[pairing.digest] = pairing
        return secret, pairing

    def of_secret(self, secret: str, now: datetime) -> Pairing | None:
        """The device's own; None: it is over, or never was."""
        self._forget(now)
        return self._open.get(digest_of(secret))

    def of_code(self, code: str, now: datetime) -> Pairing | None:
        """The one that shows it and waits to be confirmed."""
        self._forget(now)
        waiting = (p for p in self._open.values() if p.confirmed is None)
        return next((p for p in waiting if secrets.compare_digest(p.code, code)), None)

    def confirm(self, pairing: Pairing, confirmed: Confirmed) -> None:
        """A supervisor has said what it is; who was to be that, and is not yet, will not be."""
        for other in list(self._open.values()):
            said = other.confirmed
            if said is not None and said.token is None and said.name == confirmed.name:
                self.end(other)
        self._put(replace(pairing, confirmed=confirmed))

    def claimed(self, pairing: Pairing, token: int, now: datetime) -> None:
        """It has its token; soon it needs this no more."""
        assert pairing.confirmed is not None
        first = pairing.confirmed.token is None
        until = min(pairing.until, now + CLAIMED_FOR) if first else pairing.until
        confirmed = replace(pairing.confirmed, token=token)
        self._put(replace(pairing, confirmed=confirmed, until=until))

    def end(self, pairing: Pairing) -> None:
        """It is over before its time."""
        self._open.pop(pairing.digest, None)

    def waiting(self, now: datetime) -> int:
        """How many show a code."""
        self._forget(now)
        return sum(p.confirmed is None for p in self._open.values())

    def _put(self, pairing: Pairing) -> None:
        if pairing.digest in self._open:
            self._open[pairing.digest] = pairing

    def _check(self, address: str, now: datetime) -> None:
        own = [p for p in self._open.values() if p.address == address]
        for several, most in ((own, OPEN_FROM_ONE), (list(self._open.values()), OPEN_AT_MOST)):
            if len(several) >= most:
                raise TooManyError(min(p.until for p in several) - now)

    def _forget(self, now: datetime) -> None:
        over = [d for d, p in self._open.items() if not p.until - LASTS <= now < p.until]
        for digest in over:
            del self._open[digest]
