"""What the rows of a table are called: days as days, matters and counters by the centre's names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from ticket_protocol.centre import Centre
from ticket_protocol.part import Words as Spoken
from ticket_server.reports.asked import By
from ticket_server.reports.grouping import HALF, LOW
from ticket_server.reports.turns import EPOCH
from ticket_server.reports.wording import NOTHING, Words


class Names:
    """Of one centre, in one language. What the settings know no more is called by its id."""

    def __init__(
        self, centre: Centre, words: Words, texts: Sequence[str], officers: Mapping[str, str]
    ) -> None:
        self._officers = officers
        self._words = words
        self._texts = texts
        language = words.language
        self._categories = {c.id: _said(c.name, language) for c in centre.categories}
        self._procedures = {
            (c.id, p.id): _said(p.name, language) for c in centre.categories for p in c.procedures
        }
        self._counters = {c.number: _said(c.name, language) for c in centre.counters}
        self._order = {c.id: i for i, c in enumerate(centre.categories)}

    def of(self, by: By, key: int) -> str:
        """What the row with that key is called."""
        name: dict[By, Callable[[], str]] = {
            By.DAY: lambda: (
                f"{self._words.say(f'weekday.{_day(key).weekday()}.short')} {_day(key):%d/%m/%Y}"
            ),
            By.WEEK: lambda: self._week(_day(key)),
            By.MONTH: lambda: f"{key % 12 + 1:02d}/{1970 + key // 12}",
            By.WEEKDAY: lambda: self._words.say(f"weekday.{key}"),
            By.HOUR: lambda: f"{key:02d}:00–{key:02d}:59",
            By.CATEGORY: lambda: self._category(self._texts[key]),
            By.PROCEDURE: lambda: self._procedure(key),
            By.PURPOSE: lambda: self._words.say(f"purpose.{self._texts[key]}"),
            By.COUNTER: lambda: self._counter(key),
            By.OFFICER: lambda: self._officer(self._texts[key]),
        }
        return name[by]()

    def ordered(self, by: By, keys: Sequence[int]) -> list[int]:
        """Positions of the keys in the order in which people look for them."""
        if by is By.CATEGORY:
            return sorted(range(len(keys)), key=lambda i: self._place(self._texts[keys[i]]))
        if by is By.PROCEDURE:
            return sorted(range(len(keys)), key=lambda i: self._procedure_place(keys[i]))
        if by is By.COUNTER:
            return sorted(range(len(keys)), key=lambda i: (keys[i] == 0, keys[i]))
        if by in (By.OFFICER, By.PURPOSE):
            return sorted(range(len(keys)), key=lambda i: self.of(by, keys[i]))
        return list(range(len(keys)))

    def _week(self, monday: date) -> str:
        _, week, _ = monday.isocalendar()
        sunday = monday + timedelta(days=6)
        return self._words.say("week", week=week, first=f"{monday:%d/%m}", last=f"{sunday:%d/%m}")

    def _category(self, name: str) -> str:
        return self._categories.get(name, name or NOTHING)

    def _procedure(self, key: int) -> str:
        category, procedure = self._texts[key >> HALF], self._texts[key & LOW]
        if not procedure:
            return self._words.say("no_procedure", category=self._category(category))
        return self._procedures.get((category, procedure), procedure)

    def _counter(self, number: int) -> str:
        if number == 0:
            return self._words.say("no_counter")
        name = self._counters.get(number)
        plain = self._words.say("counter", number=number)
        return plain if name is None or name == plain else f"{plain} · {name}"

    def _officer(self, login: str) -> str:
        """By the account's name; two of the same name by their logins, too."""
        name = self._officers.get(login)
        if name is None:
            return login or NOTHING
        alone = list(self._officers.values()).count(name) == 1
        return name if alone else f"{name} ({login})"

    def _place(self, category: str) -> tuple[int, str]:
        return self._order.get(category, len(self._order)), category

    def _procedure_place(self, key: int) -> tuple[tuple[int, str], str]:
        return self._place(self._texts[key >> HALF]), self._procedure(key)


def _day(key: int) -> date:
    return EPOCH + timedelta(days=key)


def _said(name: Spoken, language: str) -> str:
    return name.said(language)
