"""A layout file is read whole, or refused with every mistake in words a clerk can act on."""

import pytest

from kiosk.ticket import blocks
from kiosk.ticket.layout_file import LayoutError, every_block, read
from kiosk.ticket.shelf import SHIPPED
from ticket_protocol.texts import texts

SMALL = """
[sizes]
margin = [24, 20, 10]
gap = [22, 20, 22]
text = [28, 27, 26]
number = [162, 144, 120]

[[blocks]]
kind = "number"

[[blocks]]
kind = "text"
says = "category"
"""


@pytest.fixture
def file(tmp_path):
    """Writes a layout and reads it."""

    def layout(text):
        path = tmp_path / "ours.toml"
        path.write_text(text, "utf-8")
        return read(path, texts("vi"))

    return layout


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_every_shipped_layout_is_sound(path):
    layout = read(path, texts("vi"))
    assert layout.name == path.stem
    assert any(isinstance(block, blocks.Plate) for _, block in every_block(layout))


def test_a_small_one_is_enough(file):
    layout = file(SMALL)
    assert [block.kind for block in layout.file.blocks] == ["number", "text"]
    assert layout.file.blocks[1].size == "text"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('kind = "text"', 'kind = "txt"'), "blocks[1].kind: 'txt' is not allowed."),
        (('kind = "text"', 'kind = "txt"'), "Did you mean 'text'?"),
        (('kind = "text"', 'size = "text"'), "blocks[1]: 'kind' is missing. Allowed: space,"),
        (("says =", "say ="), "blocks[1] (text).say: 'say' is no known key. Allowed: when, kind,"),
        (("says =", "say ="), "Did you mean 'says'?"),
        (('"category"', '"categry"'), "blocks[1] (text).says: 'categry' is not allowed."),
        (('"category"', '"categry"'), "Did you mean 'category'?"),
        (('"category"', '"category"\nsize = "txet"'), "blocks[1] (text).size: there is no size"),
        (('"category"', '"category"\nsize = "txet"'), "Did you mean 'text'?"),
        (('"category"', '"category"\nsize = 4'), "blocks[1] (text).size: "),
        (('"category"', '"category"\nid = "ticket.valid"'), "id and says are given"),
        (('says = "category"', ""), "exactly one of id, text, says is needed; none is given"),
        (('says = "category"', 'id = "ticket.vaild"'), "Did you mean 'ticket.valid'?"),
        (('says = "category"', 'id = "ticket.phone"'), "holds 'phone'; use says, or text"),
        (('says = "category"', 'text = { en = "x" }'), "blocks[1] (text).text.vi: is missing"),
        (('says = "category"', 'text = { vi = "{nubmer}" }'), "there is no {nubmer}. Allowed: "),
        (('says = "category"', 'text = { vi = "{nubmer}" }'), "Did you mean 'number'?"),
        (('says = "category"', 'text = { vi = "{number" }'), "'{number'"),
        (('kind = "number"', 'kind = "plate"'), "there are 0 of kind 'number'"),
        (("margin =", "magrin ="), "sizes: 'margin' is missing"),
        (("text = [28, 27, 26]", "text = [28, 27]"), "sizes.text"),
        (("text = [28, 27, 26]", 'text = "big"'), "sizes.text: 'big'"),
        (("[sizes]", "[size]"), "'size' is no known key. Allowed: sizes, blocks, papers."),
        (('kind = "number"', 'kind = "space"'), "exactly one of gaps, dots is needed"),
        (
            ('kind = "number"', 'kind = "picture"\nfile = "no.png"'),
            "no.png is no picture that can be read",
        ),
        (('kind = "number"', 'kind = "logo"\nfile = "../x.png"'), "must be a file's name"),
        (("[sizes]", "[sizes"), "it is no valid TOML"),
    ],
)
def test_mistakes_name_block_key_and_what_is_allowed(file, change, said):
    text = SMALL.replace(*change)
    assert text != SMALL
    with pytest.raises(LayoutError) as refused:
        file(text)
    assert said in str(refused.value)
    assert "ours.toml has " in str(refused.value)


def test_all_mistakes_are_told_at_once(file):
    with pytest.raises(LayoutError, match="has 2 mistakes") as refused:
        file(SMALL.replace("says", "says_").replace('kind = "number"', 'kind = "nmuber"'))
    assert len(refused.value.problems) == 2


def test_papers_know_their_keys(file):
    with pytest.raises(LayoutError, match=r"papers\[0\]\.categry: 'categry' is no known key") as it:
        file(SMALL + '\n[[papers]]\ncategry = "dat-dai"\nvi = ["x"]\n')
    assert "Did you mean 'category'?" in str(it.value)


def test_a_block_within_another_is_named_with_its_place(file):
    text = SMALL + '\n[[blocks]]\nkind = "qr"\n\n[[blocks.beside]]\nkind = "text"\nsays = "tiem"\n'
    with pytest.raises(LayoutError) as refused:
        file(text)
    assert "blocks[2] (qr).beside[0] (text).says: 'tiem' is not allowed" in str(refused.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(LayoutError, match="there is no such file"):
        read(tmp_path / "no.toml", texts("vi"))


def test_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LayoutError, match="cannot be read as UTF-8"):
        read(path, texts("vi"))
