"""What the officer should know of people, devices, clocks, moved fields, the keyboard. No Qt."""

from collections.abc import Iterator

from staff_console.devices import device_notices
from staff_console.helping import help_notices
from staff_console.hotkeys import Held
from staff_console.keys import Key, Shortcut
from staff_console.lists import Names
from staff_console.notice import Notice
from staff_console.orders import Say, to_counter
from staff_console.pages import Scene
from staff_console.situation import moved
from ticket_protocol.board import Board, Reassignment
from ticket_protocol.commands import Reassign

PASSING = ("device ", "clock", "help ")
"""Notices that may be over and come again begin so."""


def notices(board: Board, counter: int | None) -> tuple[Notice, ...]:
    """Everything to look after, the most pressing first."""
    helps = help_notices(board, counter)
    return (*helps, *_server_clock(board), *device_notices(board, counter))


def still_read(read: frozenset[str], board: Board, counter: int | None) -> frozenset[str]:
    """Notices put away, without those that are over: they would be told anew."""
    there = {notice.id for notice in notices(board, counter)}
    return frozenset(one for one in read if one in there or not one.startswith(PASSING))


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
