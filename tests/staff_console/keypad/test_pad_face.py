"""What a keypad's own display shows: few letters, no accents, the most urgent first. Pure."""

from dataclasses import replace
from datetime import timedelta

import pytest

from staff_console.line import Line
from staff_console.orders import Refused
from staff_console.pads.face import LINES, SHOWN_FOR, WORDS, face, short_of
from staff_console.pads.frames import PadDisplay
from staff_console.pads.session import PadKey
from staff_console.refusals import WORDS as REFUSALS
from ticket_protocol.device_settings import KeypadSettings, PadSettings
from ticket_protocol.frames import FrameError
from ticket_protocol.texts import filled, texts

LETTERS = 16
VALUES = {"no": "T0123", "s": 120, "n": 999, "c": 12}
CLEAR, ENTER = PadKey.CLEAR, PadKey.ENTER


def seen(desk, language="vi"):
    shown = face(desk.pad, texts(language), desk.hall.now)
    return shown.number, shown.line, shown.line1, shown.line2


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("closed", ("----", "Đóng quầy", "Đóng quầy", "Chờ: 2")),
        ("idle", ("2", "Chờ: 2", "Mời gọi số", "Chờ: 2")),
        ("called", ("9012", "Đang gọi 9012", "Đang gọi 9012", "Chờ: 1")),
        ("paused", ("P", "Tạm ngừng", "Tạm ngừng", "Chờ: 2")),
    ],
)
def test_the_counter_as_it_stands(desk, state, expected):
    desk.be(state)
    assert seen(desk) == expected


def test_a_pause_with_somebody_there(desk, hall):
    desk.be("called")
    hall.pause()
    desk.see()
    assert seen(desk)[2:] == ("Đang gọi 9012", "Tạm ngừng")


def test_digits_as_they_are_typed(desk):
    desk.be("called")
    desk.press("9", "0")
    assert seen(desk) == ("90", "Số: 90", "Số: 90", "Enter: gọi")
    desk.press(CLEAR)
    assert seen(desk)[0] == "9012"


def test_a_refusal_stands_for_a_while_above_all(desk, hall):
    desk.be("called")
    desk.press(*"777", ENTER)
    assert seen(desk) == ("Err", "Không có số này", "Đang gọi 9012", "Không có số này")
    hall.now += SHOWN_FOR
    assert seen(desk)[1] == "Đang gọi 9012"


def test_the_next_digit_puts_a_refusal_away(desk):
    desk.be("called")
    desk.press(*"777", ENTER, "9")
    assert seen(desk)[1] == "Số: 9"
    desk.press(CLEAR)
    assert seen(desk)[1] == "Đang gọi 9012"


def test_the_question_before_closing(desk):
    desk.be("idle")
    desk.press("0", ENTER)
    assert seen(desk, "en") == ("0 ?", "Close counter?", "Close counter?", "Enter: close")


def test_an_order_that_takes_long(desk, hall):
    desk.be("called")
    desk.press(PadKey.RECALL)
    assert seen(desk)[1] == "Đang gọi 9012"
    hall.later(milliseconds=300)
    assert seen(desk) == ("...", "Xin đợi", "Đang gọi 9012", "Xin đợi")


def test_a_key_too_early_is_told_at_once(desk):
    desk.be("called")
    desk.press(PadKey.RECALL)
    desk.press(PadKey.FINISH, after=timedelta(milliseconds=250))
    assert seen(desk)[1] == "Xin đợi"


def test_the_servers_no(desk):
    desk.be("called")
    desk.press(PadKey.RECALL)
    desk.hear(Refused(code="STORE_UNAVAILABLE"))
    assert seen(desk)[3] == "Máy chủ bận"


@pytest.mark.parametrize("line", [line for line in Line if line is not Line.ONLINE])
def test_without_the_server(desk, line):
    desk.be("called")
    desk.pad = desk.pad.over(desk.pad.bar.meet(line))
    desk.press("9")
    words = texts("vi")[LINES[line]]
    assert seen(desk) == ("OFF", words, words, "")


def test_a_counter_that_there_is_not(desk):
    desk.pad = desk.pad.over(replace(desk.pad.bar, counter=77))
    assert seen(desk)[1] == "Không có quầy"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_text_fits_a_display_of_sixteen(language):
    said = {key: text for key, text in texts(language).items() if key.startswith("pad.")}
    assert {key for key, text in said.items() if len(filled(text, VALUES)) > LETTERS} == set()
    assert set(WORDS.values()) | set(LINES.values()) <= set(said)


def test_whatever_the_bar_says_has_a_short_word():
    assert {short_of(words) for words in REFUSALS.values()} <= set(texts("vi"))
    assert short_of("staff.anything_else") == "pad.refused"


def display(*show):
    return PadDisplay(
        KeypadSettings(
            id="k",
            address="serial:///dev/null",
            pads=(PadSettings(counter=9, address=3),),
            display={"show": show},
        )
    )


def test_displays_get_bytes_without_accents(desk):
    desk.be("called")
    shown = face(desk.pad, texts("vi"), desk.hall.now)
    made = display("02 {addr:02} {line1:16} 03", "{digits:6}", "{number:4}")
    pad = PadSettings(counter=9, address=3)
    assert made.frames(pad, shown) == (b"\x0203DANG GOI 9012   \x03", b"  9012", b"9012")


def test_four_digits_show_every_face(desk):
    made, pad = display("{number:4}"), PadSettings(counter=9)
    for state in ("closed", "idle", "called", "paused"):
        desk.be(state)
        for keys in ((), "9", (CLEAR, "0", ENTER), (CLEAR, *"77", ENTER)):
            desk.press(*keys)
            shown = face(desk.pad, texts("vi"), desk.hall.now)
            assert len(made.frames(pad, shown)[0]) == 4


def test_a_number_that_does_not_fit_is_never_cut(desk):
    desk.be("called")
    with pytest.raises(FrameError):
        display("{number:2}").frames(
            PadSettings(counter=9), face(desk.pad, texts("vi"), desk.hall.now)
        )
