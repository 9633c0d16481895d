"""What is wrong with printers, signs and other devices, in words that say what to do. Pure.

An id tells device and trouble, not since when: it is put away for as long as it lasts, and told
anew when it comes again.
"""

from collections.abc import Iterator

from staff_console.notice import Notice
from staff_console.orders import Say
from ticket_protocol import troubles
from ticket_protocol.board import Board, Device
from ticket_protocol.troubles import LOST, PARTS, PRINTERS, Trouble, clock_words
from ticket_protocol.words import PartKind, PrinterState

AT_COUNTERS = {**troubles.AT_COUNTERS, PartKind.SCANNER: "staff.scanner_silent_at"}
"""Parts that people see at counters, and the officer his scanner."""


def device_notices(board: Board, counter: int | None) -> tuple[Notice, ...]:
    """For the bar at `counter`: what has stopped, then what is silent, then what will stop."""
    heard = board.model_copy(
        update={"devices": tuple(d for d in board.devices if d.silent_since is None)}
    )
    printers = tuple(_printers(heard))
    stopped = (n for n in printers if n.alarm)
    soon = (n for n in printers if not n.alarm)
    silent = (*_lost(board), *_held(heard))
    return (*stopped, *silent, *_parts(heard, counter), *soon, *_clocks(heard))


def _lost(board: Board) -> Iterator[Notice]:
    """Devices that are heard no more: what they last said of themselves may no longer be so."""
    for device in board.devices:
        if device.silent_since is not None:
            words = LOST.get(device.role, "staff.device_lost")
            values = {"name": device.name, "at": device.silent_since, "n": device.held}
            yield Notice(
                id=f"device {device.name} lost",
                icon="offline",
                words=Say(id=words, values=values),
                alarm=True,
            )


def _held(board: Board) -> Iterator[Notice]:
    for device in board.devices:
        if device.held:
            words = Say(id="staff.kiosk_held", values={"name": device.name, "n": device.held})
            yield Notice(id=f"device {device.name} held", icon="ticket", words=words)


def _printers(board: Board) -> Iterator[Notice]:
    for state, trouble in PRINTERS.items():
        for device in board.devices:
            if device.printer is state:
                yield Notice(
                    id=f"device {device.name} {state}",
                    icon=trouble.icon,
                    words=_printer_words(device, trouble),
                    alarm=trouble.alarm,
                )


def _printer_words(device: Device, trouble: Trouble) -> Say:
    left = device.tickets_left
    if device.printer is not PrinterState.LOW or left is None:
        return Say(id=trouble.words, values={"name": device.name})
    about = troubles.about(left)
    return Say(id="staff.paper_low_left", values={"name": device.name, "n": about})


def _parts(board: Board, counter: int | None) -> Iterator[Notice]:
    """What is silent at the own counter comes first."""
    groups = [group for device in board.devices for group in _silent(device, counter)]
    for device, part, counters in sorted(groups, key=lambda group: counter not in group[2]):
        numbers = ", ".join(map(str, counters))
        at = AT_COUNTERS.get(part) if counters else None
        yield Notice(
            id=f"device {device.name} {part} {numbers}",
            icon="ticket" if part is PartKind.LAYOUT else "offline",
            words=Say(id=at or PARTS[part], values={"name": device.name, "c": numbers}),
        )


def _silent(device: Device, counter: int | None) -> Iterator[tuple[Device, PartKind, list[int]]]:
    """Kind by kind, with the counters. Another counter's scanner is no matter of this one."""
    for kind in PartKind:
        parts = [part for part in device.parts_down if part.part is kind]
        counters = sorted(part.counter for part in parts if part.counter is not None)
        if kind is PartKind.SCANNER and counters:
            counters = [number for number in counters if number == counter]
            parts = parts if counters else []
        if parts:
            yield device, kind, counters


def _clocks(board: Board) -> Iterator[Notice]:
    for device in board.devices:
        if (wrong := clock_words(device.clock_off_s)) is not None:
            words = Say(id=wrong[0], values={"name": device.name, "m": wrong[1]})
            yield Notice(id=f"device {device.name} clock", icon="clock", words=words)
