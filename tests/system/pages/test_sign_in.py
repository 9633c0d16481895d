"""The page to sign in, in a real browser before a real server: by keyboard, wrong, locked, on."""

from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import expect

from ticket_protocol.version import API, KEY_HEADER
from ticket_protocol.words import Role

PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1366, "height": 768}
TV = {"width": 1920, "height": 1080}
PASSWORD, PIN = "ba con cá vàng 7", "739164"


@pytest.fixture(scope="module", autouse=True)
def people(server):
    """Lan serves, Hương supervises, and Minh mistypes."""
    headers = {"Authorization": f"Bearer {server.token(Role.ADMIN, 'chief')}"}
    with httpx.Client(base_url=server.url + API, headers=headers) as client:
        for login, name, role in (
            ("lan", "Nguyễn Thị Lan", "staff"),
            ("huong", "Lê Thị Hương", "supervisor"),
            ("minh", "Trần Văn Minh", "staff"),
        ):
            person = {"login": login, "name": name, "role": role, "password": PASSWORD, "pin": PIN}
            made = client.post("/people", json=person, headers={KEY_HEADER: str(uuid4())})
            assert made.status_code == 201, made.text


@pytest.fixture
def open_page(server, browser):
    """Opens the page for nobody yet; what its scripts say wrong is a failure."""
    contexts, wrong = [], []

    def open_(query="", size=LAPTOP, path="/sign-in"):
        contexts.append(browser.new_context(viewport=size))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{server.url}{path}{query}")
        expect(page.locator("form")).to_be_visible()
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not wrong


def test_an_officer_signs_in_by_keyboard_alone_and_gets_where_he_wanted(open_page, server):
    page = open_page("?next=/staff")
    page.focus("[name=login]")
    for typed in ("lan", PIN, "9"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}/staff")
    expect(page.locator(".wall .who")).to_have_text("Nguyễn Thị Lan")
    with page.expect_request(f"**{API}/session"):  # he is there: his session goes on
        page.mouse.click(4, 4)
    [cookie] = page.context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == ("denluot", True, "Strict")
    page.goto(f"{server.url}/sign-in?next=/staff")
    expect(page.locator(".alert")).to_contain_text("Nguyễn Thị Lan")
    page.get_by_role("button", name="Tiếp tục").click()
    page.wait_for_url(f"{server.url}/staff")


def test_whoever_is_taken_over_from_is_told_so(open_page, server):
    page = open_page("?next=/staff")
    for name, typed in (("login", "minh"), ("pin", PIN), ("counter", "7")):
        page.fill(f"[name={name}]", typed)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(f"{server.url}/staff")
    expect(page.locator(".wall .who")).to_have_text("Trần Văn Minh")
    later = {"login": "lan", "pin": PIN, "counter": 7, "bearer": True}
    assert httpx.post(f"{server.url}{API}/session", json=later).status_code == 200
    page.wait_for_url(f"{server.url}/sign-in?next=%2Fstaff")
    expect(page.locator(".alert")).to_contain_text("Cán bộ khác vừa đăng nhập tại quầy này")


def test_a_wrong_password_is_said_and_too_many_have_to_wait(open_page, pytestconfig):
    page = open_page("?next=/supervisor", PHONE)
    page.get_by_role("button", name="English").click()
    page.fill("[name=login]", "minh")
    for _ in range(5):
        page.fill("[name=password]", "not the one")
        page.keyboard.press("Enter")
        expect(page.locator("[name=password]")).to_have_value("")
        expect(page.locator(".alert.bad")).to_contain_text("is not right")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".alert.bad")).to_contain_text("Please wait 0:")
    page.screenshot(path=pytestconfig.rootpath / "build" / "pages" / "sign-in-locked.png")
    assert page.url.endswith("/sign-in?next=/supervisor")


def test_what_is_missing_is_said_where_it_is_missing(open_page):
    page = open_page()
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.locator("[name=login]")).to_be_focused()
    expect(page.locator("[name=login]")).to_have_attribute("aria-invalid", "true")


def test_signing_in_leads_to_our_own_pages_only(open_page, server):
    page = open_page("?counter=9", path="/staff")  # nobody is signed in: he is sent here
    page.wait_for_url(f"{server.url}/sign-in?next=%2Fstaff%3Fcounter%3D9")
    page.goto(f"{server.url}/sign-in?next=//elsewhere.example/steal")
    page.get_by_role("tab", name="Mật khẩu").click()
    page.fill("[name=login]", "Huong")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(f"{server.url}/supervisor")


def test_where_to_is_never_elsewhere(open_page):
    page = open_page()
    files = page.evaluate("JSON.parse(document.getElementById('settings').textContent).files")
    led = page.evaluate(
        """async ([files, asked]) => {
            const { wanted } = await import(`${files}/sign_in/wanted.js`)
            const here = (next) => ({ origin: location.origin, pathname: '/sign-in',
                search: `?next=${encodeURIComponent(next)}` })
            return asked.map((next) => wanted(here(next)))
        }""",
        [
            files,
            [
                "/staff?counter=9", "https://elsewhere.example/", "//elsewhere.example",
                "/\\elsewhere.example", "javascript:alert(1)", "/sign-in?next=/staff", "/\t/x",
                "/.//elsewhere.example/x", "/staff/..//elsewhere.example",
            ],
        ],
    )  # fmt: skip
    assert led[0] == "/staff?counter=9"
    assert led[1:] == [None] * 8


def test_over_a_slow_line_and_after_a_server_that_was_away(open_page, server, slow):
    page = slow(open_page("?next=/reports"))
    page.reload()
    page.get_by_role("tab", name="Mật khẩu").click()
    page.fill("[name=login]", "huong")
    server.kill()
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".alert.bad")).to_contain_text("Máy chủ không trả lời")
    expect(page.locator("[name=login]")).to_have_value("huong")
    server.start()
    asked = []
    page.on("request", lambda one: asked.append(one.method) if "/session" in one.url else None)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Đăng nhập").dblclick()
    page.wait_for_url(f"{server.url}/reports")
    assert asked.count("POST") == 1
    expect(page.locator(".wall .who")).to_have_text("Lê Thị Hương")


@pytest.mark.parametrize(("size", "name"), [(PHONE, "phone"), (LAPTOP, "laptop"), (TV, "tv")])
def test_nothing_stands_in_anybodys_way(open_page, barriers, pytestconfig, size, name):
    page = open_page(size=size)
    for way in ("PIN", "Mật khẩu"):
        page.get_by_role("tab", name=way).click()
        assert barriers(page) == [], way
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    page.screenshot(path=pytestconfig.rootpath / "build" / "pages" / f"sign-in-{name}.png")
