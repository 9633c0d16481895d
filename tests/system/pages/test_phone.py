"""The page of a ticket in a real browser, before a real server that is killed under it."""

import os
import re
import shutil
from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import expect, sync_playwright

from demo.processes import ServerProcess
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

PHONE = {"width": 390, "height": 844}
SIZES = {"old-phone": (320, 480), "small": (360, 640), "laptop": (1366, 768), "tv": (1920, 1080)}
FELT = """
window.felt = []
Object.defineProperty(navigator, 'vibrate', { value: (beats) => felt.push(beats) })
"""
"""A phone in a hand; what it feels is kept."""
WITHIN_MS = 15_000

BEYOND = """() => [...document.querySelectorAll('body *')].filter((one) => {
    const box = one.getBoundingClientRect()
    const squeezed = one.className === 'arrow' && box.width < 22
    const cut = one.id === 'number' && one.scrollWidth > one.clientWidth
    return squeezed || cut || box.right > innerWidth
}).map((one) => one.outerHTML)"""
"""What is not seen whole without moving the page sideways."""


@pytest.fixture(scope="module")
def server(tmp_path_factory, pytestconfig):
    data = tmp_path_factory.mktemp("phone") / "data"
    process = ServerProcess(data=data, config=pytestconfig.rootpath / "config.toml")
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def browser():
    program = shutil.which("chromium")
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container may not give; the pages are our own.
        arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A phone; whatever its console says wrong is a failure."""
    page, wrong = browser.new_page(viewport=PHONE, has_touch=True), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    expect.set_options(timeout=WITHIN_MS)
    yield page
    page.close()
    assert not wrong


@pytest.fixture
def post(server):
    token = server.token(Role.ADMIN, f"chief-{uuid4()}")
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    with httpx.Client(base_url=server.url + API, headers=headers) as client:

        def post(path, **body):
            reply = client.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
            return reply.raise_for_status().json()

        yield post


def text(page, name, wanted):
    expect(page.locator(f"#{name}")).to_have_text(wanted)


def test_his_turn_comes_nearer_until_he_is_called(server, page, post, barriers, pytestconfig):
    first, second, mine = (post("/tickets", category="dat-dai") for _ in range(3))
    post("/counters/9/open")
    post("/counters/9/call-next")
    page.goto(f"{server.url}/t/{mine['code']}")
    text(page, "number", mine["number"])
    text(page, "ahead", "1")
    text(page, "serving", first["number"])
    expect(page.locator("#expected")).to_have_text(re.compile(r"\d\d:\d\d.+\d\d:\d\d"))
    shown = pytestconfig.rootpath / "build" / "pages"
    page.screenshot(path=shown / "phone-waiting.png", full_page=True)
    assert barriers(page) == []
    post("/counters/9/call-next")
    text(page, "ahead", "0")
    text(page, "serving", second["number"])
    post("/counters/9/call-next")
    expect(page.locator("body")).to_have_class("called")
    text(page, "news", "Mời quý công dân đến quầy 9")
    page.screenshot(path=shown / "phone-called.png", full_page=True)
    assert page.evaluate(BEYOND) == []
    assert barriers(page) == []
    page.click("#language")
    text(page, "news", "Please come to counter 9")
    post("/counters/9/finish")
    text(page, "news", "Your service is completed. Thank you.")
    page.screenshot(path=shown / "phone-rating.png", full_page=True)
    page.locator("#rating button").first.press("Enter")
    text(page, "rating", "Thank you for your rating.")


def test_it_says_that_it_is_cut_off_and_comes_back(server, page, post):
    mine = post("/tickets", category="khai-sinh")
    page.clock.install()
    page.goto(f"{server.url}/t/{mine['code']}")
    text(page, "number", mine["number"])
    server.kill()
    page.clock.fast_forward(60_000)
    expect(page.locator("body")).to_have_class("cut")
    server.start()
    page.clock.resume()
    page.clock.fast_forward(60_000)
    expect(page.locator("body")).not_to_have_class("cut")
    text(page, "number", mine["number"])


def test_over_a_slow_line_his_phone_is_felt_when_he_is_called(server, page, post, slow):
    slow(page).add_init_script(FELT)
    mine = post("/tickets", category="tra-ket-qua")
    page.goto(f"{server.url}/t/{mine['code']}")
    text(page, "number", mine["number"])
    page.tap("#touch")  # browsers let no page vibrate that nobody has touched
    expect(page.locator("#touch")).to_be_hidden()
    assert page.evaluate("felt") == [200]
    post("/counters/10/open")
    post("/counters/10/call", number=mine["number"], reason="other")
    text(page, "news", "Mời quý công dân đến quầy 10")
    assert page.evaluate("felt.length") == 2


def test_it_fits_every_screen(server, page, post, pytestconfig):
    mine = post("/tickets", category="ket-hon")
    page.goto(f"{server.url}/t/{mine['code']}")
    text(page, "number", mine["number"])
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(BEYOND) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        shown = pytestconfig.rootpath / "build" / "pages" / f"phone-{name}.png"
        page.screenshot(path=shown, full_page=True)


def test_a_code_of_nothing(server, page):
    page.goto(f"{server.url}/t/{'0' * 20}")
    expect(page.locator("#none")).to_be_visible()
    expect(page.locator("#page")).to_be_hidden()


def test_keyboard_alone(server, page, post):
    mine = post("/tickets", category="ket-hon")
    page.goto(f"{server.url}/t/{mine['code']}")
    text(page, "yours", "Số thứ tự của quý công dân")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    text(page, "yours", "Your queue number")
