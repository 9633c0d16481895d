"""Who has an account and who is signed in, as it is now: the store's rows, looked up at once."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from ticket_protocol.words import Role
from ticket_server.people.refusals import UnknownPerson
from ticket_server.storage.people import Person, Session
from ticket_server.storage.store import Token

ENDED_KNOWN: Final = 1000
"""So many ended sessions are told why; older ones are like tokens that never were."""


class Register:
    """Belongs to the event loop. What is stored is put in here once it is durable."""

    def __init__(self, people: Iterable[Person], sessions: Iterable[Session]) -> None:
        self.people: dict[str, Person] = {}
        self.sessions: dict[int, Session] = {}
        self._by_digest: dict[str, Session] = {}
        self._ended: OrderedDict[str, str] = OrderedDict()
        self.renew(people, sessions)

    def renew(self, people: Iterable[Person], sessions: Iterable[Session]) -> list[Session]:
        """As the store has them now, but for when they were used; returns who is gone."""
        before = self.sessions
        self.people = {person.login: person for person in people}
        self.sessions = {session.id: before.get(session.id, session) for session in sessions}
        self._by_digest = {session.digest: session for session in self.sessions.values()}
        gone = [session for number, session in before.items() if number not in self.sessions]
        for session in gone:
            self._remember(session, "secret")
        return gone

    def person(self, login: str) -> Person:
        """Somebody with that login, or UnknownPerson."""
        found = self.people.get(login)
        if found is None:
            raise UnknownPerson("There is no such account.")
        return found

    def put(self, person: Person) -> None:
        """The account as it is from now on."""
        self.people[person.login] = person

    def begin(self, session: Session) -> None:
        """Somebody is signed in."""
        self.sessions[session.id] = session
        self._by_digest[session.digest] = session

    def end(self, session: Session, why: str) -> None:
        """No longer."""
        if self.sessions.pop(session.id, None) is not None:
            self._by_digest.pop(session.digest, None)
            self._remember(session, why)

    def use(self, session: Session, now: datetime) -> None:
        """He did something just now; a session that is over stays so."""
        if session.id in self.sessions:
            self.begin(replace(session, used_at=now))

    def find(self, digest: str) -> Session | None:
        """Whose token or cookie has that digest."""
        return self._by_digest.get(digest)

    def why_ended(self, digest: str) -> str | None:
        """Why the session with that digest is over; None: it is not known that there was one."""
        return self._ended.get(digest)

    def of(self, login: str) -> list[Session]:
        """Where somebody is signed in, the oldest first."""
        return [session for session in self.sessions.values() if session.login == login]

    def at_counters(self) -> dict[int, Person]:
        """Who is signed in at which counter."""
        return {
            session.counter: self.people[session.login]
            for session in self.sessions.values()
            if session.counter is not None and session.login in self.people
        }

    def administrators(self) -> list[Person]:
        """Those who can administer the centre: a PIN alone opens a counter and no more."""
        able = (p for p in self.people.values() if p.password is not None and not p.disabled)
        return [person for person in able if person.role == Role.ADMIN]

    def _remember(self, session: Session, why: str) -> None:
        self._ended[session.digest] = why
        if len(self._ended) > ENDED_KNOWN:
            self._ended.popitem(last=False)


def token_of(session: Session) -> Token:
    """What a session stands for. Its id is negative: it is never one of a device's.

    An officer acts at his counter alone, and without one nowhere; supervisors everywhere.
    """
    here = frozenset[int]() if session.counter is None else frozenset({session.counter})
    everywhere = session.counter is None and session.role != Role.STAFF
    return Token(
        id=-session.id,
        role=session.role,
        name=session.login,
        counters=None if everywhere else here,
        person=True,
    )
