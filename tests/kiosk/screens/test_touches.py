"""A real finger on the kiosk: what it reaches, what it means, what it cannot do by mistake."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk.paper.told import Paper

LANDSCAPE, LITTLE, LARGE = (1920, 1080), (1366, 768), (2160, 3840)


def colour(window, where):
    return window.look().pixelColor(where)


class TestThreeTouches:
    @pytest.mark.parametrize("size", [(1080, 1920), LANDSCAPE, LITTLE, (720, 1280), LARGE])
    def test_give_a_number(self, kiosk, screen, size):
        window = screen(kiosk, size)
        window.touch("start").touch("category-dat-dai").touch("take")
        (sent,) = kiosk.asked
        assert sent.body["category"] == "dat-dai"
        assert sent.body["priority"] is False
        kiosk.issue()
        assert window.find("ticketNumber").property("text") == "9012"
        assert window.sees("takePaper")

    def test_give_a_priority_number(self, kiosk, screen):
        screen(kiosk).touch("start").touch("category-bao-tro").touch("takePriority")
        assert kiosk.asked[0].body["priority"] is True

    def test_priority_is_not_offered_where_the_centre_has_none(self, kiosk, centre, screen):
        kiosk.link.describe(centre.model_copy(update={"priority_offered": False}))
        window = screen(kiosk).touch("start").touch("category-bao-tro")
        assert not window.sees("takePriority")
        assert window.find("take").width() > 1000

    def test_procedure_is_a_choice(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai")
        window.touch("procedure-tach-thua-hop-thua-dat").touch("take")
        assert kiosk.asked[0].body["procedure"] == "tach-thua-hop-thua-dat"

    def test_choice_can_be_taken_back(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai")
        window.touch("procedure-tach-thua-hop-thua-dat").touch("procedure-tach-thua-hop-thua-dat")
        window.touch("take")
        assert "procedure" not in kiosk.asked[0].body

    def test_something_more_under_the_same_number(self, kiosk, screen, finger_targets):
        window = screen(kiosk).touch("start").touch("category-dat-dai").touch("another")
        assert window.sees("category-ket-hon")
        finger_targets(window)
        window.touch("category-ket-hon").touch("another").touch("category-cong-an")
        assert not window.sees("another")
        finger_targets(window)
        window.touch("take")
        assert kiosk.asked[0].body["also"] == [{"category": "ket-hon"}, {"category": "cong-an"}]

    def test_mouse_works_too(self, kiosk, screen):
        window = screen(kiosk)
        for name in ("start", "category-cong-an", "take"):
            QTest.mouseClick(
                window.window,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                window.middle(name),
            )
        assert len(kiosk.asked) == 1


class TestFinger:
    def test_second_tap_gives_no_second_number(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai")
        where = window.middle("take")
        for _ in range(3):
            window.press(where)
            window.release(where)
        assert len(kiosk.asked) == 1
        kiosk.issue()
        kiosk.seconds += 1.9
        window.touch("home")
        assert kiosk.vm.page == "ticket"
        kiosk.seconds += 0.2
        window.touch("home")
        assert kiosk.vm.page == "welcome"

    def test_pressed_key_looks_pressed_at_once(self, kiosk, screen):
        window = screen(kiosk)
        where = window.middle("start") - QPoint(0, 350)
        before = colour(window, where)
        window.press(where)
        pressed = colour(window, where)
        window.release(where)
        assert before == QColor("#09367A")
        assert pressed == QColor("#06265A")

    @pytest.mark.parametrize("name", ["category-dat-dai", "back", "language"])
    def test_acts_on_release_only(self, kiosk, screen, name):
        window = screen(kiosk).touch("start")
        window.press(window.middle(name))
        assert (kiosk.vm.page, kiosk.vm.language) == ("categories", "vi")

    @pytest.mark.parametrize("name", ["category-dat-dai", "back", "language", "contrast"])
    def test_sliding_off_cancels(self, kiosk, screen, name):
        window = screen(kiosk).touch("start")
        item, start = window.find(name), window.middle(name)
        away = start - QPoint(0, round(item.height()) + 20)
        window.press(start)
        window.move(start - QPoint(0, 10))
        window.move(away)
        window.release(away)
        assert (kiosk.vm.page, kiosk.vm.language) == ("categories", "vi")
        assert kiosk.vm.comfort.contrast is False

    def test_targets_are_large_enough_for_a_finger(self, kiosk, screen, finger_targets):
        window = screen(kiosk)
        for touch in ("start", "category-dat-dai", "take"):
            finger_targets(window)
            window.touch(touch)
        kiosk.issue()
        finger_targets(window)


class TestSheets:
    @pytest.fixture
    def crowded(self, kiosk, centre):
        """Twenty categories."""
        more = tuple(c.model_copy(update={"id": f"{c.id}-2"}) for c in centre.categories[:4])
        kiosk.link.describe(centre.model_copy(update={"categories": (*centre.categories, *more)}))
        return kiosk

    @pytest.mark.parametrize("size", [(1080, 1920), LANDSCAPE])
    def test_categories_stand_on_sheets_of_six(self, crowded, screen, size):
        window = screen(crowded, size).touch("start")
        seen = []
        for turn in range(4):
            now = [name for name in window.names() if name.startswith("category-")]
            assert len(now) == (2 if turn == 3 else 6)
            seen += now
            if turn < 3:
                window.touch("nextSheet")
        assert len(set(seen)) == 20
        window.touch("previousSheet")
        assert crowded.vm.sheet == 2

    def test_last_sheet_goes_no_further(self, crowded, screen):
        window = screen(crowded).touch("start")
        for _ in range(5):
            window.touch("nextSheet")
        assert crowded.vm.sheet == 3

    @pytest.fixture
    def told(self, kiosk, centre, hall):
        """Land with fifteen procedures, at another counter, and all there is to tell of it."""
        land = next(c for c in centre.categories if c.id == "dat-dai")
        lots = [p.model_copy(update={"id": f"{p.id}-{i}"}) for i in "abc" for p in land.procedures]
        full = land.model_copy(update={"procedures": tuple(lots)})
        others = tuple(c for c in centre.categories if c.id != "dat-dai")
        kiosk.link.describe(centre.model_copy(update={"categories": (*others, full)}))
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        kiosk.link.expect(hall.outlook_of(dat_dai={"expected": hall.expected(25), "capacity": 0}))
        return kiosk

    @pytest.mark.parametrize("size", [(1080, 1920), LANDSCAPE])
    def test_procedures_leave_room_for_all_there_is_to_tell(
        self, told, screen, size, finger_targets, nothing_outside
    ):
        window = screen(told, size).touch("start").touch("category-ket-hon").touch("another")
        window.look()
        while not window.sees("category-dat-dai"):
            window.touch("nextSheet")
        window.touch("category-dat-dai")
        finger_targets(window)
        nothing_outside(window)
        seen = set()
        for _ in range(told.vm.choices.rowCount()):
            seen |= {name for name in window.names() if name.startswith("procedure-")}
            if window.find("nextSheet").isEnabled():
                window.touch("nextSheet")
        assert len(seen) == told.vm.choices.rowCount() == 15

    def test_sixteen_fit_on_one(self, kiosk, screen):
        window = screen(kiosk).touch("start")
        assert not window.sees("nextSheet")
        assert len([n for n in window.names() if n.startswith("category-")]) == 16


@pytest.fixture(params=[(1080, 1920), LANDSCAPE, LITTLE], ids=str)
def window_of(request, kiosk, screen):
    """`window_of(language)`: the kiosk's window, in each size."""

    def made(language):
        kiosk.vm.speak(language)
        return screen(kiosk, request.param)

    return made


@pytest.mark.parametrize(
    "case", ["vi", "vi, all there is to tell", "en", "en, all there is to tell"]
)
def test_nothing_lies_outside_its_screen(window_of, kiosk, hall, nothing_outside, case):
    window, told = window_of(case[:2]), {}
    if "all" in case:
        told = {"capacity": 0, "expected": hall.expected(155)}
        kiosk.link.expect(hall.outlook_of(ket_hon=told))
        kiosk.link.tell(hall.moved(hall.moved(kiosk.link.board, 9, 7), 3, 5, "ket-hon"))
    for touch in ("start", "category-ket-hon", "take"):
        nothing_outside(window)
        window.touch(touch)
    kiosk.issue(
        counters=[3, 4, 5, 6, 7], number="T0199", priority=True, expected=told.get("expected")
    )
    nothing_outside(window)


@pytest.mark.parametrize("counters", [[9], [3, 4], [3, 4, 5], [1, 2, 3, 4, 5, 6, 7]])
@pytest.mark.parametrize("also", [(), ("khai-sinh", "noi-vu")], ids=["one", "several"])
def test_nothing_runs_over_the_paper(window_of, kiosk, hall, counters, also):
    window = window_of("vi")
    if len(counters) % 2:
        kiosk.paper.becomes(Paper.OUT)
    kiosk.take("ket-hon", priority=True).issue(
        counters=counters, number="T0199", people_ahead=128, priority=True,
        expected=hall.expected(155),
        also=[{"category": category, "procedure": None} for category in also],
    )  # fmt: skip
    window.look()
    scale = min(window.size) / 1080
    assert window.find("ticketNumber").height() >= 90 * scale
    paper = window.find("paper")
    whole = QRectF(0, 0, paper.width(), paper.height())
    above = QRectF(0, 0, paper.width(), paper.property("perforation"))
    for item in below(paper):
        place = item.mapRectToItem(paper, QRectF(0, 0, item.width(), item.height()))
        assert whole.contains(place), item.property("text")
        if item.property("side"):
            assert above.contains(place), "a plate crosses the perforation"


def below(item):
    """All texts and plates in it that can be seen; of numbers their digits, not their line."""
    for child in item.childItems():
        if child.isVisible():
            if child.property("text"):
                yield child
            if not child.property("digits"):
                yield from below(child)
