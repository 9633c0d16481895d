"""A visit's request as the server hears it, and its refusals as a citizen does. No Qt."""

from typing import Any

from kiosk.visit import Asking
from ticket_protocol.commands import IssueTicket, StopWanted
from ticket_protocol.replies import Problem

PATIENCE_MS = 15_000
"""How long a lost reply is asked for again before the citizen is told."""

BUSY = 503

NOTICES = {
    "CATEGORY_NOT_SERVED": "kiosk.paused",
    "OUTSIDE_HOURS": "kiosk.category_closed",
    "SERIES_EXHAUSTED": "kiosk.full",
    "QUOTA_REACHED": "kiosk.full",
    "PRIORITY_NOT_OFFERED": "kiosk.priority_gone",
    "STOP_TWICE": "kiosk.chosen_already",
    "CLOCK_UNCERTAIN": "kiosk.clock_title",
    "PERSON_WAITS": "kiosk.person_waits",
}


def body(asking: Asking) -> dict[str, Any]:
    """The command, what is not asked for left out; the same for the same request, by its key."""
    more = tuple(StopWanted(category=s.category, procedure=s.procedure) for s in asking.also)
    command = IssueTicket(
        category=asking.category,
        procedure=asking.procedure,
        purpose=asking.purpose,
        language=asking.language,
        priority=asking.priority,
    )
    if more:
        command = command.model_copy(update={"also": more})
    if asking.person is not None:
        command = command.model_copy(update={"person": asking.person})
    if asking.appointment is not None:
        command = command.model_copy(update={"appointment": asking.appointment})
    return command.model_dump(mode="json", exclude_none=True, exclude_unset=True)


def undecided(problem: Problem) -> bool:
    """Whether the server could not decide: it cannot store now."""
    return problem.status == BUSY


def number(problem: Problem) -> str:
    """The number that the refusal is about; empty if it is about none."""
    return problem.number or ""


def notice(problem: Problem) -> str:
    """The id of the text that tells a citizen why there is no number."""
    return NOTICES.get(problem.code, "kiosk.refused_now")
