"""A day of the demo's kind, played once with a fixed seed: its log lies in tests/golden.

`--update-golden` plays it anew. The rules themselves make the log; the test then demands that
whoever was called would be called again.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from ticket_server.domain import (
    at_counter,
    calling,
    decisions,
    handing_in,
    helping,
    messages,
    on_ticket,
    presence,
    rating,
)
from ticket_server.domain import facts as f
from ticket_server.domain.counters import CounterState
from ticket_server.domain.decisions import Request
from ticket_server.domain.plan import RatingPlan
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import PARKED, TicketState
from ticket_server.domain.values import Expected, PartDown, SeriesPart, Stop, Text
from ticket_server.storage.bodies import body_of, fact_of

LOG = Path(__file__).parents[2] / "golden" / "day.jsonl"
SEVEN = datetime(2026, 10, 14, 0, 0, tzinfo=UTC)
TICK = timedelta(seconds=30)
SEED = 20261014
CATEGORIES = ("guide", "land", "land", "build", "collect")
RULES = {
    "counters": {1: ("guide", "collect"), 7: ("land",), 9: ("land", "build"), 10: ("collect",)},
    "helpers": {10: ("land", "build"), 1: ("land",)},
    "priority_classes": {"strict": timedelta(days=1), "short": timedelta(minutes=30)},
    "absences_until_cancelled": 2,
    "hold_limit": timedelta(minutes=15),
    "kiosks": {"kiosk-1": True},
    "rating": RatingPlan(reasons=frozenset({"waiting"})),
    "offline": True,
    "parts": (SeriesPart(owner="kiosk-1", series="9", digits=3, first=901, last=950),),
}


class Day:
    """Plays citizens and officers, tick by tick."""

    def __init__(self, desk):
        self.desk = desk
        self.dice = Random(SEED)
        self.paper = Random(SEED)
        self.faces = Random(SEED)
        self.cuts, self.papers = Random(SEED + 4), []
        self.busy_until = {}

    def likely(self, chance):
        return self.dice.random() < chance

    def attempt(self, decide, *args, **words):
        """Officers press what they like; the hall may say no."""
        try:
            return self.desk.do(decide, *args, **words)
        except Refusal:
            return []

    def play(self, until):
        while self.desk.now < until:
            self.desk.wait(seconds=TICK.seconds)
            self.desk.turn()
            self.citizens_come()
            self.kiosk_is_cut_off()
            self.parked_return()
            self.staff_help()
            for counter in list(self.desk.hall.counters.values()):
                self.officer(counter)

    def citizens_come(self):
        hour = (self.desk.now - SEVEN) / timedelta(hours=1)
        lunch = 4.5 <= hour < 6.5
        if hour > 9.5 or not self.likely(0.04 if lunch else 0.22 if hour < 3 else 0.15):
            return
        category, wait = self.dice.choice(CATEGORIES), timedelta(minutes=self.dice.randint(5, 30))
        told = Expected(
            minutes=wait.seconds // 60, earliest=self.desk.now + wait,
            latest=self.desk.now + 2 * wait, basis="replay",
        )  # fmt: skip
        also = (Stop(category="build", procedure="build-1"),) if category == "guide" else ()
        ticket = self.desk.issue(
            category, told, priority=self.likely(0.08), needs_help=self.likely(0.03),
            also=also if self.likely(0.3) else (),
        )  # fmt: skip
        self.paper_comes(ticket.id)

    def paper_comes(self, ticket):
        """Mostly; some are printed late, some again: their own dice leave the day as it was."""
        outcome = self.paper.choice(["printed"] * 8 + ["sent_unconfirmed", "failed"])
        self.attempt(decisions.report_print, ticket, outcome)
        if outcome == "sent_unconfirmed":
            self.attempt(decisions.report_print, ticket, "printed")
        elif outcome == "failed":
            self.attempt(decisions.reprint, ticket)
            self.attempt(decisions.report_print, ticket, "printed", again=True)

    def kiosk_is_cut_off(self):
        """Now and then a citizen gets no answer, and a number of the kiosk's own."""
        self.desk.by = "kiosk-1"
        if self.cuts.random() < 0.02:
            self.papers.append((paper := self.paper_of(901 + len(self.papers)), self.desk.now))
            if self.cuts.random() < 0.7:
                self.desk.issue("land", asked=("kiosk-1", paper.replaces))
        for paper, made in self.papers:
            if self.cuts.random() < 0.1:
                told = replace(paper, ago=self.desk.now - made)
                self.desk.do(handing_in.hand_in, "kiosk-1", told)
        self.desk.by = "test"

    def paper_of(self, count):
        number = {"day": self.desk.hall.day, "series": "9", "count": count, "number": f"9{count}"}
        asked = {"request": Request(category="land"), "replaces": f"key-{count}"}
        kept = {"slip": f"slip-{count}", "outbox": "outbox", "ago": timedelta()}
        return handing_in.Paper(**kept, **number, **asked)

    def among(self, *states):
        return [t.id for t in self.desk.hall.tickets.values() if t.state in states]

    def parked_return(self):
        for ticket in self.among(*PARKED):
            if self.likely(0.03):
                self.attempt(on_ticket.report, ticket)

    def staff_help(self):
        waiting = self.among(TicketState.WAITING)
        if not waiting or not self.likely(0.04):
            return
        ticket, other = self.dice.choice(waiting), self.dice.choice(waiting)
        class_ = self.dice.choice([None, "short", "strict"])
        self.dice.choice([
            lambda: self.attempt(on_ticket.guide, ticket),
            lambda: self.attempt(on_ticket.link, ticket, other),
            lambda: self.attempt(on_ticket.note_help, ticket, needed=True),
            lambda: self.attempt(on_ticket.change_category, ticket, "collect", None),
            lambda: self.attempt(on_ticket.set_priority, ticket, "proven", priority=True,
                                 priority_class=class_),
            lambda: self.attempt(on_ticket.set_priority, ticket, "not_proven", priority=False),
        ])()  # fmt: skip

    def officer(self, counter):
        number, current = counter.number, counter.current
        if current is None:
            if counter.state is CounterState.OPEN:
                self.call(number)
            return
        ticket = self.desk.hall.tickets[current]
        if ticket.state is TicketState.CALLED and self.desk.now - ticket.called_at < 4 * TICK:
            self.await_the_citizen(number)
        elif self.desk.now >= self.busy_until[number]:
            self.end(number, current)

    def call(self, number):
        waiting = self.among(TicketState.WAITING)
        if waiting and self.likely(0.03):
            ticket = self.dice.choice(waiting)
            self.attempt(calling.call_specific, number, UNSEEN, ticket, "appointment")
        else:
            self.attempt(calling.call_next, number, UNSEEN)
        minutes = self.dice.lognormvariate(1.7, 0.6)
        self.busy_until[number] = self.desk.now + timedelta(minutes=minutes)
        if self.desk.hall.calls and self.likely(0.8):
            self.desk.wait(seconds=8)
            self.attempt(decisions.report_announcement, self.desk.hall.calls[0].seq)

    def await_the_citizen(self, number):
        chance = self.dice.random()
        if chance < 0.3:
            self.attempt(at_counter.start, number, UNSEEN)
        elif chance < 0.35:
            self.attempt(at_counter.recall, number, UNSEEN)
        elif chance < 0.43:
            self.attempt(at_counter.no_show, number, UNSEEN)
        elif chance < 0.44:
            self.attempt(at_counter.put_back, number, UNSEEN)

    def end(self, number, current):
        chance, first = self.dice.random(), self.likely(0.5)
        if chance < 0.5:
            self.attempt(at_counter.finish, number, UNSEEN, "done", self.dice.randint(0, 3))
        elif chance < 0.72:
            self.call(number)
        elif chance < 0.8:
            stop = Stop(category=self.dice.choice(CATEGORIES))
            self.attempt(at_counter.transfer, number, UNSEEN, stop, first=first)
        elif chance < 0.85:
            to = self.dice.choice([n for n in self.desk.hall.counters if n != number])
            self.attempt(at_counter.transfer, number, UNSEEN, None, to, back=first)
        elif chance < 0.94:
            self.attempt(at_counter.hold, number, UNSEEN, "paper")
        else:
            self.attempt(at_counter.cancel, number, UNSEEN, "left")
        self.rate(number, current)
        if self.likely(0.06):
            self.desk.wait(seconds=4)
            self.attempt(at_counter.undo, number, current)

    def rate(self, number, ticket):
        """Some citizens do; their own dice, too."""
        level = self.faces.choice([1, 1, 1, 2, 2, 3, 4, None, None, None])
        if level is not None:
            reason = "waiting" if level == 4 else None
            self.attempt(rating.rate, f"sign-{number}", ticket, level, reason)


@pytest.fixture
def rules(make_plan):
    return make_plan(**RULES)


@pytest.fixture
def played_day(make_desk, make_plan, rules, beside_the_hall):
    """Plays the whole day; returns its log."""

    def play():
        desk = make_desk(plan=rules, now=SEVEN)
        day = Day(desk)
        desk.open(1, 7, 9, 10)
        desk.do(handing_in.lease, "kiosk-1", "outbox")
        report = {"role": "kiosk", "version": "1", "clock_off_s": 0.5, "printer": "low"}
        near_end = {"tickets_left": 140, "parts_down": (PartDown(part="scanner"),)}
        desk.do(decisions.report_device, f.DeviceReported(device="kiosk-1", **report, **near_end))
        lost = Text(vi="Ai để quên ô, xin đến quầy 1", en="Umbrella found: counter 1")
        desk.do(messages.post, "free", lost, SEVEN + timedelta(minutes=30), spoken=False)
        day.play(SEVEN + timedelta(hours=3))
        day.attempt(decisions.reassign, 7, 9, None)
        desk.do(at_counter.close_counter, 7)
        day.play(SEVEN + timedelta(hours=4, minutes=30))
        for number in (1, 9, 10):
            desk.do(at_counter.pause_counter, number, "break", SEVEN + timedelta(hours=6.5))
        day.play(SEVEN + timedelta(hours=6.5))
        desk.adopt(make_plan(digest="two", **RULES))
        desk.open(1, 9, 10)
        day.play(SEVEN + timedelta(hours=7.5))
        alive_at = desk.now
        desk.wait(minutes=6)
        desk.resume(alive_at)
        desk.do(messages.post, "technical")
        desk.do(messages.end, desk.hall.messages[-1].seq)
        waiting = [t.number for t in map(desk.hall.tickets.get, desk.hall.lines.in_order())]
        desk.do(decisions.served_on_paper, waiting[0], waiting[0])
        desk.wait(minutes=-5)
        desk.turn()
        desk.confirm(rules.day(desk.now))
        until = desk.now + timedelta(hours=3)
        desk.do(decisions.switch_issuing, open_=True, until=until, categories=("land",))
        desk.do(messages.post, "closing_soon")
        desk.do(presence.lost, "kiosk-1", desk.now - timedelta(seconds=30))
        desk.do(presence.back, "kiosk-1")
        desk.do(helping.want, "kiosk-1", "vi", "welcome")
        desk.do(helping.answer, "kiosk-1", 9)
        day.play(SEVEN + timedelta(hours=9.55))
        late = day.paper_of(950)
        desk.wait(days=1)
        desk.do(handing_in.hand_in, "kiosk-1", late)
        desk.do(lambda _scene: beside_the_hall)
        return desk.log

    return play


@pytest.fixture
def recorded(request, played_day):
    """The facts of the day, out of the file."""
    if request.config.getoption("--update-golden"):
        lines = [
            {"seq": t.seq, "at": t.at.isoformat(), "kind": t.kind, "body": json.loads(body_of(t))}
            for t in played_day()
        ]
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        LOG.write_text(text, encoding="utf-8")
    return [read(line) for line in LOG.read_text(encoding="utf-8").splitlines()]


def read(line):
    row = json.loads(line)
    at, body = datetime.fromisoformat(row["at"]), json.dumps(row["body"])
    return fact_of(SimpleNamespace(**{**row, "at": at, "by": None, "origin": None, "body": body}))
