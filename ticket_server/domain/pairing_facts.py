"""What has happened to the devices' tokens. The list of tokens changes by it, the hall not.

Never a token, nor anything that one could be made from. `token`: its number in that list.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class DevicePaired:
    """A supervisor said of the device at `address` that it is `name`; it may have a token now."""

    name: str
    device: str
    role: str
    counters: tuple[int, ...] | None = None
    address: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceChanged:
    """It is `name` from now on, before `was`, and stands at `counters` (None: at any)."""

    token: int
    was: str
    name: str
    counters: tuple[int, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceRevoked:
    """Its token is worth nothing from now on."""

    token: int
    name: str


OfPairing = DevicePaired | DeviceChanged | DeviceRevoked
