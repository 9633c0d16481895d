"""Who may sit down at which counter, and who has to get up for it. Pure."""

from collections.abc import Sequence

from ticket_protocol.words import Role
from ticket_server.domain.hall import Hall
from ticket_server.people.lasting import served_at
from ticket_server.people.refusals import (
    CounterBusy,
    CounterNeeded,
    NotYourCounter,
    StillServing,
)
from ticket_server.storage.people import Person, Session

AT_COUNTERS = frozenset({Role.STAFF, Role.SUPERVISOR, Role.ADMIN})
"""Who may serve; a supervisor who does has an officer's rights meanwhile."""
AT_ONCE = 8
"""So often somebody may be signed in without a counter: on his PC, on his phone, ..."""


def role_at(person: Person, counter: int | None, *, by_pin: bool) -> str:
    """In which role he is signed in; CounterNeeded or NotYourCounter.

    A PIN opens a counter, and nothing more than that. Guides have none: theirs opens their desk.
    """
    if counter is None:
        if by_pin and person.role != Role.GUIDE:
            raise CounterNeeded("A PIN opens a counter: say which.")
        return person.role
    mine = person.counters is None or counter in person.counters
    if person.role not in AT_COUNTERS or not mine:
        raise NotYourCounter(f"{person.login} is not for counter {counter}.")
    return Role.STAFF.value


def check_may_end(session: Session, hall: Hall) -> None:
    """StillServing, or nothing: for who signs out, or goes to another counter."""
    number = served_at(hall, session.counter)
    if number is not None:
        words = f"{number} is still at counter {session.counter}; finish first."
        raise StillServing(words, number=number)


def displaced(
    login: str, counter: int | None, sessions: Sequence[Session], hall: Hall
) -> Sequence[tuple[Session, str]]:
    """Which sessions end, and why, when `login` signs in at `counter`; refused while they serve.

    A counter has one officer, and an officer one counter. Who signs in anew where he is goes on.
    Without a counter he may be signed in several times; the oldest gives way.
    """
    if counter is None:
        free = [s for s in sessions if s.login == login and s.counter is None]
        return [(session, "ended") for session in free[: max(0, len(free) + 1 - AT_ONCE)]]
    ending = []
    for session in sessions:
        if session.counter == counter and session.login != login:
            number = served_at(hall, counter)
            if number is not None:
                words = f"{session.login} is serving {number} at counter {counter}."
                raise CounterBusy(words, number=number)
            ending.append((session, "taken_over"))
        elif session.login == login and session.counter is not None:
            if session.counter != counter:
                check_may_end(session, hall)
            ending.append((session, "moved"))
    return ending
