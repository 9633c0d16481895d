"""The officer's page in a real browser, before a real server that is killed under it."""

import re
from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import expect

from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

LAPTOP = (1366, 768)
SIZES = {"laptop": LAPTOP, "tablet": (820, 1180), "tv": (1920, 1080), "phone": (390, 844)}
PIN = "739164"
KEYS = {PROTOCOL_HEADER: str(PROTOCOL)}
COUNTER = 9


@pytest.fixture(scope="module")
def chief(server):
    """An administrator's program; it makes the officer's account."""
    token = server.token(Role.ADMIN, "chief")
    headers = KEYS | {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=server.url + API, headers=headers) as client:

        def call(method, path, **body):
            more = {"json": body, "headers": {KEY_HEADER: str(uuid4())}} if method == "POST" else {}
            return client.request(method, path, **more).raise_for_status().json()

        call("POST", "/people", login="lan", name="Nguyễn Thị Lan", role="staff", pin=PIN)
        yield call


@pytest.fixture
def issue(chief):
    return lambda: chief("POST", "/tickets", category="dat-dai")["number"]


@pytest.fixture
def at_counter(chief):
    """Who is at the counter, as the server knows it."""

    def current():
        counters = chief("GET", "/board")["counters"]
        there = next(c for c in counters if c["number"] == COUNTER)
        return there["current"] and there["current"]["number"]

    return current


@pytest.fixture
def desk(server, chief, browser):
    """Signed in by PIN at the counter, which is open and empty; whatever the page says is wrong."""
    wrong, made = [], []
    chief("POST", f"/counters/{COUNTER}/close")

    def open_page(size=LAPTOP):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        made.append(context)
        body = {"login": "lan", "pin": PIN, "counter": COUNTER}
        sent = KEYS | {KEY_HEADER: str(uuid4()), "Origin": server.url}
        reply = context.request.post(f"{server.url}{API}/session", data=body, headers=sent)
        assert reply.ok, reply.text()
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{server.url}/staff")
        expect(page.locator("#key-main")).to_be_enabled()
        return page

    yield open_page
    for context in made:
        context.close()
    assert not wrong


def later(page):
    """So much that no press is taken for a finger that trembled."""
    page.clock.install()
    page.clock.run_for(2000)


def called(page):
    return page.locator(".called .number").first


@pytest.fixture
def picture(pytestconfig):
    folder = pytestconfig.rootpath / "build" / "pages"
    return lambda page, name: page.screenshot(path=folder / f"{name}.png")


def test_a_day_at_the_counter_by_keyboard_alone(desk, issue, at_counter, picture):
    first, second, third = issue(), issue(), issue()
    page = desk()
    page.keyboard.press("F8")  # opens the counter
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    later(page)
    page.keyboard.press("F8")
    expect(called(page)).to_have_text(first)
    picture(page, "staff-called")
    page.keyboard.press("3")
    expect(page.locator(".alert")).to_contain_text("Vui lòng chờ thêm")
    page.keyboard.press("7")
    expect(page.locator(".here")).to_contain_text("Đang phục vụ")
    page.keyboard.press("4")
    page.keyboard.press("1")  # a missing document
    expect(called(page)).to_have_count(0)
    page.keyboard.press("8")
    expect(called(page)).to_have_text(first)
    page.keyboard.press("2")
    expect(called(page)).to_have_count(0)
    page.clock.run_for(4000)
    page.keyboard.press("F8")
    expect(called(page)).to_have_text(second)
    page.keyboard.press("6")
    expect(page.locator("dialog")).to_contain_text("Tạm ngừng quầy")
    picture(page, "staff-pause")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    assert at_counter() == second
    assert third in page.locator(".queue").inner_text()


def test_one_press_is_one_command(desk, chief, issue, at_counter):
    numbers = [issue() for _ in range(3)]
    page = desk()
    page.keyboard.press("F8")
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    later(page)  # the opening press is taken for no call
    page.locator("#key-main").dblclick()
    page.keyboard.press("F8")
    expect(called(page)).to_have_count(1)
    before = at_counter()
    page.locator("#key-finish").dblclick()
    expect(called(page)).to_have_count(0)
    waiting = [w["number"] for w in chief("GET", "/board")["waiting"]]
    assert before not in waiting
    assert waiting[-2:] == numbers[-2:]


def test_whoever_is_called_is_shown_when_the_fact_has_come_and_not_before(desk, issue, at_counter):
    issue()
    page, held = desk(), []

    def hold(route):
        held.append(route)

    page.keyboard.press("F8")
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    later(page)
    page.route("**/call-next", hold)  # it is on its way
    page.keyboard.press("F8")
    expect(page.locator("#key-main")).to_have_class(re.compile("waits"))
    page.keyboard.press("5")  # meanwhile nothing else is begun
    expect(called(page)).to_have_count(0)
    expect(page.locator("dialog")).to_have_count(0)
    assert at_counter() is None
    held[0].continue_()
    expect(called(page)).to_have_count(1)
    expect(page.locator("#key-main")).not_to_have_class(re.compile("waits"))


def test_a_slow_line(desk, issue, slow):
    issue()
    page = slow(desk())
    page.reload()
    page.locator("#key-main").click()
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    later(page)
    page.keyboard.press("F8")
    expect(called(page)).to_have_count(1)


def test_a_certain_number_its_reason_and_a_number_that_comes_back(desk, issue, picture):
    issue()
    wanted = issue()
    page = desk()
    page.keyboard.press("F8")
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    page.locator(".turn", has_text=wanted).click()
    expect(page.locator(".why")).to_contain_text(wanted)
    picture(page, "staff-ticket")
    page.keyboard.press("1")
    page.get_by_role("button", name="Việc gấp").click()
    expect(called(page)).to_have_text(wanted)
    page.keyboard.press("4")
    page.keyboard.press("3")
    expect(called(page)).to_have_count(0)
    page.keyboard.press("9")
    page.locator("dialog input").fill(wanted)
    page.keyboard.press("Enter")
    expect(page.locator(".alert")).to_contain_text(f"Số {wanted} đã trở lại hàng chờ")


def test_a_refusal_is_told_in_words(desk, server, issue, chief):
    issue()
    page = desk()
    page.keyboard.press("F8")
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    page.locator(".turn").first.click()
    expect(page.locator("dialog")).to_contain_text("Gọi số này ngay")
    page.route("**/call", lambda route: route.fulfill(status=409, json={"code": "TICKET_CALLED"}))
    page.keyboard.press("1")
    page.keyboard.press("4")
    expect(page.locator(".alert")).to_contain_text("Số này đang được gọi đến quầy.")


def test_the_server_goes_and_comes_back(desk, server, issue, picture):
    issue()
    page = desk()
    page.keyboard.press("F8")
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    server.kill()
    expect(page.locator(".strip")).to_be_visible()
    page.keyboard.press("F8")
    expect(page.locator(".alert")).to_contain_text("Mất kết nối")
    picture(page, "staff-cut-off")
    server.start()
    expect(page.locator(".strip")).to_be_hidden()
    page.keyboard.press("F8")
    expect(called(page)).to_have_count(1)


def test_every_size_is_sound(desk, issue, barriers, picture):
    issue()
    page = desk()
    page.locator("#key-main").click()
    expect(page.locator("#key-main")).to_contain_text("Gọi tiếp")
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        picture(page, f"staff-{name}")
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, name
    assert barriers(page) == []
    page.locator(".turn").first.click()
    expect(page.locator(".why")).not_to_have_text("…")
    assert barriers(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="English").click()
    expect(page.locator("#key-main")).to_contain_text("Call next")
