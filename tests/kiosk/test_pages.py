"""The kiosk's pages under a real finger, drawn in memory."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk.visit import Paper
from screen_kit.link import LinkState

LANDSCAPE, LITTLE, LARGE = (1920, 1080), (1366, 768), (2160, 3840)
BESIDE = QPoint(0, 30)


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
        assert kiosk.vm.contrast is False

    def test_targets_are_large_enough_for_a_finger(self, kiosk, screen, finger_targets):
        window = screen(kiosk)
        for touch in ("start", "category-dat-dai", "take"):
            finger_targets(window)
            window.touch(touch)
        kiosk.issue()
        finger_targets(window)


class TestLanguage:
    def test_every_page_changes_at_once(self, kiosk, screen):
        window = screen(kiosk).touch("language-en")
        assert "Take a queue number" in window.texts()
        window.touch("start")
        assert "Please choose the service you need" in window.texts()
        assert "Land" in window.texts()
        window.touch("language")
        assert "Vui lòng chọn lĩnh vực cần giải quyết" in plain(window.texts())
        window.touch("category-dat-dai").touch("language").touch("take")
        assert kiosk.asked[0].body["language"] == "en"

    def test_next_citizen_starts_in_vietnamese(self, kiosk, screen):
        window = screen(kiosk).touch("language-en").touch("contrast").touch("start").touch("back")
        assert (kiosk.vm.page, kiosk.vm.language, kiosk.vm.contrast) == ("welcome", "vi", False)
        assert "Lấy số thứ tự" in plain(window.texts())


class TestWayBack:
    def test_back_goes_one_page(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai").touch("back")
        assert kiosk.vm.page == "categories"
        window.touch("back")
        assert kiosk.vm.page == "welcome"

    def test_warning_can_be_extended(self, kiosk, screen):
        window = screen(kiosk).touch("start")
        kiosk.wait(61)
        assert window.sees("moreTime")
        window.touch("moreTime")
        assert not window.sees("moreTime")
        kiosk.wait(59)
        assert kiosk.vm.page == "categories"

    def test_nobody_there_any_more(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai")
        kiosk.wait(81)
        assert window.sees("start")

    def test_page_below_the_warning_is_not_touched(self, kiosk, screen):
        window = screen(kiosk).touch("start")
        kiosk.wait(61)
        where = window.middle("category-tra-ket-qua")
        window.press(where)
        window.release(where)
        assert kiosk.vm.page == "categories"
        assert not window.sees("moreTime")

    def test_no_warning_over_a_ticket(self, kiosk, screen):
        window = screen(kiosk)
        kiosk.take().issue()
        kiosk.wait(14)
        assert window.sees("ticketNumber")
        assert not window.sees("moreTime")
        kiosk.wait(2)
        assert window.sees("start")


class TestNotHad:
    def test_withdrawn_category_is_explained(self, kiosk, centre, screen):
        gone = tuple(
            c.model_copy(update={"withdrawn": c.id == "giao-duc"}) for c in centre.categories
        )
        kiosk.link.describe(centre.model_copy(update={"categories": gone}))
        window = screen(kiosk).touch("start").touch("category-giao-duc")
        assert kiosk.vm.page == "categories"
        assert window.sees("notice")
        kiosk.wait(9)
        assert not window.sees("notice")

    def test_exhausted_series_is_explained_and_stays_marked(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-chung-thuc").touch("take")
        kiosk.refuse("SERIES_EXHAUSTED")
        assert window.sees("notice")
        assert "Hết số" in plain(window.texts())
        kiosk.seconds += 3
        window.touch("category-chung-thuc")
        assert len(kiosk.asked) == 1

    def test_lost_reply_is_asked_for_by_the_same_key(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai").touch("take")
        kiosk.asked[0].pending.unanswered.emit()
        kiosk.seconds += 15
        window.touch("tryAgain")
        first, second = kiosk.asked
        assert (second.key, second.body) == (first.key, first.body)
        kiosk.issue()
        assert window.sees("ticketNumber")

    def test_failed_request_can_be_left(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai").touch("take")
        kiosk.asked[0].pending.unanswered.emit()
        kiosk.seconds += 15
        window.touch("home")
        assert kiosk.vm.page == "welcome"

    @pytest.mark.parametrize("paper", [Paper.OUT, Paper.BROKEN, Paper.NONE])
    def test_number_without_paper_has_its_qr(self, kiosk, screen, paper):
        kiosk.paper.becomes(paper)
        window = screen(kiosk)
        kiosk.take().issue()
        assert window.sees("noPaper")
        assert not window.sees("takePaper")
        assert window.find("qr").width() > 200


class TestCutOff:
    @pytest.mark.parametrize(
        "state", [LinkState.CUT, LinkState.REFUSED, LinkState.WRONG_PROTOCOL, LinkState.CONNECTING]
    )
    def test_returns_by_itself(self, kiosk, screen, state):
        window = screen(kiosk)
        kiosk.link.stand(state)
        assert window.sees("noticeTitle")
        assert not window.sees("start")
        kiosk.link.stand(LinkState.CONNECTED)
        assert window.sees("start")

    def test_number_stays_on_the_screen(self, kiosk, screen):
        window = screen(kiosk)
        kiosk.take().issue()
        kiosk.link.stand(LinkState.CUT)
        assert window.sees("ticketNumber")

    def test_window_stands_before_its_server(self, new_kiosk, screen):
        window = screen(new_kiosk)
        assert window.sees("noticeTitle")
        new_kiosk.join()
        assert window.sees("start")


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

    def test_sixteen_fit_on_one(self, kiosk, screen):
        window = screen(kiosk).touch("start")
        assert not window.sees("nextSheet")
        assert len([n for n in window.names() if n.startswith("category-")]) == 16


@pytest.mark.parametrize("size", [(1080, 1920), LANDSCAPE, LITTLE])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_lies_outside_its_screen(kiosk, screen, size, language):
    window = screen(kiosk, size)
    kiosk.vm.speak(language)
    for touch in ("start", "category-ket-hon", "take"):
        outside(window)
        window.touch(touch)
    kiosk.issue(counters=[3, 4, 5, 6, 7], number="T0199", priority=True)
    outside(window)


def outside(window):
    """Every text and every key lies inside the window."""
    width, height = window.size
    window.look()
    for item in window.items():
        if not (item.property("text") or item.objectName()):
            continue
        corner = item.mapToScene(QPointF(0, 0))
        assert corner.x() >= 0, item.property("text")
        assert corner.y() >= -1, item.property("text")
        assert corner.x() + item.width() <= width + 1, item.property("text")
        assert corner.y() + item.height() <= height + 1, item.property("text")


def plain(texts):
    """The texts without the no-break spaces that keep compounds together."""
    return [text.replace("\u00a0", " ") for text in texts]


@pytest.fixture
def finger_targets():
    """Every key on the page is at least 82 reference pixels high and apart from the others."""

    def check(window):
        keys = [
            item for item in window.items() if item.metaObject().indexOfSignal("clicked()") >= 0
        ]
        places = [key.mapRectToScene(QRectF(0, 0, key.width(), key.height())) for key in keys]
        assert all(place.height() >= 82 for place in places)
        for one, other in combinations(places, 2):
            assert not one.adjusted(-4, -4, 4, 4).intersects(other.adjusted(-3, -3, 3, 3))

    return check
