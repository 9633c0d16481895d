"""Facts about the devices: how they are, who is heard no more, and where help is wanted."""

from typing import Literal

from pydantic import AwareDatetime

from ticket_protocol.fact_base import FactBase
from ticket_protocol.record import PartDown
from ticket_protocol.words import HelpEnd, PrinterState, Role


class DeviceFact(FactBase):
    """Something at a device or about it."""


class DeviceReported(DeviceFact):
    """Something about a device changed. `clock_off_s`: its clock minus the server's.

    `tickets_left`: near the end of the roll, about how many tickets it still gives. `held`: how
    many it gave without the server and has not handed in.
    """

    kind: Literal["DeviceReported"] = "DeviceReported"
    device: str
    role: Role
    version: str
    clock_off_s: float
    printer: PrinterState | None = None
    tickets_left: int | None = None
    parts_down: tuple[PartDown, ...] = ()
    held: int = 0


class HelpWanted(DeviceFact):
    """Somebody at `kiosk` asks for a person.

    `language` and `page`: what is shown there; for those alone who may come.
    """

    kind: Literal["HelpWanted"] = "HelpWanted"
    kiosk: str
    language: str | None = None
    page: str | None = None


class HelpAnswered(DeviceFact):
    """STAFF: somebody comes, from `counter` if from one. Else nobody is wanted any more."""

    kind: Literal["HelpAnswered"] = "HelpAnswered"
    kiosk: str
    how: HelpEnd
    counter: int | None = None


class DeviceLost(DeviceFact):
    """A device that was heard today is not heard any more, since then."""

    kind: Literal["DeviceLost"] = "DeviceLost"
    device: str
    since: AwareDatetime


class DeviceBack(DeviceFact):
    """It is heard again."""

    kind: Literal["DeviceBack"] = "DeviceBack"
    device: str
