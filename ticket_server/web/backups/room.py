"""Backups, put together for the server."""

from collections.abc import Callable, Sequence
from datetime import datetime

from fastapi import FastAPI

from ticket_server.backup.nightly import Nightly, Place
from ticket_server.desk import Desk
from ticket_server.domain.facts import Body
from ticket_server.in_force.in_force import InForce
from ticket_server.orders import Answer
from ticket_server.settings.backup import BackupTable
from ticket_server.web.backups.call import Backups
from ticket_server.web.backups.concern import of_backups
from ticket_server.web.hearing import Door


class BackupsRoom:
    """Made as `table` says, later as the settings in force do. `place` None: none is made."""

    def __init__(
        self,
        place: Place | None,
        table: BackupTable,
        *,
        desk: Desk,
        in_force: InForce,
        now: Callable[[], datetime],
    ) -> None:
        self._desk, self._now = desk, now
        self.nightly = Nightly(
            place, table, now=now, zone=lambda: in_force.plan.zone, tell=self._tell
        )
        in_force.follow(lambda rules: self.nightly.adopt(rules.backup))
        self.concern = of_backups(self.nightly)

    def add_calls(self, app: FastAPI, door: Door) -> None:
        """Puts them into the app."""
        Backups(app, door=door, nightly=self.nightly, now=self._now)

    async def _tell(self, bodies: Sequence[Body], by: str | None, origin: str | None) -> None:
        await self._desk.ask(
            by=by,
            claim=None,
            decide=lambda _scene: bodies,
            reply=lambda _hall, _facts: Answer(),
            origin=origin,
        )
