"""The preview's window: true size, other tickets by keys, and drawn anew when its file changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.describing import made_up
from kiosk.preview.preview import Preview, Wish
from kiosk.preview.window import BAD, PreviewWindow
from kiosk.ticket.shelf import SHIPPED, Shelf

STANDARD = (SHIPPED / "standard.toml").read_text("utf-8")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text(STANDARD, "utf-8")
    return path


@pytest.fixture
def window(qtbot, file):
    wish = Wish(layout=str(file), centre=made_up(), width=384)
    window = PreviewWindow(Preview(shelf=Shelf()), wish)
    window.show()
    yield window
    window.close()


def picture(window) -> QImage:
    """What the window shows now."""
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    window.paint_on(image)
    return image


def test_a_millimetre_is_a_millimetre(window):
    per_mm = window.screen().physicalDotsPerInch() / 25.4
    assert window.pixels_per_dot() * 8.0 == pytest.approx(per_mm)


def test_it_follows_the_file(window, file, qtbot):
    before = window.seen.picture.height
    file.write_text(STANDARD.replace("gaps = 0.6", "gaps = 6.0"), "utf-8")
    qtbot.waitUntil(lambda: window.seen.picture.height > before)


def test_it_follows_a_file_that_is_replaced(window, file, qtbot):
    other = file.with_suffix(".new")
    for gaps in ("6.0", "9.0"):
        before = window.seen.picture.height
        other.write_text(STANDARD.replace("gaps = 0.6", f"gaps = {gaps}"), "utf-8")
        other.replace(file)
        qtbot.waitUntil(lambda: window.seen.picture.height > before)  # noqa: B023 - waited for


def test_a_mistake_stands_in_the_window_until_it_is_mended(window, file, qtbot):
    file.write_text(STANDARD.replace('"plate"', '"plat"'), "utf-8")
    qtbot.waitUntil(lambda: window.seen.problems != ())
    assert picture(window).pixelColor(2, 2) == BAD
    file.write_text(STANDARD, "utf-8")
    qtbot.waitUntil(lambda: window.seen.problems == ())
    assert picture(window).pixelColor(2, 2) != BAD


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        (Qt.Key.Key_L, "language", "en"),
        (Qt.Key.Key_W, "width", 576),
        (Qt.Key.Key_Right, "category", "ket-hon"),
        (Qt.Key.Key_P, "priority", True),
        (Qt.Key.Key_C, "copy", True),
    ],
)
def test_keys_show_other_tickets(window, qtbot, key, field, value):
    before = window.seen.picture.tobytes()
    qtbot.keyClick(window, key)
    assert getattr(window.wish, field) == value
    assert window.seen.picture.tobytes() != before


def test_escape_ends(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
