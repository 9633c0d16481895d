"""A kiosk's printer led through a script of faults: in memory with moved time, or on a real line.

A script is a generator: it does things to `trial.door`, orders tickets, and yields what it waits
for; it gets back whether that came to be in time.
"""

from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from queue import Empty
from typing import Any

from benchmarks.paper.tickets import WIDTH, BitPainter, Ink, ink_of, ticket, ticket_bytes
from demo.fake_printer.door import Door
from demo.fake_printer.machine import Machine
from demo.fake_printer.memory import Clock, Kind, MemoryDoor
from kiosk.drivers.escpos_printer import EscposPrinter
from kiosk.drivers.line import Deadlines
from kiosk.printer.thread import READY, Order, PrinterThread, Rhythm, Stop, TicketPrinter
from kiosk.ticket.content import TicketContent
from ticket_protocol.words import PrinterState, PrintOutcome

Who = tuple[int, bool]
"""A ticket's number, and whether it is a copy."""


@dataclass(frozen=True)
class Wait:
    """Until something is so, for so many seconds at most."""

    until: Callable[[], bool]
    within: float = 120.0

    @classmethod
    def pause(cls, seconds: float) -> "Wait":
        """So many seconds; a trial on a real line may make them shorter."""
        return cls(_never, seconds)

    @property
    def is_pause(self) -> bool:
        """Whether nothing is waited for."""
        return self.until is _never


def _never() -> bool:
    return False


Script = Generator[Wait, bool, None]


@dataclass
class Told:
    """All that the kiosk was told, in order; `papers`: each one ordered, and what came of it."""

    states: list[PrinterState] = field(default_factory=list)
    papers: list[tuple[TicketContent, list[PrintOutcome]]] = field(default_factory=list)
    outcomes: list[tuple[Who, PrintOutcome]] = field(default_factory=list)
    everything: list[PrinterState | tuple[Who, PrintOutcome]] = field(default_factory=list)
    left: list[int | None] = field(default_factory=list)

    def state(self, state: PrinterState) -> None:
        """How the printer is now."""
        self.states.append(state)
        self.everything.append(state)

    def outcome(self, content: TicketContent, outcome: PrintOutcome) -> None:
        """What became of a paper; the same object again when more is known of it."""
        for paper, before in self.papers:
            if paper is content:
                before.append(outcome)
                break
        else:
            self.papers.append((content, [outcome]))
        told = ((int(content.number), content.copy), outcome)
        self.outcomes.append(told)
        self.everything.append(told)

    def of(self, number: int, *, copy: bool = False) -> list[PrintOutcome]:
        """All that was told of one ticket."""
        return [outcome for who, outcome in self.outcomes if who == (number, copy)]

    def papers_of(self, number: int, *, copy: bool) -> list[list[PrintOutcome]]:
        """What was told of each paper of one ticket."""
        who = (str(number), copy)
        return [told for paper, told in self.papers if (paper.number, paper.copy) == who]


class Trial:
    """A printer behind a door, its owner, and what was told. `clock`: the one that is moved."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.told = Told()
        self.clock: Clock | None = None
        self.ordered: list[Who] = []
        self._order: Callable[[TicketContent], None] = lambda _: None

    def order(self, number: int, *, copy: bool = False) -> None:
        """A ticket is ordered."""
        self.ordered.append((number, copy))
        self._order(ticket(number, copy=copy))

    def told_of(self, number: int, *, copy: bool = False) -> Wait:
        """Until its outcome is told."""
        return Wait(lambda: bool(self.told.of(number, copy=copy)))

    def ready(self) -> Wait:
        """Until it can print."""
        return Wait(lambda: self.state in READY)

    @property
    def state(self) -> PrinterState | None:
        """As told last."""
        return self.told.states[-1] if self.told.states else None

    def ink(self) -> Ink:
        """What lies on the floor and hangs out."""
        machine = self.door.machine
        with self.door.lock():
            return ink_of(machine.sheets, [*machine.scraps, machine.hanging])

    def thread(
        self, make: Callable[[], TicketPrinter], rhythm: Rhythm, **more: Any
    ) -> PrinterThread:
        """Its owner, who tells us."""
        thread = PrinterThread(
            make,
            on_state=self.told.state,
            on_outcome=self.told.outcome,
            on_left=self.told.left.append,
            rhythm=rhythm,
            **more,
        )
        self._order = thread.print
        return thread


class ScriptedOrders:
    """The orders of a printer's owner whose waiting moves the clock, and the script with it."""

    def __init__(self, clock: Clock, script: Script) -> None:
        self._clock = clock
        self._script = script
        self._orders: deque[Order] = deque()
        self._waits = next(script)
        self._until = self._waits.within

    def put(self, order: Order) -> None:
        """Take another one."""
        self._orders.append(order)

    def get(self, *, timeout: float) -> Order:
        """The next one; queue.Empty after `timeout` moved seconds; Stop at the script's end."""
        end = self._clock.now + timeout
        while True:
            if self._orders:
                return self._orders.popleft()
            held = self._waits.until()
            if held or self._clock.now >= self._until:
                try:
                    self._waits = self._script.send(held)
                except StopIteration:
                    return Stop()
                self._until = self._clock.now + self._waits.within
            elif self._clock.now >= end:
                raise Empty
            else:
                self._clock.wait(self._waits.until, min(end, self._until) - self._clock.now)


def in_memory(
    script: Callable[[Trial], Script],
    *,
    kind: Kind = "tcp",
    door: MemoryDoor | None = None,
    **settings: Any,
) -> Trial:
    """Leads a printer in memory through the script; returns what came of it.

    `door`: the printer, if it is not just one on a line of that `kind`; `settings` are the
    driver's.
    """
    door = door or MemoryDoor(Machine(WIDTH), kind=kind)
    trial, deadlines = Trial(door), Deadlines()
    trial.clock = door.clock
    usual: dict[str, Any] = {
        "painter": BitPainter(),
        "encode": ticket_bytes,
        "deadlines": deadlines,
    }
    printer = EscposPrinter(door.line(deadlines), clock=door.clock, **usual | settings)
    orders = ScriptedOrders(door.clock, script(trial))
    trial.thread(lambda: printer, Rhythm(), orders=orders).run()
    return trial
