"""How everything at the kiosk stands, each in words, with what to do. Pure: no Qt, no clock."""

from dataclasses import dataclass
from enum import StrEnum

from screen_kit.clock_watch import TOLERANCE_S
from ticket_protocol.texts import Texts, filled, texts
from ticket_protocol.words import PrinterState


class Level(StrEnum):
    """GOOD; NOTE: works, but look at it soon; BAD: somebody has to do something."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What is known. `link`: the link's state. `addresses`: this machine's own in the network.

    `printer` None: not asked yet; `has_printer`: the centre gives it one. `clock_off_s`: its own
    clock minus the server's, None: not known. `held`: offline numbers not yet handed in, None: it
    never gives such numbers.
    """

    link: str
    server: str = ""
    addresses: tuple[str, ...] = ()
    has_printer: bool = False
    printer: PrinterState | None = None
    tickets_left: int | None = None
    clock_off_s: float | None = None
    version: str = ""
    name: str = ""
    held: int | None = None


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A row of the service page. `level` is also told by a word of its own, `mark`."""

    key: str
    level: str
    mark: str
    title: str
    said: str
    advice: str


Told = tuple[str, Level, dict[str, object]]
"""The end of a text's id (`service.KEY_…`), how it stands, and what the text is filled with."""

PRINTER = {
    PrinterState.OK: Level.GOOD,
    PrinterState.LOW: Level.GOOD,
    PrinterState.OUT: Level.GOOD,
    PrinterState.UNKNOWN: Level.NOTE,
    PrinterState.HOT: Level.NOTE,
}
"""Paper has a row of its own; every other state is bad."""
SAID = {PrinterState.LOW: "ok", PrinterState.OUT: "ok"}
LINKS = {
    "connected": Level.GOOD,
    "connecting": Level.NOTE,
}


def findings(at: Standing, language: str) -> tuple[Finding, ...]:
    """A row for each matter, in the order in which they depend on one another."""
    said = texts(language)
    rows: dict[str, Told | None] = {
        "network": _network(at),
        "server": _server(at),
        "printer": _printer(at),
        "paper": _paper(at),
        "clock": _clock(at),
        "held": _held(at),
        "version": ("here", Level.GOOD, {"version": at.version, "name": at.name}),
    }
    return tuple(_row(key, told, said) for key, told in rows.items() if told is not None)


def worst(rows: tuple[Finding, ...]) -> str:
    """How it stands altogether."""
    levels = {row.level for row in rows}
    return next((level for level in ("bad", "note") if level in levels), "good")


def _row(key: str, told: Told, said: Texts) -> Finding:
    end, level, values = told
    advice = f"service.{key}_{end}_do"
    return Finding(
        key=key,
        level=level.value,
        mark=said[f"service.level_{level.value}"],
        title=said[f"service.{key}"],
        said=filled(said[f"service.{key}_{end}"], values),
        advice="" if level is Level.GOOD else filled(said[advice], values),
    )


def _network(at: Standing) -> Told:
    if not at.addresses:
        return "none", Level.BAD, {}
    return "there", Level.GOOD, {"list": ", ".join(at.addresses)}


def _server(at: Standing) -> Told:
    return at.link, LINKS.get(at.link, Level.BAD), {"server": at.server, "name": at.name}


def _printer(at: Standing) -> Told:
    if not at.has_printer:
        return "none", Level.NOTE, {"name": at.name}
    if at.printer is None:
        return "asked", Level.NOTE, {}
    return SAID.get(at.printer, at.printer.value), PRINTER.get(at.printer, Level.BAD), {}


def _paper(at: Standing) -> Told | None:
    match at.printer:
        case PrinterState.OUT:
            return "out", Level.BAD, {}
        case PrinterState.LOW:
            end = "low" if at.tickets_left is None else "left"
            return end, Level.NOTE, {"n": at.tickets_left}
        case PrinterState.OK:
            return "there", Level.GOOD, {}
    return None


def _clock(at: Standing) -> Told:
    off = at.clock_off_s
    if off is None:
        return "unknown", Level.NOTE, {}
    if abs(off) <= TOLERANCE_S:
        return "right", Level.GOOD, {"s": round(abs(off))}
    return ("ahead" if off > 0 else "behind"), Level.BAD, {"m": round(abs(off) / 60)}


def _held(at: Standing) -> Told | None:
    if at.held is None:
        return None
    return ("some", Level.NOTE, {"n": at.held}) if at.held else ("none", Level.GOOD, {})
