"""The texts that people read: one `.ts` file of Qt's form for each language. Read, never written.

Adding a language is adding a file.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

FOLDER = Path(__file__).parents[1] / "assets" / "translations"
LEADING = "vi"
PLACE = re.compile(r"\{(\w+)\}")

Texts = Mapping[str, str]
"""Text by id."""


def path_of(language: str) -> Path:
    """The file of a language."""
    return FOLDER / f"denluot_{language}.ts"


def languages() -> list[str]:
    """Languages that have a file, the leading one first."""
    names = sorted(path.stem.removeprefix("denluot_") for path in FOLDER.glob("denluot_*.ts"))
    return sorted(names, key=lambda name: name != LEADING)


@cache
def texts(language: str) -> Texts:
    """All texts of a language, or of the leading one where it has no file."""
    if not path_of(language).exists():
        return texts(LEADING)
    root = ET.parse(path_of(language)).getroot()  # noqa: S314 - our own file
    return {m.attrib["id"]: m.findtext("translation") or "" for m in root.iter("message")}


def filled(text: str, values: Mapping[str, object]) -> str:
    """`text` with `{name}` replaced by the value of that name; nothing else is interpreted."""
    return PLACE.sub(lambda m: str(values.get(m[1], m[0])), text)
