"""The server's answers as the bar understands them. No Qt."""

import json
import logging
from typing import Any

from pydantic import ValidationError

from staff_console.keys import ON_ANY, ON_CURRENT, Key
from staff_console.orders import Done, Order, Refused, Unknown
from staff_console.slips import spans
from ticket_protocol.outlook import Forecast
from ticket_protocol.replies import Problem
from ticket_protocol.words import TicketState

log = logging.getLogger(__name__)

OF_TICKET = ON_CURRENT | ON_ANY | {Key.NEXT, Key.CALL, Key.ISSUE, Key.UNDO, Key.LOOK}


def done(order: Order, reply: Any) -> Done:
    """What the server says it did."""
    if not isinstance(reply, dict):
        return Done()
    numbers = reply.get("numbers")
    if order.key is Key.SLIPS and isinstance(numbers, list):
        return Done(count=len(numbers), number=spans(numbers))
    several = reply.get("tickets")
    if isinstance(several, list):
        return Done(count=len(several))
    ticket = reply.get("ticket", reply)
    if order.key not in OF_TICKET or not isinstance(ticket, dict):
        return Done()
    return Done(
        ticket=ticket.get("id"),
        number=str(ticket.get("number", "")),
        ahead=int(ticket.get("people_ahead") or 0),
        state=STATES.get(ticket.get("state")),
    )


STATES: dict[Any, TicketState] = {state.value: state for state in TicketState}


def looked(order: Order, told: bytes) -> Done | Unknown:
    """What the server says of a ticket that was asked for."""
    try:
        return done(order, json.loads(told))
    except ValueError as error:
        log.warning("what the server says of a ticket cannot be read: %s", error)
        return Unknown()


def refused(problem: Problem) -> Refused:
    """The server's no."""
    return Refused(code=problem.code)


def forecast_of(told: bytes) -> Forecast | None:
    """The forecast, if that is what the server sent."""
    try:
        return Forecast.model_validate_json(told)
    except ValidationError as error:
        log.warning("the forecast cannot be read: %s", error)
        return None
