"""What slips, cards, tickets and rubbish before the scanner do to a visit."""

import json
import logging

import pytest

from ticket_protocol.device_settings import CardSettings, SlipSettings
from ticket_protocol.part import Words
from ticket_protocol.persons import PersonKey, person_of

SLIPS = (
    SlipSettings(
        pattern=r"HEN-(?P<procedure>[a-z-]+)-\d+", category="ket-hon",
        name=Words(vi="Giấy hẹn", en="Appointment slip"),
    ),
    SlipSettings(pattern=r"KQ-\d+", category="tra-ket-qua", purpose="collect"),
    SlipSettings(pattern=r"DVC:(?P<appointment>[A-Z0-9-]+)", category="dat-dai"),
)  # fmt: skip
SLIP, RESULT = "HEN-dang-ky-bien-dong-0042", "KQ-1234"
NUMBER, NAME = "001951000001", "Nguyễn Thị Lan"
OLD = f"{NUMBER}|123456789|{NAME}|02031951|Nữ|Thôn Đông|01012022"
YOUNG = OLD.replace("02031951", "02031952")
KEY = PersonKey(day="2026-10-14", key="ab" * 32)


@pytest.fixture
def reader(kiosk, centre):
    """A kiosk whose centre knows slips and cards."""
    used = CardSettings(used=True, priority_age=75)
    kiosk.link.describe(centre.model_copy(update={"slips": SLIPS, "citizen_card": used}))
    return kiosk


def answer(kiosk):
    path, asked = kiosk.link.questions[-1]
    assert path == "/persons/key"
    asked.answered.emit(KEY.model_dump_json().encode())


class TestSlip:
    @pytest.mark.parametrize("first", ["welcome", "categories", "category"])
    def test_leads_straight_to_its_category(self, reader, first):
        if first != "welcome":
            reader.vm.start()
        if first == "category":
            reader.vm.chooseCategory("cong-an")
        reader.vm.scan(SLIP)
        assert (reader.vm.page, reader.vm.ticket.icon) == ("category", "land")
        assert [row.key for row in reader.vm.choices.rows if row.chosen] == ["dang-ky-bien-dong"]
        assert reader.vm.read == "Đã đọc: Giấy hẹn"
        assert reader.paper.looks >= 1

    def test_gives_a_number_by_one_more_touch(self, reader):
        reader.vm.speak("en")
        reader.vm.scan(RESULT)
        assert reader.vm.read == "Read: appointment slip", "the centre gave it no name"
        reader.vm.take(False)
        body = reader.asked[0].body
        assert (body["category"], body["purpose"]) == ("tra-ket-qua", "collect")

    def test_names_the_booking_with_the_request_and_nowhere_else(self, reader, caplog):
        reader.vm.scan("DVC:A-0123")
        reader.vm.take(False)
        assert reader.asked[0].body["appointment"] == "A-0123"
        assert "A-0123" not in repr(reader.vm._visit) + caplog.text

    def test_is_forgotten_with_its_category(self, reader):
        reader.vm.scan(RESULT)
        reader.vm.back()
        assert (reader.vm.page, reader.vm.read) == ("categories", "")
        reader.vm.chooseCategory("dat-dai")
        reader.vm.take(False)
        assert reader.asked[0].body["purpose"] == "new"

    def test_is_the_purpose_of_the_number_though_more_is_added(self, reader):
        reader.vm.scan(RESULT)
        reader.vm.another()
        assert reader.vm.read == ""
        reader.vm.scan(SLIP)
        reader.vm.take(False)
        body = reader.asked[0].body
        assert (body["category"], body["purpose"]) == ("tra-ket-qua", "collect")
        assert [stop["category"] for stop in body["also"]] == ["dat-dai"]

    def test_of_what_cannot_be_had_says_why(self, reader, centre):
        withdrawn = tuple(
            c.model_copy(update={"withdrawn": c.id == "dat-dai"}) for c in centre.categories
        )
        known = reader.link.centre.model_copy(update={"categories": withdrawn})
        reader.link.describe(known)
        reader.vm.scan(SLIP)
        assert (reader.vm.page, reader.vm.notice) == ("categories", "kiosk.paused")


class TestCard:
    def test_of_an_elder_answers_the_question_with_yes(self, reader):
        reader.vm.scan(OLD)
        assert (reader.vm.page, reader.vm.elder) == ("categories", True)
        assert (reader.vm.notice, reader.vm.mild) == ("kiosk.card_read", True)
        reader.vm.scan(YOUNG)
        assert reader.vm.elder is False

    def test_does_not_where_nobody_is_offered_priority(self, reader):
        known = reader.link.centre
        reader.link.describe(known.model_copy(update={"priority_offered": False}))
        reader.vm.scan(OLD)
        assert reader.vm.elder is False

    def test_goes_with_the_request_as_a_keyed_hash_alone(self, reader):
        reader.vm.scan(OLD)
        answer(reader)
        reader.vm.chooseCategory("dat-dai")
        reader.vm.take(False)
        body = reader.asked[0].body
        assert body["person"] == person_of(KEY, NUMBER)
        assert NUMBER not in json.dumps(body)

    @pytest.mark.parametrize("when", ["away", "too late", "for somebody else"])
    def test_is_not_waited_for(self, reader, when):
        reader.vm.scan(OLD)
        if when == "for somebody else":
            reader.vm.home()
            answer(reader)
            reader.vm.start()
        reader.vm.chooseCategory("dat-dai")
        reader.vm.take(False)
        if when == "too late":
            answer(reader)
        assert "person" not in reader.asked[0].body
        reader.issue()
        assert reader.vm.ticket.number == "9012"

    def test_asks_for_no_key_where_nobody_is_held_to_one_number(self, reader):
        once = CardSettings(used=True, once=False)
        known = reader.link.centre
        reader.link.describe(known.model_copy(update={"citizen_card": once}))
        reader.vm.scan(OLD)
        assert (reader.vm.elder, reader.link.questions) == (True, [])

    def test_who_waits_already_is_told_the_number(self, reader):
        reader.vm.scan(OLD)
        answer(reader)
        reader.vm.chooseCategory("dat-dai")
        reader.vm.take(False)
        reader.refuse("PERSON_WAITS", number="9004")
        assert (reader.vm.page, reader.vm.notice) == ("categories", "kiosk.person_waits")
        assert (reader.vm.noticeNumber, reader.vm.mild) == ("9004", False)

    def test_leaves_nothing_behind(self, reader, caplog):
        caplog.set_level(logging.DEBUG)
        reader.vm.scan(OLD)
        answer(reader)
        kept = repr(reader.vm._visit)
        reader.take()
        kept += repr(reader.vm._visit)
        reader.issue()
        kept += repr(reader.vm._visit)
        reader.vm.home()
        reader.wait(30)
        kept += repr(reader.vm._visit) + repr(vars(reader.vm._persons)) + caplog.text
        for secret in (NUMBER, NAME, "1951", person_of(KEY, NUMBER)):
            assert secret not in kept

    def test_is_rubbish_where_the_centre_does_not_want_it(self, kiosk):
        kiosk.vm.scan(OLD)
        assert (kiosk.vm.page, kiosk.vm.notice) == ("welcome", "kiosk.scan_unknown")
        assert kiosk.link.questions == []


class TestOther:
    def test_rubbish_is_one_gentle_line(self, reader):
        reader.vm.scan("\x1b]evil" + "x" * 500)
        assert (reader.vm.page, reader.vm.notice) == ("welcome", "kiosk.scan_unknown")
        assert reader.vm.mild is True
        reader.wait(9)
        assert reader.vm.notice == ""

    def test_a_ticket_is_told_to_wait(self, reader):
        reader.vm.start()
        reader.vm.scan("0123456789ABCDEF0123")
        assert (reader.vm.page, reader.vm.notice) == ("categories", "kiosk.scan_ticket")

    @pytest.mark.parametrize("page", ["issuing", "ticket", "offline"])
    def test_after_the_asking_nothing_is_read(self, reader, page):
        if page == "offline":
            from screen_kit.link import LinkState  # noqa: PLC0415 - for this case alone

            reader.link.stand(LinkState.CUT)
        else:
            reader.take()
        if page == "ticket":
            reader.issue()
        reader.seconds += 5
        for text in (SLIP, OLD, "rubbish"):
            reader.vm.scan(text)
        assert (reader.vm.page, reader.vm.notice) == (page, "")
        assert reader.link.questions == []
