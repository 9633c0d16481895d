"""The tables of docs/printing.md, written from the data: `python -m benchmarks.paper.page`."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.paper.table import FATES, MAKES, ROWS, SEEN, Moment, Row, screen

PAGE = Path(__file__).parents[2] / "docs" / "printing.md"
_BEGIN, _END = "<!-- tables -->\n", "<!-- /tables -->\n"


def tables() -> str:
    """All of them, as Markdown."""
    return "\n".join([*_makes(), "", *_states(), "", *_fates(), "", *_faults()]) + "\n"


def written(page: str) -> str:
    """The page with the tables as they are now."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return before + _BEGIN + "\n" + tables() + "\n" + _END + after


def _makes() -> Iterator[str]:
    yield from _head("a printer that", "`status`", "state", "ticket")
    for make in MAKES:
        yield _line(make.words, f"`{make.status}`", make.state.value, make.outcome.value)


def _states() -> Iterator[str]:
    yield from _head("state", "kiosk", "console", "somebody has to come")
    for state, seen in SEEN.items():
        calls = "yes" if seen.calls else "no"
        yield _line(state.value, f"`{seen.kiosk}`", f"`{seen.notice}`", calls)


def _faults() -> Iterator[str]:
    yield from _head("fault", "state", *(moment.value for moment in Moment), "hands")
    for row in ROWS:
        state = row.state.value if row.state else "–"
        cells = [_cell(row, moment) for moment in Moment]
        yield _line(f"{row.fault.value} ({', '.join(row.on)})", state, *cells, row.hands)


def _cell(row: Row, moment: Moment) -> str:
    return f"{row.fates[moment].name}; *{screen(row, moment)}*"


def _fates() -> Iterator[str]:
    yield from _head("", "what becomes of the ticket", "told first", "then", "sheets", "copies")
    for fate in FATES:
        told, later = fate.outcome.value, "printed" if fate.later else ""
        sheets = str(fate.sheets) + (" (torn)" if fate.torn else "")
        yield _line(fate.name, fate.words, told, later, sheets, str(fate.copies))


def _head(*titles: str) -> Sequence[str]:
    return _line(*titles), _line(*("---" for _ in titles))


def _line(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
