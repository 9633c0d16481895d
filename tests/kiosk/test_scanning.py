"""What is held before the kiosk's scanner. Every card here is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scans.scanning import Card, Slip, TicketCode, scan_of
from ticket_protocol.device_settings import CardSettings, SlipSettings
from ticket_protocol.part import Words
from ticket_protocol.words import Purpose

CODE = "0123456789ABCDEF0123"
CARD = "000187000001|123456789|Nguyễn Thị Thử|02091951|Nữ|Thôn Mẫu, xã Đồng Mẫu|15012022"
NEWER = CARD + "||Nguyễn Văn Bố|Trần Thị Mẹ"
NAME = Words(vi="Giấy hẹn", en="Appointment slip")


@pytest.fixture
def own(centre):
    """A centre with slips of two kinds that uses the card."""
    slips = (
        SlipSettings(
            pattern=r"H\d{2}-\d{4,6}",
            category="tra-ket-qua",
            procedure="nhan-ket-qua-theo-giay-hen",
            purpose=Purpose.COLLECT,
            name=NAME,
        ),
        SlipSettings(pattern=r"HEN\|(?P<procedure>[a-z-]+)\|.*", category="chung-thuc"),
    )
    used = CardSettings(used=True)
    return centre.model_copy(update={"slips": slips, "citizen_card": used})


def test_a_slip_is_for_what_the_centre_says(own):
    slip = scan_of("H26-0412", own)
    assert isinstance(slip, Slip)
    assert (slip.category, slip.procedure) == ("tra-ket-qua", "nhan-ket-qua-theo-giay-hen")
    assert (slip.purpose, slip.name) == (Purpose.COLLECT, NAME)


@pytest.mark.parametrize("text", ["H26-0412x", "xH26-0412", "H26-04", "H26-0412\n", ""])
def test_a_pattern_means_the_whole_text(own, text):
    assert scan_of(text, own) is None


@pytest.mark.parametrize(
    ("named", "category", "procedure"),
    [
        ("chung-thuc-chu-ky", "chung-thuc", "chung-thuc-chu-ky"),
        ("dang-ky-khai-sinh", "khai-sinh", "dang-ky-khai-sinh"),
        ("khong-co", "chung-thuc", None),
    ],
)
def test_a_slip_that_names_its_procedure(own, named, category, procedure):
    slip = scan_of(f"HEN|{named}|2026", own)
    assert (slip.category, slip.procedure) == (category, procedure)


@pytest.mark.parametrize("text", [CARD, NEWER, CARD.replace("|123456789|", "||")])
def test_of_a_card_the_year_and_the_number_are_used(own, text):
    card = scan_of(text, own)
    assert isinstance(card, Card)
    assert (card.birth_year, card.number) == (1951, "000187000001")


@pytest.mark.parametrize(
    "text",
    [
        CARD.rpartition("|")[0],
        CARD.replace("000187000001", "00018700000"),
        CARD.replace("000187000001", "00018700000a"),
        CARD.replace("000187000001", "٠٠٠١٨٧٠٠٠٠٠١"),
        CARD.replace("02091951", "31021951"),
        CARD.replace("02091951", "00001951"),
        CARD.replace("02091951", "02090000"),
        CARD.replace("02091951", "1951"),
        CARD.replace("02091951", "0209²951"),
        CARD.replace("|", ";"),
    ],
)
def test_what_is_no_card(own, text):
    assert scan_of(text, own) is None


def test_a_card_says_nothing_where_it_is_not_used(own):
    assert scan_of(CARD, own.model_copy(update={"citizen_card": CardSettings()})) is None


@pytest.mark.parametrize("text", [CODE, CODE.lower(), f"https://phieu.example/t/{CODE}"])
def test_a_ticket_of_this_centre(own, text):
    assert scan_of(text, own).code == CODE


@pytest.mark.parametrize("text", ["20261014-9901", "20261014-t07", " 20261014-A0123\r"])
def test_a_number_given_without_the_server_is_known_by_its_id(centre, text):
    assert scan_of(text, centre).code == text.strip().upper()


@pytest.mark.parametrize("text", ["9901", "20261014", "20261014-", "20261014-9901-1", "2026-9901"])
def test_other_numbers_are_no_ticket(centre, text):
    assert scan_of(text, centre) is None


@pytest.mark.parametrize("text", ["9012", "https://example.com/", CODE + "0"])
def test_what_is_no_ticket(own, text):
    assert scan_of(text, own) is None


def test_a_slip_goes_before_a_ticket(centre):
    slips = (SlipSettings(pattern="[0-9A-F]{20}", category="tra-ket-qua"),)
    assert isinstance(scan_of(CODE, centre.model_copy(update={"slips": slips})), Slip)


def test_nothing_of_it_stands_in_a_repr(own):
    told = [repr(scan_of(text, own)) for text in (CARD, "HEN|chung-thuc-chu-ky|7777", CODE)]
    read = ("000187", "1951", "Thử", "chu-ky", "7777", CODE)
    assert not any(part in one for one in told for part in read)
    assert "Card" in told[0]


def test_what_is_too_long_is_not_even_looked_at(own):
    assert scan_of("H26-0412" + " " * 1100, own) is None
    assert scan_of(CARD + "|" * 1100, own) is None


@given(text=st.text(max_size=1200))
def test_any_text_is_one_of_these(centre, text):
    assert isinstance(scan_of(text, centre), Slip | Card | TicketCode | None)
