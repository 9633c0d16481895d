"""`GET /centre`: the description of the centre, as clients need it; devices: `device_settings`."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from ticket_protocol.device_settings import (
    CardSettings,
    KeypadSettings,
    KioskSettings,
    PrinterSettings,
    ScannerSettings,
    SignLineSettings,
    SlipSettings,
)
from ticket_protocol.display_settings import DisplaySettings
from ticket_protocol.part import Part, Span, Words
from ticket_protocol.rating_settings import RatingSettings
from ticket_protocol.report_settings import ReportSettings
from ticket_protocol.version import PROTOCOL
from ticket_protocol.voice_settings import VoiceSettings


class Procedure(Part):
    """One procedure of a category: what to bring, what it costs, how long it takes until a result.

    None, or no papers: the centre does not say. `keywords`: what citizens call it. `clip`: the name
    of its instruction clip in the look-up screen's folder.
    """

    id: str
    name: Words
    papers: tuple[Words, ...] = ()
    fee: Words | None = None
    time_limit: Words | None = None
    keywords: tuple[str, ...] = ()
    clip: str | None = None


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
    keywords: tuple[str, ...] = ()


class Answer(Part):
    """An answer, and where it leads: to another question, or to a category (and its procedure)."""

    text: Words
    question: str | None = None
    category: str | None = None
    procedure: str | None = None


class Question(Part):
    """What a citizen who is not sure is asked; the first of the centre's is asked first."""

    id: str
    text: Words
    answers: tuple[Answer, ...]


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


class Centre(Part):
    """Everything a client is told about the centre.

    `unit` is the part of `name` that is written large (the commune); `short` is for headers.
    `phone` and `address` take feedback. `notices`: what is good to know, for the hall's screens.
    `issuing` None: numbers are given always. `follow_url`: where a phone follows a ticket, its code
    appended; None: nowhere. `suggested`: procedures that the search offers first.
    `offline`: kiosks go on giving numbers of their own parts while the server is away.
    `holidays` and `swapped` days are told for hours and issuing alike; windows "always" know none.
    Where a counter only helps, a ticket counts `helper_offset_min` later. An alarm is due when
    somebody has waited `alarm_wait_min`, or more than `alarm_waiting` (None: any number) wait. A
    no-show may be pressed `grace_s` after the call, for priority and whoever needs help after
    `grace_longer_s`; an action is undone within `undo_s`.
    """

    protocol: int = PROTOCOL
    version: str
    digest: str
    name: Words
    short: Words
    unit: Words
    phone: str | None = None
    address: str | None = None
    notices: tuple[Words, ...] = ()
    follow_url: str | None = None
    time_zone: str = "Asia/Ho_Chi_Minh"
    languages: tuple[str, ...] = ("vi", "en")
    hours: Week = Field(default_factory=dict)
    issuing: Week | None = None
    holidays: tuple[Holiday, ...] = ()
    swapped: tuple[SwappedDay, ...] = ()
    priority_offered: bool = True
    priority_classes: tuple[PriorityClass, ...] = ()
    helper_offset_min: int = 10
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
    sign_lines: tuple[SignLineSettings, ...] = ()
    keypads: tuple[KeypadSettings, ...] = ()
    scanners: tuple[ScannerSettings, ...] = ()
    slips: tuple[SlipSettings, ...] = ()
    citizen_card: CardSettings = CardSettings()
    voice: VoiceSettings = VoiceSettings()
    rating: RatingSettings = RatingSettings()
    reports: ReportSettings = ReportSettings()
    suggested: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    offline: bool = False

    @property
    def speaking_display(self) -> str | None:
        """The one display that speaks; None: the centre wants no voice, or has no hall display.

        Where none is named, the first of the hall that is not silent.
        """
        if not self.voice.used:
            return None
        halls = [d.id for d in self.displays if d.face == "hall" and d.chime]
        return self.voice.display or next(iter(halls), None)
