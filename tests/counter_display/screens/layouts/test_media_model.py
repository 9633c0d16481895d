"""What plays when, and what the staff hear of it: clips beside the calls, on moved time."""

import pytest
from PySide6.QtCore import QUrl

from counter_display.media.folder import Found
from counter_display.media.view_model import DUCKED, STANDS_STILL_S
from screen_kit.link import LinkState
from screen_kit.media.captions import Cue
from ticket_protocol.display_settings import MediaSettings
from ticket_protocol.part import Span
from ticket_protocol.words import PartKind


@pytest.fixture
def shown(tv, found):
    """A TV with two clips and a picture."""
    shown = tv(layout="media")
    shown.media.hold(found("1.mp4", "2.png", "3.webm"))
    return shown


def troubled(shown):
    return PartKind.MEDIA in [part.part for part in shown.link.parts_down]


class TestPlaying:
    def test_one_after_the_other(self, shown):
        assert (shown.media.kind, shown.player.playing) == ("video", "1.mp4")
        shown.player.listener.moved(1, 2)
        shown.player.listener.ended()
        assert (shown.media.kind, shown.player.playing) == ("picture", None)
        assert shown.media.picture.path().endswith("/2.png")
        shown.media.pictureShown()
        shown.wait(11.5)
        assert shown.media.kind == "picture"
        assert shown.media.progress == pytest.approx(11.5 / 12)
        shown.wait(0.5)
        assert shown.player.playing == "3.webm"

    def test_a_single_picture_stays(self, tv, found):
        shown = tv(layout="media")
        shown.media.hold(found("a.png"))
        shown.media.pictureShown()
        shown.wait(60)
        assert shown.media.kind == "picture"
        assert not troubled(shown)

    def test_a_picture_that_changes_is_read_again(self, tv, found):
        shown = tv(layout="media")
        shown.media.hold(found("a.png"))
        before = shown.media.picture
        shown.media.hold(found("a.png", changed=2))
        assert shown.media.picture != before != QUrl()
        assert shown.media.picture.toLocalFile() == before.toLocalFile()

    def test_captions_follow_the_clip(self, tv, found):
        shown = tv(layout="media")
        cues = (Cue(start_s=1, end_s=2, text="Bước 1"), Cue(start_s=3, end_s=4, text="Bước 2"))
        shown.media.hold(found("a.mp4", "a.srt", "b.mp4", **{"a.srt": cues}))
        said = []
        for position in (0, 1.5, 2.5, 3.5):
            shown.player.listener.moved(position, 10)
            said.append(shown.media.caption)
        assert said == ["", "Bước 1", "", "Bước 2"]
        shown.player.listener.ended()
        assert (shown.media.caption, shown.media.progress) == ("", 0.0)

    def test_nothing_plays_in_other_layouts(self, tv, found):
        shown = tv(layout="table")
        shown.media.hold(found("1.mp4", readable=True))
        shown.wait(30)
        assert (shown.media.layout, shown.player.played) == ("table", [])

    def test_hours_by_the_centres_clock(self, tv, found):
        """It is 09:52 there."""
        span = Span(start="09:53", end="09:54")
        shown = tv(layout="media", media={"hours": (span,)})
        shown.media.hold(found("1.mp4"))
        assert (shown.media.layout, shown.player.playing) == ("calls", None)
        shown.wait(61)
        assert (shown.media.layout, shown.player.playing) == ("media", "1.mp4")
        shown.wait(60)
        assert (shown.media.layout, shown.player.playing) == ("calls", None)


class TestSound:
    def test_soft_while_a_call_is_said(self, shown):
        shown.media.ducked = True
        assert shown.player.volume == pytest.approx(MediaSettings().volume * DUCKED)
        shown.media.ducked = False
        assert shown.player.volume == MediaSettings().volume

    def test_from_the_chime_to_the_last_word(self, tv, found, display, centre):
        shown = tv(layout="media", media={"volume": 1.0}, word_s=0.5)
        shown.media.hold(found("1.mp4"))
        shown.hall.call("9012", 9)
        shown.link.hear()
        shown.wait(1)
        assert shown.player.volume == DUCKED
        shown.wait(60)
        assert shown.player.volume == 1.0


class TestTrouble:
    def test_a_broken_clip_is_skipped_and_told(self, shown):
        shown.player.listener.failed("no such codec")
        assert shown.media.kind == "picture"
        assert troubled(shown)

    def test_a_clip_that_stands_still(self, shown):
        shown.player.listener.moved(1, 60)
        shown.wait(STANDS_STILL_S - 1)
        assert shown.player.playing == "1.mp4"
        shown.wait(1)
        assert (shown.media.kind, troubled(shown)) == ("picture", True)

    def test_a_picture_that_never_appears(self, shown):
        shown.player.listener.ended()
        shown.wait(STANDS_STILL_S)
        assert (shown.player.playing, troubled(shown)) == ("3.webm", True)

    def test_all_broken_the_counters_have_the_room(self, shown):
        shown.player.listener.failed("")
        shown.media.pictureFailed()
        assert shown.media.layout == "media"
        shown.player.listener.failed("")
        assert (shown.media.layout, troubled(shown)) == ("calls", True)

    def test_mended(self, shown, found):
        shown.player.listener.failed("")
        shown.media.hold(found("2.png"))
        assert not troubled(shown)

    def test_no_folder(self, tv):
        assert troubled(tv(layout="media", folder=None))
        assert not troubled(tv(layout="calls", folder=None))

    def test_a_folder_that_cannot_be_read(self, shown):
        shown.media.hold(Found(readable=False))
        assert (shown.media.layout, troubled(shown)) == ("calls", True)

    def test_a_name_in_the_settings_that_is_not_there(self, tv, found):
        shown = tv(layout="media", media={"order": ("chào.mp4",)})
        shown.media.hold(found("1.mp4"))
        assert (shown.player.playing, troubled(shown)) == ("1.mp4", True)

    def test_cut_off_it_stops_and_comes_back(self, shown):
        shown.link.stand(LinkState.CUT)
        assert (shown.media.layout, shown.player.playing) == ("calls", None)
        shown.link.stand(LinkState.CONNECTED)
        assert (shown.media.layout, shown.player.playing) == ("media", "1.mp4")


class TestZone:
    def test_calls_counters_and_waits_of_the_zone_alone(self, tv, outlook):
        shown = tv(zone=(1, 2, 3))
        assert shown.calls() == ["3017", "1021"]
        assert set(shown.tiles()) == {1, 2, 3}
        shown.hall.call("9012", 9)
        shown.link.hear()
        assert shown.vm.callNumber == "2034"
        shown.hall.call("2035", 2)
        shown.link.hear()
        assert shown.vm.callNumber == "2035"

    def test_cut_off(self, tv):
        shown = tv(zone=(1, 2, 3))
        shown.hall.call("9012", 9)
        shown.link.hear()
        shown.link.stand(LinkState.CUT)
        assert (shown.vm.callNumber, shown.calls()) == ("2034", ["3017", "1021"])

    def test_waits(self, tv, outlook):
        shown = tv(zone=(2,))
        shown.wait(25)
        shown.link.expect(outlook({"chung-thuc": (3, 10), "dat-dai": (6, 20)}))
        assert [row.waiting for row in shown.vm.waits.rows] == [3]

    def test_two_screens_with_different_parts(self, tv):
        left, right = tv(zone=(1, 2, 3, 4, 5)), tv(zone=(6, 7, 8, 9, 10))
        assert set(left.tiles()) | set(right.tiles()) == set(range(1, 11))
        assert not set(left.calls()) & set(right.calls())
