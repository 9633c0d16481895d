"""What the supervisor is told of waits that were told wrong."""

from datetime import timedelta

import pytest

from staff_console.keys import Menu
from staff_console.lists import Names
from staff_console.page_shown import Known, page_shown
from staff_console.pages import Page, Scene
from ticket_protocol.outlook import Forecast, Quality

FIELDS = {"week": "2026-W41", "tickets": 60, "mae_min": 9.0, "late": 0.3, "alarm": True}


@pytest.fixture
def alarm(hall):
    """`alarm(bias=7.4)`: the words of the page's alarm, and what stands in them."""

    def told(*, bias=0.0, covered=0.8, category="dat-dai", told_ago=timedelta()):
        quality = Quality(**FIELDS, category=category, bias_min=bias, covered=covered)
        known = Known(
            names=Names(hall.centre, "vi"),
            language="vi",
            outlook=None,
            forecast=Forecast(at=hall.now - told_ago, quality=quality),
            now=hall.now,
        )
        scene = Scene(board=hall.board, here=hall.board.counter(9), centre=hall.centre)
        return page_shown(scene, Page(menu=Menu.SUPERVISOR, at=hall.now), known).alarm

    return told


@pytest.mark.parametrize(
    ("bias", "covered", "words", "values"),
    [
        (7.4, 0.8, "staff.quality_late", {"m": 7}),
        (-3.6, 0.6, "staff.quality_early", {"m": 4}),
        (2.9, 0.61, "staff.quality_missed", {"p": 61}),
        (0.0, 0.97, "staff.quality_vague", {"p": 97}),
    ],
)
def test_it_says_how_the_waits_were_wrong(alarm, bias, covered, words, values):
    said = alarm(bias=bias, covered=covered)
    assert (said.id, said.values) == (words, {"field": "Đất đai", **values})


def test_of_the_whole_hall_it_says_so(alarm):
    assert alarm(bias=9.0, category=None).values["field"].id == "staff.all_fields"


def test_an_old_forecast_says_nothing(alarm):
    assert alarm(bias=9.0, told_ago=timedelta(minutes=4)) is None
