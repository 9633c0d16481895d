"""Ranks what the centre offers against what a citizen has typed so far."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.finding.folding import Word
from kiosk.finding.index import FILLER, Index
from kiosk.finding.likeness import meant
from kiosk.finding.reading import read
from kiosk.finding.wording import FILLERS

MOST = 6
ENOUGH = 42.0
"""A hit with a lower score is none."""
UNKNOWN = 0.35
"""The weight of a word that nothing here is like, as a share of the heaviest."""
OF_PHRASE, OF_MATTER, OF_USE, OF_ORDER = 0.3, 0.32, 0.23, 0.15
"""What counts: the share of what was typed that the best phrase explains, and that all phrases of
the matter explain together; how much of that phrase is used; and words next to each other."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """Something to come for. `procedure` None: the whole category.

    `name`: what the centre calls it, in the language asked for. `words`: the citizens' own words
    that were found in what was typed; None: it was the name. `score`: 0 to 100, the best first.
    """

    category: str
    procedure: str | None
    name: str
    words: str | None
    score: float


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word that was typed: what it may mean, and how much it tells."""

    word: Word
    meant: dict[str, float]
    weight: float


Found = dict[int, tuple[float, int]]
"""Which typed words a phrase has, each with its likeness and where it stands."""


def search(index: Index, text: str, language: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """What `text` may mean, the likeliest first; nothing for nothing, and for nonsense.

    `text` may end within a word: it is asked after each letter.
    """
    words = tuple(_typed(index, text))
    if not any(typed.meant for typed in words):
        return ()
    matters: dict[int, list[tuple[int, Found]]] = defaultdict(list)
    for number, found in _found(index, words).items():
        matters[index.phrases[number].matter].append((number, found))
    scored = [(*_score(index, ways, words), matter) for matter, ways in matters.items()]
    scored.sort(key=lambda row: (-row[0], row[2]))
    return tuple(
        _hit(index, score, number, language)
        for score, number, _ in scored[:most]
        if score >= ENOUGH
    )


def _typed(index: Index, text: str) -> Iterator[_Typed]:
    for read_word in read(index, text):
        word = read_word.word
        found = meant(index, word.plain, unfinished=read_word.unfinished)
        yield _Typed(word, found, _weight(index, word.plain, found))


def _weight(index: Index, plain: str, found: dict[str, float]) -> float:
    """How much a word tells: as itself, else as the heaviest of those it may be."""
    if plain in found:
        return index.weights[plain]
    if plain in FILLERS:
        return index.heaviest * FILLER
    likeliest = (index.weights[word] * like for word, like in found.items())
    return max(likeliest, default=index.heaviest * UNKNOWN)


def _found(index: Index, words: Sequence[_Typed]) -> dict[int, Found]:
    """Every phrase that has any of the words."""
    phrases: dict[int, Found] = defaultdict(dict)
    marks = any(typed.word.marked for typed in words)
    for i, typed in enumerate(words):
        for word, likeness in typed.meant.items():
            for number, at in index.places[word]:
                like = likeness
                if marks and word == typed.word.plain:
                    like *= _marked_alike(typed.word, index.phrases[number].words[at])
                known = phrases[number].get(i)
                if known is None or like > known[0]:
                    phrases[number][i] = (like, at)
    return phrases


def _marked_alike(typed: Word, own: Word) -> float:
    """Who types marks means them; still, many are forgotten or wrong."""
    if typed.exact == own.exact:
        return 1.0
    if not typed.marked:
        return 0.96
    return 0.95 if typed.exact.rstrip("12345") == own.exact.rstrip("12345") else 0.85


def _score(
    index: Index, ways: Sequence[tuple[int, Found]], words: Sequence[_Typed]
) -> tuple[float, int]:
    """How well a matter's phrases together answer, and which of them does best."""
    asked = sum(typed.weight for typed in words)
    known: dict[int, float] = {}
    pairs: set[int] = set()
    best, best_number = 0.0, 0
    for number, found in ways:
        explained = 0.0
        for i, (likeness, at) in found.items():
            explained += words[i].weight * likeness
            if likeness > known.get(i, 0.0):
                known[i] = likeness
            if i + 1 in found and found[i + 1][1] == at + 1:
                pairs.add(i)
        used = {at: likeness for likeness, at in sorted(found.values())}
        phrase = index.phrases[number]
        told = sum(index.weights[phrase.words[at].plain] * like for at, like in used.items())
        here = phrase.worth * (OF_PHRASE * explained / asked + OF_USE * told / index.loads[number])
        if here > best:
            best, best_number = here, number
    whole = sum(words[i].weight * likeness for i, likeness in known.items()) / asked
    order = sum(words[i].weight + words[i + 1].weight for i in pairs) / (2 * asked)
    worth = index.phrases[best_number].worth
    return 100 * (best + worth * (OF_MATTER * whole + OF_ORDER * order)), best_number


def _hit(index: Index, score: float, number: int, language: str) -> Hit:
    phrase = index.phrases[number]
    matter = index.matters[phrase.matter]
    return Hit(
        category=matter.category,
        procedure=matter.procedure,
        name=matter.name.said(language),
        words=phrase.text if phrase.keyword else None,
        score=round(score, 1),
    )
