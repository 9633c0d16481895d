"""A command as the bar hands it out, and what can become of it. No Qt."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from staff_console.keys import Key
from ticket_protocol.board import Counter
from ticket_protocol.commands import (
    CallNext,
    Command,
    ConfirmClock,
    Finish,
    Nothing,
    OnCurrent,
    Undo,
)
from ticket_protocol.words import TicketState


@dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """Words for the officer: a translation's key and what stands in its places."""

    id: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A command to send once; a question, where it has no body. `path` is under the API's root.

    `then` is sent when this one is done, and not at all if it is refused.
    """

    id: int
    key: Key
    path: str
    body: Command | None
    then: "Draft | None" = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A command that has no number yet: what the bar would send."""

    key: Key
    path: str
    body: Command | None
    then: "Draft | None" = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """The server did it. `ticket`: whom it acted on, None for nobody; `number` and `ahead` of it.

    `count`: how many tickets it acted on, where it may be several; of slips `number` is every one.
    `state`: the ticket's.
    """

    ticket: str | None = None
    number: str = ""
    ahead: int = 0
    count: int = 0
    state: TicketState | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """The server said no, and nothing happened."""

    code: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No answer, or none that says what happened: the board will show it."""


Answer = Done | Refused | Unknown


@dataclass(frozen=True, kw_only=True, slots=True)
class Pending:
    """A command on its way, and the counter as it was when it was pressed."""

    order: Order
    at: datetime
    before: Counter
    done: Done | None = None
    late: bool = False


def to_counter(key: Key, counter: int, body: Command, then: Draft | None = None) -> Draft:
    """The command of `key` at a counter."""
    return Draft(key=key, path=f"/counters/{counter}/{key}", body=body, then=then)


def to_ticket(key: Key, ticket: str, body: Command) -> Draft:
    """The command of `key` for a ticket: its id, its number of today or its code."""
    return Draft(key=key, path=f"/tickets/{quote(ticket, safe='')}/{key}", body=body)


def which(ticket: str) -> Draft:
    """The question which ticket that number, id or code is."""
    return Draft(key=Key.LOOK, path=f"/tickets/{quote(ticket, safe='')}", body=None)


def plain(key: Key, counter: Counter) -> Draft:
    """What a key that asks nothing sends, naming the ticket seen at the counter."""
    seen = counter.current.id if counter.current else None
    if key is Key.NEXT:
        return to_counter(key, counter.number, CallNext(current=seen))
    if key is Key.UNDO and counter.left is not None:
        return to_counter(key, counter.number, Undo(ticket=counter.left.current.id))
    if key in {Key.OPEN, Key.CLOSE}:
        return to_counter(key, counter.number, Nothing())
    body = Finish(ticket=seen) if key is Key.FINISH else OnCurrent(ticket=seen)
    return to_counter(key, counter.number, body)


def confirm_day(day: date) -> Draft:
    """A person says that today is `day`."""
    return Draft(key=Key.CONFIRM_CLOCK, path="/clock/confirm", body=ConfirmClock(day=day))
