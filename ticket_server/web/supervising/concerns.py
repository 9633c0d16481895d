"""Alarms of the server's own parts, in words."""

from collections.abc import Callable
from datetime import tzinfo

from ticket_protocol.supervising import AlarmKind, AlarmReply
from ticket_server.in_force.in_force import Refused
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


def of_settings(refused: Callable[[], Refused | None]) -> Concern:
    """The file was edited by hand and is not in force."""

    def concern(zone: tzinfo) -> AlarmReply | None:
        found = refused()
        if found is None:
            return None
        words = said("page.supervisor.alarm_settings", zone, n=len(found.problems), at=found.since)
        return AlarmReply(
            id="settings",
            kind=AlarmKind.SETTINGS,
            pressing=False,
            said=words,
            since=found.since,
        )

    return concern
