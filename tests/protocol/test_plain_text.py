"""What an officer may type for everybody: one line that steers no screen, whatever was typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ticket_protocol.plain_text import LONGEST, PlainText

PLAIN: TypeAdapter[str] = TypeAdapter(PlainText)
WORDS = st.text(
    st.characters(categories=["L", "N", "P", "Zs", "M"]) | st.sampled_from("ắ\u0301\u031b"),
    max_size=40,
)


@given(st.text(max_size=60) | WORDS)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_refused_or_one_plain_line(typed):
    try:
        shown = PLAIN.validate_python(typed)
    except ValidationError:
        return
    assert unicodedata.normalize("NFC", shown) == shown == shown.strip()
    assert "  " not in shown
    assert all(unicodedata.category(sign)[0] != "C" for sign in shown)
    assert len(shown.splitlines()) == 1
    assert any(sign.isalnum() for sign in shown)
    assert PLAIN.validate_python(shown) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "Quầy 9 nghỉ đến 10:30.",
        "Ai để quên ô màu xanh, xin đến quầy 1!",
        "HỆ THỐNG ĐANG BẢO TRÌ – ẮẰẲẴẶ",
        "Wi-Fi: “Đồng Mẫu” (miễn phí)",
        "x" * LONGEST,
    ],
)
def test_what_people_write_stays_as_it_is(typed):
    assert PLAIN.validate_python(typed) == typed


def test_a_sign_too_many():
    with pytest.raises(ValidationError):
        PLAIN.validate_python("x" * (LONGEST + 1))
