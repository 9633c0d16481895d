"""`GET /centre`: the description of the centre and its devices, as clients need it."""

from datetime import date, time
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ticket_protocol.version import PROTOCOL


class Part(BaseModel):
    """A value of the description."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Words(Part):
    """One text in the centre's languages; `en` may be missing, Vietnamese never is."""

    vi: str
    en: str | None = None

    def said(self, language: str) -> str:
        """The text in `language`, or in Vietnamese where it has none."""
        return getattr(self, language, None) or self.vi


class Procedure(Part):
    """One procedure of a category."""

    id: str
    name: Words


class Category(Part):
    """What a citizen can come for. `counters` serve it, in the file's order.

    `withdrawn`: no numbers today, whoever waits is still called. `quota`: numbers per window, None:
    as many as are asked for. `typical_min`: how long a service takes, as the centre expects it.
    """

    id: str
    name: Words
    icon: str
    series: str
    counters: tuple[int, ...]
    procedures: tuple[Procedure, ...]
    withdrawn: bool = False
    quota: int | None = None
    typical_min: float = 8.0


class CounterView(Part):
    """A counter, its signs' words, the categories it serves, and those it helps with when idle."""

    number: int
    name: Words
    categories: tuple[str, ...]
    helps: tuple[str, ...] = ()


class PriorityClass(Part):
    """A reason for priority that an officer can grant; screens never show which it was."""

    id: str
    name: Words


class Span(Part):
    """A stretch of a day, local time; `end` is not part of it."""

    start: time
    end: time


class Weekday(StrEnum):
    """Days as the settings name them; the order is Python's `weekday()`."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


Week = dict[Weekday, tuple[Span, ...]]


class Holiday(Part):
    """A day on which nobody works, whatever the week says."""

    day: date
    name: Words | None = None


class SwappedDay(Part):
    """A day that is worked as another weekday."""

    day: date
    worked_as: Weekday


class PrinterSettings(Part):
    """A printer: where it is, `width` in dots, and how much `status` it can answer.

    `address`: `tcp://host:9100`, `serial:///dev/ttyS0?baud=38400`, `file:///dev/usb/lp0` or
    `picture:///folder`.
    """

    id: str
    address: str
    width: Literal[576, 512, 384] = 576
    dots_per_mm: float = 8.0
    status: Literal["full", "basic", "none"] = "full"


class KioskSettings(Part):
    """A kiosk: its printer (none: numbers on the screen only) and its idle times in seconds."""

    id: str
    printer: str | None = None
    idle_s: int = 60
    warning_s: int = 20
    ticket_s: int = 15


class DisplaySettings(Part):
    """A hall TV or a counter's sign."""

    id: str
    face: Literal["hall", "counter"]
    counter: int | None = None
    theme: Literal["day", "evening"] = "day"
    chime: bool = True
    highlight_s: int = 20
    minimum_s: float = 4.0


class Centre(Part):
    """Everything a client is told about the centre.

    `unit` is the part of `name` that is written large (the commune); `short` is for headers.
    `phone` and `address` take feedback. `issuing` None: numbers are given always. `follow_url`:
    where a phone follows a ticket, the code is appended; None: no such place is reachable.
    `holidays` and `swapped` days are told for hours and issuing alike; windows "always" know none.
    An alarm is due when somebody has waited `alarm_wait_min`, or more than `alarm_waiting` (None:
    any number) wait. A no-show may be pressed `grace_s` after the call, for priority and whoever
    needs help after `grace_longer_s`; an action is undone within `undo_s`.
    """

    protocol: int = PROTOCOL
    version: str
    digest: str
    name: Words
    short: Words
    unit: Words
    phone: str | None = None
    address: str | None = None
    follow_url: str | None = None
    time_zone: str = "Asia/Ho_Chi_Minh"
    languages: tuple[str, ...] = ("vi", "en")
    hours: Week = {}
    issuing: Week | None = None
    holidays: tuple[Holiday, ...] = ()
    swapped: tuple[SwappedDay, ...] = ()
    priority_offered: bool = True
    priority_classes: tuple[PriorityClass, ...] = ()
    alarm_wait_min: int = 20
    alarm_waiting: int | None = None
    grace_s: int = 60
    grace_longer_s: int = 90
    undo_s: int = 10
    hold_limit_min: int = 30
    categories: tuple[Category, ...]
    counters: tuple[CounterView, ...]
    kiosks: tuple[KioskSettings, ...] = ()
    displays: tuple[DisplaySettings, ...] = ()
    printers: tuple[PrinterSettings, ...] = ()
