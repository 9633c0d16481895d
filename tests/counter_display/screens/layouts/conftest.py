"""A hall TV whose settings choose another layout, and a folder of clips beside it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame

from counter_display.media.folder import Found
from counter_display.media.playlist import File
from ticket_protocol.display_settings import MediaSettings

CLIPS = Path(__file__).parents[3] / "screen_kit" / "media" / "clips"


@pytest.fixture
def hall(new_hall, centre):
    """Nine counters serve, counter 6 is paused."""
    hall = new_hall(centre=centre)
    hall.open(*range(1, 11))
    hall.pause(6)
    morning = ["4011", "5014", "1021", "7026", "T019", "3017", "8041", "2034"]
    for number, counter in zip(morning, (4, 5, 1, 7, 10, 3, 8, 2), strict=True):
        hall.call(number, counter)
    return hall


@pytest.fixture
def tv(display, centre):
    """`tv(layout=..., zone=..., media={...}, name=...)`: a TV in the middle of the day."""

    def joined(*, name=None, media=None, folder=CLIPS, word_s=0.0, **settings):
        shown = display(folder=folder, word_s=word_s)
        tvs = [d for d in centre.displays if d.id != "hall-tv"]
        mine = next(d for d in centre.displays if d.id == "hall-tv")
        mine = mine.model_copy(update={**settings, "media": MediaSettings(**(media or {}))})
        said = {"displays": (mine, *tvs)}
        if name is not None:
            said["name"] = centre.name.model_copy(update={"vi": name})
        shown.link.join(centre.model_copy(update=said))
        return shown

    return joined


@pytest.fixture
def found():
    """`found("a.mp4", ...)`: what lies in the folder, with captions by name."""

    def made(*names, changed=1, readable=True, **captions):
        files = tuple(File(name=name, size=10, changed=changed) for name in names)
        return Found(files=files, readable=readable, captions=captions)

    return made


@pytest.fixture
def look_at(golden, picture):
    """Holds the screen against its picture, with a frame of the clip that plays in it."""

    def look(shown, name, size=(1920, 1080)):
        frame = QVideoFrame(QImage(str(CLIPS / "guide.svg")))
        golden(picture(shown, size, frame), name)

    return look
