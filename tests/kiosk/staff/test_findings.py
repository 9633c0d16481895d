"""How the kiosk stands, in words: every case has its own, in every language, with what to do."""

from itertools import product

import pytest

from kiosk.service.findings import Standing, findings, worst
from ticket_protocol.words import PrinterState

WELL = {
    "link": "connected", "server": "10.0.0.2:8000", "addresses": ("10.0.0.21",),
    "has_printer": True, "printer": PrinterState.OK, "clock_off_s": 0.2, "version": "1.2.3",
    "name": "kiosk-1", "held": 0,
}  # fmt: skip


def rows(language="vi", **changed):
    return {row.key: row for row in findings(Standing(**{**WELL, **changed}), language)}


def test_all_is_well():
    found = rows()
    assert list(found) == ["network", "server", "printer", "paper", "clock", "held", "version"]
    assert {row.level for row in found.values()} == {"good"}
    assert {row.advice for row in found.values()} == {""}
    assert found["network"].said == "đã nối (10.0.0.21)"
    assert found["version"].said == "Đến Lượt 1.2.3 · kiosk-1"
    assert worst(tuple(found.values())) == "good"


@pytest.mark.parametrize(
    ("changed", "key", "level"),
    [
        ({"addresses": ()}, "network", "bad"),
        ({"link": "cut"}, "server", "bad"),
        ({"link": "connecting"}, "server", "note"),
        ({"printer": PrinterState.OUT}, "paper", "bad"),
        ({"printer": PrinterState.JAM}, "printer", "bad"),
        ({"printer": PrinterState.LOW, "tickets_left": 40}, "paper", "note"),
        ({"has_printer": False}, "printer", "note"),
        ({"clock_off_s": 121.0}, "clock", "bad"),
        ({"clock_off_s": -121.0}, "clock", "bad"),
        ({"clock_off_s": 119.0}, "clock", "good"),
        ({"clock_off_s": None}, "clock", "note"),
        ({"held": 3}, "held", "note"),
    ],
)
def test_each_trouble_is_told_with_what_to_do(changed, key, level):
    row = rows(**changed)[key]
    assert row.level == level
    assert bool(row.advice) == (level != "good")


def test_which_way_the_clock_is_wrong():
    assert "nhanh 7 phút" in rows(clock_off_s=410.0)["clock"].said
    assert "behind" in rows("en", clock_off_s=-410.0)["clock"].said


def test_a_kiosk_without_offline_numbers_says_nothing_of_them():
    assert "held" not in rows(held=None)


def test_the_worst_counts():
    assert worst(tuple(rows(held=2, link="cut").values())) == "bad"
    assert worst(tuple(rows(held=2).values())) == "note"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_whatever_happens_there_are_words(language):
    links = ("connected", "connecting", "cut", "refused", "wrong_protocol")
    for link, printer, left in product(links, (None, *PrinterState), (None, 12)):
        for row in rows(language, link=link, printer=printer, tickets_left=left).values():
            assert "{" not in row.title + row.said + row.advice
