"""Qt's own words kept from people: for libraries that a small machine lacks without any fault."""

from collections.abc import Iterator
from contextlib import contextmanager
from logging import Logger

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


@contextmanager
def qt_told_at_debug(log: Logger) -> Iterator[None]:
    """Meanwhile whatever Qt says goes to `log` at DEBUG."""

    def tell(_kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.debug("%s: %s", context.category, message)

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
