"""A day whose log was lost after some number: none is given twice, and papers are taken back in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ticket_server.domain import restoring
from ticket_server.domain.numbering import parts_to_add
from ticket_server.domain.offline_refusals import NotYourNumber, NumberLost, NumberTaken
from ticket_server.domain.refusals import UnknownTicket
from ticket_server.domain.scene import ticket_of

FLOORS = {"1": 10, "9": 40, "T": 0}


@pytest.fixture
def restore(desk):
    """The log goes on: numbers up to these may be out."""

    def restore(**floors):
        body = restoring.restored(
            desk.hall, desk.plan, epoch="new", before="old", seq=desk.hall.seq, floors=floors
        )
        return desk.do(lambda _scene: [body])

    return restore


@pytest.fixture
def lost_paper(paper):
    """A paper of ours that kiosk-1 printed, and the log has lost."""

    def lost_paper(count, asked, **words):
        return paper(count, asked=asked, **{"number": f"9{count:03d}"} | words)

    return lost_paper


def test_numbers_go_on_after_the_floor(desk, restore):
    desk.issue()
    restore(**FLOORS)
    assert [desk.issue().number for _ in range(2)] == ["9041", "9042"]
    assert desk.issue("collect").number == "T001"
    assert desk.issue("guide").number == "1011"


def test_a_second_restore_only_raises_floors(desk, restore):
    restore(**FLOORS)
    restore(**FLOORS | {"9": 60, "1": 5})
    assert (desk.issue().number, desk.issue("guide").number) == ("9061", "1011")


@pytest.mark.parametrize("floor", [0, 999, 1000])
def test_a_floor_below_what_is_known_or_above_all_numbers_is_none(desk, restore, floor):
    desk.issue()
    with pytest.raises(ValueError, match="no floor of series 9"):
        restore(**FLOORS | {"9": floor})


def test_the_next_day_knows_of_no_floor(desk, restore):
    restore(**FLOORS)
    desk.wait(days=1)
    assert desk.issue().number == "9001"


def test_a_lost_paper_is_named_as_such_at_the_console(desk, restore):
    known = desk.issue().number
    restore(**FLOORS)
    assert ticket_of(desk.hall, known).number == known
    for number in ("9002", "9040", "1010"):
        with pytest.raises(NumberLost):
            ticket_of(desk.hall, number)
    for number in ("9041", "T001", "9000", "9xx", "nine"):
        with pytest.raises(UnknownTicket) as caught:
            ticket_of(desk.hall, number)
        assert caught.value.code == "UNKNOWN_TICKET"


def test_what_the_kiosk_printed_comes_back_in_its_place(desk, restore, bring, lost_paper):
    desk.wait(minutes=30)
    restore(**FLOORS)
    later = desk.issue()
    bodies, ticket = bring(lost_paper(7, "key-7", ago=timedelta(minutes=20)))
    assert [body.number for body in bodies] == ["9007"]
    assert ticket.issued_at < later.issued_at
    assert ticket_of(desk.hall, "9007").id == ticket.id
    assert desk.issue().number == "9042"


def test_also_above_a_floor_that_was_too_low(desk, restore, bring, lost_paper):
    restore(**FLOORS)
    _, ticket = bring(lost_paper(41, "key-41"))
    assert ticket.number == "9041"
    assert desk.issue().number == "9042"


def test_the_same_paper_only_once_and_known_by_its_request(desk, restore, bring, lost_paper, ask):
    known = ask("key-1")
    restore(**FLOORS)
    assert bring(lost_paper(1, "key-1"))[0] == []
    assert bring(lost_paper(7, "key-7"))[0]
    assert bring(lost_paper(7, "key-7"))[0] == []
    assert bring(lost_paper(7, "key-7", slip="other"))[0] == []
    assert known.number == "9001"


def test_a_number_that_somebody_else_has_is_refused(desk, restore, bring, lost_paper):
    restore(**FLOORS)
    assert desk.issue().number == "9041"
    with pytest.raises(NumberTaken):
        bring(lost_paper(41, "key-41"))


def test_without_a_restore_nothing_is_taken_back_in(desk, bring, lost_paper):
    with pytest.raises(NotYourNumber):
        bring(lost_paper(7, "key-7"))


@pytest.mark.parametrize(
    "changes", [{"series": "X"}, {"number": "9008"}, {"count": 1007, "number": "91007"}]
)
def test_a_number_of_no_series_is_refused(desk, restore, bring, lost_paper, changes):
    restore(**FLOORS)
    with pytest.raises(NotYourNumber):
        bring(lost_paper(**{"count": 7, "asked": "key-7"} | changes))


def test_a_part_that_is_new_today_holds_no_lost_number(desk, restore, make_plan, parts):
    restore(**FLOORS)
    inside = replace(parts[1], owner="kiosk-3", first=40, last=50)
    above = replace(inside, owner="kiosk-4", first=51, last=60)
    plan = make_plan(parts=(*parts, inside, above), offline=True)
    assert parts_to_add(desk.hall, plan) == (above,)
