"""A choice that was made on a page, and what can come of it. No Qt."""

from dataclasses import dataclass
from datetime import datetime

from staff_console.keys import Key
from staff_console.orders import Draft, Say, to_counter
from staff_console.pages import Page, Scene

Step = Page | Draft | Say | None
"""Another page, a command, words for the officer, or nothing: the page stays as it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick:
    """A choice that was made on a page."""

    scene: Scene
    page: Page
    choice: str
    now: datetime

    @property
    def value(self) -> str:
        """What stands behind the colon of the choice."""
        return self.choice.partition(":")[2]

    @property
    def seen(self) -> str | None:
        """Who is at the counter."""
        current = self.scene.here.current
        return current.id if current else None

    def counter_draft(self, key: Key, body: object) -> Draft:
        """A command at the officer's counter."""
        return to_counter(key, self.scene.here.number, body)  # type: ignore[arg-type]
