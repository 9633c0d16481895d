"""What is found by what is typed, and what is not."""

import unicodedata

import pytest

from kiosk.finding.folding import fold, words_of
from kiosk.finding.search import search
from kiosk.finding.sounds import sound
from kiosk.finding.suggestions import suggestions


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Cấp GIẤY  phép, (mới)…", "cap giay phep moi"),
        (unicodedata.normalize("NFD", "Đường số 5"), "duong so nam"),
        ("75.000 đồng", "75000 dong"),
        ("ký, kí, Lý", "ki ki li"),
        ("quý thuý", "quy thuy"),
    ],
)
def test_text_is_folded(text, plain):
    assert fold(text) == plain


def test_a_tone_counts_wherever_it_stands():
    (old,), (new,), (other,) = words_of("hòa"), words_of("hoà"), words_of("hóa")
    assert old == new
    assert (old.plain, old.marked) == (other.plain, True)
    assert old.exact != other.exact


ALIKE = (("tru", "chu"), ("xay", "say"), ("cang", "can"), ("li", "ly"), ("giay", "day"))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_sounds_alike(one, other):
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("lam so do", "deed"),
        ("số đỏ", "deed"),
        ("sổ đỏ mất rồi", "lost"),
        ("khai sinh cho con", "birth"),
        ("khai sih", "birth"),
        ("kahi sinh", "birth"),
        ("giays khai sinh", "birth"),
        ("d9o6c5 tha6n", "single"),
        ("xac nhan ddoocj thaan", "single"),
        ("khaisinh", "birth"),
        ("bhyt", "health"),
        ("bảo hiểm y tế", "health"),
        ("birth", "birth"),
        ("get married", "marriage"),
        ("tôi muốn xin giấy xác nhận độc thân ạ", "single"),
    ],
)
def test_what_people_type_is_found_first(found, text, first):
    assert found(text)[0] == first


def test_every_letter_on_the_way_keeps_it_in_sight(found):
    text = "giay khai sinh"
    assert all("birth" in found(text[:n]) for n in range(4, len(text) + 1))


def test_marks_that_are_typed_count(found):
    assert found("kết hôn")[0] == found("ket hon")[0] == "marriage"


@pytest.mark.parametrize("text", ["", " ", "!?", "asdfgh", "qqqq", "zzz zzz", "football"])
def test_nothing_is_found_in_nothing(found, text):
    assert found(text) == []


def test_a_short_form_is_read_in_each_of_its_meanings(found):
    assert found("dkks")[0] == found("gks")[0] == "birth"
    assert found("lam kh")[0] == "marriage"


def test_words_that_are_said_instead(found):
    assert found("bìa đỏ chết rồi")[0] == found("sổ đỏ mất rồi")[0] == "lost"


def test_a_hit_says_what_it_is(index):
    hit = search(index, "so do", "vi")[0]
    assert (hit.category, hit.procedure, hit.words) == ("land", "deed", "sổ đỏ")
    assert hit.name == "Đăng ký đất đai, cấp Giấy chứng nhận lần đầu"
    named = search(index, "register birth", "en")[0]
    assert (named.name, named.words) == ("Register a birth", None)
    assert 42 < hit.score <= 100


def test_a_whole_category_can_be_meant(index):
    assert ("land", None) in [(h.category, h.procedure) for h in search(index, "nhà đất", "vi")]


def test_the_longest_line_is_answered(found):
    assert found("khai sinh " * 6)[0] == "birth"


def test_suggestions_are_the_citizens_words(centre):
    assert [s.words for s in suggestions(centre, "vi")] == [
        "Sổ đỏ", "Giấy khai sinh", "Mất sổ đỏ", "Xác nhận độc thân", "Bảo hiểm y tế"
    ]  # fmt: skip
    named = centre.model_copy(update={"suggested": ("marriage", "gone", "birth")})
    assert [s.words for s in suggestions(named, "vi")] == ["Đăng ký kết hôn", "Giấy khai sinh"]
    assert [s.words for s in suggestions(named, "en")] == [
        "Register a marriage",
        "Register a birth",
    ]
