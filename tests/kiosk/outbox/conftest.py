"""A store in memory that can fill up, and a server of a few lines that keeps the rules."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from kiosk.outbox.store import DamagedError, LockedError, UnkeptError
from ticket_protocol.offline import PartReply, SeriesPart
from ticket_protocol.replies import Problem

NOW = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)
DAY = date(2026, 10, 14)


class Disk:
    """A store whose lines outlive whoever keeps them; `full`: it takes no more; `locked`: not ours.

    `sure`: so many lines outlive the power, too.
    """

    durable = True

    def __init__(self):
        self.lines, self.full, self.damage, self.aside = [], False, False, []
        self.sure, self.locked = 0, False

    def open(self):
        if self.locked:
            raise LockedError("held")
        if self.damage:
            raise DamagedError("damaged", self.lines)
        return tuple(self.lines)

    def append(self, line, *, sure=True, closing=False):
        if self.full and not closing:
            raise UnkeptError("full")
        self.lines.append(line)
        if sure:
            self.sure = len(self.lines)

    def rewrite(self, lines):
        if self.full:
            raise UnkeptError("full")
        self.lines = list(lines)
        self.sure = len(self.lines)

    def set_aside(self):
        self.aside.append(self.lines)
        self.lines, self.damage = [], False
        return "aside"

    def close(self):
        pass


@dataclass
class Server:
    """What the real one promises of the four calls, kept in dictionaries."""

    epoch: str = "e"
    day: date = DAY
    first: int = 901
    last: int = 905
    known: str | None = None
    online: int = 0
    tickets: dict = field(default_factory=dict)  # number -> slip or key
    slips: dict = field(default_factory=dict)
    keys: dict = field(default_factory=dict)  # key -> number
    void: set = field(default_factory=set)
    order: list = field(default_factory=list)

    def call(self, path, body, key):
        """The answer, or a Problem."""
        answers = {
            "/tickets": self._issue, "/tickets/hand-in": self._hand_in,
            "/tickets/abandon": self._abandon, "/kiosks/me/part": self._part,
        }  # fmt: skip
        return answers[path](body, key) if path in answers else {}

    def _issue(self, _body, key):
        if key in self.void:
            return problem("ATTEMPT_REPLACED", 410)
        if key not in self.keys:
            self.online += 1
            self.keys[key] = f"9{self.online:03d}"
            self.tickets[self.keys[key]] = key
        return {"number": self.keys[key]}

    def _hand_in(self, body, _key):
        slip, number = body["slip"], body["number"]
        if slip in self.slips:
            return {"number": number}
        if "asked" not in body and not self.first <= body["count"] <= self.last:
            return problem("NOT_YOUR_NUMBER", 422)
        if number in self.tickets:
            return problem("NUMBER_TAKEN", 409)
        self.tickets[number], self.slips[slip] = slip, body
        self.order.append(number)
        if "replaces" in body:
            self._abandon({"asked": body["replaces"]}, None)
        return {"number": number}

    def _abandon(self, body, _key):
        number = self.keys.pop(body["asked"], None)
        self.tickets.pop(number, None)
        self.void.add(body["asked"])
        return {"number": number}

    def _part(self, body, _key):
        if self.known not in {None, body["outbox"]}:
            return problem("OUTBOX_UNKNOWN", 409)
        self.known = body["outbox"]
        return self.part(body["outbox"]).model_dump(mode="json")

    def part(self, outbox):
        used = [body["count"] for body in self.slips.values()]
        own = SeriesPart(
            series="9", digits=3, first=self.first, last=self.last,
            next=max(used, default=self.first - 1) + 1,
        )  # fmt: skip
        return PartReply(day=self.day, epoch=self.epoch, outbox=outbox, parts=(own,))


def problem(code, status=409):
    return Problem(type="about:blank", title=code, status=status, code=code)


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def server():
    return Server()


@pytest.fixture(name="problem", scope="session")
def _problem():
    return problem


@pytest.fixture(scope="session")
def new():
    """`new(last)`: an empty disk, and a server that has not been asked yet."""
    return lambda last: (Disk(), Server(last=last))


@pytest.fixture
def leased(new_kiosk, centre, disk, server):
    """A kiosk at work that may go on without its server, until its disk or its part ends."""
    kiosk = type(new_kiosk)(centre.model_copy(update={"offline": True}), disk).join()
    answer(kiosk, server)
    return kiosk


def answer(kiosk, server):
    """The server answers everything that was sent but the requests for numbers."""
    for sent in kiosk.link.sent:
        if sent.path != "/tickets" and not hasattr(sent.pending, "done"):
            sent.pending.done = True
            reply = server.call(sent.path, sent.body, sent.key)
            settled = sent.pending.refused if isinstance(reply, Problem) else sent.pending.succeeded
            settled.emit(reply)
            answer(kiosk, server)
            return


@pytest.fixture(name="answer", scope="session")
def _answer():
    return answer
