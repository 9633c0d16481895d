"""Tickets that were given: looked up at the desk, and what is done to them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.desk_face import orders
from ticket_protocol import facts as f

NOON = datetime(2026, 10, 14, 12, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


class TestTicketsThatWereGiven:
    @pytest.fixture
    def found(self, desk, ticket):
        desk.vm.look("9012")
        desk.find(ticket())
        return desk

    def test_the_only_one_is_open(self, found):
        assert found.vm.ticket == "9012"
        [row] = found.rows("found")
        assert (row.at, row.open, row.over) == ("09:10", True, False)
        assert [key.key for key in found.rows("keys")] == ["reprint", "category", "help", "cancel"]

    @pytest.mark.parametrize(
        ("state", "keys"),
        [
            ("called", ["reprint", "help"]),
            ("serving", ["reprint", "help"]),
            ("held", ["reprint", "category", "help", "cancel"]),
            ("missed", ["reprint", "category", "help", "cancel"]),
            ("finished", []),
            ("cancelled", []),
        ],
    )
    def test_only_what_can_be_done_is_offered(self, desk, ticket, state, keys):
        desk.vm.scan("9012")
        desk.find(ticket(state=state, counter=9))
        assert [key.key for key in desk.rows("keys")] == keys

    def test_cancel_asks_why(self, found, ticket):
        found.vm.press("cancel")
        assert [a.key for a in found.rows("answers")] == ["left", "wrong", "double", "other"]
        assert found.link.sent == []
        found.vm.answer("double")
        assert (found.last.path, found.last.body) == (
            "/tickets/20261014-9012/cancel", {"reason": "double"},
        )  # fmt: skip
        found.accept({"ticket": ticket(state="cancelled")})
        assert "Đã hủy" in found.vm.said
        assert (found.rows("found")[0].over, found.rows("keys")) == (True, ())

    def test_change_of_category(self, found, ticket):
        found.vm.press("category")
        assert "dat-dai" not in {a.key for a in found.rows("answers")}
        found.vm.answer("chung-thuc")
        assert found.last.body == {"category": "chung-thuc"}
        found.accept({"ticket": ticket(category="chung-thuc")})
        assert found.rows("found")[0].name.replace("\u00a0", " ") == "Chứng thực"

    def test_needs_help_and_no_longer(self, found, ticket):
        found.vm.press("help")
        assert (found.last.path[-5:], found.last.body) == ("/help", {"needed": True})
        found.accept({"ticket": ticket(needs_help=True)})
        found.vm.press("help")
        assert found.last.body == {"needed": False}

    def test_a_copy_at_a_kiosk(self, found):
        found.vm.press("reprint")
        assert [a.key for a in found.rows("answers")] == ["kiosk-1", "kiosk-2"]
        found.vm.answer("kiosk-2")
        assert found.last.body == {"kiosk": "kiosk-2"}

    def test_the_same_key_again_takes_the_question_back(self, found):
        found.vm.press("cancel")
        found.vm.press("cancel")
        assert (found.rows("answers"), found.vm.question) == ((), "")

    def test_what_happens_to_it_is_shown(self, found, ticket):
        who = {"ticket": "20261014-9012", "number": "9012"}
        found.link.factArrived.emit(f.HelpNoted(seq=1, at=NOON, needed=True, **who), False)
        found.find(ticket(state="called", counter=9))
        assert "quầy 9" in found.rows("found")[0].stands

    def test_none_is_found(self, desk):
        desk.vm.look("9999")
        desk.find()
        assert desk.vm.noneFound is True
        desk.vm.look("không phải số!")
        assert "không phải là số phiếu" in desk.vm.said

    def test_a_lost_one_by_field_and_time(self, desk, ticket):
        desk.vm.lookBack("9:10")
        assert "chọn lĩnh vực" in desk.vm.said
        desk.vm.choose("dat-dai", "")
        desk.vm.lookBack("25:00")
        assert "9:30" in desk.vm.said
        desk.vm.lookBack("9h10")
        assert desk.link.questions[-1][0] == (
            "/tickets?category=dat-dai&around=2026-10-14T02%3A10%3A00Z&minutes=30"
        )
        desk.find(ticket("9011"), ticket("9012"))
        assert [row.number for row in desk.rows("found")] == ["9011", "9012"]
        assert desk.vm.ticket == ""


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("9:30", 9, 30), ("9h30", 9, 30), ("930", 9, 30), ("0930", 9, 30), ("9", 9, 0), ("9h", 9, 0)],
)
def test_a_time_as_people_write_it(text, hour, minute):
    assert orders.time_of(text, NOON) == NOON.replace(hour=hour, minute=minute)


@pytest.mark.parametrize("text", ["", "abc", "24:00", "9:5", "13:00", "9:30:10", "-9"])
def test_what_is_no_time_of_today_that_was(text):
    assert orders.time_of(text, NOON) is None
