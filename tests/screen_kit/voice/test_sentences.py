"""What is said for any call: languages, repeats, short form, captions, loudness."""

import re
from datetime import time

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from screen_kit.voice.clip_names import kit
from screen_kit.voice.sentences import Calling, announced, expected, gain_at, said
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import (
    DayPart,
    NumberWay,
    Region,
    VoiceSettings,
    VolumeSpan,
)

USUAL = VoiceSettings()
A_CALL = Calling(call=7, number="9012", counter=9)

numbers = st.builds(
    lambda prefix, count, digits: f"{prefix}{count % 10**digits:0{digits}d}",
    st.sampled_from("0123456789ABCDEGLMNPRSTV"),
    st.integers(0, 9999),
    st.integers(2, 3),
)
callings = st.builds(
    Calling,
    call=st.integers(1, 10**6),
    number=numbers,
    counter=st.integers(1, 99),
    language=st.sampled_from(["vi", "en", "km"]),
)
settings = st.builds(
    VoiceSettings,
    numbers=st.sampled_from(NumberWay),
    region=st.sampled_from(Region),
    repeats=st.integers(1, 3),
    once_from=st.integers(1, 9),
    short_from=st.integers(1, 9),
)


def test_a_call_is_said_twice_in_words_and_shown_in_digits():
    spoken = said(A_CALL, USUAL)
    assert (spoken.call, spoken.chime, spoken.pause_s, spoken.gain) == (7, True, 0.7, 1.0)
    assert len(spoken.phrases) == 2
    assert spoken.phrases[0] == spoken.phrases[1]
    one = spoken.phrases[0]
    assert one.language == "vi"
    assert one.text == "Kính mời công dân có số phiếu chín không một hai đến quầy số chín"
    assert one.shown == "Kính mời công dân có số phiếu 9012 đến quầy số 9"
    assert one.clips == (
        "kinh-moi-cong-dan-co-so-phieu", "9", "0", "1", "2", "den-quay-so", "quay-9",
    )  # fmt: skip


def test_the_counter_is_said_as_a_number_whatever_way_the_ticket_is():
    for way in NumberWay:
        fifteen = Calling(call=1, number="9105", counter=15)
        text = said(fifteen, VoiceSettings(numbers=way)).phrases[0].text
        assert text.endswith("đến quầy số mười lăm")
    assert "chín nghìn một trăm linh năm" in text


def test_the_citizens_language_comes_second_and_each_round_has_both():
    foreign = Calling(call=1, number="T019", counter=3, language="en")
    languages = [p.language for p in said(foreign, USUAL).phrases]
    assert languages == ["vi", "en", "vi", "en"]
    text = said(foreign, USUAL).phrases[1].text
    assert text == "Ticket number T zero one nine, please come to counter three"


def test_a_language_without_a_sentence_is_left_out():
    only = VoiceSettings(call=Words(vi="Số {number}, quầy {counter}"))
    foreign = Calling(call=1, number="9012", counter=3, language="en")
    assert [p.language for p in said(foreign, only).phrases] == ["vi", "vi"]


@pytest.mark.parametrize(
    ("waiting", "count", "short"),
    [(0, 2, False), (2, 2, False), (3, 1, False), (5, 1, False), (6, 1, True), (20, 1, True)],
)
def test_the_more_wait_the_less_is_said(waiting, count, short):
    phrases = said(A_CALL, USUAL, waiting=waiting).phrases
    assert len(phrases) == count
    assert phrases[0].text.startswith("Mời số chín" if short else "Kính mời")


@limits(deadline=None)
@given(callings, settings, st.integers(0, 30))
def test_any_call_is_said_by_the_rules(calling, own, waiting):
    spoken = said(calling, own, waiting=waiting)
    languages = ["vi", "en"] if calling.language == "en" else ["vi"]
    once = waiting >= own.once_from or waiting >= own.short_from
    rounds = 1 if once else own.repeats
    assert [p.language for p in spoken.phrases] == languages * rounds
    for phrase in spoken.phrases:
        assert not re.search(r"\d", phrase.text)
        assert calling.number in phrase.shown
        assert str(calling.counter) in phrase.shown
        assert "{" not in phrase.text + phrase.shown
    assert expected(calling, own) == said(calling, own).phrases[: len(languages)]


@limits(deadline=None)
@given(callings, settings, st.integers(0, 9))
def test_what_is_recorded_by_the_kit_says_any_call(calling, own, waiting):
    for phrase in said(calling, own, waiting=waiting).phrases:
        needed = kit(phrase.language, own, counters=[calling.counter], prefixes=[calling.number[0]])
        assert set(phrase.clips) <= needed.keys()
        words = " ".join(needed[clip] for clip in phrase.clips)
        assert re.sub(r"\W+", " ", words) == re.sub(r"\W+", " ", phrase.text)


def test_a_message_is_said_once_in_each_language_it_has():
    text = Words(vi="Nghỉ đến 10:30, gọi 19001234.", en="Back at 10:05, call 0912.")
    spoken = announced(3, text, USUAL, languages=("vi", "en"))
    assert [p.text for p in spoken.phrases] == [
        "Nghỉ đến mười giờ ba mươi, gọi một chín không không một hai ba bốn.",
        "Back at ten oh five, call zero nine one two.",
    ]
    assert [p.shown for p in spoken.phrases] == [text.vi, text.en]
    assert len(announced(3, USUAL.closing, USUAL).phrases) == 1


def test_loudness_follows_the_day():
    lunch = VolumeSpan(time=DayPart(start=time(11, 30), end=time(13)), volume=0.0)
    own = VoiceSettings(volume=0.8, volumes=(lunch,))
    assert [gain_at(own, time(*t)) for t in [(11, 29), (11, 30), (12, 59), (13, 0)]] == [
        0.8, 0.0, 0.0, 0.8,
    ]  # fmt: skip
    assert said(A_CALL, own, at=time(12)).gain == 0.0
    assert gain_at(own, None) == 0.8


def test_a_number_that_has_no_name_is_no_error():
    odd = said(Calling(call=1, number="Q9", counter=1), USUAL).phrases[0]
    assert "Q 9" in odd.text
