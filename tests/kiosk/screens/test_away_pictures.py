"""A kiosk whose server is away: it goes on giving numbers, or says why not and what to do."""

from datetime import timedelta

import pytest

from kiosk.outbox.store import Forgetting
from screen_kit.link import LinkState
from ticket_protocol.offline import PartReply, SeriesPart

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHAPES = pytest.mark.parametrize(
    "shape", [("", PORTRAIT), ("-landscape", LANDSCAPE)], ids=["portrait", "landscape"]
)
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


class Kept(Forgetting):
    """A store that is said to be durable."""

    durable = True


@pytest.fixture
def alone(new_kiosk, centre):
    """`alone(last=950)`: a kiosk cut off in the morning; counts 901 to `last` are its own.

    `last` None: the server had not told.
    """

    def made(last=950):
        kiosk = type(new_kiosk)(centre.model_copy(update={"offline": True}), Kept()).join()
        if last is not None:
            sent = next(sent for sent in kiosk.link.sent if sent.path == "/kiosks/me/part")
            series = sorted({category.series for category in centre.categories})
            parts = [SeriesPart(series=s, digits=3, first=901, last=last, next=901) for s in series]
            board = kiosk.link.board
            reply = PartReply(
                day=board.day, epoch=board.epoch, outbox=sent.body["outbox"], parts=parts
            )
            sent.pending.succeeded.emit(reply.model_dump(mode="json"))
        kiosk.link.stand(LinkState.CUT)
        return kiosk

    return made


@pytest.fixture
def look(screen, golden):
    """`look(kiosk, name, shape)`: holds what the kiosk shows against the golden picture."""

    def check(kiosk, name, shape=("", PORTRAIT)):
        golden(screen(kiosk, shape[1]).look(), f"kiosk-away-{name}{shape[0]}")

    return check


@LANGUAGES
@SHAPES
class TestGiving:
    def test_welcome(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        look(kiosk, f"welcome-{language}", shape)

    def test_categories(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        kiosk.vm.start()
        look(kiosk, f"categories-{language}", shape)

    def test_category(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        look(kiosk, f"category-{language}", shape)

    def test_ticket(self, alone, look, language, shape):
        kiosk = alone()
        kiosk.vm.speak(language)
        kiosk.take("dat-dai")
        assert kiosk.vm.ticket.number == "9901"
        look(kiosk, f"ticket-{language}", shape)


@SHAPES
class TestStopped:
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_untold(self, alone, look, language, shape):
        kiosk = alone(None)
        kiosk.vm.speak(language)
        look(kiosk, f"untold-{language}", shape)

    def test_clock(self, alone, look, shape):
        kiosk = alone()
        kiosk.take()
        kiosk.link.clock -= timedelta(minutes=5)
        kiosk.seconds += 3
        kiosk.vm.home()
        look(kiosk, "clock", shape)

    def test_one_field_used_up(self, alone, look, shape):
        kiosk = alone(901)
        kiosk.take()
        kiosk.seconds += 3
        kiosk.vm.home()
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        look(kiosk, "used-up", shape)


def test_contrast_and_large(alone, screen, golden):
    kiosk = alone()
    window = screen(kiosk)
    kiosk.vm.comfort.toggleContrast()
    kiosk.vm.comfort.toggleLarge()
    kiosk.vm.start()
    golden(window.look(), "kiosk-away-categories-large-contrast")
    kiosk.vm.chooseCategory("dat-dai")
    kiosk.vm.take(False)
    golden(window.look(), "kiosk-away-ticket-large-contrast")
