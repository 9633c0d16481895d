"""How a Vietnamese syllable is built, also one that is only half typed. No keys here: `telex`."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

TONES = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
"""The tone mark of each Telex key."""
ONSETS = (
    "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
)  # fmt: skip
OPEN = (
    "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "iêu", "oi", "ôi", "ơi", "oai",
    "oao", "oay", "oeo", "ua", "ui", "uơ", "uya", "uyu", "uây", "uôi", "ưa", "ưi", "ưu", "ươi",
    "ươu", "yêu",
)  # fmt: skip
"""Vowels with nothing behind them."""
CLOSED = (
    "a", "ă", "â", "e", "ê", "i", "iê", "o", "oa", "oă", "oe", "oo", "ô", "ơ", "u", "uâ", "uê",
    "uô", "uy", "uyê", "ư", "ươ", "y", "yê",
)  # fmt: skip
"""Vowels that a consonant may follow."""
CODAS = ("", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t")
STOPPED = {"c", "ch", "k", "p", "t"}
"""Behind these only two tones are spoken."""
BARE = str.maketrans("ăâêôơư", "aaeoou")
MARKED = "ăâêôơư"
_SECOND = {"oa", "oe", "uy", "ue"}
"""Without a marked letter and with nothing behind, these carry the tone on the second."""
_SHAPE = re.compile(
    rf"({'|'.join(sorted(ONSETS, key=len, reverse=True))}|)([aăâeêioôơuưy]+)([a-zđ]*)",
    re.IGNORECASE,
)


def _half_typed(nuclei: Iterable[str]) -> frozenset[str]:
    """Each of them, every beginning of one, and these with marks still missing."""
    begun = {nucleus[:n] for nucleus in nuclei for n in range(1, len(nucleus) + 1)}
    return frozenset(
        "".join(letters)
        for nucleus in begun
        for letters in product(*({c, c.translate(BARE)} for c in nucleus))
    )


_CLOSABLE = _half_typed(CLOSED)
_ANY = _half_typed(OPEN) | _CLOSABLE


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable taken apart. `tone` is the key of its tone, or empty. Letters keep their case."""

    onset: str
    nucleus: str
    coda: str
    tone: str = ""

    @property
    def sound(self) -> bool:
        """Whether it is a syllable, or can still become one."""
        nuclei = _CLOSABLE if self.coda else _ANY
        return self.nucleus.lower() in nuclei and self.coda.lower() in CODAS

    def written(self) -> str:
        """The syllable with its tone where the modern rules put it: hoà, thuý, giường, quý."""
        at, vowels = self._toned(), self.nucleus
        if self.tone:
            vowels = vowels[: at + 1] + TONES[self.tone] + vowels[at + 1 :]
        return unicodedata.normalize("NFC", self.onset + vowels + self.coda)

    def _toned(self) -> int:
        """Which of the vowels carries the tone."""
        vowels = self.nucleus.lower()
        marked = [i for i, letter in enumerate(vowels) if letter in MARKED]
        if marked:
            return marked[-1]
        if self.coda:
            return len(vowels) - 1
        return 1 if len(vowels) > 2 or vowels in _SECOND else 0  # noqa: PLR2004 - a middle one


def syllable_of(word: str) -> Syllable | None:
    """`word` taken apart, if it is a syllable or can become one."""
    decomposed = unicodedata.normalize("NFD", word)
    keys = {mark: key for key, mark in TONES.items()}
    tones = [keys[sign] for sign in decomposed if sign in keys]
    letters = "".join(sign for sign in decomposed if sign not in keys)
    shape = _SHAPE.fullmatch(unicodedata.normalize("NFC", letters))
    if shape is None or len(tones) > 1:
        return None
    onset, nucleus, coda = shape.groups()
    syllable = Syllable(onset, nucleus, coda, tones[0] if tones else "")
    return syllable if syllable.sound else None
