"""Starts a screen: options, Qt, fonts, engine, window, and a clean end on SIGTERM."""

import logging
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# QQuickWindow must be known before a root object is read, or it comes back as a plain window.
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from screen_kit import headless, translations
from screen_kit.icons import ASSETS, SvgPictures
from screen_kit.options import Options, StartError, options_of, parser

__all__ = [
    "Options",
    "Screen",
    "StartError",
    "application",
    "options_of",
    "parser",
    "run",
    "screen",
    "tell_first_frame",
]

log = logging.getLogger(__name__)

KIT = Path(__file__).parent / "qml"
NO_GPU = ("offscreen", "minimal", "linuxfb", "vnc")
"""Platforms of Qt on which its usual way of drawing ends the program."""


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
    headless.log_qt()
    app = QGuiApplication(sys.argv[:1])
    if app.platformName() in NO_GPU and "QT_QUICK_BACKEND" not in os.environ:
        QQuickWindow.setSceneGraphBackend("software")
    return app


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
    if screens:
        tell_first_frame(screens[0].window)
    code = headless.run(app)
    for one in screens:
        one.close()
    return code


def tell_first_frame(window: QQuickWindow) -> None:
    """Says in the log when something is seen."""

    def told() -> None:
        window.frameSwapped.disconnect(told)
        log.info("first frame shown")

    window.frameSwapped.connect(told)
