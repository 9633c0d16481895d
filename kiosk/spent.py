"""What a refusal taught the kiosk: series and categories that have no numbers left. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kiosk.visit import Asking
from ticket_protocol.centre import Category
from ticket_protocol.replies import Problem


@dataclass(frozen=True, kw_only=True)
class Spent:
    """Exhausted `series` are so until the next `day`; full `categories` until the server's word."""

    day: date | None = None
    series: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()

    def has(self, category: Category) -> bool:
        """Whether nobody gets a number of it now, as far as refusals told."""
        return category.series in self.series or category.id in self.categories


def on(spent: Spent, day: date) -> Spent:
    """Numbers start again with the day."""
    return spent if spent.day == day else Spent(day=day)


def told(spent: Spent) -> Spent:
    """The server said anew how many are left: what an earlier refusal said of quotas is old."""
    return replace(spent, categories=frozenset())


def refused(
    spent: Spent, problem: Problem, asking: Asking, categories: Iterable[Category]
) -> Spent:
    """What `problem` teaches; of several stops nobody knows which was meant."""
    if asking.also:
        return spent
    meant = [c for c in categories if c.id == asking.category]
    match problem.code:
        case "SERIES_EXHAUSTED":
            return replace(spent, series=spent.series | {c.series for c in meant})
        case "QUOTA_REACHED":
            return replace(spent, categories=spent.categories | {c.id for c in meant})
    return spent
