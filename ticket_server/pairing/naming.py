"""Which names and counters `config.toml` leaves to devices of each kind. Pure."""

from collections.abc import Collection

from ticket_protocol.centre import Centre
from ticket_protocol.pairing import Kind
from ticket_server.domain.refusals import UnknownCounter
from ticket_server.pairing.refusals import CountersNotMeant, NameNotInSettings

FREE = frozenset({Kind.CONSOLE, Kind.DESK})
"""Kinds that the settings do not list: any name that is no other device's."""


def names_of(centre: Centre, kind: Kind) -> tuple[str, ...]:
    """Names that the settings have for devices of that kind."""
    match kind:
        case Kind.KIOSK:
            return tuple(kiosk.id for kiosk in centre.kiosks)
        case Kind.DISPLAY:
            listed = tuple(display.id for display in centre.displays)
            signs = {d.counter for d in centre.displays if d.face == "counter"}
            own = (f"sign-{c.number}" for c in centre.counters if c.number not in signs)
            return (*listed, *(name for name in own if name not in listed))
        case Kind.SIGNS:
            return tuple(line.id for line in centre.sign_lines)
        case Kind.KEYPADS:
            return tuple(line.id for line in centre.keypads)
        case Kind.CONSOLE:
            return tuple(f"console-{counter.number}" for counter in centre.counters)
        case Kind.DESK:
            return ()


def check_name(centre: Centre, kind: Kind, name: str) -> None:
    """NameNotInSettings, with the names there are."""
    known = names_of(centre, kind)
    if kind in FREE:
        others = {n for other in Kind if other not in FREE for n in names_of(centre, other)}
        if name in others:
            raise NameNotInSettings(f"{name!r} is another device of config.toml.")
    elif name not in known:
        listed = ", ".join(known) or "none"
        raise NameNotInSettings(f"config.toml has no {kind} {name!r}; it has {listed}.")


def counters_at(
    centre: Centre, kind: Kind, name: str, wanted: Collection[int] | None
) -> frozenset[int] | None:
    """Where such a device stands: a console where it is told, keypads where the settings say.

    None: at any counter, or at none in particular.
    """
    if kind is Kind.KEYPADS and wanted is None:
        line = next((line for line in centre.keypads if line.id == name), None)
        return frozenset() if line is None else frozenset(pad.counter for pad in line.pads)
    if wanted is None:
        return None
    if kind is not Kind.CONSOLE:
        raise CountersNotMeant(f"A {kind} is not given counters.")
    known = {counter.number for counter in centre.counters}
    unknown = sorted(set(wanted) - known)
    if unknown:
        listed = ", ".join(map(str, sorted(known)))
        raise UnknownCounter(f"There is no counter {unknown[0]}; the centre has {listed}.")
    return frozenset(wanted)
