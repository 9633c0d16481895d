"""Days played by dice: every figure is what somebody would have written who watched the hall."""

from collections import Counter
from datetime import timedelta
from math import ceil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ticket_server.domain import facts as f
from ticket_server.domain.counters import CounterState
from ticket_server.domain.tickets import TicketState
from ticket_server.reports.asked import By

ENDS = {
    TicketState.FINISHED: "served",
    TicketState.MISSED: "missed",
    TicketState.EXPIRED: "unserved",
    TicketState.NOT_CLOSED: "unclosed",
}


SERVED = ("TicketFinished", "TicketMovedOn")


class Watcher:
    """Sits in the hall and writes down everything, slowly; knows nothing of reports."""

    def __init__(self):
        self.hall, self.tickets, self.last = None, {}, None
        self.first_calls, self.category, self.why = {}, {}, {}
        self.said, self.open_s, self.busy_s = Counter(), Counter(), Counter()
        self.served_for, self.dossiers = Counter(), 0

    def look(self, hall, fact):
        """Before each fact: what has been so since the one before."""
        if isinstance(fact.body, f.DayStarted):
            self.tickets = dict(hall.tickets)
            self.dossiers = sum(t.dossiers for t in hall.tickets.values())
        self.time_passes(hall, fact)
        self.note(hall, fact)

    def time_passes(self, hall, fact):
        by_itself = isinstance(fact.body, f.TicketExpired | f.ServiceNotClosed | f.DayStarted)
        closed = isinstance(fact.body, f.CounterClosed) and fact.body.reason == "day_end"
        if self.last is not None and not (by_itself or closed):
            until = fact.body.began if isinstance(fact.body, f.OutageEnded) else fact.at
            seconds = max(0.0, (until - self.last).total_seconds())
            for counter in hall.counters.values():
                busy = counter.current is not None
                if busy or counter.state is CounterState.OPEN:
                    self.open_s[counter.number] += seconds
                if busy:
                    self.busy_s[counter.number] += seconds
        self.last = fact.at

    def note(self, hall, fact):
        body = fact.body
        self.said[fact.kind] += 1
        match body:
            case f.TicketIssued():
                self.category[body.ticket] = body.category
            case f.CategoryChanged() if body.ticket not in self.first_calls:
                self.category[body.ticket] = body.category
            case f.TicketCalled():
                self.first_calls.setdefault(body.ticket, (fact.at, body.counter))
            case f.TicketCancelled():
                self.why[body.ticket] = body.reason
            case f.TicketFinished() | f.TicketMovedOn():
                self.served_for[hall.tickets[body.ticket].category] += 1
            case f.MoveUndone():
                self.said[body.undone] -= 1
                if body.undone in SERVED:
                    self.served_for[hall.counters[body.counter].left.ticket.category] -= 1

    def end_of(self, ticket):
        if ticket.state is TicketState.CANCELLED:
            return "missed" if self.why[ticket.id] == "absent" else "cancelled"
        return ENDS.get(ticket.state, "here")

    def numbers(self, tickets):
        """What the figures of numbers have to say of these tickets."""
        ends = Counter(self.end_of(t) for t in tickets)
        waits = sorted(
            round((self.first_calls[t.id][0] - t.issued_at).total_seconds())
            for t in tickets
            if t.id in self.first_calls
        )
        rank = lambda p: waits[ceil(p * len(waits) / 100) - 1] if waits else None  # noqa: E731
        return {
            "issued": len(tickets),
            **{end: ends[end] for end in ("served", "missed", "cancelled", "unserved", "unclosed")},
            "here": ends["here"],
            "wait_mean": pytest.approx(sum(waits) / len(waits)) if waits else None,
            "wait_median": rank(50),
            "wait_p95": rank(95),
            "promised": pytest.approx(sum(w <= 1200 for w in waits) / len(waits))
            if waits
            else None,
            "priority": pytest.approx(sum(t.priority for t in tickets) / len(tickets))
            if tickets
            else None,
        }


def seen(row, wanted):
    return {name: row[name] for name in wanted}


@given(st.integers(0, 10_000))
@settings(
    max_examples=16, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_day_by_dice(make_desk, make_player, make_shelf, figures, seed):
    watcher = Watcher()
    desk = make_desk(looks=watcher.look, automatic_return=bool(seed % 2))
    make_player(desk, seed).play(160)
    desk.now = desk.now.replace(hour=23)  # 6 o'clock of the next morning
    desk.turn()
    shelf = make_shelf(desk.rows)
    tickets = list(watcher.tickets.values())
    day = figures(shelf)["all"]
    wanted = watcher.numbers(tickets)
    assert seen(day, wanted) == wanted
    assert day["services"] == watcher.said["TicketFinished"] + watcher.said["TicketMovedOn"]
    assert day["no_shows"] == watcher.said["TicketMissed"]
    assert day["dossiers"] == watcher.dossiers
    by_field = figures(shelf, by=By.CATEGORY)
    for name, words in (("land", "Đất đai"), ("build", "Xây dựng"), ("collect", "Trả kết quả")):
        own = [t for t in tickets if watcher.category[t.id] == name]
        if own:
            assert seen(by_field[words], watcher.numbers(own)) == watcher.numbers(own)
        if watcher.served_for[name]:
            assert by_field[words]["services"] == watcher.served_for[name]
    by_counter = figures(shelf, by=By.COUNTER)
    for number, seconds in watcher.open_s.items():
        if seconds:
            row = by_counter[f"Quầy số {number}"]
            assert row["open_time"] == pytest.approx(seconds, abs=30)
            share = watcher.busy_s[number] / seconds
            assert row["utilisation"] == pytest.approx(share, abs=30 / seconds)


@pytest.mark.parametrize("by", list(By))
def test_groups_add_up(make_desk, make_player, make_shelf, figures, by):
    desk = make_desk()
    for day in range(3):
        make_player(desk, day).play(60)
        desk.wait(days=1)
        desk.turn()
    found = figures(make_shelf(desk.rows), by=by, last=desk.now.date(), now=desk.now)
    total = found.pop("all")
    for name in ("issued", "served", "missed", "cancelled", "unserved", "services", "dossiers",
                 "no_shows", "open_time"):  # fmt: skip
        if name in total:
            assert sum(row[name] or 0 for row in found.values()) == pytest.approx(total[name])
    ended = ("served", "missed", "cancelled", "unserved", "unclosed", "here")
    for row in [total, *found.values()]:
        if "issued" in row:
            assert row["issued"] == sum(row[name] for name in ended)


def test_the_golden_day(golden, make_shelf, figures):
    """Reckoned by hand from the log with `grep` and a spreadsheet."""
    day = figures(make_shelf(golden))["all"]
    assert (day["issued"], day["offline"]) == (169, 18)
    assert day["services"] == 131
    assert day["unclosed"] == 2


def test_time_without_the_server_counts_as_neither_open_nor_service(make_desk, make_shelf, figures):
    from ticket_server.domain import at_counter, calling  # noqa: PLC0415
    from ticket_server.domain.scene import UNSEEN  # noqa: PLC0415

    desk = make_desk()
    desk.do(at_counter.open_counter, 9)
    desk.issue()
    desk.wait(minutes=5)
    desk.do(calling.call_next, 9, UNSEEN)
    desk.down(minutes=30)
    desk.wait(minutes=5)
    desk.do(at_counter.finish, 9, UNSEEN, None, 1)
    desk.wait(days=1)
    desk.turn()
    day = figures(make_shelf(desk.rows))["all"]
    assert (day["services"], day["service_mean"]) == (1, None)
    assert day["open_time"] == timedelta(minutes=10).total_seconds()
    assert day["utilisation"] == pytest.approx(0.5)
