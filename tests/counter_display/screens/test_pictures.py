"""The pages of a display that has no face yet, or none at all, as golden pictures."""

import pytest

from counter_display.placing import FaceKind
from screen_kit.link import LinkState

TV, SIGN, TALL = (1920, 1080), (1280, 720), (600, 1024)


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
