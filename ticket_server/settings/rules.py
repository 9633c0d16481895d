"""The tables of `config.toml` that set the rules: who is next, what is missed, which days count."""

import datetime as dt
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ticket_protocol.centre import Weekday
from ticket_server.settings.fields import Id, Spoken, Table
from ticket_server.settings.times import Day, Windows

LONGEST_HOLIDAY = 31
"""Days in a row; more is a slip of the pen."""


class IssuingTable(Table):
    """When numbers are given."""

    windows: Windows = None


class RoutingTable(Table):
    """How much later a ticket counts at a counter that only helps there."""

    helper_offset_min: Annotated[int, Field(ge=0, le=600)] = 10


class PriorityClassTable(Table):
    """A reason for priority: its credit (left out: that of a declared one), or before everybody."""

    id: Id
    name: Spoken
    credit_min: Annotated[int, Field(ge=0, le=600)] | None = None
    strict: bool = False

    @field_validator("strict")
    @classmethod
    def _one_of_them(cls, strict: bool, info: ValidationInfo) -> bool:  # noqa: FBT001 - pydantic's
        if strict and info.data.get("credit_min") is not None:
            raise PydanticCustomError("class", "a strict class has no credit_min; leave one out")
        return strict


class PriorityTable(Table):
    """Whether the kiosk offers priority, what it is worth in minutes, and to whom it is granted."""

    offered: bool = True
    credit_min: Annotated[int, Field(ge=0, le=600)] = 60
    classes: Annotated[tuple[PriorityClassTable, ...], Field(strict=False)] = ()


class MissedTable(Table):
    """How long an officer waits for somebody who was called, and what becomes of his turn."""

    grace_s: Annotated[int, Field(ge=0, le=600)] = 60
    grace_longer_s: Annotated[int, Field(ge=0, le=600, validate_default=True)] = 90
    credit_min: Annotated[int, Field(ge=0, le=600)] = 5
    absences_until_cancelled: Annotated[int, Field(ge=0, le=20)] = 3
    automatic_return: bool = False

    @field_validator("grace_longer_s")
    @classmethod
    def _no_shorter(cls, longer: int, info: ValidationInfo) -> int:
        if longer < info.data.get("grace_s", 0):
            raise PydanticCustomError("grace", "must not be less than grace_s")
        return longer


class HoldTable(Table):
    """How long a ticket may be away for a missing paper."""

    limit_min: Annotated[int, Field(ge=1, le=480)] = 30


class AlarmTable(Table):
    """When a supervisor is told: somebody waits so long, or more than so many wait."""

    wait_min: Annotated[int, Field(ge=1, le=480)] = 20
    waiting: Annotated[int, Field(ge=1, le=9999)] | None = None


class HolidayTable(Table):
    """A day on which nobody works, or all days from `date` to `until`."""

    date: Day
    until: Day | None = None
    name: Spoken | None = None

    @field_validator("until")
    @classmethod
    def _later(cls, until: dt.date | None, info: ValidationInfo) -> dt.date | None:
        first = info.data.get("date")
        if until is None or first is None:
            return until
        if not 0 < (until - first).days < LONGEST_HOLIDAY:
            raise PydanticCustomError(
                "until", "must come after date, {most} days at most", {"most": LONGEST_HOLIDAY}
            )
        return until


class SwappedTable(Table):
    """A day that is worked as another weekday."""

    date: Day
    worked_as: Annotated[Weekday, Field(strict=False)]


class HolidaysTable(Table):
    """The days that are not as their week says."""

    days: Annotated[tuple[HolidayTable, ...], Field(strict=False)] = ()
    swapped: Annotated[tuple[SwappedTable, ...], Field(strict=False)] = ()
