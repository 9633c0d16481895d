"""The bar's window, pressed as an officer would."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt

from screen_kit import start
from screen_kit.link import LinkState
from staff_console.on_screen import ConsoleOptions, build, options_of, parser
from staff_console.placing import Placing, placed
from ticket_protocol.words import PrinterState

TASK_BAR = QRect(0, 0, 1366, 728)


def paths(vm):
    return [answers.path.rpartition("/")[2] for answers in vm.link.sent]


@pytest.mark.parametrize("name", ["recall", "finish", "no-show"])
def test_keys_of_the_bar(busy, console, screen, name, hand):
    vm = console()
    hand.press(screen(vm), name)
    assert paths(vm) == [name]
    assert vm.link.sent[0].body == {"ticket": "20261014-9012"}


def test_the_yellow_key_opens_then_calls(hall, console, screen, hand):
    hall.issue("9001")
    vm = console()
    window = screen(vm)
    hand.press(window, "main")
    assert paths(vm) == ["open"]
    hall.open()
    vm.link.hear()
    hall.later(seconds=2)
    hand.press(window, "main")
    assert paths(vm) == ["open", "call-next"]


def test_a_second_tap_calls_nobody(busy, console, screen, hand):
    vm = console()
    window = screen(vm)
    hand.press(window, "main")
    busy.finish(how="next")
    busy.call("9016")
    vm.link.hear()
    hand.press(window, "main")
    assert paths(vm) == ["call-next"]


def test_pausing_unfolds_its_menu_and_folds_it(busy, console, screen, hand):
    vm = console()
    window = screen(vm)
    hand.press(window, "pause")
    assert window.property("wanted") > 64
    hand.press(window, "technical")
    hand.press(window, "0")
    assert (paths(vm), vm.link.sent[0].body) == (["pause"], {"reason": "technical"})
    assert window.property("wanted") == 64


def test_unfolding_shows_who_waits_and_folding_hides_it(busy, console, screen, qtbot, hand):
    window = screen(console())
    hand.press(window, "unfold")
    assert window.property("wanted") == 562
    qtbot.waitUntil(lambda: hand.found(window, "waiting").property("count") == 6)
    hand.press(window, "fold")
    assert window.property("wanted") == 64


def test_cut_off_it_folds_so_that_an_old_list_cannot_look_new(busy, console, screen):
    vm = console()
    window = screen(vm, unfolded=True)
    vm.link.stand(LinkState.CUT)
    assert window.property("wanted") == 64
    vm.link.stand(LinkState.CONNECTED)
    assert window.property("wanted") == 562


def test_tiles_do_what_they_say(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tile-hold")
    hand.press(window, "no")
    assert paths(vm) == []
    hand.press(window, "tile-hold")
    hand.press(window, "paper")
    assert paths(vm) == ["hold"]


def test_closing_is_asked(busy, console, screen, hand):
    vm = console()
    window = screen(vm, unfolded=True)
    hand.press(window, "tool-more")
    hand.press(window, "close")
    hand.press(window, "yes")
    assert paths(vm) == ["close"]


def test_a_key_that_can_do_nothing_says_why(hall, console, screen, hand):
    hall.open()
    vm = console()
    hand.press(screen(vm, unfolded=True), "tile-recall")
    assert paths(vm) == []
    assert vm.noticeWords == "Không có công dân tại quầy."


def test_a_notice_is_put_away(busy, console, screen, hand):
    busy.device(printer=PrinterState.OUT)
    vm = console()
    window = screen(vm)
    assert window.property("wanted") > 64
    hand.press(window, "put-away")
    assert window.property("wanted") == 64


def test_confirming_the_date_is_one_deliberate_action(hall, console, screen, hand):
    hall.suspect_clock()
    vm = console()
    window = screen(vm)
    hand.press(window, "act")
    assert paths(vm) == []
    hand.press(window, "yes")
    assert paths(vm) == ["confirm"]


def test_choosing_a_counter(busy, console, screen, hand):
    vm = console(counter=None)
    hand.press(screen(vm), "counter-9")
    assert vm.number == "9012"


def test_every_key_has_a_name_for_those_who_cannot_see_it(busy, console, screen, hand):
    window = screen(console())
    for name in ("recall", "finish", "no-show", "pause", "main", "unfold"):
        assert hand.found(window, name).property("words")


def test_the_window_asks_for_no_focus(busy, console, screen):
    flags = screen(console()).flags()
    for flag in (
        Qt.WindowType.WindowDoesNotAcceptFocus,
        Qt.WindowType.WindowStaysOnTopHint,
        Qt.WindowType.FramelessWindowHint,
    ):
        assert flags & flag


def test_it_unfolds_upwards_above_the_task_bar():
    corner = QPoint(1354, 716)
    assert placed(corner, QSize(420, 64), TASK_BAR) == QRect(934, 652, 420, 64)
    assert placed(corner, QSize(420, 562), TASK_BAR) == QRect(934, 154, 420, 562)


@pytest.mark.parametrize("corner", [QPoint(300, 40), QPoint(5000, 5000), QPoint(-50, -50)])
def test_it_never_leaves_the_screen(corner):
    for height in (64, 562):
        assert TASK_BAR.contains(placed(corner, QSize(420, height), TASK_BAR))


def test_a_dragged_bar_comes_back_to_its_place(busy, console, screen, qtbot, tmp_path):
    kept = QSettings(str(tmp_path / "place.ini"), QSettings.Format.IniFormat)
    window = screen(console())
    placing = Placing(window, kept)
    placing.place()
    window.setPosition(100, 200)
    qtbot.waitUntil(lambda: kept.contains("corner"), timeout=3000)
    window.setProperty("unfolded", True)
    assert window.y() + window.height() == max(200 + 64, 562)
    again = screen(console())
    Placing(again, kept).place()
    assert (again.x(), again.y()) == (100, 200)


def test_options(monkeypatch, tmp_path):
    monkeypatch.delenv("DENLUOT_NAME", raising=False)
    token = tmp_path / "token"
    token.write_text("secret\n")
    words = ["--counter", "9", "--hotkeys", "off", "--token-file", str(token)]
    options = options_of(parser().parse_args(words))
    assert (options.counter, options.hotkeys) == (9, False)
    assert (options.common.name, options.common.token) == ("console-9", "secret")


def test_a_built_bar_connects_only_when_told(qapp):
    start.application("staff-console")
    common = start.Options(server="http://127.0.0.1:9", name="console-9", token="t")
    console = build(ConsoleOptions(common=common, counter=9))
    console.show()
    assert console.view_model.message == "Đang kết nối với máy chủ…"
    console.close()
