"""Consoles on a real server, and a real console on a real X desktop."""

import os
import subprocess
import sys
import time
from uuid import uuid4

import httpx
import pytest
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from screen_kit.link import Link
from staff_console.drivers.no_hotkeys import NoHotkeys
from staff_console.view_model import ConsoleModel

pytestmark = pytest.mark.system

RUN = (sys.executable, "-m", "ticket_server")
PATIENCE_S = 15


class Server:
    """A ticket server of its own, and a supervisor's hand on it."""

    def __init__(self, data):
        self._data = data
        command = (*RUN, "serve", "--data", str(data), "--port", "0")
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.address = self._process.stdout.readline().split()[-1]
        self._http = httpx.Client(
            base_url=f"{self.address}/api/v1",
            headers={
                "Authorization": f"Bearer {self.token('supervisor')}",
                "Denluot-Protocol": "1",
            },
        )

    def token(self, role, *more):
        command = (*RUN, "token", "create", "--data", str(self._data), "--role", role)
        name = f"{role}-{uuid4().hex[:6]}"
        done = subprocess.run(
            [*command, "--name", name, *more], check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def post(self, path, body):
        reply = self._http.post(path, json=body, headers={"Idempotency-Key": str(uuid4())})
        assert reply.is_success, reply.text
        return reply.json()

    def issue(self, *, times=1):
        return [self.post("/tickets", {"category": "dat-dai"})["number"] for _ in range(times)]

    def current(self, counter=9):
        board = self._http.get("/board").json()
        found = next(c for c in board["counters"] if c["number"] == counter)
        return found["current"] and found["current"]["number"]

    def stop(self):
        self._http.close()
        self._process.terminate()
        self._process.wait(timeout=10)
        self._process.stdout.close()


@pytest.fixture
def server(tmp_path):
    running = Server(tmp_path / "data")
    yield running
    running.stop()


@pytest.fixture
def officer(server, qapp, qtbot):
    """`officer(token)`: a console's view model that has joined the real server."""
    links = []

    def join(token, counter=9):
        link = Link(server.address, token)
        links.append(link)
        vm = ConsoleModel(link, NoHotkeys(switched_off=True), counter=counter)
        link.start()
        qtbot.waitUntil(lambda: link.board is not None, timeout=PATIENCE_S * 1000)
        return vm

    yield join
    for link in links:
        link.stop()
    qtbot.wait(50)


def test_two_consoles_on_one_counter_stay_in_step(server, officer, qtbot):
    token = server.token("staff", "--counters", "9")
    one, other = officer(token), officer(token)
    numbers = server.issue(times=3)
    one.press("open")
    qtbot.waitUntil(lambda: other.face == "idle" and other.waiting == 3)
    qtbot.waitUntil(lambda: "call-next" in one.allowed and "call-next" in other.allowed)
    qtbot.wait(1100)  # a call right after opening is taken for a slip
    one.press("call-next")
    qtbot.waitUntil(lambda: one.number == other.number == numbers[0])
    other.press("recall")
    qtbot.waitUntil(lambda: one.times == other.times == 2)
    other.press("finish")
    qtbot.waitUntil(lambda: one.number == other.number == "")


def test_of_two_who_call_at_once_one_is_told_that_a_colleague_was_faster(server, officer, qtbot):
    token = server.token("staff", "--counters", "9")
    one, other = officer(token), officer(token)
    server.post("/counters/9/open", {})
    numbers = server.issue(times=2)
    qtbot.waitUntil(lambda: one.waiting == other.waiting == 2)
    one.press("call-next")
    other.press("call-next")
    qtbot.waitUntil(lambda: bool(one.notice) != bool(other.notice))
    loser = one if one.notice else other
    words = f"Đồng nghiệp đã thao tác trước. Quầy 9 đang phục vụ số {numbers[0]}."
    qtbot.waitUntil(lambda: loser.noticeWords == words)
    qtbot.waitUntil(lambda: one.number == other.number == numbers[0])
    assert one.waiting == other.waiting == 1


def test_another_counter_s_officer_is_told_so(server, officer, qtbot):
    vm = officer(server.token("staff", "--counters", "7,8"))
    words = "Mã truy cập này không dùng được cho quầy 9."
    qtbot.waitUntil(lambda: vm.message == words)
    vm.choose(0)
    assert vm.counters == [7, 8]
    vm.choose(8)
    vm.press("open")
    qtbot.waitUntil(lambda: vm.main == "call-next")


def test_a_console_s_whole_day(server, officer, qtbot):
    vm = officer(server.token("staff"))
    server.issue(times=2)
    vm.press("open")
    qtbot.waitUntil(lambda: vm.face == "idle")
    qtbot.wait(1100)
    for key, number in (("call-next", "9001"), ("no-show", ""), ("cancel", "")):
        vm.press(key)
        if key == "cancel":
            assert vm.menu == ""  # nobody is there
        qtbot.waitUntil(lambda number=number: vm.number == number)
    vm.press("pause")
    vm.pick("technical")
    vm.pick("0")
    qtbot.waitUntil(lambda: vm.paused)
    vm.press("open")
    qtbot.waitUntil(lambda: not vm.paused)
    vm.press("close")
    vm.pick("yes")
    qtbot.waitUntil(lambda: vm.face == "closed")


class Desktop:
    """An X desktop with another program that has the focus, and a hand that clicks and types."""

    def __init__(self, name):
        self.display = Display(name)
        self._root = self.display.screen().root
        self.other = self._root.create_window(
            0, 0, 600, 400, 0, X.CopyFromParent, event_mask=X.KeyPressMask
        )
        self.other.map()
        self.display.sync()
        self.other.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.display.sync()

    def bar(self):
        """Where the bar is, when it is there."""
        return next((g for g in self._shown() if (g.width, g.height) == (420, 64)), None)

    def hint(self):
        """Where the words are that come when the pointer rests on a key."""
        return next((g for g in self._shown() if g.height == 28), None)

    def _shown(self):
        for window in self._root.query_tree().children:
            if window.get_attributes().map_state == X.IsViewable:
                yield window.get_geometry()

    def point(self, x, y):
        xtest.fake_input(self.display, X.MotionNotify, x=x - 2, y=y)
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        self.display.sync()

    def click(self, x, y):
        self.point(x, y)
        xtest.fake_input(self.display, X.ButtonPress, 1)
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()

    def type(self, name):
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self.display, X.KeyPress, code)
        xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()

    def focus(self):
        return self.display.get_input_focus().focus

    def heard(self):
        """Keys that reached the other program."""
        events = [self.display.next_event() for _ in range(self.display.pending_events())]
        return [e.detail for e in events if e.type == X.KeyPress]


def until(fact):
    """Waits for what a real process does."""
    deadline = time.monotonic() + PATIENCE_S
    while not fact():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def desktop(xvfb):
    made = Desktop(xvfb)
    yield made
    made.display.close()


@pytest.fixture
def program(server, xvfb, tmp_path):
    """The console as its own process on the desktop."""
    environment = {
        **os.environ,
        "DISPLAY": xvfb,
        "XDG_CONFIG_HOME": str(tmp_path),  # where the officer dragged another bar to
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
        "DENLUOT_TOKEN": server.token("staff", "--counters", "9"),
    }
    command = [sys.executable, "-m", "staff_console", "--server", server.address, "--counter", "9"]
    running = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    yield running
    running.terminate()
    told = running.communicate(timeout=10)[1]
    assert "TypeError" not in told
    assert "Traceback" not in told


def test_click_key_and_hint_leave_the_focus_where_it_was(server, desktop, program):
    server.post("/counters/9/open", {})
    server.issue(times=2)
    until(desktop.bar)
    where = desktop.bar()
    assert (where.x + where.width, where.y + where.height) == (1366 - 12, 768 - 12)

    def calls():
        desktop.click(where.x + 340, where.y + 32)
        time.sleep(0.3)  # the bar may not have joined yet
        return server.current() == "9001"

    until(calls)
    assert desktop.focus() == desktop.other

    time.sleep(3)  # a second Call next is taken for a slip until then
    desktop.type("F8")
    until(lambda: server.current() == "9002")
    assert desktop.focus() == desktop.other

    desktop.point(where.x + 181, where.y + 32)
    until(desktop.hint)
    assert desktop.hint().y + 28 < where.y
    assert desktop.focus() == desktop.other

    desktop.type("a")
    until(desktop.display.pending_events)
    assert len(desktop.heard()) == 1, "F8 was the bar's, the letter was not"
