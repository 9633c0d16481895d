"""Kiosks that are cut off, in any order of events: every number once, no ghost, nothing lost.

The kiosks keep what real ones have on disk; requests and papers may be late, lost or repeated.
"""

from dataclasses import dataclass, field
from datetime import datetime

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from ticket_server.domain import at_counter, handing_in
from ticket_server.domain import facts as f
from ticket_server.domain.decisions import Request
from ticket_server.domain.offline_refusals import DayAhead, NumberTaken
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import ALIVE
from ticket_server.domain.values import SeriesPart

PICK = st.integers(0, 31)
WHO = st.sampled_from(["kiosk-1", "kiosk-2"])
CATEGORIES = st.sampled_from(["land", "build", "collect"])
FATES = st.sampled_from(["answered", "lost", "late"])
FILES = st.sampled_from(["one", "two", "wide", "off"])


def part(owner, series, first, last):
    return SeriesPart(owner=owner, series=series, digits=3, first=first, last=last)


BOTH = [part(f"kiosk-{n}", s, 891 + 10 * n, 896 + 10 * n) for n in (1, 2) for s in "9T"]
FILE = {
    "one": {"parts": tuple(BOTH), "offline": True},
    "two": {"parts": tuple(BOTH[:2]), "offline": True},
    "wide": {"parts": (*BOTH[2:], part("kiosk-1", "9", 3, 8)), "offline": True},
    "off": {},
}


@dataclass
class Paper:
    """What somebody holds. `made`: by the clock of everybody; `sound`: it has not jumped."""

    kiosk: str
    slip: str
    day: object
    series: str
    count: int
    category: str
    made: datetime
    replaces: str | None
    ticket: str | None = None
    run: int = 0
    sound: bool = True

    @property
    def number(self):
        return f"{self.series}{self.count:03d}"


@dataclass
class Kiosk:
    """What it remembers whatever happens: its lease, and by day the highest count it gave."""

    name: str
    outbox: str
    day: object = None
    parts: dict = field(default_factory=dict)
    given: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)


class Cuts:
    """Kiosks, and what lies between them and the server."""

    @initialize(tickets=st.just([]))
    def begin(self, tickets):
        self.kiosks = {n: Kiosk(name=n, outbox=f"outbox-{n}") for n in ("kiosk-1", "kiosk-2")}
        self.papers, self.flying, self.void = [], [], {}
        self.keys = self.run = 0
        super().begin(tickets)
        for kiosk in self.kiosks.values():
            self.lease(kiosk)

    def plan(self, name):
        return self.make_plan(digest=f"{name}-{self.keys}", guidance="guide", **FILE[name])

    def after(self, fact):
        """Every number once; a day that starts again is another hall."""
        super().after(fact)
        if isinstance(fact.body, f.DayStarted):
            self.run = fact.seq
        if isinstance(fact.body, f.TicketIssued) and fact.body.offline:
            self.desk.given_offline.setdefault(self.hall.day, set()).add(fact.body.number)

    def lease(self, kiosk):
        self.desk.turn()
        try:
            self.desk.do(handing_in.lease, kiosk.name, kiosk.outbox)
        except Refusal:
            kiosk.parts = {}
            return
        kiosk.day = self.hall.day
        parts = handing_in.parts_for(self.hall, self.desk.plan, kiosk.name)
        kiosk.parts = {p.series: (handing_in.next_in(self.hall, p), p) for p in parts}

    @rule(who=WHO, category=CATEGORIES, fate=FATES)
    def citizen_asks(self, who, category, fate):
        self.keys += 1
        request = (who, f"key-{self.keys}", category)
        if fate != "late":
            self.comes_in(request)
        if fate != "answered":
            self.kiosks[who].asked.append(request[1])
            self.flying.append(request)

    @rule(pick=PICK)
    def a_request_comes_late(self, pick):
        if self.flying:
            self.comes_in(self.flying[pick % len(self.flying)])

    def comes_in(self, request):
        """As at the server's door: whatever has an answer gets the same again."""
        who, key, category = request
        if (who, key) in self.hall.offline.asked:
            return
        self.desk.by = who
        issued = self.attempt(self.desk.issue, category, asked=(who, key))
        self.desk.by = "test"
        assert issued is None or self.void.get((who, key)) != self.run

    @rule(who=WHO, category=CATEGORIES, fate=FATES, called=st.booleans(), minutes=st.integers(0, 9))
    def citizen_gets_no_answer(self, who, category, fate, called, minutes):
        """And is given another number; the ghost may be called meanwhile."""
        self.citizen_asks(who, category, "lost" if fate == "answered" else fate)
        self.gives_a_number_itself(who, category, replaces=True)
        self.desk.wait(minutes=minutes)
        if called:
            self.serve(minutes)

    @rule(who=WHO, category=CATEGORIES, pick=PICK, served=st.booleans())
    def too_late(self, who, category, pick, served):
        """The request comes, or its ghost is taken back, when the paper is in already."""
        self.citizen_asks(who, category, "lost" if served else "late")
        self.gives_a_number_itself(who, category, replaces=True)
        if served:
            self.serve(pick)
            self.do(at_counter.finish, self.busy(pick), UNSEEN)
        self.hands_one_in(-1)
        self.undo(pick) if served else self.comes_in(self.flying[-1])

    @rule(who=WHO, category=CATEGORIES, replaces=st.booleans())
    def gives_a_number_itself(self, who, category, replaces):
        kiosk, series = self.kiosks[who], "T" if category == "collect" else "9"
        now = self.desk.now
        if series not in kiosk.parts or kiosk.day != self.desk.plan.day(now):
            self.lease(kiosk)
        if series not in kiosk.parts or kiosk.day != self.desk.plan.day(now):
            return
        told, part_ = kiosk.parts[series]
        count = max(told, kiosk.given.get((kiosk.day, series), 0) + 1, part_.first)
        before = [p.made for p in self.papers if p.kiosk == who]
        if count > part_.last or (before and now < max(before)):
            return
        kiosk.given[kiosk.day, series] = count
        key = kiosk.asked.pop() if replaces and kiosk.asked else None
        paper = Paper(who, f"slip-{len(self.papers)}", kiosk.day, series, count, category, now, key)
        assert all((p.day, p.number) != (paper.day, paper.number) for p in self.papers)
        self.papers.append(paper)

    @rule(pick=PICK, other=PICK)
    def hands_in(self, pick, other):
        self.hands_one_in(other)
        self.hands_one_in(pick)

    def hands_one_in(self, pick):
        """Rather one that is not in yet."""
        open_ = [p for p in self.papers if p.ticket is None and pick % 4] or self.papers
        if open_:
            self.hand_in(open_[pick % len(open_)])

    def hand_in(self, paper):
        self.desk.turn()
        hall = self.hall
        told = handing_in.Paper(
            slip=paper.slip, outbox=self.kiosks[paper.kiosk].outbox, day=paper.day,
            series=paper.series, count=paper.count, number=paper.number,
            ago=self.desk.now - paper.made, request=Request(category=paper.category),
            replaces=paper.replaces,
        )  # fmt: skip
        known, seq = paper.slip in {**hall.offline.slips, **hall.offline.late}, hall.seq
        try:
            self.desk.by = paper.kiosk
            self.desk.do(handing_in.hand_in, paper.kiosk, told)
        except NumberTaken:
            assert paper.ticket is not None
            assert paper.run != self.run
            return
        except DayAhead:
            assert paper.day > self.hall.day
            return
        finally:
            self.desk.by = "test"
        assert (hall.seq == seq) == known
        if paper.replaces is not None and not known:
            self.void[paper.kiosk, paper.replaces] = self.run
        if paper.day == hall.day and not known:
            paper.ticket, paper.run = hall.offline.slips[paper.slip], self.run
            assert hall.tickets[paper.ticket].issued_at <= self.desk.scene.at

    @rule(pick=PICK, who=WHO)
    def gives_up(self, pick, who):
        """It was killed while it asked: nobody holds a paper."""
        asked = self.kiosks[who].asked
        if asked:
            key = asked.pop(pick % len(asked))
            self.do(handing_in.abandon, who, key)
            self.void[who, key] = self.run

    @rule(who=WHO)
    def disk_is_wiped(self, who):
        """What it gave is forgotten; then it may give nothing for the day."""
        day, leased = self.hall.day, who in self.hall.offline.leases
        stranger = Kiosk(name=who, outbox=f"outbox-{who}-{self.keys}-{self.hall.seq}")
        self.lease(stranger)
        if self.hall.day == day and leased:
            assert stranger.parts == {}

    @rule(pick=PICK, act=st.sampled_from([at_counter.finish, at_counter.start, at_counter.cancel]))
    def act(self, pick, act):
        self.do(act, self.busy(pick), UNSEEN)

    @rule(pick=PICK)
    def undo(self, pick):
        left = [c for c in self.hall.counters.values() if c.left is not None]
        if left:
            counter = left[pick % len(left)]
            self.do(at_counter.undo, counter.number, counter.left.ticket.id)

    @rule()
    def server_restarts(self):
        self.desk.hall = self.fold_again()

    @rule(hours=st.sampled_from([0, 0, 0, 14]))
    def night_falls(self, hours):
        self.desk.wait(hours=hours)
        self.attempt(self.desk.turn)

    @rule(hours=st.sampled_from([0, 0, 0.1, 1, 30]))
    def clock_goes_back(self, hours):
        self.desk.wait(hours=-hours)
        for paper in self.papers if hours else ():
            paper.sound = paper.sound and paper.ticket is not None
        self.attempt(self.desk.turn)
        self.date_is_confirmed()

    @rule()
    def date_is_confirmed(self):
        self.attempt(self.desk.confirm, self.desk.plan.day(self.desk.now))

    @rule(name=FILES)
    def file_changes(self, name):
        self.keys += 1
        self.attempt(self.desk.adopt, self.plan(name))

    @invariant()
    def no_ghost_lives(self):
        for ticket in self.hall.tickets.values():
            asked = (ticket.issued_by, ticket.asked)
            if ticket.state in ALIVE and not ticket.offline:
                assert self.void.get(asked) != self.run
                assert asked not in self.hall.offline.void

    @invariant()
    def nothing_is_lost(self):
        mine = [p for p in self.papers if p.run == self.run and p.ticket is not None]
        assert all(self.hall.tickets[p.ticket].number == p.number for p in mine)

    @invariant()
    def who_came_first_is_first(self):
        """By the time on the paper, unless that lies before the kiosk could give it."""
        made = {p.ticket: p.made for p in self.papers if p.run == self.run and p.ticket and p.sound}
        for name, at in made.items():
            ticket = self.hall.tickets[name]
            lease = self.hall.offline.leases.get(ticket.issued_by)
            assert ticket.issued_at == at or (lease and at < ticket.issued_at <= lease.at)

    @invariant()
    def online_numbers_are_in_nobodys_part(self):
        parts = self.hall.offline.parts
        online = [t.number for t in self.hall.tickets.values() if not t.offline]
        assert not [n for n in online if any(p.holds(n) for p in parts)]


def test_kiosks_that_are_cut_off(machine, run):
    class Machine(Cuts, machine):
        pass

    run(Machine, examples=120, steps=60)
