"""What has happened at the devices: how they are, who is heard no more, where help is wanted."""

from dataclasses import dataclass
from datetime import datetime

from ticket_server.domain.values import PartDown


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceReported:
    """Something about a device changed. `clock_off_s`: its clock minus ours.

    `tickets_left`: near the end of the roll, about how many tickets it still gives. `held`: how
    many it gave without the server and has not handed in.
    """

    device: str
    role: str
    version: str
    clock_off_s: float
    printer: str | None
    tickets_left: int | None = None
    parts_down: tuple[PartDown, ...] = ()
    held: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpWanted:
    """Somebody at `kiosk` asks for a person. `language` and `page`: what is shown there."""

    kiosk: str
    language: str | None = None
    page: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpAnswered:
    """`staff`: somebody comes, from `counter` if from one; `citizen`, `time`: no longer wanted."""

    kiosk: str
    how: str
    counter: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceLost:
    """A device that was heard today is not heard any more, since then."""

    device: str
    since: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceBack:
    """It is heard again."""

    device: str


OfDevices = DeviceReported | HelpWanted | HelpAnswered | DeviceLost | DeviceBack
