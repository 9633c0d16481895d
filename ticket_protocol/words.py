"""The closed vocabularies of the wire: every value that is not free text is listed here."""

from enum import StrEnum


class Role(StrEnum):
    """Whom a token stands for."""

    KIOSK = "kiosk"
    DISPLAY = "display"
    GUIDE = "guide"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    REPORTS = "reports"
    ADMIN = "admin"


class Purpose(StrEnum):
    """What the citizen came to do about the procedure."""

    NEW = "new"
    FILED_ONLINE = "filed_online"
    SUPPLEMENT = "supplement"
    COLLECT = "collect"


class TicketState(StrEnum):
    """Where a ticket is in its life; every state after CALLED is an end."""

    WAITING = "waiting"
    CALLED = "called"
    FINISHED = "finished"
    MISSED = "missed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    NOT_CLOSED = "not_closed"


class CounterState(StrEnum):
    """What a counter shows to the hall."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class PauseReason(StrEnum):
    """Why an officer paused a counter."""

    BREAK = "break"
    MEETING = "meeting"
    TECHNICAL = "technical"
    OTHER = "other"
    END = "end"


class PrintOutcome(StrEnum):
    """What is known about the paper of a ticket."""

    PRINTED = "printed"
    SENT_UNCONFIRMED = "sent_unconfirmed"
    FAILED = "failed"


class PrinterState(StrEnum):
    """What a kiosk knows about its printer."""

    OK = "ok"
    LOW = "low"
    OUT = "out"
    COVER_OPEN = "cover_open"
    ERROR = "error"
    DOWN = "down"
    UNKNOWN = "unknown"
