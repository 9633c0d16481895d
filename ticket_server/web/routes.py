"""How calls are put into the app: documented by FastAPI, answered by us, nothing in between."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.routing import APIRoute
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ticket_protocol.version import API

Endpoint = Callable[[Request], Awaitable[Response]]


class DirectRoute(APIRoute):
    """A route whose endpoint reads the request itself.

    FastAPI's dependencies and exit stacks, which we do not use, take longer than the hall takes
    to decide. What the endpoint raises is still turned into a problem document by the app.
    """

    def __init__(self, path: str, endpoint: Endpoint, **documented: Any) -> None:
        super().__init__(path, endpoint, **documented)

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            response = await endpoint(Request(scope, receive))
            await response(scope, receive, send)

        self.app = answer


def add(app: FastAPI, method: str, path: str, endpoint: Endpoint, docs: dict[str, Any]) -> None:
    """Adds a call under the API's path. Not by routers: each included one is searched twice."""
    app.router.add_api_route(
        API + path,
        endpoint,
        methods=[method],
        response_model=None,
        route_class_override=DirectRoute,
        **docs,
    )
