"""Clips on the hall's television: frames per second with one playing, and memory over many.

The clip is made here: five seconds, 1280×720, 25 frames a second. Memory over 120 changes of such
clips takes ten minutes; it is measured where DENLUOT_BENCH_CLIPS says how many.
"""

import os
from collections import deque
from pathlib import Path

import psutil
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import (
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
    QVideoFrame,
    QVideoFrameInput,
)
from PySide6.QtQuick import QQuickItem

from benchmarks.rows import Row
from benchmarks.television import served, television, until, wait
from counter_display.media.view_model import MediaModel
from counter_display.on_screen import Display
from screen_kit.drivers.painted_frames import PaintedFrames

SIZE = QSize(1280, 720)
RATE, SECONDS = 25, 5.0
FIRST = 20
"""Changes after which all that is kept has been used."""
HALF = 0.5
SHARE, GROWTH = 0.9, 5.0


def rows(folder: Path) -> list[Row]:
    """Frames drawn of those that the clip has; and, if asked for, memory over many clips."""
    server = served(folder, [('layout = "calls"', 'layout = "media"')])
    display = television(server, "--media", str(_clips(folder / "clips")))
    try:
        assert display.clips is not None
        media = display.clips.model
        until(lambda: _played(media) > 0)
        found = [_frames(display)]
        changes = int(os.environ.get("DENLUOT_BENCH_CLIPS", "0"))
        if changes > FIRST:
            found.append(_memory(media, changes))
        return found
    finally:
        display.close()
        server.stop()


def _frames(display: Display) -> Row:
    """Each picture of the clip that the screen has drawn, in twenty seconds."""
    fresh, drawn = [0], [0]

    def came() -> None:
        fresh[0] = 1

    def swapped() -> None:
        drawn[0] += fresh[0]
        fresh[0] = 0

    window = display.screen.window
    painted = _painted(window.contentItem())
    painted.sink.videoFrameChanged.connect(came)
    window.frameSwapped.connect(swapped)
    wait(4 * SECONDS)
    return Row(
        name="hall TV: frames a second of a clip with 25",
        value=drawn[0] / (4 * SECONDS),
        unit="/s",
        limit=SHARE * RATE,
        baseline=RATE,
        at_least=True,
    )


def _painted(root: QQuickItem) -> PaintedFrames:
    """Where the clip is painted."""
    below = [root]
    for item in below:
        if isinstance(item, PaintedFrames):
            return item
        below += item.childItems()
    raise LookupError("no clip is painted")


def _memory(media: MediaModel, changes: int) -> Row:
    """Clip after clip, as the television goes on by itself."""
    process, used = psutil.Process(), []
    for _ in range(changes):
        until(lambda: _played(media) > HALF)
        used.append(process.memory_info().rss)
        until(lambda: _played(media) < HALF)
    growth = 100 * (max(used[-10:]) / max(used[FIRST // 2 : FIRST]) - 1)
    name = f"hall TV: memory over {changes} clips of 5 s"
    return Row(name=name, value=growth, unit="%", limit=GROWTH)


def _played(media: MediaModel) -> float:
    """The share of the clip that was shown."""
    return float(media.property("progress"))


def _clips(folder: Path) -> Path:
    folder.mkdir()
    for hue in (30, 200):
        _made(folder / f"{hue}.mp4", hue)
    return folder


def _made(file: Path, hue: int) -> None:
    """A clip with something that moves."""
    form = QMediaFormat(QMediaFormat.FileFormat.MPEG4)
    form.setVideoCodec(QMediaFormat.VideoCodec.MPEG4)
    recorder, frames, session = QMediaRecorder(), QVideoFrameInput(), QMediaCaptureSession()
    recorder.setMediaFormat(form)
    recorder.setVideoFrameRate(RATE)
    recorder.setVideoResolution(SIZE)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(file.resolve())))
    session.setRecorder(recorder)
    session.setVideoFrameInput(frames)
    waiting = deque(_frame(n, hue) for n in range(int(RATE * SECONDS)))

    def feed() -> None:
        """As many as are taken; then the end."""
        while waiting and frames.sendVideoFrame(waiting[0]):
            waiting.popleft()
        if not waiting:
            recorder.stop()

    states: list[QMediaRecorder.RecorderState] = []

    def changed(state: QMediaRecorder.RecorderState) -> None:
        states.append(state)

    recorder.recorderStateChanged.connect(changed)
    frames.readyToSendVideoFrame.connect(feed)
    recorder.record()
    until(lambda: QMediaRecorder.RecorderState.StoppedState in states)


def _frame(n: int, hue: int) -> QVideoFrame:
    picture = QImage(SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor.fromHsv(hue, 90, 220))
    painter = QPainter(picture)
    painter.fillRect(n * 9 % SIZE.width(), 300, 80, 120, QColor("black"))
    painter.end()
    frame = QVideoFrame(picture)
    frame.setStartTime(n * 1_000_000 // RATE)
    frame.setEndTime((n + 1) * 1_000_000 // RATE)
    return frame
