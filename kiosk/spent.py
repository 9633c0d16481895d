"""What a refusal taught the kiosk: series and categories that have no numbers left. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kiosk.visit import Asking
from ticket_protocol.centre import Category
from ticket_protocol.outlook import Outlook
from ticket_protocol.replies import Problem


@dataclass(frozen=True, kw_only=True)
class Spent:
    """Exhausted `series` are so until the next `day`; full `categories` until the server's word.

    Without the server, those that were full stay so until the next `session` of the day begins.
    """

    day: date | None = None
    session: int = 0
    series: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()

    def has(self, category: Category) -> bool:
        """Whether nobody gets a number of it now, as far as refusals told."""
        return category.series in self.series or category.id in self.categories


def on(spent: Spent, day: date, session: int = 0) -> Spent:
    """Numbers start again with the day, and quotas with the session."""
    if spent.day != day:
        return Spent(day=day, session=session)
    if spent.session != session:
        return replace(spent, session=session, categories=frozenset())
    return spent


def kept(spent: Spent, outlook: Outlook) -> Spent:
    """The server is away: what was full by its last word stays full."""
    full = {told.category for told in outlook.categories if told.left == 0}
    return replace(spent, categories=spent.categories | full)


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
