"""When the board shows what became of a command, and what is said of it. No Qt."""

from staff_console.copies import words_of
from staff_console.keys import ON_ANY, Key
from staff_console.orders import Done, Order, Pending, Say
from ticket_protocol.board import Board, Counter
from ticket_protocol.commands import PauseCounter
from ticket_protocol.words import CounterState

BY_ANSWER = ON_ANY | {
    Key.END_MESSAGE,
    Key.LOOK,
    Key.ISSUE,
    Key.PAPER,
    Key.SLIPS,
    Key.SWITCH,
    Key.REASSIGN,
    Key.MESSAGES,
    Key.COME,
}
"""The counter does not show these: their answer says that they are done."""

CALLS = frozenset({Key.NEXT, Key.CALL})

TOLD = {
    Key.ISSUE: "staff.issued_told",
    Key.RETURN: "staff.returned_told",
    Key.LINK: "staff.linked_told",
    Key.PAPER: "staff.paper_told",
    Key.SLIPS: "staff.slips_told",
    Key.SWITCH: "staff.switched_told",
    Key.MESSAGES: "staff.message_told",
    Key.END_MESSAGE: "staff.message_ended_told",
}
"""What is said when it is done, where the bar alone does not show it."""


def told(order: Order, done: Done) -> Say | None:
    """Words for what was done."""
    if order.key is Key.REPRINT:
        return words_of(order, done)
    known = order.key is Key.SLIPS and not done.count
    words = "staff.slips_known" if known else TOLD.get(order.key)
    values = {"no": done.number, "n": done.count or done.ahead}
    return Say(id=words, values=values) if words else None


def is_settled(pending: Pending, here: Counter, board: Board) -> bool:
    """Whether `pending` is over: `here` is its counter as it stands on `board`."""
    key = pending.order.key
    if key is Key.CONFIRM_CLOCK:
        return not board.clock_suspected
    before, done = pending.before, pending.done
    if key in BY_ANSWER:
        return done is not None
    if key in CALLS and not pending.late:
        seated = here.current is not None and current_id(here) != current_id(before)
        return seated or (done is not None and done.ticket is None and here.current is None)
    return _face(here) != _face(before) or (done is not None and _is_reached(pending, here))


def current_id(counter: Counter | None) -> str | None:
    """Who is at the counter."""
    return counter.current.id if counter and counter.current else None


def _is_reached(pending: Pending, here: Counter) -> bool:
    """Whether the counter already is what the command asks for."""
    match pending.order.body:
        case PauseCounter(reason=reason):
            return (here.state, here.reason) == (CounterState.PAUSED, reason)
    goal = {Key.OPEN: CounterState.OPEN, Key.CLOSE: CounterState.CLOSED}
    return goal.get(pending.order.key) is here.state


def _face(counter: Counter) -> tuple[object, ...]:
    """What a command at the counter changes; not what happens to its ticket by other hands."""
    current, left = counter.current, counter.left
    at_it = (current.id, current.times, current.started_at) if current else None
    stands = (counter.state, counter.reason, counter.since, counter.back_at)
    return (*stands, at_it, left.seq if left else None)
