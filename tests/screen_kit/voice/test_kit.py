"""Recorded clips held against what is needed, and the gaps filled."""

import pytest

from screen_kit.voice.clip_names import clip_of_text, kit
from screen_kit.voice.kit import checked, filled, report
from screen_kit.voice.sound import Sound, silence, written
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import NumberWay, VoiceSettings

WORDS = {"9": "chín", "quay-9": "chín"}


@pytest.fixture
def put(tmp_path):
    return lambda name, sound: (tmp_path / f"{name}.wav").write_bytes(written(sound))


def test_a_usual_centre_records_some_thirty_clips():
    needed = kit("vi", VoiceSettings(), counters=range(1, 11), prefixes=[*"123456789T"])
    assert len(needed) == 27
    assert needed["den-quay-so"] == "đến quầy số"
    assert needed["t"] == "tê"
    more = kit("vi", VoiceSettings(numbers=NumberWay.QUANTITY), counters=[1], prefixes=["9"])
    assert {"muoi", "10", "mot", "tu", "lam", "linh", "tram", "nghin"} <= more.keys()


def test_no_two_words_share_a_clip():
    for way in NumberWay:
        needed = kit("vi", VoiceSettings(numbers=way), counters=[], prefixes=[*"ABCDEGLMNPRSTV"])
        assert len(set(needed.values())) == len(needed)


def test_long_sentences_that_begin_alike_are_other_clips():
    texts = [f"Kính mong công dân thông cảm và chờ trong {n} phút nữa" for n in (5, 10)]
    names = {clip_of_text(text) for text in texts}
    assert len(names) == 2
    assert all(len(name) < 60 for name in names)
    changed = VoiceSettings(closing=Words(vi="Sắp đóng cửa"))
    assert "sap-dong-cua" in kit("vi", changed, counters=[], prefixes=[])


def test_a_good_clip_has_no_faults(put, tone, tmp_path):
    put("9", tone(0.4, before=0.1, after=0.1))
    nine, quay = checked(tmp_path, WORDS)
    assert nine.there
    assert nine.faults == ()
    assert nine.seconds == pytest.approx(0.6)
    assert not quay.there


def test_every_fault_is_said_in_words(put, tone, tmp_path):
    bad = {
        "a": (silence(1.0), "nothing but silence"),
        "b": (tone(0.4, volume=0.012, before=0.1, after=0.1), "too quiet"),
        "c": (Sound(samples=tone(0.4, before=0.1, after=0.1).samples), ""),
        "d": (tone(0.4), "begins or ends within a sound"),
        "e": (tone(0.4, before=0.6, after=0.1), "0.7 s of silence"),
        "f": (tone(0.05, before=0.1, after=0.1), "too short"),
        "g": (tone(9.0, before=0.1, after=0.1), "too long"),
    }
    loud = bad["c"][0].samples
    loud[6000:7000] = silence(1000 / 44_100).samples
    for i in range(6000, 7000):
        loud[i] = 32_767
    bad["c"] = (bad["c"][0], "too loud")
    for name, (sound, _) in bad.items():
        put(name, sound)
    (tmp_path / "h.wav").write_bytes(b"junk")
    found = {c.name: c.faults for c in checked(tmp_path, dict.fromkeys([*bad, "h"], "chín"))}
    for name, (_, words) in bad.items():
        assert any(words in fault for fault in found[name]), (name, found[name])
    assert found["h"][0].startswith("unreadable")


def test_gaps_are_filled_and_told_apart_from_what_was_recorded(put, tone, tmp_path):
    put("9", tone(0.4, before=0.1, after=0.1))
    asked = []

    def say(words):
        asked.append(words)
        return tone(0.3)

    assert filled(tmp_path, checked(tmp_path, WORDS), say) == []
    assert asked == ["chín"]
    clips = checked(tmp_path, WORDS)
    assert [(c.there, c.made, c.faults) for c in clips] == [(True, False, ()), (True, True, ())]
    lines = report("vi", clips)
    assert lines[0] == "vi: 1 of 2 clips are recorded."
    assert "  quay-9.wav: chín" in lines


def test_what_no_voice_can_say_stays_missing(tmp_path):
    clips = checked(tmp_path, WORDS)
    assert filled(tmp_path, clips, lambda _words: None) == ["9", "quay-9"]
    assert "To be recorded:" in report("vi", checked(tmp_path, WORDS))
