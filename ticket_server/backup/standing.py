"""How the backups stand: the last good one of each folder, and why there is none since.

Kept in the data directory as `backups.json`, so that nobody waits for a stick to be asked.
"""

from collections.abc import Iterable
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from ticket_server.backup.manifest import Manifest
from ticket_server.backup.troubles import Why
from ticket_server.said import Said

STANDING = "backups.json"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True)


class Good(_Record):
    """A backup that was found good."""

    name: str
    manifest: Manifest


class Trouble(_Record):
    """Why the last one failed, and since when none came of it."""

    at: AwareDatetime
    since: AwareDatetime
    why: Why
    vi: str
    en: str


class FolderStanding(_Record):
    """One folder. `trouble` None: the last backup was good."""

    folder: str
    good: Good | None = None
    trouble: Trouble | None = None


class Standing(_Record):
    """All folders that a backup was ever tried in and that are still asked for."""

    folders: tuple[FolderStanding, ...] = ()

    def of(self, folder: Path) -> FolderStanding:
        """How that folder stands."""
        known = (one for one in self.folders if one.folder == str(folder))
        return next(known, FolderStanding(folder=str(folder)))

    def with_(self, one: FolderStanding) -> "Standing":
        """The same but for that folder."""
        others = (f for f in self.folders if f.folder != one.folder)
        return Standing(folders=(*others, one))

    def only(self, folders: Iterable[Path]) -> "Standing":
        """These folders, in their order."""
        return Standing(folders=tuple(self.of(folder) for folder in folders))


def went_well(before: FolderStanding, good: Good) -> FolderStanding:
    """After a good one."""
    return FolderStanding(folder=before.folder, good=good)


def failed(before: FolderStanding, at: AwareDatetime, why: Why, said: Said) -> FolderStanding:
    """After one that failed; the last good one is still there."""
    since = at if before.trouble is None else before.trouble.since
    trouble = Trouble(at=at, since=since, why=why, vi=said.vi, en=said.en)
    return FolderStanding(folder=before.folder, good=before.good, trouble=trouble)


def read(data: Path) -> Standing:
    """How it stands; nothing is known where nothing can be read."""
    try:
        return Standing.model_validate_json((data / STANDING).read_bytes())
    except (OSError, ValidationError):
        return Standing()


def write(data: Path, standing: Standing) -> None:
    """Keeps it. OSError when it cannot be."""
    aside = data / f".{STANDING}"
    aside.write_text(standing.model_dump_json(indent=1), encoding="utf-8")
    aside.replace(data / STANDING)
