"""What numbers are given for, as the desk lists it: categories, or what was searched for. Pure."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.desk_face.desk import Desk, Wish
from kiosk.finding.index import Index
from kiosk.finding.search import search
from kiosk.showing import category_of
from kiosk.tiles import Supply, tiles
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook
from ticket_protocol.texts import Texts
from ticket_protocol.words import PriorityReason

MOST = 9
"""Hits; more nobody reads."""
PLAIN = "plain"
"""The priority of no class."""
REASONS = (PriorityReason.PROVEN, PriorityReason.ASKED, PriorityReason.OTHER)
"""Why priority is given."""


@dataclass(frozen=True, kw_only=True)
class Hall:
    """What the desk knows of the hall."""

    centre: Centre
    board: Board
    outlook: Outlook | None
    now: datetime
    language: str


@dataclass(frozen=True, kw_only=True)
class Matter:
    """A row. `why`: the text that says why there are no numbers, "" where there are."""

    key: str
    category: str
    procedure: str
    name: str
    under: str
    plate: str
    waiting: int
    why: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Option:
    """Something beside the matter that can be chosen."""

    key: str
    name: str
    chosen: bool


WHY = {
    "withdrawn": "staff.refused_withdrawn",
    "closed": "staff.refused_hours",
    "full": "staff.refused_quota",
}
"""Why no number is given, by a tile's mode."""


def matters(hall: Hall, desk: Desk, index: Index) -> tuple[Matter, ...]:
    """The categories with who waits; or, while something is typed, what it may mean."""
    every = _categories(hall, desk.wish)
    if not desk.typed.strip():
        return every
    known = {row.category: row for row in every}
    return tuple(
        Matter(
            key=f"{hit.category}/{hit.procedure or ''}",
            category=hit.category,
            procedure=hit.procedure or "",
            name=hit.name,
            under=known[hit.category].name if hit.procedure else "",
            plate=known[hit.category].plate,
            waiting=known[hit.category].waiting,
            why=known[hit.category].why,
            chosen=(hit.category, hit.procedure) == (desk.wish.category, desk.wish.procedure),
        )
        for hit in search(index, desk.typed, hall.language, most=MOST)
        if hit.category in known
    )


def procedures(hall: Hall, wish: Wish) -> tuple[Option, ...]:
    """Those of the chosen category; to choose one is not necessary."""
    category = category_of(hall.centre, wish.category)
    if category is None:
        return ()
    return tuple(
        Option(key=p.id, name=p.name.said(hall.language), chosen=p.id == wish.procedure)
        for p in category.procedures
    )


def priorities(hall: Hall, wish: Wish, texts: Texts) -> tuple[Option, ...]:
    """None, as declared, and the classes of the centre."""
    given, of = wish.granted is not None, wish.priority_class
    return (
        Option(key="", name=texts["desk.no_priority"], chosen=not given),
        Option(key=PLAIN, name=texts["staff.priority_badge"], chosen=given and of is None),
        *(
            Option(key=c.id, name=c.name.said(hall.language), chosen=given and of == c.id)
            for c in hall.centre.priority_classes
        ),
    )


def reasons(wish: Wish, texts: Texts) -> tuple[Option, ...]:
    """Why priority is given; nothing where none is."""
    if wish.granted is None:
        return ()
    return tuple(
        Option(key=r.value, name=texts[f"desk.reason_{r.value}"], chosen=r is wish.granted)
        for r in REASONS
    )


def languages(hall: Hall, wish: Wish, names: dict[str, str]) -> tuple[Option, ...]:
    """Those of tickets and calls; nothing where there is only one."""
    known = hall.centre.languages
    chosen = wish.language or known[0]
    rows = tuple(Option(key=k, name=names.get(k, k), chosen=k == chosen) for k in known)
    return rows if len(rows) > 1 else ()


def _categories(hall: Hall, wish: Wish) -> tuple[Matter, ...]:
    supply = Supply(now=hall.now, board=hall.board, outlook=hall.outlook)
    return tuple(
        Matter(
            key=tile.key,
            category=tile.key,
            procedure="",
            name=tile.name,
            under="",
            plate=tile.plate,
            waiting=tile.waiting,
            why=WHY.get(tile.mode, ""),
            chosen=tile.key == wish.category,
        )
        for tile in tiles(hall.centre, supply, hall.language)
    )
