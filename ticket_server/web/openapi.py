"""The OpenAPI document and its page, both served from here: nothing is fetched from outside."""

import json
import re
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

import fastapi_offline
from fastapi import FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.staticfiles import StaticFiles

from ticket_protocol import commands as c
from ticket_protocol import replies
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Forecast, Outlook, QualityReply
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_server.web.callers import COOKIE
from ticket_server.web.problem_codes import by_status
from ticket_server.web.problems import MEDIA_TYPE

REF = "#/components/schemas/{model}"
STATIC = f"{API}/static"
PAGE = f"{API}/docs"
CODES = frozenset(code for codes in by_status().values() for code in codes)
EXAMPLES = Path(__file__).parent / "examples.json"

ABOUT = """The queue of one public service centre.

Commands go up by POST, facts come down by WebSocket: `GET /feed` (`?after=seq&epoch=...`) sends
`{"type": "snapshot", "board": ...}`, then `{"type": "fact", "fact": ...}` with consecutive `seq`,
or `{"type": "resync"}` before it closes on a listener that is too slow. One token opens 64 feeds at
most (`TOO_MANY_FEEDS`). In between, about once a
second, `{"type": "outlook", "outlook": ...}` tells what is expected: the newest counts. Kiosks and
displays are told of categories only, everybody else also of the next tickets one by one.

Devices and programs send a token; a person signs in (`POST /session`) and gets one, or in a browser
a cookie, with which every POST needs the session's word as `Denluot-Csrf`.

What a role may not see comes as null, or as a fact of kind `Hidden`. A citizen's rating is hidden
from every role; no call gives a single one, changes it or deletes it.
"""


def command_docs(name: str, path: str, body: type, reply: type, status: int) -> dict[str, Any]:
    """What the document says about a POST call."""
    docs = reading_docs(name, path, reply, status)
    docs["status_code"] = status
    docs["openapi_extra"]["parameters"].append(_header(KEY_HEADER, required=True))
    docs["openapi_extra"]["requestBody"] = _json(body)
    return docs


def reading_docs(name: str, path: str, reply: type, status: int = 200) -> dict[str, Any]:
    """What the document says about a GET call.

    Replies are named here and described in `_document`: FastAPI would compile each at the start.
    """
    parameters = [_in_path(parameter) for parameter in re.findall(r"{(\w+)}", path)]
    extra = {"parameters": parameters, "responses": {str(status): _json(reply)}}
    return {"name": name, "responses": {"default": _PROBLEM}, "openapi_extra": extra}


def _json(model: type) -> dict[str, Any]:
    schema = {"$ref": REF.format(model=model.__name__)}
    return {"content": {"application/json": {"schema": schema}}}


def install(app: FastAPI) -> None:
    """Serves the document, the page and the page's files."""
    made: dict[str, Any] = {}

    def document() -> dict[str, Any]:
        if not made:
            made.update(_document(app))
        return made

    def page() -> HTMLResponse:
        return get_swagger_ui_html(
            openapi_url=f"{API}/openapi.json",
            title=app.title,
            swagger_js_url=f"{STATIC}/swagger-ui-bundle.js",
            swagger_css_url=f"{STATIC}/swagger-ui.css",
            swagger_favicon_url=f"{STATIC}/favicon.png",
        )

    def there() -> RedirectResponse:
        return RedirectResponse(PAGE)

    app.openapi = document  # type: ignore[method-assign]
    app.mount(STATIC, StaticFiles(directory=Path(fastapi_offline.__file__).parent / "static"))
    app.add_api_route(PAGE, page, include_in_schema=False)
    for path in ("/", "/docs"):
        app.add_api_route(path, there, include_in_schema=False)


def _document(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title, version=app.version, description=ABOUT, routes=app.routes
    )
    components = document.setdefault("components", {})
    _, heard = models_json_schema([(m, "validation") for m in _commands()], ref_template=REF)
    _, said = models_json_schema([(m, "serialization") for m in _replies()], ref_template=REF)
    components.setdefault("schemas", {}).update(heard["$defs"] | said["$defs"])
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer"},
        "session": {"type": "apiKey", "in": "cookie", "name": COOKIE},
    }
    document["security"] = [{"token": []}, {"session": []}]
    components["schemas"]["Problem"]["properties"]["code"]["enum"] = sorted(CODES)
    shown = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    for name, path in document["paths"].items():
        for method, call in path.items():
            example = shown.get(f"{method.upper()} {name.removeprefix(API)}", {})
            about = example.pop("about", None) or _about(call, components["schemas"])
            call.setdefault("description", about)
            _exemplify(call, example)
            _add_refusals(call, method, name)
        path["parameters"] = [_header(PROTOCOL_HEADER, required=False)]
    return document


def _about(call: dict[str, Any], schemas: dict[str, Any]) -> str:
    """What its body's own model says."""
    content = call.get("requestBody", {}).get("content", {}).get("application/json", {})
    name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
    return str(schemas.get(name, {}).get("description", ""))


def _exemplify(call: dict[str, Any], example: dict[str, Any]) -> None:
    """What was really asked and said once, long lists and texts cut short."""
    said = [r for status, r in call["responses"].items() if status.startswith("2")]
    bodies = {"asked": [call["requestBody"]] if "requestBody" in call else [], "said": said}
    for part, shown in example.items():
        for place in bodies[part]:
            place["content"]["application/json"]["example"] = shown


def _add_refusals(call: dict[str, Any], method: str, path: str) -> None:
    """Which codes come with which status; the hall's own refusals can come of any command."""
    never = {500} if method == "post" else {400, 409, 413, 500}
    if method == "get" and "{" not in path:
        never.add(404)
    for status, codes in by_status().items():
        if status not in never:
            said = f"{HTTPStatus(status).phrase}: {', '.join(codes)}"
            call["responses"].setdefault(str(status), {**_PROBLEM, "description": said})


def _commands() -> Iterator[type[BaseModel]]:
    """Every body that is heard, whichever module it stands in."""
    yield from c.Command.__subclasses__()
    yield from c.OnCurrent.__subclasses__()


def _replies() -> Iterator[type[BaseModel]]:
    """Everything that is said."""
    yield from replies.Reply.__subclasses__()
    yield from (Board, Centre, Forecast, Outlook, QualityReply)


def _header(name: str, *, required: bool) -> dict[str, Any]:
    schema = {"type": "string", "maxLength": 128}
    if name == PROTOCOL_HEADER:
        schema = {"type": "string", "const": str(PROTOCOL)}
    return {"name": name, "in": "header", "required": required, "schema": schema}


def _in_path(name: str) -> dict[str, Any]:
    schema = {"type": "integer"} if name == "number" else {"type": "string"}
    return {"name": name, "in": "path", "required": True, "schema": schema}


_PROBLEM: dict[str, Any] = {
    "description": "A problem document (RFC 9457) with a stable `code`.",
    "content": {MEDIA_TYPE: {"schema": {"$ref": REF.format(model="Problem")}}},
}
