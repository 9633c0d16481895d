"""A report put together: what it is called, its tables with their rows' names, its charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ticket_server.reports.asked import Asked, By
from ticket_server.reports.figures import Figure
from ticket_server.reports.frames import Digest
from ticket_server.reports.naming import Names
from ticket_server.reports.tables import Period, Table, Value, period_of, table_of
from ticket_server.reports.wording import Words


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A table with words: `head` names the first column, `labels` its rows."""

    title: str
    head: str
    by: By
    figures: tuple[Figure, ...]
    keys: tuple[int, ...]
    labels: tuple[str, ...]
    values: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """What every form of a report is made from."""

    asked: Asked
    words: Words
    title: str
    centre: str
    span: str
    live: bool
    period: Period
    sheets: tuple[Sheet, ...]

    @property
    def made(self) -> datetime:
        """When it was asked for, on the centre's clock."""
        return self.asked.now.astimezone(self.asked.zone)

    def define(self, figure: Figure) -> str:
        """How a figure is reckoned, in words."""
        minutes = self.words.number(self.asked.rules.promised_s / 60, 0)
        return self.words.say(f"figure.{figure.id}.definition", minutes=minutes)


def report_of(digest: Digest, asked: Asked) -> Report:
    """The figures of the days asked for, grouped as asked for."""
    words = Words(asked.language)
    period = period_of(digest, asked.first, asked.last)
    names = Names(asked.centre, words, period.texts)
    table = table_of(period, asked.by, asked.rules)
    sheet = sheet_of(table, names, words, words.say(f"title.{asked.by}"))
    return Report(
        asked=asked,
        words=words,
        title=words.say("title"),
        centre=asked.centre.name.said(asked.language),
        span=words.span(asked.first, asked.last),
        live=period.live,
        period=period,
        sheets=(sheet,),
    )


def sheet_of(table: Table, names: Names, words: Words, title: str) -> Sheet:
    """The table's rows in people's order, with their names."""
    order: Sequence[int] = names.ordered(table.by, table.keys)
    return Sheet(
        title=title,
        head=words.say(f"by.{table.by}"),
        by=table.by,
        figures=table.figures,
        keys=tuple(table.keys[i] for i in order),
        labels=tuple(names.of(table.by, table.keys[i]) for i in order),
        values=tuple(table.values[i] for i in order),
        total=table.total,
    )
