"""The tiles of the categories: whether each can be had, at which counter, how many wait. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.hours import Gate, issuing
from kiosk.outbox.standing import Standing
from kiosk.showing import kept, main_counter
from kiosk.spent import Spent
from ticket_protocol.board import Board
from ticket_protocol.centre import Category, Centre
from ticket_protocol.outlook import Outlook

WHY = {
    "withdrawn": "kiosk.paused",
    "closed": "kiosk.category_closed",
    "full": "kiosk.full",
    "chosen": "kiosk.chosen_already",
    "away": "kiosk.away_full",
}
"""The text that says why a tile cannot be had, by its mode."""


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A category that can be touched. `mode`: open, withdrawn, closed, full, chosen, away.

    `waiting` -1: nobody knows, the server is away.
    """

    key: str
    name: str
    picture: str
    plate: str
    waiting: int
    mode: str = "open"


@dataclass(frozen=True, kw_only=True)
class Supply:
    """What decides whether a number can be had at `now`; `chosen`: already under the number.

    `standing`: whether it is given without the server. `looks`: none is wanted, only words on it.
    """

    now: datetime
    board: Board | None = None
    outlook: Outlook | None = None
    spent: Spent = field(default_factory=Spent)
    chosen: Collection[str] = ()
    standing: Standing = field(default_factory=Standing)
    looks: bool = False


def tiles(centre: Centre, supply: Supply, language: str) -> tuple[Tile, ...]:
    """All categories in the file's order."""
    board = supply.board
    waiting = board.people_waiting() if board else {}
    return tuple(
        Tile(
            key=category.id,
            name=kept(category.name.said(language)),
            picture=category.icon,
            plate=str(main_counter(centre, board, category.id) or ""),
            waiting=-1 if supply.standing.away else waiting.get(category.id, 0),
            mode=mode(centre, category, supply),
        )
        for category in centre.categories
    )


def mode(centre: Centre, category: Category, supply: Supply) -> str:
    """Why no number of it can be had, or "open"."""
    if supply.looks:
        return "open"
    if category.withdrawn:
        return "withdrawn"
    expected = supply.outlook.category(category.id) if supply.outlook else None
    switches = supply.board.switches if supply.board else ()
    if issuing(centre, supply.now, switches, category.id).gate is not Gate.OPEN:
        return "closed"
    if supply.spent.has(category) or (expected is not None and expected.left == 0):
        return "full"
    if away := supply.standing.mode(category.id):
        return away
    return "chosen" if category.id in supply.chosen else "open"
