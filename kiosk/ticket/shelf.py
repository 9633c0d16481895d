"""Where layouts lie: the centre's own folder first, then those that are shipped."""

import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.ticket.layout_file import Layout, LayoutError, nearest, read
from screen_kit.texts import LEADING, texts

log = logging.getLogger(__name__)

SHIPPED = Path(__file__).parents[2] / "assets" / "tickets"
STANDARD = "standard"


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The layouts of one kiosk; `folder`: the centre's own."""

    folder: Path | None = None

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


@cache
def standard() -> Layout:
    """The shipped standard."""
    return read(SHIPPED / f"{STANDARD}.toml", texts(LEADING))
