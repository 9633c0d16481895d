"""What facts about devices do to the hall: how they are, which are silent, who asks for help."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from ticket_server.domain import device_facts as d
from ticket_server.domain import facts as f
from ticket_server.domain.counters import Device, Help


class Hall(Protocol):
    """What of the hall is kept here."""

    devices: dict[str, Device]
    silent: dict[str, datetime]
    helps: dict[str, Help]


def apply(hall: Hall, fact: f.Fact, body: d.OfDevices) -> None:
    """Folds it. KeyError when it cannot follow."""
    match body:
        case d.DeviceReported():
            hall.devices[body.device] = Device(report=body, since=fact.at)
        case d.DeviceLost():
            hall.silent[body.device] = body.since
        case d.DeviceBack():
            del hall.silent[body.device]
        case d.HelpWanted():
            hall.helps[body.kiosk] = Help(
                kiosk=body.kiosk, since=fact.at, language=body.language, page=body.page
            )
        case d.HelpAnswered(how="staff"):
            hall.helps[body.kiosk] = replace(
                hall.helps[body.kiosk], answered_at=fact.at, counter=body.counter
            )
        case d.HelpAnswered():
            del hall.helps[body.kiosk]
