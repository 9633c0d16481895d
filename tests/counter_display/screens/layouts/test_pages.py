"""Messages for everybody on the hall's screens, in each layout; look at each beside the design."""

from datetime import timedelta

import pytest

from counter_display.messages import PAGE_S
from screen_kit.link import LinkState
from ticket_protocol.part import Words

TV, TALL = (1920, 1080), (1080, 1920)
SHAPES = {"": TV, "-portrait": TALL}
LONG = Words(
    vi="Mời chủ xe mang biển số 30A-123.45 đang đỗ chắn lối vào của trung tâm ra cổng phía sau "
    "di chuyển xe giúp, xin chân thành cảm ơn quý công dân đã hợp tác",
    en="The owner of the car with the plate 30A-123.45, please move it from the entrance",
)
every_shape = pytest.mark.parametrize("shape", SHAPES)


@pytest.fixture
def calling(tv):
    """`calling(layout)`: a TV that calls 9012 at this moment."""

    def made(**settings):
        shown = tv(**settings)
        shown.hall.call("9012", 9)
        shown.link.hear()
        return shown

    return made


@every_shape
@pytest.mark.parametrize("layout", ["calls", "table", "media"])
def test_technical_problem(calling, found, look, layout, shape):
    shown = calling(layout=layout)
    if layout == "media":
        shown.media.hold(found("guide.svg"))
    shown.hall.post("technical")
    shown.link.hear()
    look(shown, f"hall-message-{layout}{shape}", SHAPES[shape])


@every_shape
@pytest.mark.parametrize(("turn", "language"), [(0, "vi"), (2, "en")])
def test_a_long_one_in_its_turns(calling, look, shape, turn, language):
    shown = calling()
    shown.hall.post("free", text=LONG)
    shown.link.hear()
    shown.wait(turn * PAGE_S)
    look(shown, f"hall-message-long-{language}{shape}", SHAPES[shape])


def test_closing_soon_by_evening(calling, look):
    shown = calling(theme="evening")
    shown.hall.post("closing_soon", until=shown.hall.now + timedelta(minutes=15))
    shown.link.hear()
    look(shown, "hall-message-evening")


def test_small(calling, look):
    shown = calling()
    shown.hall.post("technical")
    shown.link.hear()
    look(shown, "hall-message-1366", (1366, 768))


@pytest.mark.parametrize("what", ["ended", "over", "cut"])
def test_then_the_screen_is_as_before(calling, look, what):
    """The very picture of the hall without a message, or cut off."""
    shown = calling()
    fact = shown.hall.post("technical", until=shown.hall.now + timedelta(seconds=30))
    shown.link.hear()
    if what == "ended":
        shown.hall.end_message(fact.seq)
        shown.link.hear()
    elif what == "over":
        shown.wait(31)
    else:
        shown.link.stand(LinkState.CUT)
    assert shown.vm.messages.stands == (what == "cut")
    look(shown, f"hall-message-{what}")


def test_typed_marks_are_shown_as_they_are(calling, look):
    """Nobody can write in another size, or make the screen fetch a picture."""
    shown = calling()
    words = Words(vi="<b>1 < 2</b> &amp; <img src='x'>", en="<h1>1</h1>")
    shown.hall.post("free", text=words)
    shown.link.hear()
    look(shown, "hall-message-typed")
