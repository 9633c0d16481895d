"""The kiosk's lists: categories, procedures, opening hours, what a number is for."""

from dataclasses import dataclass, field
from datetime import datetime
from operator import is_
from typing import Any

from kiosk import showing
from kiosk.showing import Choice, HoursRow
from kiosk.shown import Situation
from kiosk.ticket_shown import Matter
from kiosk.tiles import Tile, tiles
from screen_kit.rows import RowsModel


def _tiles() -> RowsModel[Tile]:
    return RowsModel(("key", "name", "picture", "plate", "waiting", "mode"), lambda tile: tile.key)


def _choices() -> RowsModel[Choice]:
    roles = ("key", "name", "chosen", "papers", "fee", "limit")
    return RowsModel(roles, lambda choice: choice.key)


def matters_model() -> RowsModel[Matter]:
    """What a number is for."""
    return RowsModel(("name", "places"), lambda matter: matter.name)


def _hours() -> RowsModel[HoursRow]:
    return RowsModel(("days", "times"), lambda row: row)


@dataclass(kw_only=True)
class Lists:
    """Each as a model that changes only what differs; looked at when there is news, or a minute."""

    tiles: RowsModel[Tile] = field(default_factory=_tiles)
    choices: RowsModel[Choice] = field(default_factory=_choices)
    hours: RowsModel[HoursRow] = field(default_factory=_hours)
    _known: tuple[object, ...] = field(default=(), init=False)
    _minute: datetime | None = field(default=None, init=False)

    def belong_to(self, owner: Any) -> None:
        """Lives and dies with that Qt object."""
        for model in (self.tiles, self.choices, self.hours):
            model.setParent(owner)

    def show(self, at: Situation) -> None:
        """Makes them what is so; before the centre is known there is nothing."""
        if at.centre is None or not self._is_new(at):
            return
        language = at.visit.language
        self.tiles.show(tiles(at.centre, at.supply, language))
        category = showing.category_of(at.centre, at.visit.category)
        chosen = at.visit.procedure
        self.choices.show(showing.choices(category, language, chosen) if category else ())
        self.hours.show(showing.hours_rows(at.centre.hours, language))

    def _is_new(self, at: Situation) -> bool:
        known, minute = self._known, self._minute
        self._known = (at.centre, at.board, at.outlook, at.spent, at.visit, at.standing)
        self._minute = at.now.replace(second=0, microsecond=0)
        same = len(known) > 0 and all(map(is_, known, self._known))
        return not (same and minute == self._minute)
