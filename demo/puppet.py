"""Runs one screen program and does what a person in front of it would: touch, click, look.

    python -m demo.puppet kiosk|counter_display|staff_console [the program's own options]

Orders come on standard input, one JSON object a line; each is answered by one line. The program
itself is the real one; only the finger is ours.
"""

import importlib
import importlib.util
import json
import sys
import time
from collections.abc import Iterator
from threading import Thread
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from screen_kit import start

PATIENCE_MS = 15_000
LOOK_MS = 20
BESIDE = 4
"""A finger never hits the very middle."""


class Orders(QObject):
    """Standard input, read in a thread of its own."""

    came = Signal(object)
    ended = Signal()

    def listen(self) -> None:
        """Starts reading."""
        Thread(target=self._read, name="orders", daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(json.loads(line))
        self.ended.emit()


class Puppet(QObject):
    """Carries out one order after the other at the window."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._finger = QTest.createTouchDevice()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._age = QElapsedTimer()
        self._waiting: list[dict[str, Any]] = []

    def order(self, order: dict[str, Any]) -> None:
        """Takes an order; those that must wait for something to appear do so in turn."""
        self._waiting.append(order)
        if not self._timer.isActive():
            self._age.start()
            self._timer.start(LOOK_MS)

    def _look(self) -> None:
        order = self._waiting[0]
        patience = int(order.get("patience_ms", PATIENCE_MS))
        reply = self._try(order)
        if reply is None and self._age.elapsed() < patience:
            return
        if reply is None:
            reply = {"ok": False, "why": f"{order}: nothing there; seen: {sorted(self._names())}"}
        print(json.dumps(reply), flush=True)
        self._waiting.pop(0)
        self._age.restart()
        if not self._waiting:
            self._timer.stop()

    def _try(self, order: dict[str, Any]) -> dict[str, Any] | None:
        """The reply, or None while what is ordered cannot be done yet."""
        if order["do"] == "picture":
            ok = self._window.grabWindow().save(order["path"])
            return {"ok": ok, "why": "" if ok else f"{order['path']} cannot be written"}
        item = self._find(order["name"])
        if item is None or (order["do"] in {"touch", "click"} and not item.isEnabled()):
            return None
        if order["do"] == "read":
            return self._read(item, order)
        at = time.monotonic()
        if order["do"] in {"touch", "click", "write"}:
            self._press(item, touching=order["do"] == "touch")
        if order["do"] == "write":
            self._write(order["text"])
        return {"ok": True, "at": at}

    def _read(self, item: QQuickItem, order: dict[str, Any]) -> dict[str, Any] | None:
        value = item.property(order["property"])
        if "until" in order and value != order["until"]:
            return None
        return {"ok": True, "value": value}

    def _press(self, item: QQuickItem, *, touching: bool) -> None:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        where = middle + QPoint(BESIDE, BESIDE)
        if touching:
            QTest.touchEvent(self._window, self._finger).press(0, where, self._window).commit()
            QTest.touchEvent(self._window, self._finger).release(0, where, self._window).commit()
        else:
            keys = Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(self._window, Qt.MouseButton.LeftButton, keys, where)

    def _write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self._window, Qt.Key(ord(letter.upper())))

    def _find(self, name: str) -> QQuickItem | None:
        return next((item for item in self._items() if item.objectName() == name), None)

    def _names(self) -> set[str]:
        return {item.objectName() for item in self._items()} - {""}

    def _items(self) -> Iterator[QQuickItem]:
        """Everything that can be seen, from the root down."""
        below = [self._window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                yield item
                below += item.childItems()


def main() -> int:
    """Builds the program named first, shows it, and obeys until the orders end."""
    program, *arguments = sys.argv[1:]
    module = importlib.import_module(_on_screen(program))
    options = module.options_of(module.parser().parse_args(arguments))
    app = start.application(program)
    built = module.build(options)
    puppet, orders = Puppet(built.screen.window), Orders()
    orders.came.connect(puppet.order)
    orders.ended.connect(app.quit)
    orders.listen()
    if hasattr(built, "show"):
        built.show()
    else:
        built.screen.show(options.common.size, options.common.position)
    built.link.start()
    code = start.run(app, [])
    built.close()
    return code


def _on_screen(program: str) -> str:
    """Where a program starts its screen, if it can also run without one."""
    name = f"{program}.on_screen"
    return name if importlib.util.find_spec(name) else f"{program}.__main__"


if __name__ == "__main__":
    sys.exit(main())
