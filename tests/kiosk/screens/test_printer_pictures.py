"""Every state of the printer, the choice, the copy, slips and cards; look beside the design."""

import pytest

from kiosk.paper.told import TROUBLES, Paper
from ticket_protocol.device_settings import CardSettings, SlipSettings
from ticket_protocol.part import Words
from ticket_protocol.words import PrintOutcome

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHAPES = pytest.mark.parametrize(
    "shape", [("", PORTRAIT), ("-landscape", LANDSCAPE)], ids=["portrait", "landscape"]
)
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])
SLIP = SlipSettings(
    pattern=r"HEN-\d+", category="dat-dai", procedure="dang-ky-bien-dong", purpose="collect",
    name=Words(vi="Giấy hẹn trả kết quả", en="Appointment slip"),
)  # fmt: skip
OLD = "001940000001|1|Nguyễn Thị Lan|02031940|Nữ|Thôn Đông|01012022"


@pytest.fixture
def look(screen, golden):
    """`look(kiosk, name, shape)`: holds what the kiosk shows against the golden picture."""

    def check(kiosk, name, shape=("", PORTRAIT)):
        golden(screen(kiosk, shape[1]).look(), f"kiosk-{name}{shape[0]}")

    return check


def choosing(kiosk, trouble, category="dat-dai"):
    """A citizen who is asked how to get the number."""
    kiosk.paper.becomes(trouble)
    kiosk.vm.start()
    kiosk.vm.chooseCategory(category)
    kiosk.vm.take(False)
    kiosk.seconds += 1


def copying(kiosk):
    """A citizen who has the paper and wants it again."""
    kiosk.take().issue().outcome()
    kiosk.wait(3)
    kiosk.vm.printAgain()


@LANGUAGES
class TestTroubles:
    @pytest.mark.parametrize("trouble", sorted(TROUBLES - {Paper.OUT}))
    def test_number(self, kiosk, look, language, trouble):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(trouble)
        kiosk.take().issue()
        look(kiosk, f"paper-{trouble.value}-{language}")

    @pytest.mark.parametrize("trouble", sorted(TROUBLES))
    def test_choice(self, kiosk, look, language, trouble):
        kiosk.vm.speak(language)
        choosing(kiosk, trouble)
        look(kiosk, f"choice-{trouble.value}-{language}")

    def test_welcome(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(Paper.COVER_OPEN)
        look(kiosk, f"welcome-dry-{language}")

    def test_category(self, kiosk, look, hall, language):
        kiosk.link.expect(hall.outlook_of(ket_hon={"expected": hall.expected(155), "capacity": 12}))
        kiosk.vm.speak(language)
        kiosk.paper.becomes(Paper.ERROR)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("ket-hon")
        look(kiosk, f"category-dry-{language}")


@LANGUAGES
@SHAPES
class TestPaper:
    def test_choice(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        choosing(kiosk, Paper.JAM)
        kiosk.paper.becomes(Paper.COMING)
        look(kiosk, f"choice-mended-{language}", shape)

    def test_desk(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        choosing(kiosk, Paper.OUT)
        kiosk.vm.toDesk()
        look(kiosk, f"desk-{language}", shape)

    def test_partly(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.take().issue(expected=hall.expected(25))
        kiosk.paper.expects = Paper.OUT
        kiosk.outcome(PrintOutcome.SENT_UNCONFIRMED)
        look(kiosk, f"paper-partly-{language}", shape)

    def test_partly_and_mended(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.take().issue(expected=hall.expected(25))
        kiosk.paper.expects = Paper.OUT
        kiosk.outcome(PrintOutcome.SENT_UNCONFIRMED)
        kiosk.paper.becomes(Paper.COMING)
        look(kiosk, f"paper-partly-again-{language}", shape)

    def test_missed(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        kiosk.take().issue().outcome(PrintOutcome.FAILED)
        look(kiosk, f"paper-missed-{language}", shape)

    def test_unseen(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(Paper.UNSEEN)
        kiosk.take().issue(expected=hall.expected(25)).outcome(PrintOutcome.SENT_UNCONFIRMED)
        look(kiosk, f"paper-unseen-{language}", shape)

    def test_taken(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.take().issue(expected=hall.expected(25)).outcome()
        look(kiosk, f"paper-taken-{language}", shape)

    def test_copy_coming(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        copying(kiosk)
        look(kiosk, f"copy-coming-{language}", shape)

    def test_copy_taken(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        copying(kiosk)
        kiosk.outcome(again=True)
        look(kiosk, f"copy-taken-{language}", shape)


@LANGUAGES
class TestLongest:
    """Everything that a number can be, where there is least room for it."""

    @pytest.mark.parametrize("trouble", [Paper.HOT, Paper.DOWN])
    def test_number(self, kiosk, look, hall, language, trouble):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(trouble)
        kiosk.take("ket-hon", priority=True).issue(
            number="T0199", counters=[3, 4], people_ahead=128, priority=True,
            expected=hall.expected(155),
        )  # fmt: skip
        look(kiosk, f"paper-longest-{trouble.value}-{language}")


@LANGUAGES
class TestScans:
    @pytest.fixture(autouse=True)
    def reading(self, kiosk, centre, language):
        used = CardSettings(used=True)
        kiosk.link.describe(centre.model_copy(update={"slips": (SLIP,), "citizen_card": used}))
        kiosk.vm.speak(language)

    @SHAPES
    def test_slip(self, kiosk, look, hall, language, shape):
        kiosk.link.expect(hall.outlook_of(dat_dai={"expected": hall.expected(25)}))
        kiosk.vm.scan("HEN-42")
        look(kiosk, f"slip-{language}", shape)

    def test_card(self, kiosk, look, language):
        kiosk.vm.scan(OLD)
        look(kiosk, f"card-{language}")

    @SHAPES
    def test_elder(self, kiosk, look, language, shape):
        kiosk.vm.scan(OLD)
        kiosk.vm.chooseCategory("dat-dai")
        look(kiosk, f"elder-{language}", shape)

    def test_person_waits(self, kiosk, look, language):
        kiosk.vm.scan(OLD)
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.take(True)
        kiosk.refuse("PERSON_WAITS", number="9004")
        look(kiosk, f"person-waits-{language}")

    @SHAPES
    def test_unknown(self, kiosk, look, language, shape):
        kiosk.vm.scan("rubbish")
        look(kiosk, f"scan-unknown-{language}", shape)


@LANGUAGES
class TestContrast:
    def test_choice(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.vm.comfort.toggleContrast()
        choosing(kiosk, Paper.STALLED)
        look(kiosk, f"contrast-choice-{language}")

    def test_number(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.vm.comfort.toggleContrast()
        kiosk.paper.becomes(Paper.COVER_OPEN)
        kiosk.take().issue()
        look(kiosk, f"contrast-paper-cover-open-{language}")

    def test_copy(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.vm.comfort.toggleContrast()
        kiosk.take().issue().outcome()
        look(kiosk, f"contrast-taken-{language}")

    def test_welcome_and_desk(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.vm.comfort.toggleContrast()
        kiosk.paper.becomes(Paper.OUT)
        look(kiosk, f"contrast-welcome-dry-{language}")
        choosing(kiosk, Paper.OUT)
        kiosk.vm.toDesk()
        look(kiosk, f"contrast-desk-{language}")
