"""Where a line may end: at meaning, and never so that a word is parted or cut.

Few lines, good places and full lines are weighed against each other. A no-break space holds.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, pairwise

from kiosk.ticket.compounds import COMPOUNDS

Measure = Callable[[str], float]

NEVER = 1e6
_LINE, _SLACK = 4.0, 4.0
_BEST, _GOOD, _PLAIN, _LONE, _PARTED = 0.0, 0.5, 1.5, 6.0, 9.0
_SHORT = 8
_OPENING = "(“\"'"
_CLOSING = ",;:.)”–-!?"


def break_costs(words: Sequence[str]) -> list[float]:
    """What is lost by a line's end after each word; a short last word is not left alone."""
    costs = [_cost(word, following) for word, following in pairwise(words)]
    if costs and len(_bare(words[-1])) < _SHORT:
        costs[-1] += _LONE
    return [*costs, 0.0]


def _cost(word: str, following: str) -> float:
    if _bare(word).isdigit() and _bare(following).isdigit():
        return _PARTED
    if following.startswith(tuple(_OPENING)):
        return _BEST
    if word.endswith(tuple(_CLOSING)):
        return _GOOD
    if word.isdigit() or (_bare(word), _bare(following)) in COMPOUNDS:
        return _PARTED
    return _LONE if following in ("–", "-", "+") or following.isdigit() else _PLAIN


def _bare(word: str) -> str:
    return word.strip(_OPENING + _CLOSING).lower()


def lines_of(
    widths: Sequence[float],
    spaces: Sequence[float],
    costs: Sequence[float],
    room: float,
    *,
    balanced: bool = False,
) -> list[range]:
    """Ranges of words, one per line, each no wider than `room` (a single wider word excepted).

    `spaces[i]` and `costs[i]` belong to the place after word i. `balanced`: the last line should
    be as full as the others.
    """
    ends = [0.0, *accumulate(w + s for w, s in zip(widths, spaces, strict=True))]

    def width(start: int, stop: int) -> float:
        return ends[stop] - ends[start] - spaces[stop - 1]

    @cache
    def best(start: int) -> tuple[float, tuple[int, ...]]:
        if start == len(widths):
            return 0.0, ()
        choices = []
        for stop in range(start + 1, len(widths) + 1):
            if stop > start + 1 and width(start, stop) > room:
                break
            loss, rest = best(stop)
            choices.append((loss + ending(start, stop), (stop, *rest)))
        return min(choices)

    def ending(start: int, stop: int) -> float:
        if stop == len(widths) and not balanced:
            return _LINE
        slack = max(0.0, 1 - width(start, stop) / room)
        return _LINE + costs[stop - 1] + _SLACK * slack**2

    return [range(a, b) for a, b in pairwise((0, *best(0)[1]))]


def fitting(word: str, measure: Measure, room: float) -> list[str]:
    """The word, or its pieces where it is wider than `room`."""
    pieces = []
    while measure(word) > room and len(word) > 1:
        keep = next((n for n in range(len(word) - 1, 1, -1) if measure(word[:n]) <= room), 1)
        pieces.append(word[:keep])
        word = word[keep:]
    return [*pieces, word]
