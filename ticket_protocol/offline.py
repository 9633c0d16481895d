"""What a kiosk that is cut off needs before, and hands in afterwards.

Each kiosk owns a part of every series. It may give numbers of it without the server, on the day and
from the outbox for which the server's present store has said so (`AskPart`).
"""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from ticket_protocol.commands import Command, Moment, Name, StopWanted
from ticket_protocol.replies import Reply
from ticket_protocol.words import Purpose

Uuid = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Count = Annotated[int, Field(ge=1, le=9999)]


class AskPart(Command):
    """Where does this kiosk's part of each series stand today?

    `outbox` names the place where the kiosk remembers what it has given: another one on the same
    day (a wiped disk) is told of no part.
    """

    outbox: Uuid


class HandIn(Command):
    """A number that the kiosk gave while it was cut off. Never refused for hours or quota.

    `slip` names it: the same slip again is answered as the first time. `issued_at` and `told_at`
    (now) are by the kiosk's own clock, of which only the difference counts. `replaces`: the
    Idempotency-Key of the unanswered request that the citizen made first; whatever number came of
    it, or still would, is void. `asked`: the server itself gave the number, to the request with
    that key, and is another store since: it may have lost it.
    """

    slip: Uuid
    outbox: Uuid
    day: Annotated[date, Field(strict=False)]
    series: Name
    count: Count
    number: Name
    issued_at: Moment
    told_at: Moment
    category: Name
    procedure: Name | None = None
    purpose: Annotated[Purpose, Field(strict=False)] = Purpose.NEW
    language: Name | None = None
    priority: bool = False
    also: Annotated[tuple[StopWanted, ...], Field(strict=False, max_length=8)] = ()
    needs_help: bool = False
    replaces: Uuid | None = None
    asked: Uuid | None = None


class Abandon(Command):
    """Nobody holds a paper of the request with the Idempotency-Key `asked`: its number is void."""

    asked: Uuid


class EnterSlips(Command):
    """Pre-numbered slips were given out by hand for `category`, from `first` to `last`.

    `first` None: from the lowest that is not entered. They count from `since` on; None: from now.
    """

    category: Name
    last: Name
    first: Name | None = None
    since: Moment | None = None


class SeriesPart(Reply):
    """Counts `first` to `last` of a series are this kiosk's; `next` was never handed in."""

    series: str
    digits: int
    first: int
    last: int
    next: int


class PartReply(Reply):
    """The kiosk's parts on `day`, as the store called `epoch` keeps them."""

    day: date
    epoch: str
    outbox: str
    parts: tuple[SeriesPart, ...]


class SlipsReply(Reply):
    """The tickets that were entered."""

    numbers: tuple[str, ...]


class AbandonReply(Reply):
    """The number that is void now; null when the request had given none, or somebody holds it."""

    number: str | None
