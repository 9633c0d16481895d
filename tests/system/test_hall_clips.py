"""The hall's screen as its own process plays clips; staff hear of a broken one."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from demo.processes import ServerProcess
from ticket_protocol.version import API, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

CLIPS = Path(__file__).parents[1] / "screen_kit" / "media" / "clips"
TOLD_WITHIN_S = 40.0


@pytest.fixture
def server(tmp_path, pytestconfig):
    """A centre whose TV has a place for clips."""
    text = (pytestconfig.rootpath / "config.toml").read_text(encoding="utf-8")
    config = tmp_path / "config.toml"
    config.write_text(text.replace('layout = "calls"', 'layout = "media"'), encoding="utf-8")
    process = ServerProcess(data=tmp_path / "data", config=config)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "clips"
    folder.mkdir()
    shutil.copy(CLIPS / "clip.mp4", folder / "2.mp4")
    (folder / "1.mp4").write_bytes(b"no clip at all")
    return folder


@pytest.fixture
def tv(server, folder, tmp_path):
    arguments = ["--name", "hall-tv", "--server", server.url, "--state-dir", str(tmp_path / "tv")]
    command = [sys.executable, "-m", "counter_display", *arguments, "--media", str(folder)]
    env = os.environ | {"DENLUOT_TOKEN": server.token(Role.DISPLAY, "hall-tv")}
    with (
        (tmp_path / "said").open("w") as said,
        subprocess.Popen(command, env=env, stderr=said) as process,
    ):
        yield process
        process.terminate()
        assert process.wait(timeout=10) == 0


@pytest.fixture
def silent(server):
    """What of the TV's parts is told to staff not to work."""
    headers = {
        "Authorization": f"Bearer {server.token(Role.ADMIN, 'chief')}",
        PROTOCOL_HEADER: str(PROTOCOL),
    }

    def asked():
        board = httpx.get(server.url + API + "/board", headers=headers).json()
        tvs = [device for device in board["devices"] if device["name"] == "hall-tv"]
        return [part["part"] for device in tvs for part in device.get("parts_down", ())]

    return asked


def until(holds):
    end = time.monotonic() + TOLD_WITHIN_S
    while not holds():
        assert time.monotonic() < end, "not in time"
        time.sleep(0.1)


def test_a_broken_clip_is_told_until_it_is_gone(tv, folder, silent, tmp_path):
    until(lambda: "media" in silent())
    until(lambda: "1.mp4 cannot be shown" in (tmp_path / "said").read_text())
    (folder / "1.mp4").unlink()
    until(lambda: "media" not in silent())
    assert tv.poll() is None
    assert "2.mp4 cannot be shown" not in (tmp_path / "said").read_text()
