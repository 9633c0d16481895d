"""What has happened about numbers given without the server. Nobody is told; the log keeps it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PartLeased:
    """For this day `kiosk` may give numbers of its parts, remembered in the outbox of that name."""

    kiosk: str
    outbox: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AttemptVoided:
    """Nothing may come any more of the request of `kiosk` with the Idempotency-Key `asked`."""

    kiosk: str
    asked: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HandedInLate:
    """`kiosk` gave that number on an earlier day, and could not say so before that day was over."""

    kiosk: str
    slip: str
    day: date
    number: str
    series: str
    count: int
    category: str
    procedure: str | None
    issued_at: datetime
