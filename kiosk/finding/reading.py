"""Reads what was typed as words the index knows: short forms, leftover keys, words run together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice, product

from kiosk.finding.folding import Word, words_of
from kiosk.finding.index import Index
from kiosk.finding.telex import Line, typed
from kiosk.finding.wording import FILLERS, SHORT

MOST = 4
"""So many readings of one line are tried."""
JOINED = 5
"""From so many letters on a word that nobody knows may be several."""
_VNI = re.compile(r"(?<=[a-z])[0-9]+")


@dataclass(frozen=True, slots=True)
class Read:
    """A word of the line. `unfinished`: the last one, which may still get letters."""

    word: Word
    unfinished: bool = False


def readings(index: Index, text: str) -> list[tuple[Read, ...]]:
    """The words of `text`, as far as possible in the index's own spelling.

    Several readings, the likeliest first, where a short form may mean several things.
    """
    words = _together(index, words_of(text))
    unfinished = text[-1:].isalnum()
    if len(words) > 1 and unfinished and len(words[-1].plain) == 1:
        words, unfinished = words[:-1], False  # one letter may be the beginning of any word
    ways = [_ways(index, word, last=at == len(words) and unfinished)
            for at, word in enumerate(words, 1)]  # fmt: skip
    whole = [[word for way in chosen for word in way] for chosen in islice(product(*ways), MOST)]
    return [_ended(way, unfinished=unfinished) for way in whole if way]


def _ways(index: Index, word: Word, *, last: bool) -> list[Sequence[Word]]:
    """What one word may be; the last one may also be the beginning of a longer one."""
    short = [[Word(w, w) for w in meaning] for meaning in SHORT.get(word.plain, ())]
    if short and not last:
        return [*short]
    return [_known(index, word), *short]


def _ended(words: Sequence[Word], *, unfinished: bool) -> tuple[Read, ...]:
    *before, last = words
    return (*map(Read, before), Read(last, unfinished=unfinished))


def _known(index: Index, word: Word) -> Sequence[Word]:
    """The word, or what its letters must have been meant for."""
    if word.plain in index.places or any(word.plain in fillers for fillers in FILLERS.values()):
        return (word,)
    meant = _retyped(index, word.plain)
    if meant is not None:
        return (meant,)
    return tuple(Word(w, w) for w in _apart(index, word.plain)) or (word,)


def _retyped(index: Index, plain: str) -> Word | None:
    """Telex or VNI typed where no keyboard made marks of it: ddoocj, d9o6c5."""
    keys = _VNI.sub("", plain)
    line = reduce(typed, keys, Line())
    words = words_of(line.text)
    return (
        words[0] if words and words[0].plain != plain and words[0].plain in index.places else None
    )


def _apart(index: Index, plain: str) -> tuple[str, ...]:
    """The fewest known words that were run together: xacnhandocthan."""
    if len(plain) < JOINED:
        return ()
    best: list[tuple[str, ...] | None] = [(), *(None for _ in plain)]
    for end in range(2, len(plain) + 1):
        for start in range(max(0, end - 7), end - 1):
            head, piece = best[start], plain[start:end]
            if head is None or piece not in index.places:
                continue
            here = best[end]
            if here is None or len(head) + 1 < len(here):
                best[end] = (*head, piece)
    return best[-1] or ()


def _together(index: Index, words: Sequence[Word]) -> list[Word]:
    """Two that make one known word, where one of them is none: vn eid."""
    joined: list[Word] = []
    for word in words:
        whole = joined[-1].plain + word.plain if joined else ""
        strange = whole and not {joined[-1].plain, word.plain} <= index.places.keys()
        if strange and whole in index.places:
            joined[-1] = Word(whole, joined[-1].exact + word.exact)
        else:
            joined.append(word)
    return joined
