"""A picture file on a ticket: in the middle, as high as asked, in black and white."""

from functools import lru_cache
from pathlib import Path

from PIL import Image

from kiosk.ticket.marks import WHITE, Picture
from kiosk.ticket.page import Page


def picture_mark(page: Page, path: Path, height_mm: float) -> Picture | None:
    """The mark of the file; None where there is none. Wider than the column, it is made smaller."""
    if not path.is_file():
        return None
    image = _scaled(path, path.stat().st_mtime_ns, page.sizes.mm(height_mm), page.room)
    x = page.left + (page.room - image.width) // 2
    return Picture(x=x, y=page.y, image=image)


@lru_cache(maxsize=8)
def _scaled(path: Path, _changed: int, height: int, room: int) -> Image.Image:
    """Grey on white paper; what is clear in the file is paper."""
    with Image.open(path) as file:
        seen = file.convert("RGBA")
    paper = Image.new("RGBA", seen.size, (WHITE, WHITE, WHITE, 255))
    grey = Image.alpha_composite(paper, seen).convert("L")
    scale = min(height / grey.height, room / grey.width)
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    return grey.resize(size, Image.Resampling.LANCZOS)
