"""What the server knows besides the figures: where the log stood, what officers are called."""

from datetime import date

from ticket_server.reports.asked import Closed
from ticket_server.storage.people import people
from ticket_server.storage.store import Store


def closed(store: Store, day: date) -> Closed | None:
    """Where the log stood after that day; None where it has nothing of it."""
    found = store.closing(day)
    return None if found is None else Closed(found.day, found.seq, found.at, found.hash)


def officers(store: Store) -> dict[str, str]:
    """The names of all accounts, by login: those that are disabled served people, too."""
    return {person.login: person.name for person in people(store)}
