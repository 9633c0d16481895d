"""The fold of facts about devices: what they report, which are silent, where help is wanted."""

from datetime import datetime
from typing import Any

from ticket_protocol import device_facts as d
from ticket_protocol.board import Board, Device, Help
from ticket_protocol.words import HelpEnd


def of_devices(board: Board, fact: d.DeviceFact) -> dict[str, Any]:
    """What of the board is another after `fact`."""
    match fact:
        case d.DeviceReported():
            return {"devices": _reported(board, fact)}
        case d.DeviceLost():
            return {"devices": _silent(board, fact.device, fact.since)}
        case d.DeviceBack():
            return {"devices": _silent(board, fact.device, None)}
        case d.HelpWanted():
            help_ = Help(kiosk=fact.kiosk, since=fact.at, language=fact.language, page=fact.page)
            return {"helps": _sorted([*_others(board, fact.kiosk), help_])}
        case d.HelpAnswered():
            return {"helps": _answered(board, fact)}
    return {}


def _reported(board: Board, fact: d.DeviceReported) -> tuple[Device, ...]:
    before = next((one for one in board.devices if one.name == fact.device), None)
    device = Device(
        name=fact.device,
        role=fact.role,
        version=fact.version,
        clock_off_s=fact.clock_off_s,
        printer=fact.printer,
        tickets_left=fact.tickets_left,
        parts_down=fact.parts_down,
        held=fact.held,
        since=fact.at,
        silent_since=None if before is None else before.silent_since,
    )
    others = [one for one in board.devices if one.name != fact.device]
    return tuple(sorted([*others, device], key=lambda one: one.name))


def _silent(board: Board, name: str, since: datetime | None) -> tuple[Device, ...]:
    return tuple(
        one.model_copy(update={"silent_since": since}) if one.name == name else one
        for one in board.devices
    )


def _answered(board: Board, fact: d.HelpAnswered) -> tuple[Help, ...]:
    others = _others(board, fact.kiosk)
    before = next((h for h in board.helps if h.kiosk == fact.kiosk), None)
    if before is None or fact.how is not HelpEnd.STAFF:
        return tuple(others)
    answered = before.model_copy(update={"answered_at": fact.at, "counter": fact.counter})
    return _sorted([*others, answered])


def _others(board: Board, kiosk: str) -> list[Help]:
    return [h for h in board.helps if h.kiosk != kiosk]


def _sorted(helps: list[Help]) -> tuple[Help, ...]:
    """By name, as the kiosks stand; who waits longest is the reader's question."""
    return tuple(sorted(helps, key=lambda h: h.kiosk))
