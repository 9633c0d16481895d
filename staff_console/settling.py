"""When the board shows what became of a command. No Qt."""

from staff_console.keys import Key
from staff_console.orders import Pending
from ticket_protocol.board import Board, Counter
from ticket_protocol.commands import PauseCounter
from ticket_protocol.words import CounterState


def is_settled(pending: Pending, here: Counter, board: Board) -> bool:
    """Whether `pending` is over: `here` is its counter as it stands on `board`."""
    if pending.order.key is Key.CONFIRM_CLOCK:
        return not board.clock_suspected
    before, done = pending.before, pending.done
    if pending.order.key is Key.NEXT and not pending.late:
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


def _face(counter: Counter) -> Counter:
    return counter.model_copy(update={"categories": ()})
