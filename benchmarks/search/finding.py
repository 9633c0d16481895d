"""How often the search shows what was meant: among the first, and as the first."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.search.queries import Query
from kiosk.finding.folding import fold
from kiosk.finding.index import Index
from kiosk.finding.search import search

FIRST, AMONG = 1, 3


@dataclass(frozen=True, kw_only=True)
class Found:
    """A query, and the place of the first right hit: 1 is the top, None: it is not shown."""

    query: Query
    place: int | None

    def within(self, places: int) -> bool:
        """Whether it was among the first so many."""
        return self.place is not None and self.place <= places


def found(index: Index, asked: Sequence[Query]) -> list[Found]:
    """Every query that means something, searched for as a whole."""
    return [Found(query=q, place=_place(index, q)) for q in asked if q.right]


def share(results: Sequence[Found], places: int) -> float:
    """Which part of them, in percent, was among the first so many."""
    return 100 * sum(r.within(places) for r in results) / len(results)


def said_just_so(index: Index, query: Query) -> bool:
    """Whether the query is a keyword, letter by letter: then finding it shows little."""
    own = {fold(p.text) for p in index.phrases if p.keyword}
    return fold(query.text) in own


def _place(index: Index, query: Query) -> int | None:
    hits = search(index, query.text, "en" if query.kind == "english" else "vi")
    right = (n for n, h in enumerate(hits, 1) if (h.category, h.procedure) in query.right)
    return next(right, None)
