"""A finger on what a kiosk offers when paper is late, missing or wanted again; and scans."""

import pytest

from kiosk.paper.told import TROUBLES, Paper
from ticket_protocol.device_settings import CardSettings, SlipSettings
from ticket_protocol.texts import texts
from ticket_protocol.words import PrintOutcome

SIZES = pytest.mark.parametrize(
    "size", [(1080, 1920), (1920, 1080), (1366, 768)], ids=["portrait", "landscape", "little"]
)
OLD = "001940000001|1|Nguyễn Thị Lan|02031940|Nữ|Thôn Đông|01012022"


def plain(said):
    """The texts without the no-break spaces that keep compounds together."""
    return " ".join(said).replace("\u00a0", " ")


def word(key, language="vi"):
    return texts(language)[key].replace("\u00a0", " ")


@pytest.fixture
def dry(kiosk, screen):
    """`dry(size)`: the window of a kiosk whose paper is out."""

    def made(size=(1080, 1920)):
        kiosk.paper.becomes(Paper.OUT)
        return screen(kiosk, size)

    return made


@SIZES
class TestChoice:
    @pytest.fixture
    def asked(self, dry, kiosk, size):
        """The citizen is asked, and has read what."""
        window = dry(size).touch("start").touch("category-dat-dai").touch("takePriority")
        kiosk.seconds += 1
        return window

    def test_number_on_the_screen(self, asked, kiosk, finger_targets):
        if asked.size[1] > 768:
            finger_targets(asked)
        assert kiosk.asked == []
        asked.touch("onScreen")
        assert kiosk.asked[0].body["priority"] is True
        kiosk.issue()
        assert asked.find("ticketNumber").property("text") == "9012"
        assert asked.find("qr").width() > 150
        assert asked.sees("noPaper")
        kiosk.wait(59)
        assert asked.sees("ticketNumber"), "there is time to note it"
        kiosk.wait(2)
        assert asked.sees("start")

    def test_the_desk(self, asked, kiosk):
        asked.touch("toDesk")
        assert asked.sees("desk")
        assert kiosk.asked == []
        asked.touch("home")
        assert asked.sees("start")

    def test_back(self, asked, kiosk):
        asked.touch("back")
        assert asked.sees("take")
        assert kiosk.asked == []

    def test_a_trembling_finger_chooses_nothing(self, dry, kiosk, size):
        window = dry(size).touch("start").touch("category-dat-dai")
        where = window.middle("take")
        for _ in range(3):
            window.press(where)
            window.release(where)
        assert (kiosk.vm.page, kiosk.asked) == ("choice", [])

    def test_a_printer_that_is_mended_meanwhile_prints(self, asked, kiosk):
        kiosk.paper.becomes(Paper.COMING)
        assert word("kiosk.paper_mended_title") in plain(asked.texts())
        asked.touch("onScreen")
        kiosk.issue()
        assert asked.sees("takePaper")


class TestBefore:
    @pytest.mark.parametrize("language", ["vi", "en"])
    @pytest.mark.parametrize("trouble", sorted(TROUBLES))
    def test_is_said_before_a_number_is_taken(self, kiosk, screen, trouble, language):
        window = screen(kiosk)
        window.touch(f"language-{language}")
        assert not window.sees("dry")
        kiosk.paper.becomes(trouble)
        for page in ("start", "category-dat-dai"):
            if page == "category-dat-dai":
                window.touch("start")
                window.touch(page)
            assert window.sees("dry")
            assert word(f"kiosk.paper_{trouble.value}_title", language) in plain(window.texts())
        window.touch("take")
        assert window.find("troubleTitle") is not None

    @pytest.mark.parametrize("paper", [Paper.COMING, Paper.UNSEEN, Paper.NONE])
    def test_nothing_is_said_where_there_is_nothing_to_say(self, kiosk, screen, paper):
        kiosk.paper.becomes(paper)
        window = screen(kiosk).touch("start").touch("category-dat-dai")
        assert not window.sees("dry")
        window.touch("take")
        assert len(kiosk.asked) == 1


@SIZES
class TestCopy:
    @pytest.fixture
    def given(self, kiosk, screen, size):
        """The number is on the screen and its paper is under way."""
        window = screen(kiosk, size)
        kiosk.take().issue()
        kiosk.seconds += 3
        return window

    def test_is_offered_once_the_paper_is_out(self, given, kiosk, finger_targets):
        assert not given.sees("printAgain")
        kiosk.outcome()
        if given.size[1] > 768:
            finger_targets(given)
        given.touch("printAgain")
        assert [t.number for t in kiosk.paper.copied] == ["9012"]

    def test_comes_not_twice_at_once_and_its_outcome_is_shown(self, given, kiosk):
        kiosk.outcome()
        given.touch("printAgain").touch("printAgain")
        assert len(kiosk.paper.copied) == 1
        assert not given.find("printAgain").isEnabled()
        coming = given.find("takeTitle").property("text")
        kiosk.outcome(again=True)
        assert given.find("takeTitle").property("text") != coming
        given.touch("printAgain")
        assert len(kiosk.paper.copied) == 2

    def test_that_failed_says_why(self, given, kiosk):
        kiosk.outcome()
        given.touch("printAgain")
        kiosk.paper.expects = Paper.OUT
        kiosk.outcome(PrintOutcome.FAILED, again=True)
        assert given.sees("noPaper")
        assert not given.sees("printAgain")
        kiosk.paper.becomes(Paper.COMING)
        assert given.sees("printAgain")

    def test_is_offered_for_a_minute(self, given, kiosk):
        kiosk.outcome()
        for _ in range(6):
            kiosk.wait(9)
            kiosk.vm.moreTime()
        assert given.sees("printAgain")
        kiosk.wait(5)
        assert not given.sees("printAgain")
        assert given.sees("ticketNumber")

    def test_is_not_offered_to_the_next_citizen(self, given, kiosk):
        kiosk.outcome()
        given.touch("home").touch("start")
        assert not given.sees("printAgain")
        kiosk.vm.printAgain()
        assert kiosk.paper.copied == []


class TestRoom:
    @pytest.fixture(params=[(1080, 1920), (1920, 1080), (1366, 768)], ids=str)
    def size(self, request):
        return request.param

    @pytest.fixture(params=["vi", "en"])
    def window(self, request, kiosk, screen, size):
        """The kiosk's window, in each size and language."""
        kiosk.vm.speak(request.param)
        return screen(kiosk, size)

    @pytest.mark.parametrize("paper", sorted(TROUBLES | {Paper.PARTLY, Paper.MISSED}))
    def test_is_enough_for_every_word(self, kiosk, window, hall, nothing_outside, paper):
        kiosk.take("ket-hon", priority=True).issue(
            number="T0199", counters=[3, 4], people_ahead=128, priority=True,
            expected=hall.expected(155),
        )  # fmt: skip
        if paper in TROUBLES:
            kiosk.paper.becomes(paper)
        elif paper is Paper.PARTLY:
            kiosk.paper.expects = Paper.OUT
            kiosk.outcome(PrintOutcome.SENT_UNCONFIRMED)
            kiosk.paper.becomes(Paper.COMING)
        else:
            kiosk.outcome(PrintOutcome.FAILED)
        assert kiosk.vm.ticket.paper == paper
        nothing_outside(window)
        scale = min(window.size) / 1080
        assert window.find("ticketNumber").height() >= 120 * scale, "it is there to be noted"

    def test_is_enough_for_the_choice_and_the_desk(self, kiosk, window, nothing_outside):
        kiosk.paper.becomes(Paper.HOT)
        nothing_outside(window)
        window.touch("start").touch("category-ket-hon").touch("take")
        nothing_outside(window)
        kiosk.seconds += 1
        window.touch("toDesk")
        nothing_outside(window)


class TestScan:
    @pytest.fixture
    def reading(self, kiosk, centre):
        slip = SlipSettings(
            pattern=r"HEN-\d+", category="dat-dai", procedure="dang-ky-bien-dong", purpose="collect"
        )
        card = CardSettings(used=True)
        kiosk.link.describe(centre.model_copy(update={"slips": (slip,), "citizen_card": card}))
        return kiosk

    def test_of_a_slip_leaves_one_touch(self, reading, screen):
        window = screen(reading)
        reading.vm.scan("HEN-42")
        assert window.sees("slip")
        window.touch("take")
        body = reading.asked[0].body
        assert (body["procedure"], body["purpose"]) == ("dang-ky-bien-dong", "collect")

    @pytest.mark.parametrize(("key", "priority"), [("takePriority", True), ("take", False)])
    def test_of_an_elder_s_card_offers_priority_and_leaves_the_choice(
        self, reading, screen, key, priority
    ):
        window = screen(reading)
        reading.vm.scan(OLD)
        window.touch("category-dat-dai")
        assert window.find("takePriority").width() > window.find("take").width()
        window.touch(key)
        assert reading.asked[0].body["priority"] is priority

    def test_of_rubbish_says_so_without_blame(self, reading, screen):
        window = screen(reading)
        reading.vm.scan("rubbish")
        assert window.sees("notice")
        assert window.sees("start")
        reading.wait(9)
        assert not window.sees("notice")

    def test_of_a_card_shows_nothing_of_it(self, reading, screen):
        window = screen(reading)
        reading.vm.scan(OLD)
        shown = plain(window.texts())
        for secret in ("001940000001", "Lan", "1940", "Thôn"):
            assert secret not in shown

    def test_of_somebody_who_waits_shows_the_number(self, reading, screen):
        window = screen(reading)
        reading.take().refuse("PERSON_WAITS", number="9004")
        assert "9004" in window.texts()
