"""What takes turns with the last calls, as the screen's QML sees it."""

from datetime import timedelta

import pytest

from counter_display.placing import FaceKind
from screen_kit.link import LinkState

LAND = {"dat-dai": (6, 25)}


@pytest.fixture
def hall(new_hall, centre):
    made = new_hall(centre=centre)
    made.open(*range(1, 11))
    return made


@pytest.fixture
def tv(display, centre):
    shown = display()
    shown.link.join(centre)
    return shown


@pytest.fixture
def sign(display, centre):
    def joined(number):
        shown = display(f"sign-{number}", face=FaceKind.COUNTER, counter=number)
        shown.link.join(centre)
        return shown

    return joined


class TestWaits:
    def test_without_an_outlook_there_are_none(self, tv):
        tv.wait(25)
        assert (tv.vm.aside, tv.vm.waits.rows) == ("calls", ())

    def test_they_come_in_their_turn_and_follow_the_outlook(self, tv, outlook):
        tv.link.expect(outlook(LAND))
        assert tv.vm.aside == "calls"
        tv.wait(20)
        row = tv.vm.waits.rows[0]
        assert (tv.vm.aside, row.name, row.waiting, row.minutes) == ("waits", "Đất đai", 6, 25)
        tv.link.expect(outlook({"dat-dai": (7, 30)}))
        assert tv.vm.waits.rows[0].minutes == 30
        tv.wait(20)
        assert tv.vm.aside == "calls"

    def test_call_takes_the_place_at_once(self, tv, outlook, hall):
        tv.link.expect(outlook(LAND))
        tv.wait(22)
        hall.call("9012", 9)
        tv.link.hear()
        assert (tv.vm.aside, tv.vm.highlighted) == ("calls", True)
        tv.wait(19)
        assert tv.vm.aside == "calls"
        tv.wait(20)
        assert (tv.vm.aside, tv.vm.highlighted) == ("waits", False)

    def test_cut_off_they_vanish_and_come_again_with_a_new_outlook(self, tv, outlook):
        tv.link.expect(outlook(LAND))
        tv.wait(25)
        tv.link.stand(LinkState.CUT)
        assert (tv.vm.aside, tv.vm.waits.rows) == ("calls", ())
        tv.link.stand(LinkState.CONNECTED)
        assert tv.vm.aside == "calls"
        tv.link.expect(outlook(LAND))
        assert tv.vm.aside == "waits"

    def test_server_that_says_no_more_is_not_believed_for_long(self, tv, outlook, hall):
        tv.link.expect(outlook(LAND))
        tv.wait(25)
        hall.now += timedelta(minutes=5)
        tv.vm.tick()
        assert tv.vm.aside == "calls"


class TestMoved:
    def test_it_is_told_at_once_beside_a_call(self, tv, hall):
        hall.call("1001", 1)
        hall.reassign(9, 7)
        tv.link.hear()
        vm = tv.vm
        assert (vm.aside, vm.highlighted, vm.callNumber) == ("moved", True, "1001")
        assert (vm.noticeFrom, vm.noticeTo, vm.noticeWhole) == ("9", "7", True)
        said = "Các số của quầy 9 nay được phục vụ tại quầy 7"
        assert vm.notice.replace("\u00a0", " ") == said
        told = "Numbers for counter 9 are now served at counter 7"
        assert vm.noticeEn.replace("\u00a0", " ") == told
        tv.wait(20)
        assert vm.aside == "calls"

    def test_it_sounds_for_nobody(self, tv, hall):
        hall.reassign(9, 7)
        tv.link.hear()
        assert (tv.speaker.given, tv.vm.announcements) == ([], 0)

    def test_it_comes_again_while_old_paper_waits(self, tv, hall):
        hall.issue("9012", category="dat-dai")
        hall.reassign(9, 7)
        tv.link.hear()
        tv.wait(25)
        assert tv.vm.aside == "moved"
        tv.wait(20)
        assert tv.vm.aside == "calls"
        hall.call("9012", 7)
        tv.link.hear()
        tv.wait(60)
        assert tv.vm.aside == "calls"

    def test_who_joins_later_is_told_calmly(self, display, centre, hall):
        hall.issue("9012", category="dat-dai")
        hall.reassign(9, 7)
        shown = display()
        shown.link.join(centre)
        assert shown.vm.aside == "calls"
        shown.wait(20)
        assert shown.vm.aside == "moved"

    def test_cut_off_nothing_is_told(self, tv, hall):
        hall.reassign(9, 7)
        tv.link.hear()
        tv.link.stand(LinkState.CUT)
        assert tv.vm.aside == "calls"

    def test_tile_says_where(self, tv, hall):
        hall.call("9012", 9)
        hall.reassign(9, 7)
        tv.link.hear()
        assert (tv.tiles()[9].kind, tv.tiles()[9].to) == ("serving", "")
        hall.end("9012", 9, how="pressed")
        hall.pause(9)
        tv.link.hear()
        assert (tv.tiles()[9].kind, tv.tiles()[9].to) == ("moved", "7")
        hall.close(7)
        tv.link.hear()
        assert (tv.tiles()[9].kind, tv.tiles()[9].to) == ("paused", "")

    def test_sign_of_the_old_counter_says_where(self, sign, hall):
        nine = sign(9)
        hall.call("9012", 9)
        hall.reassign(9, 7)
        nine.link.hear()
        nine.wait(20)
        assert (nine.vm.panel, nine.vm.movedTo) == ("serving", "")
        assert "quầy\u00a07" in nine.vm.fields
        hall.end("9012", 9, how="pressed")
        nine.link.hear()
        assert (nine.vm.panel, nine.vm.movedTo) == ("moved", "7")
        assert nine.vm.fields == "Đất đai – Môi trường – Nông nghiệp – Xây dựng"

    def test_sign_of_the_new_counter_tells_its_fields_in_turns(self, sign, hall):
        seven = sign(7)
        hall.reassign(9, 7)
        seven.link.hear()
        told = []
        for _ in range(3):
            told.append(seven.vm.fields.replace("\u00a0", " "))
            seven.wait(8)
        assert told == [
            "Đăng ký kinh doanh – Công Thương – Thuế, bảo hiểm",
            "Nhận cả số của quầy 9",
            "Đất đai – Môi trường – Nông nghiệp – Xây dựng",
        ]

    def test_at_the_end_of_the_day_both_are_closed(self, sign, hall):
        nine = sign(9)
        hall.reassign(9, 7)
        for counter in range(1, 11):
            hall.close(counter)
        nine.link.hear()
        assert nine.vm.panel == "closed"


class TestPause:
    def test_end_is_told_until_it_has_come(self, tv, sign, hall):
        six = sign(6)
        hall.pause(6, back_at=hall.now + timedelta(seconds=90))
        for shown in (tv, six):
            shown.link.hear()
        assert (tv.tiles()[6].kind, tv.tiles()[6].until) == ("paused", "09:53")
        assert (six.vm.panel, six.vm.backAt) == ("paused", "09:53")
        hall.later(90)
        for shown in (tv, six):
            shown.vm.tick()
        assert (tv.tiles()[6].until, six.vm.backAt, six.vm.pauseReason) == ("", "", "break")

    def test_open_counter_tells_none(self, tv, sign, hall):
        six = sign(6)
        hall.pause(6, back_at=hall.now + timedelta(minutes=9))
        hall.open(6)
        for shown in (tv, six):
            shown.link.hear()
        assert (tv.tiles()[6].until, six.vm.backAt) == ("", "")
