"""Every Vietnamese syllable can be typed, in every usual order of keys; nothing is swallowed."""

import re
import string
import unicodedata
from functools import reduce
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.finding.syllables import (
    CLOSED,
    CODAS,
    ONSETS,
    OPEN,
    STOPPED,
    TONES,
    Syllable,
    syllable_of,
)
from kiosk.finding.telex import Line, erased, line_of, typed

MARKS = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
BEFORE_I = {"c", "g", "gh", "ng", "ngh", "q"}
ROOT = Path(__file__).parents[3]


@st.composite
def syllables(draw):
    """Syllables that may be spoken."""
    onset = draw(st.sampled_from([*ONSETS, ""]))
    coda = draw(st.sampled_from(CODAS))
    nucleus = draw(st.sampled_from(CLOSED if coda else (*OPEN, *CLOSED)))
    tone = draw(st.sampled_from(["s", "j"] if coda in STOPPED else ["", *TONES]))
    return Syllable(onset, nucleus, coda, tone)


def spoken(syllable):
    """What is taken apart as it was put together: gi + i is no gii, q needs its u, ươ its end."""
    ends = syllable.nucleus != "ươ" or syllable.coda != ""
    ends = ends and (syllable.onset != "q" or syllable.nucleus[0] == "u")
    return syllable_of(syllable.written()) == syllable and syllable.nucleus != "uơ" and ends


def keys_of(syllable, late_marks, tone_at):
    """The keys of a syllable: marks with their letters or at the end, the tone where one likes."""
    onset = "".join(MARKS.get(letter, letter) for letter in syllable.onset)
    if late_marks:
        plain = unicodedata.normalize("NFD", syllable.nucleus)
        plain = "".join(s for s in plain if not unicodedata.combining(s))
        marks = dict.fromkeys(MARKS[s][1] for s in syllable.nucleus if s in MARKS)
        plain = plain.replace("oo", "ooo")
        return onset + plain + syllable.coda + "".join(marks) + syllable.tone
    vowels = "".join(MARKS.get(s, s) for s in syllable.nucleus.replace("oo", "ooo"))
    vowels = vowels.replace("uwow", "uow") if syllable.coda or len(syllable.nucleus) > 2 else vowels
    head = onset + vowels
    return head + syllable.tone + syllable.coda if tone_at else head + syllable.coda + syllable.tone


@given(syllables().filter(spoken), st.booleans(), st.booleans())
def test_every_syllable_can_be_typed(syllable, late_marks, tone_at):
    pressed = keys_of(syllable, late_marks, tone_at)
    assert reduce(typed, pressed, Line()).text == syllable.written()


def test_every_word_of_our_own_texts_can_be_typed():
    written = (ROOT / "config.toml").read_text(encoding="utf-8")
    written += (ROOT / "benchmarks" / "search" / "procedures.tsv").read_text(encoding="utf-8")
    words = {w for w in re.findall(r"[^\W\d_]+", written.lower()) if not w.isascii()}
    parts = {word: syllable_of(word) for word in words}
    assert not [word for word, part in parts.items() if part is None]
    for part in parts.values():
        for late, early in ((False, True), (False, False), (True, False)):
            assert reduce(typed, keys_of(part, late, early), Line()).text == part.written()
    assert len(words) > 700


LETTERS = st.text(string.ascii_letters + " 0123456789", max_size=20)


@given(LETTERS)
def test_every_key_is_seen(pressed):
    """Each key adds a letter, or changes the marks of a word: never more, never nothing."""
    line = Line()
    for key in pressed:
        before, line = line, typed(line, key)
        assert line != before
        assert len(line.text) - len(before.text) in {0, 1}
        assert line.caret == len(line.text)
        assert line.text == unicodedata.normalize("NFC", line.text)


@given(LETTERS, st.integers(0, 20))
def test_erasing_takes_one_letter(pressed, caret):
    line = reduce(typed, pressed, Line())
    line = Line(line.text, min(caret, len(line.text)))
    after = erased(line)
    assert len(after.text) == len(line.text) - (line.caret > 0)
    assert after.caret == max(0, line.caret - 1)


@given(st.text(max_size=20))
def test_plain_is_plain(text):
    line = reduce(lambda before, key: typed(before, key, telex=False), text, Line())
    assert line == line_of(text)
