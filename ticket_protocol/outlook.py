"""What is expected: waits, alarms, numbers left. Told beside the facts, and never a fact itself.

Every value is reckoned by the server for `Outlook.at`; an older outlook is simply replaced.
"""

from pydantic import AwareDatetime

from ticket_protocol.record import Expected, Record


class CategoryOutlook(Record):
    """For somebody who takes a number now. `left`: numbers left in this session, None: no limit.

    `capacity`: how many more can probably be served before closing; None: not known. `open`:
    whether numbers are given now.
    """

    category: str
    waiting: int
    expected: Expected | None = None
    open: bool = True
    left: int | None = None
    capacity: int | None = None


class TicketOutlook(Record):
    """For a ticket that waits. `waited_s` counts from opening and skips lunch and outages."""

    ticket: str
    waited_s: int
    alarm: bool = False
    expected: Expected | None = None


class Outlook(Record):
    """The expectations of the hall at `at`. `crowded`: more wait than the settings allow."""

    at: AwareDatetime
    seq: int
    crowded: bool = False
    categories: tuple[CategoryOutlook, ...] = ()
    tickets: tuple[TicketOutlook, ...] = ()

    def category(self, name: str) -> CategoryOutlook | None:
        """What is expected in that category."""
        return next((c for c in self.categories if c.category == name), None)


class Ahead(Record):
    """The hall in `minutes`: how many will wait, and how long, on average."""

    minutes: int
    waiting: float
    mean_wait_min: float


class Advice(Record):
    """Opening `counter` for `categories` would make the mean wait about so much shorter."""

    counter: int
    categories: tuple[str, ...]
    shorter_min: float


class Quality(Record):
    """How good the waits told at issue were, for one category (None: all) in one ISO week.

    Errors in minutes, positive: called later than told. `late`: share called more than 10 minutes
    later; `covered`: share called within the interval. `alarm`: bias over 3 minutes, or coverage
    outside 70–90 %, with enough tickets to say so.
    """

    week: str
    category: str | None
    tickets: int
    mae_min: float
    bias_min: float
    late: float
    covered: float
    alarm: bool = False


class Forecast(Record):
    """The next 30, 60 and 90 minutes, and what would help most, the best first. No promise.

    `quality`: the worst row whose alarm is on, of the newest week that says enough; None: all well.
    """

    at: AwareDatetime
    now: Ahead | None = None
    ahead: tuple[Ahead, ...] = ()
    advice: tuple[Advice, ...] = ()
    quality: Quality | None = None


class QualityReply(Record):
    """All that is kept, newest week first."""

    rows: tuple[Quality, ...]
