"""WAV in any form, silence cut away, one loudness for all, lengths that add up."""

import io
import struct
import wave

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from screen_kit.voice.clip_names import PIECE_GAP_S, WORD_GAP_S, gaps
from screen_kit.voice.sound import (
    LEVEL_DB,
    MARGIN_S,
    RATE,
    Sound,
    SoundError,
    at_rate,
    edges,
    evened,
    faded,
    joined,
    level,
    read,
    silence,
    trimmed,
    written,
)


def wav(samples, *, width=2, channels=1, rate=RATE):
    """A file of floats between -1 and 1, in any form."""
    code = {1: "B", 2: "<h", 4: "<i"}
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        for value in samples:
            for _ in range(channels):
                if width == 1:
                    out.writeframes(struct.pack("B", int(value * 127) + 128))
                elif width == 3:
                    out.writeframes(struct.pack("<i", int(value * 8388607))[:3])
                else:
                    out.writeframes(
                        struct.pack(code[width], int(value * (2 ** (8 * width - 1) - 1)))
                    )
    return file.getvalue()


@pytest.mark.parametrize("width", [1, 2, 3, 4])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_form_of_wav_is_read(width, channels):
    wanted = [0.0, 0.5, -0.5, 0.25] * 100
    sound = read(wav(wanted, width=width, channels=channels, rate=22_050))
    assert sound.rate == 22_050
    assert len(sound.samples) == len(wanted)
    assert all(abs(s / 32767 - w) < 0.01 for s, w in zip(sound.samples, wanted, strict=True))


def test_what_was_written_is_read_again(tone, tmp_path):
    (tmp_path / "a.wav").write_bytes(written(tone()))
    assert read(tmp_path / "a.wav").samples == tone().samples


@pytest.mark.parametrize("junk", [b"", b"RIFF", b"no sound at all", written(silence(0.1))[:20]])
def test_junk_is_an_error(junk):
    with pytest.raises(SoundError):
        read(junk)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(SoundError):
        read(tmp_path / "none.wav")


def test_a_program_that_leaves_the_length_open_is_understood(tone):
    data = bytearray(written(tone(0.5)))
    data[4:8] = data[40:44] = b"\xff\xff\xff\x7f"
    assert read(bytes(data)).seconds == pytest.approx(0.5, abs=0.01)


@limits(deadline=None)
@given(st.integers(0, 50), st.integers(5, 50), st.integers(0, 50))
def test_silence_is_cut_but_no_sound(before, middle, after):
    loud = [9000, -9000] * (RATE // 200)
    made = joined(
        [silence(before / 100), Sound(samples=silence(middle / 100).samples), silence(after / 100)],
        [0, 0],
    )
    first = len(silence(before / 100).samples)
    for i in range(len(silence(middle / 100).samples)):
        made.samples[first + i] = loud[i % len(loud)]
    cut = trimmed(made)
    assert cut.seconds <= middle / 100 + 2 * MARGIN_S + 0.02
    assert sum(map(bool, cut.samples)) == sum(map(bool, made.samples))


def test_edges_and_level_of_a_tone(tone):
    sound = tone(0.5, volume=0.1, before=0.3, after=0.2)
    assert edges(sound) == pytest.approx((0.3, 0.2), abs=0.011)
    assert level(sound) == pytest.approx(-23, abs=0.3)
    assert level(silence(1)) is None
    assert edges(silence(1)) == (1.0, 0.0)
    assert not trimmed(silence(1)).samples[round(MARGIN_S * RATE) :]


@pytest.mark.parametrize("volume", [0.02, 0.1, 0.5, 0.99])
def test_all_are_made_equally_loud(tone, volume):
    sound = tone(volume=volume, before=0.1, after=0.5)
    assert level(evened(sound)) == pytest.approx(LEVEL_DB, abs=0.3)


def test_evening_never_cuts_a_peak(tone):
    sound = tone(0.5, volume=0.02)
    sound.samples[1000] = 20_000
    assert max(evened(sound).samples) == pytest.approx(32_767 * 10 ** (-1 / 20), abs=2)
    assert evened(silence(0.2)).samples == silence(0.2).samples


@pytest.mark.parametrize("rate", [8000, 16_000, 22_050, 24_000, 44_100, 48_000])
def test_another_rate_has_the_same_length_and_pitch(tone, rate):
    sound = at_rate(tone(0.5, rate=rate))
    assert sound.rate == RATE
    assert sound.seconds == pytest.approx(0.5, abs=0.002)
    ups = sum(a < 0 <= b for a, b in zip(sound.samples, sound.samples[1:], strict=False))
    assert ups == pytest.approx(220, abs=1)
    assert level(sound) == pytest.approx(level(tone()), abs=0.3)


def test_a_faded_chime_ends_softly_and_in_time(tone):
    sound = faded(tone(2.0), 1.25, 0.25)
    assert sound.seconds == pytest.approx(1.25, abs=0.001)
    assert sound.samples[: RATE // 2] == tone(2.0).samples[: RATE // 2]
    assert max(map(abs, sound.samples[-200:])) < 200
    assert faded(tone(1.0), 1.25, 0.25).samples == tone(1.0).samples


@limits(deadline=None)
@given(st.lists(st.sampled_from(["1", "9", "tram", "den-quay-so", "quay-9"]), min_size=1))
def test_joined_clips_are_as_long_as_their_sum_and_the_gaps(names):
    clips = [silence(0.1 + len(name) / 50) for name in names]
    between = gaps(tuple(names))
    whole = joined(clips, between)
    assert whole.seconds == pytest.approx(sum(c.seconds for c in clips) + sum(between), abs=0.001)
    assert len(between) == len(names) - 1


def test_words_of_a_number_stand_closer_than_the_pieces_of_a_sentence():
    assert gaps(("so", "9", "tram", "quay-9")) == (PIECE_GAP_S, WORD_GAP_S, PIECE_GAP_S)
    assert gaps(()) == ()
