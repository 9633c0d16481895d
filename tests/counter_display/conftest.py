"""A hall that tells its own facts, and the demo centre's description."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ticket_protocol import facts as f
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.fold import advance
from ticket_protocol.words import PauseReason

NINE = datetime(2026, 10, 14, 2, 52, tzinfo=UTC)  # 09:52 in the centre
HERE = Path(__file__).parent


class Hall:
    """The facts of a morning, in order, and the board they make."""

    def __init__(self, counters: int = 10) -> None:
        self.now = NINE
        self.facts: list[f.FactBase] = []
        self.boards: list[Board] = []
        self.board = Board(epoch="e", seq=0, day=NINE.date())
        plans = tuple(f.CounterPlan(number=n, categories=("all",)) for n in range(1, counters + 1))
        self._tell(f.DayStarted, day=NINE.date(), counters=plans)

    def open(self, *counters: int) -> None:
        for counter in counters:
            self._tell(f.CounterOpened, counter=counter)

    def pause(self, counter: int, reason: PauseReason = PauseReason.BREAK) -> f.FactBase:
        return self._tell(f.CounterPaused, counter=counter, reason=reason)

    def close(self, counter: int) -> f.FactBase:
        return self._tell(f.CounterClosed, counter=counter, reason="officer")

    def issue(self, number: str, *, priority: bool = False) -> f.FactBase:
        return self._tell(
            f.TicketIssued,
            ticket=f"t-{number}",
            number=number,
            category="all",
            priority=priority,
            key=self.now,
        )

    def call(self, number: str, counter: int, *, priority: bool = False) -> f.FactBase:
        """Issued a while ago, called now; who was there is done."""
        self.issue(number, priority=priority)
        there = self.board.counter(counter)
        if there is not None and there.current is not None:
            self.end(there.current.number, counter, how="next")
        return self._tell(
            f.TicketCalled,
            ticket=f"t-{number}",
            number=number,
            counter=counter,
            category="all",
            priority=priority,
        )

    def recall(self, number: str, counter: int) -> f.FactBase:
        current = self.board.counter(counter).current
        return self._tell(
            f.TicketRecalled,
            ticket=f"t-{number}",
            number=number,
            counter=counter,
            times=current.times + 1,
        )

    def end(self, number: str, counter: int, *, how: str) -> f.FactBase:
        kinds = {
            "missed": f.TicketMissed,
            "cancelled": f.TicketCancelled,
            "returned": f.TicketReturned,
            "not_closed": f.ServiceNotClosed,
        }
        extra = {} if how in kinds else {"how": how}
        kind = kinds.get(how, f.TicketFinished)
        return self._tell(kind, ticket=f"t-{number}", number=number, counter=counter, **extra)

    def new_day(self) -> f.FactBase:
        plans = tuple(
            f.CounterPlan(number=c.number, categories=c.categories) for c in self.board.counters
        )
        return self._tell(f.DayStarted, day=self.now.date(), counters=plans)

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def _tell(self, kind: type[f.FactBase], **what: object) -> f.FactBase:
        fact = kind(seq=self.board.seq + 1, at=self.now, by="test", **what)
        self.board = advance(self.board, fact)
        self.facts.append(fact)
        self.boards.append(self.board)
        return fact


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture(scope="session")
def new_hall() -> type[Hall]:
    return Hall


@pytest.fixture(scope="session")
def centre() -> Centre:
    """The demo centre; the screens know it only from its description."""
    return Centre.model_validate_json((HERE / "centre.json").read_text(encoding="utf-8"))
