"""The hall's television and a counter's sign as pages, before a real server that is killed."""

from uuid import uuid4

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

SIZES = {"tv": (1920, 1080), "old-tv": (1366, 768), "upright": (1080, 1920), "4k": (3840, 2160)}
SIGN = (1280, 720)
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
def tv(paired):
    """It is the one that speaks for the hall, as far as its browser lets it."""
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
    assert [v for v in Axe().run(tv).response["violations"] if v["impact"] in SERIOUS] == []


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


def test_every_size_shows_all_of_it(tv, picture):
    for name, (width, height) in SIZES.items():
        tv.set_viewport_size({"width": width, "height": height})
        expect(tv.locator(".tile")).to_have_count(10)
        out = tv.evaluate(
            """() => [...document.querySelectorAll('.tile, .band .plate, .clock, .row .plate')]
                .map((one) => one.getBoundingClientRect())
                .filter((box) => box.width && (box.right > innerWidth + 1 || box.left < -1
                    || box.bottom > innerHeight + 1)).length"""
        )
        assert out == 0, name
        picture(tv, f"hall-{name}")
    tv.set_viewport_size({"width": SIZES["tv"][0], "height": SIZES["tv"][1]})


def test_cut_off_and_back(tv, server, call, picture):
    server.kill()
    expect(tv.locator("#root.offline .cut")).to_be_visible()
    picture(tv, "hall-cut-off")
    server.start()
    expect(tv.locator("#root.offline")).to_have_count(0)
    number = call()
    expect(shown(tv)).to_have_text(number)


def test_the_sign_of_a_counter(paired, call, chief, picture):
    sign = paired("sign-9", f"/counter/{COUNTER}", SIGN)
    number = call()
    expect(sign.locator("#root.calling .number")).to_have_text(number)
    expect(sign.locator(".said")).to_have_text("Kính mời công dân có số")
    picture(sign, "sign-called")
    chief(f"/counters/{COUNTER}/start")
    expect(sign.locator(".said")).to_have_text("Đang phục vụ số")
    chief(f"/counters/{COUNTER}/finish")
    chief(f"/counters/{COUNTER}/pause", reason="technical")
    expect(sign.locator(".notice")).to_contain_text("Quầy tạm ngừng")
    picture(sign, "sign-paused")
    assert [v for v in Axe().run(sign).response["violations"] if v["impact"] in SERIOUS] == []


@pytest.fixture
def play(browser, pytestconfig):
    """Plays calls to the screens' own order of calls; `play(part, script)` gives what it did."""
    page = browser.new_page()
    page.add_script_tag(path=pytestconfig.rootpath / "assets/pages/screen/calls.js")
    yield lambda part, script: page.evaluate(PLAY % script, part)
    page.close()


PLAY = """(part) => {
    const begun = []
    const calls = denluotCalls({ part, begins: (call) => begun.push(call.seq),
        timing: { minimum_s: 4, highlight_s: 20, longest_s: 45 } })
    const call = (seq, more) => ({ seq, at: new Date(0).toISOString(), ticket: `t${seq}`,
        number: String(seq), counter: 1 + seq %% 10, times: 1, ...more })
    const board = (list) => ({ day: 'd', calls: list, counters: [] })
    let last = board([])
    const see = (list, now) => {
        const next = board(list)
        calls.changed(next, last, now, now * 1000)
        last = next
    }
    calls.joined(last, 0)
    %s
    return begun
}"""


def test_twenty_calls_at_once_are_shown_in_their_order(play):
    begun = play(
        "alone",
        """const many = []
        for (let n = 1; n <= 20; n += 1) { many.unshift(call(n)); see(many.slice(0, 12), 1) }
        for (let now = 1; now < 100; now += 0.5) calls.at(now)""",
    )
    assert begun == list(range(1, 21))


def test_it_follows_the_screen_that_speaks_and_goes_on_alone_without_it(play):
    begun = play(
        "following",
        """see([call(2), call(1)], 1)
        calls.at(2.5); begun.push('silent')
        calls.told(1, 'started', 2.6); calls.told(1, 'ended', 5); begun.push('said')
        for (let now = 5; now < 20; now += 0.5) calls.at(now)""",
    )
    assert begun == ["silent", 1, "said", 2]


def test_a_call_that_was_put_back_is_shown_no_more(play):
    begun = play("alone", "see([call(1)], 1); see([call(2), call(1)], 2); see([call(1)], 3)\n"
                 "for (let now = 3; now < 20; now += 1) calls.at(now)")  # fmt: skip
    assert begun == [1]


def test_an_old_call_is_shown_but_not_as_news(play):
    begun = play("alone", "see([call(1)], 90); calls.at(91); begun.push(calls.band().call.seq)")
    assert begun == [1]


FEED = """() => {
    window.made = []
    window.seen = []
    window.WebSocket = function () { made.push(this); this.close = () => seen.push('left') }
    window.say = (message) => made[made.length - 1].onmessage({ data: JSON.stringify(message) })
    const told = { board: (board) => seen.push(board.seq, board.calls.join('')),
        state: (state) => seen.push(state) }
    window.board = denluotBoard(told)
    const at = '2026-10-14T00:30:00Z'
    const changed = (seq, changes) => ({ type: 'board', seq, at, changes })
    say({ type: 'snapshot', board: { seq: 1, calls: ['a', 'b'], clock_suspected: false } })
    say(changed(2, { calls: ['~', 0, 1, ['c', 'd']] }))
    say(changed(%s))
    return seen
}"""


@pytest.mark.parametrize("last", ["4, {}", "3, {}"], ids=["gap", "whole"])
def test_a_page_that_missed_something_asks_for_the_board_anew(browser, pytestconfig, last):
    page = browser.new_page()
    page.add_script_tag(path=pytestconfig.rootpath / "assets/pages/kit/board.js")
    seen = page.evaluate(FEED % last)
    assert seen[:6] == ["joining", "live", 1, "ab", 2, "cdb"]
    if last.startswith("3"):
        assert seen[6:] == [3, "cdb"]
    else:
        assert seen[6:] == ["left", "cut"]
        page.wait_for_function("() => made.length === 2")
    page.close()
