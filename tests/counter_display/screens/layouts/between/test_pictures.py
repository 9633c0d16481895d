"""Clips between the calls as golden pictures; look at each beside the design."""

import pytest

from screen_kit.media.captions import Cue

SIZES = {"": (1920, 1080), "-1366": (1366, 768), "-4k": (3840, 2160), "-portrait": (1080, 1920)}
SAID = "Gõ tên thủ tục, rồi chọn đúng tên trong danh sách"


@pytest.fixture
def playing(tv, found):
    def made(**settings):
        shown = tv(layout="media", media={"mode": "between"}, **settings)
        cue = Cue(start_s=0, end_s=60, text=SAID)
        shown.media.hold(found("a.mp4", "a.srt", **{"a.srt": (cue,)}))
        shown.player.listener.moved(24.0, 60.0)
        return shown

    return made


@pytest.mark.parametrize("size", SIZES)
def test_a_clip(playing, look_at, size):
    look_at(playing(), f"hall-whole{size}", SIZES[size])


def test_with_a_message(playing, look_at):
    shown = playing()
    shown.hall.call("GAM0012", 10, priority=True)
    shown.hall.post("technical", spoken=False)
    shown.link.hear()
    for second in range(22):
        shown.wait(1)
        shown.player.listener.moved(second, 60.0)
    look_at(shown, "hall-whole-message")


def test_a_call(playing, look_at):
    shown = playing()
    shown.hall.call("9012", 9)
    shown.link.hear()
    look_at(shown, "hall-whole-call")
