"""The sizes and the beginnings of files, as the house wants them."""

import ast

import pytest

MOST_LINES = {".py": 300, ".qml": 200}
ROOMS = (
    "ticket_protocol",
    "ticket_server",
    "screen_kit",
    "kiosk",
    "counter_display",
    "staff_console",
    "demo",
    "benchmarks",
    "tools",
)


@pytest.mark.parametrize("suffix", MOST_LINES)
def test_no_file_is_too_long(own_files, root, suffix):
    lengths = {
        str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines())
        for path in own_files(f"*{suffix}")
    }
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES[suffix]} == {}


def test_init_files_hold_a_docstring_only(own_files, root):
    fuller = [
        str(path.relative_to(root))
        for path in own_files("__init__.py")
        if len(body := tree(path).body) != 1 or not isinstance(body[0], ast.Expr)
    ]
    assert fuller == []


def test_every_module_says_what_lives_there(own_files, root):
    silent = [
        str(path.relative_to(root))
        for path in own_files("*.py")
        if path.relative_to(root).parts[0] in ROOMS and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_no_room_for_odds_and_ends(own_files, root):
    forbidden = {"common", "utils", "util", "helpers", "manager", "misc"}
    rooms = [path.relative_to(root) for path in own_files("*.py")]
    assert [str(path) for path in rooms if forbidden & {*path.parts, path.stem}] == []


def test_the_domain_is_told_the_time(own_files, root):
    """An import rule keeps clocks away; this keeps away the ones that hide in values."""
    askers = {"now", "utcnow", "today"}
    calls = [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in own_files("*.py")
        if path.is_relative_to(root / "ticket_server" / "domain")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in askers
    ]
    assert calls == []


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))
