"""What supervisors are told of every device: how it stands, and names that none has yet."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from ticket_protocol.centre import Centre
from ticket_protocol.pairing import Device, DevicesReply, Kind
from ticket_protocol.record import PartDown
from ticket_protocol.words import PartKind, Role
from ticket_server.domain.hall import Hall
from ticket_server.pairing.naming import FREE, names_of
from ticket_server.pairing.sightings import Sightings
from ticket_server.storage.devices import KeptDevice

REPORTED = ("version", "clock_off_s", "printer", "tickets_left", "held")


class Telling:
    """Belongs to the event loop's thread."""

    def __init__(
        self, *, hall: Callable[[], Hall], sightings: Sightings, centre: Callable[[], Centre]
    ) -> None:
        self._hall = hall
        self._sightings = sightings
        self._centre = centre

    def devices(
        self, kept: Sequence[KeptDevice], *, open_codes: int, revoked: bool = False
    ) -> DevicesReply:
        """All whose token counts; with `revoked` the others too."""
        centre = self._centre()
        alive = [device for device in kept if device.revoked_at is None]
        taken = {device.name for device in alive}
        free = {
            kind.value: names
            for kind in Kind
            if (names := tuple(n for n in names_of(centre, kind) if n not in taken))
        }
        told = kept if revoked else alive
        return DevicesReply(
            devices=tuple(self._device(device, centre) for device in told),
            free=free,
            open=open_codes,
            version=centre.version,
        )

    def _device(self, kept: KeptDevice, centre: Centre) -> Device:
        said: dict[str, Any] = {"version": kept.version, **self._reported(kept)}
        seen_at, address = self._seen(kept)
        return Device(
            id=kept.id,
            kind=None if kept.kind is None else Kind(kept.kind),
            role=Role(kept.role),
            name=kept.name,
            counters=None if kept.counters is None else tuple(sorted(kept.counters)),
            in_settings=_in_settings(centre, kept),
            made_at=kept.created_at,
            made_by=kept.paired_by,
            renamed=kept.renamed,
            revoked_at=kept.revoked_at,
            connected=self._sightings.connected(kept.id),
            seen_at=seen_at,
            silent_since=self._hall().silent.get(kept.name),
            address=address,
            **said,
        )

    def _reported(self, kept: KeptDevice) -> dict[str, Any]:
        """What the program said today. Of one that was revoked nothing: another has its name."""
        device = self._hall().devices.get(kept.name)
        if device is None or kept.revoked_at is not None:
            return {}
        told = {name: getattr(device.report, name) for name in REPORTED}
        parts = [
            PartDown(part=PartKind(p.part), counter=p.counter) for p in device.report.parts_down
        ]
        return {**told, "parts_down": parts}

    def _seen(self, kept: KeptDevice) -> tuple[datetime | None, str | None]:
        seen = self._sightings.last(kept.id)
        if seen is None:
            return kept.seen_at, kept.address
        return seen.at, seen.address or kept.address


def _in_settings(centre: Centre, kept: KeptDevice) -> bool:
    """Whether the settings have its name; always where they list none of its kind."""
    if kept.kind is None:
        return any(kept.name in names_of(centre, kind) for kind in Kind)
    kind = Kind(kept.kind)
    return kind in FREE or kept.name in names_of(centre, kind)
