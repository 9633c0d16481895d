"""`/people`: accounts, for supervisors and administrators; and one's own password and PIN."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from math import ceil
from typing import TypeVar

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol import people as wire
from ticket_protocol.commands import Command, Nothing
from ticket_protocol.words import Role
from ticket_server.people.accounts import Accounts, Asker, Change, NewPerson
from ticket_server.people.lockout import Lockout
from ticket_server.people.register import Register
from ticket_server.replies import CREATED
from ticket_server.storage.people import Person
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.commands import Call
from ticket_server.web.hearing import Door, address_of, read_body
from ticket_server.web.openapi import command_docs, reading_docs

log = logging.getLogger("ticket_server.commands")

CommandT = TypeVar("CommandT", bound=Command)
Do = Callable[[Asker, str, CommandT], Awaitable[Person]]
MAKE = Call(
    name="make-person",
    path="/people",
    action=Action.MANAGE_PEOPLE,
    reply=wire.PersonReply,
    status=CREATED,
)


class AccountCalls:
    """Puts them into the app. None is remembered by its key: done twice, none does harm."""

    def __init__(
        self,
        app: FastAPI,
        *,
        door: Door,
        register: Register,
        accounts: Accounts,
        lockout: Lockout,
    ) -> None:
        self._app = app
        self._door = door
        self._register = register
        self._lockout = lockout
        docs = reading_docs("people", "/people", wire.PeopleReply)
        routes.add(app, "GET", "/people", self.people, docs)
        self._add_managing(accounts)
        self._add_own(accounts)

    async def people(self, request: Request) -> Response:
        """All accounts, by name; nothing of their secrets but that there are any."""
        await self._door.admit(request, Action.MANAGE_PEOPLE)
        known = sorted(self._register.people.values(), key=lambda person: person.name)
        reply = wire.PeopleReply(people=tuple(self._reply(person) for person in known))
        return Response(reply.model_dump_json(), media_type="application/json")

    def _add_managing(self, accounts: Accounts) -> None:
        async def make(asker: Asker, _login: str, new: wire.MakePerson) -> Person:
            return await accounts.make(asker, _new(new))

        async def change(asker: Asker, login: str, command: wire.ChangePerson) -> Person:
            return await accounts.change(asker, login, _change(command))

        async def disable(asker: Asker, login: str, command: wire.DisablePerson) -> Person:
            return await accounts.disable(asker, login, disabled=command.disabled)

        async def unlock(asker: Asker, login: str, _command: Nothing) -> Person:
            return await accounts.unlock(asker, login)

        async def sign_out(asker: Asker, login: str, _command: Nothing) -> Person:
            return await accounts.sign_out(asker, login)

        self._add(MAKE, wire.MakePerson, make)
        self._add(_managing("change-person", ""), wire.ChangePerson, change)
        self._add(_managing("disable-person", "/disable"), wire.DisablePerson, disable)
        self._add(_managing("unlock-person", "/unlock"), Nothing, unlock)
        self._add(_managing("sign-person-out", "/sign-out"), Nothing, sign_out)

    def _add_own(self, accounts: Accounts) -> None:
        async def password(asker: Asker, login: str, command: wire.SetPassword) -> Person:
            return await accounts.set_password(asker, login, command.password, command.current)

        async def pin(asker: Asker, login: str, command: wire.SetPin) -> Person:
            return await accounts.set_pin(asker, login, command.pin, command.current)

        self._add(_own("set-password", "/password"), wire.SetPassword, password)
        self._add(_own("set-pin", "/pin"), wire.SetPin, pin)

    def _add(self, call: Call, model: type[CommandT], do: Do[CommandT]) -> None:
        async def endpoint(request: Request) -> Response:
            token = await self._door.admit(request, call.action)
            login = request.path_params.get("login", "").lower()
            others = call.action is Action.OWN_ACCOUNT and login != token.name
            action = Action.MANAGE_PEOPLE if others else call.action
            self._door.check(token, action)
            command = await read_body(request, model)
            token = await self._door.still(request, token, action)
            asker = Asker(
                name=token.name,
                role=token.role,
                session=-token.id if token.person else None,
                origin=address_of(request) or None,
            )
            person = await do(asker, login, command)
            log.info("%s %s by %s", call.name, person.login, token.name)
            body = self._reply(person).model_dump_json()
            return Response(body, call.status, media_type="application/json")

        docs = command_docs(call.name, call.path, model, call.reply, call.status)
        routes.add(self._app, "POST", call.path, endpoint, docs)

    def _reply(self, person: Person) -> wire.PersonReply:
        here = self._register.of(person.login)
        return wire.PersonReply(
            login=person.login,
            name=person.name,
            role=Role(person.role),
            counters=None if person.counters is None else tuple(sorted(person.counters)),
            has_password=person.password is not None,
            has_pin=person.pin is not None,
            disabled=person.disabled,
            made_at=person.made_at,
            changed_at=person.changed_at,
            signed_in=len(here),
            at=next((s.counter for s in here if s.counter is not None), None),
            locked_s=ceil(self._lockout.locked_s(person.login)),
        )


def _managing(name: str, path: str) -> Call:
    return Call(
        name=name,
        path="/people/{login}" + path,
        action=Action.MANAGE_PEOPLE,
        reply=wire.PersonReply,
    )


def _own(name: str, path: str) -> Call:
    return replace(_managing(name, path), action=Action.OWN_ACCOUNT)


def _new(command: wire.MakePerson) -> NewPerson:
    return NewPerson(
        login=command.login,
        name=command.name,
        role=command.role,
        counters=None if command.counters is None else frozenset(command.counters),
        password=command.password,
        pin=command.pin,
    )


def _change(command: wire.ChangePerson) -> Change:
    told = "counters" in command.model_fields_set
    return Change(
        name=command.name,
        role=command.role,
        counters=None if command.counters is None else frozenset(command.counters),
        everywhere=told and command.counters is None,
    )
