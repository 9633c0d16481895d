"""A real server whose settings change: by hand, over the API, broken, and over a restart."""

import time
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.clients import Client, GaveUpError
from demo.processes import ServerDiedError, ServerProcess
from ticket_protocol.words import Role

TEXT = (Path(__file__).parents[2] / "config.toml").read_text(encoding="utf-8")
PATIENCE_S = 30
GOOD = ("wait_min = 20", "wait_min = 25")
BAD = ('categories = ["dat-dai"', 'categories = ["dat-dia"')


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    path = tmp_path_factory.mktemp("settings") / "config.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def server(config):
    made = ServerProcess(data=config.parent / "data", config=config)
    made.start()
    yield made
    made.kill()


@pytest.fixture(scope="module")
def token(server):
    return server.token(Role.SUPERVISOR, "lan")


@pytest.fixture
def client(server, token):
    with closing(Client(server.url, token)) as made:
        yield made


def edit(config, *changes):
    text = config.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    new = config.with_suffix(".swp")
    new.write_text(text, encoding="utf-8")
    new.replace(config)


def until(look):
    end = time.monotonic() + PATIENCE_S
    while not (found := look()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def test_settings_change_while_the_server_runs(server, config, client, token):
    ticket = client.post("/tickets", {"category": "dat-dai"})
    edit(config, GOOD)
    until(lambda: client.get("/centre")["alarm_wait_min"] == 25)
    edit(config, BAD)
    refused = until(lambda: client.get("/settings")["refused"])
    assert any("dat-dia" in problem["en"] for problem in refused["problems"])
    assert client.get("/centre")["alarm_wait_min"] == 25
    edit(config, BAD[::-1])
    until(lambda: client.get("/settings")["refused"] is None)

    change = {"changes": [{"path": "alarm.wait_min", "value": 30}]}
    changed = client.post("/settings/change", change)
    base = client.get("/settings")["digest"]
    client.post("/settings", {"text": changed["text"], "base": base})
    assert "wait_min = 30" in config.read_text(encoding="utf-8")
    assert client.get("/centre")["alarm_wait_min"] == 30
    with pytest.raises(GaveUpError, match="SETTINGS_CHANGED"):
        client.post("/settings", {"text": TEXT, "base": base})

    server.kill()
    edit(config, BAD)
    server.start()
    with closing(Client(server.url, token)) as again:
        assert again.get("/centre")["alarm_wait_min"] == 30
        told = again.get("/settings")
        assert (told["version"]["by"], told["refused"] is None) == ("lan", False)
        again.post("/counters/9/open", {})
        assert again.post("/counters/9/call-next", {})["ticket"]["id"] == ticket["id"]
        kept = again.get("/settings/versions")["versions"]
        assert [version["by"] for version in kept] == ["lan", None, None]


def test_without_a_good_version_a_broken_file_is_refused(tmp_path):
    config = tmp_path / "config.toml"
    config.write_text(TEXT, encoding="utf-8")
    edit(config, BAD)
    with pytest.raises(ServerDiedError, match="dat-dia"):
        ServerProcess(data=tmp_path / "data", config=config).start()
