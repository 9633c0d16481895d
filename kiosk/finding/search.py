"""Ranks what the centre offers against what a citizen has typed so far."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from kiosk.finding.folding import Word
from kiosk.finding.index import FILLER, Index, Phrase
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


Meanings = dict[str, list[tuple[int, float]]]
"""For each word of the index: which typed words may mean it, and how likely."""


def search(index: Index, text: str, language: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """What `text` may mean, the likeliest first; nothing for nothing, and for nonsense.

    `text` may end within a word: it is asked after each letter.
    """
    words = tuple(_typed(index, text))
    meanings: Meanings = defaultdict(list)
    for i, typed in enumerate(words):
        for word, likeness in typed.meant.items():
            meanings[word].append((i, likeness))
    best: list[tuple[float, int, int]] = []
    for share, matter in _promising(index, words, meanings):
        if len(best) == most and 100 * _most_for(share) < -best[-1][0]:
            break
        score, phrase = _score(index, matter, words, meanings)
        if score >= ENOUGH:
            best = sorted([*best, (-score, matter, phrase)])[:most]
    return tuple(_hit(index, -score, phrase, language) for score, _, phrase in best)


def _promising(
    index: Index, words: Sequence[_Typed], meanings: Meanings
) -> list[tuple[float, int]]:
    """The matters that may still reach ENOUGH, each with what its words explain, the most first."""
    known: dict[int, dict[int, float]] = defaultdict(dict)
    for word, meant_by in meanings.items():
        for matter in index.matters_with[word]:
            explained = known[matter]
            for i, likeness in meant_by:
                if likeness > explained.get(i, 0.0):
                    explained[i] = likeness
    asked = sum(typed.weight for typed in words)
    shares = (
        (sum(words[i].weight * like for i, like in explained.items()) / asked, matter)
        for matter, explained in known.items()
    )
    few = (pair for pair in shares if 100 * _most_for(pair[0]) >= ENOUGH)
    return sorted(few, key=lambda pair: (-pair[0], pair[1]))


def _most_for(share: float) -> float:
    """The best score, of 1, of a matter whose words explain no more than `share` of the line."""
    return (1 - OF_USE) * share + OF_USE


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


def _score(
    index: Index, matter: int, words: Sequence[_Typed], meanings: Meanings
) -> tuple[float, int]:
    """How well a matter's phrases together answer, and which of them does best."""
    asked = sum(typed.weight for typed in words)
    marks = any(typed.word.marked for typed in words)
    known: dict[int, float] = {}
    pairs: set[int] = set()
    best = (0.0, 0)
    for number in index.phrases_of[matter]:
        phrase = index.phrases[number]
        found = _found(phrase, words if marks else (), meanings)
        if not found:
            continue
        pairs |= {i for i, (_, at) in found.items() if found.get(i + 1, (0.0, 0))[1] == at + 1}
        for i, (likeness, _) in found.items():
            known[i] = max(likeness, known.get(i, 0.0))
        explained = sum(words[i].weight * likeness for i, (likeness, _) in found.items())
        used = index.load(phrase, {at: like for like, at in sorted(found.values())})
        here = OF_PHRASE * explained / asked + OF_USE * used / index.loads[number]
        best = max(best, (phrase.worth * here, number), key=itemgetter(0))
    whole = sum(words[i].weight * likeness for i, likeness in known.items()) / asked
    order = sum(words[i].weight + words[i + 1].weight for i in pairs) / (2 * asked)
    worth = index.phrases[best[1]].worth
    return 100 * (best[0] + worth * (OF_MATTER * whole + OF_ORDER * order)), best[1]


def _found(
    phrase: Phrase, marked: Sequence[_Typed], meanings: Meanings
) -> dict[int, tuple[float, int]]:
    """Which typed words the phrase has: how like each is, and where it stands.

    `marked`: the typed words, if any of them has marks; then marks count.
    """
    found: dict[int, tuple[float, int]] = {}
    for at, own in enumerate(phrase.words):
        for i, likeness in meanings.get(own.plain, ()):
            if marked and marked[i].word.plain == own.plain:
                likeness *= _marked_alike(marked[i].word, own)  # noqa: PLW2901 - a little less
            if likeness > found.get(i, (0.0, 0))[0]:
                found[i] = (likeness, at)
    return found


def _marked_alike(typed: Word, own: Word) -> float:
    """Who types marks means them; still, many are forgotten or wrong."""
    if typed.exact == own.exact:
        return 1.0
    if not typed.marked:
        return 0.96
    return 0.95 if typed.exact.rstrip("12345") == own.exact.rstrip("12345") else 0.85


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
