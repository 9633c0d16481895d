"""The supervisor's page in a real browser, before a real server: what is pressed there happens."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from ticket_protocol.outlook import Advice, Ahead, Forecast

TABS = ("live", "devices", "people", "settings")


def counter(page, number):
    return page.locator("#counters li").nth(number - 1)


def in_dialog(page, name):
    return page.get_by_role("dialog").get_by_role("button", name=name, exact=True)


def test_a_hall_is_seen_and_changed(open_page, chief, kiosk, show):
    chief.post("/counters/9/open")
    first = kiosk.post("/tickets", category="dat-dai")["number"]
    page = open_page()
    expect(counter(page, 9)).to_contain_text("Đang mở")
    expect(page.locator("#turns")).to_contain_text(first)
    chief.post("/counters/9/call-next")
    expect(counter(page, 9).get_by_role("button", name=f"Số {first} tại quầy 9")).to_be_visible()
    page.get_by_role("button", name=f"Số {first} tại quầy 9").click()
    expect(page.get_by_role("dialog")).to_contain_text(f"Đến lượt số {first}")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Tạm ngừng: quầy 9").click()
    page.get_by_role("dialog").get_by_text("Họp").click()
    show(page, "pause")
    in_dialog(page, "Tạm ngừng").click()
    expect(counter(page, 9)).to_contain_text("Họp")
    seen = next(c for c in chief.get("/board")["counters"] if c["number"] == 9)
    assert (seen["state"], seen["reason"]) == ("paused", "meeting")
    page.get_by_role("button", name="Mở lại: quầy 9").click()
    expect(counter(page, 9)).to_contain_text("Đang mở")


def test_what_has_to_be_looked_after_and_said(open_page, chief, kiosk, show):
    page = open_page()
    kiosk.post("/kiosks/me/help", wanted=True, language="vi", page="start")
    alarm = page.locator("#alarms li.pressing")
    expect(alarm).to_contain_text("kiosk-1: có người cần giúp")
    alarm.get_by_role("button", name="Đã có người đến").click()
    expect(page.locator("#alarms")).to_contain_text("đang đến giúp")
    kiosk.post("/kiosks/me/help", wanted=False)
    page.get_by_role("button", name="Thông báo", exact=True).click()
    page.get_by_text("Tự nhập nội dung").click()
    in_dialog(page, "Thông báo").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("Cần có tiếng Việt")
    page.get_by_label("Nội dung tiếng Việt").fill("Mời quý công dân dùng nước")
    in_dialog(page, "Thông báo").click()
    expect(page.locator("#today")).to_contain_text("Mời quý công dân dùng nước")
    show(page, "live")
    page.get_by_role("button", name="Dừng thông báo").click()
    expect(page.locator("#today")).not_to_contain_text("Mời quý công dân dùng nước")
    assert chief.get("/board")["messages"] == []


def test_by_keys_alone(open_page, chief):
    chief.post("/counters/2/close")
    page = open_page()
    expect(counter(page, 2)).to_contain_text("Quầy đóng")
    page.get_by_role("button", name="Mở quầy: quầy 2").focus()
    page.keyboard.press("Enter")
    expect(counter(page, 2)).to_contain_text("Đang mở")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Quầy 2")
    in_dialog(page, "Tạm ngừng").press("Enter")
    page.get_by_label("Nghỉ giải lao").press("ArrowRight")
    in_dialog(page, "Tạm ngừng").press("Space")
    expect(counter(page, 2)).to_contain_text("Họp")
    page.locator("#tab-live").press("ArrowRight")
    expect(page.locator("#tab-devices")).to_be_focused()
    expect(page.locator("#pair-code")).to_be_visible()


def test_fields_go_to_another_counter_and_come_back(open_page, chief, barriers, show):
    for number in (9, 10):
        chief.post(f"/counters/{number}/open")
    page = open_page()
    page.get_by_role("button", name="Việc khác của quầy 9", exact=True).press("Enter")
    in_dialog(page, "Chuyển lĩnh vực").press("Enter")
    page.get_by_role("dialog").get_by_label("Đất đai", exact=True).press("Space")
    page.get_by_role("dialog").get_by_label("Trả kết quả").press("Space")
    assert barriers(page) == []
    show(page, "reassign")
    in_dialog(page, "Chuyển lĩnh vực").press("Enter")
    moved = page.locator("#today li").filter(has_text="Quầy 10 phục vụ thay quầy 9")
    expect(moved).to_contain_text("Xây dựng")
    served = {c["number"]: c["categories"] for c in chief.get("/board")["counters"]}
    assert "xay-dung-mt-nn" in served[10]
    assert served[9] == ["dat-dai"]
    moved.get_by_role("button", name="Trả lại").press("Enter")
    expect(moved).to_have_count(0)


def test_numbers_are_stopped_for_a_field_and_given_again(open_page, kiosk):
    page = open_page()
    page.get_by_role("button", name="Việc cấp số").click()
    page.get_by_role("dialog").get_by_text("Ngừng cấp số", exact=True).click()
    page.get_by_role("dialog").get_by_label("Công Thương").check()
    in_dialog(page, "Áp dụng").click()
    stopped = page.locator("#today li").filter(has_text="Ngừng cấp số")
    expect(stopped).to_contain_text("Công Thương")
    with pytest.raises(AssertionError, match="OUTSIDE_HOURS"):
        kiosk.post("/tickets", category="cong-thuong")
    stopped.get_by_role("button", name="Đổi").click()  # back until the same time is one press
    in_dialog(page, "Áp dụng").click()
    expect(page.locator("#today li")).to_have_text([re.compile("^Cấp số đến .+: Công Thương")])
    kiosk.post("/tickets", category="cong-thuong")


def test_what_is_expected_and_the_counter_that_would_help(open_page, chief, show):
    said = Forecast(
        at=datetime.now(UTC),
        now=Ahead(minutes=0, waiting=14, mean_wait_min=21.4),
        ahead=tuple(Ahead(minutes=m, waiting=m / 2, mean_wait_min=m) for m in (30, 60, 90)),
        advice=(Advice(counter=3, categories=("khai-sinh",), shorter_min=11.6),),
    ).model_dump(mode="json")
    chief.post("/counters/3/close")
    page = open_page()
    page.route("**/forecast", lambda route: route.fulfill(json=said))
    page.reload()
    expect(page.locator(".loads")).to_contain_text("Sau 90 phút45 người90 phút")
    advice = page.locator(".advice li")
    expect(advice).to_contain_text("Mở thêm quầy 3 cho Hộ tịch")
    expect(advice).to_contain_text("chờ ngắn hơn khoảng 12 phút")
    advice.scroll_into_view_if_needed()
    show(page, "forecast")
    advice.get_by_role("button", name="Mở quầy").click()
    expect(counter(page, 3)).to_contain_text("Đang mở")


def test_the_server_goes_and_comes_under_it(open_page, server, chief, kiosk):
    page = open_page()
    expect(counter(page, 5)).to_be_visible()
    server.kill()
    expect(page.locator(".strip")).to_contain_text("Mất kết nối")
    server.start()
    expect(page.locator(".strip")).to_be_hidden()
    number = kiosk.post("/tickets", category="chung-thuc")["number"]
    expect(page.locator("#turns")).to_contain_text(number)
    page.get_by_role("button", name="Mở quầy: quầy 5").click()
    expect(counter(page, 5)).to_contain_text("Đang mở")
    assert any(c["state"] == "open" and c["number"] == 5 for c in chief.get("/board")["counters"])


def test_a_slow_line_makes_of_one_press_one_message(open_page, chief, slow):
    page = slow(open_page())
    page.reload()
    expect(counter(page, 1)).to_be_visible()
    page.get_by_role("button", name="Thông báo", exact=True).click()
    page.get_by_text("Sự cố kỹ thuật").click()
    in_dialog(page, "Thông báo").dblclick()
    expect(page.locator("#today")).to_contain_text("Sự cố kỹ thuật")
    assert len(chief.get("/board")["messages"]) == 1


def test_a_device_is_paired_by_its_digits_and_revoked(open_page, stranger, show):
    asked = stranger.post("/pairings", kind="display", name="hall-tv", version="0.1.0")
    page = open_page("devices")
    page.get_by_label("6 chữ số trên thiết bị").fill(asked["code"])
    page.get_by_label("Đây là thiết bị nào?").select_option(label="hall-tv")
    page.get_by_role("button", name="Ghép", exact=True).click()
    expect(page.locator(".toast")).to_contain_text("Đã ghép hall-tv")
    assert stranger.post("/pairings/claim", secret=asked["secret"])["name"] == "hall-tv"
    row = page.locator(".device").filter(has_text="hall-tv")
    expect(row).to_contain_text("Màn hình, bảng số")
    show(page, "devices")
    row.get_by_role("button").click()
    in_dialog(page, "Thu hồi").click()
    in_dialog(page, "Thu hồi").click()
    expect(row).to_have_count(0)


def test_somebody_is_added_and_signs_in_with_what_is_shown_once(open_page, stranger, show):
    page = open_page("people")
    page.get_by_role("button", name="Thêm người").click()
    page.get_by_label("Họ và tên").fill("Hoàng Thị Thu")
    expect(page.get_by_label("Tên đăng nhập")).to_have_value("thu.hoang")
    page.get_by_label("Quầy 9").check()
    in_dialog(page, "Tạo tài khoản").click()
    expect(page.locator(".secret")).to_have_count(3)
    _login, password, pin = page.locator(".secret").all_inner_texts()
    in_dialog(page, "Đã ghi lại").click()
    row = page.locator(".person").filter(has_text="Hoàng Thị Thu")
    expect(row).to_contain_text("quầy 9")
    said = stranger.post("/session", login="thu.hoang", password=password, bearer=True)
    assert said["role"] == "staff"
    stranger.post("/session", login="thu.hoang", pin=pin, counter=9, bearer=True)
    page.reload()
    expect(row).to_contain_text("Tại quầy 9")
    show(page, "people")
    page.locator("#tab-live").click()
    expect(counter(page, 9)).to_contain_text("Hoàng Thị Thu")


def test_ones_own_password_is_typed_and_the_one_in_use_is_asked_for(open_page, show):
    page = open_page("people")
    own = page.locator(".person").filter(has_text="(bạn)")
    own.get_by_role("button").click()
    in_dialog(page, "Mật khẩu mới").click()
    dialog = page.get_by_role("dialog")
    fresh = "ba con cá xanh 8"
    for name, typed in (("Mật khẩu hiện tại", "không phải"), ("Mật khẩu mới", fresh)):
        dialog.get_by_label(name, exact=True).fill(typed)
    dialog.get_by_label("Nhập lại mật khẩu mới").fill("ba con cá")
    in_dialog(page, "Đổi mật khẩu").click()
    expect(dialog.get_by_role("alert")).to_contain_text("không giống nhau")
    dialog.get_by_label("Nhập lại mật khẩu mới").fill(fresh)
    in_dialog(page, "Đổi mật khẩu").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Mật khẩu hiện tại không đúng")
    show(page, "own-password")
    dialog.get_by_label("Mật khẩu hiện tại").fill("ba con cá vàng 7")
    in_dialog(page, "Đổi mật khẩu").click()
    expect(dialog).to_have_count(0)
    expect(own).to_contain_text("Đang đăng nhập")


@pytest.mark.parametrize(("name", "width", "height"), [("phone", 390, 844), ("tv", 1920, 1080)])
def test_it_fits_other_screens(open_page, show, name, width, height):
    page = open_page(size={"width": width, "height": height})
    for tab in TABS:
        page.locator(f"#tab-{tab}").click()
        expect(page.locator(f"#tab-{tab}")).to_have_attribute("aria-selected", "true")
        expect(page.locator(".loading")).to_have_count(0)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, tab
        show(page, f"{tab}-{name}")


def test_everybody_can_use_it(open_page, barriers):
    page = open_page()
    for tab in TABS:
        page.locator(f"#tab-{tab}").click()
        expect(page.locator(f"#tab-{tab}")).to_have_attribute("aria-selected", "true")
        expect(page.locator(".loading")).to_have_count(0)
        assert barriers(page) == [], tab
