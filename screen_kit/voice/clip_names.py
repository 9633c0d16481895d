"""Recorded clips: their names, which ones a sentence needs, how far apart they stand. Pure.

A clip is `NAME.wav` in the folder of its language. Number words have short names ("9", "muoi"),
the counter at the end of a sentence has clips of its own ("quay-9": there the voice falls), a piece
of a sentence is named by its words without accents ("den-quay-so").
"""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from itertools import pairwise

from screen_kit.voice.number_words import LETTERS, NAMED, spelled, with_numbers_said
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import COUNTER, NUMBER, NumberWay, VoiceSettings

COUNTER_CLIP = "quay-"
PIECE_GAP_S = 0.12
WORD_GAP_S = 0.05
LONGEST = 40

_WORDS = {
    "vi": {
        **{word: str(n) for n, word in enumerate(NAMED["vi"])},
        "mười": "10", "mươi": "muoi", "mốt": "mot", "tư": "tu", "lăm": "lam", "linh": "linh",
        "lẻ": "le", "trăm": "tram", "nghìn": "nghin", "ngàn": "ngan",
    },
    "en": {
        **{word: str(n) for n, word in enumerate(NAMED["en"])},
        **{word: word for word in (
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
            "hundred", "thousand", "and",
        )},
    },
}  # fmt: skip
"""Number words and their clips, by language; no two words of one language share a clip."""

Kit = dict[str, str]
"""What to record: the clip's name, and the words to be read."""


def clips_of_number(words: str, language: str) -> tuple[str, ...]:
    """The clips of a number that was put into `words`."""
    letters = {name: letter.lower() for letter, name in LETTERS.get(language, {}).items()}
    known = letters | _WORDS.get(language, {})
    clips, rest = [], words
    while rest:
        fits = [word for word in known if rest == word or rest.startswith(word + " ")]
        word = max(fits, key=len, default=rest.split(" ", 1)[0])
        clips.append(known.get(word, clip_of_text(word)))
        rest = rest[len(word) :].lstrip()
    return tuple(clips)


def clip_of_counter(counter: int) -> str:
    """The clip of a counter's number, as it is said at the end of a sentence."""
    return f"{COUNTER_CLIP}{counter}"


def clip_of_text(text: str) -> str:
    """The clip of a piece of a sentence: its letters without accents, words joined by dashes.

    A long one is cut, and told apart from others by a few letters reckoned from the whole.
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    name = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if len(name) <= LONGEST:
        return name
    return f"{name[:LONGEST].rstrip('-')}-{sha256(name.encode()).hexdigest()[:6]}"


def gaps(clips: tuple[str, ...]) -> tuple[float, ...]:
    """Seconds of silence after each clip but the last: little within a number, more around it."""
    words = {clip for known in _WORDS.values() for clip in known.values()} | {
        letter.lower() for letter in LETTERS["vi"]
    }
    return tuple(
        WORD_GAP_S if first in words and second in words else PIECE_GAP_S
        for first, second in pairwise(clips)
    )


def kit(
    language: str, settings: VoiceSettings, *, counters: Iterable[int], prefixes: Iterable[str]
) -> Kit:
    """Every clip that the settings need in that language, for these counters and series."""
    found = _pieces(language, settings)
    found |= _number_words(language, settings, prefixes)
    for counter in counters:
        words = with_numbers_said(str(counter), language, settings.region)
        found[clip_of_counter(counter)] = words
    return found


def _pieces(language: str, settings: VoiceSettings) -> Kit:
    sentences = (settings.call, settings.short, settings.closing, settings.technical)
    found: Kit = {}
    for text in (_text(words, language) for words in sentences):
        for piece in re.split(f"{re.escape(NUMBER)}|{re.escape(COUNTER)}", text):
            if clip := clip_of_text(piece):
                found[clip] = piece.strip(" ,;")
    return found


def _text(words: Words, language: str) -> str:
    text = getattr(words, language, None)
    return text if isinstance(text, str) else ""


def _number_words(language: str, settings: VoiceSettings, prefixes: Iterable[str]) -> Kit:
    names, clips = NAMED[language], _WORDS[language]
    found = {clips[names[digit]]: names[digit] for digit in range(10)}
    for letter in sorted({c for prefix in prefixes for c in prefix if c.isalpha()}):
        found[letter.lower()] = LETTERS[language].get(letter, letter)
    if settings.numbers is NumberWay.QUANTITY:
        said = {word for number in range(1000) for word in _words(number, language, settings)}
        said |= set(_words(1001, language, settings))
        found |= {clips[word]: word for word in sorted(said)}
    return found


def _words(number: int, language: str, settings: VoiceSettings) -> list[str]:
    region = settings.region
    return spelled(str(number), language, NumberWay.QUANTITY, region).split()
