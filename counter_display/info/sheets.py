"""What the information board tells: a sheet for each procedure, and where to say more. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from counter_display.waits import plates
from ticket_protocol.board import Board
from ticket_protocol.centre import Category, Centre, Procedure
from ticket_protocol.part import Words
from ticket_protocol.texts import filled, texts

FEEDBACK_EVERY = 6
"""After so many procedures, and at the end, comes where feedback goes to."""


class RowKind(StrEnum):
    """What a row of a sheet is."""

    NAME = "name"
    PAPERS = "papers"
    PAPER = "paper"
    FEE = "fee"
    LIMIT = "limit"
    PHONE = "phone"
    ADDRESS = "address"


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row in Vietnamese and in English, of which one may be missing."""

    kind: RowKind
    vi: str = ""
    en: str = ""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """All that is told of one matter. `plates`: what stands on the plates of its counters.

    `field`: of a procedure, the category it belongs to, in Vietnamese.
    """

    plates: tuple[str, ...] = ()
    vi: str
    en: str = ""
    field: str = ""
    rows: tuple[Row, ...]


def sheets(centre: Centre, board: Board, *, zone: Sequence[int] = ()) -> tuple[Sheet, ...]:
    """Those of the procedures of which something is told, in the centre's order.

    With a `zone`, only what one of its counters serves now. Nothing to tell of any: none at all.
    """
    found = [
        _procedure(procedure, category, counters)
        for category in centre.categories
        for counters in (_counters(category, board),)
        if not zone or set(zone) & set(counters)
        for procedure in category.procedures
        if procedure.papers or procedure.fee or procedure.time_limit
    ]
    return tuple(_with_feedback(found, _feedback(centre)))


def _counters(category: Category, board: Board) -> tuple[int, ...]:
    """Those that serve it now; as long as nobody does, those that usually do."""
    return tuple(sorted(board.serving(category.id) or category.counters))


def _procedure(procedure: Procedure, category: Category, counters: tuple[int, ...]) -> Sheet:
    rows = [_row(RowKind.PAPER, paper) for paper in procedure.papers]
    if rows:
        rows.insert(0, _said(RowKind.PAPERS, "hall.board_papers"))
    if procedure.fee is not None:
        rows.append(_said(RowKind.FEE, "hall.board_fee", fee=procedure.fee))
    if procedure.time_limit is not None:
        rows.append(_said(RowKind.LIMIT, "hall.board_limit", limit=procedure.time_limit))
    name = procedure.name
    return Sheet(
        plates=plates(counters),
        vi=name.vi,
        en=name.en or "",
        field=category.name.vi,
        rows=tuple(rows),
    )


def _feedback(centre: Centre) -> Sheet | None:
    told = ((RowKind.PHONE, centre.phone), (RowKind.ADDRESS, centre.address))
    rows = tuple(Row(kind=kind, vi=text) for kind, text in told if text)
    key = "hall.board_feedback"
    return Sheet(vi=texts("vi")[key], en=texts("en")[key], rows=rows) if rows else None


def _with_feedback(found: list[Sheet], feedback: Sheet | None) -> Iterator[Sheet]:
    for place, sheet in enumerate(found, start=1):
        yield sheet
        if feedback is not None and (place % FEEDBACK_EVERY == 0 or place == len(found)):
            yield feedback


def _row(kind: RowKind, words: Words) -> Row:
    return Row(kind=kind, vi=words.vi, en=words.en or "")


def _said(kind: RowKind, key: str, **values: Words) -> Row:
    """The text `key` with its values; in English only where they have English."""

    def said(language: str) -> str:
        words = {name: getattr(value, language) for name, value in values.items()}
        return filled(texts(language)[key], words) if None not in words.values() else ""

    return Row(kind=kind, vi=said("vi"), en=said("en"))
