"""The desk between the printer's thread and the screen: a real thread, a driver of the test's."""

import json
from threading import Event

import pytest

from kiosk.outbox.desk import OutboxDesk
from kiosk.paper.desk import PaperDesk
from kiosk.paper.told import Paper
from screen_kit.parts import Parts
from ticket_protocol.commands import PartSilent, ReportPrint
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PartKind, PrinterState, PrintOutcome


class FakePrinter:
    """A driver that is as the test says, and notes what it was asked to print."""

    def __init__(self):
        self.says = PrinterState.OK
        self.outcome = PrintOutcome.PRINTED
        self.contents = []
        self.tickets, self.later = None, ()
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

    def owed(self):
        return None

    def settled(self):
        told, self.later = self.later, ()
        return told

    def left(self):
        return self.tickets

    def close(self):
        self.closed.set()


class Desk:
    """A desk whose printers are fakes, by the addresses of their settings."""

    def __init__(self, link):
        self.link, self.printers, self.outcomes = link, {}, []
        self.refused = False
        self.desk = PaperDesk(link, self._make, Parts(link), OutboxDesk(link, "kiosk-1").report)
        self.desk.outcome.connect(lambda *what: self.outcomes.append(what))

    def printer(self, address="tcp://127.0.0.1:9100"):
        return self.printers.setdefault(address, FakePrinter())

    def _make(self, settings, _centre, refused):
        refused(self.refused)
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
    assert desk.desk.expected() is Paper.NONE
    desk.desk.serve(centre, "kiosk-1")
    assert desk.desk.expected() is Paper.COMING, "nothing is known yet"
    qtbot.waitUntil(lambda: desk.link.printer is PrinterState.OUT)
    assert desk.desk.expected() is Paper.OUT


def test_what_is_left_of_the_roll_is_reported(desk, centre, qtbot):
    printer = desk.printer()
    printer.says, printer.tickets = PrinterState.LOW, 140
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.link.tickets_left == 140)
    desk.desk.stop()
    assert desk.link.tickets_left is None


def test_a_layout_that_was_refused_is_reported(desk, centre, qtbot):
    desk.refused = True
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.link.parts_down == (PartSilent(part=PartKind.LAYOUT),))
    desk.refused = False
    desk.desk.serve(elsewhere(centre, "tcp://127.0.0.1:9101"), "kiosk-1")
    qtbot.waitUntil(lambda: desk.link.parts_down == ())


def test_asking_looks_at_once(desk, centre, qtbot):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)
    desk.printer().says = PrinterState.OUT
    desk.desk.look()
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OUT, timeout=1000)


@pytest.mark.parametrize("copy", [False, True], ids=["original", "copy"])
@pytest.mark.parametrize("outcome", list(PrintOutcome))
class TestOutcome:
    def test_is_told_and_posted(self, printing, outcome, copy):
        desk, sent = printing(outcome, copy=copy)
        assert desk.outcomes == [("20261014-9012", outcome, copy)]
        assert sent.path == "/tickets/20261014-9012/print"
        assert sent.body == {"outcome": outcome.value} | ({"again": True} if copy else {})
        ReportPrint.model_validate_json(json.dumps(sent.body))

    def test_is_that_of_the_paper_wished(self, printing, outcome, copy):
        desk, _ = printing(outcome, copy=copy)
        content = desk.printer().contents[0]
        assert (content.number, content.language, content.copy) == ("9012", "en", copy)
        assert content.qr == "RBYZ4TSH5XWUB36P"


@pytest.fixture
def printing(desk, centre, qtbot, ticket):
    """`printing(outcome, copy=…)`: the desk after that came of a paper, and what it reported."""

    def done(outcome, *, copy):
        desk.printer().outcome = outcome
        desk.desk.serve(centre, "kiosk-1")
        desk.desk.print(ticket, centre, copy=copy)
        qtbot.waitUntil(lambda: len(desk.outcomes) == 1)
        return desk, desk.link.sent[-1]

    return done


def test_what_becomes_known_later_is_reported_too(desk, centre, qtbot, ticket):
    printer = desk.printer()
    printer.outcome = PrintOutcome.SENT_UNCONFIRMED
    desk.desk.serve(centre, "kiosk-1")
    desk.desk.print(ticket, centre)
    qtbot.waitUntil(lambda: len(desk.outcomes) == 1)
    printer.later = (printer.contents[0],)
    desk.desk.look()
    qtbot.waitUntil(lambda: len(desk.outcomes) == 2)
    assert desk.outcomes[-1] == (ticket.id, PrintOutcome.PRINTED, False)
    desk.link.sent[-1].pending.succeeded.emit({})
    bodies = [sent.body for sent in desk.link.sent]
    assert bodies == [{"outcome": "sent_unconfirmed"}, {"outcome": "printed"}]


def test_a_description_with_the_same_printer_keeps_it(desk, centre, qtbot):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)
    desk.desk.serve(centre.model_copy(update={"phone": "1900 0001"}), "kiosk-1")
    assert desk.desk.state is PrinterState.OK
    assert not desk.printer().closed.is_set()


def test_a_centre_with_other_words_has_its_layout_tried_anew(desk, centre, qtbot):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)
    desk.refused = True
    desk.desk.serve(centre.model_copy(update={"digest": "another"}), "kiosk-1")
    qtbot.waitUntil(lambda: desk.link.parts_down == (PartSilent(part=PartKind.LAYOUT),))
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)


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
    assert desk.desk.expected() is Paper.COMING
    old.says = PrinterState.OUT
    old.free.set()
    qtbot.waitUntil(old.closed.is_set)
    qtbot.waitUntil(lambda: desk.desk.state is PrinterState.OK)


def test_a_printer_taken_away_is_no_longer_reported(desk, centre, qtbot, ticket):
    desk.desk.serve(centre, "kiosk-1")
    qtbot.waitUntil(lambda: desk.link.printer is PrinterState.OK)
    bare = tuple(k.model_copy(update={"printer": None}) for k in centre.kiosks)
    desk.desk.serve(centre.model_copy(update={"kiosks": bare}), "kiosk-1")
    assert (desk.link.printer, desk.desk.expected()) == (None, Paper.NONE)
    desk.desk.print(ticket, centre)
    assert desk.outcomes == []


def test_a_kiosk_nobody_described_prints_nothing(desk, centre):
    desk.desk.serve(centre, "kiosk-17")
    assert desk.desk.expected() is Paper.NONE
