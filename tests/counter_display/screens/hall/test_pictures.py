"""The hall's screen in every state, as golden pictures; look at each beside the design."""

from datetime import timedelta

import pytest

from screen_kit.link import LinkState

MORNING = (("4011", 4), ("5014", 5), ("1021", 1), ("7026", 7), ("T019", 10), ("3017", 3))
MORNING = (*MORNING, ("8041", 8), ("2034", 2))
TV, TALL = (1920, 1080), (1080, 1920)


@pytest.fixture
def hall(new_hall, centre):
    """The counters serve what the centre says."""
    return new_hall(centre=centre)


@pytest.fixture
def morning(hall):
    """A hall at work: nine counters serve, counter 6 is paused."""
    hall.open(*range(1, 11))
    hall.pause(6)
    for number, counter in MORNING:
        hall.call(number, counter)
    return hall


@pytest.fixture
def tv(display, centre, morning):
    """The hall's screen in the middle of it."""

    def joined(name="hall-tv", **wanted):
        shown = display(name, hall=morning, **wanted)
        shown.link.join(centre)
        return shown

    return joined


class TestHall:
    @pytest.mark.parametrize(
        ("name", "size"),
        [("", TV), ("-1366", (1366, 768)), ("-4k", (3840, 2160)), ("-portrait", TALL)],
    )
    def test_call(self, tv, look, name, size):
        shown = tv()
        shown.hall.call("9012", 9)
        shown.link.hear()
        look(shown, f"hall-call{name}", size)

    def test_call_by_evening_with_priority(self, tv, look, morning):
        shown = tv("hall-evening")
        morning.call("9012", 9)
        morning.call("2035", 2, priority=True)
        shown.link.hear()
        shown.link.announce()
        look(shown, "hall-call-evening-priority")

    def test_recall(self, tv, look, morning):
        shown = tv()
        morning.call("9012", 9, priority=True)
        shown.link.hear()
        shown.wait(4)
        morning.recall("9012", 9)
        shown.link.hear()
        look(shown, "hall-recall-priority")

    @pytest.mark.parametrize("name", ["hall-tv", "hall-evening"])
    def test_calm(self, tv, look, morning, name):
        shown = tv(name)
        look(shown, f"{name.replace('tv', 'day')}-calm")

    @pytest.mark.parametrize("name", ["hall-tv", "hall-evening"])
    def test_cut_off(self, tv, look, morning, name):
        shown = tv(name)
        morning.call("9012", 9)
        shown.link.hear()
        shown.link.stand(LinkState.CUT)
        morning.later(180)
        shown.vm.tick()
        look(shown, f"{name.replace('tv', 'day')}-cut-off")

    def test_no_call_yet(self, display, centre, look, hall):
        hall.open(1, 2, 3, 4, 5)
        hall.pause(4)
        shown = display()
        shown.link.join(centre)
        look(shown, "hall-none")

    def test_many_counters(self, display, centre, look, new_hall):
        hall = new_hall(14)
        hall.open(*range(1, 15))
        shown = display(hall=hall)
        shown.link.join(centre)
        hall.call("A012", 12)
        shown.link.hear()
        look(shown, "hall-fourteen-counters")

    @pytest.mark.parametrize("size", [TV, TALL])
    def test_few_counters_with_long_names(self, display, centre, look, new_hall, size):
        hall = new_hall(3)
        hall.open(1, 2, 3)
        for number in ("GAM0011", "T0019", "3017"):
            hall.call(number, 1)
        shown = display(hall=hall)
        long = {"vi": "Trung tâm Phục vụ hành chính công phường Nguyễn Thị Minh Khai thuộc tỉnh"}
        shown.link.join(centre.model_copy(update={"name": centre.name.model_copy(update=long)}))
        hall.call("GAM0012", 3, priority=True)
        shown.link.hear()
        shown.wait(4)
        hall.recall("GAM0012", 3)
        shown.link.hear()
        look(shown, f"hall-longest{'' if size is TV else '-portrait'}", size)


WAITS = {
    "chung-thuc": (12, 40),
    "ket-hon": (4, 25),
    "dat-dai": (6, 120),
    "xay-dung-mt-nn": (1, 0),
    "tra-ket-qua": (3, None),
}
SHAPES = {"": ("hall-tv", TV), "-portrait": ("hall-tv", TALL), "-evening": ("hall-evening", TV)}


class TestBeside:
    """What takes turns with the last calls."""

    @pytest.mark.parametrize("until", [38, -5])
    @pytest.mark.parametrize("name", ["hall-tv", "hall-evening"])
    def test_pause_with_its_end(self, tv, look, morning, name, until):
        """An end that has passed says nothing."""
        morning.pause(6, back_at=morning.now + timedelta(minutes=until))
        shown = tv(name)
        kind = "back-at" if until > 0 else "back-late"
        look(shown, f"{name.replace('tv', 'day')}-{kind}")

    @pytest.mark.parametrize("shape", SHAPES)
    @pytest.mark.parametrize("page", [1, 2, 3])
    def test_waits(self, tv, look, outlook, shape, page):
        name, size = SHAPES[shape]
        shown = tv(name)
        shown.wait({1: 25, 2: 35, 3: 65}[page])
        shown.link.expect(outlook(WAITS))
        look(shown, f"hall-waits-{page}{shape}", size)

    @pytest.mark.parametrize("shape", SHAPES)
    @pytest.mark.parametrize("fields", [(), ("dat-dai",)])
    def test_moved(self, tv, look, morning, shape, fields):
        name, size = SHAPES[shape]
        shown = tv(name)
        morning.call("9012", 9)
        shown.link.hear()
        shown.link.announce()
        morning.end("9012", 9, how="pressed")
        morning.reassign(9, 7, *fields)
        morning.pause(9)
        shown.link.hear()
        shown.wait(5)
        what = "some" if fields else "all"
        look(shown, f"hall-moved-{what}{shape}", size)

    @pytest.mark.parametrize("size", [TV, TALL])
    def test_the_longest_field(self, tv, look, morning, size):
        shown = tv()
        morning.reassign(4, 10, "ket-hon")
        shown.link.hear()
        shown.wait(5)
        look(shown, f"hall-moved-longest{'-portrait' * (size is not TV)}", size)


class TestCaption:
    """The sentence that is being said stands over the number."""

    @pytest.mark.parametrize("shape", [("", TV), ("-portrait", TALL)])
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_of_a_call(self, tv, look, morning, shape, language):
        name, size = shape
        shown = tv(word_s=0.35)
        morning.issue("9012", language=language)
        morning.call("9012", 9)
        shown.link.hear()
        shown.wait({"vi": 3, "en": 10}[language])
        look(shown, f"hall-caption-{language}{name}", size)

    @pytest.mark.parametrize(("name", "size"), [("", TV), ("-portrait", TALL)])
    def test_with_marks(self, tv, look, morning, name, size):
        shown = tv(word_s=0.35)
        morning.call("9012", 9, priority=True)
        shown.link.hear()
        shown.wait(30)
        morning.recall("9012", 9)
        shown.link.hear()
        shown.wait(3)
        look(shown, f"hall-caption-marks{name}", size)
