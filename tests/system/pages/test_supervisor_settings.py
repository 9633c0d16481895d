"""The settings on the supervisor's page: on forms, as the file itself, and as they were before."""

from pathlib import Path

import pytest
from playwright.sync_api import expect


@pytest.fixture
def settings(open_page):
    """The page, at one of the parts of the settings."""

    def open_(part):
        page = open_page("settings")
        page.locator(".sections").get_by_role("button", name=part, exact=True).click()
        return page

    return open_


def name_of(chief, number):
    return next(c["name"]["vi"] for c in chief.get("/centre")["counters"] if c["number"] == number)


def rename(page, number, name):
    """Types another name for a counter, and presses Save."""
    page.locator(f"details:nth-of-type({number}) summary").click()
    page.get_by_role("textbox", name="Tên", exact=True).fill(name)
    page.get_by_role("button", name="Lưu…").click()


def in_dialog(page, name):
    return page.get_by_role("dialog").get_by_role("button", name=name, exact=True)


def test_a_form_changes_the_hall_and_keeps_the_comments(settings, chief, server, show):
    page = settings("Quầy")
    rename(page, 9, "Đất đai và nhà ở")
    expect(page.get_by_role("dialog")).to_contain_text("Đất đai và nhà ở")
    show(page, "settings-difference")
    in_dialog(page, "Lưu").click()
    expect(page.locator(".toast")).to_contain_text("Đã lưu")
    assert name_of(chief, 9) == "Đất đai và nhà ở"
    text = Path(server.config).read_text(encoding="utf-8")
    assert "# --- Chúng ta là ai" in text
    page.locator("#tab-live").click()
    expect(page.locator("#counters")).to_contain_text("Đất đai và nhà ở")


def test_a_mistake_stands_at_its_field(settings, chief, show):
    page = settings("Giờ làm việc")
    page.get_by_role("textbox", name="Thứ Bảy").fill("7:30 tới 11:30")
    page.get_by_role("button", name="Lưu…").click()
    expect(page.locator(".is-wrong")).to_contain_text("Giờ viết như")
    page.get_by_role("textbox", name="Thứ Bảy").fill("11:30-7:30")
    page.get_by_role("button", name="Lưu…").click()
    expect(page.locator(".is-wrong [role=alert]")).to_be_visible()
    show(page, "settings-hours")
    assert chief.get("/centre")["hours"]["sat"] == [{"start": "07:30:00", "end": "11:30:00"}]


def test_a_mistake_stands_at_its_line_of_the_file(settings, show):
    page = settings("Tệp cài đặt")
    area = page.locator("#file")
    text = area.input_value()
    area.evaluate(
        "(area, at) => { area.focus(); area.setSelectionRange(at, at) }", text.index("wait_min")
    )
    page.keyboard.type("x")
    wrong = page.locator("#problems li").filter(has_text="xwait_min")
    line = 1 + text[: text.index("wait_min = 20")].count("\n")
    expect(wrong).to_contain_text(f"Dòng {line}")
    wrong.get_by_role("button").click()
    expect(page.locator(".gutter .wrong")).to_have_text(str(line))
    show(page, "settings-file")
    page.get_by_role("button", name="Bỏ thay đổi").click()
    expect(page.locator("#problems li")).to_have_count(0)


def test_nobody_overwrites_what_another_saved(settings, chief, server):
    page = settings("Quầy")
    expect(page.locator("details").first).to_be_visible()
    file = Path(server.config)
    file.write_text(file.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    rename(page, 3, "Hộ tịch")
    in_dialog(page, "Lưu").click()
    expect(page.get_by_role("dialog")).to_contain_text("Tệp vừa được người khác sửa")
    in_dialog(page, "Lấy bản đang có").click()
    expect(page.locator("details").first).to_be_visible()
    assert name_of(chief, 3) != "Hộ tịch"
    assert file.read_text(encoding="utf-8").endswith("# by hand\n")


def test_back_to_a_version_before(settings, chief, show):
    was = name_of(chief, 2)
    page = settings("Quầy")
    rename(page, 2, "Sao y")
    in_dialog(page, "Lưu").click()
    expect(page.locator(".toast")).to_contain_text("Đã lưu")
    page.locator(".sections").get_by_role("button", name="Các bản trước").click()
    versions = page.locator("#versions li")
    expect(versions.first).to_contain_text("Đang dùng")
    known = versions.count()
    show(page, "settings-versions")
    versions.nth(1).get_by_role("button").click()
    expect(page.get_by_role("dialog")).to_contain_text("Sao y")
    in_dialog(page, "Dùng lại bản này…").click()
    in_dialog(page, "Lưu").click()
    expect(versions).to_have_count(known + 1)
    assert name_of(chief, 2) == was


def test_a_file_broken_by_hand_is_told_where_the_hall_is_seen(open_page, server):
    file = Path(server.config)
    text = file.read_text(encoding="utf-8")
    page = open_page()
    expect(page.locator("#counters li").first).to_be_visible()
    file.write_text(text + "\n[nothing]\nknown = 1\n", encoding="utf-8")
    alarm = page.locator("#alarms li").filter(has_text="Tệp cài đặt")
    alarm.get_by_role("button", name="Cài đặt").click()
    expect(page.locator(".settings .alert.bad")).to_contain_text("Cài đặt trước đó vẫn đang dùng")
    file.write_text(text, encoding="utf-8")
    page.locator("#tab-live").click()
    expect(alarm).to_have_count(0)


def test_a_backup_now(settings, server, show):
    page = settings("Sao lưu")
    expect(page.locator("#backups")).to_contain_text("chưa có bản tốt nào")
    page.get_by_role("button", name="Sao lưu ngay").click()
    expect(page.locator("#backups")).to_contain_text("bản tốt gần nhất")
    show(page, "backups")
    assert list((Path(server.config).parent / "stick").iterdir())
