"""What a report is asked for, and what comes of it: days, grouping, form, language. Pure.

No numpy here: the server itself asks, another process reckons.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Final, NamedTuple

from ticket_protocol.centre import Centre


class By(StrEnum):
    """What a table can be grouped by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    WEEKDAY = "weekday"
    HOUR = "hour"
    CATEGORY = "category"
    PROCEDURE = "procedure"
    PURPOSE = "purpose"
    COUNTER = "counter"
    OFFICER = "officer"


TIMES: Final = frozenset({By.DAY, By.WEEK, By.MONTH, By.WEEKDAY, By.HOUR})
MATTERS: Final = frozenset({By.CATEGORY, By.PROCEDURE, By.PURPOSE})


class Form(StrEnum):
    """How a report is handed out."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What of the centre's settings the figures depend on."""

    promised_s: int = 20 * 60
    officer_times: bool = False


class Closed(NamedTuple):
    """Where the log stood after a day: see `storage.store.Closing`."""

    day: date
    seq: int
    at: datetime
    hash: bytes


@dataclass(frozen=True, kw_only=True)
class Asked:
    """From `first` to `last`, both with. `template`: the month's report instead of one table.

    `now` is when it was asked for; `closed` where the log stood after the last day; `officers`: the
    names of accounts, by login.
    """

    first: date
    last: date
    by: By = By.DAY
    form: Form = Form.JSON
    language: str = "vi"
    template: bool = False
    centre: Centre
    zone: tzinfo
    rules: Rules = field(default_factory=Rules)
    now: datetime
    closed: Closed | None = None
    officers: Mapping[str, str] = field(default_factory=dict)


class Made(NamedTuple):
    """A report, as a file of some kind."""

    body: bytes
    media: str


class TemplateError(Exception):
    """The template cannot be followed; the words say where and why."""
