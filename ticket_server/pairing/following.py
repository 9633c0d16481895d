"""What facts change in the list of devices. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from ticket_server.domain import facts as f
from ticket_server.storage.devices import KeptDevice


def followed(devices: Iterable[KeptDevice], facts: Iterable[f.Fact]) -> list[KeptDevice]:
    """Those that facts change, as they are afterwards."""
    known = {device.id: device for device in devices}
    changed: dict[int, KeptDevice] = {}
    for fact in facts:
        match fact.body:
            case f.DeviceRevoked(token=token) if token in known:
                changed[token] = known[token] = replace(known[token], revoked_at=fact.at)
            case f.DeviceChanged(token=token) if token in known:
                changed[token] = known[token] = _changed(known[token], fact.body)
    return list(changed.values())


def _changed(device: KeptDevice, body: f.DeviceChanged) -> KeptDevice:
    counters = None if body.counters is None else frozenset(body.counters)
    renamed = body.was if body.was != body.name else device.renamed
    return replace(device, name=body.name, counters=counters, renamed=renamed)
