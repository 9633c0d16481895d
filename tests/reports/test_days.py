"""Days as they really are: empty, running, cut off, in other zones, with numbers that came late."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ticket_server.domain import at_counter, calling
from ticket_server.domain import facts as f
from ticket_server.domain.scene import UNSEEN
from ticket_server.reports.asked import By
from ticket_server.reports.turns import FactRow, Told
from ticket_server.storage.bodies import body_of


def test_a_day_without_anybody_is_told(make_desk, make_shelf, figures):
    desk = make_desk()
    desk.issue()
    desk.wait(days=1)
    desk.turn()
    desk.wait(days=2)
    desk.turn()
    found = figures(make_shelf(desk.rows), last=date(2026, 10, 17), now=desk.now)
    assert [(day, row["issued"]) for day, row in found.items()] == [
        ("all", 1), ("T4 14/10/2026", 1), ("T5 15/10/2026", 0), ("T7 17/10/2026", 0),
    ]  # fmt: skip
    assert found["T5 15/10/2026"]["wait_mean"] is None


def test_a_period_without_any_day_is_empty(make_desk, make_shelf, report):
    made = report(make_shelf(make_desk().rows), first=date(2020, 1, 1), last=date(2020, 12, 31))
    assert made.nobody
    assert made.sheets[0].labels == ()
    assert not made.period.live


def test_today_while_it_runs(make_desk, make_shelf, figures, report):
    desk = make_desk(automatic_return=True)
    desk.do(at_counter.open_counter, 9)
    for _ in range(3):
        desk.issue()
    desk.wait(minutes=10)
    desk.do(calling.call_next, 9, UNSEEN)
    desk.wait(minutes=2)
    desk.do(at_counter.no_show, 9, UNSEEN)
    desk.do(calling.call_next, 9, UNSEEN)
    desk.wait(minutes=20)
    shelf = make_shelf(desk.rows)
    day = figures(shelf, now=desk.now)["all"]
    assert (day["issued"], day["here"], day["missed"], day["no_shows"]) == (3, 3, 0, 1)
    assert day["open_time"] == 32 * 60
    assert report(shelf, now=desk.now).period.live
    assert shelf.digests == {}
    assert figures(shelf, now=desk.now + timedelta(minutes=5))["all"]["open_time"] == 37 * 60


def test_a_day_whose_server_was_switched_off_ends_with_what_was_done(
    make_desk, make_shelf, figures
):
    """The next morning closes the counter; it was not open all night."""
    desk = make_desk()
    desk.do(at_counter.open_counter, 9)
    desk.issue()
    desk.wait(hours=2)
    desk.do(calling.call_next, 9, UNSEEN)
    desk.wait(hours=22)
    desk.turn()
    shelf = make_shelf(desk.rows)
    day = figures(shelf)["all"]
    assert day["open_time"] == 2 * 3600
    assert (day["unclosed"], day["services"]) == (1, 0)
    before = make_shelf([r for r in desk.rows if r.at < desk.now])
    assert figures(before, now=desk.now)["all"]["open_time"] == 2 * 3600


def test_hours_and_days_are_the_centres(make_desk, make_shelf, figures):
    """A number of 23:30 in Hà Nội belongs to that day, and to 16:30 in London."""
    desk = make_desk(now=datetime(2026, 10, 14, 16, 30, tzinfo=UTC))
    desk.issue()
    desk.wait(minutes=45)
    desk.issue()
    shelf = make_shelf(desk.rows)
    found = figures(shelf, last=date(2026, 10, 15), now=desk.now)
    assert (found["T4 14/10/2026"]["issued"], found["T5 15/10/2026"]["issued"]) == (1, 1)
    hours = figures(shelf, by=By.HOUR, last=date(2026, 10, 15), now=desk.now)
    assert set(hours) == {"all", "23:00–23:59", "00:00–00:59"}
    moved = {"zone": ZoneInfo("Europe/London"), "now": desk.now}
    hours = figures(shelf, by=By.HOUR, last=date(2026, 10, 15), **moved)
    assert set(hours) == {"all", "17:00–17:59", "18:00–18:59"}


def test_a_day_that_came_twice_is_one(make_desk, make_shelf, figures):
    """A clock was a day ahead, and was set right."""
    desk = make_desk()
    desk.issue()
    rows = desk.rows
    first = f.DayStarted(day=date(2026, 10, 15), digest="one", counters=(), given={})
    again = f.DayStarted(day=date(2026, 10, 14), digest="one", counters=(), given={})
    desk.issue()
    last = rows[-1].seq
    bodies = [f.Fact(seq=1, at=desk.now, by=None, body=body) for body in (first, again)]
    more = [
        FactRow(last + i, desk.now, "DayStarted", None, body_of(fact))
        for i, fact in enumerate(bodies, 1)
    ]
    ticket = desk.rows[-1]
    body = json.loads(ticket.body) | {"ticket": "20261014-9777", "number": "9777"}
    more.append(ticket._replace(seq=last + 3, body=json.dumps(body)))
    found = figures(make_shelf(rows + more), now=desk.now)
    assert found["T4 14/10/2026"]["issued"] == 2


def test_numbers_handed_in_late_count_on_their_own_day(make_desk, make_shelf, figures):
    desk = make_desk()
    desk.issue()
    desk.wait(days=1)
    desk.turn()
    late = f.HandedInLate(
        kiosk="kiosk-1", slip="slip-1", day=date(2026, 10, 14), number="9951", series="9",
        count=951, category="land", procedure=None, issued_at=desk.now - timedelta(days=1, hours=1),
    )  # fmt: skip
    desk.record([late])
    desk.wait(days=1)
    desk.turn()
    shelf = make_shelf(desk.rows)
    for _ in range(2):  # the second time from digests
        day = figures(shelf, now=desk.now)["all"]
        assert (day["issued"], day["unserved"], day["offline"]) == (2, 2, 1)
    assert figures(shelf, first=date(2026, 10, 15), last=date(2026, 10, 15))["all"]["issued"] == 0


def test_what_was_foretold_is_held_against_what_came(make_desk, make_shelf, figures):
    desk = make_desk()
    desk.do(at_counter.open_counter, 9)
    for _ in range(3):
        desk.issue()
    issued, told = [r for r in desk.rows if r.kind == "TicketIssued"], []
    for number, (row, expected, came) in enumerate(
        zip(issued, (10, 10, 1), (14, 6, 1), strict=True)
    ):
        at, minute = row.at, timedelta(minutes=1)
        told.append(
            Told(
                row.seq,
                at + expected * minute,
                at + 5 * minute,
                at + 12 * minute,
                at + came * minute,
            )
        )
        assert number < 3
    day = figures(make_shelf(desk.rows, {date(2026, 10, 14): told}), now=desk.now)["all"]
    assert day["estimate_error"] == pytest.approx(4 * 60)
    assert day["estimate_covered"] == pytest.approx(0.5)


def test_digests_are_kept_and_held_against_the_log(make_desk, make_shelf, figures):
    desk = make_desk()
    desk.issue()
    desk.wait(days=1)
    desk.issue()
    desk.wait(days=1)
    desk.turn()
    shelf = make_shelf(desk.rows)
    asked = {"first": date(2026, 10, 14), "last": date(2026, 10, 15), "now": desk.now}
    fresh = figures(shelf, **asked)
    shelf.read.clear()
    assert figures(shelf, **asked) == fresh
    assert shelf.read == [date(2026, 10, 16)]
    kept = next(iter(shelf.digests))
    shelf.digests[kept] = shelf.digests[kept]._replace(stamp=b"another log", body=b"")
    assert figures(shelf, **asked) == fresh
    shelf.digests[kept] = shelf.digests[kept]._replace(body=b"a bit that fell over")
    assert figures(shelf, **asked) == fresh
    shelf.digests = {seq: k._replace(version=0) for seq, k in shelf.digests.items()}
    assert figures(shelf, **asked) == fresh
