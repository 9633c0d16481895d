"""Signing in and out, and what ends sessions. Each step is stored with its fact, or not at all."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Container, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ticket_server.desk import Desk
from ticket_server.domain.facts import Body, PersonChanged, SignedOut
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import Scene
from ticket_server.orders import Answer, Beside
from ticket_server.people.lasting import Lasting, over, served_at
from ticket_server.people.register import Register
from ticket_server.people.seats import check_may_end
from ticket_server.storage import people as kept
from ticket_server.storage.kept import Row
from ticket_server.storage.people import Person, Session
from ticket_server.storage.store import StoreError

log = logging.getLogger(__name__)

LOOK_S: Final = 5.0
USED: Final = timedelta(minutes=1)
"""No oftener is it noted that somebody did something."""
AT_THE_SERVER: Final = "local"
"""The origin of what a command line on the server's own machine did."""

Read = Callable[[], Awaitable[tuple[list[Person], list[Session], set[int]]]]
"""Accounts, sessions and revoked devices as the store has them, read beside the event loop."""


class Sessions:
    """Belongs to the event loop. `closed` is told the token's id of each session that is over.

    `lift`: whose password was reset on the machine itself may try again at once.
    """

    def __init__(
        self,
        *,
        register: Register,
        desk: Desk,
        hall: Callable[[], Hall],
        now: Callable[[], datetime],
        lasting: Callable[[], Lasting],
        read: Read,
        closed: Callable[[int], None] = lambda _id: None,
        lift: Callable[[str], None] = lambda _login: None,
    ) -> None:
        self.register = register
        self.changing = asyncio.Lock()
        self._desk = desk
        self._hall = hall
        self._now = now
        self._lasting = lasting
        self._read = read
        self._closed = closed
        self._lift = lift
        self._used: set[int] = set()

    def find(self, digest: str) -> Session | str | None:
        """Whose token has that digest, or why his session is over, or None."""
        session = self.register.find(digest)
        if session is None:
            return self.register.why_ended(digest)
        return over(session, self._now(), self._lasting(), self._hall()) or session

    def use(self, session: Session) -> None:
        """He did something: the idle time begins anew."""
        now = self._now()
        if now - session.used_at >= USED:
            self.register.use(session, now)
            self._used.add(session.id)

    async def sign_out(self, session: Session, origin: str | None) -> None:
        """He leaves; StillServing while somebody is at his counter."""
        async with self.changing:
            await self.end([(session, "asked")], by=session.login, origin=origin)

    async def leave(self, session: Session, origin: str | None) -> None:
        """His browser has another session now; this one ends, unless somebody is served there."""
        async with self.changing:
            there = session.id in self.register.sessions
            if there and served_at(self._hall(), session.counter) is None:
                await self.end([(session, "moved")], by=session.login, origin=origin)

    async def end(
        self, sessions: Sequence[tuple[Session, str]], *, by: str | None, origin: str | None
    ) -> None:
        """Ends them with their reasons; under `changing`. StillServing for who asked too early."""

        def decide(scene: Scene) -> Iterable[Body]:
            for session, why in sessions:
                if why == "asked":
                    check_may_end(session, scene.hall)
            return [signed_out(session, why) for session, why in sessions]

        rows = [kept.drop_session(session) for session, _ in sessions]
        await self.store(decide, lambda _facts: rows, by=by, origin=origin)
        self.forget(sessions)

    def forget(self, sessions: Iterable[tuple[Session, str]]) -> None:
        """They are stored as ended: whoever held them is told."""
        for session, why in sessions:
            self.register.end(session, why)
            self._closed(-session.id)

    async def store(
        self,
        decide: Callable[[Scene], Iterable[Body]],
        beside: Beside,
        *,
        by: str | None,
        origin: str | None,
    ) -> None:
        """Facts and rows in one step; Refusal or StoreError."""
        await self._desk.ask(
            by=by,
            claim=None,
            decide=decide,
            reply=lambda _hall, _facts: Answer(),
            origin=origin,
            beside=beside,
        )

    async def watch(self) -> None:
        """Looks again and again, until it is cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            try:
                await self.look()
            except StoreError as error:
                log.debug("Sessions are not looked after: %s", error)

    async def look(self) -> None:
        """Ends what is over, notes who did something, and sees what a command line changed."""
        async with self.changing:
            people, sessions, revoked = await self._read()
            for session in self.register.renew(people, sessions):
                self._closed(-session.id)
            for person in list(self.register.people.values()):
                if person.unlogged is not None:
                    await self._tell(person, person.unlogged)
            await self._end_what_is_over(revoked)
            await self._note_use()

    async def _end_what_is_over(self, revoked: Container[int]) -> None:
        """Also where the PC was taken away, even while somebody is at the counter."""
        now, lasting, hall = self._now(), self._lasting(), self._hall()
        found = [
            (s, "revoked" if s.device in revoked else over(s, now, lasting, hall))
            for s in self.register.sessions.values()
        ]
        ending = [(session, why) for session, why in found if why is not None]
        if ending:
            await self.end(ending, by=None, origin=None)

    async def _note_use(self) -> None:
        used, self._used = self._used, set()
        sessions = self.register.sessions
        rows: list[Row] = [kept.keep_session(sessions[n]) for n in used if n in sessions]
        if rows:
            await self.store(lambda _scene: [], lambda _facts: rows, by=None, origin=None)

    async def _tell(self, person: Person, what: str) -> None:
        """The log hears what a command line did; who was signed in with the old secret is not."""
        told = replace(person, unlogged=None)
        ending = [(session, "secret") for session in self.register.of(person.login)]
        fact = PersonChanged(login=person.login, what=(what,))
        await self.store(
            lambda _scene: [*(signed_out(*one) for one in ending), fact],
            lambda _facts: [kept.keep_person(told), kept.drop_sessions_of(person.login)],
            by=None,
            origin=AT_THE_SERVER,
        )
        self.register.put(told)
        self.forget(ending)
        self._lift(person.login)


def signed_out(session: Session, why: str) -> SignedOut:
    """The fact."""
    return SignedOut(login=session.login, why=why, counter=session.counter)
