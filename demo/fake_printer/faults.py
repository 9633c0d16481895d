"""Everything that goes wrong with a printer in a hall, and how hands put it right."""

from collections.abc import Callable, Mapping
from enum import Enum
from functools import partial

from demo.fake_printer.door import Door
from demo.fake_printer.machine import Trouble

Deed = Callable[[], None]


class Fault(Enum):
    """What goes wrong. SILENT: it prints and no longer says anything."""

    PAPER_OUT = "paper out"
    COVER_OPEN = "cover open"
    JAM = "cutter jam"
    HOT = "head too hot"
    OWN_ERROR = "error of its own"
    POWER_CUT = "power cut"
    STALLED = "stalled"
    REFUSED = "refused"
    DROPPED = "line dropped"
    UNPLUGGED = "unplugged"
    SILENT = "silent"


_TROUBLES = {
    Fault.PAPER_OUT: Trouble.PAPER_OUT,
    Fault.COVER_OPEN: Trouble.COVER_OPEN,
    Fault.JAM: Trouble.JAM,
    Fault.HOT: Trouble.HOT,
    Fault.OWN_ERROR: Trouble.OFFLINE,
}


def strike(door: Door, fault: Fault) -> None:
    """It goes wrong now."""
    _strikes(door)[fault]()


def strike_in_ticket(
    door: Door, fault: Fault, after: int, struck: Callable[[], None] | None = None
) -> None:
    """It goes wrong when `after` bytes of the next picture have come; a knife jams at its end.

    `struck` is called then.
    """
    if fault is Fault.JAM:
        door.machine.instead_of_cut = partial(_struck, door, fault, struck)
    else:
        door.fuse.light(after, partial(_struck, door, fault, struck), in_picture=True)


def strike_after_cut(door: Door, fault: Fault, struck: Callable[[], None] | None = None) -> None:
    """It goes wrong when the next sheet has come out, before the printer can say so."""
    door.machine.at_next_cut = partial(_struck, door, fault, struck)


def nothing_more(door: Door) -> None:
    """What was to go wrong later does not."""
    with door.lock():
        door.fuse.put_out()
        door.machine.at_next_cut = door.machine.instead_of_cut = None


def mends(door: Door, fault: Fault) -> tuple[Deed, ...]:
    """What hands do to put it right, one after the other: nobody does it all at once."""
    if fault in _TROUBLES:
        done: tuple[Deed, ...] = (partial(door.clear, _TROUBLES[fault]),)
        if fault in (Fault.PAPER_OUT, Fault.JAM):
            return (partial(door.trouble, Trouble.COVER_OPEN), *done,
                    partial(door.clear, Trouble.COVER_OPEN))  # fmt: skip
        return done
    ends: Mapping[Fault, Deed] = {
        Fault.POWER_CUT: door.switch_on,
        Fault.STALLED: door.resume,
        Fault.REFUSED: door.accept,
        Fault.DROPPED: door.plug_in,
        Fault.UNPLUGGED: door.plug_in,
        Fault.SILENT: partial(_speak, door, speaks=True),
    }
    return (ends[fault],)


def _strikes(door: Door) -> Mapping[Fault, Deed]:
    return {fault: partial(door.trouble, trouble) for fault, trouble in _TROUBLES.items()} | {
        Fault.POWER_CUT: door.switch_off,
        Fault.STALLED: door.stall,
        Fault.REFUSED: door.refuse,
        Fault.DROPPED: door.drop,
        Fault.UNPLUGGED: door.unplug,
        Fault.SILENT: partial(_speak, door, speaks=False),
    }


def _struck(door: Door, fault: Fault, told: Callable[[], None] | None) -> None:
    strike(door, fault)
    if told is not None:
        told()


def _speak(door: Door, *, speaks: bool) -> None:
    with door.lock():
        door.machine.mute = not speaks
