"""The thread that owns the printer: what it tells, when it looks, what it does after a jam."""

from dataclasses import replace
from queue import SimpleQueue
from threading import Event

import pytest

from kiosk.printer.thread import BrokenPrinter, Look, PrinterThread, Rhythm
from ticket_protocol.words import PrinterState, PrintOutcome

OK, LOW, OUT = PrinterState.OK, PrinterState.LOW, PrinterState.OUT
COVER, ERROR, DOWN = PrinterState.COVER_OPEN, PrinterState.ERROR, PrinterState.DOWN
STILL = Rhythm(idle=60, blocked=60, first_retry=60, last_retry=60)


class FakePrinter:
    """A printer in the hands of a test: `states` are told one after the other, the last stays."""

    def __init__(self, *states: PrinterState, outcome=PrintOutcome.PRINTED) -> None:
        self.states = list(states)
        self.outcome = outcome
        self.printed = []
        self.recoveries = 0
        self.closed = False
        self.warm = False

    def warm_up(self):
        self.warm = True

    def state(self):
        return self.states.pop(0) if len(self.states) > 1 else self.states[0]

    def print(self, content):
        self.printed.append(content)
        return self.outcome

    def recover(self):
        self.recoveries += 1
        return True

    def close(self):
        self.closed = True


@pytest.fixture
def run():
    """Starts a thread on a printer; returns it and a queue of what it tells."""
    threads = []

    def start(printer, rhythm=STILL, **more):
        told = SimpleQueue()
        thread = PrinterThread(
            lambda: printer,
            on_state=told.put,
            on_outcome=lambda content, outcome: told.put((content, outcome)),
            rhythm=rhythm,
            **more,
        )
        threads.append(thread)
        thread.start()
        return thread, lambda: told.get(timeout=2)

    yield start
    for thread in threads:
        thread.stop()


def look(thread, times):
    """As the time for a look comes."""
    for _ in range(times):
        thread._orders.put(Look())


def test_the_first_state_is_told_without_asking(run):
    _, next_word = run(FakePrinter(OK))
    assert next_word() is OK


def test_a_ticket_ends_in_an_outcome(run, content):
    printer = FakePrinter(OK)
    thread, next_word = run(printer)
    thread.print(content)
    assert next_word() is OK
    assert next_word() == (content, PrintOutcome.PRINTED)
    assert printer.printed == [content]


def test_the_state_is_looked_at_after_each_ticket(run, content):
    thread, next_word = run(FakePrinter(OK, OUT))
    assert next_word() is OK
    thread.print(content)
    assert next_word() == (content, PrintOutcome.PRINTED)
    assert next_word() is OUT


def test_a_look_can_be_asked_for_and_only_changes_are_told(run):
    thread, next_word = run(FakePrinter(OK, OK, LOW, LOW, OUT))
    look(thread, 4)
    assert [next_word() for _ in range(3)] == [OK, LOW, OUT]


def test_many_touches_hold_no_ticket_up(content):
    """Each look at a dead line takes seconds; the next ticket waits for one at the most."""
    orders, printer = SimpleQueue(), FakePrinter(DOWN)
    thread = PrinterThread(lambda: printer, on_state=print, on_outcome=print, orders=orders)
    for _ in range(20):
        thread.look()
    assert orders.qsize() == 1
    thread.stop()
    thread.run()
    thread.look()
    assert orders.qsize() == 1, "and the next touch is heard again"


def test_it_looks_by_itself(run):
    _, next_word = run(FakePrinter(OK, OUT, OK), Rhythm(idle=0.01, blocked=0.01))
    assert [next_word() for _ in range(3)] == [OK, OUT, OK]


def test_a_lost_printer_is_looked_for_ever_less_often_and_found_at_once(run):
    quick = Rhythm(idle=60, blocked=60, first_retry=0.001, last_retry=0.004)
    _, next_word = run(FakePrinter(OK, DOWN, DOWN, DOWN, DOWN, OK), replace(quick, idle=0.001))
    assert [next_word() for _ in range(3)] == [OK, DOWN, OK]


def test_the_rhythm():
    rhythm = Rhythm()
    assert 5 <= rhythm.wait(OK, 0) <= 10
    assert [rhythm.wait(state, 0) for state in (OUT, COVER, ERROR)] == [2, 2, 2]
    assert [rhythm.wait(DOWN, n) for n in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]
    assert rhythm.wait(DOWN, 100_000) == 30
    assert rhythm.wait(PrinterState.STALLED, 2) == 2
    assert [rhythm.wait(PrinterState(s), 0) for s in ("jam", "hot")] == [2, 2]


def test_after_a_jam_the_unconfirmed_ticket_comes_as_a_copy(run, content):
    """Jammed in the ticket; opened, closed: made to forget, and then the copy."""
    printer = FakePrinter(OK, ERROR, COVER, ERROR, OK, outcome=PrintOutcome.SENT_UNCONFIRMED)
    thread, next_word = run(printer)
    assert next_word() is OK
    thread.print(content)
    assert next_word() == (content, PrintOutcome.SENT_UNCONFIRMED)
    printer.outcome = PrintOutcome.PRINTED
    look(thread, 3)
    assert [next_word() for _ in range(4)] == [ERROR, COVER, ERROR, OK]
    copy = replace(content, copy=True)
    assert next_word() == (copy, PrintOutcome.PRINTED)
    assert printer.recoveries == 1
    assert printer.printed == [content, copy]


def test_what_a_printer_held_is_never_sent_again(run, content):
    """Out of paper in the ticket: the printer itself prints the rest on the new roll."""
    printer = FakePrinter(OK, OUT, OK, ERROR, COVER, ERROR, OK)
    printer.outcome = PrintOutcome.SENT_UNCONFIRMED
    thread, next_word = run(printer)
    thread.print(content)
    look(thread, 6)
    told = (content, PrintOutcome.SENT_UNCONFIRMED)
    assert [next_word() for _ in range(8)] == [OK, told, OUT, OK, ERROR, COVER, ERROR, OK]
    assert printer.recoveries == 1
    assert printer.printed == [content]


def test_a_driver_that_raises_costs_one_ticket_and_is_seen(run, content, other, caplog):
    printer = FakePrinter(OK)
    printer.print = lambda content: 1 / 0
    thread, next_word = run(printer)
    thread.print(content)
    assert next_word() is OK
    assert next_word() == (content, PrintOutcome.SENT_UNCONFIRMED), "it may have been sent"
    del printer.print
    thread.print(other)
    assert next_word() == (other, PrintOutcome.PRINTED)
    assert "ZeroDivisionError" in caplog.text


def test_a_listener_that_raises_does_not_end_the_thread(content, other, caplog):
    printer, told = FakePrinter(OK), SimpleQueue()

    def listen(content, outcome):
        told.put(content)
        raise RuntimeError("the screen is gone")

    thread = PrinterThread(lambda: printer, on_state=listen, on_outcome=listen, rhythm=STILL)
    thread.start()
    thread.print(content)
    thread.print(other)
    assert [told.get(timeout=2), told.get(timeout=2)] == [content, other]
    thread.stop()
    assert "the screen is gone" in caplog.text


def test_it_is_warm_before_the_first_ticket(run, content):
    printer = FakePrinter(OK)
    thread, next_word = run(printer)
    printer.print = lambda content: PrintOutcome.PRINTED if printer.warm else None
    thread.print(content)
    assert next_word() is OK
    assert next_word() == (content, PrintOutcome.PRINTED)


def test_settings_without_a_usable_printer_are_a_printer_that_is_down(content, caplog):
    told = SimpleQueue()
    thread = PrinterThread(
        lambda: 1 / 0,
        on_state=told.put,
        on_outcome=lambda content, outcome: told.put(outcome),
        rhythm=STILL,
    )
    thread.start()
    thread.print(content)
    assert [told.get(timeout=2) for _ in range(2)] == [DOWN, PrintOutcome.FAILED]
    thread.stop()
    assert "cannot be used" in caplog.text


def test_stopping_lets_go_of_the_device_after_the_last_ticket(run, content):
    printer = FakePrinter(OK)
    thread, next_word = run(printer)
    thread.print(content)
    thread.stop()
    assert printer.closed
    assert [next_word(), next_word()] == [OK, (content, PrintOutcome.PRINTED)]


def test_a_thread_that_never_started_stops_too():
    PrinterThread(BrokenPrinter, on_state=print, on_outcome=print).stop()


def test_the_whole_way_with_a_real_line(tcp, printer_on, painter, content, run):
    """Out of paper, filled up, printed: told in this order by the thread."""
    thread, next_word = run(printer_on(f"tcp://{tcp.path}"), Rhythm(idle=0.02, blocked=0.02))
    assert next_word() is OK
    thread.print(content)
    assert next_word() == (content, PrintOutcome.PRINTED)
    tcp.machine.rows_left = 100
    thread.print(content)
    assert next_word() == (content, PrintOutcome.SENT_UNCONFIRMED)
    assert next_word() is OUT
    tcp.clear()
    assert next_word() is OK
    assert [s.tobytes() for s in tcp.machine.sheets] == [painter.draw(content).tobytes()] * 2


class HangingPrinter(FakePrinter):
    """Takes its time over a ticket."""

    def __init__(self) -> None:
        super().__init__(OK)
        self.begun, self.free = Event(), Event()

    def print(self, content):
        self.begun.set()
        assert self.free.wait(10)
        return super().print(content)


def test_a_device_is_touched_only_when_the_thread_before_has_let_go(run, content, monkeypatch):
    """Also by the third, when the second was stopped while it waited for the first."""
    monkeypatch.setattr("kiosk.printer.thread._MOMENT", 0.01)
    old = HangingPrinter()
    first, first_words = run(old)
    first.print(content)
    assert old.begun.wait(2)
    first.stop(0.0)
    assert not first.ended()
    second, second_words = run(FakePrinter(OK), after=first)
    assert second_words() is DOWN, "there is no printer meanwhile"
    second.print(content)
    assert second_words() == (content, PrintOutcome.FAILED)
    second.stop()
    quick = Rhythm(first_retry=0.01, last_retry=0.01)
    new = FakePrinter(OK)
    _, third_words = run(new, quick, after=second)
    assert third_words() is DOWN
    assert not second.ended()
    old.free.set()
    assert third_words() is OK
    assert (first.ended(2), second.ended(), old.closed) == (True, True, True)
    assert [first_words(), first_words()] == [OK, (content, PrintOutcome.PRINTED)]


def test_orders_may_come_from_anywhere(content):
    orders, told = SimpleQueue(), []
    printer = FakePrinter(OK)
    thread = PrinterThread(
        lambda: printer,
        on_state=told.append,
        on_outcome=lambda _, outcome: told.append(outcome),
        on_left=told.append,
        orders=orders,
    )
    thread.print(content)
    thread.look()
    thread.stop()
    thread.run()
    assert told == [OK, None, PrintOutcome.PRINTED]
    assert printer.closed
