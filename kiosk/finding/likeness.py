"""Which of the index's words may be meant by one that was typed, and how likely."""

from bisect import bisect_left
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.finding.index import Index
from kiosk.finding.sounds import sound
from kiosk.finding.wording import INSTEAD

HEARD, INSTEAD_OF, STEM = 0.82, 0.85, 0.8
STEM_LETTERS = 5
BEGUN, LONG = 4, 7
"""A word of so many letters is a stem of one that is so long: sell, selling."""
OTHERS = 0.72
"""What is left of any other word's likeness when the typed one is a word itself."""
_MISTYPED = ((7, 2, 0.6), (6, 1, 0.8), (4, 1, 0.72), (3, 1, 0.45))
"""From so many letters on, so many slips, and what is left of the likeness."""


def meant(index: Index, word: str, *, unfinished: bool) -> dict[str, float]:
    """The words that `word` may mean, each with a likeness up to 1; none: nothing is like it."""
    known = word in index.places
    found: dict[str, float] = {}
    for other, likeness in _alike(index, word):
        less = likeness * OTHERS if known else likeness
        found[other] = max(found.get(other, 0.0), less)
    for other in INSTEAD.get(word, frozenset()) & index.places.keys():
        found[other] = INSTEAD_OF
    if unfinished:
        for other, likeness in _begun(index, word):
            found[other] = max(found.get(other, 0.0), likeness)
    if known:
        found[word] = 1.0
    return found


def _begun(index: Index, word: str) -> Iterator[tuple[str, float]]:
    """Words that the typed one is the beginning of."""
    for other in _beginning(index, word):
        yield other, 0.6 + 0.35 * len(word) / len(other)


def _beginning(index: Index, letters: str) -> list[str]:
    """The vocabulary is in order: what begins with `letters` stands together."""
    every = index.vocabulary
    first = bisect_left(every, letters)
    return every[first : bisect_left(every, letters + "\uffff", first)]


def _alike(index: Index, word: str) -> Iterator[tuple[str, float]]:
    for other in index.sounds.get(sound(word), ()):
        yield other, HEARD
    for other in _stems(index, word):
        yield other, STEM
    for least, slips, likeness in _MISTYPED:
        if len(word) >= least:
            near = process.extract(
                word, index.vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=None
            )
            for other, distance, _ in near:
                if len(other) >= least:
                    yield other, likeness if distance == slips else 0.8


def _stems(index: Index, word: str) -> Iterator[str]:
    """Words with the same stem, in languages whose words have endings."""
    if len(word) >= STEM_LETTERS:
        yield from _beginning(index, word[:STEM_LETTERS])
    if len(word) >= LONG and word[:BEGUN] in index.places:
        yield word[:BEGUN]
