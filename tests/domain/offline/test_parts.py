"""Which numbers are kept for kiosks, and to whom they are leased; one rule a test."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ticket_server.domain import facts as f
from ticket_server.domain import handing_in
from ticket_server.domain import offline_refusals as o
from ticket_server.domain import refusals as r
from ticket_server.domain.values import SeriesPart

OUTBOX, OTHER = "outbox-1", "outbox-2"
MINUTES = timedelta(minutes=1)


def test_a_part_is_leased_once_a_day_to_one_outbox(desk):
    assert desk.do(handing_in.lease, "kiosk-1", OUTBOX) == []
    with pytest.raises(o.OutboxUnknown):
        desk.do(handing_in.lease, "kiosk-1", OTHER)
    desk.wait(days=1)
    assert desk.do(handing_in.lease, "kiosk-1", OTHER) == [
        f.PartLeased(kiosk="kiosk-1", outbox=OTHER)
    ]


def test_who_has_no_part_is_told(desk, make_plan, parts):
    with pytest.raises(o.OfflineOff):
        desk.do(handing_in.lease, "kiosk-3", OUTBOX)
    desk.adopt(make_plan(digest="off", parts=parts))
    with pytest.raises(o.OfflineOff):
        desk.do(handing_in.lease, "kiosk-1", OUTBOX)
    desk.adopt(make_plan(digest="gone", parts=parts[3:], offline=True))
    with pytest.raises(o.OfflineOff):
        desk.do(handing_in.lease, "kiosk-1", OUTBOX)


def test_nothing_is_leased_while_the_date_is_in_doubt(desk):
    desk.wait(hours=-1)
    desk.turn()
    with pytest.raises(r.ClockUncertain):
        desk.do(handing_in.lease, "kiosk-2", OTHER)


def test_no_number_of_a_part_is_given_online(make_desk, make_plan):
    small = SeriesPart(owner="kiosk-1", series="9", digits=3, first=2, last=3)
    desk = make_desk(plan=make_plan(parts=(small,)))
    assert [desk.issue().number for _ in range(3)] == ["9001", "9004", "9005"]


def test_parts_last_for_their_day_whatever_the_file_says(desk, make_plan, parts):
    other = SeriesPart(owner="kiosk-1", series="9", digits=3, first=903, last=909)
    far = replace(other, first=801, last=803)
    late = replace(other, first=1, last=5)
    desk.issue()
    desk.adopt(make_plan(digest="two", parts=(other, far, late), offline=True))
    assert desk.hall.offline.parts == (*parts, far)
    desk.wait(days=1)
    desk.turn()
    assert desk.hall.offline.parts == (other, far, late)


def test_a_day_that_starts_again_reserves_no_number_given_before(make_desk, make_plan, parts):
    low = SeriesPart(owner="kiosk-1", series="9", digits=3, first=5, last=9)
    desk = make_desk(plan=make_plan(parts=(low, *parts)))
    day = desk.hall.day
    desk.wait(days=1)
    desk.turn()
    desk.given_before[day] = {"9": 7}
    desk.wait(days=-1)
    desk.turn()
    desk.confirm(day)
    assert desk.hall.offline.parts == parts
    desk.adopt(make_plan(digest="two", parts=(low, *parts)))
    assert desk.hall.offline.parts == parts


def test_a_day_that_starts_again_knows_what_came_in_before(desk, bring, parts):
    day = desk.hall.day
    desk.wait(days=1)
    desk.turn()
    desk.given_offline[day] = {"9901"}
    desk.wait(days=-1)
    desk.turn()
    desk.confirm(day)
    assert handing_in.next_in(desk.hall, parts[1]) == 902
    with pytest.raises(o.NumberTaken):
        bring()


def test_where_its_part_stands_is_after_what_came_in(desk, bring, parts):
    part = parts[1]
    assert handing_in.next_in(desk.hall, part) == 901
    bring(count=902)
    bring(count=901)
    assert handing_in.next_in(desk.hall, part) == 903


def test_a_part_made_larger_for_tomorrow_is_given_as_it_is_today(desk, make_plan, parts):
    part = parts[1]
    larger = replace(part, last=part.last + 20)
    desk.adopt(make_plan(digest="two", parts=(larger,), offline=True))
    assert handing_in.parts_for(desk.hall, desk.plan, part.owner) == [part]
    desk.do(handing_in.lease, part.owner, OUTBOX)


def test_no_new_part_holds_a_number_that_came_in_before_the_clock_went_back(desk, make_plan, parts):
    day = desk.hall.day
    desk.wait(days=1)
    desk.turn()
    desk.given_offline[day] = {"9801"}
    desk.wait(days=-1)
    desk.turn()
    desk.confirm(day)
    far = SeriesPart(owner="kiosk-2", series="9", digits=3, first=801, last=803)
    desk.adopt(make_plan(digest="two", parts=(*parts, far), offline=True))
    assert far not in desk.hall.offline.parts
