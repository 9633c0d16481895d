"""What an outbox may give, and what it notes; and who may use what it left."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from kiosk.outbox import notes, outbox
from kiosk.outbox.keeper import LONG, MANY, Keeper
from kiosk.outbox.outbox import Free, Stop
from kiosk.outbox.store import UnkeptError

NOW = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)
DAY = date(2026, 10, 14)
TOMORROW = date(2026, 10, 15)


class Giving:
    """A keeper that gives as the kiosk does."""

    def __init__(self, store, kiosk="kiosk-1"):
        self.keeper, self.now, self.day, self.epoch = Keeper(store, kiosk), NOW, DAY, "e"

    def told(self, server, **changed):
        reply = server.part(self.keeper.box.id).model_copy(update=changed)
        self.keeper.note(*outbox.told(self.keeper.box, reply))
        return self

    def free(self, series="9"):
        return self.keeper.number_for(series, now=self.now, today=self.day, epoch=self.epoch)

    def give(self, **more):
        free = self.free()
        if isinstance(free, Stop):
            return free
        given = notes.Given(
            slip=str(uuid4()), outbox=self.keeper.box.id, day=self.day, series="9",
            count=free.count, number=free.number, at=self.now, running=0.0, category="dat-dai",
            language="vi", **more,
        )  # fmt: skip
        return given if self.keeper.note_if_kept(given) else Stop.UNKEPT

    def handed_in(self, given):
        self.keeper.note(notes.HandedIn(slip=given.slip))


@pytest.fixture
def giving(disk, server):
    return Giving(disk).told(server)


def test_counts_go_up_and_end_with_the_part(giving):
    assert [giving.give().number for _ in range(5)] == ["9901", "9902", "9903", "9904", "9905"]
    assert giving.give() is Stop.USED_UP
    assert giving.keeper.box.held == 5
    assert giving.free("T") is Stop.OFF


def test_nothing_before_the_server_has_told(disk, server):
    giving = Giving(disk)
    assert giving.free() is Stop.UNTOLD
    assert giving.told(server).free() == Free(series="9", count=901, number="9901")


@pytest.mark.parametrize("changed", [{"day": TOMORROW}, {"epoch": "other"}])
def test_another_day_or_store_stops_it(giving, changed):
    for name, value in changed.items():
        setattr(giving, name, value)
    assert giving.free() is Stop.UNTOLD


def test_a_clock_behind_the_last_number_stops_it_until_it_has_passed(giving):
    giving.give()
    giving.now -= timedelta(seconds=1)
    assert giving.give() is Stop.CLOCK
    giving.now += timedelta(seconds=1)
    assert giving.give().number == "9902"


def test_a_restart_goes_on_where_it_stopped(giving, disk):
    first = giving.give()
    again = Giving(disk)
    assert again.keeper.box == giving.keeper.box
    assert again.give().number == "9902"
    assert first.slip in again.keeper.box.open


def test_who_asked_before_a_restart_is_given_up(giving, disk):
    giving.keeper.note(notes.Asked(key="a"), notes.Asked(key="b"), notes.Answered(key="a"))
    assert Giving(disk).keeper.box.given_up == ("b",)


def test_a_disk_gone_back_in_time_stops_the_day_for_good(giving, disk, server):
    before = list(disk.lines)
    server.slips["s"] = {"count": giving.give().count}
    disk.lines = before
    back = Giving(disk)
    assert back.free().number == "9901", "nobody can know before the server is asked"
    assert back.told(server).free() is Stop.LOST
    assert back.told(server).free() is Stop.LOST
    assert Giving(disk).free() is Stop.LOST
    back.day = server.day = TOMORROW
    server.slips.clear()
    assert back.told(server).free().number == "9901"


def test_a_server_gone_back_in_time_gets_its_numbers_again(giving, server):
    given = [giving.give() for _ in range(3)]
    for one in given:
        giving.handed_in(one)
    server.slips["x"] = {"count": 901}
    giving.told(server)
    assert giving.keeper.box.open == (given[1].slip, given[2].slip)
    assert giving.give().number == "9904"


def test_a_full_disk_stops_it_and_nothing_is_given_twice_afterwards(giving, disk):
    giving.give()
    disk.full = True
    assert giving.give() is Stop.UNKEPT
    assert giving.free() is Stop.UNKEPT
    giving.keeper.note(notes.Asked(key="k"))
    disk.full = False
    giving.keeper.mend()
    assert giving.give().number == "9902"
    assert Giving(disk).keeper.box.given_up == ("k",)


def test_an_answer_is_noted_on_a_full_disk(giving, disk):
    giving.keeper.note(notes.Asked(key="k"))
    disk.full = True
    giving.keeper.note(notes.Answered(key="k"))
    assert Giving(disk).keeper.box.given_up == (), "somebody holds that paper"


def test_damage_begins_anew_and_saves_what_people_hold(giving, disk, server):
    first, second = giving.give(), giving.give()
    giving.handed_in(first)
    giving.keeper.note(notes.Asked(key="k"), notes.Asked(key="g"), notes.GivenUp(key="g"))
    disk.damage = True
    anew = Giving(disk)
    assert anew.keeper.box.id != giving.keeper.box.id
    assert anew.keeper.box.open == (second.slip,)
    assert anew.keeper.box.given[0].outbox == giving.keeper.box.id
    assert anew.keeper.box.given_up == ("g",), "the other's answer may be what is damaged"
    assert anew.free() is Stop.UNTOLD
    assert len(disk.aside) == 1


def test_somebody_else_s_outbox_is_set_aside_whole(giving, disk):
    giving.give()
    other = Giving(disk, "kiosk-2")
    assert other.keeper.box.held == 0
    assert len(disk.aside) == 1


def test_what_another_program_holds_is_not_touched(disk):
    disk.locked = True
    keeper = Keeper(disk, "kiosk-1")
    assert keeper.stop is Stop.LOCKED
    keeper.note(notes.Asked(key="k"))
    keeper.mend()
    assert (disk.lines, keeper.trouble, keeper.stop) == ([], "held", Stop.LOCKED)


def test_once_the_other_program_has_let_go_it_is_kept_again(giving, disk, server):
    given = giving.give()
    giving.keeper.note(notes.Asked(key="its"))
    disk.locked = True
    again = Giving(disk)
    assert again.told(server).free() is Stop.LOCKED
    again.keeper.note(notes.Asked(key="k"), notes.GivenUp(key="k"), notes.Asked(key="under way"))
    disk.locked = False
    again.keeper.mend()
    box = again.keeper.box
    assert (again.keeper.stop, again.keeper.trouble) == (None, "")
    assert (box.id, box.open) == (giving.keeper.box.id, (given.slip,))
    assert (box.given_up, box.attempts) == (("its", "k"), ("under way",))
    assert Giving(disk).keeper.box.given_up == ("its", "k", "under way"), "it stands on the disk"
    assert again.told(server).give().number == "9902"


def test_without_a_folder_it_says_so():
    assert Keeper(None, "kiosk-1").stop is Stop.NOWHERE


def test_many_lines_are_made_few(giving, disk, server):
    given = giving.give()
    for i in range(MANY):
        giving.keeper.note(notes.Asked(key=str(i)), notes.Answered(key=str(i)))
    again = Giving(disk)
    assert len(disk.lines) < 10
    assert again.keeper.box == giving.keeper.box
    assert again.keeper.box.open == (given.slip,)


def test_a_paper_that_is_never_taken_gives_up_what_it_replaced(giving):
    given = giving.give(replaces="k")
    giving.keeper.note(*outbox.refused(giving.keeper.box, given.slip, "NUMBER_TAKEN"))
    assert giving.keeper.box.given_up == ("k",)
    assert giving.keeper.box.held == 1, "somebody holds it"


@pytest.mark.parametrize("first", ["report", "refusal"])
def test_of_a_paper_that_is_never_taken_nothing_is_reported(giving, first):
    """The server's ticket of that number is somebody else's."""
    taken, other = giving.give(), giving.give()
    reports = [
        notes.Due(key=one.slip, path=f"/tickets/{one.ticket}/print", body={}, at=NOW)
        for one in (taken, other)
    ]
    refusal = outbox.refused(giving.keeper.box, taken.slip, "NUMBER_TAKEN")
    told = (*reports, *refusal) if first == "report" else (*refusal, *reports)
    giving.keeper.note(*told)
    assert giving.keeper.box.reports == (reports[1],)


def test_a_paper_that_was_never_taken_is_nobody_s_tomorrow(giving, server):
    given = giving.give()
    giving.keeper.note(notes.HandInRefused(slip=given.slip, code="NUMBER_TAKEN"))
    assert giving.told(server).keeper.box.held == 1
    giving.day = server.day = TOMORROW
    assert giving.told(server).keeper.box.held == 0


def test_a_server_whose_clock_went_a_day_ahead_and_back_gets_no_number_again(giving, server):
    giving.handed_in(giving.give())
    server.day = giving.day = TOMORROW
    giving.told(server)
    server.day = giving.day = DAY
    giving.told(server)
    assert giving.give().number == "9902"


def test_a_stop_is_kept_on_a_full_disk(giving, disk, server):
    before = list(disk.lines)
    server.slips["s"] = {"count": giving.give().count}
    disk.lines = before
    back = Giving(disk)
    disk.full = True
    assert back.told(server).free() is Stop.LOST
    assert Giving(disk).free() is Stop.LOST, "also after a start without the server"


def test_a_kiosk_that_is_never_started_anew_keeps_its_store_short(giving, disk):
    given = giving.give()
    for i in range(LONG):
        giving.keeper.note(notes.Asked(key=str(i)), notes.Answered(key=str(i)))
        giving.keeper.mend()
    assert len(disk.lines) <= LONG + 5
    again = Giving(disk)
    assert again.keeper.box == giving.keeper.box
    assert again.keeper.box.open == (given.slip,)


def test_what_can_be_read_but_not_written_is_handed_in_all_the_same(giving, disk):
    given = giving.give()

    def read_only():
        raise UnkeptError("read-only", disk.lines)

    disk.open = read_only
    keeper = Keeper(disk, "kiosk-1")
    keeper.mend()
    assert (keeper.box.open, keeper.kept) == ((given.slip,), False)
