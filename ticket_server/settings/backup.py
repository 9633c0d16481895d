"""The table of `config.toml` that says where backups go, when, and how many are kept."""

from collections.abc import Sequence
from datetime import time
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from ticket_server.settings.fields import Table, written

Folder = Annotated[
    str,
    Field(max_length=300),
    written(
        r"(/|[A-Za-z]:[\\/]|\\\\).*", "a whole path, such as /media/usb/denluot or E:\\denluot"
    ),
]
Clock = Annotated[str, written(r"([01]\d|2[0-3]):[0-5]\d", "a time of day, such as 17:45")]


class BackupFolder(Table):
    """Where to. `mounted`: it is on a stick or another PC, and none is made while that is away."""

    path: Folder
    mounted: bool = False


def _apart(folders: Sequence[BackupFolder]) -> Sequence[BackupFolder]:
    paths = [folder.path for folder in folders]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice is not None:
        raise PydanticCustomError("folders", "has {path} twice", {"path": twice})
    return folders


class BackupTable(Table):
    """Every day at `at`; kept are the newest of the last `daily` days and `weekly` weeks."""

    at: Clock = "17:45"
    daily: Annotated[int, Field(ge=2, le=400)] = 14
    weekly: Annotated[int, Field(ge=0, le=400)] = 8
    folders: Annotated[
        tuple[BackupFolder, ...], Field(strict=False, max_length=8), AfterValidator(_apart)
    ] = ()

    @property
    def time(self) -> time:
        """When, by the centre's clock."""
        return time.fromisoformat(self.at)
