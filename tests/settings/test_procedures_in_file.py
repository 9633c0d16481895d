"""What is told of procedures before a number is taken: papers, fee, time limit."""

import unicodedata

import pytest

from ticket_server.settings.load import parse

DEEDS = 'id = "tra-cuu-tinh-trang-ho-so"\n'
FIRST = "categories[0].procedures[2]"


@pytest.fixture
def told(changed):
    """The last procedure of the first category, which says nothing in the demo, with more keys."""

    def tell(more):
        return parse(changed(DEEDS, DEEDS + more)).centre().categories[0].procedures[2]

    return tell


def test_the_demo_tells_of_the_commonest(text):
    categories = parse(text).centre().categories
    every = {p.id: p for category in categories for p in category.procedures}
    assert sum(bool(p.papers) for p in every.values()) >= 20
    birth = every["dang-ky-khai-sinh"]
    assert birth.papers[0].vi == "Giấy chứng sinh (bản chính)"
    assert birth.fee.en == "Free within 60 days of birth"
    assert birth.time_limit.vi.startswith("Trong ngày")
    said = [words for p in every.values() for words in (*p.papers, p.fee, p.time_limit) if words]
    assert all(words.vi and words.en for words in said)
    assert all(words.vi == unicodedata.normalize("NFC", words.vi) for words in said)


def test_nothing_need_be_said(text):
    silent = parse(text).centre().categories[0].procedures[2]
    assert (silent.papers, silent.fee, silent.time_limit) == ((), None, None)


def test_one_language_is_enough_and_the_order_stays(told):
    procedure = told(
        'papers = [{ vi = "Đơn" }, { vi = "Ảnh", en = "Photo" }]\nfee = { vi = "0 đồng" }\n'
    )
    assert [(p.vi, p.en) for p in procedure.papers] == [("Đơn", None), ("Ảnh", "Photo")]
    assert (procedure.fee.vi, procedure.fee.en, procedure.time_limit) == ("0 đồng", None, None)


@pytest.mark.parametrize(
    ("more", "path", "words"),
    [
        ('paper = [{ vi = "Đơn" }]', "paper", "Did you mean 'papers'?"),
        ('time = { vi = "3 ngày" }', "time", "time_limit"),
        ('papers = { vi = "Đơn" }', "papers", "must be a list"),
        ('papers = ["Đơn"]', "papers[0]", "must be a table"),
        ('papers = [{ en = "Form" }]', "papers[0].vi", "is missing"),
        ('papers = [{ vi = "" }]', "papers[0].vi", "at least 1 character"),
        ('papers = [{ vi = "Đơn" }, { vi = "Đơn" }]', "papers", "'Đơn' stands there 2 times"),
        (f'fee = {{ vi = "{201 * "x"}" }}', "fee.vi", "200 characters"),
        ("fee = 8000", "fee", "must be a table"),
        ('time_limit = "3 ngày"', "time_limit", "must be a table"),
    ],
)
def test_each_mistake_is_named(mistakes, more, path, words):
    assert words in mistakes(DEEDS, f"{DEEDS}{more}\n")[f"{FIRST}.{path}"]


def test_twelve_papers_are_enough(mistakes):
    papers = ", ".join(f'{{ vi = "Giấy {n}" }}' for n in range(13))
    found = mistakes(DEEDS, f"{DEEDS}papers = [{papers}]\n")
    assert "at most 12" in found[f"{FIRST}.papers"]
