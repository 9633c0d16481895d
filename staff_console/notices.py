"""What the officer should know about kiosks, clocks and the keyboard. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from staff_console.hotkeys import Held
from staff_console.keys import Key, Shortcut
from staff_console.lists import Names
from staff_console.orders import Draft, Say, to_counter
from staff_console.pages import Scene
from staff_console.situation import moved
from ticket_protocol.board import Board, Device, Reassignment
from ticket_protocol.commands import Reassign
from ticket_protocol.words import PrinterState, Role

CLOCK_TOLERANCE_S = 120

PAPER = frozenset({PrinterState.OUT, PrinterState.LOW})
PRINTERS = {
    PrinterState.OUT: "staff.paper_out",
    PrinterState.COVER_OPEN: "staff.cover_open",
    PrinterState.ERROR: "staff.printer_error",
    PrinterState.DOWN: "staff.printer_down",
    PrinterState.LOW: "staff.paper_low_at",
}
"""States that somebody has to do something about, the worst first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """Something to look after. `id` changes when it happens anew.

    `key` is what can be done, `act` its words, and `draft` what it sends, if it asks nothing.
    """

    id: str
    icon: str
    words: Say
    alarm: bool = False
    key: Key | None = None
    act: Say | None = None
    draft: Draft | None = None


def notices(board: Board) -> tuple[Notice, ...]:
    """Everything to look after, the most pressing first."""
    return (*_server_clock(board), *_printers(board), *_clocks(board))


def moved_notices(scene: Scene, names: Names, mine: frozenset[int] | None) -> tuple[Notice, ...]:
    """At both counters: whose fields are served elsewhere today, and the way back."""
    moves = reversed(scene.board.reassignments)
    return tuple(
        _moved(scene, names, move, what, mine)
        for move in moves
        if scene.here.number in {move.counter, move.to}
        and (what := moved(scene.board, scene.centre, move))
    )


def _moved(
    scene: Scene,
    names: Names,
    move: Reassignment,
    what: tuple[str, ...],
    mine: frozenset[int] | None,
) -> Notice:
    here = scene.here.number == move.to
    values = {"c": move.counter, "to": move.to, "fields": names.joined(what)}
    may = mine is None or move.to in mine
    body = Reassign(to=move.counter, categories=what)
    return Notice(
        id=f"moved {move.seq}",
        icon="transfer",
        words=Say(id="staff.moved_here" if here else "staff.moved_away", values=values),
        key=Key.REASSIGN if may else None,
        act=Say(id="staff.give_back") if may else None,
        draft=to_counter(Key.REASSIGN, move.to, body) if may else None,
    )


def keyboard_notices(held: Held) -> tuple[Notice, ...]:
    """What the officer should know about keys that do not work."""
    if not held.everywhere:
        return (Notice(id="no keys", icon="info", words=Say(id="staff.keys_none")),)
    if held.taken:
        names = ", ".join(s.label for s in Shortcut if s in held.taken)
        words = Say(id="staff.keys_taken", values={"keys": names})
        return (Notice(id=f"taken {names}", icon="info", words=words),)
    return ()


def _server_clock(board: Board) -> Iterator[Notice]:
    if board.clock_suspected:
        words = Say(id="staff.clock_suspected")
        act = Say(id="staff.confirm_day")
        key = Key.CONFIRM_CLOCK
        yield Notice(id="clock", icon="clock", words=words, alarm=True, key=key, act=act)


def _printers(board: Board) -> Iterator[Notice]:
    kiosks = [d for d in board.devices if d.role is Role.KIOSK]
    for state, words in PRINTERS.items():
        for device in kiosks:
            if device.printer is state:
                yield Notice(
                    id=f"printer {device.name} {state} {device.since.isoformat()}",
                    icon="paper-out"
                    if state in {PrinterState.OUT, PrinterState.LOW}
                    else "printer",
                    words=Say(id=words, values={"name": device.name}),
                    alarm=state is not PrinterState.LOW,
                )


def _clocks(board: Board) -> Iterator[Notice]:
    for device in board.devices:
        if abs(device.clock_off_s) > CLOCK_TOLERANCE_S:
            yield Notice(id=f"clock of {device.name}", icon="clock", words=_clock_words(device))


def _clock_words(device: Device) -> Say:
    minutes = round(abs(device.clock_off_s) / 60)
    return Say(id="staff.clock_off", values={"name": device.name, "m": minutes})
