"""The pages a bar unfolds, as values. What stands on each: `choices`; what it does: `picking`."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from staff_console.keys import ABOUT_CURRENT, Menu, Shortcut
from staff_console.orders import Draft, Say
from staff_console.situation import Found, find
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Centre
from ticket_protocol.words import MessageKind, PauseReason

SWITCH_FOR = (30, 60, 120)
"""Minutes for which numbers can be given, or not given, whatever the hours say."""

LASTS = timedelta(seconds=20)
LASTS_LONGER = timedelta(seconds=60)
LASTS_WRITING = timedelta(minutes=5)
"""Whoever writes to the hall, or reads a pile of slips, needs time; nothing typed may vanish."""
SLOW = frozenset(
    {
        Menu.FIND,
        Menu.LINK,
        Menu.PAPER,
        Menu.SLIPS_FIELD,
        Menu.TRANSFER,
        Menu.ISSUE,
        Menu.SWITCH,
        Menu.LEAVING,
        Menu.MESSAGES,
        Menu.MESSAGE,
    }
)
"""Pages on which people look for something, or type."""


class Kind(StrEnum):
    """How a choice is drawn."""

    ROW = "row"
    PLATE = "plate"
    FIELD = "field"
    TOGGLE = "toggle"
    CHIP = "chip"
    KEY = "key"


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Something to choose on a page. `category`: its name is part of the words.

    `on`: chosen already. `live`: a press does something. `hollow`: a counter that takes nobody.
    """

    id: str
    kind: Kind = Kind.ROW
    words: Say | None = None
    number: str = ""
    category: str = ""
    icon: str = ""
    shortcut: Shortcut | None = None
    on: bool = False
    live: bool = True
    main: bool = False
    hollow: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Slips:
    """Emergency slips given out from `since` on. `first` None: from the lowest not entered."""

    first: str | None
    last: str
    since: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """An open page. `at`: since when nobody touched it. `ticket`: whom it is about.

    `marks`: ids of the choices that are on. `reason`: why the counter pauses. `counter`: whose
    fields move. `leaving`: what is sent once the people who wait are taken care of. `about`: what
    the message says. `slips`: those whose field is asked for. `wrong`: with what was typed.
    """

    menu: Menu
    at: datetime
    ticket: str | None = None
    marks: frozenset[str] = frozenset()
    reason: PauseReason | None = None
    counter: int | None = None
    leaving: Draft | None = None
    about: MessageKind | None = None
    slips: Slips | None = None
    wrong: Say | None = None

    def marked(self, choice: str, now: datetime) -> "Page":
        """With that toggle turned; a chip puts out the others of its group."""
        group, _, value = choice.partition(":")
        kept = self.marks
        if value and group != "field":
            kept = frozenset(m for m in kept if m.partition(":")[0] != group)
            return replace(self, marks=kept | {choice}, at=now)
        return replace(self, marks=kept ^ {choice}, at=now)

    def value(self, group: str) -> int | None:
        """The number of the group's chip that is on."""
        found = (m.partition(":")[2] for m in self.marks if m.partition(":")[0] == group)
        return next((int(v) for v in found), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What a page stands on: the hall, the officer's counter, the centre."""

    board: Board
    here: Counter
    centre: Centre
    supervisor: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The centre's own time."""
        return ZoneInfo(self.centre.time_zone)

    def found(self, page: Page) -> Found | None:
        """The ticket the page is about, if it still lives."""
        return find(self.board, self.here.number, page.ticket) if page.ticket else None


def page_of(menu: Menu, scene: Scene, now: datetime, ticket: str | None = None) -> Page:
    """A page as it opens."""
    if menu is Menu.SWITCH:
        return Page(menu=menu, at=now, marks=frozenset({f"for:{SWITCH_FOR[1]}"}))
    if menu is Menu.RESULT:
        return Page(menu=menu, at=now, marks=frozenset({"dossiers:1"}))
    counter = None if scene.supervisor else scene.here.number
    return Page(menu=menu, at=now, ticket=ticket, counter=counter)


def lasts(page: Page) -> timedelta | None:
    """How long an untouched page stays open; None: until it is folded."""
    if page.menu is Menu.SUPERVISOR:
        return None
    if page.menu in {Menu.WRITE, Menu.SLIPS}:
        return LASTS_WRITING
    return LASTS_LONGER if page.menu in SLOW else LASTS


def is_over(page: Page, was: Scene, now: Scene) -> bool:
    """Whether the ticket that the page is about has moved between `was` and `now`."""
    at, before = now.here.current, was.here.current
    if page.menu in ABOUT_CURRENT and (at and at.id) != (before and before.id):
        return True
    if page.ticket is None:
        return False
    found, old = now.found(page), was.found(page)
    return found is None or old is None or (found.where, found.counter) != (old.where, old.counter)
