"""What python-escpos knows of printers by their model's name: dots of a line, dots of an inch."""

from dataclasses import dataclass
from typing import Any

from kiosk.drivers.library import python_escpos

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


def _profiles() -> dict[str, Any]:
    profiles: dict[str, Any] = python_escpos("capabilities").CAPABILITIES["profiles"]
    return profiles
