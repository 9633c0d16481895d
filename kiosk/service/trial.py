"""A paper that is nobody's, to try the printer. No Qt."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.ticket.content import TicketContent
from ticket_protocol.centre import Centre
from ticket_protocol.texts import texts

TRIAL = "trial"
NUMBER = "0000"
"""No series gives it: counts begin with 1."""


def trial(centre: Centre, now: datetime) -> TicketContent:
    """Says that it is a trial, in the centre's first language."""
    language = centre.languages[0]
    said = texts(language)
    return TicketContent(
        id=TRIAL, number=NUMBER, language=language, centre=centre.name.said(language),
        unit=centre.unit.said(language), category=said["service.trial"], procedure=None,
        counters=(), people_ahead=0, issued=now.astimezone(ZoneInfo(centre.time_zone)),
        phone=centre.phone,
    )  # fmt: skip
