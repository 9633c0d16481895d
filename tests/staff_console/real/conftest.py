"""A real server, and consoles that have joined it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from screen_kit.link import Link
from staff_console.drivers.no_hotkeys import NoHotkeys
from staff_console.view_model import ConsoleModel

ROOT = Path(__file__).parents[3]
GRACE = re.compile(r"^(grace_s|grace_longer_s) = \d+", re.MULTILINE)
RUN = (sys.executable, "-m", "ticket_server")
PATIENCE_S = 15


class Server:
    """A ticket server of its own, and a supervisor's hand on it."""

    def __init__(self, data, token_in, more=""):
        self._data, self._token_in = data, token_in
        centre = (ROOT / "config.toml").read_text("utf-8") + more
        data.mkdir()
        config = data / "config.toml"
        config.write_text(GRACE.sub(r"\1 = 1", centre), "utf-8")  # nobody waits a minute here
        command = (*RUN, "serve", "--config", str(config), "--data", str(data), "--port", "0")
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.address = self._process.stdout.readline().split()[-1]
        self._http = httpx.Client(
            base_url=f"{self.address}/api/v1",
            headers={
                "Authorization": f"Bearer {self.token('supervisor')}",
                "Denluot-Protocol": "1",
            },
        )

    def token(self, role, *counters):
        at = frozenset(counters) or None
        return self._token_in(self._data, role, f"{role}-{uuid4().hex[:6]}", at)

    def post(self, path, body):
        reply = self._http.post(path, json=body, headers={"Idempotency-Key": str(uuid4())})
        assert reply.is_success, reply.text
        return reply.json()

    def issue(self, *, times=1):
        return [self.post("/tickets", {"category": "dat-dai"})["number"] for _ in range(times)]

    def current(self, counter=9):
        board = self._http.get("/board").json()
        found = next(c for c in board["counters"] if c["number"] == counter)
        return found["current"] and found["current"]["number"]

    def stop(self):
        self._http.close()
        self._process.terminate()
        self._process.wait(timeout=10)
        self._process.stdout.close()


@pytest.fixture
def more_settings():
    """What a module adds to the centre's description."""
    return ""


@pytest.fixture
def server(tmp_path, token_in, more_settings):
    running = Server(tmp_path / "data", token_in, more_settings)
    yield running
    running.stop()


@pytest.fixture
def officer(server, qapp, qtbot):
    """`officer(token)`: a console's view model that has joined the real server."""
    links = []

    def join(token, counter=9, *, supervisor=False):
        link = Link(server.address, token)
        links.append(link)
        vm = ConsoleModel(
            link, NoHotkeys(switched_off=True), counter=counter, supervisor=supervisor
        )
        link.start()
        qtbot.waitUntil(lambda: link.board is not None, timeout=PATIENCE_S * 1000)
        return vm

    yield join
    for link in links:
        link.stop()
    qtbot.wait(50)


@pytest.fixture
def xvfb():
    """Name of a fresh X display without a monitor, whose keys repeat soon."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no Xvfb here: install the package xvfb")
    ours, theirs = os.pipe()
    keys = ["-noreset", "-ardelay", "50", "-arinterval", "20"]
    command = [program, "-displayfd", str(theirs), "-screen", "0", "1366x768x24", *keys]
    server = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as number:
        yield f":{int(number.readline())}"
    server.terminate()
    server.wait()
