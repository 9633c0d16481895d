"""The calls about the settings. What takes long is done beside the event loop, one at a time."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from fastapi import FastAPI, Request
from pydantic import BaseModel
from starlette.responses import Response

from ticket_protocol import settings as wire
from ticket_server import replies
from ticket_server.domain.hall import Hall
from ticket_server.in_force.file import ChangedMeanwhileError, digest_in
from ticket_server.in_force.keeper import Keeper, Saver
from ticket_server.orders import Answer
from ticket_server.service import Sender
from ticket_server.settings.differing import difference, values_of
from ticket_server.settings.editing import NOTHING, Edit
from ticket_server.settings.form import form_of
from ticket_server.settings.referring import edited_with_references
from ticket_server.settings.writing import UnknownPlaceError
from ticket_server.storage.store import Token
from ticket_server.web import routes
from ticket_server.web.access import Action, may
from ticket_server.web.commands import Call, Commands
from ticket_server.web.hearing import Door
from ticket_server.web.openapi import reading_docs
from ticket_server.web.problems import ProblemError
from ticket_server.web.settings.looking import (
    Looked,
    refusal,
    version_reply,
    versions_reply,
)

LIMIT = 4 * wire.TEXT_LENGTH
"""Bytes of a body: each letter may take several."""

CHECK = Call(
    name="check-settings",
    path="/settings/check",
    action=Action.SEE_SETTINGS,
    reply=wire.CheckedSettings,
    limit=LIMIT,
)
CHANGE = Call(
    name="change-settings",
    path="/settings/change",
    action=Action.SEE_SETTINGS,
    reply=wire.CheckedSettings,
    limit=LIMIT,
)
SAVE = Call(
    name="save-settings",
    path="/settings",
    action=Action.CHANGE_SETTINGS,
    reply=wire.SavedSettings,
    limit=LIMIT,
)
DIGITS = 9

Given = TypeVar("Given")


class SettingsCalls:
    """Puts the calls into the app."""

    def __init__(
        self,
        app: FastAPI,
        door: Door,
        commands: Commands,
        keeper: Keeper,
        hall: Callable[[], Hall],
    ) -> None:
        self._door = door
        self._keeper = keeper
        self._hall = hall
        self._one = asyncio.Lock()
        commands.add(CHECK, wire.CheckSettings, self.check)
        commands.add(CHANGE, wire.ChangeSettings, self.change)
        commands.add(SAVE, wire.SaveSettings, self.save)
        for name, path, endpoint, reply in (
            ("settings", "/settings", self.settings, wire.SettingsReply),
            ("settings-form", "/settings/form", self.form, wire.SettingsForm),
            ("settings-versions", "/settings/versions", self.versions, wire.SettingsVersions),
            (
                "settings-version",
                "/settings/versions/{number}",
                self.version,
                wire.SettingsVersionText,
            ),
        ):
            routes.add(app, "GET", path, endpoint, reading_docs(name, path, reply))

    async def settings(self, request: Request) -> Response:
        """The file as it stands, and whether it is in force."""
        token = await self._door.admit(request, Action.SEE_SETTINGS)
        text, digest = await self._stands()
        reply = wire.SettingsReply(
            text=text,
            digest=digest,
            version=version_reply(self._keeper.version),
            refused=refusal(self._keeper.refused),
            may_all=may(token, Action.CHANGE_ALL_SETTINGS),
        )
        return _json(reply)

    async def form(self, request: Request) -> Response:
        """The file as it stands, as forms."""
        await self._door.admit(request, Action.SEE_SETTINGS)
        text, digest = await self._stands()
        values = await self._beside(lambda: values_of(text))
        if values is None:
            raise ProblemError(409, "SETTINGS_UNREADABLE", "The file is no TOML: edit its text.")
        return _json(await self._beside(lambda: form_of(values, digest)))

    async def versions(self, request: Request) -> Response:
        """What was in force, the newest first."""
        await self._door.admit(request, Action.SEE_SETTINGS)
        return _json(versions_reply(await self._beside(self._keeper.versions.all)))

    async def version(self, request: Request) -> Response:
        """The text of one of them."""
        await self._door.admit(request, Action.SEE_SETTINGS)
        number = request.path_params["number"]
        known = number.isascii() and number.isdecimal() and len(number) <= DIGITS
        found = await self._beside(partial(self._version, int(number))) if known else None
        if found is None:
            raise ProblemError(404, "UNKNOWN_VERSION", "There is no such version.")
        return _json(found)

    async def check(self, sender: Sender, command: wire.CheckSettings, _request: Request) -> Answer:
        """What is wrong with a text, or what it would change."""
        return await self._compared(command.text, sender.token)

    async def change(
        self, sender: Sender, command: wire.ChangeSettings, _request: Request
    ) -> Answer:
        """The text with changes made in it; nothing is saved."""
        text = command.text if command.text is not None else (await self._stands())[0]
        edits = [_edit(change) for change in command.changes]
        try:
            changed = await self._beside(lambda: edited_with_references(text, edits))
        except UnknownPlaceError as error:
            raise ProblemError(422, "UNKNOWN_PATH", f"There is no {error} to change.") from None
        except (ValueError, RecursionError) as error:
            raise ProblemError(409, "SETTINGS_UNREADABLE", str(error)) from None
        return await self._compared(changed, sender.token)

    async def save(self, sender: Sender, command: wire.SaveSettings, _request: Request) -> Answer:
        """The text is in the file and in force, or nothing has changed."""
        looked = await self._look(command.text, sender.token)
        if looked.rules is None:
            errors = [problem.model_dump() for problem in looked.problems]
            raise ProblemError(422, "SETTINGS_REFUSED", "It has mistakes.", errors=errors)
        if looked.beyond:
            errors = [{"path": path} for path in looked.beyond]
            words = "Only an administrator may change this."
            raise ProblemError(403, "SETTINGS_BEYOND", words, errors=errors)
        saver = Saver(login=sender.token.name, origin=sender.origin)
        try:
            version = await self._keeper.save(command.text, command.base, looked.rules, saver)
        except ChangedMeanwhileError:
            words = "The file was changed meanwhile: read it again."
            raise ProblemError(409, "SETTINGS_CHANGED", words) from None
        except OSError as error:
            words = f"The file cannot be written: {error.strerror}."
            raise ProblemError(503, "SETTINGS_UNWRITABLE", words) from None
        saved = version_reply(version)
        assert saved is not None
        return replies.answer(wire.SavedSettings(digest=version.digest, version=saved))

    async def _stands(self) -> tuple[str, str]:
        """The file's text and digest; where it has none, the text that is in force."""
        written = await asyncio.to_thread(self._keeper.file.read)
        text = written.text if written is not None else None
        return self._keeper.text if text is None else text, digest_in(written)

    async def _look(self, text: str, token: Token) -> Looked:
        allowed = may(token, Action.CHANGE_ALL_SETTINGS)
        in_force = self._keeper.text
        return await self._beside(lambda: Looked(text, in_force, all_allowed=allowed))

    async def _compared(self, text: str, token: Token) -> Answer:
        looked, in_force = await self._look(text, token), self._keeper.text
        await self._beside(lambda: looked.compare(in_force))
        rules, now = self._keeper.in_force.rules, self._keeper.now()
        return replies.answer(looked.reply(self._hall(), rules, now))

    def _version(self, number: int) -> wire.SettingsVersionText | None:
        versions = self._keeper.versions
        found = next((v for v in versions.all() if v.number == number), None)
        text = versions.text(number)
        if found is None or text is None:
            return None
        version = version_reply(found)
        assert version is not None
        between = difference(text, self._keeper.text)
        return wire.SettingsVersionText(version=version, text=text, difference=between)

    async def _beside(self, work: Callable[[], Given]) -> Given:
        async with self._one:
            return await asyncio.to_thread(work)


def _edit(change: wire.SettingsEdit) -> Edit:
    if change.add is not None:
        return Edit(path=change.path, add=change.add)
    if change.up:
        return Edit(path=change.path, up=True)
    return Edit(path=change.path, value=NOTHING if change.remove else change.value)


def _json(reply: BaseModel) -> Response:
    return Response(reply.model_dump_json(), media_type="application/json")
