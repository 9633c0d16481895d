"""What has happened to the data: copies were made, the log came back from one, bookings came."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class BackupMade:
    """A copy of the log up to the fact `seq`, with the hash `closing`, was found good.

    `continues` False: it does not hold all that the copy before it held.
    """

    folder: str
    name: str
    seq: int
    closing: str
    continues: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BackupFailed:
    """No good copy came to be in the folder; `why`: gone, read_only, full and the like."""

    folder: str
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Restored:
    """The log goes on as `epoch` after the fact `seq` of the log `before`, from a copy of it.

    What came after is lost: counts up to `floors` may have been given on this day, by series.
    """

    epoch: str
    before: str
    seq: int
    floors: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentsImported:
    """A booking system handed over so many; what they are is kept beside the facts."""

    new: int
    changed: int
    cancelled: int


OfLog = AppointmentsImported | BackupMade | BackupFailed | Restored
