"""The import rules notice the imports that they forbid."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

VIOLATIONS = {
    "ticket_server/web/__init__.py": ["import PySide6", "import sqlalchemy"],
    "ticket_server/storage/__init__.py": ["import ticket_server.web"],
    "ticket_server/domain/routing.py": ["import logging", "import ticket_protocol.words"],
    "ticket_server/estimate/replay.py": ["import time"],
    "ticket_server/expecting/child.py": ["import numpy"],
    "ticket_protocol/words.py": ["import screen_kit"],
    "kiosk/visit.py": ["import PySide6", "import counter_display", "import serial"],
    "screen_kit/__init__.py": ["import kiosk"],
    "counter_display/__init__.py": ["import demo"],
    "demo/__init__.py": ["import ticket_server.domain"],
}


@pytest.fixture(scope="module")
def verdicts(root, tmp_path_factory):
    """What import-linter says of a copy of the house in which every rule is broken."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(root / "pyproject.toml", copy)
    for room in {path.split("/")[0] for path in VIOLATIONS} | {"staff_console"}:
        copy_python(root / room, copy / room)
    for path, imports in VIOLATIONS.items():
        with (copy / path).open("a", encoding="utf-8") as file:
            file.write("\n" + "\n".join(imports) + "\n")
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=copy, check=False, capture_output=True, text=True)
    return dict(re.findall(r"^(.+) (KEPT|BROKEN)$", done.stdout, re.MULTILINE))


def copy_python(source, target):
    for path in source.rglob("*.py"):
        (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target / path.relative_to(source))


def test_every_rule_can_be_broken(verdicts):
    assert verdicts
    assert [rule for rule, verdict in verdicts.items() if verdict != "BROKEN"] == []


def test_the_domain_stands_on_the_standard_library(root):
    """Whatever it imports, not only what the rules above happen to name."""
    own = {*sys.stdlib_module_names, "ticket_server"}
    outside = {
        f"{path.name}: {name}"
        for path in (root / "ticket_server" / "domain").rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] not in own
    }
    assert outside == set()


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module
