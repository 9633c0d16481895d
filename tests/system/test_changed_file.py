"""A start with a changed file strands nobody who waits and reuses no number of the day."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.clients import Client, GaveUpError
from demo.processes import ServerProcess
from ticket_protocol.words import Role

TEXT = (Path(__file__).parents[2] / "config.toml").read_text(encoding="utf-8")


def without(text, table, line):
    """`text` without the one table of that array which has `line`."""
    tables = re.split(rf"(?=^\[\[{table}\]\]$)", text, flags=re.MULTILINE)
    kept = [part for part in tables if f"\n{line}\n" not in part]
    assert len(kept) == len(tables) - 1, line
    return "".join(kept)


def without_words(text):
    """`text` without the search's suggestions and the questions, which name all kinds of things."""
    changed = re.sub(r"^\[search\]\n(?:(?!^# ---).*\n)*", "", text, flags=re.MULTILINE)
    changed = re.sub(r"^\[\[questions\]\]\n(?:(?!^# ---).*\n)*", "", changed, flags=re.MULTILINE)
    assert "questions" not in re.sub(r"#.*", "", changed)
    return changed


def test_a_category_that_vanishes_with_its_counter_is_still_called(tmp_path):
    config = tmp_path / "config.toml"
    config.write_text(TEXT, encoding="utf-8")
    server = ServerProcess(data=tmp_path / "data", config=config)
    server.start()
    token = server.token(Role.ADMIN, "test")
    with closing(Client(server.url, token)) as client:
        police = client.post("/tickets", {"category": "cong-an"})
        land = client.post("/tickets", {"category": "dat-dai"})
    server.stop()

    changed = without(without_words(TEXT), "categories", 'id = "cong-an"')
    changed = without(changed, "counters", "number = 8")
    config.write_text(without(changed, "displays", 'id = "sign-8"'), encoding="utf-8")
    server.start()
    with closing(Client(server.url, token)) as client:
        client.post("/counters/9/open", {})
        called = [client.post("/counters/9/call-next", {})["ticket"]["id"] for _ in range(2)]
        assert called == [police["id"], land["id"]]
        assert client.post("/tickets", {"category": "dat-dai"})["number"] == "9002"
        with pytest.raises(GaveUpError, match="CATEGORY_NOT_SERVED"):
            client.post("/tickets", {"category": "cong-an"})
    server.stop()
