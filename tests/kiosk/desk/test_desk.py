"""What a guidance officer clicks, what is sent for it, and what the desk then shows."""

from datetime import timedelta

import pytest

from kiosk.desk_face.matters import PLAIN
from screen_kit.link import LinkState
from ticket_protocol import facts as f
from ticket_protocol.words import HelpEnd, PrinterState, PrintOutcome, Role

REPORT = {"role": Role.KIOSK, "version": "1", "clock_off_s": 0.0}


def plain(text):
    """Without the spaces that keep words together."""
    return text.replace("\u00a0", " ")


def take(desk, ticket, **changed):
    desk.vm.choose("dat-dai", "")
    desk.vm.take()
    desk.accept(ticket(**changed))


class TestANumberInTwoClicks:
    def test_a_field_and_take(self, desk, ticket):
        desk.vm.choose("dat-dai", "")
        desk.vm.take()
        assert (desk.last.path, desk.last.body) == (
            "/tickets",
            {"category": "dat-dai", "purpose": "new", "priority": False, "also": [],
             "needs_help": False},
        )  # fmt: skip
        desk.accept(ticket("9047"))
        assert (desk.vm.taken, plain(desk.vm.takenName)) == ("9047", "Đất đai")
        assert "6" in desk.vm.takenWords

    def test_the_next_person_begins_with_the_next_click(self, desk, ticket):
        take(desk, ticket)
        desk.accept({"ticket": ticket()})
        desk.vm.choose("chung-thuc", "")
        assert (desk.vm.taken, plain(desk.vm.wished)) == ("", "Chứng thực")
        desk.vm.take()
        assert desk.last.body["category"] == "chung-thuc"

    def test_with_priority_reason_help_language_and_procedure(self, desk):
        desk.vm.choose("dat-dai", "")
        assert desk.rows("reasons") == ()
        for of, key in (
            ("priorities", "old"), ("reasons", "asked"), ("languages", "en"),
            ("procedures", "dang-ky-bien-dong"),
        ):  # fmt: skip
            desk.vm.option(of, key)
        desk.vm.needHelp()
        desk.vm.take()
        sent = desk.last.body
        assert (sent["granted"], sent["priority_class"]) == ("asked", "old")
        assert (sent["language"], sent["procedure"]) == ("en", "dang-ky-bien-dong")
        assert sent["needs_help"] is True

    def test_priority_of_no_class_and_none_again(self, desk):
        desk.vm.choose("dat-dai", "")
        desk.vm.option("priorities", PLAIN)
        desk.vm.take()
        assert desk.last.body["granted"] == "proven"
        assert "priority_class" not in desk.last.body
        desk.refuse("OUTSIDE_HOURS")
        desk.vm.option("priorities", "")
        desk.vm.take()
        assert "granted" not in desk.last.body

    def test_another_field_forgets_what_was_chosen_for_the_first(self, desk):
        desk.vm.choose("dat-dai", "")
        desk.vm.option("priorities", "old")
        desk.vm.choose("chung-thuc", "")
        desk.vm.take()
        assert "granted" not in desk.last.body

    def test_a_trembling_finger_takes_one_number(self, desk):
        desk.vm.choose("dat-dai", "")
        desk.vm.take()
        desk.vm.take()
        assert len(desk.link.sent) == 1

    def test_why_there_is_no_number(self, desk, centre):
        paused = tuple(
            c.model_copy(update={"withdrawn": c.id == "dat-dai"}) for c in centre.categories
        )
        desk.join(centre.model_copy(update={"categories": paused}))
        desk.vm.choose("dat-dai", "")
        assert desk.vm.wished == ""
        assert "không cấp số" in desk.vm.said

    @pytest.mark.parametrize(
        ("code", "words"), [("QUOTA_REACHED", "hết số"), ("NOBODY_KNOWS", "không được thực hiện")]
    )
    def test_a_refusal_is_said_and_the_choice_stays(self, desk, code, words):
        desk.vm.choose("dat-dai", "")
        desk.vm.take()
        desk.refuse(code)
        assert words in desk.vm.said
        assert (desk.vm.busy, plain(desk.vm.wished)) == (False, "Đất đai")
        desk.wait(seconds=8)
        assert desk.vm.said == ""

    def test_nobody_knows(self, desk):
        desk.vm.choose("dat-dai", "")
        desk.vm.take()
        desk.last.pending.unanswered.emit()
        assert "tra cứu" in desk.vm.said

    def test_cut_off_nothing_is_sent(self, desk):
        desk.link.stand(LinkState.CUT)
        desk.vm.choose("dat-dai", "")
        desk.vm.take()
        assert desk.link.sent == []
        assert "Mất kết nối" in desk.vm.said
        assert "Mất kết nối" in desk.vm.line


class TestPaper:
    def test_a_desk_with_a_printer_prints(self, new_desk, ticket):
        desk = new_desk(prints=True).join()
        take(desk, ticket)
        assert [t.number for t in desk.paper.printed] == ["9012"]
        assert len(desk.link.sent) == 1
        assert "tại bàn này" in desk.vm.takenWords
        desk.paper.outcome.emit("20261014-9012", PrintOutcome.FAILED, False)
        assert "9012" in desk.vm.said
        desk.vm.printAgain()
        assert (desk.last.path, desk.last.body) == (
            "/tickets/20261014-9012/reprint", {"kiosk": "desk-1"},
        )  # fmt: skip

    def test_one_without_asks_where_once_and_keeps_to_it(self, desk, ticket):
        take(desk, ticket)
        assert (desk.last.path, desk.last.body) == ("/tickets/20261014-9012/reprint", {})
        desk.refuse("WHICH_KIOSK", kiosks=("kiosk-1", "kiosk-2"))
        assert [row.key for row in desk.rows("places")] == ["kiosk-1", "kiosk-2"]
        desk.vm.option("places", "kiosk-2")
        assert desk.last.body == {"kiosk": "kiosk-2"}
        desk.accept({"ticket": ticket()})
        assert desk.rows("places") == ()
        assert "kiosk-2" in desk.vm.takenWords
        take(desk, ticket, number="9013")
        assert desk.last.body == {"kiosk": "kiosk-2"}

    def test_without_any_printer_the_number_is_written_down(self, desk, ticket):
        take(desk, ticket)
        desk.refuse("NO_PRINTER")
        assert "ghi số" in desk.vm.said
        assert desk.vm.taken == "9012"


class TestFinding:
    def test_search_as_it_is_typed_and_enter_takes_the_best(self, desk):
        desk.vm.search("chứng thực")
        best = desk.rows("matters")[0]
        assert best.category == "chung-thuc"
        desk.vm.enter("chứng thực")
        assert plain(desk.vm.wished) == "Chứng thực"

    def test_nothing_fits(self, desk):
        desk.vm.search("zzzz")
        assert (desk.rows("matters"), desk.vm.nothing) == ((), True)
        desk.vm.enter("zzzz")
        assert desk.vm.wished == ""

    @pytest.mark.parametrize("text", ["9012", "RBYZ4TSH5XWUB36P0123", "20261014-9012"])
    def test_a_scanner_that_types_into_the_wrong_field(self, desk, text):
        desk.vm.search(text)
        desk.vm.enter(text)
        assert desk.link.questions[-1][0] == f"/tickets?name={text}"
        assert desk.vm.typed == ""

    def test_who_waits_stands_in_the_list(self, desk):
        rows = {row.category: row.waiting for row in desk.rows("matters")}
        assert rows["dat-dai"] == 6
        desk.tell(
            f.TicketIssued, ticket="20261014-9047", number="9047", category="dat-dai",
            procedure=None, purpose="new", priority=False, language="vi", key=desk.link.now(),
        )  # fmt: skip
        assert {row.category: row.waiting for row in desk.rows("matters")}["dat-dai"] == 7


class TestKiosks:
    def words(self, desk):
        return {row.name: (row.words, row.alarm) for row in desk.rows("kiosks")}

    def test_how_each_is(self, desk):
        assert set(self.words(desk)) == {"kiosk-1", "kiosk-2"}
        desk.tell(f.DeviceReported, device="kiosk-1", printer=PrinterState.JAM, **REPORT)
        desk.tell(f.DeviceReported, device="kiosk-2", printer=PrinterState.OK, held=4, **REPORT)
        assert self.words(desk) == {
            "kiosk-1": ("Kẹt dao cắt", True), "kiosk-2": ("Giữ 4 số chưa nộp", False),
        }  # fmt: skip
        desk.tell(f.DeviceLost, device="kiosk-1", since=desk.link.now() - timedelta(seconds=30))
        assert self.words(desk)["kiosk-1"] == ("Mất liên lạc từ 09:23", True)

    def test_help_rings_and_one_click_answers(self, desk):
        desk.tell(f.HelpWanted, kiosk="kiosk-2", language="en", page="welcome")
        [first, _] = desk.rows("kiosks")
        assert (first.name, first.come, desk.rung) == ("kiosk-2", True, 1)
        assert "(English)" in first.words
        desk.vm.come("kiosk-2")
        assert (desk.last.path, desk.last.body) == ("/kiosks/kiosk-2/help/answer", {})
        desk.tell(f.HelpAnswered, kiosk="kiosk-2", how=HelpEnd.STAFF)
        desk.accept({"kiosk": "kiosk-2"})
        assert not any(row.come for row in desk.rows("kiosks"))
        assert "kiosk-2" in desk.vm.said

    def test_old_news_do_not_ring(self, desk):
        desk.tell(f.HelpWanted, late=True, kiosk="kiosk-2")
        assert desk.rung == 0
