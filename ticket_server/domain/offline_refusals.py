"""Refusals about numbers that are given without the server. All others: `refusals`."""

from ticket_server.domain.refusals import Refusal, UnknownTicket


class OfflineOff(Refusal):
    """This kiosk is to give no numbers without the server."""

    code = "OFFLINE_OFF"


class OutboxUnknown(Refusal):
    """The kiosk remembers its numbers elsewhere than it did this morning: some may be forgotten."""

    code = "OUTBOX_UNKNOWN"


class NumberTaken(Refusal):
    """Somebody else has that number today."""

    code = "NUMBER_TAKEN"


class NotYourNumber(Refusal):
    """The number is in no part of that kiosk."""

    code = "NOT_YOUR_NUMBER"


class DayAhead(Refusal):
    """The number is of a day that has not begun here."""

    code = "DAY_AHEAD"


class AttemptReplaced(Refusal):
    """Its citizen was given another number meanwhile."""

    code = "ATTEMPT_REPLACED"


class NumberLost(UnknownTicket):
    """It may have been given before the data came back from a copy, which does not know it."""

    code = "NUMBER_LOST"


class UnknownSlip(Refusal):
    """No emergency slip of that field has the number."""

    code = "UNKNOWN_SLIP"
