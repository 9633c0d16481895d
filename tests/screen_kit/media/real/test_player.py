"""The real player on real clips, H.264 with AAC and VP9 with Opus, without a graphics card."""

from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtQuick import QQuickItem

from screen_kit.drivers.media_player import ClipPlayer
from screen_kit.drivers.painted_frames import PaintedFrames

# What the library says of files that are none.
pytestmark = pytest.mark.qt_log_ignore("Could not open media", "pa_context_connect")

CLIPS = Path(__file__).parents[1] / "clips"
MOST = 1.05
"""How much memory may be used after 120 changes, of what was used after the first twenty."""


class Heard:
    """Listens to a player."""

    def __init__(self) -> None:
        self.ends, self.failures, self.places = 0, [], []

    def ended(self) -> None:
        self.ends += 1

    def failed(self, why) -> None:
        self.failures.append(why)

    def moved(self, position_s, length_s) -> None:
        self.places.append((position_s, length_s))


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def surface(qapp):
    item = QQuickItem()
    item.setSize(QSizeF(320, 180))
    yield item
    item.deleteLater()


@pytest.fixture
def player(qapp, heard, surface):
    player = ClipPlayer()
    player.tell(heard)
    player.draw_on(surface)
    player.be_loud(0.0)
    yield player
    player.end()


@pytest.mark.parametrize("name", ["clip.mp4", "clip.webm"])
def test_it_plays_to_its_end(player, heard, surface, qtbot, name):
    frames = []
    surface.findChild(PaintedFrames).sink.videoFrameChanged.connect(
        lambda frame: frames.append(frame.size().width())
    )
    player.play(CLIPS / name)
    qtbot.waitUntil(lambda: heard.ends == 1, timeout=15_000)
    assert heard.failures == []
    assert len(frames) > 15
    assert set(frames) <= {320, -1, 0}
    assert heard.places[-1][1] == pytest.approx(2.0, abs=0.2)
    assert [at for at, _ in heard.places] == sorted(at for at, _ in heard.places)


def test_it_stands_still_and_goes_on_where_it_is_seen_then(player, heard, qtbot):
    """Meanwhile the place where it was seen has gone."""
    first = QQuickItem()
    first.setSize(QSizeF(320, 180))
    player.draw_on(first)
    player.play(CLIPS / "clip.mp4")
    qtbot.waitUntil(lambda: any(at > 0.3 for at, _ in heard.places), timeout=15_000)
    player.pause()
    stood = heard.places[-1][0]
    first.deleteLater()
    qtbot.wait(400)
    assert heard.ends == 0
    assert heard.places[-1][0] <= stood + 0.1
    later, frames = QQuickItem(), []
    later.setSize(QSizeF(320, 180))
    player.draw_on(later)
    later.findChild(PaintedFrames).sink.videoFrameChanged.connect(frames.append)
    player.go_on()
    qtbot.waitUntil(lambda: heard.ends == 1, timeout=15_000)
    assert (len(frames) > 3, heard.failures) == (True, [])
    assert min(at for at, _ in heard.places[-3:]) > stood


@pytest.mark.parametrize("content", [b"", b"no clip at all" * 99, "half"])
def test_what_cannot_be_played_is_told_once(player, heard, qtbot, tmp_path, content):
    broken = tmp_path / "broken.mp4"
    half = (CLIPS / "clip.mp4").read_bytes()[:4000]
    broken.write_bytes(half if content == "half" else content)
    player.play(broken)
    qtbot.waitUntil(lambda: len(heard.failures) + heard.ends > 0, timeout=15_000)
    qtbot.wait(100)
    assert len(heard.failures) + heard.ends == 1


def test_a_missing_file(player, heard, qtbot, tmp_path):
    player.play(tmp_path / "gone.mp4")
    qtbot.waitUntil(lambda: len(heard.failures) == 1, timeout=15_000)


def test_one_that_was_replaced_says_nothing_more(player, heard, qtbot, tmp_path):
    player.play(tmp_path / "gone.mp4")
    player.play(CLIPS / "clip.webm")
    qtbot.waitUntil(lambda: heard.ends == 1, timeout=15_000)
    assert heard.failures == []


def test_memory_stays(player, heard, qtbot):
    """120 changes, each after its first pictures."""
    process, used = psutil.Process(), []
    for change in range(120):
        heard.places.clear()
        player.play(CLIPS / ("clip.webm" if change % 2 else "clip.mp4"))
        qtbot.waitUntil(lambda: any(at > 0 for at, _ in heard.places), timeout=15_000)
        used.append(process.memory_info().rss)
    assert max(used[-10:]) <= MOST * max(used[10:20])
