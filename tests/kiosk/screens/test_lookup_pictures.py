"""The screen that tells and gives no numbers: its pages, its keys, its clips."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.drivers.clip_folder import ClipFolder
from kiosk.lookup.clips import Clip
from kiosk.lookup.model import LookupModel
from screen_kit.drivers.media_player import ClipPlayer
from screen_kit.media.captions import Cue

SHAPES = {"": (1080, 1920), "-landscape": (1920, 1080)}
CLIP = Path("tests") / "screen_kit" / "media" / "clips" / "clip.mp4"
CUE = Cue(start_s=0, end_s=9, text="Trước hết, chuẩn bị giấy chứng sinh\nvà căn cước của cha mẹ")


class Player:
    """Plays nothing, and tells what it was asked for."""

    def __init__(self):
        self.did = []

    def tell(self, listener):
        self.listener = listener

    def play(self, file):
        self.did.append(file.name)

    def stop(self):
        self.did.append("stop")

    def draw_on(self, surface):
        self.surface = surface


class Films:
    """One clip, whatever is asked for."""

    def find(self, name, language):
        return Clip(file=Path(name), cues=(CUE,))


@pytest.fixture
def lookup(new_kiosk, centre):
    """A look-up screen in a centre at work, with a clip for each first procedure."""
    told = centre.model_dump()
    for category in told["categories"]:
        for procedure in category["procedures"][:1]:
            procedure["clip"] = f"{procedure['id']}.mp4"
    made = type(new_kiosk)(centre.model_validate(told), model=LookupModel)
    made.player = Player()
    made.vm.clips.serve(Films(), made.player)
    yield made.join()
    for timer in made.vm.findChildren(QTimer):
        timer.stop()


def _chosen(lookup):
    lookup.vm.start()
    lookup.vm.chooseCategory("khai-sinh")
    lookup.vm.chooseProcedure("dang-ky-khai-sinh")


def _watched(lookup):
    _chosen(lookup)
    _play(lookup)


def _play(lookup):
    lookup.vm.clips.play()
    lookup.player.listener.moved(2.0, 8.0)


SCENES = {
    "welcome": lambda lookup: None,
    "category": lambda lookup: (lookup.vm.start(), lookup.vm.chooseCategory("dat-dai")),
    "chosen": lambda lookup: (lookup.vm.back(), _chosen(lookup)),
    "clip": _play,
}
"""What leads to each page from the one before."""


@pytest.fixture(params=SHAPES)
def look(request, lookup, screen, golden, nothing_outside):
    """`look(more)`: holds each page against its golden picture, upright and lying down."""

    def check(more=""):
        window = screen(lookup, SHAPES[request.param])
        for scene, lead in SCENES.items():
            lead(lookup)
            golden(window.look(), f"lookup-{scene}{more}{request.param}")
            nothing_outside(window)

    return check


def test_pictures(look):
    look()


@pytest.mark.parametrize("mode", ["large", "contrast", "low", "en", "pseudo"])
def test_in_every_mode(lookup, comforted, look, mode):
    comforted(mode, lookup)
    look(f"-{mode}")


@pytest.mark.parametrize("scene", ["category", "chosen"])
def test_targets(lookup, screen, finger_targets, scene):
    SCENES[scene](lookup)
    finger_targets(screen(lookup))


def test_a_clip_that_fails_is_told_and_the_page_stays(lookup, screen):
    _watched(lookup)
    lookup.player.listener.failed("no codec")
    window = screen(lookup)
    assert not window.sees("stopClip")
    assert any("không xem được video" in text.lower() for text in window.texts())


def test_another_procedure_has_another_clip(lookup):
    _watched(lookup)
    lookup.vm.clips.stop()
    lookup.vm.chooseProcedure("dang-ky-khai-tu")
    assert not lookup.vm.clips.ready
    lookup.vm.clips.play()
    assert lookup.player.did == ["dang-ky-khai-sinh.mp4", "stop"]


def test_a_clip_is_ended_by_keys(lookup, screen):
    _watched(lookup)
    window = screen(lookup)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(window.window, key)
    assert lookup.player.did[-1] == "stop"
    lookup.vm.clips.play()
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    assert not lookup.vm.clips.playing
    assert lookup.vm.page == "category"


def test_a_real_clip_is_seen_to_its_end(lookup, screen, pytestconfig, tmp_path, qtbot):
    shutil.copy(pytestconfig.rootpath / CLIP, tmp_path / "dang-ky-khai-sinh.mp4")
    player = ClipPlayer()
    lookup.vm.clips.serve(ClipFolder(tmp_path), player)
    _chosen(lookup)
    window = screen(lookup)
    window.touch("watch")
    qtbot.waitUntil(lambda: lookup.vm.clips.progress > 0.4, timeout=20_000)
    assert window.look().pixelColor(540, 800).lightness() > 60  # the page is as dark as night
    qtbot.waitUntil(lambda: not lookup.vm.clips.playing, timeout=20_000)
    player.end()
    assert not lookup.vm.clips.failing
    assert window.sees("watch")


def test_by_hand(lookup, screen):
    window = screen(lookup)
    window.touch("start")
    lookup.vm.chooseCategory("khai-sinh")
    assert not window.sees("take")
    assert not window.sees("watch")
    window.touch("procedure-dang-ky-khai-sinh").touch("watch")
    assert lookup.player.did == ["dang-ky-khai-sinh.mp4"]
    lookup.wait(50)
    lookup.player.listener.moved(50.0, 200.0)
    lookup.wait(50)
    assert lookup.vm.page == "category"  # whoever watches is there
    window.touch("stopClip")
    assert lookup.player.did[-1] == "stop"
    assert window.sees("watch")
    lookup.wait(90)
    assert lookup.vm.page == "welcome"
    assert lookup.asked == []
