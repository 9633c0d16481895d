"""What of the settings a supervisor may change; the rest is the administrator's. Pure."""

from collections.abc import Iterator

from ticket_server.settings.differing import changed_paths
from ticket_server.settings.rows import Values

TABLES = frozenset(
    {
        "alarm",
        "appointments",
        "categories",
        "centre",
        "counters",
        "displays",
        "holidays",
        "hold",
        "hours",
        "issuing",
        "missed",
        "priority",
        "questions",
        "rating",
        "routing",
        "search",
        "voice",
    }
)
"""What the day's work is made of: people, times, texts, rules. Beyond it are devices and lines,
numbers' series and their parts, cards and slips, copies of the data."""

NEVER = frozenset({"centre.time_zone", "centre.languages"})
"""Inside those tables: what changes days, numbers or every screen at once."""


def beyond(old: Values, new: Values) -> Iterator[str]:
    """Paths of the changes that are the administrator's alone."""
    for path in changed_paths(old, new):
        if path in NEVER or path.partition(".")[0] not in TABLES:
            yield path
