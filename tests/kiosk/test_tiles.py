"""Which categories can be had, and at which counter."""

from datetime import timedelta

import pytest

from kiosk.spent import Spent
from kiosk.tiles import WHY, Supply, tiles
from ticket_protocol.centre import Span
from ticket_protocol.texts import texts


@pytest.fixture
def rows(centre, board_of):
    """`rows(board, **supply)`: the tiles by their keys, at nine in the morning."""
    usual = board_of(centre)

    def made(board=usual, *, of=centre, language="vi", **supply):
        now = usual.waiting[0].issued_at
        found = tiles(of, Supply(**{"now": now, "board": board} | supply), language)
        return {tile.key: tile for tile in found}

    return made


def test_all_categories_in_the_file_s_order(rows, centre):
    found = rows()
    assert list(found) == [c.id for c in centre.categories]
    land = found["dat-dai"]
    assert (land.plate, land.picture, land.mode) == ("9", "land", "open")


def test_people_are_those_a_newcomer_has_before_them(rows, centre, board_of):
    found = rows(board_of(centre, {"khai-sinh": 4, "ket-hon": 3}))
    counts = [found[key].waiting for key in ("khai-sinh", "ket-hon", "dat-dai")]
    assert counts == [7, 7, 0]


def test_withdrawn_categories_and_exhausted_series(rows, centre):
    changed = tuple(
        c.model_copy(update={"withdrawn": c.id == "giao-duc"}) for c in centre.categories
    )
    here = centre.model_copy(update={"categories": changed})
    found = rows(None, of=here, spent=Spent(series=frozenset({"6"})))
    modes = [found[key].mode for key in ("giao-duc", "y-te-van-hoa", "dat-dai")]
    assert modes == ["withdrawn", "full", "open"]


@pytest.mark.parametrize(("left", "mode"), [(0, "full"), (1, "open"), (None, "open")])
def test_no_numbers_left_of_a_quota(rows, hall, left, mode):
    outlook = hall.outlook_of(dat_dai={"left": left})
    found = rows(outlook=outlook)
    assert (found["dat-dai"].mode, found["cong-an"].mode) == (mode, "open")


def test_little_capacity_never_closes_a_category(rows, hall):
    assert rows(outlook=hall.outlook_of(dat_dai={"capacity": 0}))["dat-dai"].mode == "open"


def test_what_is_under_the_number_already(rows):
    assert rows(chosen=["dat-dai"])["dat-dai"].mode == "chosen"


class TestSwitches:
    def test_a_supervisor_stops_one_category(self, rows, centre, board_of, hall):
        board = board_of(centre)
        now = board.waiting[0].issued_at
        board = hall.switched(board, now + timedelta(hours=1), "cong-an", opened=False)
        modes = {key: tile.mode for key, tile in rows(board).items()}
        assert {key for key, mode in modes.items() if mode != "open"} == {"cong-an"}
        assert modes["cong-an"] == "closed"
        later = rows(board, now=now + timedelta(hours=1))
        assert later["cong-an"].mode == "open"

    def test_a_supervisor_opens_one_category_after_hours(self, rows, centre, board_of, hall):
        early = {day: [Span(start="06:45", end="08:00")] for day in ("mon", "tue", "wed")}
        here = centre.model_validate(centre.model_dump() | {"issuing": early})
        board = board_of(centre)
        now = board.waiting[0].issued_at
        board = hall.switched(board, now + timedelta(hours=1), "dat-dai", opened=True)
        modes = {key: tile.mode for key, tile in rows(board, of=here).items()}
        assert {key for key, mode in modes.items() if mode == "open"} == {"dat-dai"}


def test_plates_follow_what_moved_today(rows, centre, board_of, hall):
    board = hall.moved(board_of(centre), 9, 7)
    assert (rows(board)["dat-dai"].plate, rows(board)["cong-thuong"].plate) == ("7", "7")
    assert rows(hall.moved(board, 7, 9, "dat-dai"))["dat-dai"].plate == "9"


@pytest.mark.parametrize("mode", WHY)
def test_every_reason_has_words(mode):
    assert texts("vi")[WHY[mode]]
    assert texts("en")[WHY[mode]]
