"""The view model on a link and a printer of the test's own; no QML."""

import pytest

from kiosk.paper.told import Paper
from screen_kit.link import LinkState
from ticket_protocol.device_settings import KioskSettings
from ticket_protocol.words import PrintOutcome


def modes(kiosk):
    return {tile.key: tile.mode for tile in kiosk.vm.tiles.rows}


def chosen(kiosk):
    return [row.key for row in kiosk.vm.choices.rows if row.chosen]


@pytest.fixture
def heard(kiosk):
    """Names of the signals that came since the last `heard()`."""
    names = []
    kiosk.vm.pageChanged.connect(lambda: names.append("page"))
    kiosk.vm.hall.changed.connect(lambda: names.append("hall"))
    kiosk.vm.ticket.changed.connect(lambda: names.append("ticket"))

    def since():
        came = names.copy()
        names.clear()
        return came

    return since


class TestAsking:
    def test_a_plain_number(self, kiosk):
        kiosk.take("dat-dai")
        assert kiosk.asked[0].body == {
            "category": "dat-dai", "purpose": "new", "language": "vi", "priority": False,
        }  # fmt: skip
        assert kiosk.asked[0].patience_ms >= 10_000
        assert kiosk.vm.page == "issuing"
        kiosk.issue()
        assert (kiosk.vm.page, kiosk.vm.ticket.number, kiosk.vm.ticket.ahead) == (
            "ticket",
            "9012",
            6,
        )
        assert (kiosk.vm.ticket.counters, kiosk.vm.ticket.paper) == (["9"], "coming")
        assert [ticket.number for ticket in kiosk.paper.printed] == ["9012"]

    def test_with_procedure_priority_and_language(self, kiosk):
        kiosk.vm.speak("en")
        kiosk.take(procedure="tach-thua-hop-thua-dat", priority=True)
        body = kiosk.asked[0].body
        assert (body["procedure"], body["priority"]) == ("tach-thua-hop-thua-dat", True)
        assert body["language"] == "en"

    def test_the_printer_is_looked_at_before_the_number_is_taken(self, kiosk):
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        assert kiosk.paper.looks == 1

    def test_a_second_tap_asks_nothing(self, kiosk):
        kiosk.take()
        kiosk.vm.take(False)
        kiosk.issue()
        kiosk.vm.take(False)
        kiosk.vm.home()
        assert len(kiosk.asked) == 1
        assert kiosk.vm.page == "ticket"

    def test_the_next_citizen_has_a_key_of_their_own(self, kiosk):
        for _ in range(2):
            kiosk.take().issue()
            kiosk.wait(3)
            kiosk.vm.home()
        one, other = kiosk.asked
        assert one.key != other.key

    def test_a_lost_reply_is_asked_for_again_with_the_same_key(self, kiosk):
        kiosk.take(priority=True).asked[0].pending.unanswered.emit()
        assert kiosk.vm.page == "failed"
        kiosk.vm.tryAgain()
        assert kiosk.vm.page == "issuing"
        one, again = kiosk.asked
        assert (one.key, one.body) == (again.key, again.body)
        kiosk.issue()
        assert len(kiosk.paper.printed) == 1

    def test_a_reply_that_cannot_be_read_is_asked_for_again(self, kiosk):
        kiosk.take().asked[0].pending.succeeded.emit({"number": 9012})
        assert kiosk.vm.page == "failed"
        assert kiosk.paper.printed == []


class TestRefusals:
    @pytest.mark.parametrize(
        ("code", "notice"),
        [
            ("CATEGORY_NOT_SERVED", "kiosk.paused"),
            ("SERIES_EXHAUSTED", "kiosk.full"),
            ("QUOTA_REACHED", "kiosk.full"),
            ("STOP_TWICE", "kiosk.chosen_already"),
            ("PRIORITY_NOT_OFFERED", "kiosk.priority_gone"),
            ("OUTSIDE_HOURS", "kiosk.category_closed"),
            ("CLOCK_UNCERTAIN", "kiosk.clock_title"),
            ("SOMETHING_NEW", "kiosk.refused_now"),
        ],
    )
    def test_become_words(self, kiosk, code, notice):
        kiosk.take().refuse(code)
        assert (kiosk.vm.page, kiosk.vm.notice) == ("categories", notice)
        kiosk.wait(9)
        assert kiosk.vm.notice == ""

    def test_a_full_series_marks_all_its_categories_until_the_next_day(self, kiosk, board_of):
        kiosk.take("bao-tro").refuse("SERIES_EXHAUSTED")
        full = {key for key, mode in modes(kiosk).items() if mode == "full"}
        assert full == {"nguoi-co-cong", "bao-tro", "noi-vu"}
        tomorrow = kiosk.link.board.day.replace(day=15)
        kiosk.link.tell(board_of(kiosk.link.centre, day=tomorrow))
        assert set(modes(kiosk).values()) == {"open"}

    def test_a_tile_that_cannot_be_had_says_why(self, kiosk, centre):
        withdrawn = tuple(
            c.model_copy(update={"withdrawn": c.id == "giao-duc"}) for c in centre.categories
        )
        kiosk.link.describe(centre.model_copy(update={"categories": withdrawn}))
        kiosk.vm.start()
        kiosk.vm.chooseCategory("giao-duc")
        assert (kiosk.vm.page, kiosk.vm.notice) == ("categories", "kiosk.paused")
        kiosk.vm.chooseCategory("dat-dai")
        assert (kiosk.vm.page, kiosk.vm.notice) == ("category", "")


class TestPaper:
    def test_no_paper_is_shown_at_once_and_the_number_is_valid(self, kiosk):
        kiosk.paper.becomes(Paper.OUT)
        kiosk.take().issue()
        assert (kiosk.vm.ticket.paper, kiosk.vm.ticket.number) == ("out", "9012")
        assert kiosk.vm.ticket.qr[0].startswith("1111111")

    def test_a_print_that_failed(self, kiosk):
        kiosk.take().issue().outcome(PrintOutcome.FAILED)
        assert kiosk.vm.ticket.paper == "missed"
        kiosk.paper.becomes(Paper.OUT)
        assert kiosk.vm.ticket.paper == "out"

    def test_a_print_that_came_out(self, kiosk):
        kiosk.take().issue().outcome()
        assert kiosk.vm.ticket.paper == "taken"

    def test_somebody_else_s_print_changes_nothing(self, kiosk):
        kiosk.take().issue().outcome(PrintOutcome.FAILED, ticket="20261014-9011")
        assert kiosk.vm.ticket.paper == "coming"

    def test_a_printer_that_stops_is_seen_on_the_number_s_page_alone(self, kiosk):
        kiosk.paper.becomes(Paper.OUT)
        assert kiosk.vm.page == "welcome"
        kiosk.paper.becomes(Paper.COMING)
        kiosk.take().issue()
        kiosk.paper.becomes(Paper.ERROR)
        assert kiosk.vm.ticket.paper == "error"


class TestTime:
    def test_the_number_stays_then_the_next_citizen_begins_anew(self, kiosk):
        kiosk.vm.speak("en")
        kiosk.vm.comfort.toggleContrast()
        kiosk.take().issue()
        kiosk.wait(14)
        assert kiosk.vm.page == "ticket"
        kiosk.wait(2)
        assert (kiosk.vm.page, kiosk.vm.language) == ("welcome", "vi")
        assert kiosk.vm.comfort.contrast is False
        assert (kiosk.vm.ticket.number, kiosk.vm.ticket.category, kiosk.said) == (
            "",
            "",
            ["en", "vi"],
        )

    def test_idle_warns_and_can_be_put_off(self, kiosk):
        kiosk.vm.start()
        kiosk.wait(60)
        assert kiosk.vm.secondsLeft == 20
        kiosk.vm.moreTime()
        assert kiosk.vm.secondsLeft == -1
        kiosk.wait(79)
        assert (kiosk.vm.page, kiosk.vm.secondsLeft) == ("categories", 1)
        kiosk.wait(1)
        assert kiosk.vm.page == "welcome"

    def test_patience_is_the_kiosk_s_own_setting(self, kiosk, centre):
        quick = KioskSettings(id="kiosk-1", idle_s=10, warning_s=5)
        kiosk.link.describe(centre.model_copy(update={"kiosks": (quick,)}))
        kiosk.vm.start()
        kiosk.wait(10)
        assert kiosk.vm.secondsLeft == 5

    def test_the_clock_goes_on(self, kiosk, heard):
        kiosk.wait(59)
        assert (kiosk.vm.hall.clock, heard()) == ("09:24", [])
        kiosk.wait(1)
        assert (kiosk.vm.hall.clock, heard()) == ("09:25", ["hall"])


class TestServer:
    def test_cut_off_and_back_to_the_same_page(self, kiosk):
        kiosk.vm.start()
        kiosk.link.stand(LinkState.CUT)
        assert kiosk.vm.page == "offline"
        kiosk.link.stand(LinkState.CONNECTED)
        assert kiosk.vm.page == "categories"

    def test_a_visit_forgotten_meanwhile_is_over(self, kiosk):
        kiosk.vm.start()
        kiosk.link.stand(LinkState.CUT)
        kiosk.wait(81)
        kiosk.link.stand(LinkState.CONNECTED)
        assert kiosk.vm.page == "welcome"

    def test_cut_off_while_asking_waits_for_the_answer(self, kiosk):
        kiosk.take().link.stand(LinkState.CUT)
        assert kiosk.vm.page == "issuing"
        kiosk.issue()
        assert kiosk.vm.page == "ticket"

    def test_before_the_first_answer(self, new_kiosk):
        assert (new_kiosk.vm.page, new_kiosk.vm.hall.headline) == ("connecting", "")
        new_kiosk.join()
        assert (new_kiosk.vm.page, new_kiosk.vm.hall.unit) == ("welcome", "xã Đồng Mẫu")

    def test_the_centre_s_leading_language_is_spoken(self, new_kiosk, centre):
        new_kiosk.wait(5)
        new_kiosk.join(centre.model_copy(update={"languages": ("en", "vi")}))
        assert (new_kiosk.vm.language, new_kiosk.said) == ("en", ["en"])

    def test_a_category_that_goes_takes_its_page_along(self, kiosk, centre):
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        left = tuple(c for c in centre.categories if c.id != "dat-dai")
        kiosk.link.describe(centre.model_copy(update={"categories": left}))
        assert kiosk.vm.page == "categories"

    def test_the_printer_is_the_one_described(self, kiosk, centre):
        assert kiosk.paper.served == [(centre, "kiosk-1")]

    def test_a_server_in_doubt_of_its_date(self, kiosk):
        kiosk.join(clock_suspected=True)
        assert kiosk.vm.page == "clock"


class TestChanges:
    def test_a_fact_of_the_hall_leaves_the_number_alone(self, kiosk, board_of, heard):
        kiosk.take().issue()
        heard()
        kiosk.link.tell(board_of(kiosk.link.centre, {"dat-dai": 40}))
        assert heard() == ["hall"]
        assert (kiosk.vm.hall.waiting, kiosk.vm.ticket.ahead) == (40, 6)

    def test_only_the_tiles_that_changed_are_drawn_anew(self, kiosk, board_of):
        changed = []
        kiosk.vm.tiles.dataChanged.connect(lambda first, _last: changed.append(first.row()))
        people = {"chung-thuc": 9}
        kiosk.link.tell(board_of(kiosk.link.centre, people))
        changed.clear()
        kiosk.link.tell(board_of(kiosk.link.centre, people | {"dat-dai": 1}))
        assert [kiosk.vm.tiles.rows[row].plate for row in changed] == ["9", "9"]

    def test_choosing_a_procedure_is_marked(self, kiosk):
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.chooseProcedure("dang-ky-bien-dong")
        assert chosen(kiosk) == ["dang-ky-bien-dong"]
        kiosk.vm.chooseProcedure("dang-ky-bien-dong")
        assert chosen(kiosk) == []

    def test_back_and_home(self, kiosk):
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.back()
        assert kiosk.vm.page == "categories"
        kiosk.vm.back()
        assert kiosk.vm.page == "welcome"

    def test_sheets_are_turned_and_begin_again(self, kiosk):
        kiosk.vm.start()
        kiosk.vm.turnSheet(1)
        assert kiosk.vm.sheet == 1
        kiosk.vm.chooseCategory("dat-dai")
        assert kiosk.vm.sheet == 0
