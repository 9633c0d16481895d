"""What supervisors are told of backups: where they go, which was the last good one, what failed."""

from datetime import date

from pydantic import AwareDatetime

from ticket_protocol.commands import Command
from ticket_protocol.replies import Reply, Said


class MakeBackup(Command):
    """A backup now, in every folder."""


class GoodBackup(Reply):
    """A copy that was opened, checked against the chain of the log and counted.

    `day` is the last service day in it. `continues` false: it does not hold all that the one before
    it held; the log was cut or changed.
    """

    name: str
    made_at: AwareDatetime
    day: date | None
    facts: int
    tickets: int
    seq: int
    closing_hash: str
    bytes: int
    continues: bool | None


class BackupTrouble(Reply):
    """Why the last attempt failed, and since when none succeeded; `why` is a stable word for it."""

    at: AwareDatetime
    since: AwareDatetime
    why: str
    said: Said


class BackupFolder(Reply):
    """One place where backups go. `trouble` null: the last attempt was good, or there was none."""

    folder: str
    mounted: bool
    good: GoodBackup | None
    trouble: BackupTrouble | None


class BackupsReply(Reply):
    """`running`: one is being made now. `next_at` null: no folder is named in the settings."""

    at: AwareDatetime
    running: bool
    next_at: AwareDatetime | None
    folders: tuple[BackupFolder, ...]
