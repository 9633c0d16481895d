"""The hall's other layouts as golden pictures; look at each beside the design."""

from datetime import timedelta

import pytest

from screen_kit.link import LinkState
from screen_kit.media.captions import Cue

TV, SMALL, HUGE, TALL = (1920, 1080), (1366, 768), (3840, 2160), (1080, 1920)
SIZES = {"": TV, "-1366": SMALL, "-4k": HUGE, "-portrait": TALL}
SAID = "Gõ tên thủ tục, rồi chọn đúng tên trong danh sách"
LONG = "Sau khi nộp, quý công dân giữ lại mã hồ sơ để tra cứu kết quả giải quyết tại nhà"
CENTRE = "Trung tâm Phục vụ hành chính công phường Nguyễn Thị Minh Khai thuộc tỉnh"


@pytest.fixture
def playing(tv, found):
    """A TV that plays a clip; `frame(shown)` gives it a picture, as the player would."""

    def made(words=SAID, **settings):
        shown = tv(layout="media", **settings)
        cue = Cue(start_s=0, end_s=60, text=words)
        shown.media.hold(found("a.mp4", "a.srt", **{"a.srt": (cue,)}))
        shown.player.listener.moved(24.0, 60.0)
        return shown

    return made


class TestMedia:
    @pytest.mark.parametrize("size", SIZES)
    def test_call(self, playing, look_at, size):
        shown = playing()
        shown.hall.call("9012", 9)
        shown.link.hear()
        look_at(shown, f"hall-media-call{size}", SIZES[size])

    @pytest.mark.parametrize("size", ["", "-portrait"])
    def test_longest_by_evening(self, playing, look_at, size):
        shown = playing(LONG, theme="evening", name=CENTRE)
        shown.hall.call("GAM0011", 10)
        shown.hall.call("GAM0012", 3, priority=True)
        shown.hall.recall("GAM0012", 3)
        shown.link.hear()
        shown.wait(5)
        look_at(shown, f"hall-media-longest{size}", SIZES[size])

    def test_calm_with_a_picture(self, tv, found, look_at):
        shown = tv(layout="media")
        shown.media.hold(found("guide.svg"))
        look_at(shown, "hall-media-picture")

    @pytest.mark.parametrize("size", ["", "-portrait"])
    def test_moved(self, playing, look_at, size):
        shown = playing()
        shown.hall.reassign(4, 10, "ket-hon")
        shown.link.hear()
        shown.wait(5)
        look_at(shown, f"hall-media-moved{size}", SIZES[size])

    def test_cut_off_no_clip_plays(self, playing, look_at):
        shown = playing()
        shown.link.stand(LinkState.CUT)
        shown.vm.tick()
        look_at(shown, "hall-media-cut-off")


class TestTable:
    @pytest.mark.parametrize("size", SIZES)
    def test_call(self, tv, look_at, size):
        shown = tv(layout="table")
        shown.hall.call("9012", 9)
        for counter in (6, 7):  # at 7 somebody is still served
            shown.hall.pause(counter, back_at=shown.hall.now + timedelta(minutes=38))
        shown.hall.end("5014", 5, how="closed")
        shown.hall.close(5)
        shown.link.hear()
        look_at(shown, f"hall-table{size}", SIZES[size])

    @pytest.mark.parametrize("size", ["", "-portrait"])
    def test_longest_by_evening(self, tv, look_at, size):
        shown = tv(layout="table", theme="evening", name=CENTRE)
        shown.hall.reassign(8, 7)
        shown.link.hear()
        shown.wait(21)
        shown.hall.call("GAM0012", 3, priority=True)
        shown.link.hear()
        look_at(shown, f"hall-table-longest{size}", SIZES[size])


class TestZone:
    @pytest.mark.parametrize("layout", ["calls", "table"])
    def test_some_counters(self, tv, look_at, layout):
        shown = tv(layout=layout, zone=(1, 2, 3))
        shown.hall.call("9012", 9)
        shown.hall.call("2035", 2)
        shown.link.hear()
        look_at(shown, f"hall-zone-{layout}")
