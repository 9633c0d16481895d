"""The information board, as QML sees it: a part of the display's view model."""

import time
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.info.paging import Page, pages, plate_width, room_of
from counter_display.info.sheets import Row, Sheet, sheets
from counter_display.placing import FaceKind, Place
from screen_kit.rows import RowsModel
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1

FAMILY = "Be Vietnam Pro"
USUAL = (1173, 660)


@QmlElement
@QmlUncreatable("part of the display's model")
class InfoModel(QObject):  # type: ignore[operator] # the stub misses its call
    """One page after the other, from `begin` until the sheet `is_over`. `seconds` never jumps.

    `turned`: another page stands there, not only the same in another room.
    """

    changed = Signal()
    turned = Signal()

    def __init__(
        self, *, seconds: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._room = room_of(*USUAL)
        self._sheets: tuple[Sheet, ...] = ()
        self._told: tuple[object, ...] = ()
        self._turn, self._page, self._since = -1, 0, 0.0
        self._page_s = 15.0
        self._pages: tuple[Page, ...] = ()
        self.stands = False
        self._rows: RowsModel[Row] = RowsModel(("kind", "vi", "en"), lambda row: row, self)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    plates = Property(list, lambda self: list(self._shown.plates), notify=changed)
    plateWidth = Property(int, lambda self: plate_width(self._shown.plates), notify=changed)
    title = Property(str, lambda self: self._shown.vi, notify=changed)
    titleEn = Property(str, lambda self: self._shown.en, notify=changed)
    titleSize = Property(int, lambda self: self._shown.title, notify=changed)
    part = Property(int, lambda self: self._shown.part, notify=changed)
    parts = Property(int, lambda self: self._shown.parts, notify=changed)
    size = Property(int, lambda self: self._room.size, notify=changed)
    sizeEn = Property(int, lambda self: self._room.size_en, notify=changed)

    @property
    def wanted(self) -> bool:
        """Whether there is something to tell, and it may be told here."""
        return bool(self._sheets)

    @property
    def is_over(self) -> bool:
        """Whether the last page of a sheet has had its time."""
        last = self._page >= len(self._pages) - 1
        return self.stands and last and self._seconds() - self._since >= self._page_s

    def serve(self, place: Place | None, centre: Centre | None, board: Board | None) -> None:
        """Which display this is, and what it may know."""
        told: tuple[object, ...] = ()
        if centre is not None and board is not None and _has_one(place):
            told = (place, centre, tuple((c.number, c.categories) for c in board.counters))
        if told == self._told:
            return
        self._told, self._sheets = told, ()
        if place is not None and centre is not None and board is not None and told:
            self._page_s = place.settings.board_s
            self._sheets = sheets(centre, board, zone=place.settings.zone)
        self._part_again()

    def begin(self) -> None:
        """The next sheet has its turn."""
        self._turn = (self._turn + 1) % max(1, len(self._sheets))
        self.stands, self._page, self._since = True, 0, self._seconds()
        self._part_again()
        self.turned.emit()

    def end(self) -> None:
        """Something else has the place."""
        self.stands = False

    def tick(self) -> None:
        """Time has passed: on to the next page, not to the next sheet."""
        if self.stands and not self.is_over and self._seconds() - self._since >= self._page_s:
            self._page, self._since = self._page + 1, self._seconds()
            self._show()
            self.turned.emit()

    def stood(self, seconds: float) -> None:
        """So long it could not be seen: its page has that much more time."""
        self._since += seconds

    @Slot(int, int)
    def hasRoom(self, width: int, height: int) -> None:
        """How large the board is drawn, in pixels at reference size."""
        room = room_of(width, height)
        if room != self._room:
            self._room = room
            self._part_again()

    @property
    def _shown(self) -> Page:
        return self._pages[self._page] if self._pages else Page()

    def _part_again(self) -> None:
        if not self._sheets:
            self._pages, self._page = (), 0
        elif self.stands:
            self._turn %= len(self._sheets)
            self._pages = pages(self._sheets[self._turn], self._room, lines)
            self._page = min(self._page, len(self._pages) - 1)
        self._show()

    def _show(self) -> None:
        self._rows.show(self._shown.rows)
        self.changed.emit()


def _has_one(place: Place | None) -> bool:
    if place is None or place.face is not FaceKind.HALL:
        return False
    return place.settings.layout == "media" and place.settings.board


@lru_cache(maxsize=1000)
def lines(text: str, *, size: int, width: int, bold: bool) -> int:
    """How many lines the screen needs for it."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Medium)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return max(1, count)
