"""What stands under a counter's number: what it serves, and what was moved to or from it. Pure.

Where it is more than one thing, the parts take turns: nothing is written smaller.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from counter_display.moves import is_waited_for
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre, CounterView
from ticket_protocol.moves import Move, emptied_to, moves
from ticket_protocol.part import Words
from ticket_protocol.texts import filled, texts

PAGE_S = 8.0


@dataclass(frozen=True, kw_only=True)
class Fields:
    """In Vietnamese and in English, which may be missing."""

    vi: str = ""
    en: str = ""


def fields(
    board: Board, centre: Centre, number: int, *, moved_said: bool, elapsed_s: float
) -> Fields:
    """The part whose turn it is. `moved_said`: the sign says elsewhere where the numbers went."""
    found = moves(board)
    parts = (
        *_own(board, centre, number, found, moved_said=moved_said),
        *_taken(board, centre, number, found),
    )
    return parts[int(elapsed_s / PAGE_S) % len(parts)] if parts else Fields()


def broken(text: str) -> str:
    """`text` on two lines of about the same length, parted where its meaning parts.

    Parts are joined by en dashes, of which the one at the break goes, or by commas, which stay.
    """
    for mark, kept in ((" – ", ""), (", ", ",")):
        parts = text.split(mark)
        if len(parts) > 1:
            halves = [
                (mark.join(parts[:n]) + kept, mark.join(parts[n:])) for n in range(1, len(parts))
            ]
            return "\n".join(min(halves, key=lambda half: max(map(len, half))))
    return text


def _own(
    board: Board, centre: Centre, number: int, found: tuple[Move, ...], *, moved_said: bool
) -> tuple[Fields, ...]:
    view = _view(centre, number)
    name = view.name if view else Words(vi="")
    gone = tuple(m for m in found if m.origin == number)
    if not gone or moved_said:
        return (_written(name),)
    to = emptied_to(board, found, number)
    if to is not None:
        return (_said("announce.moved", a=number, b=to),)
    configured = _configured(centre, number)
    own = [m for m in gone if m.category in configured]
    kept = [c for c in _categories(board, number) if c in configured]
    # What was here for a while only matters to those who hold paper from that while.
    told = [*own, *(m for m in gone if m not in own and is_waited_for(m, board))]
    names = _names(centre, kept) if own else (_written(name),)
    return (*names, *(part for move in told for part in _gone(centre, move)))


def _taken(
    board: Board, centre: Centre, number: int, found: tuple[Move, ...]
) -> tuple[Fields, ...]:
    own = _configured(centre, number)
    parts: list[Fields] = []
    for origin in dict.fromkeys(m.origin for m in found if m.to == number):
        came = [m for m in found if (m.origin, m.to) == (origin, number)]
        new = [m.category for m in came if m.category not in own]
        if new or any(is_waited_for(m, board) for m in came):
            parts += [_said("counter.taken_over", a=origin), *_from(centre, origin, new)]
    return tuple(dict.fromkeys(parts))


def _from(centre: Centre, origin: int, categories: list[str]) -> tuple[Fields, ...]:
    """What came from `origin`, by that counter's own words if it is all that it served."""
    view = _view(centre, origin)
    if view is not None and categories and set(view.categories) <= set(categories):
        return (_written(view.name),)
    return _names(centre, categories)


def _gone(centre: Centre, move: Move) -> tuple[Fields, ...]:
    names = _names(centre, [move.category])
    return tuple(_said("counter.field_moved", b=move.to, field=name) for name in names)


def _categories(board: Board, number: int) -> tuple[str, ...]:
    counter = board.counter(number)
    return counter.categories if counter else ()


def _names(centre: Centre, categories: Iterable[str]) -> tuple[Fields, ...]:
    by_id = {category.id: category.name for category in centre.categories}
    return tuple(_written(by_id[c]) for c in categories if c in by_id)


def _view(centre: Centre, number: int) -> CounterView | None:
    return next((c for c in centre.counters if c.number == number), None)


def _configured(centre: Centre, number: int) -> set[str]:
    view = _view(centre, number)
    return set(view.categories) if view else set()


def _written(words: Words) -> Fields:
    return Fields(vi=words.vi, en=words.en or "")


def _said(key: str, **values: int | Fields) -> Fields:
    """The text `key` in both languages, with values that have both."""

    def said(language: str) -> str:
        words = {
            name: str(getattr(value, language) or value.vi if isinstance(value, Fields) else value)
            for name, value in values.items()
        }
        return filled(texts(language)[key], words)

    return Fields(vi=said("vi"), en=said("en"))
