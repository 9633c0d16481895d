"""A real server, a supervisor who speaks to it, and real programs that start without a token."""

import os
import re
import signal
import subprocess
import sys
import time
from uuid import uuid4

import httpx
import pytest

from demo.processes import ServerProcess
from ticket_protocol.version import API, KEY_HEADER
from ticket_protocol.words import Role

PATIENCE_S = 30
CODE = re.compile(r"Pairing code: (\d{6})")
IN_MEMORY = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def wait_for(tell, what):
    """What `tell` gives as soon as it is something: other processes' clocks cannot be moved."""
    deadline = time.monotonic() + PATIENCE_S
    while not (told := tell()):
        assert time.monotonic() < deadline, what
        time.sleep(0.05)
    return told


class Supervisor:
    """Types codes in, and looks at the list of devices."""

    def __init__(self, server, role=Role.SUPERVISOR, name="Trưởng ca"):
        token = {"Authorization": f"Bearer {server.token(role, name)}"}
        self.client = httpx.Client(base_url=server.url + API, headers=token)

    def post(self, path, **body):
        said = self.client.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
        return said.raise_for_status().json()

    def device(self, name):
        told = self.client.get("/devices").raise_for_status().json()["devices"]
        return next((device for device in told if device["name"] == name), None)

    def until(self, holds, what):
        """The board, its counters by number, as soon as that is so of it."""

        def there():
            board = self.client.get("/board").raise_for_status().json()
            board["counters"] = {one["number"]: one for one in board["counters"]}
            return board if holds(board) else None

        return wait_for(there, what)

    def confirm(self, code, name, **more):
        return self.post("/pairings/confirm", code=code, name=name, **more)

    def connected(self, name):
        def there():
            device = self.device(name)
            return device if device and device["connected"] and device["version"] else None

        return wait_for(there, f"{name} listens")

    def heard_again(self, name):
        """Something is heard of it from now on, by the server's own clock."""
        before = self.device(name)["seen_at"]
        wait_for(lambda: self.device(name)["seen_at"] > before, f"{name} is heard again")


class Program:
    """A device's program with its state folder, and the codes that it has shown."""

    def __init__(self, folder, module, *words, **environment):
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self._command = [sys.executable, "-m", module, *words]
        self._environment = {k: v for k, v in os.environ.items() if not k.startswith("DENLUOT_")}
        self._environment |= IN_MEMORY | {"DENLUOT_STATE_DIR": str(folder)} | environment
        self.process = None

    def start(self):
        with (self.folder / "log").open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen(self._command, stderr=log, env=self._environment)

    def codes(self):
        return CODE.findall((self.folder / "log").read_text(encoding="utf-8"))

    def code(self, number=1):
        """The so-manieth code it shows."""
        return wait_for(lambda: self.codes()[number - 1 :], f"code {number} of {self.folder}")[0]

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            assert self.process.wait(15) == 0
        self.process = None


@pytest.fixture(scope="module")
def server(tmp_path_factory, pytestconfig):
    folder = tmp_path_factory.mktemp("server")
    process = ServerProcess(data=folder / "data", config=pytestconfig.rootpath / "config.toml")
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def supervisor(server):
    own = Supervisor(server)
    yield own
    own.client.close()


@pytest.fixture
def program(server, tmp_path):
    """`program(name, module, *words)`: started, and ended with the test."""
    programs = []

    def begin(name, module, *words, **environment):
        own = ("--server", server.url, "--name", name, *words)
        programs.append(Program(tmp_path / name, module, *own, **environment))
        programs[-1].start()
        return programs[-1]

    yield begin
    for one in programs:
        one.stop()
