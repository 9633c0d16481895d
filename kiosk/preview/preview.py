"""What a preview shows: a layout's picture, or what is wrong with it. Qt-free."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PIL import Image

from kiosk.ticket.content import TicketContent, WaitContent, papers_said
from kiosk.ticket.layout_file import Layout, LayoutError, read
from kiosk.ticket.painter import TicketPainter
from kiosk.ticket.shelf import Shelf, check
from ticket_protocol.centre import Category, Centre
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.texts import LEADING, texts

USUAL_DOTS_PER_MM = {576: 8.0, 512: 7.09, 384: 8.0}


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Which ticket is to be seen. `layout`: a name, or a file that ends with .toml."""

    layout: str
    centre: Centre
    width: int = 576
    dots_per_mm: float = 8.0
    language: str = "vi"
    category: str | None = None
    procedure: str | None = None
    priority: bool = False
    copy: bool = False


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The picture, if it can be drawn, and what is wrong, one line each."""

    picture: Image.Image | None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Preview:
    """Looks at layouts as the kiosk would."""

    shelf: Shelf

    def path(self, wish: Wish) -> Path | None:
        """The file to watch; None: there is no such layout."""
        try:
            return self._layout(wish).path
        except LayoutError:
            path = Path(wish.layout)
            return path if path.suffix == ".toml" else None

    def see(self, wish: Wish) -> Seen:
        """Never raises for a bad layout: it says what is wrong."""
        try:
            layout = self._layout(wish)
        except LayoutError as error:
            return Seen(picture=None, problems=error.problems)
        said = {language: texts(language) for language in wish.centre.languages}
        painter = TicketPainter(
            {LEADING: texts(LEADING), **said},
            width=wish.width,
            dots_per_mm=wish.dots_per_mm,
            layout=layout,
        )
        return Seen(picture=painter.draw(sample(wish)), problems=_misfits(layout, wish))

    def _layout(self, wish: Wish) -> Layout:
        if wish.layout.endswith(".toml"):
            return read(Path(wish.layout), texts(LEADING))
        return self.shelf.layout(wish.layout)


def _misfits(layout: Layout, wish: Wish) -> tuple[str, ...]:
    paper = PrinterSettings(
        id="preview", address="", width=wish.width, dots_per_mm=wish.dots_per_mm
    )
    try:
        check(layout, paper, wish.centre)
    except LayoutError as error:
        return error.problems
    return ()


def sample(wish: Wish) -> TicketContent:
    """A ticket as the centre could give it now; the time is one at which many come."""
    centre, language = wish.centre, wish.language
    category = _category(wish)
    issued = datetime(2026, 10, 14, 9, 24, tzinfo=ZoneInfo(centre.time_zone))
    procedures = {p.id: p.name.said(language) for p in category.procedures}
    procedure = wish.procedure or next(iter(procedures), None)
    return TicketContent(
        id="preview", number=f"{category.series}012", language=language,
        centre=centre.name.said(language), unit=centre.unit.said(language),
        category=category.name.said(language), procedure=procedures.get(procedure or ""),
        counters=category.counters, people_ahead=6, issued=issued, wait=_wait(issued),
        priority=wish.priority, copy=wish.copy, phone=centre.phone,
        qr=f"{centre.follow_url or ''}AbCdEfGhIjKlMnOpQrStUv", follow=bool(centre.follow_url),
        category_id=category.id, procedure_id=procedure,
        papers=papers_said(category, procedure, language),
    )  # fmt: skip


def _category(wish: Wish) -> Category:
    known = {category.id: category for category in wish.centre.categories}
    return known.get(wish.category or "") or wish.centre.categories[0]


def _wait(issued: datetime) -> WaitContent:
    return WaitContent(
        minutes=25,
        earliest=issued + timedelta(minutes=16),
        latest=issued + timedelta(minutes=36),
    )
