"""What lies in a backup, as the file `manifest.json` beside it says; and what a folder holds."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from ticket_server.storage.engine import FILE

MANIFEST = "manifest.json"
CONFIG = "config.toml"
PREFIX = "denluot-"
FORM = 1


class Manifest(BaseModel):
    """What was counted when the backup was found good. `day` and `last_at`: None in an empty log.

    `continues`: whether the log holds all that the backup before it held; None: there was none, or
    it was of another epoch.
    """

    model_config = ConfigDict(frozen=True)

    form: int = FORM
    made_at: AwareDatetime
    local_day: date
    centre: str
    version: str
    revision: str
    epoch: str
    day: date | None
    last_seq: int
    last_at: AwareDatetime | None
    closing_hash: str
    facts: int
    tickets: int
    bytes: int
    sha256: str
    config_sha256: str
    continues: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """A backup that was good when it was made, and lies in the folder `path`."""

    path: Path
    manifest: Manifest

    @property
    def database(self) -> Path:
        """The copy of the store."""
        return self.path / FILE

    @property
    def config(self) -> Path:
        """The copy of the centre's description."""
        return self.path / CONFIG

    @property
    def made_at(self) -> datetime:
        """When."""
        return self.manifest.made_at


def found_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first. Whatever else lies there is passed over."""
    names = folder.glob(f"{PREFIX}*/{MANIFEST}")
    found = [backup for name in names if (backup := at(name.parent)) is not None]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def at(path: Path) -> Backup | None:
    """The backup in that folder, None where there is none that can be understood."""
    try:
        manifest = Manifest.model_validate_json((path / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None
    return Backup(path=path, manifest=manifest) if manifest.form == FORM else None
