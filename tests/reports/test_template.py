"""The month's report: the shipped form, one of the centre's own, and mistakes in it."""

import io
from datetime import date

import openpyxl
import pypdfium2
import pytest

from ticket_protocol.texts import texts
from ticket_server.reports import template as templates
from ticket_server.reports.asked import By, Form, TemplateError
from ticket_server.reports.figures import FIGURES, GROUPS, OVERVIEW
from ticket_server.reports.making import make
from ticket_server.reports.report import before

OWN = """
title = { vi = "BÁO CÁO RIÊNG", en = "OUR OWN" }
subtitle = { vi = "{unit}, {month}", en = "{unit}" }
[[parts]]
title = { vi = "Bảng", en = "Table" }
by = "hour"
figures = ["issued"]
"""


@pytest.fixture
def month(make_shelf, golden, ask):
    def made(form, data=None, **changes):
        asked = ask(
            first=date(2026, 10, 1), last=date(2026, 10, 31), template=True, form=form, **changes
        )
        return make(make_shelf(golden), data, asked).body

    return made


def text_of(body):
    pages = pypdfium2.PdfDocument(body)
    return "\n".join(p.get_textpage().get_text_range() for p in pages).replace("\r\n", "\n")


def test_the_shipped_form_is_an_official_document(month):
    text = text_of(month(Form.PDF))
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO",
                  "tháng 10/2026", "Kỳ trước", "GIÁM ĐỐC TRUNG TÂM", "4. Theo cán bộ"):  # fmt: skip
        assert words in text


def test_the_workbook_has_a_page_for_each_table(month):
    book = openpyxl.load_workbook(io.BytesIO(month(Form.XLSX)))
    assert "2. Theo lĩnh vực" in book.sheetnames
    assert [c.value for c in book["Kết quả chung"][4]] == [
        "Chỉ tiêu",
        "Kỳ này",
        "Kỳ trước",
        "Tăng, giảm",
    ]


def test_a_centres_own_form_counts(month, tmp_path):
    own = tmp_path / "reports" / "month.toml"
    own.parent.mkdir()
    own.write_text(OWN, encoding="utf-8")
    text = text_of(month(Form.PDF, tmp_path))
    assert "BÁO CÁO RIÊNG" in text
    assert "07:00–07:59" in text
    assert "GIÁM ĐỐC" not in text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (OWN.replace('"issued"', '"isued"'), "isued"),
        (OWN.replace('"hour"', '"hours"'), "parts.0.by"),
        (OWN + 'colour = "red"', "colour"),
        (OWN.replace("title = {", "titel = {", 1), "titel"),
        ("title = ", "month.toml"),
        (OWN + "[[parts]]\nchart = 'pie'", "parts.1.chart"),
    ],
)
def test_a_mistake_in_a_form_is_named(tmp_path, text, named):
    own = tmp_path / "reports" / "month.toml"
    own.parent.mkdir()
    own.write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match=named):
        templates.read(tmp_path)


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ((2026, 10, 1), (2026, 10, 31), ((2026, 9, 1), (2026, 9, 30))),
        ((2026, 1, 1), (2026, 1, 31), ((2025, 12, 1), (2025, 12, 31))),
        ((2026, 3, 1), (2026, 3, 31), ((2026, 2, 1), (2026, 2, 28))),
        ((2026, 1, 1), (2026, 12, 31), ((2025, 1, 1), (2025, 12, 31))),
        ((2026, 10, 5), (2026, 10, 11), ((2026, 9, 28), (2026, 10, 4))),
        ((2026, 10, 14), (2026, 10, 14), ((2026, 10, 13), (2026, 10, 13))),
    ],
)
def test_the_period_before(ask, first, last, wanted):
    found = before(ask(first=date(*first), last=date(*last)))
    assert found == tuple(date(*day) for day in wanted)


def test_every_figure_has_words_and_one_group():
    grouped = [name for names in GROUPS.values() for name in names]
    assert sorted(grouped) == sorted(FIGURES)
    assert set(OVERVIEW) <= set(FIGURES)
    for language in ("vi", "en"):
        said = texts(language)
        wanted = [
            f"report.figure.{name}.{what}" for name in FIGURES for what in ("name", "definition")
        ]
        wanted += [f"report.{what}.{by}" for by in By for what in ("by", "title")]
        assert [key for key in wanted if not said.get(key)] == []


def test_the_document_explains_every_figure(pytestconfig):
    document = (pytestconfig.rootpath / "docs" / "reports.md").read_text(encoding="utf-8")
    said = texts("en")
    for name in FIGURES:
        words = said[f"report.figure.{name}.definition"].replace("{minutes}", "20")
        assert f"| `{name}` · {said[f'report.figure.{name}.name']}" in document
        assert words in document
