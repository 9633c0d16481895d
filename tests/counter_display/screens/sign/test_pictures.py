"""A counter's sign in every state, as golden pictures; look at each beside the design."""

from datetime import timedelta

import pytest

from counter_display.placing import FaceKind
from screen_kit.link import LinkState
from ticket_protocol.words import PauseReason

SIGN, TALL = (1280, 720), (600, 1024)
SHAPES = {"": SIGN, "-portrait": TALL}
TABLETS = {"-7-inch": (1024, 600), "-10-inch": (800, 1280)}
TAKEN = {"taken": ((), 8), "taken-fields": ((), 16), "taken-field": (("dat-dai",), 16)}


@pytest.fixture
def signs(display, centre):
    """`signs(9)`: the sign of an open counter."""

    def joined(number):
        shown = display(f"sign-{number}", face=FaceKind.COUNTER, counter=number)
        shown.hall.open(number)
        shown.link.join(centre)
        return shown

    return joined


class TestSign:
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

        @pytest.mark.parametrize("until", [38, -5])
        def test_paused_until(self, sign, look, name, size, until):
            """An end that has passed says nothing: the reason stands again."""
            sign.hall.pause(9, back_at=sign.hall.now + timedelta(minutes=until))
            sign.link.hear()
            kind = "back-at" if until > 0 else "back-late"
            look(sign, f"sign-{kind}{name}", size)

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


@pytest.mark.parametrize("shape", TABLETS)
class TestTablets:
    """On a tablet of 7 inches, and on one of 10 that stands upright."""

    def test_recall_with_priority(self, signs, look, shape):
        shown = signs(9)
        shown.hall.call("9012", 9, priority=True)
        shown.hall.recall("9012", 9)
        shown.link.hear()
        look(shown, f"sign-recall{shape}", TABLETS[shape])

    def test_paused_with_reason_and_time(self, signs, look, shape):
        shown = signs(9)
        back_at = shown.hall.now + timedelta(minutes=38)
        shown.hall.pause(9, PauseReason.TECHNICAL, back_at=back_at)
        shown.link.hear()
        look(shown, f"sign-back-at-technical{shape}", TABLETS[shape])

    def test_call_above_the_longest_field(self, signs, look, shape):
        shown = signs(4)
        shown.hall.open(10)
        shown.hall.reassign(4, 10, "ket-hon")
        shown.hall.call("GAM0012", 4, priority=True)
        shown.link.hear()
        shown.wait(10)
        look(shown, f"sign-call-longest{shape}", TABLETS[shape])


class TestMoved:
    """What was moved to a counter, or away from it."""

    @pytest.fixture
    def hall(self, new_hall, centre):
        """The counters serve what the centre says."""
        return new_hall(centre=centre)

    @pytest.mark.parametrize(("name", "size"), [("", SIGN), ("-portrait", TALL)])
    @pytest.mark.parametrize("fields", [(), ("dat-dai",)])
    def test_from_here(self, signs, look, name, size, fields):
        shown = signs(9)
        shown.hall.open(7)
        shown.hall.reassign(9, 7, *fields)
        shown.link.hear()
        shown.wait(10)
        look(shown, f"sign-moved{'-some' * bool(fields)}{name}", size)

    @pytest.mark.parametrize(("name", "size"), [("", SIGN), ("-portrait", TALL)])
    def test_from_here_while_one_is_served(self, signs, look, name, size):
        shown = signs(9)
        shown.hall.open(7)
        shown.hall.call("9012", 9)
        shown.hall.reassign(9, 7)
        shown.link.hear()
        shown.wait(20)
        look(shown, f"sign-moved-serving{name}", size)

    @pytest.mark.parametrize(("name", "size"), [("", SIGN), ("-portrait", TALL)])
    def test_the_longest_field(self, signs, look, name, size):
        shown = signs(4)
        shown.hall.open(10)
        shown.hall.reassign(4, 10, "ket-hon")
        shown.link.hear()
        shown.wait(10)
        look(shown, f"sign-moved-longest{name}", size)

    def test_to_two_counters(self, signs, look):
        shown = signs(9)
        shown.hall.open(5, 10)
        shown.hall.reassign(9, 5, "dat-dai")
        shown.hall.reassign(9, 10)
        shown.link.hear()
        look(shown, "sign-moved-apart", SIGN)

    @pytest.mark.parametrize("shape", SHAPES)
    @pytest.mark.parametrize("what", TAKEN)
    def test_to_here(self, signs, look, shape, what):
        fields, seconds = TAKEN[what]
        shown = signs(7)
        shown.hall.reassign(9, 7, *fields)
        shown.link.hear()
        shown.wait(seconds)
        look(shown, f"sign-{what}{shape}", SHAPES[shape])

    def test_cut_off(self, signs, look):
        shown = signs(9)
        shown.hall.open(7)
        shown.hall.reassign(9, 7)
        shown.link.hear()
        shown.link.stand(LinkState.CUT)
        look(shown, "sign-moved-cut-off", SIGN)
