"""How long sessions last. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ticket_server.domain.hall import Hall
from ticket_server.storage.people import Session

BACKWARDS = timedelta(hours=1)
"""A clock that went back further than this ends sessions: they must not live twice."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lasting:
    """A session ends when nothing was done for `idle`, and `whole` after it began."""

    idle: timedelta = timedelta(minutes=60)
    whole: timedelta = timedelta(hours=12)


def served_at(hall: Hall, counter: int | None) -> str | None:
    """The number of who is called to that counter, or served there."""
    here = hall.counters.get(counter) if counter is not None else None
    return None if here is None or here.current is None else hall.tickets[here.current].number


def over(session: Session, now: datetime, lasting: Lasting, hall: Hall) -> str | None:
    """Why it is over; None: it goes on. Nobody is signed out while he serves."""
    if served_at(hall, session.counter) is not None:
        return None
    if now - session.began_at >= lasting.whole or session.began_at - now > BACKWARDS:
        return "time"
    return "idle" if now - session.used_at >= lasting.idle else None
