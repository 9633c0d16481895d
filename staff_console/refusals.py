"""Refusals in words: every code that the server gives to an officer. No Qt."""

from staff_console.orders import Refused, Say
from ticket_protocol.board import Counter

WORDS = {
    "STALE_VIEW": "staff.refused_stale",
    "COUNTER_NOT_OPEN": "staff.refused_not_open",
    "NO_CURRENT_TICKET": "staff.refused_nobody",
    "COUNTER_NOT_ALLOWED": "staff.refused_not_yours",
    "NOT_ALLOWED": "staff.refused_not_allowed",
    "NO_TOKEN": "staff.token_refused",
    "UNKNOWN_COUNTER": "staff.refused_no_counter",
    "WRONG_DAY": "staff.refused_wrong_day",
    "GRACE_RUNS": "staff.refused_grace",
    "UNKNOWN_TICKET": "staff.refused_no_ticket",
    "UNKNOWN_SLIP": "staff.refused_no_slip",
    "TICKET_WAITING": "staff.refused_waiting",
    "TICKET_CALLED": "staff.refused_called",
    "TICKET_SERVING": "staff.refused_serving",
    "TICKET_HELD": "staff.refused_held",
    "TICKET_GUIDED": "staff.refused_guided",
    "TICKET_MISSED": "staff.refused_missed",
    "TICKET_ENDED": "staff.refused_ended",
    "UNDO_TOO_LATE": "staff.refused_undo_late",
    "NOT_SERVED_HERE": "staff.refused_not_served",
    "SAME_COUNTER": "staff.refused_same_counter",
    "SAME_TICKET": "staff.refused_same_ticket",
    "ALREADY_LINKED": "staff.refused_already_linked",
    "TICKET_LINKED": "staff.refused_linked",
    "UNKNOWN_CLASS": "staff.refused_no_class",
    "UNKNOWN_CATEGORY": "staff.refused_no_category",
    "UNKNOWN_PROCEDURE": "staff.refused_no_category",
    "CATEGORY_NOT_SERVED": "staff.refused_withdrawn",
    "PRIORITY_NOT_OFFERED": "staff.refused_no_priority",
    "OUTSIDE_HOURS": "staff.refused_hours",
    "QUOTA_REACHED": "staff.refused_quota",
    "SERIES_EXHAUSTED": "staff.refused_quota",
    "CLOCK_UNCERTAIN": "staff.clock_suspected",
    "BAD_TIME": "staff.refused_time",
    "NOWHERE_TO_GO": "staff.refused_nowhere",
    "BAD_RANGE": "staff.refused_range",
    "INVALID_REQUEST": "staff.refused_invalid",
    "NO_PRINTER": "staff.refused_no_printer",
    "UNKNOWN_KIOSK": "staff.refused_no_kiosk",
    "WHICH_KIOSK": "staff.refused_which_kiosk",
    "TOO_MANY_MESSAGES": "staff.refused_messages",
    "UNKNOWN_MESSAGE": "staff.refused_no_message",
    "STORE_UNAVAILABLE": "staff.refused_store",
}
"""Any other code is `staff.refused`."""


def refusal(refused: Refused, counter: Counter | None) -> Say:
    """What the officer is told about a refusal at `counter`."""
    number = counter.number if counter else 0
    current = counter.current if counter else None
    if refused.code == "STALE_VIEW" and current:
        return Say(id="staff.refused_stale_now", values={"no": current.number, "c": number})
    words = WORDS.get(refused.code, "staff.refused")
    return Say(id=words, values={"c": number})
