"""The API's description: every call with an example that holds, every code of a refusal."""

import re
from pathlib import Path

import pytest

from ticket_protocol import replies
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.commands import Nothing, OnCurrent
from ticket_protocol.outlook import Forecast, Outlook, QualityReply
from ticket_server.web.callers import ENDED
from ticket_server.web.openapi import _commands
from ticket_server.web.problem_codes import by_status

SERVER = Path(__file__).parents[3] / "ticket_server"
UNSAID = {"REFUSED", "ADMINISTRATOR_EXISTS"}
"""The name of what has none of its own, and what a command line says."""


@pytest.fixture
def calls(hall):
    document = hall.server.app.openapi()
    return {
        f"{method.upper()} {path}": call
        for path, methods in document["paths"].items()
        for method, call in methods.items()
        if method != "parameters"
    }


def models():
    said = (*replies.Reply.__subclasses__(), Board, Centre, Forecast, Outlook, QualityReply)
    return {model.__name__: model for model in (*_commands(), *said)}


def told(content):
    """The model's name and the example of a body in JSON."""
    body = content.get("application/json", {})
    return body.get("schema", {}).get("$ref", "").rpartition("/")[2], body.get("example")


def test_every_example_is_what_its_model_takes(calls):
    known, missing = models(), []
    for name, call in calls.items():
        bodies = [r["content"] for s, r in call["responses"].items() if s.startswith("2")]
        bodies += [call["requestBody"]["content"]] if "requestBody" in call else []
        for model, example in filter(lambda found: found[0], map(told, bodies)):
            if example is None:
                missing.append((name, model))
            else:
                known[model].model_validate(example)
    empty = {"Nothing", "MakeBackup"}
    assert [(n, m) for n, m in missing if m not in empty] == []


def test_every_call_says_what_it_does(calls):
    said = {name: call["description"] for name, call in calls.items()}
    vague = {Nothing.__doc__, OnCurrent.__doc__, None, ""}
    assert [name for name, words in said.items() if words in vague] == []


def test_examples_are_of_nobody(calls):
    text = str(calls)
    assert not re.search(r"/tmp/|/home/|/root/", text)


def test_every_code_that_the_server_says_is_described(calls):
    source = "\n".join(path.read_text(encoding="utf-8") for path in SERVER.rglob("*.py"))
    said = set(re.findall(r'ProblemError\(\s*\d+,\s*"([A-Z_]+)"', source))
    said |= {f"SESSION_{why.upper()}" for why in ENDED}
    said |= set(re.findall(r'^    code = "([A-Z_]+)"', source, flags=re.MULTILINE))
    described = {code for codes in by_status().values() for code in codes}
    assert said - described == UNSAID
    words = " ".join(r["description"] for r in calls["POST /api/v1/tickets"]["responses"].values())
    assert {"CATEGORY_NOT_SERVED", "KEY_REUSED", "TOO_FAST"} <= set(re.findall(r"[A-Z_]+", words))
