"""A layout that would cut a text of the centre's is refused, and the standard one stands in."""

import re

import pytest

from kiosk.describing import made_up
from kiosk.ticket.shelf import SHIPPED, Shelf, standard
from ticket_protocol.centre import Category, Procedure
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.part import Words

STANDARD = (SHIPPED / "standard.toml").read_text("utf-8")
LONG = "Siêuthịđiệnmáytổnghợpvùngđồngbằngsôngcửulong"


def printer(**settings) -> PrinterSettings:
    return PrinterSettings(**{"id": "p", "address": "tcp://printer", "layout": "ours"} | settings)


@pytest.fixture
def shelf(tmp_path):
    """The centre's own folder, with the standard layout changed in it."""

    def changed(*changes: tuple[str, str]) -> Shelf:
        text = STANDARD
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "ours.toml").write_text(text, "utf-8")
        return Shelf(folder=tmp_path)

    return changed


def centre_with(*procedures: Procedure, **names):
    category = Category(
        id="dat-dai", name=Words(vi="Đất đai", en="Land"), icon="land", series="9", counters=(9,),
        procedures=procedures,
    ).model_copy(update=names)  # fmt: skip
    return made_up().model_copy(update={"categories": (category,)})


@pytest.mark.parametrize("name", sorted(path.stem for path in SHIPPED.glob("*.toml")))
@pytest.mark.parametrize(("width", "dots"), [(576, 8.0), (512, 7.09), (384, 8.0)])
@pytest.mark.parametrize("doubles", [False, True])
def test_the_shipped_layouts_fit_everywhere(name, width, dots, doubles):
    settings = printer(layout=name, width=width, dots_per_mm=dots, doubles=doubles)
    assert Shelf().chosen(settings, made_up()).refused is None


def test_one_of_the_centres_own_comes_first(shelf):
    chosen = shelf(("number = [162, 144, 120]", "number = [130, 130, 120]")).chosen(
        printer(), made_up()
    )
    assert (chosen.layout.name, chosen.refused) == ("ours", None)


def test_its_own_standard_is_taken_before_the_shipped_one(shelf, tmp_path):
    shelf().folder.joinpath("ours.toml").rename(tmp_path / "standard.toml")
    chosen = Shelf(folder=tmp_path).chosen(printer(layout="standard"), made_up())
    assert chosen.layout.path == tmp_path / "standard.toml"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("tcp://10.0.0.5:9100", "standard"),
        ("file:///dev/usb/lp0", "standard"),
        ("serial:///dev/ttyS0?baud=38400", "compact"),
        ("rfc2217://box:2217", "compact"),
        ("socket://box:4001", "compact"),
    ],
)
def test_without_a_name_the_line_decides(address, name):
    chosen = Shelf().chosen(printer(layout=None, address=address), made_up())
    assert (chosen.layout.name, chosen.refused) == (name, None)


def test_a_name_that_is_not_there_is_refused_with_the_nearest():
    chosen = Shelf().chosen(printer(layout="standrad"), made_up())
    assert chosen.layout == standard()
    assert "Did you mean 'standard'?" in chosen.refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"name": Words(vi=LONG, en="Land")}, r"category dat-dai, vi"),
        ({"name": Words(vi="Đất", en=LONG)}, r"category dat-dai, en"),
    ],
)
def test_a_category_that_would_be_cut_is_named_with_its_language(shelf, words, said):
    chosen = shelf().chosen(printer(width=384), centre_with(**words))
    assert chosen.layout == standard()
    assert re.search(
        rf"layout ours, blocks\[\d+\] \(list\)\.each\[0\] \(text\).*{said}", chosen.refused
    )


def test_of_thousands_of_procedures_the_one_is_named(shelf):
    names = [Words(vi=f"Đăng ký lần {i}", en=f"Registration {i}") for i in range(400)]
    names[321] = Words(vi=f"Đăng ký {LONG}", en="Registration")
    procedures = (Procedure(id=f"p-{i}", name=name) for i, name in enumerate(names))
    refused = shelf().chosen(printer(), centre_with(*procedures)).refused
    assert "procedure p-321, vi" in refused
    assert "p-320" not in refused


def test_more_lines_than_allowed_are_refused(shelf):
    long = Words(vi="Đăng ký biến động " * 5, en="Changes")
    few = ('says = "procedure"\nsize = "text"', 'says = "procedure"\nsize = "text"\nlines = 2')
    fitting = shelf(few).chosen(printer(), made_up())
    assert fitting.refused is None
    refused = shelf(few).chosen(printer(), centre_with(Procedure(id="long", name=long))).refused
    assert re.search(r"takes [3-9] lines of 2 \(category dat-dai, procedure long, vi\)", refused)


def test_a_text_of_its_own_counts_with_what_it_holds(shelf):
    own = ('says = "procedure"', 'text = { vi = "Việc:\u00a0{procedure}", en = "For {procedure}" }')
    word = Procedure(id="one", name=Words(vi="Đăngkýbiếnđộngchuyển", en="Changes"))
    narrow = printer(width=384)
    assert shelf().chosen(narrow, centre_with(word)).refused is None
    assert "procedure one, vi" in shelf(own).chosen(narrow, centre_with(word)).refused


OWN = """
[[papers]]
category = "dat-dai"
procedure = "dang-ky-bien-dong"
vi = ["Hợp đồng"]
"""


@pytest.mark.parametrize("layout", ["standard", "with-papers"])
def test_papers_of_the_centre_that_would_be_cut_are_refused(layout):
    asks = Procedure(id="one", name=Words(vi="Một"), papers=(Words(vi=LONG), Words(vi="Đơn")))
    refused = Shelf().chosen(printer(width=384, layout=layout), centre_with(asks)).refused
    assert "procedure one, vi" in refused


def test_papers_that_would_be_cut_are_refused(tmp_path):
    papers = (SHIPPED / "with-papers.toml").read_text("utf-8")
    (tmp_path / "ours.toml").write_text(papers + OWN.replace("Hợp đồng", LONG), "utf-8")
    refused = Shelf(folder=tmp_path).chosen(printer(width=384), made_up()).refused
    assert "(list)" in refused
    assert "procedure dang-ky-bien-dong, vi" in refused


def test_a_picture_over_the_edge_is_impossible_and_a_touching_one_is_refused(shelf):
    refused = (
        shelf(("margin = [24, 20, 10]", "margin = [240, 20, 10]"))
        .chosen(printer(), made_up())
        .refused
    )
    assert refused is not None
    assert "category dat-dai" in refused


def test_papers_for_a_category_that_is_not_there_are_told_and_no_mistake(tmp_path, caplog):
    papers = (SHIPPED / "with-papers.toml").read_text("utf-8")
    (tmp_path / "ours.toml").write_text(papers + OWN.replace("dat-dai", "dat-dia"), "utf-8")
    assert Shelf(folder=tmp_path).chosen(printer(), made_up()).refused is None
    assert "there is no category 'dat-dia'. Did you mean 'dat-dai'?" in caplog.text


def test_what_is_found_on_a_whole_ticket_names_the_block(shelf):
    """The word is narrower than the paper, but not than what the QR leaves of it."""
    long = ('says = "ahead"\nsize = "text"', f'text = {{ vi = "{LONG[:26]}" }}\nsize = "text"')
    refused = shelf(long).chosen(printer(), made_up()).refused
    assert re.search(r"blocks\[\d+\] \(qr\)\.above\[0\] \(text\): .* wider than its place", refused)
