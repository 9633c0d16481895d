"""Tickets and their legal moves. What is not in MOVES cannot happen to a ticket."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ticket_server.domain.values import CallReason, Expected, Service, Stop


class TicketState(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    GUIDED = "guided"
    MISSED = "missed"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    NOT_CLOSED = "not_closed"


AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
PARKED = frozenset({TicketState.HELD, TicketState.GUIDED, TicketState.MISSED})
ALIVE = AT_COUNTER | PARKED | {TicketState.WAITING}


class Move(StrEnum):
    """What can be done to a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    MOVE_ON = "move_on"
    MISS = "miss"
    REQUEUE = "requeue"
    CANCEL = "cancel"
    WITHDRAW = "withdraw"
    HOLD = "hold"
    LAPSE = "lapse"
    TRANSFER = "transfer"
    RETURN = "return"
    GUIDE = "guide"
    FREE = "free"
    PRIORITY = "priority"
    CATEGORY = "category"
    LINK = "link"
    HELP = "help"
    PAPER = "paper"
    UNDO = "undo"
    END_DAY = "end_day"


_S, _M = TicketState, Move
MOVES: dict[tuple[TicketState, Move], TicketState] = {
    (_S.WAITING, _M.CALL): _S.CALLED,
    (_S.WAITING, _M.GUIDE): _S.GUIDED,
    (_S.WAITING, _M.FREE): _S.WAITING,
    (_S.WAITING, _M.PRIORITY): _S.WAITING,
    (_S.WAITING, _M.CATEGORY): _S.WAITING,
    (_S.WAITING, _M.LINK): _S.WAITING,
    (_S.WAITING, _M.HELP): _S.WAITING,
    (_S.WAITING, _M.PAPER): _S.FINISHED,
    (_S.WAITING, _M.WITHDRAW): _S.CANCELLED,
    (_S.WAITING, _M.UNDO): _S.CALLED,
    (_S.WAITING, _M.END_DAY): _S.EXPIRED,
    (_S.CALLED, _M.RECALL): _S.CALLED,
    (_S.CALLED, _M.START): _S.SERVING,
    (_S.CALLED, _M.FINISH): _S.FINISHED,
    (_S.CALLED, _M.MOVE_ON): _S.WAITING,
    (_S.CALLED, _M.MISS): _S.MISSED,
    (_S.CALLED, _M.REQUEUE): _S.WAITING,
    (_S.CALLED, _M.CANCEL): _S.CANCELLED,
    (_S.CALLED, _M.HOLD): _S.HELD,
    (_S.CALLED, _M.TRANSFER): _S.WAITING,
    (_S.CALLED, _M.RETURN): _S.WAITING,
    (_S.CALLED, _M.FREE): _S.CALLED,
    (_S.CALLED, _M.PRIORITY): _S.CALLED,
    (_S.CALLED, _M.LINK): _S.CALLED,
    (_S.CALLED, _M.HELP): _S.CALLED,
    (_S.CALLED, _M.END_DAY): _S.NOT_CLOSED,
    (_S.SERVING, _M.FINISH): _S.FINISHED,
    (_S.SERVING, _M.MOVE_ON): _S.WAITING,
    (_S.SERVING, _M.CANCEL): _S.CANCELLED,
    (_S.SERVING, _M.HOLD): _S.HELD,
    (_S.SERVING, _M.TRANSFER): _S.WAITING,
    (_S.SERVING, _M.RETURN): _S.WAITING,
    (_S.SERVING, _M.FREE): _S.SERVING,
    (_S.SERVING, _M.PRIORITY): _S.SERVING,
    (_S.SERVING, _M.LINK): _S.SERVING,
    (_S.SERVING, _M.HELP): _S.SERVING,
    (_S.SERVING, _M.END_DAY): _S.NOT_CLOSED,
    (_S.HELD, _M.RETURN): _S.WAITING,
    (_S.HELD, _M.LAPSE): _S.MISSED,
    (_S.HELD, _M.WITHDRAW): _S.CANCELLED,
    (_S.HELD, _M.PRIORITY): _S.HELD,
    (_S.HELD, _M.CATEGORY): _S.HELD,
    (_S.HELD, _M.FREE): _S.HELD,
    (_S.HELD, _M.LINK): _S.HELD,
    (_S.HELD, _M.HELP): _S.HELD,
    (_S.HELD, _M.PAPER): _S.FINISHED,
    (_S.HELD, _M.UNDO): _S.CALLED,
    (_S.HELD, _M.END_DAY): _S.EXPIRED,
    (_S.GUIDED, _M.RETURN): _S.WAITING,
    (_S.GUIDED, _M.WITHDRAW): _S.CANCELLED,
    (_S.GUIDED, _M.PRIORITY): _S.GUIDED,
    (_S.GUIDED, _M.CATEGORY): _S.GUIDED,
    (_S.GUIDED, _M.FREE): _S.GUIDED,
    (_S.GUIDED, _M.LINK): _S.GUIDED,
    (_S.GUIDED, _M.HELP): _S.GUIDED,
    (_S.GUIDED, _M.PAPER): _S.FINISHED,
    (_S.GUIDED, _M.END_DAY): _S.EXPIRED,
    (_S.MISSED, _M.RETURN): _S.WAITING,
    (_S.MISSED, _M.WITHDRAW): _S.CANCELLED,
    (_S.MISSED, _M.PRIORITY): _S.MISSED,
    (_S.MISSED, _M.CATEGORY): _S.MISSED,
    (_S.MISSED, _M.FREE): _S.MISSED,
    (_S.MISSED, _M.LINK): _S.MISSED,
    (_S.MISSED, _M.HELP): _S.MISSED,
    (_S.MISSED, _M.PAPER): _S.FINISHED,
    (_S.MISSED, _M.UNDO): _S.CALLED,
    (_S.FINISHED, _M.UNDO): _S.CALLED,
    (_S.CANCELLED, _M.UNDO): _S.CALLED,
}
"""An undo brings back CALLED or SERVING, whichever it was. A MISSED ticket outlives its day so."""


OUTCOMES = (None, "failed", "sent_unconfirmed", "printed")
"""What can be known of a ticket's paper, the best last."""


def best_of(*outcomes: str | None) -> str | None:
    """The best that is known of a paper: it never gets worse."""
    return max(outcomes, key=OUTCOMES.index)


class IllegalMoveError(Exception):
    """A fact does to a ticket what no ticket can suffer: the log is damaged, or we are wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """One citizen's turn. `key` and `seq` (of issue) decide when it is called, smallest first.

    `category` and `procedure` are the stop it waits for or is at, `also` the others. `to_counter`:
    it waits for that counter alone; `back_to`, `back_for`: where it comes back to afterwards, and
    for what. `linked`: the same holder's other ticket. `first`: an officer put it first in line.
    `since`: what credit is given from, if no longer the issue. `printed`: the best that is known of
    its paper. `served`: the last of its services that is over. `issued_by`: the name of the program
    it was asked for at, under the key `asked`; `offline`: that gave it without the server. `moved`:
    the `seq` of the last fact that did something to it. `appointed`: its holder's appointment.
    """

    id: str
    number: str
    category: str
    procedure: str | None
    purpose: str
    priority: bool
    language: str
    issued_at: datetime
    key: datetime
    seq: int
    state: TicketState = TicketState.WAITING
    counter: int | None = None
    called_at: datetime | None = None
    times: int = 0
    ended_at: datetime | None = None
    printed: str | None = None
    started_at: datetime | None = None
    priority_class: str | None = None
    absences: int = 0
    outcome: str | None = None
    dossiers: int = 0

    also: tuple[Stop, ...] = ()
    to_counter: int | None = None
    back_to: int | None = None
    back_for: Stop | None = None
    linked: str | None = None
    first: bool = False
    since: datetime | None = None
    needs_help: bool = False
    issued_by: str | None = None
    expected: Expected | None = None
    offered: int | None = None
    announced_at: datetime | None = None
    reason: CallReason | None = None
    parked_at: datetime | None = None
    held_until: datetime | None = None
    held_for: str | None = None
    moved: int = 0
    served: Service | None = None
    offline: bool = False
    asked: str | None = None
    appointed: datetime | None = None

    @property
    def categories(self) -> tuple[str, ...]:
        """Those of all its stops."""
        if not self.also:
            return (self.category,)
        return (self.category, *(stop.category for stop in self.also))

    def is_early(self, at: datetime) -> bool:
        """Whether the interval that its holder was told has not ended: no turn of his is missed."""
        return self.expected is not None and at <= self.expected.latest

    def can(self, move: Move) -> bool:
        """Whether the table allows `move`."""
        return (self.state, move) in MOVES

    def after(self, move: Move) -> TicketState:
        """The state after `move`, or IllegalMoveError."""
        state = MOVES.get((self.state, move))
        if state is None:
            raise IllegalMoveError(f"{self.id} is {self.state}: cannot {move}")
        return state
