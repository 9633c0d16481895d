"""Serial signs as their own process, before a real server: calls, cut-offs, silence."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from demo.fake_sign.lines import TcpLine
from demo.fake_sign.signs import Signs
from demo.processes import ServerProcess
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

CONFIG = Path(__file__).parents[2] / "config.toml"
LINE = """[[sign_lines]]
id = "signs-1"
address = "{address}"
preset = "modbus-fc16"
signs = [{{ counter = 7, address = 7 }}, {{ counter = 9, address = 9 }}]
resend_s = 2.0

"""
PATIENCE_S = 20.0
HEARD_WITHIN_S = 30.0


@pytest.fixture
def line():
    with TcpLine(Signs("modbus-fc16", (7, 9))) as one:
        yield one


@pytest.fixture
def server(tmp_path, line):
    text = CONFIG.read_text(encoding="utf-8")
    ours = LINE.format(address=line.address)
    text, found = re.subn(r"^\[\[sign_lines\]\]\n(?:.+\n)*\n", ours, text, flags=re.MULTILINE)
    assert found == 1
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    process = ServerProcess(data=tmp_path / "data", config=config)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def signs(server):
    """The process that drives the signs."""
    arguments = ["--headless", "--name", "signs-1", "--server", server.url]
    token = server.token(Role.DISPLAY, "signs-1")
    with subprocess.Popen(
        [sys.executable, "-m", "counter_display", *arguments],
        env=os.environ | {"DENLUOT_TOKEN": token},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.terminate()
        process.communicate(timeout=10)


@pytest.fixture
def officer(server):
    """Whoever gives numbers, calls them and looks after the devices."""
    token = server.token(Role.ADMIN, "chief")
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    with httpx.Client(base_url=server.url + API, headers=headers) as client:
        yield client


def post(by, path, **body):
    reply = by.post(path, json=body, headers={KEY_HEADER: str(uuid4())})
    return reply.raise_for_status().json()


def called(by, counter):
    """The number that is called there next."""
    post(by, "/tickets", category="dat-dai")
    return post(by, f"/counters/{counter}/call-next")["ticket"]["number"]


def silent_signs(by):
    """Counters whose signs staff are told of."""
    devices = by.get("/board").raise_for_status().json()["devices"]
    return {part["counter"] for one in devices for part in one["parts_down"]}


def eventually(fact, within_s=PATIENCE_S):
    until = time.monotonic() + within_s
    while not fact():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_signs_follow_the_counter_and_show_nothing_old(line, server, signs, officer):
    post(officer, "/counters/9/open")
    number = called(officer, 9)
    assert line.wait(lambda there: there.text(9) == number, PATIENCE_S)
    server.kill()
    assert line.wait(lambda there: there.text(9) == "----", PATIENCE_S)
    server.start()
    assert line.wait(lambda there: there.text(9) == number, PATIENCE_S)
    signs.terminate()
    assert line.wait(lambda there: there.text(9) == "----", PATIENCE_S)
    assert signs.wait(timeout=10) == 0


def test_staff_hear_of_a_sign_without_power_and_of_a_line_that_is_gone(line, signs, officer):
    post(officer, "/counters/9/open")
    number = called(officer, 9)
    assert line.wait(lambda there: there.text(9) == number, PATIENCE_S)
    assert silent_signs(officer) == set()
    line.change(lambda there: there.switch_off(9))
    eventually(lambda: silent_signs(officer) == {9}, HEARD_WITHIN_S)
    line.change(lambda there: there.switch_on(9))
    eventually(lambda: silent_signs(officer) == set(), HEARD_WITHIN_S)
    assert line.wait(lambda there: there.text(9) == number, PATIENCE_S)
    line.unplug()
    eventually(lambda: silent_signs(officer) == {7, 9}, HEARD_WITHIN_S)
    line.plug_in()
    eventually(lambda: silent_signs(officer) == set(), HEARD_WITHIN_S)
