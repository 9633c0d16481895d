"""Nothing is cut, nothing overlaps, and the sizes people need are kept: measured on the marks."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.ticket.layout import lay_out
from kiosk.ticket.marks import Chevrons, Number, Picture, Pill, Plate, Text
from kiosk.ticket.measures import measures
from kiosk.ticket.shelf import Shelf
from ticket_protocol.texts import texts

FRAMES = (Plate, Pill)
WIDE = 10_000


LAYOUTS = ("standard", "compact", "with-papers")


def laid_out(content, width, dots_per_mm=8.0, name="standard", grid=1):
    layout = Shelf().layout(name)
    sizes = measures(layout.file.sizes, width, dots_per_mm, grid=grid)
    return lay_out(content, texts(content.language), sizes, layout)


def apart(box, other):
    (left, top, right, bottom), (left2, top2, right2, bottom2) = box, other
    return right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top


def inside(inner, outer):
    left, top, right, bottom = outer.box
    a, b, c, d = inner.box
    return left < a and top < b and c < right and d < bottom


def assert_sound(page):
    """Ink within the paper, no two marks on each other but a frame around its words."""
    margin = page.sizes.margin - 2
    for mark in page.marks:
        left, top, right, bottom = mark.box
        assert left >= margin, mark
        assert right <= page.sizes.width - margin, mark
        assert 0 <= top < bottom <= page.y, mark
    for (a, here), (b, there) in combinations([(mark, mark.box) for mark in page.marks], 2):
        framed = any(isinstance(f, FRAMES) and inside(m, f) for f, m in ((a, b), (b, a)))
        assert framed or apart(here, there), (a, b)


def said(page):
    return " ".join(mark.text for mark in page.marks if isinstance(mark, Text | Number))


def only(page, kind):
    (mark,) = [mark for mark in page.marks if isinstance(mark, kind)]
    return mark


def height(mark):
    return mark.box[3] - mark.box[1]


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("grid", [1, 2])
def test_everything_stands_on_the_paper_and_apart(content, width, dots_per_mm, name, grid):
    assert_sound(laid_out(content, width, dots_per_mm, name, grid))


def test_everything_is_said(content, width, language):
    page, words = laid_out(content, width), texts(language)
    for text in (
        content.centre, content.unit, words["ticket.heading"], content.number, content.category,
        content.procedure, "14/10/2026 09:24", words["ticket.valid"], words["ticket.missed"],
    ):  # fmt: skip
        for word in text.split():
            assert word in said(page)
    assert content.phone in said(page).replace("\u00a0", " ")


@pytest.mark.parametrize("number", ["9012", "T019", "1", "T0199", "W9999", "WMW99", "10000"])
def test_the_number_is_15_mm_high_and_whole(plain, width, dots_per_mm, number):
    page = laid_out(replace(plain, number=number), width, dots_per_mm)
    mark = only(page, Number)
    assert mark.text == number
    assert height(mark) >= 15 * dots_per_mm
    assert mark.gap >= 0
    assert_sound(page)


def test_the_number_of_the_design_is_as_tall_as_there(plain):
    page = laid_out(plain, 576)
    assert 162 <= height(only(page, Number)) <= 170
    assert only(page, Number).squeeze == 1


@pytest.mark.parametrize("qr", ["AbCdEfGhIjKlMnOpQrStUv", "https://a.example/t/" + "x" * 40])
def test_the_qr_is_20_mm_with_a_quiet_zone(plain, width, dots_per_mm, qr):
    page = laid_out(replace(plain, qr=qr, follow=True), width, dots_per_mm)
    mark = only(page, Picture)
    left, top, right, bottom = mark.box
    assert right - left == bottom - top >= 20 * dots_per_mm
    module = next(n for n in range(1, 20) if mark.image.getpixel((7 * n, 0)))
    assert mark.image.width % module == 0
    zone = Plate(box=(left - 4 * module, top - 4 * module, right + 4 * module, bottom + 4 * module))
    others = [other for other in page.marks if other is not mark]
    assert [other for other in others if not apart(zone.box, other.box)] == []
    # The paper's own unprinted edge, 3 mm or more on each side, is white too.
    edge = 3 * dots_per_mm
    assert left - 4 * module >= -edge
    assert right + 4 * module <= width + edge


def test_one_counter_has_a_plate(plain, width):
    page = laid_out(plain, width)
    plate = only(page, Plate)
    on_it = [mark.text for mark in page.marks if isinstance(mark, Text) and inside(mark, plate)]
    assert on_it == [*texts("vi")["ticket.counter"].split(), "9"]


@pytest.mark.parametrize("counters", [(3, 4), (1, 2, 3, 4, 5), tuple(range(1, 25))])
def test_several_counters_are_a_list(plain, width, counters):
    page = laid_out(replace(plain, counters=counters), width)
    plate = only(page, Plate)
    on_it = " ".join(m.text for m in page.marks if isinstance(m, Text) and inside(m, plate))
    assert on_it.endswith(", ".join(map(str, counters)))
    assert_sound(page)


def test_no_counter_no_plate(plain, width):
    page = laid_out(replace(plain, counters=()), width)
    assert not any(isinstance(mark, Plate) for mark in page.marks)
    assert_sound(page)


@pytest.mark.parametrize(
    ("ahead", "sentence"),
    [
        (0, "Nobody is ahead of you. Please wait for your call."),
        (1, "1 person ahead of you"),
        (2, "2 people ahead of you"),
        (1234, "1234 people ahead of you"),
    ],
)
def test_people_ahead(plain, width, ahead, sentence):
    page = laid_out(replace(plain, language="en", people_ahead=ahead), width)
    assert sentence in said(page)
    assert_sound(page)


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        (25, "Chờ khoảng 25 phút Dự kiến 09:40–10:00"),
        (120, "Chờ khoảng 2 giờ Dự kiến 09:40–10:00"),
        (2, "Sắp đến lượt 14/10/2026"),
    ],
)
def test_the_wait_is_told_with_its_times(plain, width, wait, minutes, sentence):
    page = laid_out(replace(plain, wait=replace(wait, minutes=minutes)), width)
    assert sentence in said(page)
    assert_sound(page)


def test_without_a_wait_no_time_is_promised(plain, width, wait):
    promise = "Báo chậm nhất 10:00 vẫn giữ nguyên lượt"
    assert promise in said(laid_out(replace(plain, wait=wait), width))
    assert "chậm nhất" not in said(laid_out(plain, width))
    assert "Dự kiến" not in said(laid_out(plain, width))


def test_each_of_several_things_has_its_counter(plain, width, stops):
    page = laid_out(replace(plain, stops=stops), width)
    for stop, counters in zip(stops, ("Quầy 9", "Quầy 3, 4"), strict=True):
        assert stop.category in said(page)
        assert counters in said(page)
    assert texts("vi")["ticket.one_number"] in said(page)
    assert texts("vi")["ticket.one_number"] not in said(laid_out(plain, width))


def test_priority_is_marked_and_never_why(plain, width):
    page = laid_out(replace(plain, priority=True), width)
    assert only(page, Chevrons)
    assert "Ưu tiên" in said(page)
    assert "Ưu tiên" not in said(laid_out(plain, width))


def test_a_copy_says_so(plain, width):
    assert texts("vi")["ticket.copy"] in said(laid_out(replace(plain, copy=True), width))
    assert texts("vi")["ticket.copy"] not in said(laid_out(plain, width))


def test_following_is_offered_only_where_it_works(plain, width):
    sentence = texts("vi")["kiosk.qr"]
    assert sentence in said(laid_out(replace(plain, follow=True), width))
    assert sentence not in said(laid_out(plain, width))


def test_without_qr_and_phone_the_rest_closes_up(plain, width):
    page = laid_out(replace(plain, qr=None, phone=None, procedure=None), width)
    assert page.y < laid_out(plain, width).y
    assert_sound(page)


names = st.text("aăâdđeêioôơuưấềểỗựẰỆWM ().,–0129", min_size=1, max_size=60).filter(str.strip)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    centre=names, unit=names, category=names, procedure=names,
    number=st.text("ABCDEGLMNPRSTV0123456789", min_size=1, max_size=6),
    counters=st.lists(st.integers(1, 999), max_size=20),
    width=st.sampled_from([576, 512, 384]), minutes=st.integers(0, 600),
    name=st.sampled_from(LAYOUTS),
)  # fmt: skip
def test_no_names_can_break_it(plain, wait, stops, *, width, minutes, name, **fields):
    named = tuple(replace(stop, category=fields["category"]) for stop in stops)
    long = replace(wait, minutes=minutes)
    content = replace(plain, **fields, follow=True, priority=True, copy=True, wait=long)
    assert_sound(laid_out(replace(content, stops=named), width, name=name))
    assert_sound(laid_out(content, width, name=name))
