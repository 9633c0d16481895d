"""The same on real lines: the table, and two hundred sequences, on sockets and pseudo-terminals."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.paper.cells import broken, script_of
from benchmarks.paper.chance import AT_ONCE, broken_on_lines
from benchmarks.paper.lines import on_line
from benchmarks.paper.table import ROWS, Moment
from demo.fake_printer.faults import Fault

CELLS = [
    (row, kind, moment)
    for row in ROWS
    for kind in row.on
    for moment in Moment
    if (row.fault, kind) != (Fault.UNPLUGGED, "tcp")  # here the kernel still takes calls
]


def name_of(cell):
    row, kind, moment = cell
    return f"{row.fault.value}-{moment.value}-{kind}"


@pytest.fixture(scope="module")
def played():
    """All cells, played side by side."""
    with ThreadPoolExecutor(AT_ONCE) as several:
        trials = several.map(lambda cell: on_line(script_of(cell[0], cell[2]), cell[1]), CELLS)
        return dict(zip(map(name_of, CELLS), trials, strict=True))


@pytest.mark.parametrize("cell", CELLS, ids=name_of)
def test_it_is_as_the_table_says(cell, played):
    row, _, moment = cell
    assert list(broken(played[name_of(cell)], row, moment, exact=False)) == []


def test_two_hundred_sequences_keep_every_promise():
    assert broken_on_lines(range(200)) == []
