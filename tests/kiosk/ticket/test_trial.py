"""The trial sheet, in every layout that comes with the program."""

from datetime import UTC, datetime

import pytest

from kiosk.service.trial import NUMBER, trial
from kiosk.ticket.painter import TicketPainter
from kiosk.ticket.shelf import Shelf
from ticket_protocol.texts import texts

NOW = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)


@pytest.mark.parametrize("name", ["standard", "compact", "with-papers"])
def test_it_can_be_drawn(centre, name):
    said = {language: texts(language) for language in centre.languages}
    painter = TicketPainter(said, width=384, dots_per_mm=8.0, layout=Shelf().layout(name))
    picture = painter.draw(trial(centre, NOW))
    assert picture.getbbox() is not None


def test_no_series_gives_its_number(centre):
    content = trial(centre, NOW)
    assert content.number == NUMBER
    assert content.number.strip("0") == ""
    assert (content.qr, content.counters, content.people_ahead) == (None, (), 0)
    assert f"{content.issued:%H:%M}" == "09:24"
