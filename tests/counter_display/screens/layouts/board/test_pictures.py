"""The information board as golden pictures; look at each beside the design."""

import pytest
from PySide6.QtQuick import QQuickItem

from counter_display.on_screen import ROOT
from screen_kit import start
from screen_kit.picture import taken

TV, SMALL, HUGE, TALL = (1920, 1080), (1366, 768), (3840, 2160), (1080, 1920)
SIZES = {"": TV, "-1366": SMALL, "-4k": HUGE, "-portrait": TALL}


@pytest.fixture
def board(tv):
    """`board(sheet, page, ...)`: a TV without clips that has come to that sheet's page."""

    def made(sheet=0, page=0, **settings):
        shown = tv(layout="media", board=True, folder=None, **settings)
        info = shown.media.board
        while info._turn < sheet or info._page < page:
            shown.wait(0.5)
        return shown

    return made


@pytest.fixture
def window(qapp):
    """`window(shown, size)`: the window of its screen."""
    start.application("counter-display")
    screens = []

    def made(shown, size):
        screens.append(start.screen(ROOT, shown.vm))
        taken(screens[-1].window, size)
        return screens[-1].window

    yield made
    for screen in screens:
        screen.close()


@pytest.mark.parametrize("size", SIZES)
def test_birth(board, look, size):
    look(board(2), f"hall-board{size}", SIZES[size])


@pytest.mark.parametrize("page", [0, 2])
@pytest.mark.parametrize("shape", ["", "-portrait"])
def test_longest_by_evening(board, look, page, shape):
    """Never cut, also where a court would write it."""
    shown = board(3, page, theme="evening")
    look(shown, f"hall-board-longest-{page}{shape}", SIZES[shape])


def test_feedback(board, look):
    look(board(4), "hall-board-feedback")


def test_between_two_clips_beside_a_call(tv, found, look):
    shown = tv(layout="media", board=True)
    shown.media.hold(found("guide.svg"))
    shown.media.pictureShown()
    shown.wait(12)
    shown.hall.call("9012", 9)
    shown.link.hear()
    look(shown, "hall-board-call")


@pytest.mark.parametrize(
    ("size", "mode"), [*((size, "beside") for size in SIZES), ("", "between"), ("-1366", "between")]
)
def test_every_page_is_whole(board, window, size, mode):
    """Nothing of any page reaches over its edge, whatever is told and however large it is."""
    shown = board(media={"mode": mode})
    screen = window(shown, SIZES[size])
    rows, page = (screen.findChild(QQuickItem, name) for name in ("rows", "board"))
    seen = set()
    for _ in range(40):
        taken(screen, SIZES[size])
        assert rows.height() > 0
        assert rows.y() + rows.height() <= page.height() + 1
        for item in page.findChildren(QQuickItem):
            if item.property("truncated") is not None and item.isVisible():
                assert not item.property("truncated")
                assert item.property("paintedWidth") <= item.width() + 1
        seen.add((shown.media.board.title, shown.media.board.part))
        shown.wait(15)
    assert len(seen) >= 12


@pytest.mark.parametrize("size", ["", "-1366"])
def test_on_the_whole_screen(board, look, size):
    look(board(2, media={"mode": "between"}), f"hall-board-whole{size}", SIZES[size])
