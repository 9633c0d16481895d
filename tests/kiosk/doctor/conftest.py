"""Printers to examine, and a clerk who answers."""

import pytest

from demo.fake_printer.doors import PtyDoor, TcpDoor
from kiosk.doctor.command import main

PATIENCE = ["--patience", "0.15"]


@pytest.fixture
def tcp():
    with TcpDoor() as door:
        yield door


@pytest.fixture
def pty():
    with PtyDoor() as door:
        yield door


@pytest.fixture
def doctor(capsys):
    """Runs it; `answers`: what the clerk says. Gives the exit code and what was written."""

    def run(*arguments, answers=()):
        left = list(answers)

        def ask(question):
            asked.append(question)
            return left.pop(0)

        asked: list[str] = []
        code = main([*PATIENCE, *arguments], ask)
        assert left == []
        return code, capsys.readouterr().out + "\n".join(asked)

    return run
