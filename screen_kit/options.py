"""What a device is told at its start: the server, its name, its token. No Qt."""

import argparse
import os
import re
from dataclasses import dataclass, field
from errno import ENOENT
from pathlib import Path

from screen_kit.pairing.identity import Identity, IdentityFile, usual_path
from ticket_protocol.texts import beside, languages

CA_FILE = "DENLUOT_CA_FILE"
"""Names the certificate of the authority that vouches for the server; `--ca-file` sets it."""


class StartError(Exception):
    """A screen cannot start; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a device knows by itself: the server, its own name, its token, and the window.

    `token` "": it has none yet. `token_file`: where the one is kept that it is given. `paired`: its
    name came with its token, and is the server's to change.
    """

    server: str
    name: str
    token: str = field(repr=False)
    language: str = "vi"
    size: tuple[int, int] | None = None
    position: tuple[int, int] | None = None
    token_file: Path | None = None
    paired: bool = False


def parser(program: str, description: str) -> argparse.ArgumentParser:
    """A parser with the options that every screen has; each is also an environment variable."""
    own = argparse.ArgumentParser(prog=program, description=description)
    env = os.environ.get
    own.add_argument("--server", default=env("DENLUOT_SERVER", "http://127.0.0.1:8000"))
    own.add_argument("--name", default=env("DENLUOT_NAME"), help="this device's name")
    own.add_argument(
        "--token-file",
        type=Path,
        default=env("DENLUOT_TOKEN_FILE"),
        help="the file with this device's token, made when it is paired (default: in the state "
        "folder, or this user's data folder; or DENLUOT_TOKEN in the environment)",
    )
    own.add_argument(
        "--ca-file",
        type=Path,
        default=env(CA_FILE) or None,
        help="trust this authority's certificate (PEM) when the server is at https://",
    )
    own.add_argument("--language", default=env("DENLUOT_LANGUAGE", "vi"))
    own.add_argument(
        "--windowed", metavar="WxH[+X+Y]", help="a window of this size instead of the full screen"
    )
    return own


def options_of(arguments: argparse.Namespace, default_name: str) -> Options:
    """The common options, or StartError. A name that came with the token goes before any other."""
    size, position = _window(arguments.windowed)
    _trust(arguments.ca_file)
    name = arguments.name or default_name
    usual = usual_path(name, getattr(arguments, "state_dir", None))
    file = IdentityFile(Path(arguments.token_file or usual))
    known = _identity(file, given=arguments.token_file is not None)
    return Options(
        server=_server(arguments.server),
        name=(known.name if known else None) or name,
        token=known.token if known else "",
        language=_language(arguments.language),
        size=size,
        position=position,
        token_file=file.path,
        paired=known is not None and known.name is not None,
    )


def _server(address: str) -> str:
    if not address.startswith(("http://", "https://")):
        raise StartError(beside("start.server", given=address))
    return address.rstrip("/")


def _trust(file: Path | None) -> None:
    """All of this process trusts it; StartError when it cannot be read."""
    if file is None:
        return
    try:
        if b"BEGIN CERTIFICATE" not in file.read_bytes():
            raise StartError(beside("start.ca_file", why=file))
    except OSError as error:
        raise StartError(beside("start.ca_file", why=error)) from error
    os.environ[CA_FILE] = str(file)


def _language(name: str) -> str:
    if name not in languages():
        raise StartError(beside("start.language", given=name, known=", ".join(languages())))
    return name


def _identity(file: IdentityFile, *, given: bool) -> Identity | None:
    """From the file that was named; else from the environment; else from the usual file."""
    token = os.environ.get("DENLUOT_TOKEN", "").strip()
    if token and not given:
        return Identity(token=token)
    try:
        if given and not file.path.parent.is_dir():
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT), str(file.path.parent))
        return file.read()
    except OSError as error:
        raise StartError(beside("start.token", why=error)) from error


def _window(text: str | None) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Size and position of the window; both None for the full screen."""
    if text is None:
        return None, None
    match = re.fullmatch(r"(\d+)x(\d+)(?:\+(\d+)\+(\d+))?", text.lower())
    if match is None:
        raise StartError(beside("start.window", given=text))
    width, height, x, y = match.groups()
    return (int(width), int(height)), (int(x), int(y)) if x is not None else None
