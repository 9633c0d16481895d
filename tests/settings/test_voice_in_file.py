"""The voice in the settings file: what clients are told, and what is refused in words."""

from datetime import time

import pytest

from ticket_protocol.centre import Centre
from ticket_protocol.voice_settings import NumberWay, Region, VoiceSettings
from ticket_server.settings.load import parse


def told(text):
    return Centre.model_validate_json(parse(text).centre().model_dump_json())


def test_the_shipped_file_says_what_is_usual(text):
    assert told(text).voice == VoiceSettings()
    assert told(text).speaking_display == "hall-tv"


def test_a_file_without_the_table_has_a_voice_too(text):
    assert told(text[: text.index("# --- Giọng đọc")]).voice == VoiceSettings()


def test_everything_can_be_set(changed):
    text = changed(
        'numbers = "digits"', 'numbers = "quantity"',
        'region = "north"', 'region = "south"',
        "volumes = []", 'volumes = [{ time = "11:30-13:00", volume = 0 }]',
        "[voice]\nused = true", '[voice]\nused = true\ndisplay = "sign-9"',
        "[voice.short]", '[voice.closing]\nvi = "Sắp đóng cửa"\n\n[voice.short]',
    )  # fmt: skip
    voice = told(text).voice
    assert (voice.numbers, voice.region) == (NumberWay.QUANTITY, Region.SOUTH)
    (span,) = voice.volumes
    assert (span.time.start, span.time.end, span.volume) == (time(11, 30), time(13), 0.0)
    assert (voice.closing.vi, voice.closing.en) == ("Sắp đóng cửa", None)
    assert told(text).speaking_display == "sign-9"


def test_no_voice_is_spoken_by_nobody(changed):
    assert told(changed("[voice]\nused = true", "[voice]\nused = false")).speaking_display is None


@pytest.mark.parametrize(
    "wrong",
    [
        ('numbers = "digits"', 'numbers = "digit"', "voice.numbers", "mean 'digits'"),
        ("repeats = 2", "repeats = 0", "voice.repeats", "greater than or equal to 1"),
        ("[voice]\nused", '[voice]\ndisplay = "hall-tvv"\nused', "voice.display", "'hall-tv'"),
        (
            "volumes = []", 'volumes = [{ time = "13:00-11:30", volume = 1 }]',
            "voice.volumes[0].time", "ends before it starts",
        ),
        (
            "volumes = []", 'volumes = [{ tiem = "11:30-13:00", volume = 1 }]',
            "voice.volumes[0].tiem", "mean 'time'",
        ),
        (
            "Number {number}, counter {counter}", "Number {number}", "voice.short",
            "{counter} once each (en)",
        ),
        (
            "Mời số {number} đến quầy {counter}", "Mời {number} {number} đến {counter}",
            "voice.short", "once each (vi)",
        ),
    ],
)  # fmt: skip
def test_mistakes_are_refused_in_words(changed, problems, wrong):
    old, new, path, words = wrong
    assert words in problems(changed(old, new))[path]
