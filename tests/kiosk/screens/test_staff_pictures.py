"""The staff's pages and the page for nobody, drawn and pressed."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from kiosk.service.pin import fits, hashed
from ticket_protocol.words import PrinterState

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHAPES = pytest.mark.parametrize(
    "shape", [("", PORTRAIT), ("-landscape", LANDSCAPE)], ids=["portrait", "landscape"]
)
PIN = "271828"


@pytest.fixture
def pin():
    """A PIN file in memory."""
    kept = hashed(PIN)
    return SimpleNamespace(is_set=True, failures=0, fits=lambda digits: fits(digits, kept))


@pytest.fixture
def staffed(kiosk, pin):
    """A kiosk whose staff have a PIN, and which stands well."""
    kiosk.vm.staff.addresses = lambda: ("192.168.1.21",)
    kiosk.link.clock_off_s, kiosk.paper.state = 0.4, PrinterState.OK
    kiosk.vm.staff.guarded_by(pin, "http://192.168.1.10:8000")
    return kiosk


def knock(window, seconds=5.0):
    """A finger on the flag for so long."""
    where = window.middle("staffCorner")
    window.press(where)
    for _ in range(round(seconds * 4)):
        window.kiosk.seconds += 0.25
        window.kiosk.vm.staff.tick()
    window.release(where)
    return window


def enter(window, digits):
    for digit in digits:
        window.touch(f"pin-{digit}")
    return window.touch("pin-enter")


@SHAPES
def test_pad_and_page(staffed, screen, golden, shape):
    name, size = shape
    window = knock(screen(staffed, size))
    window.touch("pin-2").touch("pin-7")
    golden(window.look(), f"kiosk-staff-pin{name}")
    window.touch("pin-rubOut").touch("pin-rubOut")
    enter(window, PIN)
    golden(window.look(), f"kiosk-staff-page{name}")


@SHAPES
def test_page_in_trouble(staffed, screen, golden, shape):
    name, size = shape
    staffed.link.clock_off_s, staffed.paper.state = -410.0, PrinterState.OUT
    staffed.vm.staff.addresses = tuple
    staffed.vm.staff.held = lambda: 12
    window = enter(knock(screen(staffed, size)), PIN)
    golden(window.look(), f"kiosk-staff-trouble{name}")
    window.touch("staffLanguage").touch("leaveProgram")
    golden(window.look(), f"kiosk-staff-trouble-en{name}")


@pytest.fixture
def sound(finger_targets, nothing_outside):
    """`sound(window)`: keys are large and apart, and nothing stands outside."""

    def check(window):
        finger_targets(window)
        nothing_outside(window)

    return check


@SHAPES
@pytest.mark.usefixtures("pseudo")
def test_longer_words_find_room(staffed, screen, golden, shape, sound):
    name, size = shape
    staffed.link.clock_off_s, staffed.paper.state = 410.0, PrinterState.JAM
    window = knock(screen(staffed, size))
    staffed.vm.speak("xx")
    sound(window)
    enter(window, PIN)
    staffed.vm.speak("xx")
    sound(window)
    golden(window.look(), f"kiosk-staff-pseudo{name}")


def test_by_keyboard(staffed, screen):
    window = knock(screen(staffed))
    for key in (*PIN, Qt.Key.Key_Return):
        QTest.keyClick(window.window, key)
    window.look()
    assert staffed.vm.staff.face == "page"
    QTest.keyClick(window.window, Qt.Key.Key_Tab)
    window.look()
    assert window.find("staffLanguage").property("visualFocus")
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    window.look()
    assert (staffed.vm.staff.face, window.sees("start")) == ("", True)
    QTest.keyClick(window.window, Qt.Key.Key_Tab)
    assert window.find("start").property("visualFocus"), "the page hears keys again"


def test_locked(staffed, screen, golden):
    window = knock(screen(staffed))
    for _ in range(3):
        enter(window, "000000")
    golden(window.look(), "kiosk-staff-locked")


@pytest.fixture
def idle(kiosk, centre, hall):
    """A kiosk before which nobody stands."""
    kiosks = [{**k.model_dump(), "attract_s": 60} for k in centre.kiosks]
    kiosk.link.describe(centre.model_validate(centre.model_dump() | {"kiosks": kiosks}))
    waits = {"huong_dan": 4, "chung_thuc": 25, "khai_sinh": 8, "ket_hon": 15, "bao_tro": 45,
             "cong_an": 38, "dat_dai": 22}  # fmt: skip
    kiosk.link.expect(
        hall.outlook_of(**{name: {"expected": hall.expected(m)} for name, m in waits.items()})
    )
    kiosk.seconds += 61
    kiosk.link.clock += timedelta(seconds=61)
    kiosk.vm.attraction.tick()
    return kiosk


def drawn(path):
    """A picture as a centre might have it: a house in the country."""
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#9fd0ea"))
    with QPainter(picture) as painter:
        painter.fillRect(0, 320, 640, 160, QColor("#3f7f5f"))
        painter.fillRect(180, 200, 280, 160, QColor("#f7e8c0"))
        painter.fillRect(160, 160, 320, 50, QColor("#a8402a"))
    picture.save(str(path))


@SHAPES
def test_nobody_is_there(idle, screen, golden, shape, tmp_path):
    name, size = shape
    drawn(tmp_path / "one.png")
    golden(screen(idle, size).look(), f"kiosk-attract{name}")
    idle.vm.attraction.files = lambda: (tmp_path / "one.png",)
    idle.vm.start()
    idle.vm.home()
    idle.seconds += 75  # the second sheet
    idle.vm.attraction.tick()
    golden(screen(idle, size).look(), f"kiosk-attract-picture{name}")


def test_any_key_is_a_touch(idle, screen):
    window = screen(idle)
    QTest.keyClick(window.window, Qt.Key.Key_5)
    assert idle.vm.page == "categories"


def test_the_first_touch_is_not_lost(idle, screen):
    window = screen(idle)
    assert window.sees("attract")
    window.touch("attract")
    assert (idle.vm.page, window.sees("attract")) == ("categories", False)
