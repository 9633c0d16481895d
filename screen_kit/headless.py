"""Runs a program that has no window: Qt's loop and its network, no QtGui, and a clean end."""

import argparse
import atexit
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from screen_kit.collecting import Collecting, settle
from screen_kit.link import Link
from screen_kit.options import Options, StartError, options_of
from screen_kit.pairing.attending import Attendant
from screen_kit.pairing.spoken import SpokenCode
from ticket_protocol.pairing import Kind
from ticket_protocol.service_manager import ServiceManager

SIGNAL_POLL_MS = 200
SETTLED_MS = 5000
"""By then a program has joined the server and drawn its first screen."""
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Serving(Protocol):
    """What owns the devices of a program; it follows the link by itself."""

    def stop(self) -> None:
        """Tell the devices that this is the end, and let go of them."""


@dataclass(kw_only=True)
class Program:
    """Devices at work: keep it, or they stop."""

    link: Link
    serving: Serving
    collecting: Collecting

    def start(self) -> None:
        """Joins the server; the devices follow from its settings."""
        self.collecting.start()  # they have threads of their own
        self.link.start()

    def close(self) -> None:
        """Lets go of the devices, then of the server."""
        self.serving.stop()
        self.collecting.stop()
        self.link.stop()


def main(
    own: argparse.ArgumentParser,
    default: str,
    build: Callable[[Options], Program],
    kind: Kind,
    arguments: Sequence[str] | None = None,
) -> int:
    """Runs until the system says stop. `default`: the program's name, if it is given none.

    Without a token it says in its log which code it is paired by.
    """
    try:
        options = options_of(own.parse_args(arguments), default)
    except StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - who starts it reads this
        return 2
    app = application(own.prog)
    attendant = Attendant(options, kind, build, SpokenCode)
    attendant.start()
    code = run(app)
    attendant.close()
    return code


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
    """Until the program or the system says stop; the exit code.

    The service manager hears from this loop's own timer that it goes round: a loop that hangs
    falls silent, and the program is started anew.
    """
    for stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stop, lambda *_: app.exit(0))  # quit() asks windows, which may refuse
    awake = QTimer()  # lets Python see signals while Qt sleeps
    awake.timeout.connect(lambda: None)
    awake.start(SIGNAL_POLL_MS)
    manager, beat = ServiceManager(), QTimer()
    beat.timeout.connect(manager.alive)
    QTimer.singleShot(0, manager.ready)
    QTimer.singleShot(SETTLED_MS, settle)
    if manager.beat_ms:
        beat.start(manager.beat_ms)
    code = app.exec()
    manager.stopping()
    return code


def log_qt() -> None:
    """What Qt and QML have to say goes where everything is said."""
    qInstallMessageHandler(_log)
    atexit.register(qInstallMessageHandler, None)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(context.category or "qt").log(LEVELS[kind], "%s", message)
