"""Which backups are kept, and how the others go."""

import shutil
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import islice, pairwise
from pathlib import Path

from ticket_server.backup.manifest import Backup


def too_many(backups: Sequence[Backup], *, daily: int, weekly: int) -> list[Backup]:
    """Of `backups`, the newest first, those that may go.

    Kept are the newest of each of the last `daily` days and `weekly` weeks that have any, and the
    last one before the log was cut or written anew, with the one after: it may hold what no later
    one does.
    """
    kept = {
        backup.path
        for backup in (
            *islice(_newest_of_each(backups, lambda day: day), daily),
            *islice(_newest_of_each(backups, lambda day: day.isocalendar()[:2]), weekly),
            *(b for pair in pairwise(backups) if pair[0].manifest.continues is False for b in pair),
        )
    }
    return [backup for backup in backups[1:] if backup.path not in kept]


def remove(backups: Iterable[Backup], *, apart: str) -> None:
    """They go one by one: renamed first, so that half a backup is never taken for one."""
    for backup in backups:
        going = backup.path.with_name(f"{apart}{backup.path.name}")
        backup.path.rename(going)
        shutil.rmtree(going)


def sweep(folder: Path, *, apart: str) -> None:
    """What an interrupted backup left."""
    for left in folder.glob(f"{apart}*"):
        shutil.rmtree(left)


def _newest_of_each(backups: Sequence[Backup], key: Callable[[date], Hashable]) -> Iterable[Backup]:
    seen: set[Hashable] = set()
    for backup in backups:
        place = key(backup.manifest.local_day)
        if place not in seen:
            seen.add(place)
            yield backup
