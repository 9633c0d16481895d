"""A real console on a real X desktop: its keys, its clicks, and the focus it leaves alone."""

import os
import subprocess
import sys
import time
from contextlib import suppress

import pytest
from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadWindow
from Xlib.ext import xtest

PATIENCE_S = 15


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
            with suppress(BadWindow, BadDrawable):  # it went while we asked
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

    def type(self, name, *, alt=False):
        names = ["Alt_L", name] if alt else [name]
        codes = [self.display.keysym_to_keycode(XK.string_to_keysym(n)) for n in names]
        for code in codes:
            xtest.fake_input(self.display, X.KeyPress, code)
        for code in reversed(codes):
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
        "DENLUOT_TOKEN": server.token("staff", 9),
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


def test_a_scanned_number_borrows_the_focus_and_gives_it_back(server, desktop, program):
    server.post("/counters/9/open", {})
    server.issue()
    until(desktop.bar)

    def asks():
        desktop.type("9", alt=True)
        time.sleep(0.5)  # the bar may not have joined yet
        return desktop.focus() != desktop.other

    until(asks)
    for digit in "9001":
        desktop.type(digit)
    desktop.type("Return")  # as a scanner ends
    until(lambda: desktop.focus() == desktop.other)
    desktop.heard()
    desktop.type("a")
    until(desktop.display.pending_events)
    assert len(desktop.heard()) == 1
    desktop.type("1", alt=True)  # "call this number now" on the page that has opened
    time.sleep(1)
    desktop.type("3", alt=True)
    until(lambda: server.current() == "9001")
