"""`/session`: who is signed in; signing in, and out."""

import logging

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol.people import SessionReply, SignedOutReply, SignIn
from ticket_protocol.words import Role
from ticket_server.people.register import token_of
from ticket_server.people.sessions import Sessions
from ticket_server.people.signing_in import Attempt, SigningIn
from ticket_server.storage.people import Session
from ticket_server.web import callers, routes
from ticket_server.web.access import Action
from ticket_server.web.hearing import Door, address_of, read_body
from ticket_server.web.limits import Limits
from ticket_server.web.openapi import command_docs, reading_docs

log = logging.getLogger("ticket_server.commands")


class SessionCalls:
    """Puts them into the app."""

    def __init__(
        self,
        app: FastAPI,
        *,
        door: Door,
        known: callers.Callers,
        limits: Limits,
        sessions: Sessions,
        signing_in: SigningIn,
    ) -> None:
        self._door = door
        self._known = known
        self._limits = limits
        self._sessions = sessions
        self._register = sessions.register
        self._signing_in = signing_in
        path, reply = "/session", SessionReply
        routes.add(app, "GET", path, self.who, reading_docs("session", path, reply))
        docs = command_docs("sign-in", path, SignIn, reply, 200)
        routes.add(app, "POST", path, self.sign_in, docs)
        docs = reading_docs("sign-out", "/session/end", SignedOutReply)
        routes.add(app, "POST", "/session/end", self.sign_out, docs)

    async def who(self, request: Request) -> Response:
        """Who is signed in here. To ask it counts as doing something."""
        session = await self._own(request)
        self._sessions.use(session)
        return _json(self._reply(session, callers.token_in(request)))

    async def sign_in(self, request: Request) -> Response:
        """A browser gets a cookie, a program (`bearer`) a token; who was there before is told."""
        callers.check_from_here(request)
        self._limits.stranger(address_of(request))
        command = await read_body(request, SignIn)
        device = await self._known.device_of(request)
        attempt = Attempt(
            login=command.login,
            secret=command.pin or command.password or "",
            by_pin=command.pin is not None,
            counter=command.counter,
            origin=address_of(request) or None,
            device=None if device is None else device.id,
        )
        before = callers.session_here(request, self._register)
        token, session = await self._signing_in.sign_in(attempt)
        log.info("sign-in %s %s at %s", session.login, session.role, session.counter or "-")
        reply = self._reply(session, token)
        if command.bearer:
            return _json(reply.model_copy(update={"token": token}))
        if before is not None:
            await self._sessions.leave(before, address_of(request) or None)
        response = _json(reply)
        callers.set_cookie(response, token, request)
        return response

    async def sign_out(self, request: Request) -> Response:
        """The session is over, unless somebody is still at his counter."""
        session = await self._own(request)
        await self._sessions.sign_out(session, address_of(request) or None)
        log.info("sign-out %s %s", session.login, session.role)
        response = _json(SignedOutReply(login=session.login))
        callers.drop_cookie(response, request)
        return response

    async def _own(self, request: Request) -> Session:
        token = await self._door.admit(request, Action.OWN_ACCOUNT)
        session = self._register.sessions.get(-token.id)
        if session is None:
            raise callers.nobody()
        return session

    def _reply(self, session: Session, token: str) -> SessionReply:
        person, only = self._register.person(session.login), token_of(session).counters
        return SessionReply(
            login=session.login,
            name=person.name,
            role=Role(session.role),
            counters=None if only is None else tuple(sorted(only)),
            csrf=callers.csrf_of(token),
        )


def _json(reply: SessionReply | SignedOutReply) -> Response:
    body = reply.model_dump_json(exclude={"token"} if getattr(reply, "token", 0) is None else None)
    return Response(body, media_type="application/json")
