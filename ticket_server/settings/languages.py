"""Checks on the languages of `config.toml`: none that the centre does not name, none incomplete."""

import re
from collections.abc import Iterator
from typing import Any

from ticket_server.settings.problems import SettingsProblem
from ticket_server.settings.rows import Values

LEADING, BESIDE = "vi", "en"
"""Vietnamese is never missing; English may be, wherever it is."""
NEEDED = re.compile(r"centre\.(name|short_name|unit)|categories\[\d+\]\.name")
"""Without these nobody can find his way in a language; all other texts may be Vietnamese in it."""
SENTENCES = ("call", "short")
"""What the voice says of a call; without them in the file, in Vietnamese and English."""


def language_problems(values: Values) -> Iterator[SettingsProblem]:
    """Texts in languages that are not spoken, and texts that a spoken language lacks."""
    centre = values.get("centre")
    named = centre.get("languages", [LEADING, BESIDE]) if isinstance(centre, dict) else []
    spoken = [name for name in named if isinstance(name, str)] if isinstance(named, list) else []
    further = [name for name in spoken if name not in {LEADING, BESIDE}]
    for path, text in _texts("", values):
        for name in sorted(text.keys() - {LEADING, BESIDE, *further}):
            what = f"is a text in {name}, which centre.languages does not name"
            yield SettingsProblem(path=f"{path}.{name}", what=what)
        for name in further if NEEDED.fullmatch(path) else ():
            if not text.get(name):
                yield SettingsProblem(path=path, what=f"has no text in {name}")
    yield from _voice(values, further)


def _voice(values: Values, further: list[str]) -> Iterator[SettingsProblem]:
    voice = values.get("voice")
    own = voice if isinstance(voice, dict) else {}
    if own.get("used", True) is False:
        return
    for name in further:
        for sentence in SENTENCES:
            said = own.get(sentence)
            if not (isinstance(said, dict) and said.get(name)):
                yield SettingsProblem(path=f"voice.{sentence}", what=f"has no text in {name}")


def _texts(path: str, value: Any) -> Iterator[tuple[str, Values]]:
    """Every text of the file, with its path."""
    if isinstance(value, dict):
        if isinstance(value.get(LEADING), str):
            yield path, value
            return
        for key, inner in value.items():
            yield from _texts(f"{path}.{key}" if path else str(key), inner)
    if isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _texts(f"{path}[{i}]", inner)
