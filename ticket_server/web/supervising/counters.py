"""Who sits at the counters, and how many wait for each. Pure."""

from collections.abc import Mapping

from ticket_protocol.board import Board, Counter, Waiting
from ticket_protocol.supervising import AtCounter
from ticket_protocol.words import CounterState


def counters_of(board: Board, officers: Mapping[int, str]) -> tuple[AtCounter, ...]:
    """All counters, with the officers who are signed in, by their counter."""
    return tuple(
        AtCounter(
            counter=counter.number,
            officer=officers.get(counter.number),
            waiting=len(board.waiting_at(counter.number)),
            alone=_alone(board, counter),
        )
        for counter in board.counters
    )


def _alone(board: Board, counter: Counter) -> int:
    if counter.state is not CounterState.OPEN:
        return 0
    others = [c for c in board.counters if c.number != counter.number and _open(c)]
    own = set(counter.categories)
    return sum(_only(w, counter.number, own, others) for w in board.waiting)


def _only(waiting: Waiting, number: int, own: set[str], others: list[Counter]) -> bool:
    """Whether it waits for this counter, or for what no other open one serves."""
    if waiting.to_counter is not None:
        return waiting.to_counter == number
    served = {category for other in others for category in other.categories}
    wanted = set(waiting.categories)
    return not own.isdisjoint(wanted) and served.isdisjoint(wanted)


def _open(counter: Counter) -> bool:
    return counter.state is CounterState.OPEN
