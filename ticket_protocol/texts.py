"""The texts of the screens and tickets: one `.ts` file of Qt's form for each language. No Qt.

Adding a language is adding a file. `python -m ticket_protocol.texts add KEY VI EN` adds a text.
"""

import logging
import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parents[1] / "assets" / "translations"
LEADING = "vi"
FEW = 5
"""So many mistakes are told in full."""
_PLACE = re.compile(r"\{(\w+)\}")

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
    return _PLACE.sub(lambda m: str(values.get(m[1], m[0])), text)


def beside(key: str, **values: object) -> str:
    """A text in all languages, one beside the other, the leading one first."""
    said = (filled(texts(language)[key], values) for language in languages())
    return " · ".join(dict.fromkeys(said))


def mistakes() -> list[str]:
    """What keeps the languages from saying the same: missing texts, other placeholders."""
    return [mistake for language in languages() for mistake in mistakes_of(language)]


def mistakes_of(language: str) -> list[str]:
    """What one language lacks, in words; a language without a file lacks that."""
    if not path_of(language).exists():
        return [f"{language}: there is no {path_of(language).name}"]
    leading, own = texts(LEADING), texts(language)
    found = [f"{language}: {key} is missing" for key in sorted(leading.keys() - own.keys())]
    found += [f"{language}: {key} is unknown" for key in sorted(own.keys() - leading.keys())]
    for key in sorted(leading.keys() & own.keys()):
        if not own[key].strip():
            found.append(f"{language}: {key} is empty")
        if set(_PLACE.findall(own[key])) != set(_PLACE.findall(leading[key])):
            found.append(f"{language}: {key} has other placeholders")
    return found


@cache
def whole(language: str) -> bool:
    """Whether it can be offered: its file is there and says everything. Says once what it lacks."""
    found = mistakes_of(language)
    if found:
        more = f" and {len(found) - FEW} more" if len(found) > FEW else ""
        log.error("%s is not offered: %s%s", language, "; ".join(found[:FEW]), more)
    return not found


def write(language: str, entries: Texts) -> None:
    """Writes a language's file, sorted by id."""
    messages = "".join(
        f"    <message id={quoteattr(key)}>\n"
        f"        <translation>{escape(entries[key])}</translation>\n"
        "    </message>\n"
        for key in sorted(entries)
    )
    path_of(language).write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}">\n<context>\n    <name></name>\n'
        f"{messages}</context>\n</TS>\n",
        encoding="utf-8",
    )


def add(key: str, vi: str, en: str) -> None:
    """Adds or changes a text in both languages."""
    for language, text in (("vi", vi), ("en", en)):
        entries = dict(texts(language)) if path_of(language).exists() else {}
        write(language, {**entries, key: text})
    texts.cache_clear()
    whole.cache_clear()


def main(arguments: Sequence[str]) -> int:
    """What the command line asks for; the exit code."""
    if len(arguments) != 4 or arguments[0] != "add":  # noqa: PLR2004 - add KEY VI EN
        sys.stderr.write('usage: python -m ticket_protocol.texts add KEY "VI" "EN"\n')
        return 2
    add(*arguments[1:])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
