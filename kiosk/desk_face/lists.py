"""The desk's lists for QML: each shows the rows of that name of `Shown`."""

from dataclasses import fields
from typing import Any

from kiosk.desk_face.kiosks import KioskRow
from kiosk.desk_face.matters import Matter, Option
from kiosk.desk_face.shown import Shown
from kiosk.desk_face.tickets import FoundRow
from screen_kit.rows import RowsModel

OPTIONS = ("procedures", "priorities", "reasons", "languages", "places", "keys", "answers")


def lists(parent: Any) -> dict[str, RowsModel[Any]]:
    """All of them, empty, by name; they live and die with that Qt object."""
    return {
        "matters": _rows(Matter, "key", parent),
        "found": _rows(FoundRow, "ticket", parent),
        "kiosks": _rows(KioskRow, "name", parent),
        **{name: _rows(Option, "key", parent) for name in OPTIONS},
    }


def fill(every: dict[str, RowsModel[Any]], shown: Shown) -> None:
    """The rows of now."""
    for name, rows in every.items():
        rows.show(getattr(shown, name))


def _rows(record: type[Any], key: str, parent: Any) -> RowsModel[Any]:
    names = tuple(field.name for field in fields(record))
    return RowsModel(names, lambda row: getattr(row, key), parent)
