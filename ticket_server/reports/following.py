"""What each kind of fact adds to a day as it is counted. Pure."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from ticket_server.reports.frames import End
from ticket_server.reports.turns import EPOCH, Body, DayFold, FactRow, Turn, number_row


def _issued(state: DayFold, fact: FactRow, body: Body) -> None:
    wanted = (body["category"], body["procedure"])
    also = [(stop["category"], stop.get("procedure")) for stop in body.get("also", ())]
    issued_at = body.get("issued_at")
    state.turns[body["ticket"]] = Turn(
        seq=fact.seq,
        issued_at=datetime.fromisoformat(issued_at) if issued_at else fact.at,
        stops=[wanted, *also],
        wanted=wanted,
        purpose=body["purpose"],
        priority=body["priority"],
        offline=body.get("offline", False),
    )


def _called(state: DayFold, fact: FactRow, body: Body) -> None:
    turn = state.turns[body["ticket"]]
    here = next((s for s in turn.stops if s[0] == body["category"]), turn.stops[0])
    turn.stops = [here, *(s for s in turn.stops if s is not here)]
    if turn.first_call is None:
        turn.first_call, turn.counter = fact.at, body["counter"]
    turn.called_at, turn.started_at, turn.officer, turn.end = fact.at, None, fact.by, End.HERE
    state.hours.seat(body["counter"], fact.at)


def _started(state: DayFold, fact: FactRow, body: Body) -> None:
    state.turns[body["ticket"]].started_at = fact.at


def _served(state: DayFold, fact: FactRow, body: Body) -> None:
    turn = state.turns[body["ticket"]]
    began = turn.started_at or turn.called_at or fact.at
    row = {
        **state.of(turn, began), "counter": body["counter"],
        "dossiers": body.get("dossiers", 1), "lasted_s": state.lasted(turn, fact.at),
    }  # fmt: skip
    state.leaves(body, fact.at, ("services", row))
    turn.served = row
    if fact.kind == "TicketFinished":
        turn.end = End.SERVED
    else:
        turn.stops = [(stop["category"], stop.get("procedure")) for stop in body["stops"]]


def _transferred(state: DayFold, fact: FactRow, body: Body) -> None:
    turn = state.leaves(body, fact.at)
    turn.stops = [(body["category"], body["procedure"]), *turn.stops[1:]]


def _missed(state: DayFold, fact: FactRow, body: Body) -> None:
    turn = state.turns[body["ticket"]]
    row = {**state.of(turn, fact.at), "counter": body["counter"]}
    state.leaves(body, fact.at, ("no_shows", row))
    turn.end = End.HERE if body.get("key") else End.MISSED


def _cancelled(state: DayFold, fact: FactRow, body: Body) -> None:
    turn = state.leaves(body, fact.at)
    reason = body.get("reason", "other")
    turn.void = reason == "replaced"
    turn.end = End.MISSED if reason == "absent" else End.CANCELLED


def _parked(state: DayFold, fact: FactRow, body: Body) -> None:
    state.leaves(body, fact.at).end = End.HERE


def _ends(end: End) -> "Follow":
    def follow(state: DayFold, fact: FactRow, body: Body) -> None:
        state.leaves(body, fact.at).end = end

    return follow


def _rated(state: DayFold, fact: FactRow, body: Body) -> None:
    """As the service that is rated: its officer, not whoever serves the ticket by now."""
    turn = state.turns[body["ticket"]]
    served = turn.served or {**state.of(turn, fact.at)}
    kept = {name: served[name] for name in ("procedure", "purpose", "officer")}
    row = {**state.at(fact.at), **kept, "category": body["category"]}
    row |= {"counter": body["counter"], "level": body["level"], "levels": body["levels"]}
    state.rows["ratings"].append(row)


def _undone(state: DayFold, fact: FactRow, body: Body) -> None:
    left = state.left.pop(body["counter"], None)
    if left is None or left.ticket != body["ticket"]:
        return
    state.turns[left.ticket] = left.turn
    if left.row is not None:
        table, row = left.row
        state.rows[table] = [r for r in state.rows[table] if r is not row]
    state.hours.seat(body["counter"], fact.at)


def _priority(state: DayFold, _fact: FactRow, body: Body) -> None:
    state.turns[body["ticket"]].priority = body["priority"]


def _category(state: DayFold, _fact: FactRow, body: Body) -> None:
    turn = state.turns[body["ticket"]]
    turn.stops[0] = (body["category"], body["procedure"])
    if turn.first_call is None:
        turn.wanted = turn.stops[0]


def _given_late(state: DayFold, _fact: FactRow, body: Body) -> None:
    """A number of an earlier day: nobody knows whether its holder was served."""
    day = date.fromisoformat(body["day"])
    issued_at = datetime.fromisoformat(body["issued_at"])
    turn = Turn(seq=0, issued_at=issued_at, stops=[], wanted=(body["category"], body["procedure"]),
                purpose="new", priority=False, offline=True, end=End.UNSERVED)  # fmt: skip
    state.late.append(number_row(state, turn, None) | {"day": (day - EPOCH).days})


def _outage(state: DayFold, fact: FactRow, body: Body) -> None:
    began = datetime.fromisoformat(body["began"]).astimezone(UTC)
    state.outages.append((began, fact.at))
    state.hours.outage(began, fact.at)


def _clock(state: DayFold, fact: FactRow, _body: Body) -> None:
    state.hours.clock(fact.at)


def _opened(state: DayFold, fact: FactRow, body: Body) -> None:
    state.hours.open(body["counter"], fact.at)


def _shut(state: DayFold, fact: FactRow, body: Body) -> None:
    state.hours.shut(body["counter"], fact.at)


Follow = Callable[[DayFold, FactRow, Body], None]
FOLLOW: dict[str, Follow] = {
    "TicketIssued": _issued,
    "TicketCalled": _called,
    "TicketStarted": _started,
    "TicketFinished": _served,
    "TicketMovedOn": _served,
    "TicketTransferred": _transferred,
    "TicketMissed": _missed,
    "TicketCancelled": _cancelled,
    "TicketHeld": _parked,
    "TicketReturned": _parked,
    "TicketGuided": _parked,
    "HoldLapsed": _ends(End.MISSED),
    "ServedOnPaper": _ends(End.SERVED),
    "TicketExpired": _ends(End.UNSERVED),
    "ServiceNotClosed": _ends(End.UNCLOSED),
    "TicketRated": _rated,
    "MoveUndone": _undone,
    "PriorityChanged": _priority,
    "CategoryChanged": _category,
    "HandedInLate": _given_late,
    "OutageEnded": _outage,
    "ClockConfirmed": _clock,
    "CounterOpened": _opened,
    "CounterPaused": _shut,
    "CounterClosed": _shut,
}
"""The facts that are counted, and how."""
