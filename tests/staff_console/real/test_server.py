"""Consoles on a real server: two officers, one truth."""


def test_two_consoles_on_one_counter_stay_in_step(server, officer, qtbot):
    token = server.token("staff", 9)
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
    token = server.token("staff", 9)
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
    vm = officer(server.token("staff", 7, 8))
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
    qtbot.wait(2000)  # the bar is deaf for a second after opening
    vm.press("call-next")
    qtbot.waitUntil(lambda: vm.number == "9001" and "no-show" in vm.allowed)
    vm.press("no-show")
    qtbot.waitUntil(lambda: vm.number == "" and vm.missedCount == 1)
    vm.press("cancel")
    assert vm.menu == ""  # nobody is there
    vm.press("pause")
    vm.pick("technical")
    vm.pick("0")
    qtbot.waitUntil(lambda: vm.paused)
    vm.press("open")
    qtbot.waitUntil(lambda: not vm.paused)
    vm.press("close")
    vm.pick("yes")
    qtbot.waitUntil(lambda: vm.face == "closed")
