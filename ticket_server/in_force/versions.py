"""The last texts of the settings that were in force, in a folder of the server's data."""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ticket_server.in_force.file import digest_of, sync_folder

log = logging.getLogger(__name__)

KEPT = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """`by`: who saved it, None: it was edited on the server itself; `origin`: from where."""

    number: int
    at: datetime
    by: str | None
    origin: str | None
    digest: str


class Versions:
    """The newest `KEPT` of them, each a text with a card beside it. OSError when the disk fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Version]:
        """Those that are whole, the newest first."""
        return sorted(self._read_all(), key=lambda v: v.number, reverse=True)

    def newest(self) -> Version | None:
        """The last one added."""
        return next(iter(self.all()), None)

    def text(self, number: int) -> str | None:
        """What stood in it; None when there is no such version, or it is damaged."""
        version = next((v for v in self._read_all() if v.number == number), None)
        return None if version is None else self._text(version)

    def add(self, text: str, *, at: datetime, by: str | None, origin: str | None) -> Version:
        """Keeps `text`, safe on the disk, and forgets the oldest."""
        newest = self.newest()
        version = Version(
            number=newest.number + 1 if newest else 1,
            at=at.astimezone(UTC),
            by=by,
            origin=origin,
            digest=digest_of(text),
        )
        self._folder.mkdir(parents=True, exist_ok=True)
        _write(self._place(version.number, ".toml"), text)
        card = asdict(version) | {"at": version.at.isoformat()}
        _write(self._place(version.number, ".json"), json.dumps(card, ensure_ascii=False, indent=1))
        for old in self.all()[KEPT:]:
            self.drop(old)
        return version

    def drop(self, version: Version) -> None:
        """It never came into force, or is too old. The card goes first: half a version is none."""
        for ending in (".json", ".toml"):
            with suppress(OSError):
                self._place(version.number, ending).unlink(missing_ok=True)

    def _place(self, number: int, ending: str) -> Path:
        return self._folder / f"{number:06d}{ending}"

    def _read_all(self) -> Iterator[Version]:
        for card in self._folder.glob("*.json") if self._folder.is_dir() else ():
            try:
                known: dict[str, Any] = json.loads(card.read_text("utf-8"))
                yield Version(**known | {"at": datetime.fromisoformat(known["at"])})
            except (OSError, ValueError, TypeError, KeyError) as error:
                log.warning("A version of the settings cannot be read: %s: %s", card, error)

    def _text(self, version: Version) -> str | None:
        try:
            text = self._place(version.number, ".toml").read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return text if digest_of(text) == version.digest else None


def _write(path: Path, text: str) -> None:
    new = path.with_suffix(f"{path.suffix}.new")
    with new.open("wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)
