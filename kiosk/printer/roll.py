"""The paper roll: how much of it is used, and about how many tickets it still gives. Pure.

The near-end sensor looks at the roll's radius, so how many metres are left when it speaks is the
printer's own and its roll's; it is learned from the rolls that ran out undisturbed.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from math import isfinite
from statistics import median
from typing import Any, Protocol

from ticket_protocol.words import PrinterState

CUT_M = 0.015
"""From head to knife, about; fed with each ticket. Where it differs, learning makes up for it."""
_KEPT = 5
_MEMORY = 50
_FLICKER_M = 2.0
"""So much printed without the near end being seen: it is another roll."""
_EXACT = 20


@dataclass(frozen=True, kw_only=True)
class Roll:
    """What is known of the roll that is in, in metres.

    `used_m` None: it was put in before anybody watched. `since_low_m`: fed since the near end was
    seen, None: it was not. `came`: that moment was seen itself. `quiet_m`: fed since it was last
    seen. `ended`: the roll ran out; `opened`: the cover was opened since. `learned`: what the last
    rolls gave after their near end; `ticket_m`: the mean ticket of the last `tickets`.
    """

    length_m: float
    near_end_m: float
    used_m: float | None = None
    since_low_m: float | None = None
    came: bool = False
    quiet_m: float = 0.0
    ended: bool = False
    opened: bool = False
    seen: bool = False
    learned: tuple[float, ...] = ()
    ticket_m: float = 0.15
    tickets: int = 0

    def fed(self, metres: float) -> "Roll":
        """After a ticket of so many metres, its cut included."""
        weight = min(self.tickets + 1, _MEMORY)
        return replace(
            self,
            used_m=None if self.used_m is None else self.used_m + metres,
            since_low_m=None if self.since_low_m is None else self.since_low_m + metres,
            quiet_m=self.quiet_m + metres,
            ticket_m=self.ticket_m + (metres - self.ticket_m) / weight,
            tickets=self.tickets + 1,
        )

    def saw(self, state: PrinterState) -> "Roll":
        """After the printer said so."""
        match state:
            case PrinterState.LOW:
                return self._low()
            case PrinterState.OUT:
                return self._out()
            case PrinterState.COVER_OPEN:
                return replace(self, opened=True)
            case PrinterState.OK:
                return self._well()
        return self

    @property
    def is_low(self) -> bool:
        """Whether it is near its end, and not yet there."""
        return self.since_low_m is not None and not self.ended

    @property
    def tickets_left(self) -> int | None:
        """About so many, in tens above twenty; None: nothing is known of this roll."""
        if self.since_low_m is not None:
            rest = self.rest_m - self.since_low_m
        elif self.used_m is not None:
            rest = self.length_m - self.used_m
        else:
            return None
        tickets = int(max(0.0, rest) / self.ticket_m)
        return tickets if tickets <= _EXACT else tickets // 10 * 10

    @property
    def rest_m(self) -> float:
        """What a roll gives after its near end."""
        return median(self.learned) if self.learned else self.near_end_m

    def _low(self) -> "Roll":
        """The near end; a roll that was touched meanwhile teaches nothing."""
        if self.since_low_m is None or self.ended:
            return replace(
                self, since_low_m=0.0, came=self.seen and not self.ended,
                quiet_m=0.0, ended=False, opened=False, seen=True,
            )  # fmt: skip
        return replace(self, came=self.came and not self.opened, quiet_m=0.0, opened=False)

    def _out(self) -> "Roll":
        taught = self.came and not self.opened and not self.ended and self.since_low_m
        learned = (*self.learned, self.since_low_m)[-_KEPT:] if taught else self.learned
        return replace(self, ended=True, seen=True, learned=learned)  # type: ignore[arg-type]

    def _well(self) -> "Roll":
        """Plenty of paper: another roll, or the sensor wavers at the edge."""
        changed = self.ended or (self.since_low_m is not None and self.opened)
        if changed or (self.since_low_m is not None and self.quiet_m > _FLICKER_M):
            used = 0.0 if changed else self.quiet_m
            return replace(
                self, used_m=used, since_low_m=None, came=False,
                ended=False, opened=False, seen=True,
            )  # fmt: skip
        return replace(self, opened=False, seen=True)


class Book(Protocol):
    """Where a roll is kept over a restart."""

    def load(self) -> Mapping[str, Any]:
        """What was saved last; nothing if nothing was."""

    def save(self, roll: Mapping[str, Any]) -> None:
        """Keep it."""


class Meter:
    """Follows the roll of one printer. `dots_per_m`: rows of a picture to a metre."""

    def __init__(self, new: Roll, *, dots_per_m: float, book: Book | None = None) -> None:
        self._dots_per_m = dots_per_m
        self._book = book
        self._least: int | None = None
        self.roll = remembered(new, book.load()) if book is not None else new

    def fed(self, rows: int) -> None:
        """A ticket of so many rows has been sent."""
        self._keep(self.roll.fed(rows / self._dots_per_m + CUT_M))

    def saw(self, state: PrinterState) -> None:
        """The printer said how it is."""
        self._keep(self.roll.saw(state))

    def left(self) -> int | None:
        """About so many tickets once it is near its end; never more than was said before."""
        left = self.roll.tickets_left if self.roll.is_low else None
        if left is not None and self._least is not None:
            left = min(left, self._least)
        self._least = left
        return left

    def _keep(self, roll: Roll) -> None:
        if roll != self.roll:
            self.roll = roll
            if self._book is not None:
                self._book.save(_kept(roll))


def remembered(new: Roll, kept: Mapping[str, Any]) -> Roll:
    """A roll of today's settings with what was kept of it; what makes no sense is left out."""
    default = asdict(new)
    fields = {k: v for k, v in kept.items() if k in default and k not in _SETTINGS}
    try:
        roll = replace(new, **{**fields, "learned": tuple(map(float, fields.get("learned", ())))})
        sane = roll.ticket_m > 0 and roll.tickets >= 0 and all(map(isfinite, _metres(roll)))
    except (TypeError, ValueError, OverflowError):
        return new
    return roll if sane else new


def _metres(roll: Roll) -> tuple[float, ...]:
    own = (roll.used_m or 0.0, roll.since_low_m or 0.0, roll.quiet_m, roll.ticket_m)
    return (*own, *roll.learned)


def _kept(roll: Roll) -> dict[str, Any]:
    return {key: value for key, value in asdict(roll).items() if key not in _SETTINGS}


_SETTINGS = ("length_m", "near_end_m")
