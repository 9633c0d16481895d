"""The view model on a fake link: presses become commands, facts become what is shown."""

import pytest
from PySide6.QtCore import QThread

from screen_kit.link import LinkState
from staff_console import (
    asking,
    copies,
    devices,
    lists,
    named,
    naming,
    refusals,
    settling,
    situation,
)
from staff_console.hotkeys import Held
from staff_console.keys import Shortcut
from ticket_protocol.texts import texts
from ticket_protocol.words import PauseReason, PrinterState

TICKET = {
    "id": "20261014-9016", "number": "9016", "category": "dat-dai", "procedure": None,
    "purpose": "new", "priority": True, "language": "vi", "state": "called", "counters": [9],
    "counter": 9, "people_ahead": 0, "issued_at": "2026-10-14T02:42:00Z",
}  # fmt: skip


def called(ticket=TICKET):
    return {"ticket": ticket}


def test_call_next_is_shown_when_its_fact_comes_not_when_it_is_answered(busy, console):
    vm = console()
    vm.press("call-next")
    assert [(a.path, a.body) for a in vm.link.sent] == [
        ("/counters/9/call-next", {"current": "20261014-9012"})
    ]
    vm.link.sent[0].succeeded.emit(called())
    assert vm.number == "9012"
    busy.finish(how="next")
    vm.link.hear()
    busy.call("9016")
    vm.link.hear()
    assert (vm.number, vm.priority, vm.waiting, vm.clock) == ("9016", True, 5, "00:00")


def test_what_is_shown_follows_a_colleague_on_the_same_counter(busy, console):
    one, other = console(), console()
    one.press("finish")
    busy.finish()
    for vm in (one, other):
        vm.link.hear()
    assert one.number == other.number == ""
    assert other.title == "Sẵn sàng"


def test_the_loser_of_a_race_is_told_in_words(busy, console):
    vm = console()
    vm.press("call-next")
    busy.finish(how="next")
    busy.call("9016")
    vm.link.hear()
    vm.link.sent[0].refuse("STALE_VIEW")
    assert vm.noticeWords == "Đồng nghiệp đã thao tác trước. Quầy 9 đang phục vụ số 9016."
    vm.putAway()
    assert vm.notice == ""


def test_an_unanswered_command_is_unconfirmed_and_never_sent_again(busy, console):
    vm = console()
    vm.press("call-next")
    for _ in range(30):
        busy.later(seconds=1)
        vm.tick()
    assert len(vm.link.sent) == 1
    assert vm.noticeWords == "Chưa xác nhận: Gọi tiếp. Máy chủ chưa trả lời."


def test_the_board_after_a_cut_settles_what_was_unconfirmed(busy, console, centre):
    vm = console()
    vm.press("finish")
    vm.link.sent[0].unanswered.emit()
    vm.link.stand(LinkState.CUT)
    assert vm.message == "Mất kết nối với máy chủ. Đang tự động kết nối lại…"
    vm.link.join(centre)
    assert vm.noticeWords == "Lệnh chưa được thực hiện. Vui lòng bấm lại nếu cần."
    assert len(vm.link.sent) == 1


def test_a_resumed_feed_without_news_settles_it_too(busy, console, qtbot):
    vm = console()
    vm.press("finish")
    vm.link.sent[0].unanswered.emit()
    vm.link.stand(LinkState.CUT)
    vm.link.stand(LinkState.CONNECTED)
    assert vm.noticeWords.startswith("Chưa xác nhận")
    qtbot.waitUntil(lambda: vm.noticeWords.startswith("Lệnh chưa"), timeout=3000)


def test_a_press_while_offline_sends_nothing_now_or_later(busy, console, centre):
    vm = console()
    vm.link.stand(LinkState.CUT)
    vm.press("call-next")
    assert vm.message == "Mất kết nối. Lệnh chưa được thực hiện."
    vm.link.join(centre)
    assert vm.link.sent == []


def test_before_the_first_board_a_dead_server_is_being_connected(hall, console):
    vm = console(joined=False)
    vm.link.stand(LinkState.CUT)
    assert vm.message == "Đang kết nối với máy chủ…"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (LinkState.REFUSED, "Máy chủ không chấp nhận mã truy cập"),
        (LinkState.WRONG_PROTOCOL, "Phiên bản của thanh gọi số không khớp"),
    ],
)
def test_a_bar_that_is_not_welcome_says_so(hall, console, state, words):
    vm = console(joined=False)
    vm.link.stand(state)
    assert vm.message.startswith(words)


def test_pausing_sends_its_reason(busy, console):
    vm = console()
    vm.press("pause")
    assert vm.menu == "pause"
    vm.pick("meeting")
    vm.pick("0")
    assert vm.link.sent[0].body == {"reason": "meeting"}
    busy.pause(reason=PauseReason.MEETING)
    vm.link.hear()
    assert (vm.paused, vm.note, vm.main) == (True, "Họp", "open")


def test_cancelling_asks_and_names_whom(busy, console):
    vm = console(language="en")
    vm.press("cancel")
    assert (vm.page["title"], vm.page["details"]) == (
        "Cancel ticket 9012?",
        "The citizen will need a new number.",
    )
    vm.dismiss()
    vm.pick("left")
    assert vm.link.sent == []
    vm.press("cancel")
    vm.pick("left")
    assert vm.link.sent[0].body == {"ticket": "20261014-9012", "reason": "left"}


def test_closing_says_what_it_ends(busy, console):
    vm = console()
    vm.press("close")
    assert vm.page["details"] == "Số 9012 sẽ được ghi là hoàn thành. Còn 6 người đang chờ."


def test_the_clock_is_confirmed_with_the_centre_s_date(hall, console):
    hall.suspect_clock()
    vm = console()
    vm.act()
    assert vm.page["title"] == "Hôm nay là 14/10/2026?"
    vm.pick("yes")
    assert [(a.path, a.body) for a in vm.link.sent] == [("/clock/confirm", {"day": "2026-10-14"})]


def test_a_shortcut_comes_from_the_keyboard_s_own_thread(busy, console, qtbot):
    vm = console()

    class Keyboard(QThread):
        def run(self):
            vm.keyboard.pressed(Shortcut.ONE)

    thread = Keyboard()
    thread.start()
    qtbot.waitUntil(lambda: len(vm.link.sent) == 1)
    thread.wait()
    assert vm.link.sent[0].path == "/counters/9/recall"


def test_keys_of_other_programs_are_told_and_not_drawn(hall, console):
    taken = frozenset({Shortcut.MAIN, Shortcut.ONE})
    vm = console(held=Held(working=frozenset(Shortcut) - taken, taken=taken))
    assert vm.noticeWords.startswith("Phím F8, Alt 1 đang do chương trình khác dùng.")
    assert (vm.label("call-next"), vm.label("finish")) == ("", "Alt 2")


def test_a_desktop_without_such_keys_is_told_once(hall, console):
    vm = console(held=Held(working=frozenset(Shortcut), everywhere=False))
    assert vm.noticeWords == "Phím tắt chỉ dùng được sau khi bấm vào thanh này."
    vm.putAway()
    hall.open()
    vm.link.hear()
    assert vm.notice == ""


def test_without_a_counter_the_officer_chooses(busy, console):
    vm = console(counter=None)
    assert (vm.face, vm.counters) == ("chooser", list(range(1, 11)))
    vm.choose(9)
    assert (vm.face, vm.number) == ("serving", "9012")
    vm.choose(0)
    assert vm.face == "chooser"


def test_only_the_token_s_counters_can_be_chosen(busy, console):
    vm = console(counter=None)
    vm.link.countersTold.emit((7, 9))
    assert vm.counters == [7, 9]
    vm.choose(9)
    assert vm.choosable


def test_a_token_for_one_counter_needs_no_choice(busy, console):
    vm = console(counter=None)
    vm.link.countersTold.emit((9,))
    assert (vm.number, vm.choosable) == ("9012", False)


def test_a_counter_that_is_not_the_token_s_is_named(busy, console):
    vm = console(counter=9)
    vm.link.countersTold.emit((7,))
    assert vm.message == "Mã truy cập này không dùng được cho quầy 9."
    vm.press("call-next")
    assert vm.link.sent == []


def test_only_what_changed_is_told(busy, console, qtbot):
    vm = console()
    heard = []
    vm.shownChanged.connect(lambda: heard.append("shown"))
    vm.clockChanged.connect(lambda: heard.append("clock"))
    vm.tick()
    assert heard == []
    busy.later(seconds=1)
    vm.tick()
    assert heard == ["clock"]


def test_the_kiosk_s_paper_is_told(busy, console):
    busy.device("kiosk-2", printer=PrinterState.OUT)
    vm = console(language="en")
    assert (vm.noticeWords, vm.noticeIcon, vm.noticeAlarm) == (
        "Kiosk kiosk-2 is out of paper. Please put in a new roll.",
        "paper-out",
        True,
    )


def test_every_word_is_there_in_both_languages(console, hall):
    said = {*naming.NAMES.values(), *naming.PAUSES.values(), *refusals.WORDS.values()}
    said |= {*(t.words for t in devices.PRINTERS.values()), *devices.PARTS.values()}
    said |= {*devices.AT_COUNTERS.values(), *copies.OUTCOMES.values(), *named.ENDED.values()}
    said |= {*(f"staff.paper_{known}" for known in lists.PAPERS.values())}
    said |= {*(m.id for m in naming.MESSAGES.values())}
    said |= {*settling.TOLD.values(), *asking.TITLES.values(), *lists.HOLDS.values()}
    said |= set(situation.UNDOABLE.values())
    for language in ("vi", "en"):
        assert said <= set(texts(language))
