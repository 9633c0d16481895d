"""A day that was recorded once: the same log in, the same calls out."""

from collections import Counter
from itertools import pairwise

import pytest

from ticket_protocol.fold import advance
from ticket_server.domain import calling, days
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import UNSEEN, Scene
from ticket_server.web.wire import board_on_wire, fact_on_wire


def test_the_day_has_everything_in_it(recorded, every_kind):
    kinds = Counter(fact.kind for fact in recorded)
    assert set(kinds) == every_kind
    assert kinds["TicketIssued"] >= 130
    reasons = [fact.body.reason for fact in recorded if isinstance(fact.body, f.TicketCalled)]
    hows = Counter(reason.how for reason in reasons)
    assert hows["next"] > 100
    assert hows["specific"] >= 3
    assert any(reason.offset_s for reason in reasons)
    assert any(reason.first for reason in reasons)
    assert any(reason.passed for reason in reasons)
    assert all(b.seq == a.seq + 1 for a, b in pairwise(recorded))


def test_the_same_calls_come_out(recorded, rules):
    hall = Hall()
    for fact in recorded:
        if isinstance(fact.body, f.TicketCalled):
            assert list(called_again(hall, rules, fact)) == [fact.body], fact.seq
        hall.apply(fact)
    assert hall.seq == len(recorded)


def called_again(hall, rules, fact):
    body = fact.body
    scene = Scene(hall=hall, plan=rules, at=days.moment(hall, fact.at))
    if body.reason.how == "specific":
        return calling.call_specific(scene, body.counter, UNSEEN, body.number, body.reason.why)
    return calling.call_next(scene, body.counter, UNSEEN)


@pytest.mark.parametrize("whole", [True, False])
def test_a_screen_that_followed_the_day_sees_the_hall(recorded, whole):
    hall = Hall()
    hall.apply(recorded[0])
    board = board_on_wire(hall, "epoch", whole=whole)
    for fact in recorded[1:]:
        hall.apply(fact)
        board = advance(board, fact_on_wire(fact, whole=whole))
        if fact.seq % 50 == 0 or isinstance(fact.body, f.DayStarted):
            assert board == board_on_wire(hall, "epoch", whole=whole), fact.seq
