"""A small hall that makes facts, so that the bar sees what a server would tell it."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Centre
from ticket_protocol.fold import advance
from ticket_protocol.record import CallReason, PartDown
from ticket_protocol.words import (
    HoldReason,
    PauseReason,
    PrinterState,
    ReturnReason,
    Role,
)

HERE = Path(__file__).parent
MORNING = datetime(2026, 10, 14, 9, 56, tzinfo=timezone(timedelta(hours=7)))


class SmallHall:
    """The board of the demo centre, moved on by facts; `now` is moved by hand."""

    def __init__(self, centre: Centre) -> None:
        self.now, self.centre = MORNING, centre
        counters = tuple(Counter(number=c.number, categories=c.categories) for c in centre.counters)
        self.board = Board(epoch="e", seq=1, day=date(2026, 10, 14), counters=counters)
        self.facts: list[f.FactBase] = []

    def later(self, **time) -> datetime:
        self.now += timedelta(**time)
        return self.now

    def tell(self, kind, **values) -> Board:
        fact = kind(seq=self.board.seq + 1, at=values.pop("at", self.now), **values)
        self.facts.append(fact)
        self.board = advance(self.board, fact)
        return self.board

    def open(self, counter=9):
        return self.tell(f.CounterOpened, counter=counter)

    def pause(self, counter=9, reason=PauseReason.BREAK, **more):
        return self.tell(f.CounterPaused, counter=counter, reason=reason, **more)

    def close(self, counter=9):
        return self.tell(f.CounterClosed, counter=counter, reason="officer")

    def issue(
        self, number, category="dat-dai", *, procedure=None, priority=False, minutes=0, **more
    ):
        at = self.now - timedelta(minutes=minutes)
        key = at - timedelta(minutes=60) if priority else at
        values = {"number": number, "category": category, "procedure": procedure, **more}
        return self.tell(
            f.TicketIssued, at=at, ticket=f"20261014-{number}", priority=priority, key=key, **values
        )

    def call(self, number, counter=9, *, seconds=0, passed=(), **more):
        at = self.now - timedelta(seconds=seconds)
        waits = next(w for w in self.board.waiting if w.number == number)
        return self.tell(
            f.TicketCalled,
            at=at,
            ticket=waits.ticket,
            number=number,
            counter=counter,
            category=waits.category,
            priority=waits.priority,
            reason=CallReason(
                key=waits.key,
                issued_at=waits.issued_at,
                priority=waits.priority,
                passed=passed,
                **more,
            ),
        )

    def recall(self, counter=9):
        current = self.board.counter(counter).current
        return self._on_current(f.TicketRecalled, counter, times=current.times + 1)

    def finish(self, counter=9, how="pressed"):
        return self._on_current(f.TicketFinished, counter, how=how)

    def miss(self, counter=9, **more):
        return self._on_current(f.TicketMissed, counter, **more)

    def cancel(self, counter=9, **more):
        return self._on_current(f.TicketCancelled, counter, **more)

    def start(self, counter=9):
        return self._on_current(f.TicketStarted, counter)

    def hold(self, counter=9, *, minutes=30, reason=HoldReason.PAPER):
        until = self.now + timedelta(minutes=minutes)
        return self._on_current(f.TicketHeld, counter, reason=reason, until=until)

    def transfer(self, counter=9, **more):
        current = self.board.counter(counter).current
        values = {"category": current.category, "key": current.key, **more}
        return self._on_current(f.TicketTransferred, counter, **values)

    def undo(self, counter=9):
        left = self.board.counter(counter).left
        who = {"ticket": left.current.id, "number": left.current.number}
        return self.tell(f.MoveUndone, counter=counter, undone=left.move, **who)

    def back(self, number, *, offered=None, why=ReturnReason.REPORTED):
        parked = next(p for p in self.board.parked if p.number == number)
        who = {"ticket": parked.ticket, "number": number}
        return self.tell(f.TicketReturned, why=why, offered=offered, **who)

    def announced(self, counter=9):
        current = self.board.counter(counter).current
        who = {"ticket": current.id, "number": current.number}
        return self.tell(f.AnnouncementEnded, counter=counter, call=1, **who)

    def help(self, number):
        return self.tell(f.HelpNoted, needed=True, **self._who(number))

    def link(self, number, other):
        they = {"other": self._who(other)["ticket"], "other_number": other}
        return self.tell(f.TicketsLinked, **self._who(number), **they)

    def guide(self, number):
        return self.tell(f.TicketGuided, **self._who(number))

    def reassign(self, counter, to, *categories):
        return self.tell(f.CategoriesReassigned, counter=counter, to=to, categories=categories)

    def _who(self, number):
        rows = [(w.ticket, w.number) for w in (*self.board.waiting, *self.board.parked)]
        at = [c.current for c in self.board.counters if c.current]
        rows += [(c.id, c.number) for c in at]
        return next({"ticket": t, "number": n} for t, n in rows if n == number)

    def device(self, name="kiosk-1", *, printer=PrinterState.OK, role=Role.KIOSK, **more):
        values = {"version": "0.1.0", "clock_off_s": 0.0, "printer": printer, **more}
        return self.tell(f.DeviceReported, device=name, role=role, **values)

    def silent(self, name, part, *counters, role=Role.DISPLAY):
        parts = tuple(PartDown(part=part, counter=c) for c in counters or (None,))
        return self.device(name, printer=None, role=role, parts_down=parts)

    def print(self, number, outcome, *, again=False):
        return self.tell(f.TicketPrinted, outcome=outcome, again=again, **self._who(number))

    def post(self, about, **more):
        return self.tell(f.MessagePosted, about=about, **more)

    def suspect_clock(self):
        return self.tell(f.ClockSuspected, behind_s=86400.0)

    def confirm_clock(self):
        return self.tell(f.ClockConfirmed, day=self.board.day)

    def _on_current(self, kind, counter, **values):
        current = self.board.counter(counter).current
        return self.tell(kind, ticket=current.id, number=current.number, counter=counter, **values)


@pytest.fixture(scope="session")
def centre():
    """The demo centre, as `GET /centre` tells it."""
    return Centre.model_validate_json((HERE / "centre.json").read_text("utf-8"))


@pytest.fixture
def hall(centre):
    """The hall in the morning: every counter closed, nobody waiting."""
    return SmallHall(centre)


@pytest.fixture
def busy(hall):
    """The morning of the design's pictures: 9012 at counter 9 since 04:12, six waiting."""
    hall.open()
    hall.issue("9012", procedure="dang-ky-dat-dai-cap-giay-chung-nhan-lan", minutes=40)
    hall.call("9012", seconds=252)
    waiting = [
        ("9013", "dat-dai", "tach-thua-hop-thua-dat", False, 26),
        ("9014", "dat-dai", "dang-ky-bien-dong", False, 19),
        ("9015", "dat-dai", "cap-doi-cap-lai-giay-chung-nhan", False, 16),
        ("9016", "xay-dung-mt-nn", "cap-giay-phep-xay-dung-nha-o-rieng-le", True, 14),
        ("9017", "xay-dung-mt-nn", "dang-ky-moi-truong", False, 9),
        ("9018", "dat-dai", "hoa-giai-tranh-chap-dat-dai", False, 3),
    ]
    for number, category, procedure, priority, minutes in waiting:
        hall.issue(number, category, procedure=procedure, priority=priority, minutes=minutes)
    return hall
