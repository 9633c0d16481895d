"""Text as it is compared: without case, marks and punctuation. What a word means: not here.

Two forms of each word: `plain`, which everybody types the same, and `exact`, which keeps the marks,
so that a word with the right marks can be preferred to one that has others.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

TONES = {"\u0300": "2", "\u0301": "1", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
DIGITS = ("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_GROUPS = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_WORD = re.compile(r"[^\W_]+")
_LONE_Y = re.compile(r"([bcdghklmnprstvx]*)y")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in both forms. `exact`: letters with their marks, the tone as a digit behind."""

    plain: str
    exact: str

    @property
    def marked(self) -> bool:
        """Whether it has any mark: then its writer meant marks."""
        return self.plain != self.exact


def fold(text: str) -> str:
    """The plain words of `text`, one space apart: "Cấp GIẤY  phép…" is "cap giay phep"."""
    return " ".join(word.plain for word in words_of(text))


def words_of(text: str, one: Callable[[str], Word] | None = None) -> tuple[Word, ...]:
    """The words of `text` in their order, whatever its Unicode form.

    `one`: `word_of`, or the same with a memory, for long texts that are no citizen's.
    """
    decomposed = unicodedata.normalize("NFD", _GROUPS.sub("", text).casefold())
    whole = unicodedata.normalize("NFC", decomposed)
    return tuple(map(one or word_of, _WORD.findall(whole)))


def word_of(text: str) -> Word:
    """One small word in NFC. Tones are read off wherever they stand: hòa and hoà are the same."""
    if text.isdecimal() and int(text) < len(DIGITS):
        text = DIGITS[int(text)]
    letters, tone = "", ""
    for sign in unicodedata.normalize("NFD", text):
        if sign in TONES:
            tone = TONES[sign]
        else:
            letters += sign
    exact = unicodedata.normalize("NFC", _LONE_Y.sub(_i, letters)) + tone
    return Word(plain=_without_marks(letters), exact=exact)


def _without_marks(letters: str) -> str:
    bare = "".join(s for s in letters if not unicodedata.combining(s)).replace("đ", "d")
    return _LONE_Y.sub(_i, bare)


def _i(found: re.Match[str]) -> str:
    """Both "ký" and "kí" are written: a lone y counts as i."""
    whole = found.span() == (0, len(found.string))
    return f"{found[1]}i" if whole else found[0]
