"""Waits, pauses and moved numbers in the layouts with clips and with the large table."""

from datetime import timedelta

import pytest

SIZES = {"": (1920, 1080), "-1366": (1366, 768), "-4k": (3840, 2160), "-portrait": (1080, 1920)}
WAITS = {
    "chung-thuc": (12, 40),
    "ket-hon": (104, 125),
    "dat-dai": (6, 0),
    "xay-dung-mt-nn": (1, 15),
    "tra-ket-qua": (3, None),
}
TWO = ["", "-portrait"]


@pytest.fixture
def turn(tv, found, outlook):
    """`turn(layout, pages)`: a calm TV in the turn of what takes turns with the calls."""

    def made(layout, pages=0, waits=WAITS, prepare=lambda _hall: None, **settings):
        shown = tv(layout=layout, **settings)
        prepare(shown.hall)
        shown.link.hear()
        shown.link.expect(outlook(waits) if waits else None)
        shown.media.hold(found("a.mp4"))
        for second in range(25 + (pages % 2) * 10 + (pages // 2) * 40):
            shown.player.listener.moved(second, 120.0)
            shown.wait(1)
        shown.link.expect(outlook(waits) if waits else None)
        return shown

    return made


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("layout", ["media", "table"])
def test_waits(turn, look_at, layout, size):
    shown = turn(layout)
    assert shown.vm.aside == "waits"
    look_at(shown, f"hall-{layout}-waits{size}", SIZES[size])


@pytest.mark.parametrize("size", TWO)
@pytest.mark.parametrize("layout", ["media", "table"])
def test_next_page_by_evening(turn, look_at, layout, size):
    shown = turn(layout, 1, theme="evening")
    assert shown.vm.aside == "waits"
    look_at(shown, f"hall-{layout}-waits-2{size}", SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_pauses_where_there_is_no_table(turn, look_at, size):
    def pauses(hall):
        for counter in (2, 10):
            hall.pause(counter, back_at=hall.now + timedelta(minutes=38))

    shown = turn("media", waits=None, prepare=pauses)
    assert shown.vm.aside == "paused"
    look_at(shown, f"hall-media-paused{size}", SIZES[size])


@pytest.mark.parametrize("size", TWO)
@pytest.mark.parametrize("categories", [(), ("ket-hon",)])
def test_moved_over_the_table(turn, look_at, size, categories):
    def move(hall):
        hall.issue("4012", category="ket-hon")
        hall.reassign(4, 10, *categories)

    shown = turn("table", waits=None, prepare=move)
    assert shown.vm.aside == "moved"
    look_at(shown, f"hall-table-moved-{'some' if categories else 'all'}{size}", SIZES[size])


@pytest.mark.parametrize("size", TWO)
def test_a_message_leaves_room_for_the_calls_alone(turn, look_at, size):
    shown = turn("media")
    shown.hall.post("technical", spoken=False)
    shown.link.hear()
    assert shown.vm.aside == "waits"
    look_at(shown, f"hall-media-waits-message{size}", SIZES[size])
