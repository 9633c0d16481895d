"""Files: sentences that were kept, and the announcer's clips."""

import pytest

from screen_kit.voice.kept import Kept, KeptSounds
from screen_kit.voice.recorded import RecordedClips
from screen_kit.voice.sound import LEVEL_DB, Sound, level, read, silence, written
from screen_kit.voice.sources import Failure, KeptSound


@pytest.fixture
def sounds(tmp_path):
    return KeptSounds(tmp_path / "kept")


@pytest.fixture
def voice(source, tone):
    return source("espeak", tone(0.5, volume=0.05, before=0.4, after=0.4, rate=22_050))


def test_a_sentence_is_made_once_trimmed_and_evened(sounds, voice, phrase, tmp_path):
    kept = Kept(voice, sounds)
    made = kept.sound(phrase(), 1.0)
    assert made.seconds == pytest.approx(0.54, abs=0.03)
    assert level(made) == pytest.approx(LEVEL_DB, abs=0.5)
    again = Kept(voice, KeptSounds(tmp_path / "kept")).sound(phrase(), 1.0)
    assert isinstance(again, KeptSound)
    assert (again.samples, again.rate) == (made.samples, made.rate)
    assert len(voice.asked) == 1


def test_another_text_language_or_voice_is_another_sound(sounds, voice, source, phrase, tone):
    Kept(voice, sounds).sound(phrase(), 1.0)
    Kept(voice, sounds).sound(phrase("hai"), 1.0)
    Kept(voice, sounds).sound(phrase(language="en"), 1.0)
    assert len(voice.asked) == 3
    other = source("command", tone())
    Kept(other, sounds).sound(phrase(), 1.0)
    assert len(other.asked) == 1


def test_at_hand_never_asks_the_voice(sounds, voice, phrase):
    kept = Kept(voice, sounds)
    assert kept.at_hand(phrase()) is None
    kept.sound(phrase(), 1.0)
    assert kept.at_hand(phrase()) is not None
    assert len(voice.asked) == 1


def test_failures_and_silence_are_not_kept(sounds, voice, phrase, failure):
    kept = Kept(voice, sounds)
    voice.answer = failure("gone")
    assert kept.sound(phrase(), 1.0) == failure("gone")
    voice.answer = Sound(samples=silence(1.0).samples)
    assert isinstance(kept.sound(phrase(), 1.0), Failure)
    voice.answer = None
    assert kept.sound(phrase(), 1.0) is None
    assert kept.at_hand(phrase()) is None


def test_a_damaged_file_is_made_again(sounds, voice, phrase, tmp_path):
    kept = Kept(voice, sounds)
    kept.sound(phrase(), 1.0)
    (file,) = (tmp_path / "kept").iterdir()
    file.write_bytes(file.read_bytes()[:30])
    assert isinstance(kept.sound(phrase(), 1.0), Sound)
    assert len(voice.asked) == 2
    assert read(file).seconds > 0.4


def test_the_folder_keeps_to_its_limit_and_to_what_is_used(tmp_path, tone):
    one = len(written(tone(0.1)))
    sounds = KeptSounds(tmp_path, limit_bytes=3 * one)
    for name in "abc":
        sounds.put(name, tone(0.1))
    for age, name in enumerate("cab"):
        sounds.get(name)
        import os  # noqa: PLC0415

        os.utime(sounds._path(name), ns=(age, age))
    sounds.put("d", tone(0.1))
    assert [bool(sounds.get(name)) for name in "abcd"] == [True, True, False, True]
    assert sum(f.stat().st_size for f in tmp_path.iterdir()) <= 3 * one


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path, voice, phrase, caplog):
    (tmp_path / "file").write_text("in the way")
    kept = Kept(voice, KeptSounds(tmp_path / "file" / "kept"))
    assert isinstance(kept.sound(phrase(), 1.0), Sound)
    assert isinstance(kept.sound(phrase(), 1.0), Sound)
    assert [r.levelname for r in caplog.records] == ["WARNING"]


@pytest.fixture
def clips(tmp_path, tone):
    folder = tmp_path / "clips" / "vi"
    folder.mkdir(parents=True)
    for i, name in enumerate(("moi-so", "9", "quay-3")):
        (folder / f"{name}.wav").write_bytes(written(tone(0.3 + i / 10, before=0.2, after=0.2)))
    return folder


@pytest.fixture
def recorded(clips):
    return RecordedClips(clips.parent)


def test_clips_are_joined_with_their_pauses(recorded, phrase):
    sound = recorded.sound(phrase(clips=("moi-so", "9", "9", "quay-3")), 0.3)
    clean = (0.3 + 0.4 + 0.4 + 0.5) + 4 * 0.04
    assert sound.seconds == pytest.approx(clean + 0.12 + 0.05 + 0.12, abs=0.03)
    assert level(sound) == pytest.approx(LEVEL_DB, abs=0.5)


def test_clips_say_all_of_a_sentence_or_nothing(recorded, phrase):
    assert recorded.sound(phrase(clips=("moi-so", "8")), 0.3) is None
    assert recorded.sound(phrase(clips=()), 0.3) is None
    assert recorded.sound(phrase(clips=("9",), language="en"), 0.3) is None


def test_a_clip_that_was_made_fills_a_gap_until_one_is_recorded(recorded, clips, phrase, tone):
    (clips / "made").mkdir()
    (clips / "made" / "8.wav").write_bytes(written(tone(0.2)))
    assert recorded.sound(phrase(clips=("8",)), 0.3).seconds == pytest.approx(0.2, abs=0.01)
    (clips / "8.wav").write_bytes(written(tone(0.6)))
    assert recorded.sound(phrase(clips=("8",)), 0.3).seconds == pytest.approx(0.6, abs=0.01)


def test_a_damaged_clip_is_a_failure_of_its_sentences_alone(recorded, clips, phrase):
    (clips / "9.wav").write_bytes(b"no sound")
    assert "9.wav" in recorded.sound(phrase(clips=("9",)), 0.3).why
    assert recorded.at_hand(phrase(clips=("9",))) is None
    assert recorded.at_hand(phrase(clips=("moi-so",))).seconds > 0.2
