"""The view model and what the server tells beside the facts: waits, quotas, moves, switches."""

from datetime import timedelta

import pytest

from kiosk.paper.told import Paper
from ticket_protocol.centre import Span


def at_category(kiosk, category="dat-dai"):
    kiosk.vm.start()
    kiosk.vm.chooseCategory(category)
    return kiosk


def modes(kiosk):
    return {tile.key: tile.mode for tile in kiosk.vm.tiles.rows if tile.mode != "open"}


class TestWaits:
    def test_a_newcomer_s_wait_is_told_and_dropped(self, kiosk, hall):
        at_category(kiosk)
        assert kiosk.vm.ticket.wait == ""
        kiosk.link.expect(hall.outlook_of(dat_dai={"expected": hall.expected(25)}))
        assert (kiosk.vm.ticket.wait, kiosk.vm.ticket.ahead) == ("khoảng 25 phút", 6)
        kiosk.link.expect(None)
        assert kiosk.vm.ticket.wait == ""

    def test_the_ticket_keeps_what_was_told_with_it(self, kiosk, hall):
        told = hall.expected(25)
        kiosk.take().issue(expected=told)
        kiosk.link.expect(hall.outlook_of(dat_dai={"expected": hall.expected(40)}))
        assert kiosk.vm.ticket.wait == "Chờ khoảng 25 phút"
        kiosk.wait(3)
        kiosk.vm.speak("en")
        assert kiosk.vm.ticket.wait == "About 25 minutes"

    def test_without_an_estimate_the_ticket_tells_none(self, kiosk):
        kiosk.take().issue()
        assert kiosk.vm.ticket.wait == ""

    def test_whoever_gets_no_paper_reads_its_times_on_the_screen(self, kiosk, hall):
        kiosk.take().issue(expected=hall.expected(25))
        assert kiosk.vm.ticket.between == ""
        kiosk.paper.becomes(Paper.OUT)
        assert kiosk.vm.ticket.between == "Dự kiến 09:49–10:09"

    @pytest.mark.parametrize(
        ("capacity", "note"),
        [
            (None, ""),
            (21, ""),
            (20, "Hôm nay còn khoảng 20 lượt"),
            (0, "Có thể không kịp trong hôm nay. Vui lòng hỏi cán bộ hướng dẫn."),
        ],
    )
    def test_little_capacity_is_a_hint(self, kiosk, hall, capacity, note):
        kiosk.link.expect(hall.outlook_of(dat_dai={"capacity": capacity}))
        at_category(kiosk)
        assert kiosk.vm.ticket.capacity == note
        kiosk.vm.take(False)
        assert len(kiosk.asked) == 1


class TestQuota:
    def test_a_refusal_marks_it_until_the_server_says_how_many_are_left(self, kiosk, hall):
        kiosk.take("dat-dai").refuse("QUOTA_REACHED")
        assert (kiosk.vm.notice, modes(kiosk)) == ("kiosk.full", {"dat-dai": "full"})
        kiosk.link.expect(hall.outlook_of(dat_dai={"left": 3}))
        assert modes(kiosk) == {}

    def test_a_connection_that_is_cut_says_nothing_about_it(self, kiosk):
        kiosk.take("dat-dai").refuse("QUOTA_REACHED")
        kiosk.link.expect(None)
        assert modes(kiosk) == {"dat-dai": "full"}

    def test_of_several_things_nobody_knows_which_was_meant(self, kiosk):
        at_category(kiosk).vm.another()
        kiosk.vm.chooseCategory("ket-hon")
        kiosk.vm.take(False)
        kiosk.refuse("QUOTA_REACHED")
        assert (kiosk.vm.notice, modes(kiosk)) == ("kiosk.full", {})

    def test_what_cannot_be_had_says_why(self, kiosk, hall):
        kiosk.link.expect(hall.outlook_of(dat_dai={"left": 0}))
        at_category(kiosk)
        assert (kiosk.vm.page, kiosk.vm.notice) == ("categories", "kiosk.full")


class TestMoves:
    def test_the_page_tells_what_concerns_it(self, kiosk, hall):
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        assert len(kiosk.vm.hall.moved) == len(kiosk.vm.hall.movedOther) == 1
        kiosk.vm.start()
        kiosk.vm.chooseCategory("chung-thuc")
        assert kiosk.vm.hall.moved == []
        kiosk.vm.back()
        kiosk.vm.chooseCategory("dat-dai")
        assert (len(kiosk.vm.hall.moved), kiosk.vm.ticket.plate) == (1, "7")

    def test_a_number_that_moves_while_it_is_shown_shows_its_new_counter(self, kiosk, hall):
        kiosk.take().issue(issued_at=(kiosk.link.clock - timedelta(seconds=2)).isoformat())
        assert (kiosk.vm.ticket.counters, kiosk.vm.hall.moved) == (["9"], [])
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        assert (kiosk.vm.ticket.counters, len(kiosk.vm.hall.moved)) == (["7"], 1)

    def test_a_number_given_after_the_move_needs_no_telling(self, kiosk, hall):
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        later = (kiosk.link.clock + timedelta(seconds=2)).isoformat()
        kiosk.take().issue(issued_at=later, counters=[7])
        assert (kiosk.vm.ticket.counters, kiosk.vm.hall.moved) == (["7"], [])


class TestSwitches:
    def test_shut_within_hours_and_open_again(self, kiosk, hall):
        until = kiosk.link.clock + timedelta(minutes=1)
        kiosk.link.tell(hall.switched(kiosk.link.board, until, opened=False))
        hall_now = kiosk.vm.hall
        assert (kiosk.vm.page, hall_now.gate, hall_now.opensTime) == ("closed", "shut", "09:25")
        kiosk.wait(61)
        assert kiosk.vm.page == "welcome"

    def test_open_after_hours_says_until_when(self, kiosk, centre, hall):
        early = {day: [Span(start="06:45", end="08:00")] for day in ("mon", "tue", "wed")}
        kiosk.link.describe(centre.model_validate(centre.model_dump() | {"issuing": early}))
        assert (kiosk.vm.page, kiosk.vm.hall.windows) == ("closed", "06:45–08:00")
        until = kiosk.link.clock + timedelta(minutes=36)
        kiosk.link.tell(hall.switched(kiosk.link.board, until, opened=True))
        assert (kiosk.vm.page, kiosk.vm.hall.windows) == ("welcome", "đến 10:00")


class TestSeveral:
    def test_one_request_for_all(self, kiosk):
        at_category(kiosk)
        assert (kiosk.vm.ticket.canAdd, kiosk.vm.ticket.sameNumber) == (True, "")
        kiosk.vm.another()
        assert (kiosk.vm.page, kiosk.vm.adding) == ("categories", True)
        assert modes(kiosk) == {"dat-dai": "chosen"}
        kiosk.vm.chooseCategory("dat-dai")
        assert kiosk.vm.notice == "kiosk.chosen_already"
        kiosk.vm.chooseCategory("ket-hon")
        assert kiosk.vm.ticket.sameNumber.replace("\u00a0", " ") == "Cùng số này: Đất đai"
        kiosk.vm.take(False)
        assert kiosk.asked[0].body["also"] == [{"category": "ket-hon"}]
        assert kiosk.asked[0].body["category"] == "dat-dai"

    def test_the_number_lists_its_stops_and_their_counters(self, kiosk):
        kiosk.take().issue(also=[{"category": "ket-hon", "procedure": None}])
        rows = [(m.name.replace("\u00a0", " "), m.places) for m in kiosk.vm.ticket.matters.rows]
        assert rows == [
            ("Đất đai", ["9"]),
            ("Hộ tịch: kết hôn, xác nhận hôn nhân, trích lục", ["3", "4"]),
        ]

    def test_one_thing_is_no_list(self, kiosk):
        kiosk.take().issue()
        assert kiosk.vm.ticket.matters.rows == ()
