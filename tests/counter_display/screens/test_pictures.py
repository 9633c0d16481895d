"""Both faces in every state, as golden pictures; look at each beside the design before writing."""

import pytest

from counter_display.placing import FaceKind
from screen_kit.link import LinkState
from ticket_protocol.words import PauseReason

MORNING = (("4011", 4), ("5014", 5), ("1021", 1), ("7026", 7), ("T019", 10), ("3017", 3))
MORNING = (*MORNING, ("8041", 8), ("2034", 2))
SIGN, TALL = (1280, 720), (600, 1024)
TV = (1920, 1080)


@pytest.fixture
def look(picture, golden):
    """`look(display, name, size)`: holds what the display shows against the golden picture."""
    return lambda display, name, size=TV: golden(picture(display, size), name)


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
        [("", TV), ("-1366", (1366, 768)), ("-4k", (3840, 2160)), ("-portrait", (1080, 1920))],
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
        shown.wait(5)
        look(shown, "hall-call-evening-priority")

    def test_recall(self, tv, look, morning):
        shown = tv()
        morning.call("9012", 9, priority=True)
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

    @pytest.mark.parametrize("size", [TV, (1080, 1920)])
    def test_few_counters_with_long_names(self, display, centre, look, new_hall, size):
        hall = new_hall(3)
        hall.open(1, 2, 3)
        for number in ("GAM0011", "T0019", "3017"):
            hall.call(number, 1)
        shown = display(hall=hall)
        long = {"vi": "Trung tâm Phục vụ hành chính công phường Nguyễn Thị Minh Khai thuộc tỉnh"}
        shown.link.join(centre.model_copy(update={"name": centre.name.model_copy(update=long)}))
        hall.call("GAM0012", 3, priority=True)
        hall.recall("GAM0012", 3)
        shown.link.hear()
        look(shown, f"hall-longest{'' if size is TV else '-portrait'}", size)


class TestSign:
    @pytest.fixture
    def signs(self, display, centre):
        def joined(number):
            shown = display(f"sign-{number}", face=FaceKind.COUNTER, counter=number)
            shown.hall.open(number)
            shown.link.join(centre)
            return shown

        return joined

    @pytest.fixture
    def sign(self, signs):
        return signs(9)

    @pytest.mark.parametrize(("name", "size"), [("", SIGN), ("-portrait", TALL)])
    class TestEverySize:
        def test_call(self, sign, look, name, size):
            sign.hall.call("9012", 9)
            sign.link.hear()
            look(sign, f"sign-call{name}", size)

        def test_recall_with_priority(self, sign, look, name, size):
            sign.hall.call("9012", 9, priority=True)
            sign.hall.recall("9012", 9)
            sign.link.hear()
            look(sign, f"sign-recall{name}", size)

        def test_serving(self, sign, look, name, size):
            sign.hall.call("9012", 9)
            sign.link.hear()
            sign.wait(20)
            look(sign, f"sign-serving{name}", size)

        def test_waiting(self, sign, look, name, size):
            look(sign, f"sign-wait{name}", size)

        @pytest.mark.parametrize("reason", [PauseReason.MEETING, PauseReason.OTHER])
        def test_paused(self, sign, look, name, size, reason):
            sign.hall.pause(9, reason)
            sign.link.hear()
            look(sign, f"sign-paused-{reason}{name}", size)

        def test_closed(self, sign, look, name, size):
            sign.hall.close(9)
            sign.link.hear()
            look(sign, f"sign-closed{name}", size)

        @pytest.mark.parametrize("serving", [True, False])
        def test_cut_off(self, sign, look, name, size, serving):
            if serving:
                sign.hall.call("9012", 9)
            sign.link.hear()
            sign.link.stand(LinkState.CUT)
            look(sign, f"sign-cut-off{'-serving' * serving}{name}", size)

    @pytest.mark.parametrize(("number", "size"), [(1, SIGN), (4, SIGN), (7, SIGN), (7, TALL)])
    def test_long_fields(self, signs, look, number, size):
        shown = signs(number)
        shape = "-portrait" if size is TALL else ""
        look(shown, f"sign-fields-{number}{shape}", size)

    @pytest.mark.parametrize("cut", [False, True])
    def test_evening(self, signs, centre, look, cut):
        evening = [d.model_copy(update={"theme": "evening"}) for d in centre.displays]
        shown = signs(9)
        shown.link.describe(centre.model_copy(update={"displays": tuple(evening)}))
        shown.hall.call("T019", 9)
        shown.link.hear()
        if cut:
            shown.link.stand(LinkState.CUT)
        look(shown, f"sign-evening{'-cut-off' * cut}", SIGN)

    @pytest.mark.parametrize("size", [SIGN, TALL])
    def test_longest_numbers(self, signs, look, size):
        shown = signs(10)
        shown.hall.call("GAM0012", 10)
        shown.link.hear()
        look(shown, f"sign-longest{'-portrait' * (size is TALL)}", size)


class TestNotices:
    @pytest.mark.parametrize(
        ("face", "size"), [(FaceKind.HALL, TV), (FaceKind.COUNTER, SIGN), (FaceKind.COUNTER, TALL)]
    )
    def test_before_the_first_connection(self, display, look, face, size):
        shown = display("sign-9", face=face)
        look(shown, f"{_file(face, size)}-joining", size)

    @pytest.mark.parametrize("state", [LinkState.REFUSED, LinkState.WRONG_PROTOCOL])
    def test_refused(self, display, look, state):
        shown = display("hall-tv")
        shown.link.stand(state)
        look(shown, f"hall-{state.value.replace('_', '-')}")

    def test_unknown_name(self, display, centre, look):
        shown = display("hall-tivi")
        shown.link.join(centre)
        look(shown, "hall-unknown-name")

    @pytest.mark.parametrize("size", [SIGN, TALL])
    def test_counter_not_in_the_centre(self, display, centre, look, size):
        shown = display("sign-42", face=FaceKind.COUNTER, counter=42)
        shown.link.join(centre)
        look(shown, f"{_file(FaceKind.COUNTER, size)}-no-counter", size)


def _file(face, size):
    if face is FaceKind.HALL:
        return "hall"
    return "sign-portrait" if size is TALL else "sign"
