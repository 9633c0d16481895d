"""The server's time rules: no screen asks the clock of its own machine what time it is."""

import ast

SCREENS = ("screen_kit", "kiosk", "counter_display", "staff_console")
ASKERS = {"now", "utcnow", "today", "localtime", "strftime", "currentDateTime", "currentTime"}
OF_CLOCKS = {"datetime", "date", "time", "QDateTime", "QTime", "QDate"}
KNOWN = {
    "screen_kit/server_clock.py",  # the one place, until the server has answered
    "kiosk/doctor/command.py",  # marks a trial sheet
    "kiosk/drivers/outbox_file.py",  # names a file that was set aside
    "kiosk/outbox/remembering.py",  # how far the own clock is ahead
}


def test_only_these_ask_the_machine_s_clock(own_files, root):
    asked = {
        str(path.relative_to(root))
        for path in own_files("*.py")
        if path.relative_to(root).parts[0] in SCREENS and asks(path)
    }
    assert asked <= KNOWN


def asks(path):
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ASKERS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in OF_CLOCKS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )


def test_no_page_asks_it(own_files, root):
    asked = [
        str(path.relative_to(root))
        for path in own_files("*.qml")
        if "new Date" in (text := path.read_text("utf-8")) or "Date.now" in text
    ]
    assert asked == []
