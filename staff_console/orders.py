"""A command as the bar hands it out, what can become of it, and the words for that. No Qt."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from staff_console.keys import Key
from ticket_protocol.board import Counter
from ticket_protocol.commands import (
    CallNext,
    Command,
    ConfirmClock,
    Nothing,
    OnCurrent,
    PauseCounter,
)
from ticket_protocol.words import PauseReason


@dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """Words for the officer: a translation's key and what stands in its places."""

    id: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A command to send once. `path` stands under the API's root."""

    id: int
    key: Key
    path: str
    body: Command


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """The server did it. `ticket`: whom it acted on, None for nobody."""

    ticket: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """The server said no, and nothing happened."""

    code: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No answer, or none that says what happened: the board will show it."""


Answer = Done | Refused | Unknown


def to_counter(
    order_id: int, key: Key, counter: Counter, *, reason: PauseReason | None = None
) -> Order:
    """The command of `key` at `counter`, naming the ticket seen there."""
    body = _body(key, counter.current.id if counter.current else None, reason)
    return Order(id=order_id, key=key, path=f"/counters/{counter.number}/{key}", body=body)


def confirm_day(order_id: int, day: date) -> Order:
    """A person says that today is `day`."""
    body = ConfirmClock(day=day)
    return Order(id=order_id, key=Key.CONFIRM_CLOCK, path="/clock/confirm", body=body)


def _body(key: Key, seen: str | None, reason: PauseReason | None) -> Command:
    if key is Key.NEXT:
        return CallNext(current=seen)
    if key is Key.PAUSE:
        return PauseCounter(reason=reason or PauseReason.OTHER)
    if key in {Key.OPEN, Key.CLOSE}:
        return Nothing()
    return OnCurrent(ticket=seen)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pending:
    """A command on its way, and the counter as it was when it was pressed."""

    order: Order
    at: datetime
    before: Counter
    done: Done | None = None
    late: bool = False


WORDS = {
    "STALE_VIEW": "staff.refused_stale",
    "COUNTER_NOT_OPEN": "staff.refused_not_open",
    "NO_CURRENT_TICKET": "staff.refused_nobody",
    "COUNTER_NOT_ALLOWED": "staff.refused_not_yours",
    "NOT_ALLOWED": "staff.refused_not_yours",
    "NO_TOKEN": "staff.token_refused",
    "UNKNOWN_COUNTER": "staff.refused_no_counter",
    "WRONG_DAY": "staff.refused_wrong_day",
}
"""Refusals in words; any other code is `staff.refused`."""


def refusal(code: str, counter: Counter | None) -> Say:
    """What the officer is told about a refusal at `counter`."""
    number = counter.number if counter else 0
    current = counter.current if counter else None
    if code == "STALE_VIEW" and current:
        return Say(id="staff.refused_stale_now", values={"no": current.number, "c": number})
    return Say(id=WORDS.get(code, "staff.refused"), values={"c": number})
