"""What the server gave is remembered for a day, and told to a server that came back without it."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from kiosk.outbox import notes, outbox
from kiosk.outbox.keeper import Keeper
from kiosk.outbox.outbox import Outbox

NOW = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)
DAY = date(2026, 10, 14)
TOMORROW = date(2026, 10, 15)


def online(number="9001", day=DAY):
    return notes.Online(
        slip=str(uuid4()), outbox="o", day=day, series="9", count=int(number[1:]), number=number,
        at=NOW, running=0.0, category="dat-dai", language="vi", asked=str(uuid4()),
    )  # fmt: skip


def box_after(*said):
    return outbox.folded(said)


def test_another_store_is_told_once_more():
    one, two = online(), online("9002")
    box = box_after(notes.StoreSeen(epoch="a"), one, two)
    assert (box.unsure, box.held) == ((), 0)
    box = outbox.after(box, notes.StoreSeen(epoch="a"))
    assert box.unsure == ()
    box = outbox.after(box, notes.StoreSeen(epoch="b"))
    assert box.unsure == (one.slip, two.slip)
    box = outbox.after(box, notes.HandedIn(slip=one.slip))
    box = outbox.after(box, notes.HandInRefused(slip=two.slip, code="NUMBER_TAKEN"))
    assert (box.unsure, box.refused, box.held) == ((), (), 0)
    assert outbox.after(box, notes.StoreSeen(epoch="c")).unsure == (one.slip, two.slip)


def given(number="9901"):
    return notes.Given(
        slip=str(uuid4()), outbox="o", day=DAY, series="9", count=int(number[1:]), number=number,
        at=NOW, running=0.0, category="dat-dai", language="vi",
    )  # fmt: skip


def test_another_store_is_told_too_what_was_handed_in():
    one, two, never = given(), given("9902"), given("9903")
    said = [one, two, never, notes.HandInRefused(slip=never.slip, code="NUMBER_TAKEN")]
    box = box_after(notes.StoreSeen(epoch="a"), *said, notes.HandedIn(slip=one.slip))
    assert (box.open, box.refused) == ((two.slip,), (never.slip,))
    box = outbox.after(box, notes.StoreSeen(epoch="b"))
    assert (box.open, box.refused) == ((one.slip, two.slip), (never.slip,))


def test_tomorrow_it_is_forgotten():
    box = box_after(online(), online("9002"), online("9001", TOMORROW))
    assert [one.day for one in box.printed] == [TOMORROW]


@pytest.mark.parametrize("told", [0, 1, 2, 3])
def test_the_fewest_notes_say_the_same(told):
    one, two, three, four = online(), online("9002"), given(), given("9902")
    said = [notes.StoreSeen(epoch="a"), one, two, three, four, notes.HandedIn(slip=four.slip)]
    said += [notes.StoreSeen(epoch="b")]
    said += [notes.HandedIn(slip=note.slip) for note in (one, three, two)[:told]]
    box = box_after(notes.Opened(outbox="o", kiosk="k"), *said)
    assert outbox.folded(outbox.compacted(box)) == box


def test_it_outlives_the_program(disk):
    keeper = Keeper(disk, "kiosk-1")
    keeper.note(notes.StoreSeen(epoch="a"), online())
    assert Keeper(disk, "kiosk-1").box.printed == keeper.box.printed
    assert Outbox().printed == ()


def test_a_kiosk_hands_in_what_it_printed(leased, server, answer):
    request = leased.take().asked[0]
    leased.issue()
    number = leased.vm.ticket.number
    sent = len(leased.link.sent)
    leased.outbox._errands.tick()
    assert not [s for s in leased.link.sent[sent:] if s.path == "/tickets/hand-in"]
    leased.link.tell(leased.link.board.model_copy(update={"epoch": "restored"}))
    answer(leased, server)
    [told] = [s.body for s in leased.link.sent if s.path == "/tickets/hand-in"]
    assert (told["number"], told["asked"], told["count"]) == (number, request.key, int(number[1:]))
    assert leased.outbox._keeper.box.unsure == ()
    assert server.order == [number]
