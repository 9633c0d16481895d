"""The shared controls, drawn and pressed in memory."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import qrcode
import zxingcpp
from PIL import Image
from PySide6.QtCore import Property, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from screen_kit import start
from screen_kit.picture import taken
from screen_kit.rows import RowsModel
from ticket_protocol.texts import texts

GALLERY = Path(__file__).parent / "gallery" / "Gallery.qml"
SIZE = (1080, 1500)
CODE = "K7M2-9QXT-4B"
QUIET = 4


@dataclass(frozen=True)
class Row:
    text: str


class GalleryModel(RowsModel):
    def __init__(self):
        super().__init__(["text"], key=lambda row: row.text)
        self.show([Row("12"), Row("0")])

    @staticmethod
    def _code(_self):
        made = qrcode.QRCode(border=0)
        made.add_data(CODE)
        return ["".join("01"[dark] for dark in row) for row in made.get_matrix()]

    code = Property("QStringList", _code, constant=True)


@pytest.fixture
def gallery(app):
    screens = []

    def opened(look="day", language="vi"):
        made = start.screen(GALLERY, GalleryModel(), language=language, properties={"look": look})
        screens.append(made)
        return made

    yield opened
    for made in screens:
        made.close()


def item(screen, name):
    return screen.window.findChild(QQuickItem, name)


def middle(thing):
    return at(thing, thing.width() / 2, thing.height() / 2)


def at(thing, x, y):
    """Where a point of an item lies in its window."""
    return thing.mapToScene(QPointF(x, y)).toPoint()


@pytest.mark.parametrize("look", ["day", "evening", "contrast"])
def test_it_looks_as_it_did(gallery, golden, look):
    golden(taken(gallery(look).window, SIZE), f"kit-{look}")


def test_a_number_is_placed_by_its_digits(gallery):
    screen = gallery()
    image = taken(screen.window, SIZE)
    number = item(screen, "number")
    corner = at(number, 0, 0)
    ink = QColor("#0D1B33")
    rows = [
        y
        for y in range(corner.y() - 60, corner.y() + 260)
        if any(
            image.pixelColor(x, y) == ink
            for x in range(corner.x(), corner.x() + int(number.width()))
        )
    ]
    # A round digit may swell over the line by a hundredth of its height.
    assert abs(rows[0] - corner.y()) <= 4
    assert abs(rows[-1] + 1 - (corner.y() + number.height())) <= 4


def test_the_code_reads_back(gallery):
    screen = gallery()
    image = taken(screen.window, SIZE)
    code = item(screen, "qr")
    corner = at(code, 0, 0)
    side = int(code.width())
    quiet = QUIET * side // len(screen.view_model.code)
    crop = image.copy(corner.x() - quiet // 2, corner.y() - quiet // 2, side + quiet, side + quiet)
    data = bytes(crop.constBits())
    picture = Image.frombuffer(
        "RGB", (crop.width(), crop.height()), data, "raw", "RGB", crop.bytesPerLine(), 1
    )
    assert zxingcpp.read_barcodes(picture)[0].text == CODE
    assert side % len(screen.view_model.code) == 0


def test_a_key_looks_pressed_at_once_and_acts_on_release(gallery, qtbot):
    screen = gallery()
    taken(screen.window, SIZE)
    key = item(screen, "main")
    spot = at(key, 30, 30)
    qtbot.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=spot)
    assert screen.window.grabWindow().pixelColor(spot) == QColor("#06265A")
    assert key.property("presses") == 0
    qtbot.mouseRelease(screen.window, Qt.MouseButton.LeftButton, pos=spot)
    assert key.property("presses") == 1
    assert screen.window.grabWindow().pixelColor(spot) == QColor("#09367A")


def test_a_finger_that_slides_off_does_nothing(gallery, qtbot):
    screen = gallery()
    taken(screen.window, SIZE)
    key = item(screen, "main")
    inside, outside = middle(key), QPoint(10, 10)
    qtbot.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=inside)
    qtbot.mouseMove(screen.window, outside)
    assert not key.property("pressed")
    qtbot.mouseRelease(screen.window, Qt.MouseButton.LeftButton, pos=outside)
    assert key.property("presses") == 0


def test_the_focus_is_a_ring_around_the_key(gallery, qtbot):
    screen = gallery()
    taken(screen.window, SIZE)
    key = item(screen, "main")
    edge = at(key, -7, key.height() / 2)
    assert screen.window.grabWindow().pixelColor(edge) == QColor("#F1F4F7")
    key.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert screen.window.grabWindow().pixelColor(edge) == QColor("#09367A")


def test_a_key_that_is_off_takes_no_press(gallery, qtbot):
    screen = gallery()
    taken(screen.window, SIZE)
    key = item(screen, "off")
    qtbot.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=middle(key))
    assert not key.property("pressed")


def test_pages_change_their_language_at_once(gallery):
    screen = gallery()
    title, second, filled = (item(screen, name) for name in ("title", "second", "filled"))
    vi, en = texts("vi"), texts("en")
    assert title.property("text") == vi["kiosk.choose_field"]
    assert filled.property("text") == vi["kiosk.ahead"].replace("{n}", "6")
    screen.language.choose("en")
    assert title.property("text") == en["kiosk.choose_field"]
    assert filled.property("text") == en["kiosk.ahead"].replace("{n}", "6")
    assert second.property("text") == en["kiosk.choose_field"]
    screen.language.choose("vi")
    assert title.property("text") == vi["kiosk.choose_field"]
    assert second.property("text") == en["kiosk.choose_field"]


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_root_that_cannot_be_read_says_where(app, tmp_path):
    broken = tmp_path / "Main.qml"
    broken.write_text("import QtQuick\nWindow { nonsense: 1 }")
    with pytest.raises(start.StartError, match="nonsense"):
        start.screen(broken, GalleryModel())
