"""How well the kiosk's search finds what people mean among 400 procedures, and what a letter costs.

Queries and centre: `benchmarks/search`. Times are the processor's, one search after each letter of
every query, as the kiosk does; a new index, so that nothing is remembered.
"""

import time
from pathlib import Path

from benchmarks.rows import Row, median, percentile
from benchmarks.search.centre import large_centre
from benchmarks.search.finding import AMONG, FIRST, Found, found, said_just_so, share
from benchmarks.search.queries import FRESH, Query, queries
from kiosk.finding.index import Index, index_of
from kiosk.finding.search import search
from ticket_protocol.centre import Centre

MS = 1e3


def rows(_folder: Path) -> list[Row]:
    """The table's part."""
    centre = large_centre()
    index = index_of(centre)
    asked = queries(centre)
    fresh = found(index, queries(centre, FRESH))
    return [
        *_hits(index, asked),
        *_rates(f"search, {len(fresh)} that came after all words", fresh),
        *_times(centre, index, asked),
    ]


def _hits(index: Index, asked: list[Query]) -> list[Row]:
    every = found(index, asked)
    held_out = [f for f in every if f.query.held_out]
    other = [f for f in every if not said_just_so(index, f.query)]
    nonsense = [q for q in asked if not q.right]
    wrong = sum(bool(search(index, q.text, "vi")) for q in nonsense)
    return [
        *_rates(f"search, {len(every)} queries", every),
        *_rates(f"search, the {len(held_out)} held out", held_out),
        *_rates(f"search, the {len(other)} that are no keyword", other),
        Row(name="search, nonsense that finds something", value=wrong, unit="of 10", limit=3),
    ]


def _rates(name: str, results: list[Found]) -> list[Row]:
    top, among = share(results, FIRST), share(results, AMONG)
    return [
        Row(name=f"{name}, the first hit is right", value=top, unit="%", limit=85, at_least=True),
        Row(name=f"{name}, in the first three", value=among, unit="%", limit=95, at_least=True),
    ]


def _times(centre: Centre, index: Index, asked: list[Query]) -> list[Row]:
    began = time.process_time()
    index_of(centre)
    made = MS * (time.process_time() - began)
    spent = [
        MS * _spent(index, query.text[:letters])
        for query in asked
        for letters in range(1, len(query.text) + 1)
    ]
    return [
        Row(name="search, made for a centre, CPU", value=made, unit="ms", limit=200),
        Row(name="search after a letter, CPU, p50", value=median(spent), unit="ms", limit=30),
        Row(
            name="search after a letter, CPU, p99",
            value=percentile(spent, 0.99), unit="ms", limit=30,
        ),
    ]  # fmt: skip


def _spent(index: Index, text: str) -> float:
    began = time.process_time()
    search(index, text, "vi")
    return time.process_time() - began
