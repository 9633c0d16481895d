"""How long, in words."""

import pytest

from kiosk.waits import wait_text
from ticket_protocol.texts import texts


@pytest.mark.parametrize(
    ("minutes", "vi", "en"),
    [
        (0, "không phải chờ lâu", "hardly any wait"),
        (3, "không phải chờ lâu", "hardly any wait"),
        (5, "khoảng 5 phút", "about 5 minutes"),
        (25, "khoảng 25 phút", "about 25 minutes"),
        (90, "khoảng 90 phút", "about 90 minutes"),
        (95, "khoảng 1 giờ 35 phút", "about 1 h 35 min"),
        (120, "khoảng 2 giờ", "about 2 hours"),
        (155, "khoảng 2 giờ 35 phút", "about 2 h 35 min"),
    ],
)
def test_a_newcomer_s_wait(minutes, vi, en):
    for language, expected in (("vi", vi), ("en", en)):
        said = wait_text(minutes, "kiosk.about", texts(language))
        assert said.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("minutes", "vi"), [(2, "Sắp đến lượt"), (25, "Chờ khoảng 25 phút"), (120, "Chờ khoảng 2 giờ")]
)
def test_a_ticket_s_wait(minutes, vi):
    assert wait_text(minutes, "ticket.wait", texts("vi")) == vi
