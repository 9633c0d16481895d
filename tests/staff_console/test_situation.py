"""What the board means for one counter: grace, undo, lists, fields that moved."""

from datetime import timedelta

import pytest

from staff_console.lists import Listing, Names
from staff_console.situation import grace_left, left_alone, moved, undo_left
from ticket_protocol.board import Counter
from ticket_protocol.outlook import Outlook, TicketOutlook
from ticket_protocol.record import Stop


def here(hall, number=9):
    return hall.board.counter(number)


def listing(hall, number=9, outlook=None):
    names = Names(hall.centre, "vi")
    return Listing(
        board=hall.board,
        here=here(hall, number),
        centre=hall.centre,
        outlook=outlook,
        names=names,
        now=hall.now,
    )


class TestGrace:
    """No-show may be pressed after the grace, counted from the end of the announcement."""

    def grace(self, hall):
        return grace_left(here(hall), hall.centre, hall.now)

    def test_runs_from_the_call(self, hall):
        hall.open()
        hall.issue("9001")
        hall.call("9001")
        assert self.grace(hall) == 60
        hall.later(seconds=59.5)
        assert self.grace(hall) == 1
        hall.later(seconds=0.5)
        assert self.grace(hall) == 0

    def test_starts_again_when_the_hall_has_heard_it(self, hall):
        hall.open()
        hall.issue("9001")
        hall.call("9001")
        hall.later(seconds=12)
        hall.announced()
        assert self.grace(hall) == 60

    @pytest.mark.parametrize("priority", [True, False])
    def test_is_longer_for_priority_and_for_who_needs_help(self, hall, priority):
        hall.open()
        hall.issue("9001", priority=priority)
        if not priority:
            hall.help("9001")
        hall.call("9001")
        assert self.grace(hall) == 90


class TestUndo:
    """Ten seconds, and only as long as the ticket is where the move brought it."""

    @pytest.fixture
    def hall(self, hall):
        hall.open()
        hall.issue("9001")
        hall.call("9001")
        return hall

    def left(self, hall):
        return undo_left(hall.board, here(hall), hall.centre, hall.now)

    @pytest.mark.parametrize("move", ["finish", "miss", "cancel", "hold", "transfer"])
    def test_lasts_ten_seconds(self, hall, move):
        getattr(hall, move)()
        assert self.left(hall) == 10
        hall.later(seconds=9.9)
        assert self.left(hall) == 1
        hall.later(seconds=0.1)
        assert self.left(hall) == 0

    def test_is_over_with_the_next_call(self, hall):
        hall.finish()
        hall.issue("9002")
        hall.call("9002")
        assert self.left(hall) == 0

    @pytest.mark.parametrize("move", ["hold", "miss"])
    def test_is_over_when_somebody_else_has_called_it(self, hall, move):
        getattr(hall, move)()
        hall.back("9001")
        hall.open(7)
        hall.call("9001", counter=7)
        assert self.left(hall) == 0

    def test_is_over_when_a_held_one_is_back(self, hall):
        hall.hold()
        hall.back("9001")
        assert self.left(hall) == 0

    def test_brings_the_ticket_back(self, hall):
        hall.transfer(to_counter=7)
        hall.undo()
        assert here(hall).current.number == "9001"
        assert self.left(hall) == 0


class TestLists:
    """Who waits for this counter and how it is told apart."""

    def test_the_server_s_waits_go_on_by_the_clock(self, hall):
        hall.issue("9001", minutes=50)
        told = TicketOutlook(ticket="20261014-9001", waited_s=300, alarm=False)
        outlook = Outlook(at=hall.now, seq=2, tickets=(told,))
        hall.later(minutes=3)
        row = listing(hall, outlook=outlook).waiting()[0]
        assert (row.minutes, row.alarm) == (8, False)

    def test_its_alarm_counts(self, hall):
        hall.issue("9001")
        told = TicketOutlook(ticket="20261014-9001", waited_s=300, alarm=True)
        outlook = Outlook(at=hall.now, seq=2, tickets=(told,))
        assert listing(hall, outlook=outlook).waiting()[0].alarm

    def test_who_is_bound_elsewhere_is_not_shown(self, hall):
        hall.open()
        hall.issue("9001")
        hall.call("9001")
        hall.transfer(to_counter=7)
        assert listing(hall).waiting() == ()
        row = listing(hall, 7).waiting()[0]
        assert (row.number, row.bound, row.next) == ("9001", True, True)

    def test_whose_other_paper_is_served_is_shown_but_not_next(self, hall):
        hall.issue("9001", minutes=3)
        hall.issue("9002", minutes=2)
        hall.issue("9003", minutes=1)
        hall.link("9001", "9002")
        hall.call("9002", counter=7)
        rows = [(r.number, r.linked, r.blocked, r.next) for r in listing(hall).waiting()]
        assert rows == [("9001", True, True, False), ("9003", False, False, True)]

    def test_whom_it_only_helps_comes_last_and_first_if_nobody_else_waits(self, hall):
        counters = tuple(
            c.model_copy(update={"helps": ("chung-thuc",)}) if c.number == 9 else c
            for c in hall.board.counters
        )
        hall.board = hall.board.model_copy(update={"counters": counters})
        hall.issue("2001", "chung-thuc", minutes=5)
        assert [(r.helped, r.next) for r in listing(hall).waiting()] == [(True, True)]
        hall.issue("9001")
        assert [(r.number, r.next) for r in listing(hall).waiting()] == [
            ("9001", True),
            ("2001", False),
        ]

    @pytest.mark.parametrize(("minutes", "following"), [(13, "9001"), (14, "2001")])
    def test_whom_it_helps_is_next_once_he_waited_longer_by_more_than_the_offset(
        self, hall, minutes, following
    ):
        counters = tuple(
            c.model_copy(update={"helps": ("chung-thuc",)}) if c.number == 9 else c
            for c in hall.board.counters
        )
        hall.board = hall.board.model_copy(update={"counters": counters})
        assert hall.centre.helper_offset_min == 10
        hall.issue("9001", minutes=3)
        hall.issue("2001", "chung-thuc", minutes=minutes)
        assert [r.number for r in listing(hall).waiting() if r.next] == [following]

    def test_a_ticket_for_several_things_says_so(self, hall):
        stops = (Stop(category="chung-thuc"), Stop(category="cong-an"))
        hall.issue("9001", also=stops)
        assert listing(hall).waiting()[0].name == "Đất đai (+2)"
        assert listing(hall, 8).waiting()[0].number == "9001"
        names = Names(hall.centre, "vi")
        everything = "Đất đai; Chứng thực; Công an: cư trú, căn cước"
        assert names.all_of(hall.board.waiting[0]) == everything

    def test_held_ones_tell_what_is_left_and_missed_ones_how_often(self, hall):
        hall.open()
        for number in ("9001", "9002"):
            hall.issue(number)
        hall.call("9001")
        hall.hold(minutes=30)
        hall.call("9002")
        hall.miss(absences=2)
        hall.later(minutes=26)
        held, missed = listing(hall).away(missed=False), listing(hall).away(missed=True)
        assert [(a.number, a.what.values["m"], a.late) for a in held] == [("9001", 4, True)]
        assert [(a.number, a.what.id, a.what.values) for a in missed] == [
            ("9002", "staff.missed_times", {"m": 26, "n": 2})
        ]

    def test_another_counter_s_held_ones_are_its_own(self, hall):
        hall.open()
        hall.issue("9001")
        hall.call("9001")
        hall.hold()
        assert listing(hall, 7).away(missed=False) == ()


class TestMoves:
    """Fields that another counter serves today."""

    def test_are_told_until_they_are_back(self, hall):
        hall.reassign(9, 7, "dat-dai", "xay-dung-mt-nn")
        move = hall.board.reassignments[0]
        assert moved(hall.board, hall.centre, move) == ("dat-dai", "xay-dung-mt-nn")
        hall.reassign(7, 9, "dat-dai")
        assert moved(hall.board, hall.centre, move) == ("xay-dung-mt-nn",)
        assert moved(hall.board, hall.centre, hall.board.reassignments[1]) == ()

    def test_alone_is_what_nobody_else_serves(self, hall):
        hall.open()
        assert left_alone(hall.board, here(hall)) == ()
        hall.issue("9001")
        assert left_alone(hall.board, here(hall)) == ("dat-dai", "xay-dung-mt-nn")
        hall.reassign(9, 7, "xay-dung-mt-nn")
        hall.open(7)
        assert left_alone(hall.board, here(hall)) == ("dat-dai",)


def test_a_counter_without_a_centre_has_no_grace(hall):
    assert grace_left(Counter(number=9), None, hall.now + timedelta(1)) == 0
