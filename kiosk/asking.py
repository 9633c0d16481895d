"""A visit's request as the server hears it, and its refusals as a citizen does. No Qt."""

from typing import Any

from kiosk.visit import Asking
from ticket_protocol.commands import IssueTicket
from ticket_protocol.replies import Problem

PATIENCE_MS = 15_000
"""How long a lost reply is asked for again before the citizen is told."""

NOTICES = {
    "CATEGORY_NOT_SERVED": "kiosk.paused",
    "SERIES_EXHAUSTED": "kiosk.full",
    "OUTSIDE_HOURS": "kiosk.outside_title",
    "CLOCK_UNCERTAIN": "kiosk.clock_title",
}


def body(asking: Asking) -> dict[str, Any]:
    """The command; the same for the same request, as its key demands."""
    command = IssueTicket(
        category=asking.category,
        procedure=asking.procedure,
        language=asking.language,
        priority=asking.priority,
    )
    return command.model_dump(mode="json", exclude_none=True)


def notice(problem: Problem) -> str:
    """The id of the text that tells a citizen why there is no number."""
    return NOTICES.get(problem.code, "kiosk.refused_now")
