"""One real server and one real browser for the tests of a file."""

import os
import shutil
from uuid import uuid4

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from demo.processes import ServerProcess
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

WITHIN_MS = 15_000
LAPTOP = {"width": 1366, "height": 768}
SECRET = "ba con cá vàng 7"


@pytest.fixture(scope="module")
def server(tmp_path_factory, pytestconfig):
    """It may be killed and started again; its settings are its own copy, with room for backups."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "stick").mkdir()
    text = (pytestconfig.rootpath / "config.toml").read_text(encoding="utf-8")
    config = folder / "config.toml"
    config.write_text(f'{text}[[backup.folders]]\npath = "{folder / "stick"}"\n', encoding="utf-8")
    process = ServerProcess(data=folder / "data", config=config)
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def browser():
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container may not give; the pages are our own.
        arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        expect.set_options(timeout=WITHIN_MS)
        yield browser
        browser.close()


class Caller:
    """A program with its token."""

    def __init__(self, server, role, name):
        headers = {PROTOCOL_HEADER: str(PROTOCOL)}
        if role is not None:
            headers["Authorization"] = f"Bearer {server.token(role, name)}"
        self._client = httpx.Client(base_url=server.url + API, headers=headers)

    def post(self, path, **body):
        reply = self._client.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
        assert reply.is_success, reply.text
        return reply.json()

    def get(self, path):
        return self._client.get(path).raise_for_status().json()

    def close(self):
        self._client.close()


@pytest.fixture(scope="module")
def callers(server):
    """An administrator's program, a kiosk, and somebody without a token."""
    made = [
        Caller(server, Role.ADMIN, "chief"),
        Caller(server, Role.KIOSK, "kiosk-1"),
        Caller(server, None, ""),
    ]
    made[0].post("/people", login="lan", name="Nguyễn Thị Lan", role="admin", password=SECRET)
    yield made
    for caller in made:
        caller.close()


@pytest.fixture
def chief(callers):
    return callers[0]


@pytest.fixture
def kiosk(callers):
    return callers[1]


@pytest.fixture
def stranger(callers):
    return callers[2]


@pytest.fixture(scope="module")
def signed_in(server, browser, callers):
    """Cookies of the administrator whom the callers made; they outlive a restart."""
    context = browser.new_context()
    headers = {KEY_HEADER: str(uuid4()), "Origin": server.url}
    signing = {"login": "lan", "password": SECRET}
    done = context.request.post(f"{server.url}{API}/session", data=signing, headers=headers)
    assert done.ok, done.text()
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def open_page(server, browser, signed_in):
    """Opens the supervisor's page; what its console says wrong is a failure."""
    contexts, wrong = [], []

    def open_(tab="live", size=None):
        context = browser.new_context(viewport=size or LAPTOP, storage_state=signed_in)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WITHIN_MS)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{server.url}/supervisor#{tab}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture(scope="session")
def barriers():
    """`barriers(page)`: what axe finds there that keeps somebody out."""
    serious = {"serious", "critical"}

    def find(page):
        found = Axe().run(page).response["violations"]
        return [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in serious]

    return find


@pytest.fixture
def slow():
    """`slow(page)`: its line is one of 400 kbit/s and half a second, as behind thick walls."""
    line = {"offline": False, "latency": 500, "downloadThroughput": 5e4, "uploadThroughput": 5e4}

    def make(page):
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.emulateNetworkConditions", line)
        return page

    return make


@pytest.fixture
def show(pytestconfig):
    """Keeps a picture for people to look at."""
    folder = pytestconfig.rootpath / "build" / "pages"
    return lambda page, name: page.screenshot(path=folder / f"supervisor-{name}.png")
