"""What a device is told at its start: the server, its name, its token. No Qt."""

import argparse
import os
import re
from dataclasses import dataclass
from pathlib import Path

from ticket_protocol.texts import beside, languages


class StartError(Exception):
    """A screen cannot start; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a device knows by itself: the server, its own name, its token, and the window."""

    server: str
    name: str
    token: str
    language: str = "vi"
    size: tuple[int, int] | None = None
    position: tuple[int, int] | None = None


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
        help="a file that holds this device's token (or DENLUOT_TOKEN in the environment)",
    )
    own.add_argument("--language", default=env("DENLUOT_LANGUAGE", "vi"))
    own.add_argument(
        "--windowed", metavar="WxH[+X+Y]", help="a window of this size instead of the full screen"
    )
    return own


def options_of(arguments: argparse.Namespace, default_name: str) -> Options:
    """The common options, or StartError."""
    size, position = _window(arguments.windowed)
    return Options(
        server=_server(arguments.server),
        name=arguments.name or default_name,
        token=_token(arguments.token_file),
        language=_language(arguments.language),
        size=size,
        position=position,
    )


def _server(address: str) -> str:
    if not address.startswith(("http://", "https://")):
        raise StartError(beside("start.server", given=address))
    return address.rstrip("/")


def _language(name: str) -> str:
    if name not in languages():
        raise StartError(beside("start.language", given=name, known=", ".join(languages())))
    return name


def _token(file: Path | str | None) -> str:
    if file is None:
        return os.environ.get("DENLUOT_TOKEN", "").strip()
    try:
        return Path(file).read_text(encoding="utf-8").strip()
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
