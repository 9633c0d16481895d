"""Texts of the supervisor's page: each that its script names is there."""

import re

import pytest

from ticket_protocol.texts import texts

WHOLE = re.compile(r"\bt\(\s*'(\w+)'")
QUOTED = re.compile(r"'(\w+)'")
BEGUN = re.compile(r"\bt\(`(\w+)\$\{")


@pytest.fixture
def script(pytestconfig):
    folder = pytestconfig.rootpath / "assets" / "pages" / "supervisor"
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.js"))


def test_each_is_there(script):
    named = {f"page.supervisor.{name}" for name in WHOLE.findall(script)}
    assert len(named) > 100
    assert sorted(named - texts("vi").keys()) == []


def test_those_put_together_begin_with_some(script):
    for begun in set(BEGUN.findall(script)):
        assert any(key.startswith(f"page.supervisor.{begun}") for key in texts("vi")), begun


def test_none_is_left_over(script):
    prefix, begun = "page.supervisor.", tuple({*BEGUN.findall(script), "alarm_"})
    own = {key.removeprefix(prefix) for key in texts("vi") if key.startswith(prefix)}
    named = {*QUOTED.findall(script), "title"}
    assert sorted(key for key in own - named if not key.startswith(begun)) == []
