"""What a layout can say beside the standard one, block by block, on the marks."""

from dataclasses import replace

import pytest
from PIL import Image

from kiosk.ticket.layout import lay_out
from kiosk.ticket.layout_file import read
from kiosk.ticket.marks import Number, Picture, Plate, Rule, Text
from kiosk.ticket.measures import measures
from ticket_protocol.texts import texts

SIZES = """
[sizes]
margin = [24, 20, 10]
gap = [20, 20, 20]
text = [28, 27, 26]
big = [40, 40, 40]
number = [162, 144, 120]
plate = [100, 92, 88]
plate_word = [44, 40, 34]
plate_number = [60, 56, 50]

[[blocks]]
kind = "number"
"""


@pytest.fixture
def page_of(tmp_path, plain):
    """The page of a layout that has these blocks after its number."""

    def page(blocks, *, width=576, after="", **content):
        path = tmp_path / "ours.toml"
        path.write_text(f"{SIZES}\n{blocks}\n{after}", "utf-8")
        layout = read(path, texts("vi"))
        ticket = replace(plain, **{"papers": ()} | content)
        sizes = measures(layout.file.sizes, width, 8.0)
        return lay_out(ticket, texts(ticket.language), sizes, layout)

    return page


def block(kind, **keys):
    lines = "\n".join(f"{key} = {value}" for key, value in keys.items())
    return f'[[blocks]]\nkind = "{kind}"\n{lines}\n'


def said(page):
    return " ".join(mark.text for mark in page.marks if isinstance(mark, Text))


def only(page, kind):
    (mark,) = [mark for mark in page.marks if isinstance(mark, kind)]
    return mark


def own(vi, en=None):
    other = f', en = "{en}"' if en else ""
    return block("text", text=f'{{ vi = "{vi}"{other} }}')


def test_a_text_of_its_own_with_what_the_ticket_knows(page_of):
    text = own("Số {number}, {category}: quầy {counters}, {ahead} người", "No. {number}")
    assert said(page_of(text)) == "Số 9012 , Đất đai: quầy 9 , 6 người"
    assert said(page_of(text, language="en")) == "No. 9012"


def test_a_language_it_lacks_is_vietnamese(page_of):
    assert said(page_of(own("Xin chào"), language="en")) == "Xin chào"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Gọi {phone}", {"phone": None}),
        ("Việc: {procedure}", {"procedure": None}),
        ("Quầy {counters}", {"counters": ()}),
    ],
)
def test_a_text_whose_contents_are_not_known_is_left_out(page_of, text, content):
    assert said(page_of(own(text))) != ""
    assert said(page_of(own(text), **content)) == ""


def test_nobody_ahead_is_known(page_of):
    assert said(page_of(own("{ahead} người"), people_ahead=0)) == "0 người"


def test_braces_in_a_name_are_only_braces(page_of):
    strange = "{procedure} {0} }{"
    assert said(page_of(own("{category}!"), category=strange)) == f"{strange}!"
    assert said(page_of(block("text", says='"category"'), category=strange)) == strange


@pytest.mark.parametrize(
    ("when", "content"),
    [
        ("priority", {"priority": True}),
        ("copy", {"copy": True}),
        ("follow", {"follow": True}),
        ("several", {"stops": True}),
        ("wait", {"wait": True}),
    ],
)
def test_a_block_stands_when_it_holds(page_of, stops, wait, when, content):
    real = {"stops": stops, "wait": wait}
    content = {key: real.get(key, value) for key, value in content.items()}
    conditional = block("text", when=f'"{when}"', text='{ vi = "Có" }')
    assert said(page_of(conditional)) == ""
    assert said(page_of(conditional, **content)) == "Có"


def test_rules_are_as_thick_as_asked(page_of):
    rule = only(page_of(block("rule", thick=6)), Rule)
    assert (rule.box[3] - rule.box[1], rule.left, rule.right) == (6, 24, 552)


def test_white_in_gaps_and_in_dots(page_of):
    base = page_of("").y
    assert page_of(block("space", gaps=1.5)).y == base + 30
    assert page_of(block("space", dots=7)).y == base + 7


def test_a_plate_is_as_wide_as_the_paper_or_as_its_words(page_of):
    wide, fitting = (only(page_of(block("plate", **k)), Plate) for k in ({}, {"fit": "true"}))
    assert wide.box[2] - wide.box[0] == 528
    assert fitting.box[0] == 24
    assert 200 < fitting.box[2] - 24 < 480


@pytest.mark.parametrize("counters", [(9,), (3, 4, 5, 10, 11, 12), tuple(range(1, 20))])
@pytest.mark.parametrize("width", [576, 384])
def test_words_keep_their_distance_from_a_fitting_plates_ends(page_of, counters, width):
    page = page_of(block("plate", fit="true"), counters=counters, width=width)
    left, _, right, _ = only(page, Plate).box
    marks = [mark for mark in page.marks if isinstance(mark, Text)]
    assert min(mark.box[0] for mark in marks) - left >= 20
    assert right - max(mark.box[2] for mark in marks) >= 20


def test_the_number_may_stand_on_the_left(page_of):
    left = only(page_of("", number="7"), Number)
    assert left.x > 200
    moved = SIZES.replace('kind = "number"', 'kind = "number"\nalign = "left"')
    assert moved != SIZES


class TestPapers:
    LIST = block("list", of='"papers"', mark='"–"')
    PAPERS = """
[[papers]]
category = "dat-dai"
vi = ["Giấy chứng nhận", "Căn cước"]
en = ["Certificate"]

[[papers]]
category = "dat-dai"
procedure = "dang-ky-bien-dong"
vi = ["Hợp đồng", "Căn cước"]
"""

    def test_of_the_category_and_of_the_procedure_each_once(self, page_of):
        page = page_of(self.LIST, after=self.PAPERS)
        assert said(page) == "Giấy chứng nhận – Căn cước – Hợp đồng –"

    def test_another_procedure_needs_less(self, page_of):
        page = page_of(self.LIST, after=self.PAPERS, procedure_id="other")
        assert said(page) == "Giấy chứng nhận – Căn cước –"

    def test_in_the_citizens_language_or_vietnamese(self, page_of):
        page = page_of(self.LIST, after=self.PAPERS, language="en")
        assert said(page) == "Certificate – Hợp đồng – Căn cước –"

    def test_another_category_has_none(self, page_of):
        page = page_of(self.LIST, after=self.PAPERS, category_id="ket-hon")
        assert said(page) == ""
        heading = block("text", when='"papers"', text='{ vi = "Mang theo" }')
        assert said(page_of(heading, after=self.PAPERS, category_id="ket-hon")) == ""
        assert said(page_of(heading, after=self.PAPERS)) == "Mang theo"

    def test_of_all_that_the_ticket_is_for(self, page_of, stops):
        more = self.PAPERS + '\n[[papers]]\ncategory = "ket-hon"\nvi = ["Hai thẻ", "Căn cước"]\n'
        page = page_of(self.LIST, after=more, stops=stops)
        assert said(page).count("Căn cước") == 1
        assert "Hai thẻ" in said(page)

    def test_what_the_centre_says_comes_before_the_layouts_own(self, page_of):
        page = page_of(self.LIST, after=self.PAPERS, papers=("Đơn đăng ký",))
        assert said(page) == "Đơn đăng ký –"

    def test_a_place_for_those_that_are_wanted_is_empty_until_they_are(self, page_of):
        wanted = block("list", of='"papers"', when='"wanted"')
        assert said(page_of(wanted, papers=("Đơn",))) == ""
        assert said(page_of(wanted, papers=("Đơn",), listed=True)) == "Đơn –"

    def test_without_a_place_they_stand_at_the_end(self, page_of):
        assert said(page_of("", papers=("Đơn",))) == ""
        assert said(page_of("", papers=("Đơn",), listed=True)).endswith("mang theo: Đơn –")
        assert said(page_of("", listed=True)) == "", "nothing to bring, nothing said"

    def test_a_long_line_goes_on_under_itself(self, page_of):
        long = f'[[papers]]\ncategory = "dat-dai"\nvi = ["{"giấy tờ " * 20}"]\n'
        page = page_of(self.LIST, after=long)
        marks = [mark for mark in page.marks if isinstance(mark, Text)]
        dash = next(mark for mark in marks if mark.text == "–")
        others = [mark for mark in marks if mark is not dash]
        assert len({mark.y for mark in others}) > 2
        assert min(mark.x for mark in others) > dash.box[2]
        assert dash.y == min(mark.y for mark in others)


class TestPictures:
    @pytest.fixture
    def file(self, tmp_path):
        def save(name, size=(200, 100), colour=(0, 0, 0, 255)):
            Image.new("RGBA", size, colour).save(tmp_path / name)

        return save

    def test_a_logo_that_is_there_stands_in_the_middle(self, page_of, file):
        file("logo.png")
        mark = only(page_of(block("logo", height_mm=10)), Picture)
        assert mark.image.size == (160, 80)
        assert mark.x == (576 - 160) // 2

    def test_a_logo_that_is_not_there_leaves_no_white(self, page_of):
        assert page_of(block("logo", height_mm=10)).y == page_of("").y

    def test_a_broad_picture_becomes_as_wide_as_the_room(self, page_of, file):
        file("stamp.png", size=(2000, 100))
        mark = only(page_of(block("picture", file='"stamp.png"', height_mm=40)), Picture)
        assert mark.image.width == 528
        assert mark.box[0] == 24

    def test_what_is_clear_is_paper(self, page_of, file):
        file("stamp.png", colour=(0, 0, 0, 0))
        mark = only(page_of(block("picture", file='"stamp.png"')), Picture)
        assert mark.image.getextrema() == (255, 255)

    def test_a_new_picture_of_the_same_name_is_seen(self, page_of, file, tmp_path):
        file("stamp.png")
        first = only(page_of(block("picture", file='"stamp.png"')), Picture)
        file("stamp.png", colour=(255, 255, 255, 255))
        second = only(page_of(block("picture", file='"stamp.png"')), Picture)
        assert first.image.getextrema() != second.image.getextrema()
