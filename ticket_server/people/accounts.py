"""What is done to accounts: made, changed, given another secret, taken out of use, unlocked.

Who asks is checked here against whom he asks about; that he may ask at all, at the door.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ticket_protocol.words import Role
from ticket_server.domain.facts import PersonChanged
from ticket_server.people import refusals
from ticket_server.people.hashing import Hashing
from ticket_server.people.lockout import Lockout, keys_for, place_of
from ticket_server.people.quality import check_password, check_pin
from ticket_server.people.sessions import Sessions, signed_out
from ticket_server.storage import people as kept
from ticket_server.storage.people import Person

RANKS: dict[str, int] = {
    Role.REPORTS: 0,
    Role.GUIDE: 1,
    Role.STAFF: 1,
    Role.SUPERVISOR: 2,
    Role.ADMIN: 3,
}
"""Roles that people have. Administrators change everybody; others only those below them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asker:
    """Who asks, and from where; `session` is None for a token of the command line."""

    name: str
    role: str
    session: int | None = None
    origin: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NewPerson:
    """Somebody who is to have an account."""

    login: str
    name: str
    role: str
    counters: frozenset[int] | None
    password: str | None
    pin: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What is to be otherwise; `everywhere`: no counters any more, but all."""

    name: str | None = None
    role: str | None = None
    counters: frozenset[int] | None = None
    everywhere: bool = False


class Accounts:
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

    async def make(self, asker: Asker, new: NewPerson) -> Person:
        """An account for somebody; LoginTaken when the name is."""
        _check_rank(asker, new.role)
        if new.password is not None:
            check_password(new.password, login=new.login, name=new.name)
        if new.pin is not None:
            check_pin(new.pin, login=new.login)
        password = None if new.password is None else await self._hashing.make(new.password)
        pin = None if new.pin is None else await self._hashing.make(new.pin)
        async with self._sessions.changing:
            if new.login in self._register.people:
                raise refusals.LoginTaken("There is an account with that name.")
            now = self._now()
            person = Person(
                login=new.login,
                name=new.name,
                role=new.role,
                counters=new.counters,
                password=password,
                pin=pin,
                made_at=now,
                changed_at=now,
            )
            return await self._keep(asker, person, ("made", new.role))

    async def change(self, asker: Asker, login: str, change: Change) -> Person:
        """Another name, role or counters. With another role or other counters he signs in anew."""
        async with self._sessions.changing:
            person = self._below(asker, login)
            role = person.role if change.role is None else change.role
            _check_rank(asker, role)
            if role != Role.ADMIN:
                self._check_not_last(person)
            counters = person.counters if change.counters is None else change.counters
            then = replace(
                person,
                name=person.name if change.name is None else change.name,
                role=role,
                counters=None if change.everywhere else counters,
            )
            what = tuple(n for n in ("name", "role", "counters") if _differs(person, then, n))
            if not what:
                return person
            ending = "changed" if what != ("name",) else None
            return await self._keep(asker, then, what, ending)

    async def set_password(
        self, asker: Asker, login: str, password: str, current: str | None
    ) -> Person:
        """Another password; every session of his ends but the one it was changed in."""
        person = await self._whose_secret(asker, login, current)
        check_password(password, login=login, name=person.name)
        made = await self._hashing.make(password)
        async with self._sessions.changing:
            person = self._still(asker, login)
            return await self._keep(asker, replace(person, password=made), ("password",), "secret")

    async def set_pin(
        self, asker: Asker, login: str, pin: str | None, current: str | None
    ) -> Person:
        """Another PIN, or None: none any more. `current` is the password."""
        person = await self._whose_secret(asker, login, current)
        if pin is not None:
            check_pin(pin, login=login)
        made = None if pin is None else await self._hashing.make(pin)
        async with self._sessions.changing:
            person = self._still(asker, login)
            return await self._keep(asker, replace(person, pin=made), ("pin",), "secret")

    async def disable(self, asker: Asker, login: str, *, disabled: bool) -> Person:
        """Out of use, at once and wherever he is signed in; or in use again."""
        async with self._sessions.changing:
            person = self._below(asker, login)
            if disabled:
                self._check_not_last(person)
            if person.disabled == disabled:
                return person
            what = "disabled" if disabled else "enabled"
            then = replace(person, disabled=disabled)
            return await self._keep(asker, then, (what,), "disabled" if disabled else None)

    async def unlock(self, asker: Asker, login: str) -> Person:
        """He may try again at once."""
        async with self._sessions.changing:
            person = self._below(asker, login)
            self._lockout.lift(login, person.addresses)
            return await self._keep(asker, person, ("unlocked",))

    async def sign_out(self, asker: Asker, login: str) -> Person:
        """Wherever he is signed in, also while somebody is at his counter."""
        async with self._sessions.changing:
            person = self._below(asker, login)
            ending = [(session, "ended") for session in self._register.of(login)]
            if ending:
                await self._sessions.end(ending, by=asker.name, origin=asker.origin)
            return person

    async def _keep(
        self, asker: Asker, person: Person, what: Sequence[str], ending: str | None = None
    ) -> Person:
        """Stored with its fact; `ending`: why his sessions are over.

        Who says his own secret anew goes on where he did; with another role, or none, nobody does.
        """
        then = replace(person, changed_at=self._now())
        goes_on = asker.session if ending == "secret" else None
        his = [s for s in self._register.of(person.login) if s.id != goes_on]
        over = [] if ending is None else [(session, ending) for session in his]
        fact = PersonChanged(login=person.login, what=tuple(what))
        await self._sessions.store(
            lambda _scene: [fact, *(signed_out(*one) for one in over)],
            lambda _facts: [kept.keep_person(then), *(kept.drop_session(s) for s, _ in over)],
            by=asker.name,
            origin=asker.origin,
        )
        self._register.put(then)
        self._sessions.forget(over)
        return then

    async def _whose_secret(self, asker: Asker, login: str, current: str | None) -> Person:
        """His own, for who says the password that he has; or somebody's below him."""
        if asker.session is None or asker.name != login:
            return self._below(asker, login)
        person = self._register.person(login)
        keys = keys_for(login, place_of(asker.origin), person.addresses)
        self._lockout.check(keys)
        self._lockout.wrong(keys)
        if not await self._hashing.fits(person.password, current or ""):
            raise refusals.WrongSecret("This is not your password.")
        self._lockout.right(keys)
        return person

    def _still(self, asker: Asker, login: str) -> Person:
        """As he is after the hashing: he may have risen meanwhile, or it may be over with him."""
        if asker.session is None or asker.name != login:
            return self._below(asker, login)
        if asker.session not in self._register.sessions:
            raise refusals.WrongSecret("You are not signed in any more.")
        return self._register.person(login)

    def _below(self, asker: Asker, login: str) -> Person:
        person = self._register.person(login)
        _check_rank(asker, person.role)
        return person

    def _check_not_last(self, person: Person) -> None:
        if [p.login for p in self._register.administrators()] == [person.login]:
            raise refusals.LastAdministrator("Nobody else could administer the centre.")


def _check_rank(asker: Asker, role: str) -> None:
    mine = RANKS.get(asker.role, -1)
    if asker.role != Role.ADMIN and RANKS[role] >= mine:
        raise refusals.AboveYou(f"A {asker.role} makes and changes no {role}.")


def _differs(before: Person, then: Person, name: str) -> bool:
    return bool(getattr(before, name) != getattr(then, name))
