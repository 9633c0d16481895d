"""Everything an officer can do, done to a real server by real consoles."""

import pytest


@pytest.fixture
def nine(server, officer, qtbot):
    """Counter 9's console, open, with 9001 at the counter; 9002 and 9003 wait."""
    vm = officer(server.token("staff", 9))
    server.post("/counters/9/open", {})
    server.issue(times=3)
    server.post("/counters/9/call-next", {})
    qtbot.waitUntil(lambda: vm.number == "9001" and vm.waiting == 2)
    return vm


def press(qtbot, vm, key):
    """As a person does, who sees that the keys are grey until the answer is there."""
    qtbot.waitUntil(lambda: bool(vm.allowed))
    vm.press(key)


def press_for(qtbot, vm, key, ticket):
    qtbot.waitUntil(lambda: bool(vm.allowed))
    vm.pressFor(key, ticket)


def rows(vm):
    return [row.number for row in vm.rows.rows]


def pick(vm, *choices):
    for choice in choices:
        assert choice in [item["id"] for item in vm.page["items"]]
        vm.pick(choice)


def test_start_finish_and_undo(nine, qtbot):
    press(qtbot, nine, "start")
    qtbot.waitUntil(lambda: nine.started)
    assert not {"recall", "no-show", "put-back"} & set(nine.allowed)
    press(qtbot, nine, "result")
    pick(nine, "dossiers:2", "received")
    qtbot.waitUntil(lambda: nine.number == "" and nine.undoSeconds > 0)
    press(qtbot, nine, "undo")
    qtbot.waitUntil(lambda: nine.number == "9001" and nine.started)


def test_hold_and_back_by_the_list_or_by_a_typed_number(nine, qtbot):
    press(qtbot, nine, "hold")
    pick(nine, "copy")
    qtbot.waitUntil(lambda: nine.heldCount == 1 and nine.number == "")
    press_for(qtbot, nine, "return", nine.held.rows[0].ticket)
    qtbot.waitUntil(lambda: rows(nine) == ["9001", "9002", "9003"])
    qtbot.waitUntil(lambda: nine.noticeWords == "Số 9001 đã trở lại hàng chờ.")
    press(qtbot, nine, "call-next")
    qtbot.waitUntil(lambda: nine.number == "9001")
    press(qtbot, nine, "hold")
    pick(nine, "paper")
    qtbot.waitUntil(lambda: nine.heldCount == 1)
    press(qtbot, nine, "find")
    nine.enter(["9001"])
    qtbot.waitUntil(lambda: nine.heldCount == 0)


def test_a_scanned_code_brings_a_ticket_back(server, officer, qtbot):
    vm = officer(server.token("staff", 9))
    server.post("/counters/9/open", {})
    code = server.post("/tickets", {"category": "dat-dai"})["code"]
    server.post("/counters/9/call-next", {})
    qtbot.waitUntil(lambda: "no-show" in vm.allowed)
    press(qtbot, vm, "no-show")
    qtbot.waitUntil(lambda: vm.missedCount == 1)
    press(qtbot, vm, "find")
    vm.enter([f"https://phieu.example/t/{code.lower()}"])
    qtbot.waitUntil(lambda: rows(vm) == ["9001"] and "find" in vm.allowed)
    press(qtbot, vm, "find")
    vm.enter(["0" * len(code)])
    qtbot.waitUntil(lambda: vm.noticeWords == "Không tìm thấy số này trong ngày hôm nay.")


def test_a_scan_finds_the_ticket_wherever_it_is(server, officer, qtbot):
    vm = officer(server.token("staff", 9))
    server.post("/counters/9/open", {})
    codes = [server.post("/tickets", {"category": "dat-dai"})["code"] for _ in range(2)]
    server.post("/counters/9/call-next", {})
    qtbot.waitUntil(lambda: vm.number == "9001" and vm.waiting == 1 and bool(vm.allowed))
    vm.scan(f"]Q1{codes[0]}")
    qtbot.waitUntil(lambda: vm.times == 2)
    vm.scan(codes[1])
    qtbot.waitUntil(lambda: vm.page.get("title") == "Số 9002")
    press(qtbot, vm, "finish")
    qtbot.waitUntil(lambda: vm.number == "" and bool(vm.allowed))
    vm.dismiss()
    vm.scan(f"https://phieu.example/t/{codes[0]}")
    qtbot.waitUntil(lambda: vm.noticeWords == "Số 9001 đã phục vụ xong.")


def test_a_copy_is_ordered_and_its_outcome_told(server, officer, qtbot):
    vm = officer(server.token("staff", 9))
    server.post("/counters/9/open", {})
    ticket = server.post("/tickets", {"category": "dat-dai"})["id"]
    server.post(f"/tickets/{ticket}/print", {"outcome": "failed"})
    qtbot.waitUntil(lambda: [row.paper for row in vm.rows.rows] == ["failed"])
    press_for(qtbot, vm, "reprint", ticket)
    qtbot.waitUntil(lambda: vm.noticeWords.startswith("Đang in lại phiếu số 9001"))
    server.post(f"/tickets/{ticket}/print", {"outcome": "printed", "again": True})
    qtbot.waitUntil(lambda: vm.noticeWords == "Đã in lại phiếu số 9001.")
    qtbot.waitUntil(lambda: [row.paper for row in vm.rows.rows] == [""])


def test_transfer_there_and_back(server, officer, nine, qtbot):
    seven = officer(server.token("staff", 7), counter=7)
    server.post("/counters/7/open", {})
    qtbot.waitUntil(lambda: seven.face == "idle")
    press(qtbot, nine, "transfer")
    pick(nine, "back", "counter:7")
    qtbot.waitUntil(lambda: rows(seven) == ["9001"] and seven.rows.rows[0].bound)
    assert "undo" in nine.allowed
    press(qtbot, seven, "call-next")
    qtbot.waitUntil(lambda: seven.number == "9001")
    assert "undo" not in nine.allowed
    press(qtbot, seven, "finish")
    qtbot.waitUntil(lambda: "9001" in rows(nine))


def test_put_back_call_by_number_and_why(nine, qtbot):
    press(qtbot, nine, "put-back")
    qtbot.waitUntil(lambda: nine.number == "" and rows(nine) == ["9001", "9002", "9003"])
    press(qtbot, nine, "find")
    nine.enter(["9003"])
    assert nine.page["title"] == "Số 9003"
    pick(nine, "call", "urgent")
    qtbot.waitUntil(lambda: nine.number == "9003")
    press(qtbot, nine, "about")
    assert "Cán bộ gọi đích danh số 9003 (việc gấp)" in nine.page["text"]


def test_a_number_given_at_the_desk_and_changed(nine, qtbot):
    press(qtbot, nine, "tickets")
    pick(nine, "priority", "help", "field:dat-dai")
    qtbot.waitUntil(lambda: rows(nine)[0] == "9004")
    qtbot.waitUntil(lambda: nine.noticeWords == "Đã cấp số 9004. Trước còn 0 người.")
    first = nine.rows.rows[0]
    assert first.priority
    assert first.help
    press_for(qtbot, nine, "priority", first.ticket)
    pick(nine, "not_proven")
    qtbot.waitUntil(lambda: rows(nine)[-1] == "9004" and not nine.rows.rows[-1].priority)
    press_for(qtbot, nine, "help", first.ticket)
    qtbot.waitUntil(lambda: not nine.rows.rows[-1].help)
    press_for(qtbot, nine, "link", first.ticket)
    nine.enter(["9003"])
    qtbot.waitUntil(lambda: [r.linked for r in nine.rows.rows] == [False, True, True])
    press_for(qtbot, nine, "guide", first.ticket)
    qtbot.waitUntil(lambda: nine.heldCount == 1)
    press_for(qtbot, nine, "category", first.ticket)
    pick(nine, "field:chung-thuc")
    qtbot.waitUntil(lambda: nine.heldCount == 0)


def test_a_range_served_on_paper(nine, qtbot):
    press(qtbot, nine, "served-on-paper")
    nine.enter(["9002", "9003"])
    qtbot.waitUntil(lambda: rows(nine) == [])
    qtbot.waitUntil(lambda: nine.noticeWords == "Đã ghi nhận 2 số phục vụ trên giấy.")


def test_leaving_hands_over_and_comes_back(server, officer, nine, qtbot):
    seven = officer(server.token("staff", 7, 9), counter=7)
    server.post("/counters/7/open", {})
    qtbot.waitUntil(lambda: seven.face == "idle")
    press(qtbot, nine, "pause")
    pick(nine, "meeting", "30")
    assert nine.menu == "leaving"
    pick(nine, "counter:7")
    qtbot.waitUntil(lambda: nine.paused and seven.waiting == 2)
    assert nine.noticeWords.startswith("Quầy 7 phục vụ thay quầy 9: ")
    assert nine.noticeAct == ""  # its token may not act at counter 7
    assert seven.noticeWords.startswith("Quầy này phục vụ thay quầy 9: ")
    seven.act()
    qtbot.waitUntil(lambda: seven.waiting == 0 and nine.waiting == 2)
    assert seven.notice == nine.notice == ""


def test_a_supervisor_moves_fields_switches_numbers_and_looks_ahead(server, officer, nine, qtbot):
    vm = officer(server.token("supervisor"), counter=7, supervisor=True)
    server.post("/counters/7/open", {})
    qtbot.waitUntil(lambda: vm.face == "idle")
    press(qtbot, vm, "reassign")
    pick(vm, "from:9", "counter:7")
    qtbot.waitUntil(lambda: vm.waiting == 2 and nine.waiting == 0)
    press(qtbot, vm, "issuing")
    pick(vm, "field:chung-thuc", "for:30", "close")
    qtbot.waitUntil(lambda: vm.noticeWords == "Đã đổi việc cấp số.")
    press(qtbot, nine, "tickets")
    pick(nine, "field:chung-thuc")
    qtbot.waitUntil(lambda: nine.noticeWords == "Ngoài giờ cấp số.")
    press(qtbot, vm, "supervise")
    qtbot.waitUntil(lambda: bool(vm.page["fields"] and vm.page["loads"]), timeout=15_000)
    assert vm.page["loads"][0]["when"] == "Bây giờ"
    assert len(vm.page["fields"]) == 16


def test_an_officer_may_not_switch_numbers(nine, qtbot):
    press(qtbot, nine, "issuing")
    pick(nine, "open")
    qtbot.waitUntil(lambda: nine.noticeWords == "Mã truy cập này không được phép làm việc đó.")
