"""What the supervisor's page is told beside the board: alarms in words, and who sits where."""

from enum import StrEnum

from pydantic import AwareDatetime

from ticket_protocol.replies import Reply, Said


class AlarmKind(StrEnum):
    """What an alarm is about: people first, then machines, then the server itself."""

    HELP = "help"
    WAIT = "wait"
    CROWD = "crowd"
    PRINTER = "printer"
    SILENT = "silent"
    HELD = "held"
    PART = "part"
    DEVICE_CLOCK = "device_clock"
    CLOCK = "clock"
    ESTIMATOR = "estimator"
    SETTINGS = "settings"
    BACKUP = "backup"


class AlarmReply(Reply):
    """One thing to look after. `pressing`: somebody has to go there now.

    `id` is the same as long as it lasts. `device`: which one. `since`: when it began, if known.
    """

    id: str
    kind: AlarmKind
    pressing: bool
    said: Said
    device: str | None = None
    since: AwareDatetime | None = None


class AtCounter(Reply):
    """A counter beside what the board says of it.

    `officer`: who is signed in there. `waiting`: how many may be called to it now. `alone`: for how
    many of those who wait it is the only open counter.
    """

    counter: int
    officer: str | None = None
    waiting: int = 0
    alone: int = 0


class SupervisingReply(Reply):
    """The alarms, the most pressing first, and the counters; the board was at `seq`."""

    at: AwareDatetime
    seq: int
    alarms: tuple[AlarmReply, ...]
    counters: tuple[AtCounter, ...] = ()
