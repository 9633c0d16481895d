"""Emergency slips that were given out by hand: what is typed, asked, sent and told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from staff_console.asking import details, question
from staff_console.bar import Bar
from staff_console.choices import choices
from staff_console.keys import Key, Menu
from staff_console.line import Line
from staff_console.orders import Done
from staff_console.saying import Saying
from staff_console.slips import spans


@pytest.fixture
def page(busy):
    """Counter 9's bar with the page open, reached beside what was served on paper."""
    bar = Bar(counter=9, board=busy.board, line=Line.ONLINE, centre=busy.centre)
    bar, _ = bar.press(Key.PAPER, busy.now)
    bar, order = bar.pick(Key.SLIPS, busy.now)
    assert (bar.menu, order) == (Menu.SLIPS, None)
    return bar


def sent(order):
    assert order.path == "/tickets/slips"
    return order.body.model_dump(mode="json", exclude_unset=True)


@pytest.mark.parametrize(
    ("texts", "body"),
    [
        (("1951", "1962", ""), {"first": "1951", "last": "1962"}),
        (("1951", "", ""), {"first": "1951", "last": "1951"}),
        (("", "1962", ""), {"last": "1962"}),
        ((" 1 951 ", "1962", "8h05"), {"first": "1951", "last": "1962", "since": "08:05"}),
        (("", "1962", "0805"), {"last": "1962", "since": "08:05"}),
        (("", "1962", "8"), {"last": "1962", "since": "08:00"}),
    ],
)
def test_a_series_of_one_field_is_sent_at_once(page, busy, texts, body):
    bar, order = page.type(texts, busy.now)
    wanted = {"category": "huong-dan", **body}
    if "since" in body:
        wanted["since"] = f"2026-10-14T{body['since']}:00+07:00"
    assert sent(order) == wanted
    assert bar.page is None


def test_of_several_fields_the_officer_says_which(page, busy):
    asked, order = page.type(("9951", "9957", "9.10"), busy.now)
    assert order is None
    fields = [c.category for c in choices(asked.scene, asked.page)]
    assert fields == [c.id for c in busy.centre.categories if c.series == "9"]
    assert len(fields) > 1
    say = Saying("vi")
    title = say.said(question(asked.scene, asked.page, busy.now))
    assert title == "Phiếu 9951–9957 thuộc lĩnh vực nào?"
    assert say.said(details(asked.scene, asked.page)[0]) == "Phát từ 09:10."
    _, order = asked.pick("field:xay-dung-mt-nn", busy.now)
    assert sent(order) == {
        "category": "xay-dung-mt-nn",
        "first": "9951",
        "last": "9957",
        "since": "2026-10-14T09:10:00+07:00",
    }


def test_a_field_of_another_series_cannot_be_chosen(page, busy):
    asked, _ = page.type(("9951", "9957", ""), busy.now)
    assert asked.pick("field:chung-thuc", busy.now) == (asked, None)


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("X1", "", ""), "staff.refused_no_slip"),
        (("", "", "8:05"), "staff.refused_no_slip"),
        (("!", "1962", ""), "staff.refused_no_slip"),
        (("1962", "1951", ""), "staff.refused_range"),
        (("1951", "2951", ""), "staff.refused_range"),
        (("1951", "19620", ""), "staff.refused_range"),
        (("1951", "1962", "8:75"), "staff.slips_time"),
        (("1951", "1962", "25"), "staff.slips_time"),
        (("1951", "1962", "23:59"), "staff.slips_time"),
        (("1951", "1962", "sáng"), "staff.slips_time"),
        (("", "9957", ""), "staff.slips_first"),
    ],
)
def test_what_is_wrong_is_told_on_the_page_and_nothing_typed_is_lost(page, busy, texts, wrong):
    bar, order = page.type(texts, busy.now)
    assert (bar.menu, order) == (Menu.SLIPS, None)
    assert bar.page.wrong.id == wrong
    later = busy.now + timedelta(minutes=4)
    assert bar.tick(later).menu is Menu.SLIPS
    _, order = bar.type(("1951", "1962", ""), later)
    assert order is not None


def test_what_is_mended_is_not_told_again(page, busy):
    bar, _ = page.type(("", "9957", ""), busy.now)
    bar, _ = bar.type(("9951", "9957", ""), busy.now)
    assert (bar.menu, bar.page.wrong) == (Menu.SLIPS_FIELD, None)


def test_nothing_typed_does_nothing(page, busy):
    assert page.type(("", " ", ""), busy.now) == (page, None)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], ""),
        (["2951"], "2951"),
        (["2951", "2952", "2953"], "2951–2953"),
        (["2951", "2953", "2954"], "2951, 2953–2954"),
        (["A099", "A100", "B101"], "A099–A100, B101"),
    ],
)
def test_numbers_are_told_in_runs(numbers, said):
    assert spans(numbers) == said


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (Done(count=12, number="2951–2962"), "Đã nhập 12 phiếu: 2951–2962."),
        (Done(count=0), "Các phiếu này đã được nhập trước đó."),
    ],
)
def test_what_was_entered_is_told(page, busy, done, said):
    bar, order = page.type(("1951", "1962", ""), busy.now)
    bar, _ = bar.hear(order, done, busy.now)
    assert Saying("vi").said(bar.words) == said
    assert replace(bar, said=None).pending is None
