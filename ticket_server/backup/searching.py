"""Where backups may lie: folders that are named, else those of the file, sticks and shares."""

import os
import string
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ticket_server.backup.manifest import Backup, at, found_in
from ticket_server.settings.load import read
from ticket_server.settings.problems import SettingsError

MOUNTED = ("media/*", "media/*/*", "run/media/*/*", "mnt/*")


def search(named: Iterable[Path], config: Path) -> list[Backup]:
    """Every backup once, the newest first. Where nothing can be read there is none."""
    folders = [*named] or [*_of_file(config), *_mounted()]
    found = {backup.path.resolve(): backup for folder in folders for backup in _in(folder)}
    return sorted(found.values(), key=lambda backup: backup.made_at, reverse=True)


def _in(folder: Path) -> Iterator[Backup]:
    """A backup itself, those in a folder, or those one folder deeper."""
    with suppress(OSError):
        itself = at(folder)
        if itself is not None:
            yield itself
        yield from found_in(folder)
        for deeper in folder.iterdir():
            if deeper.is_dir():
                yield from found_in(deeper)


def _of_file(config: Path) -> list[Path]:
    try:
        return [Path(folder.path) for folder in read(config).file.backup.folders]
    except SettingsError:
        return []


def _mounted() -> Iterator[Path]:
    if os.name == "nt":
        yield from (Path(f"{letter}:\\") for letter in string.ascii_uppercase[2:])
    else:
        for pattern in MOUNTED:
            yield from Path("/").glob(pattern)
