"""The hall's television and a counter's sign as pages, before a real server that is killed."""

import os
from uuid import uuid4

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

SIZES = {
    "tv": (1920, 1080), "laptop": (1366, 768), "upright": (1080, 1920), "4k": (3840, 2160),
    "phone": (390, 844),
}  # fmt: skip
SIGN = (1280, 720)
SIGNS = {
    "tablet": (1024, 600),
    "upright": (600, 1024),
    "tv": (1920, 1080),
    "laptop": (1366, 768),
    "phone": (360, 640),
}
LAYOUTS = {
    "table": 'layout = "table"',
    "board": 'layout = "media"\nboard = true',
    "media": 'layout = "media"\nmedia = { order = ["huong-dan.svg"], picture_s = 60 }',
    "whole": 'layout = "media"\nmedia = { mode = "between", picture_s = 60 }',
}
SEEN = {
    "table": "#root.of-table .tile >> nth=0",
    "board": "#root.of-media .info-row >> nth=0",
    "media": "#root.of-media .clip img",
    "whole": "#root.of-whole .clip img",
}
PARTS = ".tile, .band .plate, .screen, .side .clock, .row .plate, .last .clock, .info-row"
OUT = """(parts) => [...document.querySelectorAll(parts)]
    .map((one) => [one.className, one.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.right > innerWidth + 1 || box.left < -1
        || box.bottom > innerHeight + 1 || box.top < -1))"""
"""What stands past the edge."""
SERIOUS = {"serious", "critical"}
COUNTER = 9
VOICE = """
window.spoken = []
const voices = [{ lang: 'vi-VN' }, { lang: 'en-GB' }]
const speak = (said) => { spoken.push(said.text); setTimeout(() => said.onend && said.onend(), 50) }
const synthesis = { getVoices: () => voices, cancel: () => {}, speak }
Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
window.SpeechSynthesisUtterance = function (text) { this.text = text }
"""
"""A browser with a voice; what it says is kept."""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">
<rect width="16" height="9" fill="#dce8f4"/><rect x="1" y="1" width="5" height="1" fill="#09367a"/>
</svg>"""


@pytest.fixture(scope="module")
def chief(server):
    """An administrator's program."""
    headers = {
        PROTOCOL_HEADER: str(PROTOCOL),
        "Authorization": f"Bearer {server.token(Role.ADMIN, 'chief')}",
    }
    with httpx.Client(base_url=server.url + API, headers=headers) as client:

        def call(path, **body):
            reply = client.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
            return reply.raise_for_status().json()

        call.board = lambda: client.get("/board").raise_for_status().json()
        yield call


@pytest.fixture(scope="module")
def paired(server, browser, chief):
    """`paired(name, path)`: a browser of its own that was paired by the digits it shows."""
    contexts, wrong = [], []

    def pair(name, path, size):
        calm = {"reduced_motion": "reduce"}  # pictures are of what stands
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **calm)
        contexts.append(context)
        context.add_init_script(VOICE)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: "Policy" in said.text and wrong.append(said.text))
        page.goto(server.url + path)
        digits = "".join(c for c in page.locator(".code").inner_text() if c.isdigit())
        assert len(digits) == 6
        chief("/pairings/confirm", code=digits, name=name)
        expect(page.locator(".pair")).to_have_count(0)
        return page

    yield pair
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture(scope="module")
def tv(paired, server):
    """It speaks for the hall, as far as its browser lets it; calls follow quickly."""
    own = server.config.read_text("utf-8")
    server.config.write_text(own.replace("minimum_s = 4.0", "minimum_s = 1.0", 1), "utf-8")
    return paired("hall-tv", "/hall", SIZES["tv"])


@pytest.fixture
def picture(pytestconfig):
    folder = pytestconfig.rootpath / "build" / "pages"
    return lambda page, name: page.screenshot(path=folder / f"{name}.png")


@pytest.fixture
def call(chief):
    """Somebody new is called to a counter; gives the number."""

    def call(counter=COUNTER, category="dat-dai"):
        chief(f"/counters/{counter}/open")
        number = chief("/tickets", category=category)["number"]
        called = chief(f"/counters/{counter}/call", number=number, reason="other")
        return called["ticket"]["number"]

    return call


def shown(page):
    return page.locator(".band .big")


def test_a_new_screen_shows_its_digits_and_then_the_hall(tv, call, chief, picture):
    expect(tv.locator(".none")).to_contain_text("Chưa có số được gọi")
    number = call()
    expect(shown(tv)).to_have_text(number)
    expect(tv.locator("#root.lit .call .plate")).to_have_text(str(COUNTER))
    expect(tv.locator(".tile.called .serves")).to_have_text(number)
    tv.mouse.click(9, 9)  # lets the browser sound
    picture(tv, "hall")
    assert barriers(tv) == []


def test_calls_are_shown_one_after_the_other(tv, call):
    before = shown(tv).inner_text()
    first, second = call(), call(10, "tra-ket-qua")
    expect(shown(tv)).to_have_text(first)
    expect(shown(tv)).to_have_text(second)
    expect(tv.locator(".row b").nth(0)).to_have_text(first)
    assert before != first


def test_it_says_calls_and_messages_and_what_the_hall_hears_is_known(tv, call, chief):
    number = call()
    spoken = " ".join(number)
    tv.wait_for_function("(words) => spoken.some((one) => one.includes(words))", arg=spoken)
    message = chief("/messages", kind="closing_soon", spoken=True)["message"]
    tv.wait_for_function("() => spoken.some((one) => one.includes('sắp hết giờ'))")
    expect(tv.locator("#root.told .strip")).to_contain_text("sắp hết giờ")
    heard = [c["current"]["announced_at"] for c in chief.board()["counters"] if c["current"]]
    assert any(heard)
    chief(f"/messages/{message}/end")
    expect(tv.locator("#root.told")).to_have_count(0)


def sized(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("new Promise((on) => requestAnimationFrame(() => requestAnimationFrame(on)))")


def barriers(page):
    return [v["id"] for v in Axe().run(page).response["violations"] if v["impact"] in SERIOUS]


def test_every_size_shows_all_of_it(tv, picture):
    for name, size in SIZES.items():
        sized(tv, size)
        expect(tv.locator(".tile")).to_have_count(10)
        assert tv.evaluate(OUT, ".tile, .band .plate, .clock, .row .plate") == [], name
        picture(tv, f"hall-{name}")
    sized(tv, SIZES["tv"])


def lay_clips(folder):
    folder.mkdir()
    (folder / "a.mp4").write_bytes(b"no clip")
    (folder / "huong-dan.svg").write_text(DRAWING)
    for path in folder.iterdir():
        os.utime(path, (1, 1))


def test_the_layouts_of_the_settings_with_clips_of_the_server(tv, server, call, picture):
    """Without clips the board stands there; a broken clip is passed over; a call has the screen."""
    own = server.config.read_text("utf-8")
    for name, layout in LAYOUTS.items():
        if name == "media":
            lay_clips(server.data / "clips")
        server.config.write_text(own.replace('layout = "calls"', layout, 1), "utf-8")
        expect(tv.locator(SEEN[name])).to_be_visible()
        for size in ("tv", "upright"):
            sized(tv, SIZES[size])
            assert tv.evaluate(OUT, PARTS) == [], (name, size)
            picture(tv, f"hall-{name}-{size}")
        sized(tv, SIZES["tv"])
        assert barriers(tv) == []
    number = call()
    expect(tv.locator("#root.lit:not(.of-whole) .big")).to_have_text(number)
    expect(tv.locator(".tile.called")).to_be_visible()
    server.config.write_text(own, "utf-8")


def test_over_a_slow_line_cut_off_and_back(tv, server, slow, call, picture):
    slow(tv).reload()
    expect(tv.locator(".tile")).to_have_count(10)
    server.kill()
    expect(tv.locator("#root.offline .cut")).to_be_visible()
    picture(tv, "hall-cut-off")
    server.start()
    expect(tv.locator("#root.offline")).to_have_count(0)
    number = call()
    expect(shown(tv)).to_have_text(number)


@pytest.fixture(scope="module")
def sign(paired):
    return paired("sign-9", f"/counter/{COUNTER}", SIGN)


def hearing(sign):
    """A question hears no touch that was meant for what stood there before."""
    now = sign.evaluate("denluotScreen.seconds()")
    sign.wait_for_function("(then) => denluotScreen.seconds() > then", arg=now + 0.7)


def test_the_sign_of_a_counter(sign, call, chief, picture):
    number = call()
    expect(sign.locator("#root.calling .number")).to_have_text(number)
    expect(sign.locator(".said")).to_have_text("Kính mời công dân có số")
    for name, size in SIGNS.items():
        sized(sign, size)
        assert sign.evaluate(OUT, ".own, .panel, .number, .fields p") == [], name
        picture(sign, f"sign-called-{name}")
    sized(sign, SIGN)
    chief(f"/counters/{COUNTER}/start")
    expect(sign.locator(".said")).to_have_text("Đang phục vụ số")
    chief(f"/counters/{COUNTER}/pause", reason="technical")
    chief(f"/counters/{COUNTER}/finish")
    expect(sign.locator(".faces")).to_be_visible()
    hearing(sign)
    sign.locator(".skip").click()
    expect(sign.locator(".notice")).to_contain_text("Quầy tạm ngừng")
    picture(sign, "sign-paused")
    assert barriers(sign) == []


def test_who_was_served_says_how_it_was(sign, slow, call, chief, picture):
    """By keys alone, over a slow line; the server takes one rating of a ticket."""
    number = call()
    chief(f"/counters/{COUNTER}/finish")
    expect(sign.locator(".rating .ticket")).to_have_text(number)
    for name, size in SIGNS.items():
        sized(sign, size)
        assert sign.evaluate(OUT, ".rating button, .rating p, .rating .icon") == [], name
        picture(sign, f"sign-rating-{name}")
    sized(sign, SIGN)
    assert barriers(sign) == []
    slow(sign)
    hearing(sign)
    for _ in range(4):
        sign.keyboard.press("Tab")
    sign.keyboard.press("Enter")
    expect(sign.locator(".question")).to_contain_text("Điều gì cần cải thiện?")
    picture(sign, "sign-rating-why")
    hearing(sign)
    with sign.expect_response("**/rating") as sent:
        sign.locator(".reasons button").first.press("Enter")
    assert sent.value.status == 200
    assert sent.value.request.post_data_json == {"level": 4, "reason": "waiting"}


def test_a_new_call_takes_the_sign_from_the_question(sign, call, chief):
    call()
    chief(f"/counters/{COUNTER}/finish")
    expect(sign.locator(".faces")).to_be_visible()
    number = call()
    expect(sign.locator(".rating")).to_be_hidden()
    expect(sign.locator("#root.calling .number")).to_have_text(number)


def test_a_sign_is_cut_off_and_comes_back(sign, server, call, picture):
    server.kill()
    expect(sign.locator("#root.offline .cut")).to_be_visible()
    picture(sign, "sign-cut-off")
    server.start()
    expect(sign.locator("#root.offline")).to_have_count(0)
    number = call()
    expect(sign.locator("#root.calling .number")).to_have_text(number)
