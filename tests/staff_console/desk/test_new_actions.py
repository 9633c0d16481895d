"""The view model's pages: what is typed, foreseen and moved; and the focus it borrows."""

import json

from PySide6.QtCore import QCoreApplication, QEvent

from ticket_protocol.outlook import Ahead, Forecast


def test_only_typing_borrows_the_focus(busy, console):
    vm = console()
    vm.press("hold")
    vm.dismiss()
    assert vm.desktop.told == []
    vm.press("find")
    assert vm.desktop.told == ["remember"]
    vm.enter(["9013"])
    assert (vm.menu, vm.desktop.told) == ("ticket", ["remember", "give back"])


def test_the_focus_goes_back_when_the_page_times_out(busy, console):
    vm = console()
    vm.press("find")
    busy.later(seconds=60)
    vm.tick()
    assert (vm.menu, vm.desktop.told) == ("", ["remember", "give back"])


def test_a_typed_number_comes_back_and_is_told(busy, console):
    busy.miss()
    vm = console()
    vm.press("find")
    vm.enter(["9012"])
    assert vm.link.sent[0].path == "/tickets/20261014-9012/return"
    vm.link.sent[0].succeeded.emit({"ticket": {"id": "20261014-9012", "number": "9012"}})
    assert vm.noticeWords == "Số 9012 đã trở lại hàng chờ."


def test_why_is_said_in_the_officer_s_language(busy, console):
    assert _why(console()) == "Đến lượt số 9012: chờ từ 09:16."
    assert _why(console(language="en")) == "9012 was next: waiting since 09:16."


def _why(vm):
    vm.press("about")
    return vm.page["text"].partition("\n")[2]


def test_handing_over_pauses_when_it_is_done(busy, console):
    busy.open(7)
    vm = console()
    vm.press("pause")
    vm.pick("end")
    vm.pick("counter:7")
    assert [a.path for a in vm.link.sent] == ["/counters/9/reassign"]
    vm.link.sent[0].succeeded.emit({"counter": 9, "to": 7, "moved": ["dat-dai"]})
    assert [a.path for a in vm.link.sent] == ["/counters/9/reassign", "/counters/9/pause"]


def test_whoever_may_gives_the_fields_back(busy, console):
    busy.open(7)
    busy.reassign(9, 7, "dat-dai", "xay-dung-mt-nn")
    one, other = console(), console(counter=7)
    one.link.countersTold.emit((9,))
    assert (one.noticeAct, other.noticeAct) == ("", "Trả lại")
    one.act()
    other.act()
    assert one.link.sent == []
    assert (other.link.sent[0].path, other.link.sent[0].body) == (
        "/counters/7/reassign",
        {"to": 9, "categories": ["dat-dai", "xay-dung-mt-nn"]},
    )


def test_the_forecast_is_asked_while_its_page_is_open(busy, console):
    vm = console(supervisor=True)
    assert vm.link.asked == []
    vm.press("supervise")
    vm.tick()
    assert [a.path for a in vm.link.asked] == ["/forecast"]
    told = Forecast(at=busy.now, ahead=(Ahead(minutes=30, waiting=4.4, mean_wait_min=12.6),))
    vm.link.asked[0].answered.emit(told.model_dump_json().encode())
    assert vm.page["loads"] == [{"when": "Sau 30 phút", "waiting": 4, "minutes": 13}]
    busy.later(hours=1)
    vm.tick()
    assert (vm.menu, vm.page["loads"]) == ("supervisor", [])


def test_a_forecast_that_cannot_be_read_changes_nothing(busy, console, caplog):
    vm = console(supervisor=True)
    vm.press("supervise")
    vm.link.asked[0].answered.emit(json.dumps({"at": "soon"}).encode())
    assert vm.page["loads"] == []
    assert "forecast" in caplog.text


def test_an_officer_has_no_supervisor_s_page(busy, console):
    vm = console()
    vm.press("supervise")
    vm.press("more")
    assert "supervise" not in [item["id"] for item in vm.page["items"]]


def test_a_page_is_told_only_when_it_changes(busy, console):
    vm = console()
    vm.press("transfer")
    heard = []
    vm.pageChanged.connect(lambda: heard.append(vm.menu))
    busy.later(seconds=1)
    vm.tick()
    busy.issue("9030")
    vm.link.hear()
    assert heard == []
    vm.pick("first")
    assert heard == ["transfer"]


def test_an_answer_that_comes_after_the_bar_has_gone_is_nobody_s(busy, console, qtbot):
    vm = console()
    link = vm.link
    vm.press("recall")
    vm.deleteLater()
    QCoreApplication.sendPostedEvents(vm, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as raised:
        link.sent[0].succeeded.emit({"ticket": None})
    assert raised == []
