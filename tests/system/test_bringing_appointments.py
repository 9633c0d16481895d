"""`ticket-server appointments`: a table handed over to a real server, twice, and refused."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.clients import Client
from demo.processes import ServerProcess
from ticket_protocol.words import Role

CONFIG = Path(__file__).parents[2] / "config.toml"
HEAD = "reference,date,time,category\n"


@pytest.fixture
def server(tmp_path):
    running = ServerProcess(data=tmp_path / "data", config=CONFIG)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def bring(server, tmp_path):
    token = tmp_path / "token"
    token.write_text(server.token(Role("bookings"), "portal"), encoding="ascii")

    def run(rows, url=None):
        table = tmp_path / "table.csv"
        table.write_text(HEAD + rows, encoding="utf-8")
        options = ["--server", url or server.url, "--token-file", str(token)]
        command = [sys.executable, "-m", "ticket_server", "appointments", str(table), *options]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    return run


def test_a_table_is_handed_over_and_its_faults_are_told(server, bring):
    rows = "A-1,2027-01-04,09:30,dat-dai\nA-2,2027-01-04,09:45,chung-thuc\n"
    assert "2 new, 0 changed, 0 as before" in bring(rows).stdout
    assert "1 new, 0 changed, 2 as before" in bring(rows + "A-3,2027-01-04,10:00,dat-dai\n").stdout
    refused = bring("B-1,2027-01-04,09:30,moon\n")
    assert refused.returncode == 1
    assert "UNKNOWN_CATEGORY: B-1" in refused.stderr
    away = bring(rows, "http://127.0.0.1:9")
    assert away.returncode == 1
    assert "The server cannot be reached" in away.stderr
    with closing(Client(server.url, server.token(Role.GUIDE, "guide"))) as guide:
        listed = guide.get("/appointments?day=2027-01-04")["appointments"]
        assert [one["reference"] for one in listed] == ["A-1", "A-2", "A-3"]
