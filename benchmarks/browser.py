"""A call made on the officer's page, beside the same call as the bar sends it.

Both are seen by the same eyes: the hall's television as a page, drawn by Chromium, and the feed of
a display. Time counts from the press of the key, or from just before the bar's request.
"""

import asyncio
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from uuid import uuid4

import aiohttp
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.clients import Client
from benchmarks.rows import Row, median
from demo.processes import ServerProcess
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

CALLS = 30
PAGE, BAR = 9, 10
"""The counters of the page and of the bar."""
CATEGORIES = {PAGE: "dat-dai", BAR: "tra-ket-qua"}
APART_S = 3.2
"""The page takes a second press of its yellow key within 3 s for a finger that trembled."""
MORE_MS = 100
"""More than the bar: a tenth of a second is seen by nobody."""
PIN = "739164"
BRIEF = ("minimum_s = 4.0", "minimum_s = 1.0")
PRESSED = "addEventListener('keydown', () => { window.pressed = Date.now() }, true)"
SEEN = """
window.seen = {}
const look = () => {
    const shown = document.querySelector('.band .big')
    if (shown && !(shown.textContent in seen)) seen[shown.textContent] = Date.now()
}
new MutationObserver(() => requestAnimationFrame(look)).observe(document,
    { subtree: true, childList: true, characterData: true })
"""
"""When each number was first drawn."""


@dataclass
class Display:
    """A display's feed, followed in a thread: when each number came, in milliseconds."""

    url: str
    token: str
    seen: dict[str, float] = field(default_factory=dict)

    def start(self) -> None:
        """Follows until the program ends."""
        Thread(target=lambda: asyncio.run(self._follow()), daemon=True).start()

    async def _follow(self) -> None:
        headers = {"Authorization": f"Bearer {self.token}", PROTOCOL_HEADER: str(PROTOCOL)}
        feed = self.url.replace("http", "ws", 1) + f"{API}/feed"
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(feed, headers=headers, max_msg_size=0) as socket,
        ):
            async for message in socket:
                now, fact = time.time() * 1000, message.json().get("fact") or {}
                if fact.get("kind") == "TicketCalled":
                    self.seen.setdefault(fact["number"], now)


def rows(folder: Path) -> list[Row]:
    """In turn a call by each; how long until it was seen."""
    config = folder / "config.toml"
    shipped = (Path(__file__).parents[1] / "config.toml").read_text(encoding="utf-8")
    config.write_text(shipped.replace(*BRIEF), encoding="utf-8")
    server = ServerProcess(data=folder / "data", config=config)
    server.start()
    try:
        with _browser() as browser:
            return _told(*_measure(server, browser))
    finally:
        server.stop()


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container may not give; the pages are our own.
        arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


def _measure(server: ServerProcess, browser: Browser) -> tuple[dict[str, float], Page, Display]:
    """When each number was called, by `counter number`; and the two eyes."""
    chief = Client(server.url, server.token(Role.ADMIN, "chief"))
    bar = Client(server.url, server.token(Role.STAFF, "officer", (BAR,)))
    display = Display(server.url, server.token(Role.DISPLAY, "display"))
    display.start()
    hall, desk = _hall(server, browser, chief), _desk(server, browser, chief)
    for counter in (PAGE, BAR):
        chief.post(f"/counters/{counter}/open", {})
    begun: dict[str, float] = {}
    for _ in range(CALLS):
        numbers = {
            c: chief.post("/tickets", {"category": CATEGORIES[c]})["number"] for c in CATEGORIES
        }
        desk.wait_for_timeout(APART_S / 2 * 1000)
        desk.keyboard.press("F8")
        _shown(hall, numbers[PAGE])
        begun[f"{PAGE} {numbers[PAGE]}"] = float(desk.evaluate("pressed"))
        desk.wait_for_timeout(APART_S / 2 * 1000)
        begun[f"{BAR} {numbers[BAR]}"] = time.time() * 1000
        bar.post(f"/counters/{BAR}/call-next", {})
        _shown(hall, numbers[BAR])
    return begun, hall, display


def _shown(hall: Page, number: str) -> None:
    hall.wait_for_function("(number) => number in seen", arg=number)


def _hall(server: ServerProcess, browser: Browser, chief: Client) -> Page:
    """The television as a page, paired as the one that the hall goes by."""
    page = browser.new_context(viewport={"width": 1920, "height": 1080}).new_page()
    page.add_init_script(SEEN)
    page.goto(f"{server.url}/hall")
    digits = "".join(c for c in page.locator(".code").inner_text() if c.isdigit())
    chief.post("/pairings/confirm", {"code": digits, "name": "hall-tv"})
    page.locator(".band .none").wait_for()
    return page


def _desk(server: ServerProcess, browser: Browser, chief: Client) -> Page:
    person = {"login": "lan", "name": "Nguyễn Thị Lan", "role": "staff", "pin": PIN}
    chief.post("/people", person)
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    body = {"login": "lan", "pin": PIN, "counter": PAGE}
    sent = {PROTOCOL_HEADER: str(PROTOCOL), KEY_HEADER: str(uuid4()), "Origin": server.url}
    reply = context.request.post(f"{server.url}{API}/session", data=body, headers=sent)
    if not reply.ok:
        raise RuntimeError(reply.text())
    page = context.new_page()
    page.add_init_script(PRESSED)
    page.goto(f"{server.url}/staff")
    page.locator("#key-main").wait_for()
    return page


def _told(begun: dict[str, float], hall: Page, display: Display) -> list[Row]:
    drawn = {number: float(at) for number, at in hall.evaluate("seen").items()}
    eyes = (("hall page drawn", drawn), ("a display", display.seen))
    return [_row(name, begun, seen) for name, seen in eyes]


def _row(name: str, begun: dict[str, float], seen: dict[str, float]) -> Row:
    took: dict[str, list[float]] = {str(PAGE): [], str(BAR): []}
    for key, at in begun.items():
        counter, number = key.split()
        took[counter].append(seen[number] - at)
    usual = median(took[str(BAR)])
    return Row(
        name=f"officer's page: key → {name}, median (baseline: the bar)",
        value=median(took[str(PAGE)]), unit="ms", limit=usual + MORE_MS, baseline=usual,
    )  # fmt: skip
