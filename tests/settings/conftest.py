"""The demo centre's file, with changes, and what is said of them."""

from pathlib import Path

import pytest

from ticket_server.settings.load import parse
from ticket_server.settings.problems import SettingsError
from ticket_server.settings.vietnamese import UNKNOWN

TEXT = (Path(__file__).parents[2] / "config.toml").read_text(encoding="utf-8")


def changed_text(*changes):
    """The file with each (old, new) made once; each old must be there."""
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.fixture(autouse=True)
def in_vietnamese(monkeypatch):
    """Whatever a test finds wrong, it can be told in Vietnamese."""
    begin = SettingsError.__init__

    def told(self, source, problems):
        begin(self, source, problems)
        for problem in problems:
            assert UNKNOWN not in problem.vietnamese, problem

    monkeypatch.setattr(SettingsError, "__init__", told)


@pytest.fixture
def text():
    return TEXT


@pytest.fixture
def changed():
    return lambda *words: changed_text(*zip(words[::2], words[1::2], strict=True))


@pytest.fixture
def problems():
    def found(text):
        with pytest.raises(SettingsError) as caught:
            parse(text)
        return {p.path: str(p) for p in caught.value.problems}

    return found


@pytest.fixture
def mistakes(problems, changed):
    """What is said of the file with changes, by path."""
    return lambda *changes: problems(changed(*changes))
