"""Numbers, days and spans of time as people write them, in Vietnamese or English. Pure."""

from datetime import date, timedelta
from typing import Final

from ticket_protocol.texts import filled, texts
from ticket_server.reports.figures import Figure, Unit
from ticket_server.reports.tables import Value

NOTHING: Final = "–"
FACTORS: Final = {Unit.SECONDS: 1 / 60, Unit.HOURS: 1 / 3600, Unit.SHARE: 100.0}
"""What people read: minutes, hours, percent."""
PLACES: Final = {Unit.COUNT: 0}
BY_POINTS: Final = frozenset({Unit.SHARE, Unit.POINTS})
"""Of these a share of a share would say little."""
WEEK: Final = timedelta(days=6)


class Words:
    """The texts of one language, and its signs."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = texts(language)
        self._signs = str.maketrans(",.", ".," if language == "vi" else ",.")

    def say(self, key: str, **values: object) -> str:
        """The text `report.KEY`."""
        return filled(self._texts[f"report.{key}"], values)

    def name(self, figure: Figure) -> str:
        """What the figure is called, with its unit."""
        return self.say(f"figure.{figure.id}.name")

    def unit(self, figure: Figure) -> str:
        """The unit of its values; empty for plain numbers."""
        return "" if figure.unit is Unit.COUNT else self.say(f"unit.{figure.unit}")

    def headed(self, figure: Figure) -> str:
        """Name and unit, for the head of a column."""
        unit = self.unit(figure)
        return f"{self.name(figure)} ({unit})" if unit else self.name(figure)

    def value(self, figure: Figure, value: Value) -> str:
        """As it is read: 1.234, 12,5."""
        if value is None:
            return NOTHING
        return self.number(read(figure, value), PLACES.get(figure.unit, 1))

    def change(self, figure: Figure, now: Value, before: Value) -> str:
        """By how much it grew: counts and times by +12,5 %, shares and points by so many points."""
        if now is None or before is None:
            return NOTHING
        if figure.unit in BY_POINTS:
            difference = round(read(figure, now - before), 1)
            return f"{'+' if difference > 0 else ''}{self.number(difference, 1)}"
        if not before:
            return NOTHING
        share = round(100 * (now / before - 1), 1)
        return f"{'+' if share > 0 else ''}{self.number(share, 1)} %"

    def number(self, value: float, places: int) -> str:
        """With this language's signs."""
        return f"{value:,.{places}f}".translate(self._signs)

    def day(self, day: date) -> str:
        """02/11/2026."""
        return f"{day:%d/%m/%Y}"

    def span(self, first: date, last: date) -> str:
        """A month, a year, a day, or from one day to another."""
        if first == last:
            return self.say("span.day", day=self.day(first))
        after = last + timedelta(days=1)
        if first.day == after.day == 1 and first.month == last.month and first.year == last.year:
            return self.say("span.month", month=f"{first:%m/%Y}")
        if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1) and (
            first.year == last.year
        ):
            return self.say("span.year", year=first.year)
        return self.say("span.days", first=self.day(first), last=self.day(last))


def read(figure: Figure, value: float) -> float:
    """The value in the unit in which people read it."""
    return value * FACTORS.get(figure.unit, 1.0)
