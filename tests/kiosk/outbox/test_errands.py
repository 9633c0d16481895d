"""What is owed goes to the server in order, one at a time, until it is answered."""

import json
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.outbox import notes
from kiosk.outbox.clock import Clock
from kiosk.outbox.errands import AGAIN_S, PART_AGAIN_S, REPORT_KEPT, STUCK_S, Errands
from kiosk.outbox.keeper import Keeper
from kiosk.outbox.outbox import Stop
from kiosk.outbox.store import Forgetting
from ticket_protocol.offline import Abandon, AskPart, HandIn

NOW = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)


class Asked(QObject):
    succeeded = Signal(object)
    refused = Signal(object)
    unanswered = Signal()


class World:
    """An outbox, and a server that the test is."""

    def __init__(self, store):
        self.now, self.running, self.near, self.sent = NOW, 0.0, True, []
        self.keeper = Keeper(store, "kiosk-1")
        clock = Clock(
            now=lambda: self.now, running=lambda: self.running, zone=lambda: "Asia/Saigon", boot="b"
        )
        self.errands = Errands(self.keeper, self.post, clock, lambda: self.near)

    def post(self, path, body, *, key):
        self.sent.append(SimpleNamespace(path=path, body=body, key=key, asked=Asked()))
        return self.sent[-1].asked

    def given(self, slip="a", number="9901", **more):
        note = notes.Given(
            slip=slip, outbox=self.keeper.box.id, day=date(2026, 10, 14), series="9",
            count=int(number[1:]), number=number, at=self.now, running=self.running, boot="b",
            category="dat-dai", language="vi", **more,
        )  # fmt: skip
        self.keeper.note_if_kept(note)
        return note

    def later(self, seconds=AGAIN_S):
        self.running += seconds
        self.now += timedelta(seconds=seconds)
        self.errands.tick()

    def answer(self, reply=None):
        self.sent[-1].asked.succeeded.emit(reply or {})

    @property
    def paths(self):
        return [sent.path for sent in self.sent]


@pytest.fixture
def world(disk):
    return World(disk)


def uuid(letter):
    return f"{letter * 8}-{letter * 4}-{letter * 4}-{letter * 4}-{letter * 12}"


def test_what_nobody_waits_for_first_then_numbers_then_the_part_then_papers(world, server):
    world.near = False
    world.errands.report("/tickets/t/print", {"outcome": "printed"})
    world.given(uuid("a"))
    world.given(uuid("b"), "9902")
    world.errands.give_up(uuid("c"))
    assert world.sent == []
    world.near = True
    for _ in range(5):
        world.later()
        part = world.paths[-1] == "/kiosks/me/part"
        own = server.part(world.keeper.box.id).model_copy(update={"parts": ()})
        world.answer(own.model_dump(mode="json") if part else None)
    hand_in = "/tickets/hand-in"
    assert world.paths == [
        "/tickets/abandon", hand_in, hand_in, "/kiosks/me/part", "/tickets/t/print"
    ]  # fmt: skip
    Abandon.model_validate_json(json.dumps(world.sent[0].body))
    assert HandIn.model_validate_json(json.dumps(world.sent[1].body)).number == "9901"
    AskPart.model_validate_json(json.dumps(world.sent[3].body))
    box = world.keeper.box
    assert (box.given_up, box.open, box.reports) == ((), (), ())


@pytest.mark.parametrize("how", ["unanswered", 401, 403, 426, 503])
def test_a_number_is_handed_in_until_it_is_heard_each_time_by_another_key(world, problem, how):
    world.given(uuid("a"))
    world.later(0)
    for _ in range(5):
        asked = world.sent[-1].asked
        if how == "unanswered":
            asked.unanswered.emit()
        else:
            asked.refused.emit(problem("NO", how))
        world.errands.tick()
        world.later()
    assert world.paths == ["/tickets/hand-in"] * 6, "not more often than it should"
    assert len({sent.key for sent in world.sent}) == 6
    assert {sent.body["slip"] for sent in world.sent} == {uuid("a")}
    assert len({sent.body["told_at"] for sent in world.sent}) == 6
    world.answer()
    assert world.keeper.box.held == 0


def test_a_clock_that_is_set_meanwhile_counts_for_nothing(world):
    world.given(uuid("a"))
    world.now += timedelta(minutes=7)
    world.later(60)
    body = HandIn.model_validate_json(json.dumps(world.sent[0].body))
    assert body.told_at - body.issued_at == timedelta(seconds=60)


def test_after_another_start_of_the_machine_the_clock_counts(world):
    world.given(uuid("a"))
    world.errands._clock = Clock(
        now=lambda: world.now, running=lambda: 0.0, zone=lambda: None, boot="c"
    )
    world.later(60)
    body = HandIn.model_validate_json(json.dumps(world.sent[0].body))
    assert body.told_at - body.issued_at == timedelta(seconds=60)
    world.sent[-1].asked.unanswered.emit()
    world.now -= timedelta(hours=1)
    world.errands._again_at = 0.0
    world.errands.tick()
    body = HandIn.model_validate_json(json.dumps(world.sent[1].body))
    assert body.told_at == body.issued_at


def test_a_number_that_is_never_taken_makes_way(world, problem):
    world.given(uuid("a"), replaces=uuid("d"))
    world.given(uuid("b"), "9902")
    world.later(0)
    world.sent[-1].asked.refused.emit(problem("NUMBER_TAKEN"))
    assert world.paths[-1] == "/tickets/abandon"
    world.answer()
    assert world.sent[-1].body["slip"] == uuid("b")
    world.answer()
    assert world.keeper.box.held == 1, "staff see that somebody holds it"


@pytest.mark.parametrize(
    ("code", "why"), [("OUTBOX_UNKNOWN", Stop.LOST), ("OFFLINE_OFF", Stop.OFF)]
)
def test_a_server_that_tells_no_part_stops_it_and_is_asked_again(world, problem, code, why):
    world.later(0)
    world.sent[-1].asked.refused.emit(problem(code))
    today = date(2026, 10, 14)
    assert world.keeper.number_for("9", now=NOW, today=today, epoch="e") is why
    world.later(PART_AGAIN_S - 1)
    assert len(world.sent) == 1
    world.later(1)
    assert world.paths == ["/kiosks/me/part"] * 2
    assert world.sent[0].key != world.sent[1].key


def test_a_part_of_another_outbox_is_no_part(world, server):
    world.later(0)
    world.answer(server.part(uuid("f")).model_dump(mode="json"))
    assert world.keeper.box.lease is None


def test_reports_keep_their_key_and_end_with_their_day(world):
    world.errands._part_wanted = False
    world.errands.report("/tickets/t/print", {"outcome": "printed"})
    world.sent[-1].asked.unanswered.emit()
    world.later()
    assert world.sent[0].key == world.sent[1].key
    world.sent[-1].asked.unanswered.emit()
    world.later(REPORT_KEPT.total_seconds() + 1)
    assert len(world.sent) == 2
    assert world.keeper.box.reports == ()


def test_a_refused_report_is_given_up(world, problem):
    world.errands._part_wanted = False
    world.errands.report("a", {})
    world.errands.report("b", {})
    world.sent[0].asked.refused.emit(problem("NO", 404))
    assert world.paths == ["a", "b"]


def test_without_a_state_folder_papers_are_told_and_no_part_is_asked_for(problem):
    world = World(Forgetting())
    world.later(0)
    world.errands.report("a", {})
    assert world.paths == ["a"]


@pytest.mark.parametrize(("code", "status"), [("DAY_AHEAD", 409), ("INTERNAL", 500)])
def test_a_number_that_must_wait_holds_up_no_other_number(world, server, problem, code, status):
    stuck = world.given(uuid("a"))
    world.given(uuid("b"), "9902")
    for given, letter in ((stuck, "c"), (world.keeper.box.given[1], "d")):
        world.errands.report(f"/tickets/{given.ticket}/print", {"outcome": letter})
    world.sent[0].asked.refused.emit(problem(code, status))
    world.later()
    assert world.sent[-1].body["slip"] == uuid("b")
    world.answer()
    server.slips[uuid("b")] = {"count": 902}
    assert world.paths[-1] == "/kiosks/me/part", "also where its part stands"
    world.answer(server.part(world.keeper.box.id).model_dump(mode="json"))
    assert world.sent[-1].body == {"outcome": "d"}, "its own paper is told after it"
    world.answer()
    assert len(world.sent) == 4
    world.later(STUCK_S)
    assert world.sent[-1].body["slip"] == uuid("a")
    world.answer()
    assert world.sent[-1].body == {"outcome": "c"}


def test_what_was_given_up_and_makes_the_server_stumble_holds_up_no_number(world, problem):
    world.errands._part_wanted = False
    world.errands.give_up(uuid("c"))
    world.given(uuid("a"))
    world.sent[0].asked.refused.emit(problem("INTERNAL", 500))
    world.later()
    assert world.paths == ["/tickets/abandon", "/tickets/hand-in"]
    world.answer()
    world.later(STUCK_S)
    assert world.paths.count("/tickets/abandon") == 2
