"""`GET /reports`: figures, rows and charts of some days, with the words of one language."""

from datetime import date

from pydantic import AwareDatetime

from ticket_protocol.record import Record
from ticket_protocol.replies import Reply


class ReportFigure(Record):
    """A column: what it is called, in which unit its values are shown, and how it is reckoned.

    `group`: the figures it is shown with.
    """

    id: str
    group: str
    name: str
    unit: str
    definition: str


class ReportRow(Record):
    """`values` as numbers, times in seconds, shares from 0 to 1; None: nothing to say.

    `shown`: the same as people read them, in the unit of each figure.
    """

    label: str
    values: tuple[float | None, ...]
    shown: tuple[str, ...]


class ReportMain(Record):
    """A figure of the whole period."""

    name: str
    unit: str
    value: float | None
    shown: str


class ReportChart(Record):
    """A drawing as SVG text, with the words that stand for it."""

    id: str
    title: str
    svg: str


class LogClosing(Record):
    """The last fact of a day so far, and its hash, as `ticket-server verify --expect` takes it."""

    day: date
    seq: int
    at: AwareDatetime
    hash: str


class ReportReply(Reply):
    """`live`: a day of it still runs. `closed` None: the log has nothing of the last day.

    `main`: what matters most, of the whole period; `groups`: the names of the figures' groups;
    `overview`: the ids of the columns that matter most.
    """

    title: str
    centre: str
    span: str
    first: date
    last: date
    by: str
    head: str
    language: str
    made_at: AwareDatetime
    live: bool
    main: tuple[ReportMain, ...]
    groups: dict[str, str]
    overview: tuple[str, ...]
    figures: tuple[ReportFigure, ...]
    rows: tuple[ReportRow, ...]
    total: ReportRow
    charts: tuple[ReportChart, ...] = ()
    closed: LogClosing | None = None
