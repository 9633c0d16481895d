"""Pages: a shell of HTML with the texts and the centre's names; everything else is asked for.

The shell holds no secret and is the same for everybody: whoever opens it still has to be let in.
"""

import html
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol import troubles
from ticket_protocol.centre import Centre
from ticket_protocol.refusal_words import WORDS
from ticket_protocol.texts import languages, texts
from ticket_protocol.version import API, PROTOCOL
from ticket_server.web.pages.files import FILES, base

KIT: Final = ("page.kit.", "problem.")
"""Texts that every page has; refusals that officers know already stand there as `problem.CODE`."""
TROUBLES: Final = {
    "printers": {state: asdict(trouble) for state, trouble in troubles.PRINTERS.items()},
    "parts": troubles.PARTS,
    "at_counters": troubles.AT_COUNTERS,
    "lost": troubles.LOST,
}
"""What may be wrong with devices, by the ids of the texts that tell it."""
HOST: Final = re.compile(r"[A-Za-z0-9.\-]+(:\d{1,5})?|\[[0-9A-Fa-f:]+\](:\d{1,5})?")


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page. `name` is its folder in `assets/pages`, with `name.css` and `name.js`.

    `texts`: the prefixes of the texts it needs beside `page.NAME.` and the kit's. `old`: its script
    is no module, for browsers of ten years ago.
    """

    path: str
    name: str
    texts: tuple[str, ...] = ()
    old: bool = False


class Pages:
    """Puts pages into the app, in the words of the centre as it is now."""

    def __init__(self, app: FastAPI, centre: Callable[[], Centre]) -> None:
        self._app = app
        self._centre = centre
        self._made: dict[str, tuple[Centre, bytes]] = {}

    def add(self, pages: Iterable[Page]) -> None:
        """Serves each at its path."""
        for page in pages:
            self._app.get(page.path, include_in_schema=False, response_model=None)(
                self._serving(page)
            )

    def _serving(self, page: Page) -> Callable[[Request], Any]:
        async def serve(request: Request) -> Response:
            headers = {"content-security-policy": policy(request.headers.get("host", ""))}
            return Response(self._shell(page), 200, headers, "text/html; charset=utf-8")

        return serve

    def _shell(self, page: Page) -> bytes:
        """Made once for each description of the centre."""
        centre, made = self._centre(), self._made.get(page.name)
        if made is None or made[0] is not centre:
            made = self._made[page.name] = (centre, shell(page, centre))
        return made[1]


def policy(host: str) -> str:
    """What the browser may load: nothing from elsewhere, nothing inline.

    The feed's address is named, because older browsers do not count it as `'self'`.
    """
    feed = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        f"img-src 'self'; media-src 'self'; connect-src 'self'{feed}; manifest-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def shell(page: Page, centre: Centre) -> bytes:
    """The page's HTML."""
    spoken = [language for language in languages() if language in centre.languages]
    said = {language: words_of(page, language) for language in spoken}
    settings: dict[str, Any] = {
        "name": page.name,
        "files": base(),
        "api": API,
        "protocol": PROTOCOL,
        "texts": said,
        "centre": {"name": centre.name.model_dump(), "short": centre.short.model_dump()},
        "zone": centre.time_zone,
        "version": centre.version,
    }
    if not page.old:
        settings["troubles"] = TROUBLES
    data = json.dumps(settings, ensure_ascii=False).replace("<", "\\u003c")
    filled = {
        "settings": data,
        "files": base(),
        "name": page.name,
        "title": html.escape(said[spoken[0]][f"page.{page.name}.title"]),
        "short": html.escape(centre.short.vi),
        "scripts": _scripts(page),
    }
    text = (FILES / ("screen/screen.html" if page.old else "kit/page.html")).read_text("utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda place: filled[place[1]], text).encode()


def _scripts(page: Page) -> str:
    """Those of its folder, the page's own last: what an old browser has instead of modules."""
    names = sorted(path.name for path in (FILES / page.name).glob("*.js"))
    own = sorted(names, key=f"{page.name}.js".__eq__)
    return "\n".join(f'<script src="{base()}/{page.name}/{name}"></script>' for name in own)


def words_of(page: Page, language: str) -> dict[str, str]:
    """The page's texts by their ids."""
    said, wanted = texts(language), (f"page.{page.name}.", *KIT, *page.texts)
    refusals = {} if page.old else {f"problem.{code}": said[key] for code, key in WORDS.items()}
    return refusals | {key: text for key, text in said.items() if key.startswith(wanted)}
