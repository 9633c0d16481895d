"""Everything about people put together: accounts, who is signed in, and the calls."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from time import monotonic

from fastapi import FastAPI

from ticket_server.desk import Desk
from ticket_server.domain.hall import Hall
from ticket_server.people.accounts import Accounts
from ticket_server.people.hashing import Hashing
from ticket_server.people.lasting import Lasting
from ticket_server.people.lockout import Lockout
from ticket_server.people.register import Register
from ticket_server.people.sessions import Sessions
from ticket_server.people.signing_in import SigningIn
from ticket_server.storage import people as kept
from ticket_server.storage.devices import devices
from ticket_server.storage.people import Person, Session
from ticket_server.storage.store import Store
from ticket_server.web.callers import Callers
from ticket_server.web.hearing import Door
from ticket_server.web.limits import Limits
from ticket_server.web.people.accounts import AccountCalls
from ticket_server.web.people.session import SessionCalls


class PeopleRoom:
    """Belongs to the event loop's thread. `closed` is told the token's id of each ended session."""

    def __init__(
        self,
        *,
        store: Store,
        desk: Desk,
        reader: Executor,
        hall: Callable[[], Hall],
        now: Callable[[], datetime],
        closed: Callable[[int], None],
        lasting: Callable[[], Lasting] = Lasting,
        hashing: Hashing | None = None,
        running: Callable[[], float] = monotonic,
    ) -> None:
        self._store, self._reader = store, reader
        self._hashing = hashing or Hashing()
        self._lockout = Lockout(running)
        self.register = Register(kept.people(store), kept.sessions(store))
        self.sessions = Sessions(
            register=self.register,
            desk=desk,
            hall=hall,
            now=now,
            lasting=lasting,
            read=self._read,
            closed=closed,
            lift=self._lockout.lift,
        )
        hashing, lockout = self._hashing, self._lockout
        self._signing_in = SigningIn(self.sessions, hashing=hashing, lockout=lockout, now=now)
        self._accounts = Accounts(self.sessions, hashing=hashing, lockout=lockout, now=now)

    def at_counters(self) -> dict[int, str]:
        """The names of those who are signed in at counters."""
        return {number: person.name for number, person in self.register.at_counters().items()}

    def add_calls(self, app: FastAPI, door: Door, known: Callers, limits: Limits) -> None:
        """Puts them into the app."""
        SessionCalls(
            app,
            door=door,
            known=known,
            limits=limits,
            sessions=self.sessions,
            signing_in=self._signing_in,
        )
        AccountCalls(
            app,
            door=door,
            register=self.register,
            accounts=self._accounts,
            lockout=self._lockout,
        )

    def close(self) -> None:
        """Nothing more is hashed."""
        self._hashing.close()

    async def _read(self) -> tuple[list[Person], list[Session], set[int]]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._reader, _read, self._store)


def _read(store: Store) -> tuple[list[Person], list[Session], set[int]]:
    revoked = {device.id for device in devices(store) if device.revoked_at is not None}
    return kept.people(store), kept.sessions(store), revoked
