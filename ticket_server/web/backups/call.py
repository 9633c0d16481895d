"""`GET /backups` and `POST /backups`: how they stand, and one now."""

from collections.abc import Callable
from datetime import datetime

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol import backups as wire
from ticket_protocol.replies import Said
from ticket_server.backup.nightly import Nightly
from ticket_server.backup.standing import FolderStanding, Good, Trouble
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.hearing import Door
from ticket_server.web.openapi import command_docs, reading_docs
from ticket_server.web.problems import ProblemError

ACCEPTED = 202
PATH = "/backups"


class Backups:
    """Puts the calls into the app; neither waits for a disk."""

    def __init__(
        self, app: FastAPI, *, door: Door, nightly: Nightly, now: Callable[[], datetime]
    ) -> None:
        self._door, self._nightly, self._now = door, nightly, now
        routes.add(app, "GET", PATH, self.tell, reading_docs("backups", PATH, wire.BackupsReply))
        docs = command_docs("back-up", PATH, wire.MakeBackup, wire.BackupsReply, ACCEPTED)
        routes.add(app, "POST", PATH, self.make, docs)

    async def tell(self, request: Request) -> Response:
        """Where backups go, the last good one of each folder, and why there is none since."""
        await self._door.admit(request, Action.SUPERVISE)
        return self._reply(200)

    async def make(self, request: Request) -> Response:
        """A backup is begun; look at `running` and the folders for what comes of it."""
        sender, _ = await self._door.hear(request, Action.SUPERVISE, wire.MakeBackup)
        if not self._nightly.start(sender.token.name, sender.origin):
            raise ProblemError(409, "NO_BACKUP_FOLDER", "The settings name no [[backup.folders]].")
        return self._reply(ACCEPTED)

    def _reply(self, status: int) -> Response:
        nightly = self._nightly
        mounted = {folder.path for folder in nightly.table.folders if folder.mounted}
        reply = wire.BackupsReply(
            at=self._now(),
            running=nightly.running,
            next_at=nightly.next_at,
            folders=tuple(_folder(one, one.folder in mounted) for one in nightly.stands.folders),
        )
        return Response(reply.model_dump_json(), status, media_type="application/json")


def _folder(one: FolderStanding, mounted: bool) -> wire.BackupFolder:  # noqa: FBT001 - a column
    return wire.BackupFolder(
        folder=one.folder,
        mounted=mounted,
        good=one.good and _good(one.good),
        trouble=one.trouble and _trouble(one.trouble),
    )


def _good(good: Good) -> wire.GoodBackup:
    known = good.manifest
    return wire.GoodBackup(
        name=good.name,
        made_at=known.made_at,
        day=known.day,
        facts=known.facts,
        tickets=known.tickets,
        seq=known.last_seq,
        closing_hash=known.closing_hash,
        bytes=known.bytes,
        continues=known.continues,
    )


def _trouble(trouble: Trouble) -> wire.BackupTrouble:
    return wire.BackupTrouble(
        at=trouble.at,
        since=trouble.since,
        why=trouble.why,
        said=Said(vi=trouble.vi, en=trouble.en),
    )
