"""The shape of `config.toml`: its tables, keys, types and defaults. What fits what: `checks`."""

import re
from datetime import time
from itertools import pairwise
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from ticket_protocol.centre import (
    DisplaySettings,
    KioskSettings,
    PrinterSettings,
    Span,
    Week,
    Weekday,
    Words,
)
from ticket_server.settings.problems import nearest

DAYS = tuple(Weekday)
_SPAN = re.compile(r"^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$")


class Table(BaseModel):
    """A table of the file: exact types, no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _zone(name: str) -> str:
    if name not in available_timezones():
        close = nearest(name, available_timezones())
        hint = f"; did you mean {close!r}?" if close else ""
        raise PydanticCustomError("zone", "is no time zone{hint}", {"hint": hint})
    return name


def _days_of(key: str) -> tuple[Weekday, ...] | None:
    names = [d.value for d in DAYS]
    first, dash, last = key.partition("-")
    if first not in names or (dash and last not in names):
        return None
    start = names.index(first)
    end = names.index(last) if dash else start
    return DAYS[start : end + 1] or None


def _span(text: object) -> Span:
    match = _SPAN.match(text) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("span", 'is no stretch of time; write "06:45-11:15"')
    h1, m1, h2, m2 = map(int, match.groups())
    midnight = (h2, m2) == (24, 0)
    if h2 == 24 and not midnight:  # noqa: PLR2004 - the hour after the last
        raise PydanticCustomError("span", "a day ends at 24:00")
    start, end = time(h1, m1), time.max if midnight else time(h2, m2)
    if start >= end:
        raise PydanticCustomError("span", "ends before it starts")
    return Span(start=start, end=end)


def _week(value: object) -> Week:
    """`{"mon-fri": ["06:45-11:15"]}` as spans for each day; overlapping spans are refused."""
    if not isinstance(value, dict):
        raise PydanticCustomError("week", 'must be a table such as { "mon-fri" = ["07:00-11:30"] }')
    week: dict[Weekday, tuple[Span, ...]] = {}
    for key, spans in value.items():
        days = _days_of(key)
        if days is None:
            raise PydanticCustomError(
                "week", "{key} is no day; write mon … sun, or mon-fri", {"key": repr(key)}
            )
        if not isinstance(spans, list):
            raise PydanticCustomError("week", "{key} must be a list of times", {"key": key})
        parsed = tuple(sorted((_span(s) for s in spans), key=lambda s: s.start))
        if any(a.end > b.start for a, b in pairwise(parsed)):
            raise PydanticCustomError("week", "the times of {key} overlap", {"key": key})
        if any(day in week for day in days):
            raise PydanticCustomError("week", "{key} names a day twice", {"key": key})
        week.update(dict.fromkeys(days, parsed))
    return {day: week[day] for day in DAYS if day in week}


def _windows(value: object) -> Week | None:
    return None if value == "always" else _week(value)


def _written(pattern: str, how: str) -> AfterValidator:
    """A text that must match `pattern`; `how` tells a person what that means."""

    def check(text: str) -> str:
        if re.fullmatch(pattern, text) is None:
            raise PydanticCustomError("written", "must be written as {how}", {"how": how})
        return text

    return AfterValidator(check)


WeekOf = Annotated[Week, PlainValidator(_week)]
Windows = Annotated[Week | None, PlainValidator(_windows)]
Id = Annotated[
    str, _written(r"[a-z0-9][a-z0-9-]{0,39}", "at most 40 small letters a-z, digits and dashes")
]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]


class Spoken(Table):
    """A text in the centre's languages; Vietnamese leads and is never missing."""

    vi: Text
    en: Text | None = None

    def words(self) -> Words:
        """As the wire has it."""
        return Words(vi=self.vi, en=self.en)


class CentreTable(Table):
    """Who we are."""

    name: Spoken
    short_name: Spoken
    unit: Spoken
    phone: Text | None = None
    address: Text | None = None
    time_zone: Annotated[str, AfterValidator(_zone)] = "Asia/Ho_Chi_Minh"
    languages: Annotated[tuple[Literal["vi", "en"], ...], Field(strict=False, min_length=1)] = (
        "vi",
        "en",
    )

    @property
    def zone(self) -> ZoneInfo:
        """The centre's own time zone."""
        return ZoneInfo(self.time_zone)


class IssuingTable(Table):
    """When numbers are given."""

    windows: Windows = None


class PriorityTable(Table):
    """Whether the kiosk offers priority, and what it is worth in minutes."""

    offered: bool = True
    credit_min: Annotated[int, Field(ge=0, le=600)] = 60


class TicketTable(Table):
    """What the ticket can promise."""

    follow_url: Annotated[str, _written(r"https?://\S+", "http://… or https://…")] | None = None


class SeriesTable(Table):
    """Numbers: a prefix and a count. Letters that ear and eye confuse are not allowed."""

    prefix: Annotated[
        str,
        _written(
            r"[0-9ABCDEGLMNPRSTV]{1,3}",
            "1 to 3 digits or letters out of A B C D E G L M N P R S T V",
        ),
    ]
    digits: Annotated[int, Field(ge=2, le=4)] = 3


class ProcedureTable(Table):
    """A procedure of a category."""

    id: Id
    name: Spoken


class CategoryTable(Table):
    """What a citizen can come for."""

    id: Id
    name: Spoken
    icon: str
    series: str
    withdrawn: bool = False
    procedures: Annotated[tuple[ProcedureTable, ...], Field(strict=False)] = ()


class CounterTable(Table):
    """A counter, and what it serves, its own field first."""

    number: Annotated[int, Field(ge=1, le=99)]
    name: Spoken
    categories: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]


class KioskTable(KioskSettings):
    """A kiosk; its token has the same name."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: Id
    idle_s: Annotated[int, Field(ge=10, le=600)] = 60
    warning_s: Annotated[int, Field(ge=5, le=120)] = 20
    ticket_s: Annotated[int, Field(ge=5, le=120)] = 15


class DisplayTable(DisplaySettings):
    """A hall TV or a sign; its token has the same name."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: Id
    highlight_s: Annotated[int, Field(ge=1, le=120)] = 20
    minimum_s: Annotated[float, Field(ge=1, le=30, strict=False)] = 4.0


class PrinterTable(PrinterSettings):
    """A printer at a kiosk."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: Id
    address: Annotated[
        str,
        _written(
            r"(tcp|serial|file|picture)://\S+",
            "tcp://host:9100, serial:///dev/ttyS0?baud=38400, file:///dev/usb/lp0 or "
            "picture:///folder",
        ),
    ]
    dots_per_mm: Annotated[float, Field(ge=5, le=24, strict=False)] = 8.0


class ConfigFile(Table):
    """The whole file."""

    centre: CentreTable
    hours: WeekOf = {}
    issuing: IssuingTable = IssuingTable()
    priority: PriorityTable = PriorityTable()
    ticket: TicketTable = TicketTable()
    series: Annotated[tuple[SeriesTable, ...], Field(strict=False, min_length=1)]
    categories: Annotated[tuple[CategoryTable, ...], Field(strict=False, min_length=1)]
    counters: Annotated[tuple[CounterTable, ...], Field(strict=False, min_length=1)]
    kiosks: Annotated[tuple[KioskTable, ...], Field(strict=False)] = ()
    displays: Annotated[tuple[DisplayTable, ...], Field(strict=False)] = ()
    printers: Annotated[tuple[PrinterTable, ...], Field(strict=False)] = ()


def keys_of(model: Any, location: tuple[int | str, ...]) -> list[str]:
    """The keys allowed in the table at `location` of the file."""
    annotation = model
    for step in location:
        if isinstance(step, str):
            annotation = _table_in(annotation.model_fields[step].annotation)
    return list(annotation.model_fields)


def _table_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_table_in(a) for a in getattr(annotation, "__args__", ()) if a is not Ellipsis)
    return next((t for t in inner if t is not None), None)
