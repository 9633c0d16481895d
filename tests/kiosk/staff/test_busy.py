"""What is shown while nobody is there."""

from pathlib import Path

import pytest

from kiosk.attract.busy import (
    MOST,
    SHIFT_S,
    TURN_S,
    Load,
    busy,
    each,
    load_of,
    shift,
    spoken,
    turned,
)
from kiosk.drivers.pictures import PicturesFolder


@pytest.mark.parametrize(
    ("minutes", "load"),
    [(0, Load.QUIET), (10, Load.QUIET), (11, Load.NORMAL), (29, Load.NORMAL), (30, Load.BUSY)],
)
def test_a_wait_in_a_word(minutes, load):
    assert load_of(minutes) is load


def test_only_what_is_known_and_open_is_told(centre, hall):
    told = hall.outlook_of(
        dat_dai={"expected": hall.expected(40)},
        chung_thuc={"expected": hall.expected(5)},
        bao_tro={"expected": hall.expected(5), "open": False},
        cong_an={"expected": None},
    )
    rows = busy(centre, told, "vi")
    assert [(row.key, row.load, row.bars) for row in rows] == [
        ("chung-thuc", "quiet", 1), ("dat-dai", "busy", 3),
    ]  # fmt: skip
    assert busy(centre, None, "vi") == ()


@pytest.mark.parametrize("count", range(12))
def test_every_row_has_its_turn_in_both_languages(count):
    rows, seen = list(range(count)), set()
    for turn in range(2 * count + 2):
        at = turn * TURN_S + 1
        shown = turned(rows, at)
        assert len(shown) <= min(MOST, each(count))
        seen |= {(row, spoken(("vi", "en"), count, at)) for row in shown}
    assert seen == {(row, language) for row in rows for language in ("vi", "en")}


def test_nothing_burns_in():
    places = {shift(n * SHIFT_S) for n in range(8)}
    assert len(places) == 4
    assert all(abs(x) == abs(y) == 4 for x, y in places)


@pytest.fixture
def idle(kiosk, centre):
    """`idle(seconds)`: so long nobody has come to a kiosk that waits a minute."""
    kiosks = [{**k.model_dump(), "attract_s": 60} for k in centre.kiosks]
    kiosk.link.describe(centre.model_validate(centre.model_dump() | {"kiosks": kiosks}))

    def wait(seconds):
        kiosk.seconds += seconds
        kiosk.vm.attraction.tick()
        return kiosk.vm.attraction

    return wait


def test_it_begins_after_its_time_and_ends_with_a_touch(kiosk, idle):
    assert not idle(59).idle
    assert idle(1).idle
    kiosk.vm.start()
    assert not kiosk.vm.attraction.idle
    kiosk.vm.home()
    assert not idle(59).idle
    assert idle(2).idle


def test_a_language_that_is_chosen_is_a_touch(kiosk, idle):
    idle(59)
    kiosk.vm.speak("en")
    assert not idle(30).idle


def test_nothing_stays_of_whoever_touched_the_welcome_page(kiosk, idle):
    kiosk.seconds += 1
    kiosk.vm.comfort.toggleLarge()
    kiosk.vm.speak("en")
    assert idle(60).idle
    assert (kiosk.vm.comfort.large, kiosk.vm.language) == (False, "vi")


def test_by_itself_it_never_comes(kiosk):
    kiosk.seconds += 10_000
    kiosk.vm.attraction.tick()
    assert not kiosk.vm.attraction.idle


def test_pictures_follow_one_another(idle, kiosk):
    kiosk.vm.attraction.files = lambda: (Path("/a.png"), Path("/b.png"))
    shown = [idle(seconds).picture.toLocalFile() for seconds in (60, 12, 12)]
    assert shown == ["/a.png", "/b.png", "/a.png"]


def test_the_folder_of_pictures(tmp_path, caplog):
    for name in ("2.JPG", "1.png", "notes.txt", ".hidden.png"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "sub.png").mkdir()
    assert [path.name for path in PicturesFolder(tmp_path).files()] == ["1.png", "2.JPG"]
    gone = PicturesFolder(tmp_path / "nowhere")
    assert gone.files() == gone.files() == ()
    assert caplog.text.count("cannot be read") == 1
