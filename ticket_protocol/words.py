"""The closed vocabularies of the wire: every value that is not free text is listed here."""

from enum import StrEnum


class Role(StrEnum):
    """Whom a token stands for: a device, or a person.

    CONSOLE: an officer's PC at which nobody is signed in. KEYPADS: a line of call keypads.
    """

    KIOSK = "kiosk"
    DISPLAY = "display"
    CONSOLE = "console"
    KEYPADS = "keypads"
    GUIDE = "guide"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    REPORTS = "reports"
    ADMIN = "admin"
    BOOKINGS = "bookings"


class Purpose(StrEnum):
    """What the citizen came to do about the procedure."""

    NEW = "new"
    FILED_ONLINE = "filed_online"
    SUPPLEMENT = "supplement"
    COLLECT = "collect"


class TicketState(StrEnum):
    """Where a ticket is in its life.

    HELD waits for a document, GUIDED is with a guide, MISSED has not come: these three are parked
    and may wait again. From FINISHED on, every state is an end.
    """

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    GUIDED = "guided"
    MISSED = "missed"
    FINISHED = "finished"
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


PAPER = (None, PrintOutcome.FAILED, PrintOutcome.SENT_UNCONFIRMED, PrintOutcome.PRINTED)
"""What can be known of a ticket's paper, the best last; None: nothing was said."""


class PrinterState(StrEnum):
    """What a kiosk knows about its printer.

    JAM: the cutter is stuck; HOT: the head cools and goes on by itself; ERROR: any other error of
    its own. STALLED: it is connected and takes nothing; DOWN: there is no line, or no answer.
    UNKNOWN: it cannot be asked.
    """

    OK = "ok"
    LOW = "low"
    OUT = "out"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    HOT = "hot"
    ERROR = "error"
    STALLED = "stalled"
    DOWN = "down"
    UNKNOWN = "unknown"


class PartKind(StrEnum):
    """What hangs on a device and can fall silent; LAYOUT: a ticket layout that was refused.

    VOICE: calls that cannot be heard. VOICE_NONE: nothing can say them. The others of VOICE: a
    source that fails, so that the next one speaks. MEDIA: clips that cannot be shown. OUTBOX: a
    kiosk that cannot keep what it would give without the server.
    """

    SIGN = "sign"
    KEYPAD = "keypad"
    SCANNER = "scanner"
    LAMP = "lamp"
    LAYOUT = "layout"
    VOICE = "voice"
    VOICE_NONE = "voice_none"
    VOICE_CLIPS = "voice_clips"
    VOICE_COMMAND = "voice_command"
    VOICE_SYSTEM = "voice_system"
    VOICE_ESPEAK = "voice_espeak"
    MEDIA = "media"
    OUTBOX = "outbox"


class MessageKind(StrEnum):
    """What a message to everybody says: one of two things of old, or an officer's own text."""

    CLOSING_SOON = "closing_soon"
    TECHNICAL = "technical"
    FREE = "free"


class MessageEnd(StrEnum):
    """Why a message is over. REPLACED: the same was said again."""

    STAFF = "staff"
    TIME = "time"
    REPLACED = "replaced"


class HelpEnd(StrEnum):
    """How a call for help went on: STAFF come; else it is over, by the CITIZEN or by TIME."""

    STAFF = "staff"
    CITIZEN = "citizen"
    TIME = "time"


class CallHow(StrEnum):
    """How a ticket came to be called: as the next by its key, or by its number."""

    NEXT = "next"
    SPECIFIC = "specific"


class SpecificReason(StrEnum):
    """Why an officer called a certain number instead of the next."""

    APPOINTMENT = "appointment"
    RETURNING = "returning"
    URGENT = "urgent"
    OTHER = "other"


class HoldReason(StrEnum):
    """What a held ticket waits for."""

    PAPER = "paper"
    COPY = "copy"
    FORM = "form"
    FEE = "fee"
    OTHER = "other"


class CancelReason(StrEnum):
    """Why a ticket ended unserved. ABSENT is the rule's own: called in vain too often.

    REPLACED is the server's own: its holder was given another number while we could not answer.
    """

    LEFT = "left"
    WRONG = "wrong"
    DOUBLE = "double"
    ABSENT = "absent"
    REPLACED = "replaced"
    OTHER = "other"


class PriorityReason(StrEnum):
    """Why priority was given or withdrawn."""

    PROVEN = "proven"
    NOT_PROVEN = "not_proven"
    ASKED = "asked"
    OTHER = "other"


class Outcome(StrEnum):
    """What came of a service."""

    DONE = "done"
    RECEIVED = "received"
    RETURNED = "returned"
    INCOMPLETE = "incomplete"
    REFUSED = "refused"
    ADVISED = "advised"


class ReturnReason(StrEnum):
    """Why a ticket waits again."""

    COUNTER_GONE = "counter_gone"
    PUT_BACK = "put_back"
    HELD = "held"
    REPORTED = "reported"
    GUIDED = "guided"


class Basis(StrEnum):
    """What an expected wait was reckoned from, the best first."""

    REPLAY = "replay"
    ONE_RUN = "one_run"
    QUEUE = "queue"
    SETTINGS = "settings"
