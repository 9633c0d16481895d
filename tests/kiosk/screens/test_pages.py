"""From page to page, and what may come in between."""

import pytest

from kiosk.paper.told import TROUBLES, Paper
from screen_kit.link import LinkState


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
        assert (kiosk.vm.page, kiosk.vm.language) == ("welcome", "vi")
        assert kiosk.vm.comfort.contrast is False
        assert "Lấy số thứ tự" in plain(window.texts())


class TestWayBack:
    def test_back_goes_one_page(self, kiosk, screen):
        window = screen(kiosk).touch("start").touch("category-dat-dai").touch("back")
        assert kiosk.vm.page == "categories"
        window.touch("back")
        assert kiosk.vm.page == "welcome"

    def test_to_the_sheet_that_was_left(self, kiosk, screen):
        kiosk.vm.comfort.toggleLarge()
        window = screen(kiosk).touch("start").touch("nextSheet")
        there = next(name for name in window.names() if name.startswith("category-"))
        assert window.touch(there).touch("back").sees(there)

    def test_in_low_reach_what_is_chosen_stays_in_sight(self, kiosk, screen):
        kiosk.vm.comfort.toggleLow()
        window = screen(kiosk, (1920, 1080))
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        window.touch("nextSheet").touch("nextSheet")
        there = next(name for name in window.names() if name.startswith("procedure-"))
        assert window.touch(there).sees(there)
        assert window.find(there).property("chosen")

    def test_a_page_lying_down_settles_whatever_is_wished_of_it(self, kiosk, screen):
        window = screen(kiosk, (1920, 1080))
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        wishes = ("toggleLarge", "toggleLow", "toggleContrast", "toggleLow", "toggleLarge")
        for procedure in [row.key for row in kiosk.vm.choices.rows]:
            kiosk.vm.chooseProcedure(procedure)
            for sheet, wish in enumerate(wishes):
                getattr(kiosk.vm.comfort, wish)()
                kiosk.vm.turnSheet(sheet)
                window.look()  # Qt would tell of sizes that go in a circle

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

    @pytest.mark.parametrize("paper", [*sorted(TROUBLES), Paper.NONE])
    def test_number_without_paper_has_its_qr(self, kiosk, screen, paper):
        kiosk.paper.becomes(paper)
        window = screen(kiosk)
        kiosk.take().issue()
        assert window.sees("noPaper")
        assert not window.sees("takePaper")
        assert window.find("qr").width() > 200


class TestCutOff:
    @pytest.mark.parametrize(("icon", "counter"), [("info", "2"), ("stamp", "")])
    def test_help_desk_is_the_counter_that_guides(self, kiosk, centre, screen, icon, counter):
        guiding = tuple(
            c.model_copy(update={"icon": icon if c.id == "chung-thuc" else "house"})
            for c in centre.categories
        )
        kiosk.link.describe(centre.model_copy(update={"categories": guiding}))
        kiosk.link.stand(LinkState.CUT)
        assert kiosk.vm.hall.desk == counter
        assert screen(kiosk).sees("noticeTitle")

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


class TestWaits:
    @pytest.mark.parametrize("category", ["dat-dai", "ket-hon"])
    def test_a_wait_that_comes_late_stands_where_it_always_does(
        self, kiosk, hall, screen, category
    ):
        outlook = hall.outlook_of(**{category: {"expected": hall.expected(25)}})
        window = screen(kiosk).touch("start").touch(f"category-{category}")
        kiosk.link.expect(outlook)
        late = window.look().copy(0, 0, 1080, 900)
        assert window.sees("wait")
        window.touch("back").touch(f"category-{category}")
        assert window.look().copy(0, 0, 1080, 900) == late

    def test_none_is_told_without_the_server(self, kiosk, hall, screen):
        kiosk.link.expect(hall.outlook_of(dat_dai={"expected": hall.expected(25)}))
        window = screen(kiosk).touch("start").touch("category-dat-dai")
        kiosk.link.expect(None)
        assert not window.sees("wait")


def plain(texts):
    """The texts without the no-break spaces that keep compounds together."""
    return [text.replace("\u00a0", " ") for text in texts]
