"""A report put together: what it is called, its lists, tables and charts, in their order."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ticket_server.reports.asked import Asked, By
from ticket_server.reports.charts.three import CHARTS
from ticket_server.reports.figures import OVERVIEW, Figure
from ticket_server.reports.frames import Digest, size
from ticket_server.reports.naming import Names
from ticket_server.reports.tables import Period, Table, Value, period_of, table_of
from ticket_server.reports.template import Part as Wanted
from ticket_server.reports.template import Template
from ticket_server.reports.wording import Words


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Totals, one under the other; `before`: those of the period before, if it is held against."""

    title: str
    figures: tuple[Figure, ...]
    values: tuple[Value, ...]
    before: tuple[Value, ...] | None = None


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
class Chart:
    """One of the charts, by its name; nobody came: none is shown."""

    title: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Saying:
    """A text."""

    title: str
    text: str


Part = Summary | Sheet | Chart | Saying


@dataclass(frozen=True, kw_only=True)
class Report:
    """What every form of a report is made from. `template`: the form it is to have on paper."""

    asked: Asked
    words: Words
    title: str
    centre: str
    span: str
    period: Period
    parts: tuple[Part, ...]
    template: Template | None = None

    @property
    def made(self) -> datetime:
        """When it was asked for, on the centre's clock."""
        return self.asked.now.astimezone(self.asked.zone)

    @property
    def nobody(self) -> bool:
        """Whether no number was given."""
        return not size(self.period.frames["numbers"])

    @property
    def sheets(self) -> list[Sheet]:
        """The tables alone."""
        return [part for part in self.parts if isinstance(part, Sheet)]

    @property
    def figures(self) -> list[Figure]:
        """Every figure that it tells, once."""
        told = [f for part in self.parts if isinstance(part, Summary | Sheet) for f in part.figures]
        return list(dict.fromkeys(told))

    def define(self, figure: Figure) -> str:
        """How a figure is reckoned, in words."""
        minutes = self.words.number(self.asked.rules.promised_s / 60, 0)
        return self.words.say(f"figure.{figure.id}.definition", minutes=minutes)

    def filled(self, text: str) -> str:
        """A template's text, with what only this report knows."""
        asked = self.asked
        return text.format_map(
            _Known(
                centre=self.centre,
                unit=asked.centre.unit.said(asked.language),
                span=self.span[:1].lower() + self.span[1:],
                month=f"{asked.first:%m/%Y}",
            )
        )


class _Known(dict[str, str]):
    """What is not known stays as it was written."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def before(asked: Asked) -> tuple[date, date]:
    """The days that a report is held against: the month before, or as many days before."""
    last = asked.first - timedelta(days=1)
    if asked.first.day == 1 and (asked.last + timedelta(days=1)).day == 1:
        months = (asked.last.year - asked.first.year) * 12 + asked.last.month - asked.first.month
        month = asked.first.year * 12 + asked.first.month - 2 - months
        return date(month // 12, month % 12 + 1, 1), last
    return last - (asked.last - asked.first), last


def report_of(digest: Digest, asked: Asked, template: Template | None = None) -> Report:
    """The figures of the days asked for, grouped as asked for, or as the template wants them."""
    words = Words(asked.language)
    maker = _Maker(digest, asked, words)
    wanted = maker.plain() if template is None else maker.by(template)
    return Report(
        asked=asked,
        words=words,
        title=words.say("title"),
        centre=asked.centre.name.said(asked.language),
        span=words.span(asked.first, asked.last),
        period=maker.period,
        parts=wanted,
        template=template,
    )


class _Maker:
    """Makes the parts of one report."""

    def __init__(self, digest: Digest, asked: Asked, words: Words) -> None:
        self._digest = digest
        self._asked = asked
        self._words = words
        self.period = period_of(digest, asked.first, asked.last)
        self._names = Names(asked.centre, words, self.period.texts, asked.officers)

    def plain(self) -> tuple[Part, ...]:
        """The main totals, the charts, and everything that can be grouped so."""
        words, by = self._words, self._asked.by
        return (
            self._summary(words.say("overview"), OVERVIEW),
            *(Chart(title=words.say(f"chart.{name}"), name=name) for name in CHARTS),
            self._sheet(words.say(f"title.{by}"), by, None),
        )

    def by(self, template: Template) -> tuple[Part, ...]:
        """As the template wants them."""
        return tuple(self._part(wanted) for wanted in template.parts)

    def _part(self, wanted: Wanted) -> Part:
        title = "" if wanted.title is None else wanted.title.said(self._asked.language)
        if wanted.chart:
            return Chart(title=title, name=wanted.chart)
        if wanted.by:
            return self._sheet(title, wanted.by, wanted.figures)
        if wanted.figures:
            return self._summary(title, wanted.figures, compare=wanted.compare)
        return Saying(
            title=title, text=wanted.text.said(self._asked.language) if wanted.text else ""
        )

    def _summary(self, title: str, figures: tuple[str, ...], *, compare: bool = False) -> Summary:
        now = table_of(self.period, By.DAY, self._asked.rules, figures)
        return Summary(
            title=title,
            figures=now.figures,
            values=now.total,
            before=self._before(figures) if compare else None,
        )

    def _before(self, figures: tuple[str, ...]) -> tuple[Value, ...]:
        earlier = period_of(self._digest, *before(self._asked))
        return table_of(earlier, By.DAY, self._asked.rules, figures).total

    def _sheet(self, title: str, by: By, only: tuple[str, ...] | None) -> Sheet:
        return _sheet_of(table_of(self.period, by, self._asked.rules, only), self._names,
                         self._words, title)  # fmt: skip


def _sheet_of(table: Table, names: Names, words: Words, title: str) -> Sheet:
    """The table's rows in people's order, with their names."""
    order = names.ordered(table.by, table.keys)
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
