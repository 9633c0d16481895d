"""The hidden door to the service page: held open for five seconds, locked by a PIN. Pure.

Every function takes the door and the time (`now`, seconds of a clock that never jumps).
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.service.pin import MOST

HOLD_S = 5.0
"""So long a finger stays on the corner, or F12 down."""
PAD_S = 30.0
PAGE_S = 180.0
"""Untouched for so long, the citizen's page comes back."""
FREE_TRIES = 3
FIRST_LOCK_S, LONGEST_LOCK_S = 30.0, 900.0


class Face(StrEnum):
    """What of it is to be seen."""

    CLOSED = ""
    PAD = "pad"
    PAGE = "page"


@dataclass(frozen=True, kw_only=True)
class Door:
    """`held_at`: since when it is being held, None: it is not. `failures`: wrong PINs in a row."""

    face: Face = Face.CLOSED
    held_at: float | None = None
    typed: str = ""
    wrong: bool = False
    failures: int = 0
    locked_until: float = 0.0
    touched_at: float = 0.0


def remembered(failures: int, now: float) -> Door:
    """After a start: what was tried before still counts, and its delay begins again."""
    return Door(failures=failures, locked_until=now + lock_s(failures))


def lock_s(failures: int) -> float:
    """How long nothing can be tried after so many wrong PINs: twice as long each time."""
    if failures < FREE_TRIES:
        return 0.0
    return float(min(LONGEST_LOCK_S, FIRST_LOCK_S * 2.0 ** min(failures - FREE_TRIES, 16)))


def locked_s(door: Door, now: float) -> int:
    """Whole seconds until something can be tried again."""
    return max(0, -int(-(door.locked_until - now) // 1))


def hold(door: Door, now: float) -> Door:
    """A finger, or the key, went down; a second one begins nothing anew."""
    if door.face is not Face.CLOSED or door.held_at is not None:
        return door
    return replace(door, held_at=now)


def let_go(door: Door) -> Door:
    """It went up again."""
    return replace(door, held_at=None)


def digit(door: Door, text: str, now: float) -> Door:
    """One more digit of the PIN."""
    if door.face is not Face.PAD or locked_s(door, now) or not text.isdecimal():
        return door
    return replace(door, typed=(door.typed + text)[:MOST], wrong=False, touched_at=now)


def rub_out(door: Door, now: float) -> Door:
    """One digit less."""
    return replace(door, typed=door.typed[:-1], wrong=False, touched_at=now)


def tried(door: Door, now: float, *, right: bool) -> Door:
    """The PIN was compared."""
    if right:
        return Door(face=Face.PAGE, touched_at=now)
    failures = door.failures + 1
    return replace(
        door, typed="", wrong=True, failures=failures, locked_until=now + lock_s(failures),
        touched_at=now,
    )  # fmt: skip


def touched(door: Door, now: float) -> Door:
    """Somebody is still there."""
    return replace(door, touched_at=now)


def close(door: Door) -> Door:
    """Back to the citizen's page; wrong PINs are not forgotten."""
    return Door(failures=door.failures, locked_until=door.locked_until)


def tick(door: Door, now: float) -> Door:
    """What time alone does: it opens when held, and closes when forgotten."""
    if door.held_at is not None and now - door.held_at >= HOLD_S:
        return replace(close(door), face=Face.PAD, touched_at=now)
    patience = {Face.PAD: PAD_S, Face.PAGE: PAGE_S}.get(door.face)
    if patience is None or now - max(door.touched_at, door.locked_until) < patience:
        return door
    return close(door)
