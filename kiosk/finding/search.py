"""Ranks what the centre offers against what a citizen has typed so far."""

from collections import defaultdict
from dataclasses import dataclass

from kiosk.finding.index import Index
from kiosk.finding.matching import Asked, lines_of, match

MOST = 6
ENOUGH = 40.0
"""A hit with a lower score is none."""
OF_PHRASE, OF_MATTER, OF_USE, OF_ORDER = 0.3, 0.32, 0.23, 0.15
"""What counts: the share of what was typed that the best phrase explains, and that all phrases of
the matter explain together; how much of that phrase is used; and words next to each other."""
TELLING = 0.6
"""A keyword that weighs so much, of the heaviest word, is enough when it was said as a whole."""


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


def search(index: Index, text: str, language: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """What `text` may mean, the likeliest first; nothing for nothing, and for nonsense.

    `text` may end within a word: it is asked after each letter.
    """
    best: dict[int, tuple[float, int]] = {}
    for line in lines_of(index, text, language):
        for score, matter, phrase in _ranked(index, line, most):
            best[matter] = max(best.get(matter, (0.0, 0)), (score, phrase))
    ranked = sorted(best.items(), key=lambda row: (-row[1][0], row[0]))
    return tuple(_hit(index, score, phrase, language) for _, (score, phrase) in ranked[:most])


def _ranked(index: Index, line: Asked, most: int) -> list[tuple[float, int, int]]:
    """The best matters for one reading: score, matter and phrase of each."""
    best: list[tuple[float, int, int]] = []
    for share, matter in _promising(index, line):
        if len(best) == most and 100 * _most_for(share) < best[-1][0]:
            break
        score, phrase = _score(index, matter, line)
        if score >= ENOUGH:
            best = sorted([*best, (score, matter, phrase)], key=lambda r: (-r[0], r[1]))[:most]
    return best


def _promising(index: Index, line: Asked) -> list[tuple[float, int]]:
    """The matters that have any word, each with what it explains at most, the most first."""
    known: dict[int, dict[int, float]] = defaultdict(dict)
    for word, meant_by in line.meanings.items():
        for matter in index.matters_with[word]:
            explained = known[matter]
            for i, likeness in meant_by:
                if likeness > explained.get(i, 0.0):
                    explained[i] = likeness
    shares = ((line.share(explained), matter) for matter, explained in known.items())
    few = (pair for pair in shares if 100 * _most_for(pair[0]) >= ENOUGH)
    return sorted(few, key=lambda pair: (-pair[0], pair[1]))


def _most_for(share: float) -> float:
    """The best score, of 1, of a matter whose words explain no more than `share` of the line."""
    return (1 - OF_USE) * share + OF_USE


def _score(index: Index, matter: int, line: Asked) -> tuple[float, int]:
    """How well a matter's phrases together answer, and which of them does best."""
    known: dict[int, float] = {}
    pairs: dict[int, float] = {}
    best, best_number, floor = 0.0, index.phrases_of[matter][0], 0.0
    for number in index.phrases_of[matter]:
        found = match(index, number, line)
        if found is None:
            continue
        for i, likeness in found.known.items():
            known[i] = max(likeness, known.get(i, 0.0))
        for i, told in found.pairs.items():
            pairs[i] = max(told, pairs.get(i, 0.0))
        phrase = index.phrases[number]
        here = phrase.worth * (OF_PHRASE * line.share(found.known) + OF_USE * found.used)
        if here > best:
            best, best_number = here, number
        if found.whole and phrase.keyword and index.loads[number] >= TELLING * index.heaviest:
            floor = ENOUGH
    worth = index.phrases[best_number].worth
    together = OF_MATTER * line.share(known) + OF_ORDER * sum(pairs.values())
    return max(floor, 100 * (best + worth * together)), best_number


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
