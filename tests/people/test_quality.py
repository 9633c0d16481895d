"""Which passwords and PINs are refused, and which are good."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticket_server.people.quality import check_password, check_pin, plain
from ticket_server.people.refusals import WeakPassword, WeakPin

LAN = {"login": "lan.nguyen", "name": "Nguyễn Thị Lan"}


@pytest.mark.parametrize(
    "password",
    [
        "ngắn quá",
        "a" * 12,
        "abababababab",
        "0123456789",
        "9876543210",
        "abcdefghijkl",
        "password123",
        "Mật khẩu 2026",
        "lan.nguyen99",
        "Nguyễn Lan 1985",
        "1985 09 17 24",
        "x" * 129,
    ],
)
def test_a_password_that_is_tried_first_is_refused(password):
    with pytest.raises(WeakPassword):
        check_password(password, **LAN)


@pytest.mark.parametrize(
    "password", ["con mèo trèo cây cau", "Trời mưa 17 giọt", "j4k-Lwq-9pzz", "lan can cầu thang gỗ"]
)
def test_a_long_one_is_good_without_any_rule_about_signs(password):
    check_password(password, **LAN)


@pytest.mark.parametrize(
    "pin",
    ["12345", "1234567890123", "12a456", "111111", "123456", "654321", "121212", "123123",
     "٣٤٥٦٧٨"],
)  # fmt: skip
def test_a_pin_that_is_tried_first_is_refused(pin):
    with pytest.raises(WeakPin):
        check_pin(pin, login="lan")


def test_a_pin_that_stands_in_the_login_is_refused():
    with pytest.raises(WeakPin):
        check_pin("739164", login="lan739164")
    check_pin("739164", login="lan")


@given(st.text(max_size=40))
def test_however_marks_are_composed_the_secret_is_the_same(text):
    import unicodedata  # noqa: PLC0415

    composed, taken_apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert plain(composed) == plain(taken_apart) == plain(text)
