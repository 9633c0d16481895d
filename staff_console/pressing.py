"""Which keys do something now, and why the others do not. Pure."""

from datetime import datetime

from staff_console.keys import AT_DESK, BEFORE_START, ON_CURRENT, Key
from staff_console.orders import Refused, Say
from staff_console.pages import Scene
from staff_console.situation import grace_left, helped, undo_left
from ticket_protocol.words import CounterState


def allowed_at(scene: Scene, now: datetime) -> frozenset[Key]:
    """Keys that would send or ask something."""
    here = scene.here
    keys = AT_DESK | {Key.SUPERVISE} if scene.supervisor else AT_DESK
    if scene.board.clock_suspected:
        keys |= {Key.CONFIRM_CLOCK}
    if undo_left(scene.board, here, scene.centre, now):
        keys |= {Key.UNDO}
    if here.state is CounterState.CLOSED:
        return keys | {Key.OPEN}
    keys |= {Key.PAUSE, Key.CLOSE} | _on_current(scene, now)
    if here.state is CounterState.PAUSED:
        return keys | {Key.OPEN}
    keys |= {Key.CALL}
    return keys | {Key.NEXT} if here.current or _anybody(scene) else keys


def why_not(key: Key, scene: Scene, now: datetime) -> Say | Refused | None:
    """What the officer is told about a key that does nothing."""
    here = scene.here
    if key in ON_CURRENT | {Key.RESULT, Key.ABOUT} and here.current is None:
        return Refused(code="NO_CURRENT_TICKET")
    left = grace_left(here, scene.centre, now)
    if key is Key.NO_SHOW and left:
        return Say(id="staff.grace_left", values={"s": left})
    if key in BEFORE_START:
        return Refused(code="TICKET_SERVING")
    if key is Key.UNDO:
        return Refused(code="UNDO_TOO_LATE")
    if key is Key.NEXT and here.state is CounterState.OPEN:
        return Say(id="staff.queue_empty")
    return None if here.state is CounterState.OPEN else Refused(code="COUNTER_NOT_OPEN")


def _on_current(scene: Scene, now: datetime) -> frozenset[Key]:
    """What can be done to whoever is at the counter."""
    current = scene.here.current
    if current is None:
        return frozenset()
    keys = ON_CURRENT | {Key.RESULT, Key.ABOUT}
    if current.started_at is not None:
        return keys - BEFORE_START
    return keys - {Key.NO_SHOW} if grace_left(scene.here, scene.centre, now) else keys


def _anybody(scene: Scene) -> bool:
    board, here = scene.board, scene.here
    return bool(board.waiting_at(here.number) or helped(board, here))
