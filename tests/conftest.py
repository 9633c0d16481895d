"""What holds for all tests: screens are drawn in memory, and each test belongs to a ring."""

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


@pytest.fixture(scope="session")
def qapp_cls():
    """The screens are Qt Quick: no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - not every ring draws

    return QGuiApplication


GOLDEN = Path(__file__).parent / "golden"
SEEN = Path(__file__).parents[1] / "build" / "golden"
MEAN, SHARE, VISIBLE = 1.0, 0.002, 48


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden pictures anew")


@pytest.fixture
def golden(request):
    """`golden(image, "kiosk-welcome-vi")` holds a QImage against tests/golden/NAME.png."""

    def check(image, name):
        path = GOLDEN / f"{name}.png"
        if request.config.getoption("--update-golden"):
            assert image.save(str(path))
            return
        assert path.exists(), f"{path} is missing; look at it, then --update-golden"
        seen = SEEN / f"{name}.png"
        SEEN.mkdir(parents=True, exist_ok=True)
        assert image.save(str(seen))
        mean, share = difference(seen, path)
        if mean > MEAN or share > SHARE:
            pytest.fail(f"{name} looks different: mean {mean:.2f}, share {share:.4f}; see {seen}")
        seen.unlink()

    return check


def difference(one, other):
    """Mean difference of all channels out of 255, and the share of pixels seen to differ."""
    from PIL import Image, ImageChops, ImageStat  # noqa: PLC0415 - for these tests alone

    with Image.open(one) as a, Image.open(other) as b:
        if a.size != b.size:
            return 255.0, 1.0
        gap = ImageChops.difference(a.convert("RGB"), b.convert("RGB"))
    seen = gap.convert("L").point(lambda v: 255 if v > VISIBLE else 0).histogram()[255]
    return sum(ImageStat.Stat(gap).mean) / 3, seen / (gap.width * gap.height)
