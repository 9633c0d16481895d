"""A sign whose citizen has just been served, in a centre that asks how it was."""

import pytest

from counter_display.placing import FaceKind
from ticket_protocol.part import Words
from ticket_protocol.rating_settings import RatingReason, RatingSettings

REASONS = (
    ("waiting", "Chờ lâu", "Long wait"),
    ("attitude", "Thái độ phục vụ", "Manner of service"),
    ("guidance", "Hướng dẫn chưa rõ", "Unclear guidance"),
    ("papers", "Yêu cầu thêm giấy tờ ngoài quy định", "Papers asked for beyond the rules"),
    ("other", "Lý do khác", "Another reason"),
)


@pytest.fixture
def reasons():
    """As many as there are in the settings' file, and one more."""
    named = [RatingReason(id=i, name=Words(vi=vi, en=en)) for i, vi, en in REASONS]
    return (*named, RatingReason(id="place", name=Words(vi="Chỗ ngồi, quạt, nước uống")))


@pytest.fixture
def asking(display, centre, reasons):
    """`asking(levels=5)`: the sign of counter 9, where 9012 was served a second ago."""

    def served(*, counter=9, number="9012", theme="day", **more):
        terms = RatingSettings(**{"on": True, "reasons": reasons[:5], **more})
        there = [d.model_copy(update={"theme": theme}) for d in centre.displays]
        shown = display(f"sign-{counter}", face=FaceKind.COUNTER, counter=counter)
        shown.hall.open(counter)
        shown.link.join(
            centre.model_copy(update={"rating": terms, "displays": tuple(there)}),
        )
        shown.hall.call(number, counter)
        shown.link.hear()
        shown.wait(30)
        shown.hall.end(number, counter, how="pressed")
        shown.link.hear()
        shown.wait(1)
        return shown

    return served
