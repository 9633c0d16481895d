"""How the kiosks are, as the desk lists them: who wants help first, then what is wrong. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from ticket_protocol.board import Board, Device, Help
from ticket_protocol.centre import Centre
from ticket_protocol.texts import LEADING, Texts, filled, texts
from ticket_protocol.words import PrinterState

FINE = frozenset({PrinterState.OK, PrinterState.UNKNOWN, None})
SOON = frozenset({PrinterState.LOW, PrinterState.HOT})
"""It still prints, or goes on by itself."""


@dataclass(frozen=True, kw_only=True)
class KioskRow:
    """A kiosk. `come`: somebody there waits for a person, and nobody goes yet."""

    name: str
    words: str
    icon: str
    alarm: bool = False
    come: bool = False


def kiosk_rows(
    centre: Centre, board: Board, own: str, texts: Texts, zone: tzinfo
) -> tuple[KioskRow, ...]:
    """All but this desk itself, in the order of the settings."""
    devices = {device.name: device for device in board.devices}
    helps = {wish.kiosk: wish for wish in board.helps}
    rows = (
        _row(kiosk.id, devices.get(kiosk.id), helps.get(kiosk.id), _Said(texts, zone))
        for kiosk in centre.kiosks
        if kiosk.id != own
    )
    return tuple(sorted(rows, key=lambda row: (not row.come, not row.alarm)))


@dataclass(frozen=True)
class _Said:
    texts: Texts
    zone: tzinfo

    def words(self, name: str, **values: object) -> str:
        return filled(self.texts[f"desk.{name}"], values)

    def at(self, moment: datetime) -> str:
        return f"{moment.astimezone(self.zone):%H:%M}"


def _row(name: str, device: Device | None, wish: Help | None, said: _Said) -> KioskRow:
    told = list(_told(device, said))
    wrong = device is not None and _wrong(device)
    if wish is None:
        return KioskRow(name=name, words=" · ".join(told), icon=_icon(device), alarm=wrong)
    if wish.answered_at is None:
        words = [_wanted(wish, said), *told]
        return KioskRow(name=name, words=" · ".join(words), icon="help", alarm=True, come=True)
    going = "help_goes" if wish.counter else "help_guide_goes"
    words = [said.words(going, c=wish.counter), *told]
    return KioskRow(name=name, words=" · ".join(words), icon="person", alarm=wrong)


def _wanted(wish: Help, said: _Said) -> str:
    """Also in which language to speak there, if it is another than ours."""
    at = said.at(wish.since)
    if wish.language in {None, LEADING}:
        return said.words("help_wanted", at=at)
    return said.words("help_wanted_in", at=at, lang=texts(wish.language)["kiosk.language_name"])


def _icon(device: Device | None) -> str:
    if device is None or device.silent_since is not None:
        return "offline"
    return "check" if device.printer in FINE else "printer"


def _wrong(device: Device) -> bool:
    return device.silent_since is not None or device.printer not in FINE | SOON


def _told(device: Device | None, said: _Said) -> Iterator[str]:
    """What is known of it, shortly."""
    if device is None:
        yield said.words("kiosk_unheard")
        return
    if device.silent_since is not None:
        yield said.words("kiosk_silent", at=said.at(device.silent_since))
        return
    if device.printer is PrinterState.LOW and device.tickets_left is not None:
        yield said.words("kiosk_low_left", n=device.tickets_left)
    elif device.printer not in FINE:
        yield said.words(f"printer_{device.printer}")
    if device.held:
        yield said.words("kiosk_held", n=device.held)
    if device.printer in FINE and not device.held:
        yield said.words("kiosk_well")
