"""What holds for all tests: screens are drawn in memory, and each test belongs to a ring."""

import gc
import os
import re
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from demo.processes import ServerProcess
from ticket_protocol import texts
from ticket_protocol.words import Role

SLOW = [HealthCheck.too_slow]
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=SLOW)
"""For `make test`: the same examples each time, on a busy machine too. `pytest` alone goes on
looking for others."""

# The same picture on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

TESTS = Path(__file__).parent
LISTED = tomllib.loads((TESTS / "rings.toml").read_text(encoding="utf-8"))
RINGS = ("quick", *LISTED)


def ring_of(path):
    """The ring a test file belongs to."""
    above = {parent.as_posix() for parent in path.relative_to(TESTS).parents}
    for ring, has in LISTED.items():
        named = path.name in has.get("files", ()) or path.parent.name in has.get("folders", ())
        if named or above & set(has.get("above", ())):
            return ring
    return "quick"


def pytest_ignore_collect(collection_path, config):
    """With `--ring`, files of other rings are not even read."""
    ring = config.getoption("--ring")
    test = collection_path.name.startswith("test_") and collection_path.suffix == ".py"
    return True if ring and test and ring_of(collection_path) != ring else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Each test is marked with its ring."""
    for item in items:
        item.add_marker(ring_of(item.path))


def pytest_configure():
    """Garbage may hold Qt objects: no thread of a fake printer or server may collect it."""
    gc.disable()


def pytest_collection_finish():
    """What stands now stays: looking through it again after each folder would take seconds."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item, nextitem):
    """Collect here instead: young garbage after each test, all of it after each folder."""
    same_folder = nextitem is not None and nextitem.path.parent == item.path.parent
    gc.collect(0 if same_folder else 2)


@pytest.fixture(scope="session")
def qapp_cls():
    """The screens are Qt Quick: no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - not every ring draws

    return QGuiApplication


@pytest.fixture(autouse=True, scope="session")
def _tokens_are_made_here(token_in):
    """A program of its own for each takes a second; `test_server.py` starts the real one."""

    def token(server, role, name, counters=()):
        return token_in(server.data, role, name, frozenset(counters) or None)

    with pytest.MonkeyPatch.context() as here:
        here.setattr(ServerProcess, "token", token)
        yield


@pytest.fixture(scope="session")
def token_in():
    """`token_in(data, role, name, counters)`: what `ticket-server token create` prints."""

    def made(data, role, name, counters=None):
        from ticket_server import cli  # noqa: PLC0415 - not every ring has a server

        return cli.token_made(data, Role(role), name, counters)

    return made


GOLDEN = Path(__file__).parent / "golden"
SEEN = Path(__file__).parents[1] / "build" / "golden"
# Out of 255. Fonts hinted otherwise move edges by half a pixel: little on the mean, and little in
# any square of 16 px. A missing icon, digit or mark changes a square by more.
MEAN, SQUARE, SQUARE_PX = 2.0, 12.0, 16


def pytest_addoption(parser):
    parser.addoption("--ring", choices=RINGS, help="only the tests of this ring")
    parser.addoption("--update-golden", action="store_true", help="write the golden pictures anew")


@pytest.fixture
def golden(request):
    """`golden(image, "kiosk-welcome-vi")` holds a QImage against tests/golden/NAME.png.

    When they differ, the picture seen and the difference lie in build/golden/.
    """

    def check(image, name):
        from PIL import Image  # noqa: PLC0415 - for these tests alone

        path, picture = GOLDEN / f"{name}.png", pillow(image)
        if request.config.getoption("--update-golden"):
            few = picture.quantize(256, kmeans=1, dither=Image.Dither.NONE)
            few.save(path, optimize=True)
            return
        assert path.exists(), f"{path} is missing; look at it, then --update-golden"
        with Image.open(path) as file:
            mean, square, gap = difference(picture, file.convert("RGB"))
        if mean > MEAN or square > SQUARE:
            SEEN.mkdir(parents=True, exist_ok=True)
            seen = SEEN / f"{name}.png"
            picture.save(seen)
            if gap is not None:
                gap.save(SEEN / f"{name}-difference.png")
            pytest.fail(f"{name} looks different: mean {mean:.2f}, square {square:.0f}; see {seen}")

    return check


def pillow(image):
    """A QImage as Pillow has it."""
    from PIL import Image  # noqa: PLC0415
    from PySide6.QtGui import QImage  # noqa: PLC0415

    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (rgb.width(), rgb.height())
    return Image.frombytes("RGB", size, bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine(), 1)


def difference(one, other):
    """Mean difference of all channels out of 255, that of the square that differs most, a picture.

    The picture is None where the sizes differ.
    """
    from PIL import ImageChops, ImageStat  # noqa: PLC0415

    if one.size != other.size:
        return 255.0, 255.0, None
    gap = ImageChops.difference(one, other)
    squares = ImageChops.difference(one.reduce(SQUARE_PX), other.reduce(SQUARE_PX))
    most = max(high for _, high in squares.getextrema())
    return sum(ImageStat.Stat(gap).mean) / 3, float(most), gap


@pytest.fixture(scope="session")
def stretched(tmp_path_factory):
    """All languages and one of tests: the Vietnamese, one third longer, its marks stacked high."""
    folder = shutil.copytree(texts.FOLDER, tmp_path_factory.mktemp("stretched") / "all")
    entries = {key: longer(text) for key, text in texts.texts("vi").items()}
    with pytest.MonkeyPatch.context() as there:
        there.setattr(texts, "FOLDER", folder)
        texts.write("xx", entries)
    return folder


@pytest.fixture
def pseudo(stretched, monkeypatch):
    """The language of tests is one of the centre's; and how it stretches a text."""
    monkeypatch.setattr(texts, "FOLDER", stretched)
    _forget_texts()
    yield longer
    _forget_texts()


def _forget_texts():
    texts.texts.cache_clear()
    texts.whole.cache_clear()


def longer(text):
    """After every third letter of a word one more, a capital with two marks; `{parts}` stay."""

    def word(match):
        found = match.group()
        return found if found.startswith("{") else found + "ẾỔẨỮ"[: round(len(found) / 3)]

    return re.sub(r"\{\w+\}|[^\W\d_]+", word, text)
