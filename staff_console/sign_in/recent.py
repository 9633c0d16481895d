"""Who signed in at this PC last, so that a name need not be typed each morning. Never a PIN."""

from typing import Protocol

KEPT = "officers"
MOST = 4
BETWEEN = "\t"


class Settings(Protocol):
    """QSettings, as far as it is needed here."""

    def value(self, key: str, default: object = None) -> object:
        """What is kept."""

    def setValue(self, key: str, value: object) -> None:  # noqa: N802 - Qt's name
        """Keeps it."""


class Recent:
    """Logins with names, the newest first. `kept` None: nothing is remembered."""

    def __init__(self, kept: Settings | None = None) -> None:
        self._kept = kept
        self.officers: tuple[tuple[str, str], ...] = tuple(self._read())

    def note(self, login: str, name: str) -> None:
        """Somebody has signed in."""
        others = (known for known in self.officers if known[0] != login)
        self.officers = ((login, name), *others)[:MOST]
        if self._kept is not None:
            self._kept.setValue(KEPT, [BETWEEN.join(known) for known in self.officers])

    def _read(self) -> list[tuple[str, str]]:
        kept = self._kept.value(KEPT) if self._kept is not None else None
        lines = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        parts = [str(line).partition(BETWEEN) for line in lines]
        return [(login, name) for login, _, name in parts if login][:MOST]
