"""Devices without a token: they ask to be paired, and claim what a supervisor confirmed."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from ticket_protocol.pairing import AskPairing, ClaimPairing, ClaimReply, PairingReply
from ticket_protocol.words import Role
from ticket_server.codes import digest_of, new_token
from ticket_server.desk import Desk
from ticket_server.pairing.limits import Limit
from ticket_server.pairing.open_pairings import Confirmed, OpenPairings, Pairing, TooManyError
from ticket_server.pairing.refusals import PairingOver
from ticket_server.storage.devices import devices, keep_device
from ticket_server.storage.store import Paired, Store, Token

log = logging.getLogger(__name__)

ASKED_AT_MOST = 60
CLAIMED_AT_MOST = 1200
WITHIN = timedelta(minutes=10)
"""From one address, where a dozen screens may ask every two seconds. Who asks more has to wait."""


class Newcomers:
    """Belongs to the event loop's thread. `forget`: a token that was replaced counts no more."""

    def __init__(
        self,
        *,
        open_pairings: OpenPairings,
        store: Store,
        desk: Desk,
        now: Callable[[], datetime],
        forget: Callable[[int], None],
    ) -> None:
        self._open = open_pairings
        self._store = store
        self._desk = desk
        self.now = now
        self._forget = forget
        self._asked = Limit(ASKED_AT_MOST, WITHIN)
        self._missed = Limit(CLAIMED_AT_MOST, WITHIN)
        self._claiming: set[str] = set()

    def ask(self, command: AskPairing, address: str) -> PairingReply:
        """A code to show, or TooManyError."""
        now = self.now()
        self._slow(self._asked, address, now)
        secret, pairing = self._open.open(
            kind=command.kind,
            name=command.name,
            version=command.version,
            address=address,
            now=now,
        )
        return PairingReply(secret=secret, code=pairing.code, until=pairing.until)

    async def claim(self, command: ClaimPairing, address: str) -> ClaimReply:
        """The token, if the code has been confirmed; PairingOver where nobody waits for one."""
        now = self.now()
        pairing = self._open.of_secret(command.secret, now)
        if pairing is None:
            self._slow(self._missed, address, now)
            raise PairingOver("This pairing is over; ask for another code.")
        if pairing.confirmed is None or pairing.digest in self._claiming:
            return ClaimReply(until=pairing.until)
        self._claiming.add(pairing.digest)
        try:
            token = await self._hand_over(pairing, pairing.confirmed, now)
        finally:
            self._claiming.discard(pairing.digest)
        said = pairing.confirmed
        return ClaimReply(until=pairing.until, token=token, name=said.name, role=Role(said.role))

    async def _hand_over(self, pairing: Pairing, said: Confirmed, now: datetime) -> str:
        token = new_token()
        digest, number = digest_of(token), said.token
        if number is None:
            number = await self._desk.write(lambda: self._add(pairing, said, digest, now))
            log.info("paired %s %s at %s", pairing.kind, said.name, pairing.address)
        else:
            known = number
            await self._desk.write(lambda: self._renew(known, digest))
            self._forget(number)
        self._open.claimed(pairing, number, now)
        return token

    def _add(self, pairing: Pairing, said: Confirmed, digest: str, at: datetime) -> int:
        meant = Token(id=0, role=said.role, name=said.name, counters=said.counters)
        paired = Paired(
            kind=pairing.kind.value, by=said.by, version=pairing.version, address=pairing.address
        )
        return self._store.add_token(digest, meant, at, paired)

    def _renew(self, number: int, digest: str) -> None:
        """Unless it was revoked meanwhile."""
        kept = next(d for d in devices(self._store) if d.id == number)
        if kept.revoked_at is None:
            self._store.put([keep_device(replace(kept, digest=digest))])

    def _slow(self, limit: Limit, address: str, now: datetime) -> None:
        wait = limit.reached(address, now)
        if wait is not None:
            raise TooManyError(wait)
        limit.note(address, now)
