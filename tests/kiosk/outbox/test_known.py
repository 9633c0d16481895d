"""What a kiosk knows of its centre when it starts without the server."""

from datetime import timedelta

import pytest

from kiosk.drivers.known_file import KnownFile
from kiosk.outbox import known
from kiosk.outbox.remembering import Remembering
from screen_kit.link import Link, LinkState


@pytest.fixture
def remembered(kiosk, tmp_path):
    """`remembered()`: a link of the next program, before it starts."""
    keeping = Remembering(kiosk.link, KnownFile(tmp_path))
    kiosk.link.tell(kiosk.link.board)
    links = []

    def opened():
        links.append(Link("http://127.0.0.1:9", "token"))
        Remembering(links[-1], KnownFile(tmp_path))
        return links[-1]

    yield opened
    del keeping


def test_centre_and_counters_are_known_and_nobody_waits(kiosk, remembered):
    link = remembered()
    assert link.centre == kiosk.link.centre
    assert link.board.epoch == kiosk.link.board.epoch
    assert link.board.serving("dat-dai") == (9,)
    assert link.board.waiting == ()
    assert link.state is LinkState.CONNECTING


def test_the_server_s_time_runs_on_unless_this_clock_was_quite_wrong(kiosk, remembered):
    link = remembered()
    assert abs(link.now() - link._clock.wall()) < timedelta(seconds=1), "years are not believed"


@pytest.mark.parametrize(("ahead", "used"), [(400, 400), (-400, -400), (4000, 0)])
def test_a_clock_is_corrected_by_what_it_was_wrong(centre, ahead, used):
    link = Link("http://127.0.0.1:9", "token")
    kept = known.Known(centre=centre, ahead_s=ahead)
    link.remember(kept.centre, kept.board, kept.ahead)
    off = (link.now() - link._clock.wall()).total_seconds()
    assert off == pytest.approx(used, abs=1)


def test_a_board_of_old_is_no_board_to_go_on_from(remembered):
    link = remembered()
    assert not link._sure, "the feed begins with a whole board"


def test_what_is_said_while_cut_off_is_not_kept(kiosk, remembered, centre):
    kiosk.link.stand(LinkState.CUT)
    kiosk.link.describe(centre.model_copy(update={"phone": "1"}))
    assert remembered().centre.phone == centre.phone


@pytest.mark.parametrize("text", ["", "{", '{"centre": 1}', "[]"])
def test_nothing_usable_is_nothing(tmp_path, text):
    (tmp_path / "centre.json").write_text(text)
    link = Link("http://127.0.0.1:9", "token")
    Remembering(link, KnownFile(tmp_path))
    assert link.centre is None
