"""The keypads of one line between a link and a driver, both the test's own."""

# ruff: noqa: N815 - the fake link has the names of Qt's signals

import logging
from time import monotonic

import pytest
from PySide6.QtCore import QObject, Signal

from screen_kit.link import LinkState
from staff_console.pads.line import PadError
from staff_console.pads.presses import Press
from staff_console.pads.serving import STALE_AFTER, Pads
from ticket_protocol.device_settings import KeypadSettings
from ticket_protocol.words import PartKind

FRAME, SHOW = "02 {addr:02} {key:1} 03", "{line1:16}"
KEYPADS = KeypadSettings(
    id="keypads-1",
    address="serial:///dev/ttyUSB1",
    frame=FRAME,
    keys={"N": "next", "F": "finish"},
    pads=({"counter": 9, "address": 9}, {"counter": 2, "address": 22}),
    display={"show": (SHOW,)},
)


class Answers(QObject):
    succeeded = Signal(object)
    refused = Signal(object)
    unanswered = Signal()


class HallLink(QObject):
    """A link whose server is the hall of the test."""

    stateChanged = Signal()
    centreChanged = Signal(object)
    boardChanged = Signal(object)
    snapshotArrived = Signal(object)
    countersTold = Signal(object)

    def __init__(self, hall):
        super().__init__()
        self.hall, self.sent, self.answers = hall, [], []
        self.state, self.parts_down = LinkState.CONNECTING, ()
        self.centre = self.board = self.counters = None

    def now(self):
        return self.hall.now

    def post(self, path, body):
        self.sent.append(path)
        self.answers.append(Answers())
        return self.answers[-1]

    def stand(self, state):
        self.state = state
        self.stateChanged.emit()

    def join(self, *keypads):
        self.centre = self.hall.centre.model_copy(update={"keypads": keypads})
        self.centreChanged.emit(self.centre)
        self.board = self.hall.board
        self.stand(LinkState.CONNECTED)
        self.snapshotArrived.emit(self.board)
        self.boardChanged.emit(self.board)

    def tell(self):
        self.board = self.hall.board
        self.boardChanged.emit(self.board)


class Line:
    """A driver without a line."""

    def __init__(self, settings, heard, told):
        self.settings, self.heard, self.told = settings, heard, told
        self.running, self.faces = False, {}

    def start(self):
        self.running = True

    def stop(self):
        self.running = False

    def show(self, counter, frames):
        self.faces[counter] = b"".join(frames).decode().strip()

    def press(self, key, address=9, *, age=0.0):
        self.heard(Press(key=key, at=monotonic() - age, address=address))


class Console:
    def __init__(self, hall):
        self.hall, self.link, self.lines = hall, HallLink(hall), []
        self.pads = Pads(self.link, "keypads-1", self._made)

    def _made(self, *of):
        if of[0].address == "serial:///dev/never":
            raise PadError("never")
        self.lines.append(Line(*of))
        return self.lines[-1]

    @property
    def line(self):
        return self.lines[-1]


@pytest.fixture
def console(qapp, hall):
    hall.issue("9012")
    made = Console(hall)
    made.link.join(KEYPADS)
    return made


def test_each_pad_works_for_its_counter(console, hall):
    assert console.line.running
    console.line.press("N")
    console.line.press("N", address=22)
    assert console.link.sent == ["/counters/9/open", "/counters/2/open"]


def test_what_the_hall_says_stands_on_the_displays(console, hall):
    assert console.line.faces == {9: "DONG QUAY", 2: "DONG QUAY"}
    hall.open()
    hall.call("9012")
    console.link.tell()
    assert console.line.faces == {9: "DANG GOI 9012", 2: "DONG QUAY"}
    console.link.stand(LinkState.CUT)
    assert console.line.faces == {9: "MAT MANG", 2: "MAT MANG"}


@pytest.mark.parametrize(("key", "address"), [("Q", 9), ("N", 7), ("N", None), ("é", 9)])
def test_what_is_no_key_or_no_pad_is_told_and_nothing_else(console, caplog, key, address):
    console.line.press(key, address)
    assert console.link.sent == []
    assert "no such pad or key" in caplog.text


def test_a_key_that_waited_too_long_calls_nobody(console):
    console.line.press("N", age=STALE_AFTER.total_seconds())
    assert console.link.sent == []
    console.line.press("N", age=0.5)
    assert console.link.sent == ["/counters/9/open"]


def test_keys_that_are_named_so_mean_themselves(console, hall):
    hall.open()
    console.link.tell()
    for i, key in enumerate((*"9012", "enter")):
        console.line.press(key, age=1.5 - 0.3 * i)
    assert console.link.sent == ["/counters/9/call"]


def test_silent_pads_are_reported(console):
    console.line.told(frozenset({9, 2}))
    parts = [(p.part, p.counter) for p in console.link.parts_down]
    assert parts == [(PartKind.KEYPAD, 2), (PartKind.KEYPAD, 9)]
    console.line.told(frozenset())
    assert console.link.parts_down == ()


def test_other_settings_begin_anew(console):
    first = console.line
    console.link.join(KEYPADS)
    assert console.line is first
    console.link.join(KEYPADS.model_copy(update={"pads": KEYPADS.pads[:1]}))
    assert (first.running, console.line.running) == (False, True)
    assert console.line.faces == {9: "DONG QUAY"}
    console.link.join()
    assert not console.line.running


def test_a_name_that_the_settings_lack_is_told_once(qapp, hall, caplog):
    console = Console(hall)
    for _ in range(2):
        console.link.join(KEYPADS.model_copy(update={"id": "keypads-7"}))
    assert caplog.text.count("keypads-7") == 1
    assert console.lines == []


def test_settings_that_cannot_be_served_are_reported(qapp, hall, caplog):
    console = Console(hall)
    with caplog.at_level(logging.ERROR):
        console.link.join(KEYPADS.model_copy(update={"address": "serial:///dev/never"}))
    assert "never" in caplog.text
    assert {p.counter for p in console.link.parts_down} == {2, 9}


def test_a_counter_of_somebody_else(console):
    console.link.countersTold.emit((9,))
    console.line.press("N", address=22)
    assert console.link.sent == []
    console.line.press("N")
    assert console.link.sent == ["/counters/9/open"]
