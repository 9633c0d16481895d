"""Tickets and their legal moves. What is not in MOVES cannot happen to a ticket."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TicketState(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    FINISHED = "finished"
    MISSED = "missed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    NOT_CLOSED = "not_closed"


class Move(StrEnum):
    """What can be done to a ticket."""

    CALL = "call"
    RECALL = "recall"
    FINISH = "finish"
    MISS = "miss"
    CANCEL = "cancel"
    RETURN = "return"
    END_DAY = "end_day"


MOVES: dict[tuple[TicketState, Move], TicketState] = {
    (TicketState.WAITING, Move.CALL): TicketState.CALLED,
    (TicketState.WAITING, Move.END_DAY): TicketState.EXPIRED,
    (TicketState.CALLED, Move.RECALL): TicketState.CALLED,
    (TicketState.CALLED, Move.FINISH): TicketState.FINISHED,
    (TicketState.CALLED, Move.MISS): TicketState.MISSED,
    (TicketState.CALLED, Move.CANCEL): TicketState.CANCELLED,
    (TicketState.CALLED, Move.RETURN): TicketState.WAITING,
    (TicketState.CALLED, Move.END_DAY): TicketState.NOT_CLOSED,
}


class IllegalMoveError(Exception):
    """A fact does to a ticket what no ticket can suffer: the log is damaged, or we are wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """One citizen's turn. `key` and `seq` (of issue) decide when it is called, smallest first."""

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

    def after(self, move: Move) -> TicketState:
        """The state after `move`, or IllegalMoveError."""
        state = MOVES.get((self.state, move))
        if state is None:
            raise IllegalMoveError(f"{self.id} is {self.state}: cannot {move}")
        return state
