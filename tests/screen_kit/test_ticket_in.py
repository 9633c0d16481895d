"""What a hand types and what a scanner reads."""

import pytest

from screen_kit.scans import ticket_in

CODE = "0123456789ABCDEF0123"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9012", "9012"),
        (" 9012\r", "9012"),
        ("9 0 1 2", "9012"),
        ("t019", "T019"),
        ("20261014-9012", "20261014-9012"),
        (CODE.lower(), CODE),
        (f"]Q1{CODE}", CODE),
        (f"https://phieu.example/t/{CODE}", CODE),
        (f"https://phieu.example/t/{CODE}/", CODE),
        (f"https://phieu.example/?ma={CODE}", CODE),
        (f"https://phieu.example/#{CODE}", CODE),
        ("", None),
        ("   ", None),
        ("https://", None),
        ("../9012", None),
        ("9012;9013", None),
        ("9" * 65, None),
    ],
)
def test_the_number_or_code_is_found(text, found):
    assert ticket_in(text, None) == found


def test_an_address_of_the_centre_s_own_form():
    own = "https://phieu.example/theo-doi;"
    assert ticket_in(f"{own}{CODE}", own) == CODE
