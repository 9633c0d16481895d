"""Ranks what the centre offers against what a citizen has typed so far."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.finding.folding import Word, words_of
from kiosk.finding.index import FILLER, Index, spelled_out
from kiosk.finding.likeness import meant
from kiosk.finding.wording import FILLERS

MOST = 6
ENOUGH = 45.0
"""A hit with a lower score is none."""
OF_QUERY, OF_PHRASE, OF_ORDER = 0.62, 0.23, 0.15
"""What counts: how much of what was typed is explained, of the phrase used, and of its order."""


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
    best: dict[int, tuple[float, int]] = {}
    for number, found in _found(index, words).items():
        score = _score(index, number, found, words)
        matter = index.phrases[number].matter
        if score > best.get(matter, (0.0, 0))[0]:
            best[matter] = (score, number)
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    hits = (_hit(index, score, number, language) for _, (score, number) in ranked[:most])
    return tuple(hit for hit in hits if hit.score >= ENOUGH)


def _typed(index: Index, text: str) -> Iterator[_Typed]:
    words = spelled_out(words_of(text))
    unfinished = text[-1:].isalnum()
    for at, word in enumerate(words):
        found = meant(index, word.plain, unfinished=unfinished and at == len(words) - 1)
        weight = max((index.weights[w] * like for w, like in found.items()), default=None)
        if weight is None:
            weight = index.heaviest / 2 * (FILLER if word.plain in FILLERS else 1.0)
        yield _Typed(word, found, weight)


def _found(index: Index, words: Sequence[_Typed]) -> dict[int, Found]:
    """Every phrase that has any of the words."""
    phrases: dict[int, Found] = defaultdict(dict)
    for i, typed in enumerate(words):
        for word, likeness in typed.meant.items():
            for number, at in index.places[word]:
                known = phrases[number].get(i)
                if known is None or likeness > known[0]:
                    phrases[number][i] = (likeness, at)
    return phrases


def _score(index: Index, number: int, found: Found, words: Sequence[_Typed]) -> float:
    phrase = index.phrases[number]
    asked = sum(typed.weight for typed in words)
    explained = sum(words[i].weight * likeness for i, (likeness, _) in found.items())
    used = {at: likeness for likeness, at in sorted(found.values())}
    told = sum(index.weights[phrase.words[at].plain] * likeness for at, likeness in used.items())
    pairs = sum(1 for i, (_, at) in found.items() if i + 1 in found and found[i + 1][1] == at + 1)
    order = pairs / max(1, len(words) - 1) if len(words) > 1 else 1.0
    share = OF_QUERY * explained / asked + OF_PHRASE * told / index.loads[number] + OF_ORDER * order
    return 100 * phrase.worth * share


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
