"""A hall that tells its own facts, and the demo centre's description."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ticket_protocol import facts as f
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.fold import advance
from ticket_protocol.record import Stop
from ticket_protocol.words import CancelReason, HoldReason, PauseReason, ReturnReason

NINE = datetime(2026, 10, 14, 2, 52, tzinfo=UTC)  # 09:52 in the centre
HERE = Path(__file__).parent


class Hall:
    """The facts of a morning, in order, and the board they make."""

    def __init__(self, counters: int = 10, centre: Centre | None = None) -> None:
        self.now = NINE
        self.facts: list[f.FactBase] = []
        self.boards: list[Board] = []
        self.board = Board(epoch="e", seq=0, day=NINE.date())
        served = dict.fromkeys(range(1, counters + 1), ("all",))
        if centre is not None:
            served = {c.number: c.categories for c in centre.counters}
        plans = tuple(f.CounterPlan(number=n, categories=c) for n, c in served.items())
        self._tell(f.DayStarted, day=NINE.date(), counters=plans)

    def open(self, *counters: int) -> None:
        for counter in counters:
            self._tell(f.CounterOpened, counter=counter)

    def pause(
        self,
        counter: int,
        reason: PauseReason = PauseReason.BREAK,
        *,
        back_at: datetime | None = None,
    ) -> f.FactBase:
        return self._tell(f.CounterPaused, counter=counter, reason=reason, back_at=back_at)

    def close(self, counter: int) -> f.FactBase:
        return self._tell(f.CounterClosed, counter=counter, reason="officer")

    def reassign(self, counter: int, to: int, *categories: str) -> f.FactBase:
        """All categories, if none is named."""
        given = categories or self.board.counter(counter).categories
        return self._tell(f.CategoriesReassigned, counter=counter, to=to, categories=given)

    def issue(
        self,
        number: str,
        *,
        priority: bool = False,
        category: str | None = None,
        language: str | None = None,
    ) -> f.FactBase:
        return self._tell(
            f.TicketIssued,
            ticket=f"t-{number}",
            number=number,
            category=category or self.board.counters[0].categories[0],
            priority=priority,
            key=self.now,
            language=language,
        )

    def call(self, number: str, counter: int, *, priority: bool = False) -> f.FactBase:
        """Issued a while ago, if it does not wait yet; called now; who was there is done."""
        if not any(w.number == number for w in self.board.waiting):
            self.issue(
                number, priority=priority, category=self.board.counter(counter).categories[0]
            )
        there = self.board.counter(counter)
        if there is not None and there.current is not None:
            self.end(there.current.number, counter, how="next")
        waiting = next(w for w in self.board.waiting if w.number == number)
        return self._told(
            f.TicketCalled, number, counter, category=waiting.category, priority=waiting.priority
        )

    def recall(self, number: str, counter: int) -> f.FactBase:
        times = self.board.counter(counter).current.times + 1
        return self._told(f.TicketRecalled, number, counter, times=times)

    def end(self, number: str, counter: int, *, how: str) -> f.FactBase:
        """It leaves the counter; `how`: pressed, next, closed, or one of the moves."""
        here = Stop(category=self.board.counter(counter).current.category)
        kind, extra = {
            "missed": (f.TicketMissed, {}),
            "cancelled": (f.TicketCancelled, {}),
            "absent": (f.TicketCancelled, {"reason": CancelReason.ABSENT}),
            "replaced": (f.TicketCancelled, {"reason": CancelReason.REPLACED}),
            "put_back": (f.TicketReturned, {"why": ReturnReason.PUT_BACK}),
            "not_closed": (f.ServiceNotClosed, {}),
            "held": (f.TicketHeld, {"reason": HoldReason.PAPER, "until": self.now}),
            "transferred": (f.TicketTransferred, {"category": here.category, "key": self.now}),
            "moved_on": (f.TicketMovedOn, {"how": "pressed", "stops": (here,)}),
            "moved_on_next": (f.TicketMovedOn, {"how": "next", "stops": (here,)}),
        }.get(how, (f.TicketFinished, {"how": how}))
        return self._told(kind, number, counter, **extra)

    def start(self, number: str, counter: int) -> f.FactBase:
        return self._told(f.TicketStarted, number, counter)

    def undo(self, counter: int) -> f.FactBase:
        left = self.board.counter(counter).left
        return self._told(f.MoveUndone, left.current.number, counter, undone=left.move)

    def back(self, number: str) -> f.FactBase:
        """Who was away has reported."""
        return self._told(f.TicketReturned, number, None, why=ReturnReason.REPORTED)

    def post(self, about: str, **more: object) -> f.FactBase:
        """A message for everybody."""
        return self._tell(f.MessagePosted, about=about, **more)

    def end_message(self, seq: int) -> f.FactBase:
        return self._tell(f.MessageEnded, message=seq)

    def new_day(self) -> f.FactBase:
        plans = tuple(
            f.CounterPlan(number=c.number, categories=c.categories) for c in self.board.counters
        )
        return self._tell(f.DayStarted, day=self.now.date(), counters=plans)

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def _told(
        self, kind: type[f.FactBase], number: str, counter: int | None, **what: object
    ) -> f.FactBase:
        return self._tell(kind, ticket=f"t-{number}", number=number, counter=counter, **what)

    def _tell(self, kind: type[f.FactBase], **what: object) -> f.FactBase:
        fact = kind(seq=self.board.seq + 1, at=self.now, by="test", **what)
        self.board = advance(self.board, fact)
        self.facts.append(fact)
        self.boards.append(self.board)
        return fact


class FakeSpeaker:
    """Says what it is given in moved time, and notes when: `heard` holds (second, call, words).

    A word takes `word_s`. `dead`: it begins and never ends. `broken`: it keeps time as a real one
    does, but its sounds are `unheard`. Words "*" are the chime. `overlaps`: what was cut short.
    """

    CHIME_S = 1.6

    def __init__(self, word_s: float = 0.0) -> None:
        self.word_s, self.dead, self.broken = word_s, False, False
        self.now = 0.0
        self.heard: list[tuple[float, int, str]] = []
        self.unheard: list[tuple[float, int, str]] = []
        self.given: list = []
        self.prepared: list = []
        self.used: list = []
        self.silenced = self.overlaps = 0
        self._saying = None
        self._due: list[tuple[float, object]] = []

    def tell(self, listener) -> None:
        self.listener = listener

    def forget(self) -> None:
        """The program that it spoke for has ended, and it with it."""
        self._saying, self._due = None, []

    def use(self, settings) -> None:
        self.used.append(settings)

    def prepare(self, phrases) -> None:
        self.prepared += phrases

    def say(self, utterance) -> None:
        self.given.append(utterance)
        self.overlaps += self._saying is not None
        cut, self._due = self._saying, []
        self._saying, call, at = utterance, utterance.call, self.now
        if cut is not None:
            self._due.append((at, lambda: self.listener.ended(cut.call)))
        self._due.append((at, lambda: self._begin(utterance)))
        at += self.CHIME_S if utterance.chime else 0.0
        for index, phrase in enumerate(utterance.phrases):
            at += utterance.pause_s if index else 0.0
            self._due.append((at, lambda i=index, p=phrase: self._word(call, i, p)))
            at += self.word_s * len(phrase.text.split())
        if not self.dead:
            self._due.append((at, lambda: self._end(call)))

    def silence(self) -> None:
        self.silenced += 1
        if self._saying is not None:
            cut, self._saying = self._saying.call, None
            self._due = [(self.now, lambda: self._end(cut))]

    def until(self, now: float) -> float | None:
        """When the next thing happens, if that is not after `now`."""
        return self._due[0][0] if self._due and self._due[0][0] <= now + 1e-9 else None

    def step(self) -> None:
        """The next thing happens now."""
        at, what = self._due.pop(0)
        self.now = max(self.now, at)
        what()

    @property
    def sounds(self) -> int:
        """How many chimes were asked for."""
        return sum(u.chime for u in self.given)

    def _begin(self, utterance) -> None:
        if utterance.chime and utterance.gain:
            self._sound(utterance.call, "*")
        self.listener.started(utterance.call)

    def _word(self, call, index, phrase) -> None:
        self._sound(call, phrase.shown)
        self.listener.phrase(call, index)

    def _sound(self, call, words) -> None:
        (self.unheard if self.broken else self.heard).append((self.now, call, words))

    def _end(self, call) -> None:
        self._saying = None
        self.listener.ended(call)


@pytest.fixture(scope="session")
def fake_speaker() -> type[FakeSpeaker]:
    return FakeSpeaker


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
