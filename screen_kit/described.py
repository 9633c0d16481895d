"""The centre's description for commands without a screen, asked of the server once. No Qt."""

import os
from pathlib import Path
from ssl import create_default_context
from urllib.error import URLError
from urllib.request import Request, urlopen

from pydantic import ValidationError

from screen_kit.options import CA_FILE
from screen_kit.pairing.identity import IdentityFile
from ticket_protocol.centre import Centre
from ticket_protocol.version import API, PROTOCOL, PROTOCOL_HEADER

ASK_S = 5.0


class UnknownCentreError(Exception):
    """Nothing is known of the centre; says why."""


def told(server: str, token_file: Path | str | None) -> Centre:
    """What `GET /centre` says to the token's holder; UnknownCentreError."""
    token = _token(token_file)
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    url = f"{server.rstrip('/')}{API}/centre"
    if not url.startswith(("http://", "https://")):
        raise UnknownCentreError(f"{server!r}: write it as http://HOST:8000")
    try:
        trusted = create_default_context(cafile=os.environ.get(CA_FILE) or None)
        asked = Request(url, headers=headers)  # noqa: S310 - its scheme is checked above
        with urlopen(asked, timeout=ASK_S, context=trusted) as reply:  # noqa: S310
            return Centre.model_validate_json(reply.read())
    except (URLError, OSError, ValidationError) as error:
        raise UnknownCentreError(f"{url}: {error}") from error


def _token(file: Path | str | None) -> str:
    if file is None:
        return os.environ.get("DENLUOT_TOKEN", "").strip()
    try:
        known = IdentityFile(Path(file)).read()
    except OSError as error:
        raise UnknownCentreError(f"the token file cannot be read: {error}") from error
    if known is None:
        raise UnknownCentreError(f"there is no token in {file}")
    return known.token
