"""The server's part of backups: when one is due, a process of its own makes it, facts tell of it.

The process is another one so that a stick that hangs, or the reckoning of a long chain, holds up
nobody who takes a number.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from ticket_server.backup import standing
from ticket_server.backup.standing import FolderStanding, Standing
from ticket_server.backup.troubles import SAID, Why
from ticket_server.domain.facts import BackupFailed, BackupMade, Body
from ticket_server.settings.backup import BackupTable

log = logging.getLogger(__name__)

SETTLE_S = 300.0
"""After a start, before one that was missed is made: people want numbers first."""
LOOK_S = 30.0
RETRY = timedelta(hours=1)
LONGEST_S = 3600.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """What is backed up: the data directory, and the description of the centre."""

    data: Path
    config: Path


Run = Callable[[Place, Sequence[str]], Awaitable[str]]
"""Makes a backup in these folders; what was said. What came of it: `standing`."""
Tell = Callable[[Sequence[Body], str | None, str | None], Awaitable[None]]
"""Records facts: by whom, and from which address, it was asked for."""


def due(table: BackupTable, stands: Standing, now: datetime) -> list[str]:
    """The folders without a good backup since it was time; one that failed waits for an hour.

    `now` is the centre's own time.
    """
    time = scheduled(table, now)
    return [
        one.folder
        for one in stands.folders
        if (one.good is None or one.good.manifest.made_at < time)
        and (one.trouble is None or now - one.trouble.at >= RETRY)
    ]


def scheduled(table: BackupTable, now: datetime) -> datetime:
    """When it was time last."""
    today = datetime.combine(now.date(), table.time, tzinfo=now.tzinfo)
    return today if today <= now else today - timedelta(days=1)


class Nightly:
    """Belongs to the event loop. `table`: what the settings say; `place` None: nothing is made."""

    def __init__(
        self,
        place: Place | None,
        table: BackupTable,
        *,
        now: Callable[[], datetime],
        zone: Callable[[], tzinfo],
        tell: Tell,
        run: Run | None = None,
    ) -> None:
        self.table = table
        self._place = place
        self._now = now
        self._zone = zone
        self._tell = tell
        self._run = run or run_command
        self._task: asyncio.Task[None] | None = None
        self._known = Standing() if place is None else standing.read(place.data)

    def adopt(self, table: BackupTable) -> None:
        """Other settings are in force."""
        self.table = table

    @property
    def running(self) -> bool:
        """Whether one is being made."""
        return self._task is not None and not self._task.done()

    @property
    def stands(self) -> Standing:
        """How each folder of the settings stands."""
        folders = self.table.folders if self._place is not None else ()
        return self._known.only(Path(folder.path) for folder in folders)

    @property
    def next_at(self) -> datetime | None:
        """When it is time again."""
        if not self.stands.folders:
            return None
        return scheduled(self.table, self._now().astimezone(self._zone())) + timedelta(days=1)

    def start(self, by: str | None = None, origin: str | None = None) -> bool:
        """One is made now, unless one is; False: there is no folder."""
        folders = [one.folder for one in self.stands.folders]
        if folders and not self.running:
            self._task = asyncio.create_task(self._make(folders, by, origin))
        return bool(folders)

    async def watch(self) -> None:
        """Makes what is due, for as long as the server lives."""
        await asyncio.sleep(SETTLE_S)
        while True:
            self.look()
            await asyncio.sleep(LOOK_S)

    def look(self) -> None:
        """Begins what is due now."""
        folders = due(self.table, self.stands, self._now().astimezone(self._zone()))
        if folders and not self.running:
            self._task = asyncio.create_task(self._make(folders, None, None))

    async def done(self) -> None:
        """Waits for the one that is being made."""
        if self._task is not None:
            await asyncio.wait((self._task,))

    async def close(self) -> None:
        """Whatever is being made is given up; what was good before is still there."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _make(self, folders: Sequence[str], by: str | None, origin: str | None) -> None:
        assert self._place is not None
        before, began = self._known, self._now()
        try:
            said = await self._run(self._place, folders)
        except OSError as error:
            said = str(error)
        self._known = now = _seen(standing.read(self._place.data), before, folders, began, said)
        facts = (_fact(before.of(folder), now.of(folder)) for folder in map(Path, folders))
        told = [body for body in facts if body is not None]
        if told:
            await self._tell(told, by, origin)


def _seen(
    now: Standing, before: Standing, folders: Sequence[str], at: datetime, said: str
) -> Standing:
    """A folder of which nothing new is known failed before it was tried."""
    for folder in map(Path, folders):
        if now.of(folder) == before.of(folder):
            words = SAID[Why.OTHER].of(where=folder, detail=said)
            now = now.with_(standing.failed(before.of(folder), at, Why.OTHER, words))
    return now


def _fact(before: FolderStanding, now: FolderStanding) -> Body | None:
    """What the log is told; of a failure that lasts only once."""
    good, trouble = now.good, now.trouble
    if trouble is not None:
        log.warning("No backup: %s", trouble.en)
        known = before.trouble is not None and before.trouble.why is trouble.why
        return None if known else BackupFailed(folder=now.folder, why=trouble.why)
    if good is None or good == before.good:
        return None
    log.info("A good backup lies in %s: %s", now.folder, good.name)
    return BackupMade(
        folder=now.folder,
        name=good.name,
        seq=good.manifest.last_seq,
        closing=good.manifest.closing_hash,
        continues=good.manifest.continues,
    )


async def run_command(place: Place, folders: Sequence[str]) -> str:
    """`ticket-server backup` in a process of its own."""
    only = [word for folder in folders for word in ("--only", folder)]
    data, config = ("--data", str(place.data)), ("--config", str(place.config))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "ticket_server", "backup", *data, *config, *only),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        said, _ = await asyncio.wait_for(process.communicate(), LONGEST_S)
    except TimeoutError:
        return "it took too long"
    finally:
        if process.returncode is None:
            with suppress(OSError):
                process.kill()
            await process.wait()
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "nothing was said"
