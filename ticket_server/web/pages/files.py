"""`/pages/…`: the files of the pages, and the icons and sounds of the screens.

With the files' version in the path a browser keeps them for ever; without it asks each time.
"""

import hashlib
import json
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

ASSETS: Final = Path(__file__).parents[3] / "assets"
FILES: Final = ASSETS / "pages"
ICONS: Final = ASSETS / "icons"
FOREVER: Final = "public, max-age=31536000, immutable"
ASKED: Final = "no-cache"
"""Kept, but held against the server's `ETag` before use."""


class Kept(StaticFiles):
    """Files that browsers keep."""

    def __init__(self, directory: Path, keep: str) -> None:
        super().__init__(directory=directory)
        self._keep = keep

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, and how long it may be kept; what is not there is kept by nobody."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = self._keep
        return response


@cache
def version() -> str:
    """Names the present content of all files of the pages."""
    digest = hashlib.blake2b(digest_size=6)
    for folder in (FILES, ICONS, ASSETS / "sounds"):
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            digest.update(path.relative_to(ASSETS).as_posix().encode() + b"\0")
            digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def icons() -> bytes:
    """All icons as one script: a page draws them by itself, also when the server is gone."""
    drawn = {path.stem: path.read_text("utf-8") for path in sorted(ICONS.glob("*.svg"))}
    return f"window.denluotIcons={json.dumps(drawn, ensure_ascii=False)}\n".encode()


def base() -> str:
    """The path under which pages find their files."""
    return f"/pages/{version()}"


def add_files(app: FastAPI) -> None:
    """Serves them; the files of an older version are those of today, kept by nobody for long."""
    for path, keep in ((base(), FOREVER), ("/pages", ASKED)):
        app.get(f"{path}/icons.js", include_in_schema=False, response_model=None)(_icons(keep))
        app.mount(f"{path}/icons", Kept(ICONS, keep))
        app.mount(f"{path}/sounds", Kept(ASSETS / "sounds", keep))
        app.mount(path, Kept(FILES, keep))


def _icons(keep: str) -> Callable[[], Awaitable[Response]]:
    async def serve() -> Response:
        headers = {"cache-control": keep}
        return Response(icons(), 200, headers, "text/javascript; charset=utf-8")

    return serve
