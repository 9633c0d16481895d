"""The bar in every state, Vietnamese and English; look at each beside the design before writing."""

import pytest

from screen_kit.link import LinkState
from staff_console.hotkeys import Held
from staff_console.keys import Shortcut
from ticket_protocol.words import PauseReason, PrinterState

pytestmark = pytest.mark.parametrize("language", ["vi", "en"])


def test_closed(hall, console, look, language):
    hall.issue("9001", minutes=2)
    look(console(language=language), "closed")


def test_closed_unfolded(hall, console, look, language):
    hall.issue("9001", minutes=2)
    look(console(language=language), "closed-open", unfolded=True)


def test_nobody_waits(hall, console, look, language):
    hall.open()
    look(console(language=language), "empty")


def test_nobody_waits_unfolded(hall, console, look, language):
    hall.open()
    look(console(language=language), "empty-open", unfolded=True)


def test_ready(hall, console, look, language):
    hall.open()
    hall.issue("9001", minutes=3)
    hall.issue("9002", minutes=2, priority=True)
    look(console(language=language), "ready")


def test_serving_with_alarm(busy, console, look, language):
    look(console(language=language), "serving")


def test_serving_unfolded(busy, console, look, language):
    look(console(language=language), "serving-open", unfolded=True)


def test_serving_without_alarm(hall, console, look, language):
    hall.open()
    hall.issue("9012", minutes=12)
    hall.call("9012", seconds=252)
    for n in range(3, 9):
        hall.issue(f"901{n}", minutes=12 - n)
    look(console(language=language), "serving-calm")


def test_priority_at_the_counter(busy, console, look, language):
    busy.finish()
    busy.call("9016", seconds=65)
    look(console(language=language), "serving-priority")


def test_recalled(busy, console, look, language):
    busy.recall()
    busy.recall()
    look(console(language=language), "recalled")


def test_pending(busy, console, look, language):
    vm = console(language=language)
    vm.press("call-next")
    busy.later(seconds=1)
    vm.tick()
    look(vm, "pending")


def test_unconfirmed(busy, console, look, language):
    vm = console(language=language)
    vm.press("call-next")
    busy.later(seconds=5)
    vm.tick()
    look(vm, "unconfirmed")


def test_offline(busy, console, look, language):
    vm = console(language=language)
    vm.link.stand(LinkState.CUT)
    look(vm, "offline")


def test_pressed_while_offline(busy, console, look, language):
    vm = console(language=language)
    vm.link.stand(LinkState.CUT)
    vm.press("call-next")
    look(vm, "offline-pressed")


@pytest.mark.parametrize(
    "state", [LinkState.CONNECTING, LinkState.REFUSED, LinkState.WRONG_PROTOCOL]
)
def test_no_board(console, look, language, state):
    vm = console(language=language, joined=False)
    vm.link.stand(state)
    look(vm, f"link-{state.replace('_', '-')}")


def test_paused(hall, console, look, language):
    hall.issue("9001")
    hall.open()
    hall.pause(reason=PauseReason.TECHNICAL)
    look(console(language=language), "paused")


def test_paused_with_a_citizen(busy, console, look, language):
    busy.pause(reason=PauseReason.MEETING)
    look(console(language=language), "paused-serving")


def test_pause_menu(busy, console, look, language):
    vm = console(language=language)
    vm.press("pause")
    look(vm, "pause-menu")


@pytest.mark.parametrize("key", ["cancel", "close"])
def test_questions(busy, console, look, language, key):
    vm = console(language=language)
    vm.press(key)
    look(vm, f"{key}-question")


def test_clock_notice_and_question(busy, console, look, language):
    busy.suspect_clock()
    vm = console(language=language)
    look(vm, "clock-notice")
    vm.press("confirm")
    look(vm, "clock-question")


def test_paper_out(busy, console, look, language):
    busy.device(printer=PrinterState.OUT)
    look(console(language=language), "paper-out")


def test_paper_out_unfolded(busy, console, look, language):
    busy.device(printer=PrinterState.OUT)
    look(console(language=language), "paper-out-open", unfolded=True)


def test_a_colleague_was_faster(busy, console, look, language):
    vm = console(language=language)
    vm.press("call-next")
    busy.finish(how="next")
    busy.call("9016")
    vm.link.hear()
    vm.link.sent[0].refuse("STALE_VIEW")
    look(vm, "colleague-faster")


def test_keys_taken(busy, console, look, language):
    taken = frozenset({Shortcut.MAIN})
    held = Held(working=frozenset(Shortcut) - taken, taken=taken)
    look(console(language=language, held=held), "keys-taken")


def test_chooser(busy, console, look, language):
    look(console(language=language, counter=None), "chooser")
