"""Refusals that a person or a program can cause. Codes are stable; words are for people."""


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The hall says no, and nothing has happened."""

    code = "REFUSED"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


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
