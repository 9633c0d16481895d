"""How somebody signs in: slowed, looked at, seated, stored. One answer for all that is wrong."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import ceil
from typing import Final

from ticket_server.codes import digest_of, new_token
from ticket_server.domain.facts import Body, Fact, SignedIn, SignInLocked
from ticket_server.domain.scene import Scene, counter_of
from ticket_server.people import refusals
from ticket_server.people.hashing import Hashing
from ticket_server.people.lockout import Lockout, keys_for, place_of
from ticket_server.people.seats import displaced, role_at
from ticket_server.people.sessions import Sessions, signed_out
from ticket_server.storage import people as kept
from ticket_server.storage.kept import Row
from ticket_server.storage.people import Person, Session
from ticket_server.storage.store import StoreError

PLACES: Final = 8
"""So many addresses are remembered of each person."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """Who wants to sign in. `login` in small letters; `secret` never leaves this record.

    `device`: the number of the paired PC's token, where he sits at one.
    """

    login: str
    secret: str = field(repr=False)
    by_pin: bool = False
    counter: int | None = None
    origin: str | None = None
    device: int | None = None

    def kept(self, person: Person | None) -> str | None:
        """What is kept of the secret that would be right; None: none would."""
        if person is None or person.disabled:
            return None
        return person.pin if self.by_pin else person.password


class SigningIn:
    """Belongs to the event loop."""

    def __init__(
        self,
        sessions: Sessions,
        *,
        hashing: Hashing,
        lockout: Lockout,
        now: Callable[[], datetime],
    ) -> None:
        self._sessions = sessions
        self._register = sessions.register
        self._hashing = hashing
        self._lockout = lockout
        self._now = now

    async def sign_in(self, attempt: Attempt) -> tuple[str, Session]:
        """The token, told once, and the session; or a Refusal."""
        known = await self._known(attempt)
        fresh = await self._hashed_anew(known, attempt)
        async with self._sessions.changing:
            person = self._same(known, attempt)
            beginning = _Beginning(
                person=person,
                attempt=attempt,
                role=role_at(person, attempt.counter, by_pin=attempt.by_pin),
                token=new_token(),
                fresh=fresh,
                now=self._now(),
                there=tuple(self._register.sessions.values()),
            )
            await self._sessions.store(
                beginning.decide, beginning.beside, by=person.login, origin=attempt.origin
            )
            self._sessions.forget(beginning.ending)
            self._register.put(beginning.person_now)
            session = beginning.session()
            self._register.begin(session)
        return beginning.token, session

    async def _known(self, attempt: Attempt) -> Person:
        """Whom the secret belongs to; BadSignIn, SignInLocked or SignInBusy."""
        person = self._register.people.get(attempt.login)
        known = () if person is None else person.addresses
        keys = keys_for(attempt.login, place_of(attempt.origin), known)
        self._lockout.check(keys)
        self._hashing.check_free()
        locked_s = self._lockout.wrong(keys)  # before it is looked at: many at once count as many
        if not await self._hashing.fits(attempt.kept(person), attempt.secret) or person is None:
            await self._tell_locked(person, attempt, locked_s)
            raise refusals.BadSignIn("There is no such account, or the secret is another.")
        self._lockout.right(keys)
        return person

    async def _hashed_anew(self, person: Person, attempt: Attempt) -> str | None:
        """What is kept from now on, where it was made with less than is used now."""
        kept_ = attempt.kept(person)
        if kept_ is None or not self._hashing.is_old(kept_):
            return None
        return await self._hashing.make(attempt.secret)

    async def _tell_locked(self, person: Person | None, attempt: Attempt, seconds: float) -> None:
        if seconds <= 0:
            return
        login = None if person is None else person.login
        fact = SignInLocked(login=login, seconds=ceil(seconds))
        with suppress(StoreError):  # who guesses hears the same, stored or not
            await self._sessions.store(
                lambda _scene: [fact], lambda _facts: (), by=None, origin=attempt.origin
            )

    def _same(self, person: Person, attempt: Attempt) -> Person:
        """The account as it is now; the secret must not have changed while it was looked at."""
        now = self._register.people.get(person.login)
        if now is None or attempt.kept(now) != attempt.kept(person):
            raise refusals.BadSignIn("There is no such account, or the secret is another.")
        return now


@dataclass(kw_only=True, slots=True)
class _Beginning:
    """One sign-in on its way through the writer."""

    person: Person
    attempt: Attempt
    role: str
    token: str
    fresh: str | None
    now: datetime
    there: Sequence[Session]
    ending: Sequence[tuple[Session, str]] = ()
    seq: int = 0

    @property
    def person_now(self) -> Person:
        """With the address where he now is, and his secret as it is kept now."""
        person, place = self.person, place_of(self.attempt.origin)
        if self.fresh is not None and self.attempt.by_pin:
            person = replace(person, pin=self.fresh)
        elif self.fresh is not None:
            person = replace(person, password=self.fresh)
        if place is None:
            return person
        others = [known for known in person.addresses if known != place]
        return replace(person, addresses=(*others, place)[-PLACES:])

    def decide(self, scene: Scene) -> Iterable[Body]:
        """Others get up, then he sits down."""
        counter, login = self.attempt.counter, self.person.login
        if counter is not None:
            counter_of(scene.hall, counter)
        self.ending = displaced(login, counter, self.there, scene.hall)
        how = "pin" if self.attempt.by_pin else "password"
        came = SignedIn(login=login, role=self.role, how=how, counter=counter)
        return [*(signed_out(session, why) for session, why in self.ending), came]

    def beside(self, facts: Sequence[Fact]) -> Iterable[Row]:
        """Their sessions are dropped, his is kept."""
        self.seq = facts[-1].seq
        return [
            *(kept.drop_session(session) for session, _ in self.ending),
            kept.keep_session(self.session()),
            kept.keep_person(self.person_now),
        ]

    def session(self) -> Session:
        """His, once its fact has a number."""
        return Session(
            id=self.seq,
            digest=digest_of(self.token),
            login=self.person.login,
            role=self.role,
            counter=self.attempt.counter,
            began_at=self.now,
            used_at=self.now,
            origin=self.attempt.origin,
            device=self.attempt.device,
        )
