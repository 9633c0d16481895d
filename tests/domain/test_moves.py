"""The table of moves, cell by cell: through the fold, and through what people can ask for."""

from datetime import timedelta

import pytest

from ticket_server.domain import at_counter, calling, decisions, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain.hall import BrokenLogError
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import AT_COUNTER, MOVES, IllegalMoveError, Move, TicketState
from ticket_server.domain.values import Stop

S, M = TicketState, Move
HERE, OTHER = 9, 10
GONE = {S.EXPIRED, S.NOT_CLOSED}
ENDED = {S.FINISHED, S.CANCELLED}
AT_DESK = {M.RECALL, M.START, M.FINISH, M.MOVE_ON, M.MISS, M.REQUEUE, M.CANCEL, M.HOLD, M.TRANSFER}
QUIET = {M.LAPSE, M.FREE, M.PAPER, M.END_DAY}
"""Nobody asks for these of one ticket: where they are illegal, they pass it by."""
LEFT = {
    S.WAITING: (at_counter.transfer, Stop(category="build")),
    S.MISSED: (at_counter.no_show,),
    S.HELD: (at_counter.hold, "paper"),
    S.FINISHED: (at_counter.finish,),
    S.CANCELLED: (at_counter.cancel,),
}
"""How a ticket comes into a state from a counter."""


def ticket_in(desk, state, move):
    """A ticket brought there by decisions, such that `move` could mean it."""
    desk.open(HERE, OTHER)
    also = (Stop(category="collect"),) if move is M.MOVE_ON else ()
    ticket = desk.issue("land", also=also)
    if move is M.FREE:
        desk.call(HERE)
        desk.do(at_counter.transfer, HERE, UNSEEN, None, OTHER)
    if state is S.GUIDED:
        desk.do(on_ticket.guide, ticket.id)
    elif state not in {S.WAITING, S.EXPIRED} or (state, move) == (S.WAITING, M.UNDO):
        desk.do(calling.call_specific, HERE, UNSEEN, ticket.id, "urgent")
        bring_from_counter(desk, state)
    return ticket


def bring_from_counter(desk, state):
    if state is S.SERVING:
        desk.do(at_counter.start, HERE, UNSEEN)
    elif state in LEFT:
        decide, *args = LEFT[state]
        desk.wait(seconds=60)
        desk.do(decide, HERE, UNSEEN, *args)
        if desk.hall.tickets["20261014-9001"].state is not state:  # it had another stop
            desk.do(calling.call_specific, HERE, UNSEEN, "9001", "urgent")
            desk.do(decide, HERE, UNSEEN, *args)


def attempt(desk, ticket, state, move):  # noqa: C901, PLR0912 - a table
    match move:
        case M.CALL:
            desk.do(calling.call_specific, OTHER, UNSEEN, ticket.id, "urgent")
        case M.RECALL:
            desk.do(at_counter.recall, HERE, UNSEEN)
        case M.START:
            desk.do(at_counter.start, HERE, UNSEEN)
        case M.FINISH | M.MOVE_ON:
            desk.do(at_counter.finish, HERE, UNSEEN)
        case M.MISS | M.REQUEUE:
            desk.wait(seconds=60)
            desk.do(at_counter.no_show, HERE, UNSEEN)
        case M.CANCEL:
            desk.do(at_counter.cancel, HERE, UNSEEN)
        case M.WITHDRAW:
            desk.do(on_ticket.cancel, ticket.id)
        case M.HOLD:
            desk.do(at_counter.hold, HERE, UNSEEN, "paper")
        case M.LAPSE:
            desk.wait(minutes=30)
            desk.turn()
        case M.TRANSFER:
            desk.do(at_counter.transfer, HERE, UNSEEN, Stop(category="build"))
        case M.RETURN if state in AT_COUNTER:
            desk.do(at_counter.put_back, HERE, UNSEEN)
        case M.RETURN:
            desk.do(on_ticket.report, ticket.id)
        case M.GUIDE:
            desk.do(on_ticket.guide, ticket.id)
        case M.FREE:
            desk.do(at_counter.close_counter, OTHER)
        case M.PRIORITY:
            desk.do(on_ticket.set_priority, ticket.id, "proven", priority=True)
        case M.CATEGORY:
            desk.do(on_ticket.change_category, ticket.id, "build", None)
        case M.LINK:
            desk.do(on_ticket.link, desk.issue("guide").id, ticket.id)
        case M.HELP:
            desk.do(on_ticket.note_help, ticket.id, needed=True)
        case M.PAPER:
            desk.do(decisions.served_on_paper, ticket.id, ticket.id)
        case M.UNDO:
            desk.do(at_counter.undo, HERE, ticket.id)
        case M.END_DAY:
            desk.wait(days=1)
            desk.turn()


def refusal(state, move):
    """The code that an illegal move is refused with; None: it passes the ticket by."""
    if move in AT_DESK:
        return "TICKET_SERVING" if state is S.SERVING else "NO_CURRENT_TICKET"
    if state in GONE and move not in QUIET - {M.PAPER}:
        return "UNKNOWN_TICKET"
    if move in QUIET or (state, move) == (S.WAITING, M.RETURN):
        return None
    if move is M.UNDO:
        return "UNDO_TOO_LATE"
    return "TICKET_ENDED" if state in ENDED else f"TICKET_{state.upper()}"


@pytest.mark.parametrize("state", S)
def test_each_cell_as_people_ask_for_it(make_desk, make_plan, state):
    for move in M:
        automatic = move is M.REQUEUE and state is not S.MISSED
        people_ask(make_desk(plan=make_plan(automatic_return=automatic)), state, move)


def people_ask(desk, state, move):
    ticket = ticket_in(desk, state, move)
    tickets = desk.hall.tickets
    if state in GONE:
        desk.wait(days=1)
        desk.turn()
        desk.open(HERE, OTHER)
    assert tickets[ticket.id].state is state
    if (state, move) in MOVES and state not in GONE:
        attempt(desk, ticket, state, move)
        after = tickets[ticket.id]
        assert (move, after.state) == (move, MOVES[state, move])
        assert after != ticket
        return
    before, code = tickets[ticket.id], refusal(state, move)
    if code is None:
        attempt(desk, ticket, state, move)
    else:
        with pytest.raises(Refusal) as refused:
            attempt(desk, ticket, state, move)
        assert (move, refused.value.code) == (move, code)
    assert (move, tickets[ticket.id]) == (move, before)


def fact_of(desk, ticket, state, move):  # noqa: PLR0911 - a table
    """What would do `move` to the ticket."""
    names = {"ticket": ticket.id, "number": ticket.number}
    here = {**names, "counter": HERE}
    soon = desk.now + timedelta(minutes=5)
    where = {"category": "land", "procedure": None}
    match move:
        case M.CALL:
            return f.TicketCalled(**names, counter=OTHER, category="land", priority=False)
        case M.RETURN:
            return f.TicketReturned(**(here if state in AT_COUNTER else names))
        case M.PRIORITY:
            key = {"priority": True, "priority_class": None, "key": ticket.key}
            return f.PriorityChanged(**names, reason="proven", **key)
        case M.LINK:
            return f.TicketsLinked(**names, other="20261014-1001", other_number="1001")
        case M.TRANSFER:
            way = {"to_counter": None, "first": False, "back_to": None, "key": ticket.key}
            return f.TicketTransferred(**here, **where, **way)
        case M.END_DAY if state in AT_COUNTER:
            return f.ServiceNotClosed(**here)
    return {
        M.RECALL: lambda: f.TicketRecalled(**here, times=2),
        M.START: lambda: f.TicketStarted(**here),
        M.FINISH: lambda: f.TicketFinished(**here, how="pressed"),
        M.MOVE_ON: lambda: f.TicketMovedOn(**here, how="next", stops=(Stop(category="land"),)),
        M.MISS: lambda: f.TicketMissed(**here),
        M.REQUEUE: lambda: f.TicketMissed(**here, key=soon),
        M.CANCEL: lambda: f.TicketCancelled(**here),
        M.WITHDRAW: lambda: f.TicketCancelled(**names),
        M.HOLD: lambda: f.TicketHeld(**here, reason="paper", until=soon),
        M.LAPSE: lambda: f.HoldLapsed(**names),
        M.GUIDE: lambda: f.TicketGuided(**names),
        M.FREE: lambda: f.TicketFreed(**names),
        M.CATEGORY: lambda: f.CategoryChanged(**names, **where),
        M.HELP: lambda: f.HelpNoted(**names, needed=True),
        M.PAPER: lambda: f.ServedOnPaper(**names),
        M.UNDO: lambda: f.MoveUndone(**here, undone="TicketFinished"),
        M.END_DAY: lambda: f.TicketExpired(**names),
    }[move]()


@pytest.mark.parametrize("state", S)
def test_each_cell_in_the_fold(make_desk, state):
    for move in M:
        is_recorded(make_desk(), state, move)


def is_recorded(desk, state, move):
    ticket = ticket_in(desk, state, move)
    names = {"ticket": ticket.id, "number": ticket.number}
    if state is S.EXPIRED:
        desk.record([f.TicketExpired(**names)])
    elif state is S.NOT_CLOSED:
        desk.record([f.ServiceNotClosed(**names, counter=HERE)])
    desk.issue("guide")
    body = fact_of(desk, ticket, state, move)
    if (state, move) in MOVES:
        desk.record([body])
        assert (move, desk.hall.tickets[ticket.id].state) == (move, MOVES[state, move])
        return
    with pytest.raises(BrokenLogError) as broken:
        desk.record([body])
    assert (move, type(broken.value.__cause__)) == (move, IllegalMoveError)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (f.TicketRecalled, {"times": 2}), (f.TicketStarted, {}), (f.TicketCancelled, {}),
        (f.TicketFinished, {"how": "pressed"}), (f.TicketReturned, {}), (f.ServiceNotClosed, {}),
    ],
)  # fmt: skip
def test_a_fact_about_another_counter_cannot_follow(desk, kind, more):
    ticket = ticket_in(desk, S.CALLED, M.START)
    body = kind(ticket=ticket.id, number=ticket.number, counter=OTHER, **more)
    with pytest.raises(BrokenLogError, match="is at counter 9, not 10"):
        desk.record([body])
