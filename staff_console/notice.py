"""One thing for the officer to look after. What there is to be told: `notices`. Pure."""

from dataclasses import dataclass

from staff_console.keys import Key
from staff_console.orders import Draft, Say


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """Something to look after. `id` changes when it happens anew.

    `key` is what can be done, `act` its words, and `draft` what it sends, if it asks nothing.
    """

    id: str
    icon: str
    words: Say
    alarm: bool = False
    key: Key | None = None
    act: Say | None = None
    draft: Draft | None = None
