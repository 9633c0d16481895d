"""Alarms of the server's own parts, in words."""

from collections.abc import Callable
from datetime import tzinfo

from ticket_protocol.supervising import AlarmKind, AlarmReply
from ticket_server.web.supervising.said import said

Concern = Callable[[tzinfo], AlarmReply | None]
"""A part of the server that says when somebody has to look after it, with times of that zone."""

DOWN = "down"


def of_estimator(state: Callable[[], str]) -> Concern:
    """Waits are told by simpler means while the estimator is down."""

    def concern(zone: tzinfo) -> AlarmReply | None:
        if state() != DOWN:
            return None
        words = said("page.supervisor.alarm_estimator", zone)
        return AlarmReply(id="estimator", kind=AlarmKind.ESTIMATOR, pressing=False, said=words)

    return concern
