"""The centre's notices on the hall's screens; look at each beside the design."""

import pytest

from screen_kit.link import LinkState
from ticket_protocol.part import Words

SIZES = {"": (1920, 1080), "-1366": (1366, 768), "-4k": (3840, 2160), "-portrait": (1080, 1920)}
CLOSED = Words(
    vi="Thứ Bảy 21/11 trung tâm nghỉ, thứ Hai làm việc bình thường",
    en="We are closed on Saturday 21 November and open as usual on Monday",
)
WIDE = Words(
    vi="MỜI MƯỜI MƯƠI MỐT NGƯỜI MỚI MUỘN MƯA MUỐI", en="WWW MMM WWW MMM WWW MMM WWW MMM WWW MMM"
)


@pytest.fixture
def centre(centre):
    return centre.model_copy(update={"notices": (CLOSED, WIDE)})


def play(shown, seconds):
    """The clip goes on meanwhile."""
    for second in range(seconds):
        shown.player.listener.moved(second, 60.0)
        shown.wait(1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("layout", ["calls", "table", "media"])
def test_first_line(tv, found, look_at, layout, size):
    shown = tv(layout=layout)
    shown.media.hold(found("a.mp4"))
    play(shown, 9)
    shown.hall.call("9012", 9)
    shown.link.hear()
    look_at(shown, f"hall-notice-{layout}{size}", SIZES[size])


@pytest.mark.parametrize("turn", [(24, "en"), (48, "wide"), (56, "wide-en"), (0, "name")])
@pytest.mark.parametrize("layout", ["calls", "media"])
def test_other_lines(tv, found, look_at, layout, turn):
    seconds, name = turn
    shown = tv(layout=layout, theme="evening")
    shown.media.hold(found("a.mp4"))
    play(shown, seconds)
    look_at(shown, f"hall-notice-{layout}-{name}")


def test_letters_as_wide_as_can_be_upright(tv, look):
    shown = tv()
    shown.wait(56)
    look(shown, "hall-notice-wide-portrait", SIZES["-portrait"])


def test_not_on_a_screen_that_wants_none_nor_cut_off(tv):
    quiet = tv(notices=False)
    quiet.wait(9)
    assert (quiet.vm.ticker.stands, quiet.vm.ticker.text) == (False, "")
    shown = tv()
    shown.wait(9)
    assert shown.vm.ticker.text
    shown.link.stand(LinkState.CUT)
    assert not shown.vm.online
