"""Starts a screen: options, Qt, fonts, engine, window, and a clean end on SIGTERM."""

import argparse
import atexit
import logging
import os
import re
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# QQuickWindow must be known before a root object is read, or it comes back as a plain window.
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from screen_kit import translations
from screen_kit.icons import ASSETS, SvgPictures
from screen_kit.texts import languages

log = logging.getLogger(__name__)

KIT = Path(__file__).parent / "qml"
SIGNAL_POLL_MS = 200
NO_GPU = ("offscreen", "minimal", "linuxfb", "vnc")
"""Platforms of Qt on which its usual way of drawing ends the program."""
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class StartError(Exception):
    """A screen cannot start; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a device knows by itself: the server, its own name, its token, and the window."""

    server: str
    name: str
    token: str
    language: str = "vi"
    size: tuple[int, int] | None = None
    position: tuple[int, int] | None = None


def parser(program: str, description: str) -> argparse.ArgumentParser:
    """A parser with the options that every screen has; each is also an environment variable."""
    own = argparse.ArgumentParser(prog=program, description=description)
    env = os.environ.get
    own.add_argument("--server", default=env("DENLUOT_SERVER", "http://127.0.0.1:8000"))
    own.add_argument("--name", default=env("DENLUOT_NAME"), help="this device's name")
    own.add_argument(
        "--token-file",
        type=Path,
        default=env("DENLUOT_TOKEN_FILE"),
        help="a file that holds this device's token (or DENLUOT_TOKEN in the environment)",
    )
    own.add_argument("--language", default=env("DENLUOT_LANGUAGE", "vi"))
    own.add_argument(
        "--windowed", metavar="WxH[+X+Y]", help="a window of this size instead of the full screen"
    )
    return own


def options_of(arguments: argparse.Namespace, default_name: str) -> Options:
    """The common options, or StartError."""
    size, position = _window(arguments.windowed)
    return Options(
        server=_server(arguments.server),
        name=arguments.name or default_name,
        token=_token(arguments.token_file),
        language=_language(arguments.language),
        size=size,
        position=position,
    )


def _server(address: str) -> str:
    if not address.startswith(("http://", "https://")):
        raise StartError(f"--server {address!r}: write it as http://HOST:8000.")
    return address.rstrip("/")


def _language(name: str) -> str:
    if name not in languages():
        raise StartError(f"--language {name!r}: there is {', '.join(languages())}.")
    return name


def _token(file: Path | str | None) -> str:
    if file is None:
        return os.environ.get("DENLUOT_TOKEN", "").strip()
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise StartError(f"The token file cannot be read: {error}") from error


def _window(text: str | None) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Size and position of the window; both None for the full screen."""
    if text is None:
        return None, None
    match = re.fullmatch(r"(\d+)x(\d+)(?:\+(\d+)\+(\d+))?", text.lower())
    if match is None:
        raise StartError(f"--windowed {text!r}: write it as 1080x1920, or 1080x1920+0+0.")
    width, height, x, y = match.groups()
    return (int(width), int(height)), (int(x), int(y)) if x is not None else None


def application(name: str) -> QGuiApplication:
    """Qt with our fonts; the one that exists, if there is one."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else _first_application()
    app.setApplicationName(name)
    app.setOrganizationName("denluot")
    for font in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return app


def _first_application() -> QGuiApplication:
    qInstallMessageHandler(_log_qt)
    atexit.register(qInstallMessageHandler, None)
    app = QGuiApplication(sys.argv[:1])
    if app.platformName() in NO_GPU and "QT_QUICK_BACKEND" not in os.environ:
        QQuickWindow.setSceneGraphBackend("software")
    return app


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt and QML have to say goes where everything is said."""
    logging.getLogger(context.category or "qt").log(LEVELS[kind], "%s", message)


@dataclass(kw_only=True)
class Screen:
    """A screen that stands: keep it, or it goes. The view model outlives the engine."""

    view_model: QObject
    engine: QQmlApplicationEngine
    window: QQuickWindow
    language: translations.Language

    def show(self, size: tuple[int, int] | None, position: tuple[int, int] | None = None) -> None:
        """Fills the screen, or a window of `size`, at `position` if one is wanted."""
        if position is not None:
            self.window.setPosition(*position)
        if size is None:
            self.window.showFullScreen()
        else:
            self.window.setWidth(size[0])
            self.window.setHeight(size[1])
            self.window.show()

    def close(self) -> None:
        """Takes the window away before what it shows."""
        self.window.close()
        self.engine.deleteLater()
        # At once: what is bound to the view model must not outlive it.
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete)


def screen(
    root: Path,
    view_model: QObject,
    *,
    language: str = "vi",
    properties: Mapping[str, object] | None = None,
) -> Screen:
    """Reads the QML file `root`, whose root requires `vm` and is a window (not yet shown)."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(KIT))
    engine.addImportPath(str(root.parent))
    engine.addImageProvider("icon", SvgPictures(ASSETS / "icons"))
    engine.addImageProvider("picture", SvgPictures(ASSETS / "pictures"))
    said = translations.Language(engine, language)
    problems: list[QQmlError] = []
    engine.warnings.connect(problems.extend)
    engine.setInitialProperties({"vm": view_model, **(properties or {})})
    engine.load(QUrl.fromLocalFile(str(root)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise StartError("\n".join(p.toString() for p in problems) or f"{root} is no window")
    return Screen(view_model=view_model, engine=engine, window=roots[0], language=said)


def run(app: QGuiApplication, screens: Sequence[Screen]) -> int:
    """Until the last window is closed or the system says stop; the exit code."""
    for stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stop, lambda *_: app.quit())
    awake = QTimer()  # lets Python see signals while Qt sleeps
    awake.timeout.connect(lambda: None)
    awake.start(SIGNAL_POLL_MS)
    if screens:
        _tell_first_frame(screens[0].window)
    code = app.exec()
    for one in screens:
        one.close()
    return code


def _tell_first_frame(window: QQuickWindow) -> None:
    def told() -> None:
        window.frameSwapped.disconnect(told)
        log.info("first frame shown")

    window.frameSwapped.connect(told)
