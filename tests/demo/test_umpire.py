"""The umpire of the demo and of the torture run must see what it is there to see."""

from datetime import UTC, datetime, timedelta

import pytest

from demo.umpire import Umpire
from ticket_protocol import facts as f
from ticket_protocol.board import Counter
from ticket_protocol.record import CallReason, Passed

T0 = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
COUNTERS = (
    Counter(number=2, categories=("stamp",)),
    Counter(number=7, categories=("trade",), helps=("land",)),
    Counter(number=9, categories=("land", "house")),
)
NOW = {"seq": 1, "at": T0}
"""The seq is given anew when the facts are put in a row."""


def at(minutes: float) -> datetime:
    return T0 + timedelta(minutes=minutes)


def issued(number: str, category: str = "land", minutes: float = 0) -> f.TicketIssued:
    return f.TicketIssued(
        **NOW,
        ticket=f"t{number}",
        number=number,
        category=category,
        priority=False,
        key=at(minutes),
    )


def called(number: str, counter: int = 9, minutes: float = 0, *passed: str, **reason: object):
    told = tuple(
        Passed(number=p, category="", priority=False, issued_at=T0, key=T0) for p in passed
    )
    why = CallReason(
        how=reason.get("how", "next"),
        key=at(minutes),
        issued_at=at(minutes),
        priority=False,
        why=reason.get("why"),
        passed=told,
    )
    return f.TicketCalled(
        **NOW,
        ticket=f"t{number}",
        number=number,
        counter=counter,
        category=reason.get("category", "land"),
        priority=False,
        reason=why,
    )


def finished(number: str, counter: int = 9) -> f.TicketFinished:
    return f.TicketFinished(
        **NOW, ticket=f"t{number}", number=number, counter=counter, how="pressed"
    )


def judged(*facts: f.FactBase) -> Umpire:
    umpire = Umpire(COUNTERS, timedelta(minutes=10))
    umpire.see_all(fact.model_copy(update={"seq": i}) for i, fact in enumerate(facts, 1))
    return umpire


LINKED = f.TicketsLinked(**NOW, ticket="t1", number="1", other="t2", other_number="2")
KEPT = {"number": "1", "counter": 9, "category": "land", "procedure": None, "back_to": None}
HELD = f.TicketHeld(**NOW, ticket="t1", number="1", counter=9, reason="copy", until=at(30))


def test_a_fair_hall_is_left_in_peace():
    umpire = judged(
        issued("1"),
        issued("2", "house", 1),
        called("1", 9, 0, "2"),
        HELD,
        f.MoveUndone(**NOW, ticket="t1", number="1", counter=9, undone="TicketHeld"),
        finished("1"),
        issued("3", "trade", 12),
        f.CategoriesReassigned(**NOW, counter=9, to=7, categories=("house",)),
        called("2", 7, 1, "3", category="house"),
        finished("2", 7),
        called("3", 7, 12, category="trade"),
        finished("3", 7),
    )
    assert (umpire.wrong, umpire.unfinished, umpire.calls) == ([], [], 3)


TOLD = f.MessagePosted(**NOW, about="technical")


@pytest.mark.parametrize(
    ("rule", "bodies"),
    [
        ("given twice", (issued("1"), issued("1"))),
        ("1 was next", (issued("1"), issued("2", minutes=1), called("2", minutes=1))),
        ("passed over", (issued("1"), issued("2", "house", 1), called("1"))),
        ("1 was next", (issued("1"), issued("3", "trade", 12),
                        called("3", 7, 12, category="trade"))),
        ("two at counter", (issued("1"), issued("2"), called("1"), called("2"))),
        ("when called", (issued("1"), called("1"), called("1", 2))),
        ("for no reason", (issued("1"), called("1", how="specific"))),
        ("both called", (issued("1"), issued("2", "stamp"), LINKED, called("1"),
                         called("2", 2, category="stamp", how="specific", why="urgent"))),
        ("changed the key by itself", (issued("1"), called("1"), f.TicketTransferred(**NOW,
            ticket="t1", to_counter=None, key=at(-5), first=False, **KEPT))),
        ("return changed the key", (issued("1"), called("1"), HELD, f.TicketReturned(**NOW,
            ticket="t1", number="1", key=at(5), why="held"))),
        ("no stop of it", (issued("1"), called("1", category="house"))),
        ("is there", (issued("1"), called("1"), finished("1", 2))),
        ("was not last", (issued("1"), issued("2"), called("1"), finished("1"), f.MoveUndone(**NOW,
            ticket="t2", number="2", counter=9, undone="TicketFinished"))),
        ("more messages", (TOLD,) * 6),
        ("did not stand", (TOLD, f.MessageEnded(**NOW, message=2))),
    ],
)  # fmt: skip
def test_a_broken_rule_is_seen(rule, bodies):
    assert any(rule in wrong for wrong in judged(*bodies).wrong)


def test_whoever_is_never_served_is_named():
    assert judged(issued("1"), issued("2"), called("1")).unfinished == ["1", "2"]
