"""Refusals that a person or a program can cause. Codes are stable; words are for people."""


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The hall says no, and nothing has happened.

    What a screen needs to say it better: the `number` it is about, the `kiosks` to choose from.
    """

    code = "REFUSED"

    def __init__(
        self, detail: str, *, number: str | None = None, kiosks: tuple[str, ...] = ()
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.number = number
        self.kiosks = kiosks


class UnknownCategory(Refusal):
    """No such category in the centre."""

    code = "UNKNOWN_CATEGORY"


class UnknownProcedure(Refusal):
    """The category has no such procedure."""

    code = "UNKNOWN_PROCEDURE"


class UnknownLanguage(Refusal):
    """The centre does not offer that language."""

    code = "UNKNOWN_LANGUAGE"


class CategoryNotServed(Refusal):
    """Withdrawn for the day."""

    code = "CATEGORY_NOT_SERVED"


class PriorityNotOffered(Refusal):
    """The centre gives no priority numbers at the kiosk."""

    code = "PRIORITY_NOT_OFFERED"


class OutsideHours(Refusal):
    """No numbers are given now."""

    code = "OUTSIDE_HOURS"


class SeriesExhausted(Refusal):
    """Every number of the series was given today."""

    code = "SERIES_EXHAUSTED"


class ClockUncertain(Refusal):
    """The clock went back; a person has to confirm the date."""

    code = "CLOCK_UNCERTAIN"


class WrongDay(Refusal):
    """The date confirmed is not the one the clock shows."""

    code = "WRONG_DAY"


class UnknownCounter(Refusal):
    """No such counter in the centre."""

    code = "UNKNOWN_COUNTER"


class UnknownTicket(Refusal):
    """No such ticket."""

    code = "UNKNOWN_TICKET"


class CounterNotOpen(Refusal):
    """The counter calls nobody now."""

    code = "COUNTER_NOT_OPEN"


class NoCurrentTicket(Refusal):
    """Nobody is at the counter."""

    code = "NO_CURRENT_TICKET"


class StaleView(Refusal):
    """The counter has moved on since the sender looked."""

    code = "STALE_VIEW"


class UnknownClass(Refusal):
    """The centre has no such priority class."""

    code = "UNKNOWN_CLASS"


class QuotaReached(Refusal):
    """No numbers are left for this session."""

    code = "QUOTA_REACHED"


class BadTime(Refusal):
    """A time that is over, or on another day."""

    code = "BAD_TIME"


class BadRange(Refusal):
    """The numbers do not bound a range of one series."""

    code = "BAD_RANGE"


class StopTwice(Refusal):
    """The same category stands twice among the stops."""

    code = "STOP_TWICE"


class GraceRuns(Refusal):
    """The citizen still has time to come."""

    code = "GRACE_RUNS"


class UndoTooLate(Refusal):
    """There is nothing left to take back."""

    code = "UNDO_TOO_LATE"


class NotServedHere(Refusal):
    """The counter does not serve that category."""

    code = "NOT_SERVED_HERE"


class SameCounter(Refusal):
    """It would stay where it is."""

    code = "SAME_COUNTER"


class NowhereToGo(Refusal):
    """A transfer needs a category or a counter."""

    code = "NOWHERE_TO_GO"


class SameTicket(Refusal):
    """A ticket cannot be linked with itself."""

    code = "SAME_TICKET"


class AlreadyLinked(Refusal):
    """One of the tickets is linked with another."""

    code = "ALREADY_LINKED"


class TicketLinked(Refusal):
    """Its holder is at a counter with another paper."""

    code = "TICKET_LINKED"


class UnknownKiosk(Refusal):
    """No such kiosk in the centre."""

    code = "UNKNOWN_KIOSK"


class NoPrinter(Refusal):
    """That kiosk, or every kiosk, gives numbers on its screen only."""

    code = "NO_PRINTER"


class WhichKiosk(Refusal):
    """Several could print it."""

    code = "WHICH_KIOSK"


class PersonWaits(Refusal):
    """The person waits already, with that number."""

    code = "PERSON_WAITS"


class RatingOff(Refusal):
    """The centre asks nobody for a rating."""

    code = "RATING_OFF"


class NotServedYet(Refusal):
    """No service of the ticket is over."""

    code = "NOT_SERVED_YET"


class AlreadyRated(Refusal):
    """The ticket's holder has had his say."""

    code = "ALREADY_RATED"


class CounterNotAllowed(Refusal):
    """The sender has no business at that counter."""

    code = "COUNTER_NOT_ALLOWED"


class BadLevel(Refusal):
    """The centre has fewer levels."""

    code = "BAD_LEVEL"


class UnknownReason(Refusal):
    """No such reason, or none is asked at that level."""

    code = "UNKNOWN_REASON"


class TooManyMessages(Refusal):
    """As many messages as can be read stand there already."""

    code = "TOO_MANY_MESSAGES"


class UnknownMessage(Refusal):
    """No such message, or it is over."""

    code = "UNKNOWN_MESSAGE"


class WrongState(Refusal):
    """The ticket's state allows no such move; the code says which state it is in."""

    def __init__(self, state: str, detail: str) -> None:
        super().__init__(detail)
        self.code = f"TICKET_{ENDED if state in ENDS else state.upper()}"


ENDED = "ENDED"
ENDS = ("finished", "cancelled", "expired", "not_closed")
