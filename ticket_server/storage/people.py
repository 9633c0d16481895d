"""Who may sign in and who is signed in, as the store keeps them: records and rows.

Of secrets only what cannot be turned back: Argon2's text of passwords and PINs, SHA-256 of tokens.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from ticket_server.storage.kept import Drop, Put
from ticket_server.storage.store import Store

PEOPLE: Final = "people"
SESSIONS: Final = "sessions"

Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with an account. `counters` None: he may sign in at every counter.

    `password` and `pin` are Argon2's texts; `addresses`: where he signed in last, the newest last.
    `unlogged`: what a command line did to the account and the log has yet to tell.
    """

    login: str
    name: str
    role: str
    counters: frozenset[int] | None = None
    password: str | None = None
    pin: str | None = None
    disabled: bool = False
    made_at: datetime
    changed_at: datetime
    addresses: tuple[str, ...] = ()
    unlogged: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """Somebody is signed in, at `counter` if at one.

    `id`: the `seq` of the fact that he signed in. `digest`: of the token or cookie. `used_at`:
    when he last did something, to the minute. `device`: the number of the paired PC's token.
    """

    id: int
    digest: str
    login: str
    role: str
    counter: int | None
    began_at: datetime
    used_at: datetime
    origin: str | None = None
    device: int | None = None


def people(store: Store) -> list[Person]:
    """Everybody with an account."""
    return [_person(row) for row in store.table(PEOPLE)]


def sessions(store: Store) -> list[Session]:
    """Everybody who is signed in."""
    return [Session(**row) for row in store.table(SESSIONS)]


def keep_person(person: Person) -> Put:
    """The account as it is from now on."""
    values = _values(person) | {
        "counters": None if person.counters is None else _numbers(person.counters),
        "addresses": json.dumps(person.addresses),
    }
    return Put(table=PEOPLE, key={"login": person.login}, values=values)


def keep_session(session: Session) -> Put:
    """The session as it is from now on."""
    return Put(table=SESSIONS, key={"id": session.id}, values=_values(session))


def drop_session(session: Session) -> Drop:
    """It is over."""
    return Drop(table=SESSIONS, key={"id": session.id})


def drop_sessions_of(login: str) -> Drop:
    """All of that person's are over."""
    return Drop(table=SESSIONS, key={"login": login})


def _person(row: Values) -> Person:
    numbers = row["counters"]
    return Person(
        **{
            **row,
            "counters": None if numbers is None else frozenset(map(int, json.loads(numbers))),
            "addresses": tuple(json.loads(row["addresses"])),
        }
    )


def _numbers(counters: frozenset[int]) -> str:
    return json.dumps(sorted(counters))


def _values(record: Person | Session) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}
