"""Signing in at a paired PC: the card on the bar, by keyboard alone, and who sits there."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from screen_kit import start
from screen_kit.link import LinkState
from staff_console.on_screen import ROOT
from staff_console.sign_in.model import SeatModel
from staff_console.sign_in.recent import Recent
from ticket_protocol.replies import Problem

REPLY = {
    "login": "lan",
    "name": "Nguyễn Thị Lan",
    "role": "staff",
    "counters": [9],
    "csrf": "c",
    "token": "secret",
}


class Desk:
    """A bar on a fake link with its seat, and its window."""

    def __init__(self, vm, recent):
        self.vm, self.link, self.spoken = vm, vm.link, []
        self.link.speak_as = self.spoken.append
        self.seat = SeatModel(vm.link, needed=True, language=vm.language, recent=recent)
        self.seat.sat.connect(vm.sit)
        vm.sit(False, 0)
        properties = {"seat": self.seat}
        self.screen = start.screen(ROOT, vm, language=vm.language, properties=properties)
        self.window = self.screen.window
        self.window.show()
        self.settle()

    def settle(self):
        for _ in range(4):
            QCoreApplication.processEvents()

    def item(self, name):
        below = [self.window.contentItem()]
        while below:
            item = below.pop()
            if item.objectName() == name:
                return item
            below += item.childItems()
        return None

    def type(self, text):
        for letter in text:
            QTest.keyClick(self.window, letter)

    def key(self, key):
        QTest.keyClick(self.window, key)
        self.settle()

    def enter(self, login="lan", pin="2580"):
        self.item("login").forceActiveFocus()
        self.type(login)
        self.key(Qt.Key.Key_Return)
        self.type(pin)
        self.key(Qt.Key.Key_Return)

    def come(self):
        self.enter()
        self.link.sent[-1].succeeded.emit(REPLY)
        self.settle()


@pytest.fixture
def desk(qapp, console):
    desks = []
    start.application("staff-console")

    def make(*, language="vi", officers=(), **more):
        recent = Recent()
        for login, name in reversed(officers):
            recent.note(login, name)
        desks.append(Desk(console(language=language, **more), recent))
        return desks[-1]

    yield make
    for made in desks:
        made.screen.close()


def refuse(desk, code, **more):
    problem = Problem(type="t", title="t", status=409, code=code, **more)
    desk.link.sent[-1].refused.emit(problem)
    desk.settle()


def test_nobody_can_call_before_somebody_has_signed_in(busy, desk):
    made = desk()
    assert (made.vm.face, made.vm.allowed) == ("vacant", [])
    made.vm.shortcut("F8")
    assert made.link.sent == []


def test_login_and_pin_by_keyboard_alone(busy, desk):
    made = desk()
    made.enter()
    [sent] = made.link.sent
    assert sent.path == "/session"
    assert sent.body == {"login": "lan", "pin": "2580", "counter": 9, "bearer": True}
    sent.succeeded.emit(REPLY)
    made.settle()
    assert made.spoken == ["secret"]
    assert made.seat.name == "Nguyễn Thị Lan"
    assert "call-next" in made.vm.allowed
    assert made.item("pin").property("text") == ""


def test_who_sat_here_before_types_the_pin_alone(busy, desk):
    made = desk(officers=[("lan", "Nguyễn Thị Lan"), ("minh", "Trần Văn Minh")])
    made.item("officer-minh").clicked.emit()
    made.type("1470")
    made.key(Qt.Key.Key_Return)
    assert made.link.sent[-1].body["login"] == "minh"


def test_a_wrong_pin_is_said_and_typed_anew(busy, desk):
    made = desk()
    made.enter()
    refuse(made, "BAD_SIGN_IN")
    assert "không đúng" in made.item("sign-in-words").property("text")
    assert (made.item("login").property("text"), made.item("pin").property("text")) == ("lan", "")
    assert made.spoken == []


def test_after_too_many_guesses_nothing_is_sent_until_the_time_is_over(busy, desk):
    made = desk()
    made.enter()
    refuse(made, "SIGN_IN_LOCKED", wait_s=2)
    assert "2 giây" in made.item("sign-in-words").property("text")
    made.type("2580")
    made.key(Qt.Key.Key_Return)
    assert len(made.link.sent) == 1
    made.seat.tick()
    made.seat.tick()
    made.key(Qt.Key.Key_Return)
    assert len(made.link.sent) == 2


def test_signing_out_gives_the_seat_back(busy, desk):
    made = desk()
    made.come()
    made.window.setProperty("unfolded", True)
    made.settle()
    made.item("signOut").clicked.emit()
    assert made.link.sent[-1].path == "/session/end"
    made.link.sent[-1].succeeded.emit({"login": "lan"})
    made.settle()
    assert made.spoken == ["secret", ""]
    assert made.vm.face == "vacant"
    made.come()
    assert made.spoken == ["secret", "", "secret"]


def test_after_signing_out_another_counter_can_be_chosen(hall, desk):
    made = desk()
    assert made.vm.choosable
    made.come()
    assert not made.vm.choosable
    made.seat.leave()
    made.link.sent[-1].succeeded.emit({"login": "lan"})
    made.settle()
    assert made.vm.choosable


def test_nobody_is_signed_out_while_serving(busy, desk):
    made = desk()
    made.come()
    made.seat.leave()
    refuse(made, "STILL_SERVING", number="9012")
    assert "9012" in made.item("seat-words").property("text")
    assert made.spoken == ["secret"]
    assert made.vm.face == "serving"


def test_a_session_that_ended_elsewhere_asks_anew(busy, desk):
    made = desk()
    made.come()
    made.link.stand(LinkState.REFUSED)
    assert made.spoken == ["secret", ""]
    made.link.stand(LinkState.CONNECTED)
    made.settle()
    assert made.vm.face == "vacant"
    assert made.seat.words


def test_a_token_given_by_hand_works_as_ever(busy, console):
    vm = console()
    seat = SeatModel(vm.link, needed=False)
    assert (seat.empty, seat.name) == (False, "")
    assert vm.face == "serving"


@pytest.mark.parametrize("language", ["vi", "en"])
class TestPictures:
    """Look at each beside the design before writing."""

    @pytest.fixture
    def look(self, golden, on_white):
        def check(made, name):
            made.window.grabWindow()  # laid out now; then it has its height
            made.settle()
            golden(on_white(made.window.grabWindow()), f"staff-{name}-{made.vm.language}")

        return check

    def test_nobody_is_signed_in(self, busy, desk, look, language):
        look(desk(language=language), "sign-in")

    def test_with_those_of_the_last_days_and_a_wrong_pin(self, busy, desk, look, language):
        officers = [("lan", "Nguyễn Thị Lan"), ("minh", "Trần Văn Minh"), ("hoa", "Lê Thị Hoa")]
        made = desk(language=language, officers=officers)
        made.enter()
        refuse(made, "BAD_SIGN_IN")
        look(made, "sign-in-wrong")

    def test_locked(self, busy, desk, look, language):
        made = desk(language=language)
        made.enter()
        refuse(made, "SIGN_IN_LOCKED", wait_s=40)
        look(made, "sign-in-locked")

    def test_somebody_is_signed_in(self, busy, desk, look, language):
        made = desk(language=language)
        made.come()
        made.window.setProperty("unfolded", True)
        made.settle()
        look(made, "signed-in-open")
