"""What the two faces make of a board: tiles, rows, pages, panels."""

import pytest

from counter_display.announcing import Announcements
from counter_display.hall import Table, TileKind, rows, rows_when_cut_off, table
from counter_display.sign import Panel, face


def announced(hall, **settings) -> Announcements:
    state = Announcements(**settings)
    for fact, board in zip(hall.facts, hall.boards, strict=True):
        state = state.after(fact, board, news=True, now=0.0)
    return state


def shown(hall, *, elapsed_s=0.0, now=0.0) -> Table:
    return table(
        hall.board,
        announced(hall),
        told=lambda moment: f"{moment:%H:%M}",
        clock=hall.now,
        elapsed_s=elapsed_s,
        now=now,
    )


class TestTable:
    def test_every_state_has_its_own_look(self, hall):
        hall.open(1, 2, 3)
        hall.call("1001", 1)
        hall.pause(3)
        kinds = [tile.kind for tile in shown(hall).tiles[:4]]
        assert kinds == [TileKind.SERVING, TileKind.FREE, TileKind.PAUSED, TileKind.CLOSED]

    def test_number_stays_while_a_paused_counter_still_serves(self, hall):
        hall.open(1)
        hall.call("1001", 1)
        hall.pause(1)
        tile = shown(hall).tiles[0]
        assert (tile.kind, tile.number) == (TileKind.PAUSED, "1001")

    def test_tile_is_lit_only_with_the_number_on_the_band(self, hall):
        hall.open(1)
        hall.call("1001", 1)
        assert shown(hall).tiles[0].called
        assert not shown(hall, now=20.0).tiles[0].called
        hall.call("1002", 1)
        assert (shown(hall).tiles[0].number, shown(hall).tiles[0].called) == ("1002", False)

    @pytest.mark.parametrize(
        ("counters", "sizes"), [(0, [0]), (1, [1]), (10, [10]), (11, [6, 5]), (14, [7, 7])]
    )
    def test_many_counters_are_shown_by_pages(self, new_hall, counters, sizes):
        hall = new_hall(counters)
        pages = [shown(hall, elapsed_s=10.0 * n + 5) for n in range(len(sizes) + 1)]
        assert [len(page.tiles) for page in pages] == [*sizes, sizes[0]]
        assert [page.page for page in pages] == [*range(len(sizes)), 0]
        assert sum(sizes) == len({t.counter for page in pages for t in page.tiles})

    def test_page_of_a_called_counter_comes_at_once(self, new_hall):
        hall = new_hall(14)
        hall.open(12)
        hall.call("9012", 12)
        assert shown(hall, elapsed_s=0.0).page == 1
        assert shown(hall, elapsed_s=0.0, now=20.0).page == 0


class TestRows:
    def test_calls_before_the_band_newest_first(self, hall):
        for n in range(1, 11):
            hall.call(f"{n}001"[-4:], n)
        state = announced(hall)
        for step in range(1, 12):
            state = state.at(4.0 * step)
        assert [row.counter for row in rows(state)] == [9, 8, 7, 6, 5, 4, 3, 2]

    def test_cut_off_all_known_calls_are_told(self, hall):
        for n in (1, 2, 3):
            hall.call(f"{n}001", n)
        assert rows(announced(hall)) == ()
        assert [row.number for row in rows_when_cut_off(hall.board)] == ["2001", "1001"]


class TestSign:
    def seen(self, hall, now=0.0):
        state = announced(hall, counter=9).at(now)
        return face(hall.board.counter(9), state, now)

    def test_closed_until_it_opens(self, hall):
        assert self.seen(hall).panel is Panel.CLOSED
        hall.open(9)
        assert self.seen(hall).panel is Panel.WAIT

    def test_call_then_serving_then_waiting(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        assert self.seen(hall).panel is Panel.CALL
        later = self.seen(hall, now=20.0)
        assert (later.panel, later.call.number) == (Panel.SERVING, "9012")
        hall.end("9012", 9, how="pressed")
        assert self.seen(hall, now=20.0).panel is Panel.WAIT

    def test_unseen_call_has_its_minimum_before_the_next(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        hall.call("9013", 9)
        assert self.seen(hall).call.number == "9012"
        assert self.seen(hall, now=4.0).call.number == "9013"

    def test_missed_call_goes_after_its_minimum(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        hall.end("9012", 9, how="missed")
        assert self.seen(hall, now=3.9).panel is Panel.CALL
        assert self.seen(hall, now=4.0).panel is Panel.WAIT

    def test_recall_is_a_call_again_with_its_count(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        hall.recall("9012", 9)
        again = self.seen(hall)
        assert (again.panel, again.call.times) == (Panel.CALL, 2)

    def test_pause_waits_for_who_is_still_served(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        hall.pause(9)
        assert self.seen(hall, now=30.0).panel is Panel.SERVING
        hall.end("9012", 9, how="pressed")
        assert self.seen(hall, now=30.0).panel is Panel.PAUSED

    def test_snapshot_shows_who_is_there_calmly(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        state = Announcements(counter=9).joined(hall.board, now=0.0)
        seen = face(hall.board.counter(9), state, 0.0)
        assert (seen.panel, seen.call.number) == (Panel.SERVING, "9012")

    def test_who_has_come_is_served_though_the_call_is_new(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        hall.start("9012", 9)
        assert self.seen(hall, now=3.9).panel is Panel.CALL
        assert self.seen(hall, now=4.0).panel is Panel.SERVING

    @pytest.mark.parametrize("how", ["held", "transferred", "moved_on", "put_back"])
    def test_service_ends_wherever_the_citizen_goes(self, hall, how):
        hall.open(9)
        hall.call("9012", 9)
        hall.end("9012", 9, how=how)
        assert self.seen(hall, now=4.0).panel is Panel.WAIT

    def test_undone_move_serves_on(self, hall):
        hall.open(9)
        hall.call("9012", 9)
        hall.end("9012", 9, how="transferred")
        hall.undo(9)
        again = self.seen(hall, now=30.0)
        assert (again.panel, again.call.number) == (Panel.SERVING, "9012")

    def test_all_its_numbers_are_elsewhere(self, hall):
        hall.open(9)
        state = announced(hall, counter=9)
        counter = hall.board.counter(9)
        moved = face(counter, state, 0.0, moved=(5, 7))
        assert (moved.panel, moved.to) == (Panel.MOVED, (5, 7))
        hall.call("9012", 9)
        busy = face(hall.board.counter(9), announced(hall, counter=9), 30.0, moved=(5,))
        assert busy.panel is Panel.SERVING
