"""`/clips`: clips and pictures in the folder `clips` of the data, for televisions that are pages.

They hang in the hall for everybody, and so does the list: nobody is asked who he is. What is there
is told; what of it is shown, and when, the television decides by its settings.
"""

import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER: Final = "clips"
KINDS: Final = (".mp4", ".m4v", ".webm", ".jpg", ".jpeg", ".png", ".svg", ".srt", ".vtt")
STILL_S: Final = 5.0
"""A file that changed later is being copied still."""
KEPT: Final = "public, max-age=31536000, immutable"
DRAWN: Final = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""A drawing may have colours of its own, and nothing else."""


class Clips(StaticFiles):
    """The files, in pieces as a player asks for them; each version has an address of its own."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, where it is one that a television shows."""
        if not _is_shown(path) or "/" in path:
            return Response(status_code=404)
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = KEPT if scope["query_string"] else "no-cache"
        response.headers["content-security-policy"] = DRAWN
        return response


def add_clips(app: FastAPI, folder: Path) -> None:
    """Serves what lies in `folder`, which may come and go."""

    def told() -> JSONResponse:
        return JSONResponse(list(_found(folder, time.time())))

    app.get("/clips", include_in_schema=False, response_model=None)(told)
    app.mount("/clips", Clips(directory=folder, check_dir=False))


def _found(folder: Path, now: float) -> Iterator[dict[str, str]]:
    """Names and addresses; another address for each version of a file."""
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return  # no folder: nothing is shown
    for file in files:
        if not _is_shown(file.name):
            continue
        try:
            found = file.lstat()
        except OSError:
            continue  # it has gone meanwhile
        if not stat.S_ISREG(found.st_mode):
            continue  # nor a link, which is not given either
        if now - found.st_mtime >= STILL_S or now < found.st_mtime:
            version = f"{found.st_mtime_ns:x}-{found.st_size:x}"
            yield {"name": file.name, "at": f"/clips/{quote(file.name)}?{version}"}


def _is_shown(name: str) -> bool:
    return name.lower().endswith(KINDS) and not name.startswith((".", "~"))
