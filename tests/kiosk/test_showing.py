"""What the pages show of centre, board and visit."""

from datetime import timedelta

import pytest

from kiosk import showing
from kiosk.hours import Gate
from kiosk.paper.told import Paper
from kiosk.shown import Situation, hall_shown, page_shown, times_of
from kiosk.ticket_shown import qr_of, ticket_shown
from kiosk.visit import Page, Times, Visit
from ticket_protocol.centre import Centre, Span, Weekday
from ticket_protocol.device_settings import KioskSettings
from ticket_protocol.replies import Ticket

NBSP, MINUS = "\u00a0", "\u2212"


def shown_name(name):
    return showing.kept(name).replace(NBSP, "_")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Đất đai", "Đất_đai"),
        ("Hộ tịch: khai sinh, khai tử", "Hộ_tịch: khai_sinh, khai_tử"),
        ("xác nhận hôn nhân, trích lục", "xác_nhận hôn_nhân, trích_lục"),
        ("Công an: cư trú, căn cước", "Công_an: cư_trú, căn_cước"),
        ("tôn giáo, thi đua – khen thưởng", "tôn_giáo, thi_đua_\u2212_khen_thưởng"),
        ("Police: residence and ID", "Police: residence and_ID"),
        ("One two three", "One two three"),
        ("", ""),
    ],
)
def test_names_break_at_meaning(name, expected):
    assert shown_name(name) == expected


def test_no_name_of_the_centre_loses_a_letter(centre):
    for words in (c.name for c in centre.categories):
        for language in ("vi", "en"):
            kept = showing.kept(words.said(language))
            assert kept.replace(NBSP, " ").replace(MINUS, "–") == words.said(language)


def test_the_plate_is_the_counter_whose_own_field_it_is(centre, board_of):
    for board in (None, board_of(centre)):
        assert showing.main_counter(centre, board, "khai-sinh") == 3
        assert showing.main_counter(centre, board, "ket-hon") == 4
        assert showing.main_counter(centre, board, "unknown") is None


def test_choices_mark_the_chosen_one(centre):
    land = showing.category_of(centre, "dat-dai")
    rows = showing.choices(land, "en", "tach-thua-hop-thua-dat")
    assert [r.key for r in rows if r.chosen] == ["tach-thua-hop-thua-dat"]
    assert len(rows) == len(land.procedures)


@pytest.mark.parametrize(
    ("link", "gate", "suspected", "expected"),
    [
        ("connected", Gate.OPEN, False, "category"),
        ("connected", Gate.OPEN, True, "clock"),
        ("connected", Gate.LUNCH, True, "closed"),
        ("cut", Gate.LUNCH, True, "closed"),
        ("cut", Gate.OPEN, True, "offline"),
        ("connecting", Gate.LUNCH, True, "connecting"),
        ("refused", Gate.LUNCH, True, "refused"),
        ("wrong_protocol", Gate.LUNCH, True, "wrong_protocol"),
    ],
)
def test_which_page_comes_first(centre, link, gate, suspected, expected):
    there = Visit(page=Page.CATEGORY)
    assert showing.page(there, link, centre, gate, clock_suspected=suspected) == expected
    for own in (Page.ISSUING, Page.TICKET, Page.FAILED):
        found = showing.page(Visit(page=own), link, centre, gate, clock_suspected=suspected)
        assert found == own, "a number, and a question on its way, stay on the screen"


@pytest.mark.parametrize(
    ("link", "expected"),
    [("connecting", "connecting"), ("cut", "offline"), ("refused", "refused")],
)
def test_before_the_centre_is_known(link, expected):
    assert showing.page(Visit(), link, None, Gate.OPEN, clock_suspected=False) == expected


def test_the_large_part_of_the_name_is_not_said_twice(centre):
    assert showing.headline(centre, "vi") == "Trung tâm Phục vụ hành chính công"
    assert showing.headline(centre, "en") == "Public Administration Service Centre"


WORKDAY = (Span(start="07:00", end="11:30"), Span(start="13:30", end="17:00"))


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("vi", ["Thứ Hai đến Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]),
        ("en", ["Monday to Friday", "Saturday", "Sunday"]),
    ],
)
def test_days_with_the_same_hours_stand_together(language, days):
    week = dict.fromkeys(tuple(Weekday)[:5], WORKDAY) | {Weekday.SAT: WORKDAY[:1]}
    rows = showing.hours_rows(week, language)
    assert [r.days for r in rows] == days
    assert [r.times for r in rows] == ["07:00–11:30\n13:30–17:00", "07:00–11:30", ""]


def test_a_centre_that_tells_no_hours_shows_none():
    assert showing.hours_rows({}, "vi") == ()


@pytest.fixture
def situation(centre, board_of):
    """`situation(visit, link=…, later=…)`: what there is to show."""

    def made(visit=Visit(), *, link="connected", hall=centre, seconds=0.0, later=0.0):  # noqa: B008
        board = board_of(centre)
        return Situation(
            link=link, centre=hall, board=board, visit=visit, seconds=seconds, times=Times(),
            now=board.waiting[0].issued_at + timedelta(hours=later),
        )  # fmt: skip

    return made


def test_nobody_is_warned_on_a_page_that_is_not_theirs(situation):
    forgotten = Visit(page=Page.CATEGORIES)
    assert page_shown(situation(forgotten, seconds=65)).seconds_left == 15
    assert page_shown(situation(forgotten, seconds=65, link="cut")).seconds_left == -1


def test_the_hall_in_the_citizen_s_language(situation):
    hall = hall_shown(situation(Visit(language="en")))
    assert (hall.clock, hall.date) == ("09:24", "Wednesday, 14/10/2026")
    assert (hall.waiting, hall.counters_open, hall.counters) == (50, 9, 10)
    assert hall.languages == ("vi", "en")


def test_a_closed_hall_says_when_it_opens(situation, centre):
    week = {day: (Span(start="06:45", end="11:15"),) for day in Weekday}
    closed = hall_shown(
        situation(later=8, hall=Centre.model_validate(centre.model_dump() | {"issuing": week}))
    )
    assert (closed.gate, closed.opens_time) == ("after", "06:45")
    assert (closed.opens_day, closed.opens_date) == ("Thứ Năm", "15/10/2026")


def test_the_category_shows_who_waits_there_now(situation):
    shown = ticket_shown(situation(Visit(page=Page.CATEGORY, category="dat-dai")))
    assert (shown.plate, shown.ahead, shown.icon) == ("9", 6, "land")
    assert (shown.number, shown.qr) == ("", ())


@pytest.fixture
def ticket(ticket_of):
    return Ticket.model_validate(
        ticket_of({"category": "dat-dai", "priority": True, "language": "vi"}, people_ahead=2)
    )


def test_a_number_shows_what_the_server_said(situation, ticket):
    shown = ticket_shown(situation(Visit(page=Page.TICKET, ticket=ticket, paper=Paper.OUT)))
    assert (shown.number, shown.counters, shown.ahead) == ("9012", ("9",), 2)
    assert (shown.priority, shown.paper) == (True, "out")


def test_a_number_of_a_category_that_is_gone_is_still_shown(situation, ticket):
    gone = ticket.model_copy(update={"category": "abolished"})
    shown = ticket_shown(situation(Visit(page=Page.TICKET, ticket=gone)))
    assert (shown.number, shown.category) == ("9012", "abolished")


def test_the_qr_reads_back(centre, ticket):
    import zxingcpp  # noqa: PLC0415 - for this test alone
    from PIL import Image  # noqa: PLC0415

    rows = qr_of(ticket, centre)
    side = len(rows) + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if dark == "1" else 255)
    found = zxingcpp.read_barcodes(picture.resize((side * 8, side * 8), Image.Resampling.NEAREST))
    assert [code.text for code in found] == ["RBYZ4TSH5XWUB36P"]


def test_without_a_code_there_is_no_qr(centre, ticket):
    assert qr_of(ticket.model_copy(update={"code": None}), centre) == ()


def test_each_kiosk_has_its_own_patience(centre):
    slow = KioskSettings(id="kiosk-2", idle_s=120, warning_s=30, ticket_s=25)
    known = centre.model_copy(update={"kiosks": (*centre.kiosks, slow)})
    assert times_of(known, "kiosk-2") == Times(idle_s=120, warning_s=30, ticket_s=25)
    assert times_of(known, "unheard-of") == Times()
    assert times_of(None, "kiosk-1") == Times()
