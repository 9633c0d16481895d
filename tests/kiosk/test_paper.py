"""The desk between the printer's thread and the screen: a real thread, a driver of the test's."""

from threading import Event

import pytest

from kiosk.paper import PaperDesk
from kiosk.visit import Paper
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PrinterState, PrintOutcome


class FakePrinter:
    """A driver that is as the test says, and notes what it was asked to print."""

    def __init__(self):
        self.says = PrinterState.OK
        self.outcome = PrintOutcome.PRINTED
        self.contents = []
        self.closed = Event()
        self.free = Event()
        self.free.set()

    def warm_up(self):
        pass

    def state(self):
        assert self.free.wait(10)
        return self.says

    def print(self, content):
        self.contents.append(content)
        return self.outcome

    def recover(self):
        return True

    def close(self):
        self.closed.set()


class Desk:
    """A desk whose printers are fakes, by the addresses of their settings."""

    def __init__(self, link):
        self.link, self.printers, self.outcomes = link, {}, []
        self.desk = PaperDesk(link, self._make)
        self.desk.outcome.connect(lambda *what: self.outcomes.append(what))

    def printer(self, address="tcp://127.0.0.1:9100"):
        return self.printers.setdefault(address, FakePrinter())

    def _make(self, settings, _centre):
        return self.printer(settings.address)


@pytest.fixture
def desk(kiosk, centre):
    made = Desk(kiosk.link)
    yield made
    for printer in made.printers.values():
        printer.free.set()
    made.desk.stop()


@pytest.fixture
def ticket(ticket_of):
    return Ticket.model_validate(
        ticket_of({"category": "dat-dai", "priority": False, "language": "en"})
    )


def elsewhere(centre, address):
    printers = (PrinterSettings(id="printer-1", address=address),)
    return centre.model_copy(update={"printers": printers})


def test_the_printer_s_state_reaches_health_and_page(desk, centre, qtbot):
    desk.printer().says = PrinterState.OUT
    assert desk.desk.before() is Paper.NONE
    desk.desk.serve(centre, "kiosk-1")
    assert desk.desk.before() is Paper.COMING, "nothing is known yet"
    qtbot.waitUntil(lambda: desk.link.printer is PrinterState.OUT)
    assert (desk.desk.stuck(), desk.desk.before()) == (True, Paper.OUT)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (PrinterState.OK, Paper.COMING),
        (PrinterState.LOW, Paper.COMING),
        (PrinterState.UNKNOWN, Paper.COMING),
        (PrinterState.OUT, Paper.OUT),
        (PrinterState.COVER_OPEN, Paper.BROKEN),
        (PrinterState.ERROR, Paper.BROKEN),
        (PrinterState.DOWN, Paper.BROKEN),
    ],
)
def test_what_a_citizen_can_expect(desk, centre, qtbot, state, expected):
    desk.printer().says = state
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is state)
    assert desk.desk.before() is expected


def test_asking_looks_at_once(desk, centre, qtbot):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)
    desk.printer().says = PrinterState.OUT
    desk.desk.look()
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OUT, timeout=1000)


@pytest.mark.parametrize("outcome", list(PrintOutcome))
def test_the_outcome_is_told_and_posted(desk, centre, qtbot, ticket, outcome):
    desk.printer().outcome = outcome
    desk.desk.serve(centre, "kiosk-1")
    desk.desk.print(ticket, centre)
    qtbot.waitUntil(lambda: desk.outcomes == [(ticket.id, outcome)])
    sent = desk.link.sent[-1]
    assert (sent.path, sent.body) == (f"/tickets/{ticket.id}/print", {"outcome": outcome.value})
    assert sent.patience_ms >= 600_000
    content = desk.printer().contents[0]
    assert (content.number, content.language, content.qr) == ("9012", "en", ticket.code)


def test_a_description_with_the_same_printer_keeps_it(desk, centre, qtbot):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)
    desk.desk.serve(centre.model_copy(update={"phone": "1900 0001"}), "kiosk-1")
    assert desk.desk.state is PrinterState.OK
    assert not desk.printer().closed.is_set()


def test_changed_settings_bring_another_printer(desk, centre, qtbot, ticket):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)
    desk.printer("file:///dev/usb/lp0").says = PrinterState.LOW
    desk.desk.serve(elsewhere(centre, "file:///dev/usb/lp0"), "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.LOW)
    assert desk.printer().closed.is_set(), "it may have been the same device"
    desk.desk.print(ticket, centre)
    qtbot.waitUntil(lambda: len(desk.outcomes) == 1)
    assert desk.printer().contents == []


def test_a_printer_that_hangs_holds_no_screen_and_is_no_longer_heard(desk, centre, qtbot):
    old = desk.printer()
    old.free.clear()
    desk.desk.serve(centre, "kiosk-1")
    desk.desk.serve(elsewhere(centre, "tcp://127.0.0.1:9101"), "kiosk-1")
    assert desk.desk.before() is Paper.COMING
    old.says = PrinterState.OUT
    old.free.set()
    qtbot.waitUntil(old.closed.is_set)
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)


def test_a_printer_taken_away_is_no_longer_reported(desk, centre, qtbot, ticket):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.link.printer is PrinterState.OK)
    bare = tuple(k.model_copy(update={"printer": None}) for k in centre.kiosks)
    desk.desk.serve(centre.model_copy(update={"kiosks": bare}), "kiosk-1")
    assert (desk.link.printer, desk.desk.before()) == (None, Paper.NONE)
    desk.desk.print(ticket, centre)
    assert desk.outcomes == []


def test_a_kiosk_nobody_described_prints_nothing(desk, centre):
    desk.desk.serve(centre, "kiosk-17")
    assert desk.desk.before() is Paper.NONE
