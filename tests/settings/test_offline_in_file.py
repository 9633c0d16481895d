"""Numbers kept for kiosks that are cut off, as the file writes them."""

import pytest

from ticket_server.domain.values import SeriesPart
from ticket_server.settings.load import parse

FIRST = "first = 901"
LAST = "last = 950"
SLIPS = 'owner = "slips"'


def test_each_series_of_that_length_has_the_part(text):
    settings = parse(text)
    plan = settings.plan()
    assert plan.offline
    assert settings.centre().offline
    prefixes = {c.series.prefix for c in plan.categories.values()}
    mine = [part for part in plan.parts if part.owner == "kiosk-1"]
    assert prefixes <= {part.series for part in mine}
    assert {(part.digits, part.first, part.last) for part in mine} == {(3, 901, 950)}
    assert SeriesPart(owner="slips", series="9", digits=3, first=951, last=999) in plan.parts


def test_a_file_without_it_keeps_nothing(changed):
    begins = "# --- Khi mất máy chủ"
    bare = parse(changed(begins, begins).split(begins)[0])
    assert (bare.plan().offline, bare.plan().parts, bare.centre().offline) == (False, (), False)


def test_whoever_came_for_what_is_gone_is_guided(text):
    assert parse(text).plan().guidance == "huong-dan"


@pytest.mark.parametrize(
    ("old", "new", "path", "said"),
    [
        ('owner = "kiosk-1"', 'owner = "kiosk-2"', "offline.parts[0].owner",
         "there is no kiosk 'kiosk-2'. Allowed: kiosk-1, slips. Did you mean 'kiosk-1'?"),
        (LAST, "last = 951", "offline.parts[1]",
         "951–999 and 901–951 of offline.parts[0] ('kiosk-1') have numbers in common"),
        (SLIPS, 'owner = "kiosk-1"', "offline.parts[1]",
         "'kiosk-1' has a part of 3 digits in offline.parts[0], too. Allowed: one of both."),
        (FIRST, "first = 400", "offline.parts",
         "the parts keep 600 of the 999 numbers of 3 digits. Allowed: half of them"),
        (LAST, "last = 900", "offline.parts[0].last", "must not be less than first"),
        (LAST, "last = 1000", "offline.parts[0].last", "the series ends at 999"),
        (f"digits = 3\n{FIRST}\n{LAST}", "digits = 2\nfirst = 61\nlast = 90",
         "offline.parts[0].digits", "no series has 2 digits. Allowed: 3."),
        ('owner = "kiosk-1"', 'owner = "slips"', "offline.used",
         "kiosks are to go on, and none has a part"),
        (FIRST, "frist = 901", "offline.parts[0].frist", "is no known key"),
        (FIRST, "first = 0", "offline.parts[0].first", "greater than or equal to 1"),
        ('[[kiosks]]\nid = "kiosk-1"', '[[kiosks]]\nid = "slips"', "kiosks",
         "a kiosk is called 'slips', as the slips are in offline.parts. Allowed: another name."),
    ],
)  # fmt: skip
def test_each_mistake_is_named(mistakes, old, new, path, said):
    found = mistakes(old, new)
    assert path in found, found
    assert said in found[path]
