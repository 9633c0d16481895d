"""The centre's notices, a line at a time: what is good to know, never what somebody needs. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from counter_display.messages import pieces
from ticket_protocol.part import Words

LETTERS = 42
"""So many find room on a line."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a notice; empty: the centre's own name has its turn. `leading`: Vietnamese."""

    text: str = ""
    leading: bool = True


NAME = Line()


def line_at(notices: Sequence[Words], *, elapsed_s: float, each_s: float) -> Line:
    """The line whose turn it is; each stands `each_s`, and the name before each notice."""
    turns = [line for notice in notices for line in (NAME, *_lines(notice))]
    return turns[int(elapsed_s / each_s) % len(turns)] if turns else NAME


def _lines(notice: Words) -> tuple[Line, ...]:
    """In one language after the other."""
    leading = tuple(Line(text=part) for part in pieces(notice.vi, LETTERS))
    return leading + tuple(
        Line(text=part, leading=False) for part in pieces(notice.en or "", LETTERS)
    )
