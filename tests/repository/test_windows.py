"""No module that is started on Windows stands in the way there: what POSIX alone has is guarded."""

import ast

ROOMS = (
    "ticket_protocol", "ticket_server", "screen_kit", "kiosk", "counter_display", "staff_console",
)  # fmt: skip
POSIX = {"crypt", "fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
NAMES = {"AF_UNIX", "O_NONBLOCK", "O_NOCTTY", "geteuid", "getuid", "fork", "SIGUSR1", "SIGKILL"}


def test_nothing_of_posix_alone_is_needed_to_import_a_module(own_files, root):
    found = [
        f"{path.relative_to(root)}: {name}"
        for path in own_files("*.py")
        if path.relative_to(root).parts[0] in ROOMS
        for name in needed(ast.parse(path.read_text("utf-8")).body)
    ]
    assert found == []


def needed(body):
    """What the module's own lines ask for as they are read; not what a try or an if guards."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in POSIX)
        elif isinstance(node, ast.ImportFrom) and node.module in POSIX:
            yield node.module
        elif isinstance(node, ast.ClassDef):
            yield from needed(node.body)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr):
            yield from (
                part.attr
                for part in ast.walk(node)
                if isinstance(part, ast.Attribute) and part.attr in NAMES
            )
