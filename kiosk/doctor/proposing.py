"""From what a printer answered and what was seen on its sheet to settings, and to TOML. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.doctor.asking import Answers
from kiosk.drivers.models import Model
from kiosk.printer.port import READY
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings

PAPERS = (576, 512, 384)
USUAL_DOTS_PER_MM = {576: 8.0, 512: 7.09, 384: 8.0}
SCALE_DOTS = 400
"""Length of the scale on the test sheet."""
RULER = 0.25
"""Dots in a millimetre that a ruler held to paper may err."""
_KEYS = ("address", "width", "dots_per_mm", "status", "completion", "places", "doubles")


@dataclass(frozen=True, kw_only=True)
class SeenOnSheet:
    """What a person told of the test sheet; None: was not asked, or did not know."""

    widest: int | None = None
    scale_mm: float | None = None
    places: bool = False
    doubles: bool = False


def proposal(
    name: str, address: str, answers: Answers, model: Model | None, seen: SeenOnSheet
) -> PrinterSettings:
    """The settings that fit; what nobody knows is as usual."""
    width = _paper(seen.widest or (model.width if model else PAPERS[0]))
    status, completion = _telling(answers)
    return PrinterSettings.model_validate(
        {
            "id": name,
            "address": address,
            "width": width,
            "dots_per_mm": _dots_per_mm(width, model, seen),
            "status": status,
            "completion": completion,
            "places": seen.places,
            "doubles": seen.doubles,
        }
    )


def toml(settings: PrinterSettings) -> str:
    """The block for `config.toml`; what is as usual is left out."""
    usual = PrinterSettings(id="", address="")
    lines = [f'id = "{settings.id}"']
    for key in _KEYS:
        value = getattr(settings, key)
        if value != getattr(usual, key) or key in {"address", "width", "status"}:
            lines.append(f"{key} = {_written(value)}")
    return "\n".join(["[[printers]]", *lines])


def known_there(settings: PrinterSettings, centre: Centre) -> PrinterSettings | None:
    """The printer that the centre has at this address, whatever its baud."""
    place = settings.address.partition("?")[0]
    return next((p for p in centre.printers if p.address.partition("?")[0] == place), None)


def differences(here: PrinterSettings, there: PrinterSettings) -> Iterator[tuple[str, str, str]]:
    """Key, what the centre has, what is proposed. `auto` is as good as what it finds out."""
    for key in _KEYS:
        old, new = getattr(there, key), getattr(here, key)
        if old != new and not (key == "completion" and old == "auto"):
            yield key, _written(old), _written(new)


def _telling(answers: Answers) -> tuple[str, str]:
    """How it tells how it is, and that it is done; a printer that is blocked answers later."""
    if answers.silent:
        return "none", "none"
    if answers.process_id:
        return "full", "process_id"
    if answers.report is not None:
        return "full", "report"
    return ("basic", "none") if answers.state in READY else ("full", "auto")


def _paper(dots: int) -> int:
    """The widest paper that the printer can do."""
    return next((width for width in PAPERS if width <= dots), PAPERS[-1])


def _dots_per_mm(width: int, model: Model | None, seen: SeenOnSheet) -> float:
    """As measured, or as the model has it; rather the usual figure that a ruler takes for it."""
    if not seen.scale_mm and model is None:
        return USUAL_DOTS_PER_MM[width]
    known = SCALE_DOTS / seen.scale_mm if seen.scale_mm else model.dots_per_mm if model else 0.0
    close = min(USUAL_DOTS_PER_MM.values(), key=lambda usual: abs(usual - known))
    return close if abs(close - known) < RULER else round(known, 2)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else f"{value}"
