"""What the server refuses, in words for the desk. Pure."""

from kiosk.desk_face.desk import Say

WORDS = {
    "NOT_ALLOWED": "staff.refused_not_allowed",
    "UNKNOWN_TICKET": "staff.refused_no_ticket",
    "NUMBER_LOST": "staff.refused_lost",
    "TICKET_CALLED": "staff.refused_called",
    "TICKET_SERVING": "staff.refused_serving",
    "TICKET_ENDED": "staff.refused_ended",
    "UNKNOWN_CLASS": "staff.refused_no_class",
    "UNKNOWN_CATEGORY": "staff.refused_no_category",
    "UNKNOWN_PROCEDURE": "staff.refused_no_category",
    "CATEGORY_NOT_SERVED": "staff.refused_withdrawn",
    "OUTSIDE_HOURS": "staff.refused_hours",
    "QUOTA_REACHED": "staff.refused_quota",
    "SERIES_EXHAUSTED": "staff.refused_quota",
    "CLOCK_UNCERTAIN": "staff.clock_suspected",
    "NO_PRINTER": "staff.refused_no_printer",
    "UNKNOWN_KIOSK": "staff.refused_no_kiosk",
    "WHICH_KIOSK": "staff.refused_which_kiosk",
    "STORE_UNAVAILABLE": "staff.refused_store",
}
"""Any other code is `staff.refused`."""


def refusal(code: str) -> Say:
    """Why nothing happened."""
    return Say(id=WORDS.get(code, "staff.refused"))
