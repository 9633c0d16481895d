"""The forms of a report, read back by others: openpyxl, pypdfium2, csv, an XML parser."""

import csv
import io
import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

import openpyxl
import pypdfium2
import pytest

from ticket_protocol.reports import ReportReply
from ticket_server.reports.asked import By, Closed, Form
from ticket_server.reports.charts.drawing import contrast, shade
from ticket_server.reports.forms.as_csv import as_csv, harmless
from ticket_server.reports.forms.as_json import as_json
from ticket_server.reports.forms.as_pdf import as_pdf
from ticket_server.reports.forms.as_xlsx import as_xlsx
from ticket_server.reports.making import make

CLOSED = Closed(date(2026, 10, 14), 1279, datetime(2026, 10, 14, 10, tzinfo=UTC), bytes(range(32)))


@pytest.fixture
def made(report, make_shelf, golden):
    return lambda **asked: report(make_shelf(golden), closed=CLOSED, **asked)


def pages(body):
    document = pypdfium2.PdfDocument(body)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def test_csv_is_opened_by_a_spreadsheet_as_it_is_meant(made):
    body = as_csv(made(by=By.CATEGORY))
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0][:3] == ["Lĩnh vực", "Số đã cấp", "Đã phục vụ"]
    assert [row[0] for row in rows[1:]] == [
        "Đất đai", "Hướng dẫn", "Xây dựng", "Trả kết quả", "Tổng cộng",
    ]  # fmt: skip
    assert {len(row) for row in rows} == {len(rows[0])}
    assert re.fullmatch(r"\d+,\d\d", rows[1][rows[0].index("Chờ trung bình (phút)")])
    assert body.count(b"\r\n") == len(rows)


def test_csv_in_english_has_commas_and_points(made):
    rows = list(csv.reader(io.StringIO(as_csv(made(language="en")).decode("utf-8-sig"))))
    assert rows[0][0] == "Day"
    assert float(rows[1][rows[0].index("Wait, mean (min)")]) > 0


@pytest.mark.parametrize("text", ["=1+1", "+84", "-x", "@SUM(A1)", "\tx", "\rx", "\nx"])
def test_no_text_is_a_formula(text):
    assert harmless(text) == f"'{text}"
    assert harmless("can-bo-1") == "can-bo-1"


def test_an_officers_name_is_no_formula(report, make_shelf, golden):
    rows = [r._replace(by='=HYPERLINK("x")') for r in golden]
    body = as_csv(report(make_shelf(rows), by=By.OFFICER))
    assert "'=HYPERLINK" in body.decode("utf-8-sig")
    book = openpyxl.load_workbook(
        io.BytesIO(as_xlsx(report(make_shelf(rows), by=By.OFFICER))), data_only=False
    )
    cell = book["Theo cán bộ"]["A5"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("x")')


def test_a_workbook_holds_numbers_dates_and_times(made):
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(made())))
    assert book.sheetnames == ["Kết quả chung", "Theo ngày", "Biểu đồ", "Cách tính các số liệu"]
    page = book["Theo ngày"]
    heads = [cell.value for cell in page[4]]
    row = dict(zip(heads, page[5], strict=True))
    assert row["Ngày"].value == datetime(2026, 10, 14)  # noqa: DTZ001 - a date of a spreadsheet
    assert row["Ngày"].number_format == "dd/mm/yyyy"
    assert (row["Số đã cấp"].value, row["Số đã cấp"].data_type) == (169, "n")
    assert row["Chờ trung bình"].value == pytest.approx(
        timedelta(seconds=2265), abs=timedelta(seconds=1)
    )
    assert row["Tỷ lệ ưu tiên"].number_format == "0.0%"
    assert 0 < row["Tỷ lệ ưu tiên"].value < 1
    assert row["Sai số dự báo"].value is None


def test_a_workbook_is_ready_to_print(made):
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(made(by=By.CATEGORY))))
    page = book["Theo lĩnh vực"]
    assert (page.freeze_panes, page.print_title_rows, page.print_title_cols) == (
        "B5",
        "$4:$4",
        "$A:$A",
    )
    assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert int(page.page_setup.fitToHeight) == 0  # as many pages as it takes, each one wide
    assert page.auto_filter.ref.startswith("A4:")
    assert "&P" in page.oddFooter.right.text
    assert len(book["Biểu đồ"]._charts) == 2
    definitions = [row[0].value for row in book["Cách tính các số liệu"].iter_rows(min_row=5)]
    assert "Số đã cấp" in definitions


def test_a_pdf_can_be_read_and_searched(made):
    body = as_pdf(made(by=By.COUNTER))
    texts = pages(body)
    assert "Báo cáo phục vụ · Ngày 14/10/2026" in texts[0]
    assert "Trung tâm xã Đồng Mẫu" in texts[0]
    for number, text in enumerate(texts, 1):
        assert f"Trang {number}/{len(texts)}" in text
    whole = "\n".join(texts)
    assert "Quầy số 9" in whole
    assert "Mức sử dụng quầy" in whole
    assert "0001 0203 0405" in whole
    assert b"BeVietnamPro" in body
    assert pypdfium2.PdfDocument(body)[0].get_size() == pytest.approx((595, 842), abs=1)


def test_a_report_of_nothing_says_so_in_every_form(made):
    empty = {"first": date(2020, 1, 1), "last": date(2020, 1, 31)}
    assert "Không có số nào" in "\n".join(pages(as_pdf(made(**empty))))
    assert ReportReply.model_validate_json(as_json(made(**empty))).charts == ()
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(made(**empty))))
    assert "Biểu đồ" not in book.sheetnames
    assert as_csv(made(**empty)).count(b"\r\n") == 2


def test_the_page_gets_words_numbers_and_drawings(made):
    reply = ReportReply.model_validate_json(as_json(made(by=By.HOUR, language="en")))
    assert [chart.id for chart in reply.charts] == ["heat", "waits", "trend"]
    assert reply.figures[0].name == "Numbers given"
    assert {f.group for f in reply.figures} <= set(reply.groups)
    assert all(len(row.values) == len(row.shown) == len(reply.figures) for row in reply.rows)
    assert reply.main[0].shown == "169"
    assert reply.closed.hash == CLOSED.hash.hex()


def test_drawings_need_no_style_and_say_what_they_show(made):
    reply = ReportReply.model_validate_json(as_json(made()))
    for chart in reply.charts:
        root = ET.fromstring(chart.svg)
        assert root.attrib["role"] == "img"
        assert root.attrib["aria-label"].startswith(chart.title)
        assert not any("style" in element.attrib for element in root.iter())


@pytest.mark.parametrize("share", [i / 50 for i in range(51)])
def test_numbers_on_the_heat_map_can_be_read(share):
    fill, ink = shade(share)
    assert contrast(ink, fill) >= 4.5


def test_the_same_question_has_the_same_answer_in_all_forms(make_shelf, golden, ask):
    shelf = make_shelf(golden)
    for form in Form:
        assert make(shelf, None, ask(form=form)).body
    assert shelf.read.count(date(2026, 10, 14)) == 1
