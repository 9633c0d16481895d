"""Why somebody is suddenly gone from a counter: the number was replaced by another."""

import pytest

from staff_console.bar import Bar
from staff_console.line import Line
from ticket_protocol.words import CancelReason


@pytest.fixture
def bar(busy, centre):
    return Bar(counter=9, board=busy.board, line=Line.ONLINE, centre=centre)


@pytest.mark.parametrize(
    ("instead", "words", "values"),
    [
        ("9901", "staff.replaced", {"no": "9012", "other": "9901"}),
        (None, "staff.replaced_by_none", {"no": "9012"}),
    ],
)
def test_it_is_said_where_it_was(bar, busy, instead, words, values):
    goes(busy, instead=instead)
    bar = bar.see(busy.board, busy.now).learn(busy.facts[-1], busy.now)
    assert (bar.words.id, bar.words.values) == (words, values)
    assert bar.here.current is None


def test_elsewhere_it_is_nobodys_news(bar, busy):
    goes(busy, instead="9901")
    assert bar.choose(10).learn(busy.facts[-1], busy.now).words is None
    assert bar.choose(None).learn(busy.facts[-1], busy.now).words is None


def test_any_other_end_is_no_news(bar, busy):
    goes(busy, reason=CancelReason.LEFT)
    assert bar.learn(busy.facts[-1], busy.now).words is None


def goes(busy, reason=CancelReason.REPLACED, **more):
    """Who was called to counter 9 is cancelled there."""
    busy.cancel(reason=reason, **more)
