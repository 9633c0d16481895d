"""What python-escpos knows of printers by their model's name: dots of a line, dots of an inch."""

import logging
import os
from dataclasses import dataclass
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any

MM_PER_INCH = 25.4


@dataclass(frozen=True, kw_only=True)
class Model:
    """A printer as its maker sells it."""

    name: str
    width: int
    dots_per_mm: float


def model_named(answer: str) -> Model | None:
    """The model that a printer says it is, such as "TM-T20II"; None: it is not known."""
    wanted = _plain(answer)
    known = {_plain(profile["name"]): profile for profile in _profiles().values()}
    close = [name for name in known if wanted and (name == wanted or wanted.endswith(name))]
    if not close:
        return None
    profile = known[max(close, key=len)]
    media = profile["media"]
    width, dpi = media.get("width", {}).get("pixels"), media.get("dpi", 203)
    if not isinstance(width, int) or not isinstance(dpi, int):
        return None
    return Model(name=profile["name"], width=width, dots_per_mm=round(dpi / MM_PER_INCH, 2))


def _plain(name: str) -> str:
    return "".join(letter for letter in name.upper() if letter.isalnum()).removesuffix("SERIES")


@cache
def _profiles() -> dict[str, Any]:
    """The library's list. Its import takes the root logger and leaves a file: both are undone."""
    root = logging.getLogger()
    handlers = list(root.handlers)
    with TemporaryDirectory() as folder:
        os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] = folder
        from escpos.capabilities import CAPABILITIES  # noqa: PLC0415 - slow
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
    profiles: dict[str, Any] = CAPABILITIES["profiles"]
    return profiles
