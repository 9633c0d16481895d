"""Emergency slips, entered at a real server by a real console."""


def rows(vm):
    return [row.number for row in vm.rows.rows]


def enter(qtbot, vm, *texts):
    qtbot.waitUntil(lambda: "served-on-paper" in vm.allowed)
    vm.press("served-on-paper")
    vm.pick("slips")
    vm.enter([*texts])


def test_slips_stand_where_they_were_given_and_are_entered_once(server, officer, qtbot):
    vm = officer(server.token("staff", 9))
    server.post("/counters/9/open", {})
    server.issue()
    qtbot.waitUntil(lambda: rows(vm) == ["9001"])
    enter(qtbot, vm, "9951", "9953", "0:00")
    assert vm.menu == "slips-field"
    vm.pick("field:dat-dai")
    qtbot.waitUntil(lambda: vm.noticeWords == "Đã nhập 3 phiếu: 9951–9953.")
    qtbot.waitUntil(lambda: rows(vm) == ["9951", "9952", "9953", "9001"])
    enter(qtbot, vm, "9952", "9954", "")
    vm.pick("field:xay-dung-mt-nn")
    qtbot.waitUntil(lambda: vm.noticeWords == "Đã nhập 1 phiếu: 9954.")
    qtbot.waitUntil(lambda: rows(vm)[-1] == "9954")
    enter(qtbot, vm, "9951", "9954", "")
    vm.pick("field:dat-dai")
    qtbot.waitUntil(lambda: vm.noticeWords == "Các phiếu này đã được nhập trước đó.")


def test_what_is_no_slip_is_refused(server, officer, qtbot):
    vm = officer(server.token("staff", 9))
    server.post("/counters/9/open", {})
    qtbot.waitUntil(lambda: vm.face == "idle")
    enter(qtbot, vm, "1001", "1002", "")
    words = "Không có phiếu dự phòng mang số này. Xin xem lại số in trên phiếu."
    qtbot.waitUntil(lambda: vm.noticeWords == words)
    enter(qtbot, vm, "1951", "", "")
    qtbot.waitUntil(lambda: vm.noticeWords == "Đã nhập 1 phiếu: 1951.")
    enter(qtbot, vm, "", "1953", "")
    qtbot.waitUntil(lambda: vm.noticeWords == "Đã nhập 2 phiếu: 1952–1953.")
