"""Turns what is to be said into the officer's language. No Qt."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from staff_console.lists import Away
from staff_console.orders import Say
from staff_console.page_shown import Item, PageShown
from ticket_protocol.part import Words
from ticket_protocol.texts import filled, texts


class Saying:
    """Texts of one language, and values as people write them; times by the clocks of `zone`."""

    def __init__(self, language: str) -> None:
        self._language, self._texts = language, texts(language)
        self.zone: tzinfo | None = None

    def said(self, say: Say | None) -> str:
        """The words, or nothing."""
        if say is None:
            return ""
        return filled(self._texts[say.id], {k: self._value(v) for k, v in say.values.items()})

    def away(self, rows: Iterable[Away]) -> tuple[Away, ...]:
        """Rows with their words."""
        return tuple(replace(row, words=self.said(row.what)) for row in rows)

    def page(self, page: PageShown | None) -> dict[str, Any]:
        """A page as QML reads it."""
        if page is None:
            return {}
        return {
            "menu": page.menu.value,
            "title": self.said(page.title),
            "details": " ".join(self.said(say) for say in page.details),
            "text": page.text,
            "items": [self._item(item) for item in page.items],
            "inputs": page.inputs,
            "loads": [
                {"when": self.said(one.when), "waiting": one.waiting, "minutes": one.minutes}
                for one in page.loads
            ],
            "alarm": self.said(page.alarm),
            "advice": [self.said(say) for say in page.advice],
            "fields": [
                {
                    "name": one.name,
                    "waiting": one.waiting,
                    "minutes": one.minutes,
                    "left": self.said(one.left),
                }
                for one in page.fields
            ],
        }

    def _item(self, item: Item) -> dict[str, Any]:
        choice = item.choice
        return {
            "id": choice.id,
            "kind": choice.kind.value,
            "words": self.said(choice.words) or item.name,
            "number": choice.number,
            "icon": choice.icon,
            "label": choice.shortcut.label if choice.shortcut else "",
            "hint": self.said(item.hint),
            "on": choice.on,
            "live": choice.live,
            "main": choice.main,
            "hollow": choice.hollow,
        }

    def _value(self, value: Any) -> Any:
        match value:
            case Say():
                return self.said(value)
            case Words():
                return value.said(self._language)
            case datetime():
                return f"{value.astimezone(self.zone):%H:%M}" if self.zone else f"{value:%H:%M}"
        return value
