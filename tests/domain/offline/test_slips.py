"""Numbers that were printed beforehand and given out by hand."""

from datetime import timedelta

import pytest

from ticket_server.domain import handing_in
from ticket_server.domain import refusals as r

OUTBOX, OTHER = "outbox-1", "outbox-2"
MINUTES = timedelta(minutes=1)


def test_slips_are_entered_up_to_the_last_one_used(desk):
    desk.wait(minutes=30)
    since = desk.now - 20 * MINUTES
    desk.issue()
    entered = desk.do(handing_in.enter_slips, "land", "9992", None, since)
    assert [body.number for body in entered] == ["9991", "9992"]
    more = desk.do(handing_in.enter_slips, "build", "9994")
    assert [(body.number, body.category) for body in more] == [("9993", "build"), ("9994", "build")]
    numbers = [desk.hall.tickets[t].number for t in desk.hall.lines.in_order()]
    assert numbers == ["9991", "9992", "9001", "9993", "9994"]
    assert desk.do(handing_in.enter_slips, "land", "9994") == []


@pytest.mark.parametrize(
    ("category", "last", "code"),
    [("land", "9990", "UNKNOWN_SLIP"), ("land", "9901", "UNKNOWN_SLIP"),
     ("guide", "9992", "UNKNOWN_SLIP"), ("lamd", "9992", "UNKNOWN_CATEGORY")],
)  # fmt: skip
def test_what_is_no_slip_is_refused(desk, category, last, code):
    with pytest.raises(r.Refusal) as refused:
        desk.do(handing_in.enter_slips, category, last)
    assert refused.value.code == code


def test_slips_count_from_a_time_of_today_that_is_over(desk):
    for since in (desk.now + MINUTES, desk.now - timedelta(days=1)):
        with pytest.raises(r.BadTime):
            desk.do(handing_in.enter_slips, "land", "9992", None, since)


def test_slips_of_another_day_are_entered_from_the_first_that_was_left(desk):
    entered = desk.do(handing_in.enter_slips, "land", "9994", "9993")
    assert [body.number for body in entered] == ["9993", "9994"]
    for first in ("9995", "9990", "1991", "x"):
        with pytest.raises(r.BadRange):
            desk.do(handing_in.enter_slips, "land", "9994", first)
