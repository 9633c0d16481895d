"""Reads what was typed as words the index knows: short forms, leftover keys, words run together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from kiosk.finding.folding import Word, words_of
from kiosk.finding.index import Index, spelled_out
from kiosk.finding.telex import Line, typed
from kiosk.finding.wording import FILLERS

JOINED = 5
"""From so many letters on a word that nobody knows may be several."""
_VNI = re.compile(r"(?<=[a-z])[0-9]+")


@dataclass(frozen=True, slots=True)
class Read:
    """A word of the line. `unfinished`: the last one, which may still get letters."""

    word: Word
    unfinished: bool = False


def read(index: Index, text: str) -> tuple[Read, ...]:
    """The words of `text`, as far as possible in the index's own spelling."""
    words = _together(index, words_of(text))
    if not words:
        return ()
    unfinished = text[-1:].isalnum()
    *before, last = words
    if before and unfinished and len(last.plain) == 1:
        return tuple(Read(word) for word in _each(index, before))  # one letter may be any word
    begun = [Read(word) for word in _each(index, before)]
    if unfinished and len(last.plain) <= 2:  # noqa: PLR2004 - not yet a short form
        return (*begun, Read(last, unfinished=True))
    *whole, end = _each(index, [last])
    return (*begun, *map(Read, whole), Read(end, unfinished=unfinished))


def _each(index: Index, words: Sequence[Word]) -> Iterator[Word]:
    for word in spelled_out(words):
        yield from _known(index, word)


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
