"""The display as its QML sees it: a fake link below, moved time, no window."""

from datetime import timedelta
from itertools import pairwise

import pytest

from counter_display.placing import FaceKind
from screen_kit.link import LinkState
from ticket_protocol.words import PartKind


@pytest.fixture
def tv(display, centre, hall):
    """A hall's screen that has joined a hall with open counters."""
    hall.open(*range(1, 11))
    shown = display()
    shown.link.join(centre)
    return shown


@pytest.fixture
def sign(display, centre, hall):
    hall.open(*range(1, 11))
    shown = display("sign-9", face=FaceKind.COUNTER, counter=9)
    shown.link.join(centre)
    return shown


class TestCalls:
    def test_twenty_calls_at_once_appear_one_after_the_other(self, tv, hall):
        numbers = [f"{n % 10 + 1}{n:03}"[-4:] for n in range(20)]
        for n, number in enumerate(numbers):
            hall.call(number, n % 10 + 1)
        tv.link.hear()
        seen = []
        for _ in range(20):
            seen.append(tv.vm.callNumber)
            assert tv.vm.highlighted
            tv.wait(3.5)
            assert tv.vm.callNumber == seen[-1]
            tv.wait(0.5)
        assert seen == numbers
        assert tv.speaker.sounds == tv.vm.announcements == 20
        assert tv.calls() == numbers[-2:-10:-1]

    def test_timer_shows_the_next_call_by_itself(self, tv, hall, qtbot):
        hall.call("1001", 1)
        hall.call("2001", 2)
        tv.link.hear()
        assert tv.vm._next.isActive()
        assert tv.vm._next.interval() == 4001
        tv.wait(3.5)
        assert tv.vm.callNumber == "1001"
        tv.seconds += 0.5
        tv.vm._next.timeout.emit()
        assert tv.vm.callNumber == "2001"

    def test_call_names_its_counter_its_marks_and_its_time(self, tv, hall):
        hall.call("9012", 9, priority=True)
        hall.recall("9012", 9)
        tv.link.hear()
        tv.wait(4)
        vm = tv.vm
        assert (vm.callNumber, vm.callCounter, vm.callAt) == ("9012", "9", "09:52")
        assert (vm.callPriority, vm.callTimes) == (True, 2)

    def test_highlight_ends_after_the_centres_time(self, tv, hall):
        hall.call("9012", 9)
        tv.link.hear()
        tv.wait(19.5)
        assert (tv.vm.highlighted, tv.tiles()[9].called) == (True, True)
        tv.wait(0.5)
        assert (tv.vm.highlighted, tv.tiles()[9].called) == (False, False)
        assert tv.vm.callNumber == "9012"

    def test_snapshot_is_state(self, display, centre, hall):
        hall.open(1)
        hall.call("1001", 1)
        shown = display()
        shown.link.join(centre)
        assert (shown.vm.callNumber, shown.vm.highlighted) == ("1001", False)
        assert shown.speaker.sounds == shown.vm.announcements == 0

    def test_late_facts_are_state(self, tv, hall):
        hall.call("1001", 1)
        hall.call("2001", 2)
        hall.later(61)
        tv.link.hear(late=True)
        assert (tv.vm.callNumber, tv.vm.highlighted) == ("2001", False)
        assert (tv.calls(), tv.speaker.sounds) == (["1001"], 0)

    def test_facts_of_the_last_minute_are_news(self, tv, hall):
        hall.call("1001", 1)
        hall.later(59)
        tv.link.hear(late=True)
        assert (tv.vm.callNumber, tv.vm.highlighted, tv.speaker.sounds) == ("1001", True, 1)

    def test_calls_of_the_day_before_vanish(self, tv, hall):
        hall.call("1001", 1)
        tv.link.hear()
        hall.new_day()
        tv.link.hear()
        assert (tv.vm.callNumber, tv.calls()) == ("", [])

    def test_only_what_changed_is_told(self, tv, hall, qtbot):
        hall.call("1001", 1)
        tv.link.hear()
        tv.wait(4)
        told = []
        for name in ("placeChanged", "momentChanged", "showingChanged", "announced"):
            getattr(tv.vm, name).connect(lambda name=name: told.append(name))
        tv.vm.tick()
        hall.issue("5001")
        tv.link.hear()
        assert told == []
        tv.wait(16)
        assert told == ["showingChanged"]


class TestChime:
    def test_setting_silences_it(self, display, centre, hall):
        shown = display("hall-evening")
        shown.link.join(centre)
        hall.call("1001", 1)
        shown.link.hear()
        shown.link.announce()
        assert (shown.vm.highlighted, shown.vm.announcements) == (True, 1)
        assert (shown.speaker.used, shown.speaker.given) == ([], [])

    def test_it_gets_ready_before_the_first_call(self, tv, centre):
        assert (tv.speaker.used, tv.speaker.given) == ([centre.voice], [])

    def test_staff_are_told_which_voice_fails(self, tv):
        """Where another one speaks instead, nobody is sent to the loudspeaker."""
        told = []
        for trouble in (PartKind.VOICE_CLIPS, PartKind.VOICE, None):
            tv.speaker.listener.trouble(trouble)
            told.append([one.part for one in tv.link.parts_down])
        assert told == [[PartKind.VOICE_CLIPS], [PartKind.VOICE], []]


class TestCutOff:
    def test_newest_known_call_is_shown_without_highlight(self, tv, hall):
        hall.call("1001", 1)
        hall.call("2001", 2)
        tv.link.hear()
        tv.link.stand(LinkState.CUT)
        assert (tv.vm.page, tv.vm.online, tv.vm.highlighted) == ("face", False, False)
        assert (tv.vm.callNumber, tv.calls()) == ("2001", ["1001"])
        assert not any(tile.called for tile in tv.tiles().values())

    def test_it_comes_back_by_itself_and_shows_what_was_not_seen(self, tv, hall):
        hall.call("1001", 1)
        hall.call("2001", 2)
        tv.link.hear()
        tv.wait(3)
        tv.link.stand(LinkState.CUT)
        tv.wait(10)
        assert tv.speaker.sounds == 1
        tv.link.stand(LinkState.CONNECTED)
        assert (tv.vm.online, tv.vm.callNumber, tv.vm.highlighted) == (True, "1001", False)
        tv.wait(0.5)
        assert (tv.vm.callNumber, tv.vm.highlighted, tv.speaker.sounds) == ("2001", True, 2)

    def test_long_one_leaves_nothing_new(self, tv, hall):
        hall.call("1001", 1)
        hall.call("2001", 2)
        tv.link.hear()
        tv.link.stand(LinkState.CUT)
        tv.wait(90)
        hall.call("3001", 3)
        hall.later(61)
        tv.link.stand(LinkState.CONNECTED)
        tv.link.hear(late=True)
        assert (tv.vm.callNumber, tv.vm.highlighted, tv.speaker.sounds) == ("3001", False, 1)
        assert tv.calls() == ["2001", "1001"]

    def test_sign_tells_whom_it_called_last(self, sign, hall):
        hall.call("9012", 9)
        sign.link.hear()
        sign.link.stand(LinkState.CUT)
        assert (sign.vm.panel, sign.vm.callNumber, sign.vm.callAt) == ("last", "9012", "09:52")
        sign.link.stand(LinkState.CONNECTED)
        assert (sign.vm.panel, sign.vm.highlighted) == ("serving", False)


class TestSign:
    def test_only_its_own_calls(self, sign, hall):
        hall.call("1001", 1)
        sign.link.hear()
        assert (sign.vm.panel, sign.vm.announcements) == ("wait", 0)
        hall.call("9012", 9)
        sign.link.hear()
        assert (sign.vm.panel, sign.vm.callNumber, sign.vm.announcements) == ("call", "9012", 1)

    def test_it_names_its_counter_and_fields(self, sign):
        assert sign.vm.counterNumber == "9"
        assert sign.vm.fields == "Đất đai – Môi trường – Nông nghiệp – Xây dựng"
        assert sign.vm.fieldsBroken == "Đất đai – Môi trường\nNông nghiệp – Xây dựng"
        assert sign.vm.fieldsEnBroken == "Land, environment,\nagriculture, construction"

    def test_next_call_waits_until_this_one_was_seen(self, sign, hall):
        hall.call("9012", 9)
        hall.call("9013", 9)
        sign.link.hear()
        assert sign.vm.callNumber == "9012"
        sign.wait(4)
        assert (sign.vm.callNumber, sign.vm.announcements) == ("9013", 2)

    def test_pause_tells_its_reason(self, sign, hall):
        hall.pause(9)
        sign.link.hear()
        assert (sign.vm.panel, sign.vm.pauseReason) == ("paused", "break")


class TestPages:
    def test_nothing_is_claimed_before_the_first_connection(self, display):
        vm = display().vm
        assert (vm.page, vm.clock, vm.callNumber) == ("joining", "", "")

    def test_server_that_is_not_there_yet_is_waited_for(self, display, centre):
        shown = display()
        shown.link.stand(LinkState.CUT)
        assert shown.vm.page == "joining"
        shown.link.join(centre)
        assert shown.vm.page == "face"

    @pytest.mark.parametrize(
        ("state", "page"),
        [(LinkState.REFUSED, "refused"), (LinkState.WRONG_PROTOCOL, "protocol")],
    )
    def test_refusal_says_what_to_do_and_heals(self, tv, state, page):
        tv.link.stand(state)
        assert tv.vm.page == page
        tv.link.stand(LinkState.CONNECTED)
        assert tv.vm.page == "face"

    def test_unknown_name_without_a_face_is_told(self, display, centre):
        shown = display("hall-tivi")
        shown.link.join(centre)
        assert (shown.vm.page, shown.vm.name) == ("unknown", "hall-tivi")

    def test_unknown_name_with_a_face_works_with_usual_settings(self, display, centre):
        shown = display("hall-tivi", face=FaceKind.HALL)
        shown.link.join(centre)
        assert (shown.vm.page, shown.vm.theme) == ("face", "day")

    def test_known_name_needs_no_face(self, display, centre):
        shown = display("sign-6")
        shown.link.join(centre)
        assert (shown.vm.page, shown.vm.face, shown.vm.counterNumber) == ("face", "counter", "6")

    @pytest.mark.parametrize("counter", [42, None])
    def test_counter_that_the_centre_has_not_is_told(self, display, centre, counter):
        shown = display("sign-42", face=FaceKind.COUNTER, counter=counter)
        shown.link.join(centre)
        assert shown.vm.page == "no_counter"

    def test_changed_settings_are_followed(self, tv, centre, hall):
        evening = centre.displays[0].model_copy(update={"theme": "evening", "highlight_s": 7})
        tv.link.describe(centre.model_copy(update={"displays": (evening,)}))
        assert tv.vm.theme == "evening"
        hall.call("1001", 1)
        tv.link.hear()
        tv.wait(7)
        assert not tv.vm.highlighted


class TestMoment:
    def test_clock_is_the_centres_own(self, tv, hall):
        assert (tv.vm.clock, tv.vm.date) == ("09:52", "Thứ Tư 14/10")
        hall.now += timedelta(hours=15)
        tv.vm.tick()
        assert (tv.vm.clock, tv.vm.date) == ("00:52", "Thứ Năm 15/10")

    def test_picture_moves_a_little_every_five_minutes(self, tv):
        places = []
        for _ in range(10):
            places.append((tv.vm.shiftX, tv.vm.shiftY))
            tv.seconds += 300
            tv.vm.tick()
        assert places[0] == (0, 0)
        assert len(set(places)) > 4
        assert all(one != two for one, two in pairwise(places))
        assert all(abs(x) <= 4 and abs(y) <= 4 for x, y in places)
