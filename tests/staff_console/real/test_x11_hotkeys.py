"""Keys that work everywhere, really pressed on an X display."""

import gc
import queue

import pytest
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from staff_console.drivers.x11_hotkeys import X11Hotkeys
from staff_console.keys import Shortcut


@pytest.fixture
def screen(xvfb):
    display = Display(xvfb)
    yield display
    display.close()


@pytest.fixture
def held(xvfb):
    """The driver on that display, and the queue its presses go to."""
    driver, presses = X11Hotkeys(xvfb), queue.Queue()
    got = driver.hold(presses.put)
    yield got, presses
    driver.release()


def press(display, *names, down_only=False):
    codes = [display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
    for code in codes:
        xtest.fake_input(display, X.KeyPress, code)
    for code in [] if down_only else reversed(codes):
        xtest.fake_input(display, X.KeyRelease, code)
    display.sync()


def everything(presses):
    """All presses until none comes for a while."""
    got = []
    while len(got) < 5:
        try:
            got.append(presses.get(timeout=0.3 if got else 5))
        except queue.Empty:
            break
    return got


@pytest.mark.parametrize(
    ("names", "shortcut"),
    [(("F8",), Shortcut.MAIN), (("Alt_L", "1"), Shortcut.ONE), (("Alt_L", "6"), Shortcut.SIX)],
)
def test_a_key_is_heard_while_another_window_has_the_focus(screen, held, names, shortcut):
    press(screen, *names)
    assert everything(held[1]) == [shortcut]


def test_every_key_is_ours_on_an_empty_desktop(held):
    assert held[0].working == frozenset(Shortcut)
    assert held[0].taken == frozenset()


def test_caps_lock_and_num_lock_change_nothing(screen, held):
    for lock in ("Caps_Lock", "Num_Lock"):
        press(screen, lock)
        press(screen, "F8")
        assert everything(held[1]) == [Shortcut.MAIN]


def test_other_keys_stay_with_other_programs(screen, held):
    press(screen, "1")
    press(screen, "Control_L", "Alt_L", "1")
    press(screen, "F8")
    assert everything(held[1]) == [Shortcut.MAIN]


def test_a_key_held_down_counts_once(screen, held):
    press(screen, "F8", down_only=True)
    assert everything(held[1]) == [Shortcut.MAIN]


def test_a_key_of_another_program_is_told(screen, xvfb):
    code = screen.keysym_to_keycode(XK.string_to_keysym("F8"))
    root = screen.screen().root
    root.grab_key(code, 0, False, X.GrabModeAsync, X.GrabModeAsync)
    screen.sync()
    driver = X11Hotkeys(xvfb)
    held = driver.hold(lambda _: None)
    driver.release()
    assert held.taken == {Shortcut.MAIN}
    assert Shortcut.ONE in held.working


def test_keys_are_given_back(xvfb):
    first, second = X11Hotkeys(xvfb), X11Hotkeys(xvfb)
    first.hold(lambda _: None)
    first.release()
    assert second.hold(lambda _: None).taken == frozenset()
    second.release()
    second.release()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_without_a_display_nothing_is_held():
    held = X11Hotkeys("unix/:4242").hold(lambda _: None)
    gc.collect()  # the library leaves its socket open when it finds nobody
    assert (held.working, held.everywhere) == (frozenset(), False)
