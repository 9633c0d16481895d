"""What holds for all tests: screens are drawn in memory, and each test belongs to a ring."""

import gc
import os
from pathlib import Path

import pytest

# The same picture on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

SYSTEM = Path(__file__).parent / "system"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what starts real processes, so that `-m "not system"` is the quick rings."""
    for item in items:
        if item.path.is_relative_to(SYSTEM):
            item.add_marker(pytest.mark.system)


def pytest_configure():
    """Garbage may hold Qt objects: no thread of a fake printer or server may collect it."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item, nextitem):
    """Collect here instead: young garbage after each test, all of it after each file."""
    same_file = nextitem is not None and nextitem.path == item.path
    gc.collect(0 if same_file else 2)


@pytest.fixture(scope="session")
def qapp_cls():
    """The screens are Qt Quick: no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - not every ring draws

    return QGuiApplication


GOLDEN = Path(__file__).parent / "golden"
SEEN = Path(__file__).parents[1] / "build" / "golden"
# Out of 255. Fonts hinted otherwise move edges by half a pixel: little on the mean, and little in
# any square of 16 px. A missing icon, digit or mark changes a square by more.
MEAN, SQUARE, SQUARE_PX = 2.0, 12.0, 16


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden pictures anew")


@pytest.fixture
def golden(request):
    """`golden(image, "kiosk-welcome-vi")` holds a QImage against tests/golden/NAME.png.

    When they differ, the picture seen and the difference lie in build/golden/.
    """

    def check(image, name):
        path = GOLDEN / f"{name}.png"
        if request.config.getoption("--update-golden"):
            assert image.save(str(path))
            return
        assert path.exists(), f"{path} is missing; look at it, then --update-golden"
        seen, gap = SEEN / f"{name}.png", SEEN / f"{name}-difference.png"
        SEEN.mkdir(parents=True, exist_ok=True)
        assert image.save(str(seen))
        mean, square = difference(seen, path, gap)
        if mean > MEAN or square > SQUARE:
            pytest.fail(f"{name} looks different: mean {mean:.2f}, square {square:.0f}; see {seen}")
        seen.unlink()
        gap.unlink(missing_ok=True)

    return check


def difference(one, other, gap_path=None):
    """Mean difference of all channels out of 255, and that of the square that differs most."""
    from PIL import Image, ImageChops, ImageStat  # noqa: PLC0415 - for these tests alone

    with Image.open(one) as a, Image.open(other) as b:
        if a.size != b.size:
            return 255.0, 255.0
        pair = (a.convert("RGB"), b.convert("RGB"))
    gap = ImageChops.difference(*pair)
    if gap_path is not None and gap.getbbox():
        gap.save(gap_path)
    squares = [picture.reduce(SQUARE_PX) for picture in pair]
    most = max(high for _, high in ImageChops.difference(*squares).getextrema())
    return sum(ImageStat.Stat(gap).mean) / 3, float(most)
