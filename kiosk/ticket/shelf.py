"""Where layouts lie: the centre's own folder first, then those that are shipped."""

import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.ticket.fitting import Misfit, misfits
from kiosk.ticket.layout_file import Layout, LayoutError, nearest, read
from kiosk.ticket.measures import measures
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.texts import LEADING, texts

log = logging.getLogger(__name__)

SHIPPED = Path(__file__).parents[2] / "assets" / "tickets"
STANDARD, COMPACT = "standard", "compact"
MOST_TOLD = 12
"""Of so many categories and languages a mistake is told; the next are mostly the same again."""


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A layout to print with; `refused`: why it is not the one wished for."""

    layout: Layout
    refused: str | None = None


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The layouts of one kiosk; `folder`: the centre's own."""

    folder: Path | None = None

    def chosen(self, settings: PrinterSettings, centre: Centre) -> Chosen:
        """The layout of the settings, if it can say all that the centre has to say.

        Never raises: the standard one stands in. Takes up to two seconds: not for Qt's thread.
        """
        name = settings.layout or usual(settings.address)
        try:
            layout = self.layout(name)
            check(layout, settings, centre)
        except LayoutError as error:
            return Chosen(layout=standard(), refused=str(error))
        return Chosen(layout=layout)

    def names(self) -> list[str]:
        """All that can be named in the settings."""
        folders = [folder for folder in (self.folder, SHIPPED) if folder is not None]
        return sorted({path.stem for folder in folders for path in folder.glob("*.toml")})

    def layout(self, name: str) -> Layout:
        """The layout of that name; LayoutError."""
        for folder in (self.folder, SHIPPED):
            if folder is not None and (path := folder / f"{name}.toml").is_file():
                return read(path, texts(LEADING))
        known = self.names()
        raise LayoutError(
            f"layout {name!r}",
            [f"there is none of this name. Allowed: {', '.join(known)}.{nearest(name, known)}"],
        )


def usual(address: str) -> str:
    """The layout where the settings name none: on a serial line one that is soon there."""
    return COMPACT if address.startswith(("serial:", "socket:", "rfc2217:")) else STANDARD


def check(layout: Layout, settings: PrinterSettings, centre: Centre) -> None:
    """LayoutError where the layout would cut a text of the centre's on the printer's paper."""
    said = {language: texts(language) for language in centre.languages}
    sizes = measures(
        layout.file.sizes,
        settings.width,
        settings.dots_per_mm,
        grid=2 if settings.doubles else 1,
    )
    _warn_of_strangers(layout, centre)
    found: dict[tuple[str, str], Misfit] = {}
    for misfit in misfits(layout, centre, said, sizes):
        found.setdefault((misfit.category, misfit.language), misfit)
        if len(found) == MOST_TOLD:
            break
    if found:
        raise LayoutError(layout.path, [str(misfit) for misfit in found.values()])


def _warn_of_strangers(layout: Layout, centre: Centre) -> None:
    """Papers may be listed for categories that a centre does not have; a typing error is told."""
    known = [category.id for category in centre.categories]
    for papers in layout.file.papers:
        if papers.category not in known:
            hint = nearest(papers.category, known)
            log.warning("%s: there is no category %r.%s", layout.path, papers.category, hint)


@cache
def standard() -> Layout:
    """The shipped standard."""
    return read(SHIPPED / f"{STANDARD}.toml", texts(LEADING))
