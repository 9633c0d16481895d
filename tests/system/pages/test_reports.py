"""The page of reports in a real browser, before a real server with some weeks behind it."""

from datetime import date
from uuid import uuid4

import openpyxl
import pypdfium2
import pytest
from playwright.sync_api import expect

from benchmarks.year import fill, workdays
from demo.processes import ServerProcess
from ticket_protocol.version import API, KEY_HEADER
from ticket_server.settings.load import read
from ticket_server.storage.sql import SqlStore

LAST = date(2026, 1, 30)
MONTH = "?from=2026-01-01&to=2026-01-31&by=category"


@pytest.fixture(scope="module")
def server(tmp_path_factory, pytestconfig):
    """January 2026: twenty working days of a middling centre."""
    folder, config = tmp_path_factory.mktemp("reports"), pytestconfig.rootpath / "config.toml"
    data = folder / "data"
    data.mkdir()
    SqlStore(data).close()
    fill(data, read(config).centre(), workdays(LAST, 20), 120)
    process = ServerProcess(data=data, config=config)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def reader(server, browser, callers):
    """Opens the page for whoever signed in; what its console says wrong is a failure."""
    contexts, wrong = [], []

    def open_(query=MONTH, size=(1366, 768)):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if "Policy" in said.text else None)
        headers = {KEY_HEADER: str(uuid4()), "Origin": server.url}
        signing = {"login": "lan", "password": "ba con cá vàng 7"}
        done = context.request.post(f"{server.url}{API}/session", data=signing, headers=headers)
        assert done.ok, done.text()
        page.goto(f"{server.url}/reports{query}")
        expect(page.locator(".charts svg")).to_have_count(3)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture
def keep(pytestconfig):
    folder = pytestconfig.rootpath / "build" / "pages"
    return lambda page, name: page.screenshot(path=folder / f"reports-{name}.png", full_page=True)


def table(page, group="overview"):
    return page.locator(f'.table-box[data-group="{group}"]')


def test_a_month_is_looked_at_with_keys_alone(reader, keep):
    page = reader()
    expect(page.locator("h2").first).to_contain_text("Tháng 01/2026")
    expect(page.locator(".main-figures dd").first).to_contain_text("2.392")
    expect(table(page).locator("tbody tr")).to_have_count(16)
    keep(page, "month")
    page.locator("#by").focus()
    page.keyboard.type("Quầy")
    expect(table(page).locator("tbody tr")).to_have_count(10)
    assert "by=counter" in page.url
    page.get_by_role("button", name="Quầy", exact=True).press("Enter")
    expect(table(page, "counters")).to_be_visible()
    expect(table(page)).to_be_hidden()
    expect(table(page, "counters")).to_contain_text("Mức sử dụng quầy")
    page.locator("#definitions summary").press("Enter")
    expect(page.locator("#definitions")).to_contain_text("Phần thời gian mở quầy")


def test_days_are_chosen_and_wrong_ones_named(reader):
    page = reader()
    page.locator("#from").fill("2026-01-05")
    page.locator("#to").fill("2026-01-09")
    page.locator("#by").select_option("day")
    expect(table(page).locator("tbody tr")).to_have_count(5)
    expect(table(page).locator("tbody th").first).to_have_text("T2 05/01/2026")
    page.locator("#to").fill("2026-01-01")
    expect(page.get_by_role("alert")).to_contain_text("Ngày đầu phải trước ngày cuối")
    page.get_by_role("button", name="Hôm nay").click()
    expect(page.locator(".report .alert")).to_contain_text("Ngày hôm nay chưa kết thúc")


def test_files_are_downloaded_and_hold_the_same(reader, tmp_path):
    page = reader()
    shown = page.locator(".main-figures dd").first.inner_text()
    for name, ending in (("Bảng tính Excel", "xlsx"), ("Báo cáo tháng theo mẫu (PDF)", "pdf")):
        with page.expect_download() as loading:
            page.get_by_role("link", name=name).click()
        assert loading.value.suggested_filename.endswith(ending)
        loading.value.save_as(tmp_path / f"report.{ending}")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert f"{book['Kết quả chung']['B5'].value:,}".replace(",", ".") == shown
    text = pypdfium2.PdfDocument(tmp_path / "report.pdf")[0].get_textpage().get_text_range()
    assert "BÁO CÁO" in text
    assert shown in text


def test_a_form_with_a_mistake_is_named(reader, server):
    own = server.data / "reports" / "month.toml"
    own.parent.mkdir()
    own.write_text('title = { vi = "x", en = "x" }', encoding="utf-8")
    page = reader()
    page.get_by_role("link", name="Báo cáo tháng theo mẫu (PDF)").click()
    expect(page.get_by_role("alert")).to_contain_text("month.toml: subtitle: Field required")
    own.unlink()


@pytest.mark.parametrize(("name", "size"), [("phone", (390, 844)), ("tv", (1920, 1080))])
def test_it_fits_and_has_no_barriers(reader, barriers, keep, name, size):
    page = reader(size=size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.locator("#definitions summary").click()
    assert barriers(page) == []
    page.locator("#definitions summary").click()
    keep(page, name)
    page.get_by_role("button", name="English").click()
    expect(page.locator(".charts figcaption").first).to_have_text(
        "Numbers given by weekday and hour"
    )


def test_on_paper_every_table_stands(reader):
    page = reader()
    page.emulate_media(media="print")
    for group in ("overview", "numbers", "waits", "services", "ratings", "forecast"):
        expect(table(page, group)).to_be_visible()
    expect(page.locator(".choosing")).to_be_hidden()


def test_a_slow_network_and_an_answer_overtaken(reader, slow):
    """Whoever chooses twice sees the second, whichever answer comes first."""
    page = slow(reader())
    page.reload()
    expect(page.locator(".charts svg")).to_have_count(3)
    page.route("**/api/v1/reports?*by=hour*", lambda route: None)
    page.locator("#by").select_option("hour")
    expect(page.locator(".report .loading")).to_be_visible()
    page.locator("#by").select_option("counter")
    expect(table(page).locator("tbody tr")).to_have_count(10)


def test_the_server_comes_back(reader, server):
    page = reader()
    server.kill()
    page.locator("#by").select_option("counter")
    expect(page.get_by_role("alert")).to_be_visible()
    server.start()
    page.get_by_role("button", name="Thử lại").click()
    expect(table(page).locator("tbody tr")).to_have_count(10)
