"""Officers at their consoles: what they press, and that the hall shows it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from demo.album import Album
from demo.bare import NO_COMPUTER
from demo.centre import OFFICERS, Ready
from demo.hands import AtKeypad, AtScreen, Hands
from demo.stage import Actor, StageError
from demo.watching import Watcher
from ticket_protocol.board import Board, Current
from ticket_protocol.words import CounterState


@dataclass
class Desks:
    """The officers of the morning."""

    album: Album
    watcher: Watcher
    ready: Ready = field(default_factory=Ready)
    _unfolded: set[int] = field(default_factory=set)

    def open(self) -> None:
        """The officers sit down."""
        for counter in OFFICERS:
            self._hands(counter).open()
            self.ready.opened(counter)
        self.watcher.wait(_all_open, "the counters are open")

    def call(self, counter: int) -> bool:
        """The officer presses once; False when nobody waits there."""
        board = self.watcher.board()
        if not board.waiting_at(counter):
            return False
        was = _at(board, counter)
        self._hands(counter).call()
        self.ready.called(counter)
        self.watcher.wait(
            lambda b: (now := _at(b, counter)) is not None and _moved(was, now),
            f"counter {counter} called somebody",
        )
        return True

    def call_where_ready(self, counters: tuple[int, ...] = OFFICERS) -> None:
        """Every officer who may, calls."""
        for counter in counters:
            if self.ready.of(counter):
                self.call(counter)

    def until_heard(self, counter: int) -> None:
        """Waits until the hall TV has called whoever is at the counter."""
        self.watcher.wait(
            lambda b: (at := _at(b, counter)) is not None and at.announced_at is not None,
            f"the call to counter {counter} was heard",
        )

    def somebody(self, counter: int) -> Current:
        """Who is at the counter; the officer calls if nobody is."""
        current = _at(self.watcher.board(), counter)
        if current is None:
            while not self.ready.of(counter):
                time.sleep(0.05)
            self.call(counter)
            current = _at(self.watcher.board(), counter)
        if current is None:
            raise StageError(f"nobody could be called to counter {counter}")
        return current

    def finish(self, counter: int) -> None:
        """The service at the counter is over."""
        self._hands(counter).finish()
        self._until(counter, None, "finished")

    def miss(self, counter: int) -> str:
        """Called, called again, and after the grace still nobody: no-show."""
        hands, current = self._hands(counter), self.somebody(counter)
        hands.recall()
        self.watcher.wait(lambda b: any(c.times > 1 for c in b.calls), "the recall is known")
        self.album.keep("hall", "hall-3-called-again")
        hands.no_show()
        self._until(counter, None, "parked")
        return current.number

    def call_number(self, number: str) -> None:
        """Somebody who was away stands at the counter without a computer: digits, enter."""
        self.keypad.call_number(number)
        self.watcher.wait(
            lambda b: (at := _at(b, NO_COMPUTER)) is not None and at.number == number,
            f"{number} is at counter {NO_COMPUTER}",
        )

    def hold(self) -> str:
        """A paper is missing: the citizen goes for it. At the counter without a computer."""
        current = self.somebody(NO_COMPUTER)
        self.keypad.hold()
        self._until(NO_COMPUTER, None, "on hold")
        return current.number

    def have_a_break(self) -> None:
        """The officer without a computer is away for a moment."""
        if _at(self.watcher.board(), NO_COMPUTER) is not None:
            self.finish(NO_COMPUTER)
        for state in (CounterState.PAUSED, CounterState.OPEN):
            self.keypad.pause()
            self.watcher.wait(_stands(NO_COMPUTER, state), f"counter {NO_COMPUTER} is {state}")
            if state is CounterState.PAUSED:
                self.album.keep_bare("bare-4-paused", sign="TAM NGUNG / PAUSED", pad="TAM NGUNG")

    def close(self) -> None:
        """The officer without a computer goes home."""
        self.keypad.close()
        self.watcher.wait(_stands(NO_COMPUTER, CounterState.CLOSED), "the counter is closed")

    @property
    def keypad(self) -> AtKeypad:
        """The hands at the counter without a computer."""
        bare = self.album.stage.bare
        assert bare is not None
        return AtKeypad(bare.pad, NO_COMPUTER)

    def send_there_and_back(self, counter: int, category: str) -> str:
        """To another field, and afterwards here again."""
        current = self.somebody(counter)
        officer = self._open_panel(counter)
        officer.click("tile-transfer")
        officer.click("back")
        self.album.keep(f"officer-{counter}", "staff-4-transfer")
        officer.click(f"field:{category}")
        self._until(counter, None, "sent on")
        return current.number

    def finish_and_undo(self, counter: int) -> None:
        """A slip of the finger, taken back."""
        current, officer = self.somebody(counter), self._officer(counter)
        self.finish(counter)
        officer.see("undo")
        self.album.keep(f"officer-{counter}", "staff-5-undo")
        officer.click("undo")
        self._until(counter, current.id, "taken back")

    def withdraw_priority(self, counter: int, number: str) -> None:
        """Declared at the kiosk, and not proven at the counter."""
        officer = self._open_panel(counter)
        officer.click(f"row-{number}")
        officer.see("priority")
        self.album.keep(f"officer-{counter}", "staff-6-ticket")
        officer.click("priority")
        officer.see("not_proven")
        self.album.keep(f"officer-{counter}", "staff-7-priority")
        officer.click("not_proven")
        self.watcher.wait(
            lambda b: any(w.number == number and not w.priority for w in b.waiting),
            f"{number} has no priority any more",
        )

    def hand_over(self, counter: int, to: int) -> None:
        """In the middle of the day all that this counter serves goes to another: two presses."""
        officer = self._officer(counter)
        officer.click("plate")
        officer.see(f"counter:{to}")
        self.album.keep(f"officer-{counter}", "staff-8-reassign")
        officer.click(f"counter:{to}")
        self.watcher.wait(lambda b: bool(b.reassignments), f"counter {to} has taken over")

    def serve_the_rest(self) -> None:
        """Until nobody waits and nobody is at a counter; a citizen with two matters waits again."""
        while True:
            self.call_where_ready()
            board = self.watcher.board()
            if not any(board.waiting_at(counter) for counter in OFFICERS):
                for counter in OFFICERS:
                    if _at(board, counter) is not None:
                        self.finish(counter)
                if not self.watcher.board().waiting:
                    return
            time.sleep(0.05)

    def _hands(self, counter: int) -> Hands:
        return self.keypad if counter == NO_COMPUTER else AtScreen(self._officer(counter))

    def _officer(self, counter: int) -> Actor:
        return self.album.stage.officers[counter]

    def _open_panel(self, counter: int) -> Actor:
        officer = self._officer(counter)
        if counter not in self._unfolded:
            officer.click("unfold")
            self._unfolded.add(counter)
        officer.see("tool-more")
        return officer

    def _until(self, counter: int, ticket: str | None, what: str) -> None:
        self.watcher.wait(_is_at(counter, ticket), f"counter {counter}: {what}")


def _at(board: Board, number: int) -> Current | None:
    counter = board.counter(number)
    return None if counter is None else counter.current


def _is_at(number: int, ticket: str | None) -> Callable[[Board], bool]:
    return lambda board: ((at := _at(board, number)) and at.id) == ticket


def _stands(number: int, state: CounterState) -> Callable[[Board], bool]:
    return lambda board: (at := board.counter(number)) is not None and at.state is state


def _moved(was: Current | None, now: Current) -> bool:
    return was is None or (was.id, was.called_at) != (now.id, now.called_at)


def _all_open(board: Board) -> bool:
    return sum(c.state is CounterState.OPEN for c in board.counters) == len(OFFICERS)
