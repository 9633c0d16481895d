"""The sentences that say who was next and why, in both languages, and that they are told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol.explaining import why_called, why_not_called, why_waiting
from ticket_protocol.record import CallReason, Passed
from ticket_protocol.words import CallHow, SpecificReason, TicketState

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = datetime(2026, 10, 14, tzinfo=ZONE)
REGULAR = ("09:12", 0)
CUT_VI = "(số cấp khi mất kết nối với máy chủ)"
CUT_EN = "(given while the server could not be reached)"


def at(clock):
    hours, minutes = map(int, clock.split(":"))
    return (DAY + timedelta(hours=hours, minutes=minutes)).astimezone(UTC)


def turn(kind, came, credit, **more):
    issued = at(came)
    key = issued - timedelta(minutes=credit)
    return kind(key=key, issued_at=issued, priority=credit > 0, **more)


def reason(came, credit=0, passed=(), **more):
    heads = [turn(Passed, c, k, number=n, category="land", **m) for n, c, k, m in passed]
    return turn(CallReason, came, credit, passed=tuple(heads), **more)


@pytest.mark.parametrize(
    ("why", "vi", "en"),
    [
        (
            reason("09:12", passed=[("P014", "10:40", 60, {})]),
            "Đến lượt số 9012: chờ từ 09:12; số P014 lấy số 10:40, ưu tiên được cộng 60 phút.",
            "9012 was next: waiting since 09:12; P014 came 10:40 with 60 minutes' priority.",
        ),
        (
            reason("09:40", 60),
            "Đến lượt số 9012: lấy số 09:40, ưu tiên được cộng 60 phút.",
            "9012 was next: came 09:40 with 60 minutes' priority.",
        ),
        (
            reason("09:40", 24 * 60),
            "Đến lượt số 9012: lấy số 09:40, ưu tiên trước.",
            "9012 was next: came 09:40, priority before all.",
        ),
        (
            reason("09:00", -25),
            "Đến lượt số 9012: lấy số 09:00, tính lại từ 09:25.",
            "9012 was next: came 09:00, counted from 09:25.",
        ),
        (
            reason("09:40", passed=[("9901", "09:41", 0, {"offline": True})], offline=True),
            f"Đến lượt số 9012: chờ từ 09:40 {CUT_VI}; số 9901 chờ từ 09:41 {CUT_VI}.",
            f"9012 was next: waiting since 09:40 {CUT_EN}; 9901 waiting since 09:41 {CUT_EN}.",
        ),
        (
            reason("09:00", 3, first=True),
            "Đến lượt số 9012: lấy số 09:00, cán bộ xếp lên đầu.",
            "9012 was next: came 09:00, put first by an officer.",
        ),
        (
            reason("09:12", offset_s=600),
            "Đến lượt số 9012: chờ từ 09:12 (quầy hỗ trợ, lùi 10 phút).",
            "9012 was next: waiting since 09:12 (this counter only helps there: 10 minutes later).",
        ),
        (
            reason("09:12", how=CallHow.SPECIFIC, why=SpecificReason.APPOINTMENT,
                   passed=[("9003", "08:50", 0, {})]),
            "Cán bộ gọi đích danh số 9012 (đã hẹn giờ); chờ từ 09:12; số 9003 chờ từ 08:50.",
            ("The officer called 9012 by its number (an appointment); "
             "waiting since 09:12; 9003 waiting since 08:50."),
        ),
    ],
)  # fmt: skip
def test_why_somebody_was_called(why, vi, en):
    said = why_called("9012", why, ZONE)
    assert (said.vi, said.en) == (vi, en)


def test_of_many_heads_the_nearest_are_named():
    passed = [
        ("9005", "09:50", 0, {}), ("9002", "09:20", 0, {}),
        ("9001", "09:00", 0, {"offset_s": 1800}),
        ("9004", "09:40", 0, {}), ("9003", "09:35", 0, {}),
    ]  # fmt: skip
    said = why_called("9012", reason("09:12", passed=passed), ZONE)
    assert [said.en.find(n) > 0 for n in ("9002", "9001", "9003")] == [True] * 3
    assert said.en.index("9002") < said.en.index("9001") < said.en.index("9003")
    assert said.en.endswith("; and 2 more.")
    assert said.vi.endswith("; và 2 số khác.")


def test_every_word_for_a_specific_call_is_there():
    for word in SpecificReason:
        why = reason("09:12", how=CallHow.SPECIFIC, why=word)
        said = why_called("9012", why, ZONE)
        assert said.vi.count("(") == said.en.count("(") == 1


def test_why_somebody_waits():
    said = why_waiting("9012", reason("09:12"), 2, ZONE)
    assert said.vi == "Số 9012 chờ từ 09:12; trước còn 2 người."
    assert said.en == "9012 waiting since 09:12; 2 before it."
    said = why_waiting("9012", reason("09:12"), 0, ZONE)
    assert said.vi == "Số 9012 chờ từ 09:12; là người tiếp theo."
    assert said.en == "9012 waiting since 09:12; next in line."


@pytest.mark.parametrize("state", TicketState)
def test_who_does_not_wait_is_never_called_the_next(state):
    said = why_not_called("9012", state)
    assert said.vi.startswith("Số 9012 ")
    assert "next in line" not in said.en


class TestOverHttp:
    def explained(self, caller, ticket):
        told = caller.get(f"/tickets/{ticket}/explain").json()
        return told["state"], told["said"]["en"], told["reason"]

    def test_waiting_called_and_held(self, hall, kiosk, staff):
        first, second = (
            kiosk.post("/tickets", {"category": "land"}).json()["id"] for _ in range(2)
        )
        assert self.explained(kiosk, first) == (
            "waiting", "9001 waiting since 07:30; next in line.", None
        )  # fmt: skip
        assert self.explained(kiosk, "9002")[1] == "9002 waiting since 07:30; 1 before it."
        kiosk.post("/tickets", {"category": "build"})
        staff.post("/counters/9/call-next")
        state, said, reason = self.explained(kiosk, first)
        assert (state, reason["how"]) == ("called", "next")
        assert said == "9001 was next: waiting since 07:30; 9003 waiting since 07:30."
        staff.post("/counters/9/hold", {"reason": "paper"})
        assert "keeps its place" in self.explained(kiosk, first)[1]
        staff.post(f"/tickets/{second}/guide")
        assert self.explained(kiosk, second)[1] == "9002 is with a guide and keeps its place."

    def test_by_its_number(self, kiosk, staff):
        for _ in range(2):
            kiosk.post("/tickets", {"category": "land"})
        staff.post("/counters/9/call", {"number": "9002", "reason": "urgent"})
        said = self.explained(kiosk, "9002")[1]
        assert said == (
            "The officer called 9002 by its number (urgent); "
            "waiting since 07:30; 9001 waiting since 07:30."
        )

    def test_nobody_knows_that_ticket(self, kiosk):
        refused = kiosk.get("/tickets/9999/explain")
        assert (refused.status_code, refused.json()["code"]) == (404, "UNKNOWN_TICKET")
