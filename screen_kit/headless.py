"""Runs a program that has no window: Qt's loop and its network, no QtGui, and a clean end."""

import atexit
import logging
import signal
import sys

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

SIGNAL_POLL_MS = 200
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def application(name: str) -> QCoreApplication:
    """Qt without a screen; the one that exists, if there is one."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    app = QCoreApplication.instance()
    if app is None:
        log_qt()
        app = QCoreApplication(sys.argv[:1])
    app.setApplicationName(name)
    app.setOrganizationName("denluot")
    return app


def run(app: QCoreApplication) -> int:
    """Until the program or the system says stop; the exit code."""
    for stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stop, lambda *_: app.quit())
    awake = QTimer()  # lets Python see signals while Qt sleeps
    awake.timeout.connect(lambda: None)
    awake.start(SIGNAL_POLL_MS)
    return app.exec()


def log_qt() -> None:
    """What Qt and QML have to say goes where everything is said."""
    qInstallMessageHandler(_log)
    atexit.register(qInstallMessageHandler, None)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(context.category or "qt").log(LEVELS[kind], "%s", message)
