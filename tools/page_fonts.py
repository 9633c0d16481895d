"""Makes the pages' fonts: `python -m tools.page_fonts`. Subsets as WOFF, which every browser reads.

Text has the letters of Vietnamese and of its neighbours in Latin; numbers have digits and capitals.
"""

import sys
from itertools import chain
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).parents[1] / "assets"
FOLDER = ASSETS / "pages" / "kit" / "fonts"
SIGNS = "\u0300\u0301\u0303\u0309\u0323–—‘’“”•…\u202f₫←→−"
LETTERS = set(chain(range(0x20, 0x7F), range(0xA0, 0x1B1), range(0x1EA0, 0x1EFA), map(ord, SIGNS)))
NUMBERS = set(map(ord, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ :.,/-–−+%"))
FONTS = {
    "text-medium": ("BeVietnamPro-Medium", LETTERS),
    "text-semibold": ("BeVietnamPro-SemiBold", LETTERS),
    "text-bold": ("BeVietnamPro-Bold", LETTERS),
    "numbers": ("NotoSans-Bold", NUMBERS),
}


def make(name: str, source: str, letters: set[int]) -> Path:
    """Writes one of them; the licence stays in its names."""
    options = Options()
    options.hinting = False
    options.layout_features = ["ccmp", "kern", "mark", "mkmk", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = TTFont(ASSETS / "fonts" / f"{source}.ttf", recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = "woff"
    path = FOLDER / f"{name}.woff"
    font.save(path)
    return path


def main() -> int:
    """All of them; says how large each is."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (source, letters) in FONTS.items():
        path = make(name, source, letters)
        sys.stdout.write(f"{path.name} {path.stat().st_size}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
