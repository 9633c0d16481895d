"""Keeps what is in force and the file the same: a save goes into both, an edit by hand is adopted.

What is refused changes nothing: the settings of before stay in force, and it is said why.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from ticket_server.desk import Desk
from ticket_server.domain import days
from ticket_server.domain.facts import SettingsSaved
from ticket_server.in_force.file import (
    ChangedMeanwhileError,
    Written,
    digest_in,
    digest_of,
)
from ticket_server.in_force.in_force import InForce, Refused, Rules
from ticket_server.in_force.starting import Kept, refusal_of, rules_of
from ticket_server.in_force.versions import Version
from ticket_server.orders import Answer
from ticket_server.settings.load import parse
from ticket_server.settings.problems import SettingsError
from ticket_server.storage.store import StoreError

log = logging.getLogger(__name__)

LOOK_S = 1.0
"""So often the file is looked at; what changed is read when it has stood so for one look."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Saver:
    """Who saves, and from where; nobody: somebody edited the file on the server itself."""

    login: str | None = None
    origin: str | None = None


BY_HAND = Saver(origin="local")


class Keeper:
    """Belongs to the event loop's thread; what waits for the disk is done in others.

    `text` is what is in force and `version` its place among the versions. One change at a time.
    """

    def __init__(
        self,
        *,
        kept: Kept,
        in_force: InForce,
        desk: Desk,
        now: Callable[[], datetime],
    ) -> None:
        self.file = kept.file
        self.versions = kept.versions
        self.text = kept.start.text
        self.version = kept.start.version
        in_force.refused = kept.start.refused
        self._meant = in_force.rules
        self.in_force = in_force
        self._desk = desk
        self.now = now
        self._one = asyncio.Lock()
        self._mark = kept.file.mark()
        self._done: tuple[int, ...] | None = ()
        self._ill = False

    async def watch(self) -> None:
        """Looks again and again, until it is cancelled."""
        while True:
            try:
                await self.look()
            except (OSError, StoreError) as error:
                level = logging.DEBUG if self._ill else logging.WARNING
                log.log(level, "The settings in the file must wait: %s", error)
                self._ill = True
            except Exception:
                log.exception("The settings in the file could not be looked at.")
            await asyncio.sleep(LOOK_S)

    async def look(self) -> None:
        """Takes over what stands in the file, once it has stood there for one look."""
        async with self._one:
            mark = await asyncio.to_thread(self.file.mark)
            settled, self._mark = mark == self._mark, mark
            if not settled or (mark == self._done and self._agrees):
                return
            written = await asyncio.to_thread(self.file.read)
            if await asyncio.to_thread(self.file.mark) == mark:
                await self._take(written)
                self._done, self._ill = mark, False

    async def save(self, text: str, base: str, rules: Rules, saver: Saver) -> Version:
        """`text`, which means `rules`, is in the file and in force, or nothing has changed.

        `base`: the digest of the file that the saver saw. ChangedMeanwhileError, OSError,
        StoreError.
        """
        async with self._one:
            stands = await asyncio.to_thread(self.file.read)
            if self._is_saved(stands, text) and self.version is not None:
                return self.version  # asked again, as the answer was lost
            if digest_in(stands) != base:
                raise ChangedMeanwhileError
            replacement = await asyncio.to_thread(self.file.prepare, text)
            try:
                version = await self._exchange(replacement.put, text, base, rules, saver)
            finally:
                await asyncio.to_thread(replacement.discard)
            self._mark = self._done = await asyncio.to_thread(self.file.mark)
            self.in_force.refused = None
            return version

    @property
    def refused(self) -> Refused | None:
        """Why the file as it stands is not in force."""
        return self.in_force.refused

    @property
    def _agrees(self) -> bool:
        """Whether the hall goes by what we hold to be in force."""
        return self.version is not None and self.in_force.rules.digest == self._meant.digest

    def _is_saved(self, stands: Written | None, text: str) -> bool:
        return self._agrees and self.text == text and digest_in(stands) == digest_of(text)

    async def _exchange(
        self,
        put: Callable[[str], None],
        text: str,
        base: str,
        rules: Rules,
        saver: Saver,
    ) -> Version:
        """In force first, then in the file; if that fails, what was in force is so again."""
        before = self.text, self.version, self._meant
        version = await self._adopt(text, rules, saver)
        try:
            await asyncio.to_thread(put, base)
        except BaseException:
            self.text, self.version, self._meant = before
            await asyncio.to_thread(self.versions.drop, version)
            await self._order(self._meant, None, saver)
            raise
        return version

    async def _take(self, written: Written | None) -> None:
        """What somebody wrote into the file by hand."""
        if written is not None and written.text == self.text and self._agrees:
            self.in_force.refused = None
            return
        try:
            text, rules = await asyncio.to_thread(self._parsed, written)
        except SettingsError as error:
            if self.refused is None or self.refused.problems != error.problems:
                self._refuse(error)
            return
        await self._adopt(text, rules, BY_HAND)
        self.in_force.refused = None

    def _refuse(self, error: SettingsError) -> None:
        log.error("The settings of before stay in force.\n%s", error)
        self.in_force.refused = refusal_of(error, self.now())

    def _parsed(self, written: Written | None) -> tuple[str, Rules]:
        text, source = self.file.text_of(written), str(self.file.path)
        return text, rules_of(parse(text, source=source))

    async def _adopt(self, text: str, rules: Rules, saver: Saver) -> Version:
        """It is kept as a version, and in force; or neither."""
        keep = partial(self.versions.add, text, by=saver.login, origin=saver.origin)
        version = await asyncio.to_thread(partial(keep, at=self.now()))
        try:
            await self._order(rules, version, saver)
        except BaseException:
            await asyncio.to_thread(self.versions.drop, version)
            raise
        self.text, self.version, self._meant = text, version, rules
        return version

    async def _order(self, rules: Rules, version: Version | None, saver: Saver) -> None:
        """One order: the hall adopts it, and the record says who wanted it."""
        saved = version and SettingsSaved(digest=version.digest, version=version.number)
        self.in_force.propose(rules)
        await self._desk.ask(
            by=saver.login,
            claim=None,
            decide=lambda s: [*days.adopt(s.hall, rules.plan), *([saved] if saved else [])],
            reply=lambda _hall, _facts: Answer(),
            origin=saver.origin,
            plan=rules.plan,
        )
