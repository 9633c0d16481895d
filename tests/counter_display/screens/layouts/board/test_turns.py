"""When the information board has the place of the clips."""

from screen_kit.link import LinkState
from ticket_protocol.part import Span
from ticket_protocol.words import PartKind

NAMES = ["Hướng dẫn nộp hồ sơ trên Cổng Dịch vụ công quốc gia", "Chứng thực bản sao từ bản chính"]


def titles(shown, times):
    """What stands there, page by page."""
    found = []
    for _ in range(times):
        found.append((shown.media.board.title, shown.media.board.part))
        shown.wait(15)
    return found


def test_without_clips_it_stands_and_turns(tv):
    shown = tv(layout="media", board=True, folder=None)
    assert (shown.media.layout, shown.media.kind) == ("media", "board")
    first, second, third, fourth = titles(shown, 4)
    assert [first, second] == [(name, 0) for name in NAMES]
    assert [third[1], fourth[1]] == [0, 1]
    assert third[0] == fourth[0] == "Đăng ký khai sinh"
    assert PartKind.MEDIA not in [part.part for part in shown.link.parts_down]


def test_between_two_clips_one_sheet(tv, found):
    shown = tv(layout="media", board=True)
    shown.media.hold(found("1.mp4", "2.mp4"))
    shown.wait(15)
    seen = []
    for _ in range(3):
        seen.append(shown.player.playing)
        shown.player.listener.moved(1, 2)
        shown.player.listener.ended()
        seen.append((shown.media.kind, shown.player.playing, shown.media.board.title))
        shown.wait(15 * shown.media.board.parts)
    board = [("board", None, name) for name in [*NAMES[1:], "Đăng ký khai sinh"]]
    assert seen[:4] == ["1.mp4", board[0], "2.mp4", board[1]]
    assert seen[4] == "1.mp4"


def test_not_wanted(tv, found):
    shown = tv(layout="media", board=False)
    assert shown.media.layout == "calls"
    shown.media.hold(found("1.mp4", "2.mp4"))
    shown.player.listener.ended()
    assert shown.player.playing == "2.mp4"


def test_all_broken_it_has_the_place(tv, found):
    shown = tv(layout="media", board=True)
    shown.media.hold(found("1.mp4"))
    shown.wait(15)
    shown.player.listener.failed("no codec")
    assert (shown.media.layout, shown.media.kind) == ("media", "board")
    assert PartKind.MEDIA in [part.part for part in shown.link.parts_down]


def test_outside_the_hours_of_clips(tv, found):
    shown = tv(layout="media", board=True, media={"hours": (Span(start="09:53", end="09:54"),)})
    shown.media.hold(found("1.mp4"))
    shown.wait(30)
    assert shown.media.kind == "board"
    shown.wait(15 * shown.media.board.parts)
    assert shown.player.playing == "1.mp4"


def test_cut_off_it_goes(tv):
    shown = tv(layout="media", board=True)
    shown.link.stand(LinkState.CUT)
    assert shown.media.layout == "calls"
    shown.link.stand(LinkState.CONNECTED)
    shown.vm.tick()
    assert shown.media.layout == "media"


def test_a_setting_says_how_long_a_page_stands(tv):
    shown = tv(layout="media", board=True, board_s=40.0, folder=None)
    shown.wait(39)
    assert shown.media.board.title == NAMES[0]
    shown.wait(1)
    assert shown.media.board.title == NAMES[1]
