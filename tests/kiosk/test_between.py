"""Another description of the centre: nothing moves under somebody's finger."""

from dataclasses import replace

import pytest

from kiosk.between import adopt_between
from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.adopting import Adopting


@pytest.fixture
def link(qapp, centre):
    link = Adopting()
    link.take_centre(centre.model_dump_json().encode())
    return link


@pytest.fixture
def visiting(qapp, link):
    visiting = Visiting(Visit(), lambda: 0.0)
    adopt_between(link, visiting)
    return visiting


def other(centre):
    return centre.model_copy(update={"digest": "other", "categories": centre.categories[:2]})


def test_whoever_has_begun_ends_with_what_stood_there(link, visiting, centre):
    visiting.now(replace(visiting.visit, page=Page.CATEGORIES))
    link.take_centre(other(centre).model_dump_json().encode())
    for page in (Page.CATEGORY, Page.ISSUING, Page.TICKET):
        visiting.now(replace(visiting.visit, page=page))
        assert link.centre == centre
    visiting.now(Visit())
    assert link.centre == other(centre)


def test_while_nobody_is_there_it_is_so_at_once(link, visiting, centre):
    link.take_centre(other(centre).model_dump_json().encode())
    assert link.centre == other(centre)


def test_what_cannot_be_read_changes_nothing(link, centre):
    assert not link.take_centre(b"{}")
    foreign = centre.model_copy(update={"protocol": 99})
    assert not link.take_centre(foreign.model_dump_json().encode())
    assert link.centre == centre
