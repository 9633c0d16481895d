"""How well one phrase answers what was typed: what it explains, and how much of it is used."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.finding.folding import Word
from kiosk.finding.index import FILLER, Index
from kiosk.finding.likeness import meant
from kiosk.finding.reading import Read, readings
from kiosk.finding.wording import FIRST, says_little

UNKNOWN = 0.35
"""The weight of a word that nothing here is like, as a share of the heaviest."""
APART = 3
"""Two words of a phrase still stand together when as many lie from one to the other."""
USED = 0.95
"""From this share on a phrase was said as a whole."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A word that was typed: what it may mean, and how much it tells."""

    word: Word
    meant: Mapping[str, float]
    weight: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A line of words. `meanings`: for each word of the index which typed ones may mean it.

    `weight`: of all words together. `marked`: any of them has marks, so marks count.
    """

    words: tuple[Typed, ...]
    meanings: Mapping[str, list[tuple[int, float]]]
    weight: float
    marked: bool

    def share(self, likeness: Mapping[int, float]) -> float:
        """Which part of the line these words are, each as far as it is alike."""
        return sum(self.words[i].weight * like for i, like in likeness.items()) / self.weight


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """What a phrase has of a line.

    `known`: the typed words in it, and how like. `pairs`: those whose next word follows, and what
    the two tell. `used`: the share of the phrase. `whole`: it was said as a whole.
    """

    known: dict[int, float]
    pairs: dict[int, float]
    used: float
    whole: bool


def lines_of(index: Index, text: str, language: str) -> list[Asked]:
    """What `text` may say to somebody who reads `language`, in each of its readings."""
    return [_asked(index, reading, language) for reading in readings(index, text)]


def _asked(index: Index, reading: Sequence[Read], language: str) -> Asked:
    words = tuple(_typed(index, read, language) for read in reading)
    meanings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, typed in enumerate(words):
        for word, likeness in typed.meant.items():
            meanings[word].append((i, likeness))
    return Asked(
        words=words,
        meanings=meanings,
        weight=sum(typed.weight for typed in words),
        marked=any(typed.word.marked for typed in words),
    )


def match(index: Index, number: int, line: Asked) -> Match | None:
    """How the phrase of that number answers; None: it has none of the words."""
    phrase = index.phrases[number]
    known: dict[int, tuple[float, int]] = {}
    for at, own in enumerate(phrase.words):
        for i, likeness in line.meanings.get(own.plain, ()):
            like = likeness * _marked_alike(line, i, own)
            if like > known.get(i, (0.0, 0))[0]:
                known[i] = (like, at)
    if not known:
        return None
    used = {at: (like, i) for i, (like, at) in sorted(known.items(), key=lambda item: item[1][0])}
    pairs = dict(_pairs(line, used))
    told = sum(index.weights[phrase.words[at].plain] * like for at, (like, _) in used.items())
    share = told / index.loads[number]
    return Match(
        known={i: like for i, (like, _) in known.items()},
        pairs=pairs,
        used=share,
        whole=share >= USED and len(pairs) == len(phrase.words) - 1,
    )


def _typed(index: Index, read: Read, language: str) -> Typed:
    plain = read.word.plain
    if says_little(plain, FIRST) and plain in index.places:
        found = {plain: 1.0}
    else:
        found = meant(index, plain, unfinished=read.unfinished)
    return Typed(read.word, found, _weight(index, plain, language, found))


def _weight(index: Index, plain: str, language: str, found: Mapping[str, float]) -> float:
    """How much a word tells: as itself, else as the heaviest of those it may be."""
    if plain in found:
        little = says_little(plain, language) and not says_little(plain, FIRST)
        return index.weights[plain] * (FILLER if little else 1.0)
    if says_little(plain, language):
        return index.heaviest * FILLER
    likeliest = (index.weights[word] * like for word, like in found.items())
    return max(likeliest, default=index.heaviest * UNKNOWN)


def _pairs(line: Asked, used: Mapping[int, tuple[float, int]]) -> Iterator[tuple[int, float]]:
    """Words that follow each other in the phrase and in the line; the nearer the better."""
    for at, behind in pairwise(sorted(used)):
        (like, i), (next_like, j) = used[at], used[behind]
        if behind == at + 1 and 0 < j - i <= APART:
            told = line.words[i].weight * like + line.words[j].weight * next_like
            yield i, told / (2 * (j - i) * line.weight)


def _marked_alike(line: Asked, number: int, own: Word) -> float:
    """Who types marks means them; still, many are forgotten or wrong."""
    word = line.words[number].word
    if not line.marked or word.plain != own.plain or word.exact == own.exact:
        return 1.0
    if not word.marked:
        return 0.96
    return 0.95 if word.exact.rstrip("12345") == own.exact.rstrip("12345") else 0.85
