"""The citizen's number while the server is away: at once, only one, and handed in afterwards."""

from datetime import timedelta

import pytest

from kiosk.outbox.outbox import Stop
from kiosk.taking import ANSWER_S
from kiosk.tiles import WHY
from screen_kit.link import LinkState
from ticket_protocol.texts import texts
from ticket_protocol.words import PrintOutcome


def offline(kiosk):
    """The numbers that were printed without the server."""
    return [ticket.number for ticket in kiosk.paper.printed if ticket.offline]


def test_cut_off_the_number_is_there_at_once_and_the_server_is_not_asked(leased):
    leased.link.stand(LinkState.CUT)
    assert (leased.vm.page, leased.vm.away.gives) == ("welcome", True)
    leased.take()
    assert (leased.vm.page, leased.vm.ticket.number) == ("ticket", "9901")
    assert (leased.vm.ticket.offline, leased.vm.ticket.wait) == (True, "")
    assert offline(leased) == ["9901"]
    assert leased.asked == []
    assert (leased.link.held, leased.outbox.held) == (1, 1)


def test_no_answer_for_four_seconds_and_a_late_one_changes_nothing(leased, server, answer):
    leased.take()
    leased.wait(ANSWER_S - 0.25)
    assert leased.vm.page == "issuing"
    leased.wait(0.5)
    assert leased.vm.ticket.number == "9901"
    request = leased.asked[0]
    assert request.pending.forgotten
    leased.issue()
    assert (leased.vm.ticket.number, offline(leased)) == ("9901", ["9901"])
    leased.wait(1)
    leased.outbox._errands.tick()
    answer(leased, server)
    assert server.slips[leased.link.sent[-1].body["slip"]]["replaces"] == request.key


def test_a_server_that_cannot_store_is_no_refusal(leased, problem):
    leased.take()
    leased.asked[0].pending.refused.emit(problem("STORE_FAILED", 503))
    assert leased.vm.ticket.number == "9901"


def test_a_server_that_says_no_is_obeyed(leased):
    leased.take().refuse("OUTSIDE_HOURS")
    assert (leased.vm.page, leased.vm.notice) == ("categories", "kiosk.category_closed")
    assert leased.outbox._keeper.box.attempts == ()
    assert leased.outbox._keeper.box.given_up == ()


def test_said_no_after_a_try_that_was_lost_the_number_is_given_up(leased):
    leased.take().asked[0].pending.tries = 2
    leased.refuse("OUTSIDE_HOURS")
    assert leased.link.sent[-1].body == {"asked": leased.asked[0].key}


@pytest.mark.parametrize("leave", ["home", "wait"])
def test_who_leaves_without_an_answer_is_given_up(kiosk, leave):
    kiosk.take().asked[0].pending.unanswered.emit()
    assert kiosk.vm.page == "failed"
    kiosk.wait(3)
    if leave == "home":
        kiosk.vm.home()
    else:
        kiosk.wait(90)
    sent = kiosk.link.sent[-1]
    assert (sent.path, sent.body) == ("/tickets/abandon", {"asked": kiosk.asked[0].key})


def test_asked_again_after_a_cut_the_number_replaces_what_was_asked(leased, disk):
    disk.full = True
    leased.take().asked[0].pending.unanswered.emit()
    assert leased.vm.page == "failed", "nothing can be kept"
    disk.full = False
    leased.outbox._keeper.mend()
    leased.link.stand(LinkState.CUT)
    leased.vm.tryAgain()
    assert leased.vm.ticket.number == "9901"
    assert leased.outbox._keeper.box.given[0].replaces == leased.asked[0].key


def test_a_part_that_is_used_up_says_so(leased):
    leased.link.stand(LinkState.CUT)
    for _ in range(5):
        leased.take()
        leased.wait(3)
        leased.vm.home()
    assert leased.outbox.held == 5
    assert leased.vm.away.why == "used_up", "only one series was told"


def test_its_tile_says_so(leased):
    leased.link.stand(LinkState.CUT)
    leased.vm.start()
    leased.vm.chooseCategory("chung-thuc")
    assert leased.vm.notice == WHY["away"]
    assert leased.vm.page == "categories"


def test_a_full_disk_stops_the_numbers_without_the_server_alone(leased, disk):
    disk.full = True
    leased.take().issue()
    assert leased.vm.page == "ticket"
    leased.wait(3)
    leased.vm.home()
    leased.link.stand(LinkState.CUT)
    assert (leased.vm.page, leased.vm.away.why) == ("offline", "unkept")


def test_without_a_folder_staff_are_told_that_and_nothing_else(new_kiosk, centre):
    kiosk = type(new_kiosk)(centre.model_copy(update={"offline": True})).join()
    kiosk.link.stand(LinkState.CUT)
    assert (kiosk.vm.page, kiosk.vm.away.why) == ("offline", "nowhere")


@pytest.mark.parametrize("stop", [stop for stop in Stop if stop is not Stop.OFF])
def test_each_reason_has_its_words_for_staff(stop):
    assert f"kiosk.away_staff_{stop}" in texts("vi")


def test_a_folder_that_was_locked_gives_numbers_as_soon_as_it_is_free(
    leased, disk, server, answer, new_kiosk
):
    disk.locked = True
    kiosk = type(new_kiosk)(leased.described, disk).join()
    answer(kiosk, server)
    kiosk.link.stand(LinkState.CUT)
    assert kiosk.vm.away.why == "locked"
    disk.locked = False
    kiosk.outbox._errands.tick()
    kiosk.seconds += 6
    kiosk.outbox._errands.tick()
    assert (kiosk.vm.page, kiosk.vm.away.gives) == ("welcome", True)
    assert kiosk.take().vm.ticket.number == "9901"


def test_at_night_it_is_closed_and_in_the_morning_without_its_server_it_says_so(leased, centre):
    spans = [{"start": "06:45", "end": "16:30"}]
    week = {"wed": spans, "thu": spans}
    hours = {"issuing": week, "holidays": (), "swapped": (), "offline": True}
    leased.link.describe(centre.model_validate(centre.model_dump() | hours))
    leased.link.stand(LinkState.CUT)
    assert leased.vm.page == "welcome"
    leased.link.clock += timedelta(hours=16)  # 01:24 the next day
    leased.vm.refresh()
    assert (leased.vm.page, leased.vm.hall.gate) == ("closed", "before")
    assert leased.vm.hall.opensTime == "06:45"
    leased.link.clock += timedelta(hours=6)
    leased.vm.refresh()
    assert (leased.vm.page, leased.vm.away.why) == ("offline", "untold")


def test_papers_of_such_numbers_are_told_after_them(leased, server, answer):
    leased.link.stand(LinkState.CUT)
    leased.take()
    leased.outbox.report("/tickets/20261014-9901/print", {"outcome": PrintOutcome.PRINTED.value})
    leased.link.stand(LinkState.CONNECTED)
    answer(leased, server)
    paths = [sent.path for sent in leased.link.sent]
    assert paths.index("/tickets/hand-in") < paths.index("/tickets/20261014-9901/print")
    assert leased.link.held == 0


def test_nobody_knows_how_many_wait(leased):
    leased.link.stand(LinkState.CUT)
    assert leased.vm.hall.waiting == -1
    assert {tile.waiting for tile in leased.vm.tiles.rows} == {-1}


def test_switched_off_it_stops(leased):
    leased.link.describe(leased.link.centre.model_copy(update={"offline": False}))
    leased.link.stand(LinkState.CUT)
    assert (leased.vm.page, leased.vm.away.why) == ("offline", "off")


def test_what_was_full_stays_full_until_the_next_session(leased, hall, centre):
    spans = [{"start": "06:45", "end": "11:15"}, {"start": "13:15", "end": "16:30"}]
    week = {"issuing": {"wed": spans}, "offline": True}
    leased.link.describe(centre.model_validate(centre.model_dump() | week))
    leased.link.expect(hall.outlook_of(dat_dai={"left": 0}, cong_an={"left": 3}))
    leased.link.expect(None)
    leased.link.stand(LinkState.CUT)
    modes = {tile.key: tile.mode for tile in leased.vm.tiles.rows}
    assert (modes["dat-dai"], modes["cong-an"]) == ("full", "away")
    leased.link.clock += timedelta(hours=4)
    leased.vm.refresh()
    assert {tile.key: tile.mode for tile in leased.vm.tiles.rows}["dat-dai"] == "open"


def test_another_store_ends_the_lease_for_good_until_it_tells_its_own(leased, server, answer):
    board = leased.link.board
    leased.link.tell(board.model_copy(update={"epoch": "other"}))
    leased.link.tell(board)
    leased.link.stand(LinkState.CUT)
    assert leased.vm.away.why == "untold"
    leased.link.stand(LinkState.CONNECTED)
    answer(leased, server)
    leased.link.stand(LinkState.CUT)
    assert leased.vm.away.gives
