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


def test_rows_change_places_and_go(settings, chief):
    before = [one["id"] for one in chief.get("/centre")["categories"]]
    page = settings("Lĩnh vực")
    second = page.locator(".form-row").nth(1)
    name = second.locator("summary").inner_text()
    second.locator("summary").click()
    second.get_by_label("Số phiếu mỗi buổi").fill("9")
    page.get_by_role("button", name=f"Đưa lên: {name}").press("Enter")
    expect(page.locator(".form-row summary").first).to_have_text(name)
    page.get_by_role("button", name="Lưu…").click()
    expect(page.get_by_role("dialog")).to_contain_text("Thứ tự lĩnh vực khác")
    expect(page.get_by_role("dialog")).to_contain_text("Số phiếu mỗi buổi: – → 9")
    in_dialog(page, "Lưu").click()
    expect(page.locator(".toast")).to_contain_text("Đã lưu")
    after = [one["id"] for one in chief.get("/centre")["categories"]]
    assert after == [before[1], before[0], *before[2:]]
    page.locator(".sections").get_by_role("button", name="Ngày nghỉ").click()
    first = page.locator(".form-row").first
    day = first.locator("summary").inner_text()
    first.locator("summary").click()
    first.get_by_role("button", name="Bỏ", exact=True).click()
    in_dialog(page, "Bỏ").click()
    in_dialog(page, "Lưu").click()
    expect(page.locator(".form-row summary").first).not_to_have_text(day)


def test_a_new_field_has_a_counter_that_serves_it(settings, chief):
    page = settings("Lĩnh vực")
    page.get_by_role("button", name="Thêm", exact=True).click()
    asked = page.get_by_role("dialog")
    asked.get_by_label("Mã").fill("xe-may")
    asked.get_by_label("Tên", exact=True).fill("Đăng ký xe")
    asked.get_by_label("Biểu tượng").select_option("shop")
    asked.get_by_label("Dãy số").select_option("8")
    in_dialog(page, "Tiếp tục").click()
    expect(asked.get_by_role("alert").last).to_contain_text("Chọn ít nhất một quầy")
    asked.get_by_label("Quầy 8: Công an").check()
    in_dialog(page, "Tiếp tục").click()
    expect(asked).to_contain_text("Lĩnh vực: thêm Đăng ký xe")
    in_dialog(page, "Lưu").click()
    expect(page.locator(".form-row summary").last).to_have_text("Đăng ký xe")
    served = {c["number"]: c["categories"] for c in chief.get("/centre")["counters"]}
    assert served[8][-1] == "xe-may"
    row = page.locator(".form-row").last
    row.locator("summary").click()
    row.get_by_role("button", name="Bỏ", exact=True).click()
    in_dialog(page, "Bỏ").click()
    in_dialog(page, "Lưu").click()
    expect(row.locator("summary")).not_to_have_text("Đăng ký xe")
    assert "xe-may" not in str(chief.get("/centre"))


def test_a_field_is_emptied(settings, chief):
    page = settings("Trung tâm")
    page.get_by_label("Điện thoại góp ý").fill("")
    page.get_by_role("button", name="Lưu…").click()
    in_dialog(page, "Lưu").click()
    expect(page.locator(".toast")).to_contain_text("Đã lưu")
    assert chief.get("/centre")["phone"] is None


def test_what_the_hall_will_see_and_hear_is_shown_meanwhile(settings, show):
    page = settings("Ti vi và bảng số")
    row = page.locator(".form-row").first
    row.locator("summary").click()
    shown = row.locator(".preview")
    expect(shown).to_contain_text("lượt gọi")
    row.get_by_label("Bố cục").select_option(label="thêm phim, ảnh")
    row.get_by_label("Phim, ảnh theo thứ tự").fill("chao-mung.mp4")
    row.get_by_label("Màu nền").select_option(label="tối")
    expect(shown).to_contain_text("bên cạnh lượt gọi")
    expect(shown).to_contain_text("chao-mung.mp4")
    shown.scroll_into_view_if_needed()
    show(page, "settings-preview")
    page.locator(".sections").get_by_role("button", name="Giọng đọc").click()
    page.get_by_role("dialog").get_by_role("button").last.click()
    shown = page.locator(".form > .fill .preview")
    page.get_by_role("textbox", name="Câu gọi", exact=True).fill("Số {number}, quầy {counter}")
    expect(shown).to_contain_text("Số 9 0 1 2, quầy 9")


def test_no_part_of_the_settings_keeps_anybody_out(settings, barriers):
    page = settings("Trung tâm")
    page.set_viewport_size({"width": 390, "height": 844})
    for part in page.locator(".sections button").all():
        part.click()
        expect(page.locator(".settings .loading")).to_have_count(0)
        row = page.locator(".form-row summary")
        if row.count():
            row.last.click()
        assert barriers(page) == [], part.inner_text()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, part.inner_text()


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
