"""The pairing page in a window of its own, and programs with a window that are paired by it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from screen_kit import start
from screen_kit.link import Link
from screen_kit.options import Options
from screen_kit.pairing.attending import Attendant, Attended
from screen_kit.pairing.client import PairingClient
from screen_kit.pairing.model import PairingModel
from screen_kit.pairing.spoken import SpokenCode
from ticket_protocol.pairing import Kind

ROOT = Path(__file__).parent / "qml" / "Main.qml"
ON_A_DESKTOP = (760, 560)
"""The window's size where the program itself is no page: an officer's bar."""


@dataclass(frozen=True, kw_only=True)
class OnScreen:
    """A program with a window, as an attendant has it. `begin` joins, once it is shown."""

    link: Link
    window: QQuickWindow
    show: Callable[[], None]
    close: Callable[[], None]
    begin: Callable[[], None]

    def start(self) -> None:
        """Drawn once before it joins."""
        start.tell_first_frame(self.window)
        self.show()
        QTimer.singleShot(0, self.window, self.begin)


class PairingPage:
    """On the full screen, or in a window of `size`, until it is closed; and in the log."""

    def __init__(
        self, client: PairingClient, options: Options, size: tuple[int, int] | None
    ) -> None:
        self.view_model = PairingModel(client, fixed=size is None)
        self._spoken = SpokenCode(client)
        self.screen = start.screen(ROOT, self.view_model, language=options.language)
        start.tell_first_frame(self.screen.window)
        self.screen.show(size, options.position)

    def close(self) -> None:
        """It is paired."""
        self.screen.close()


def run(
    app: QGuiApplication,
    options: Options,
    kind: Kind,
    build: Callable[[Options], Attended],
    size: tuple[int, int] | None = None,
) -> int:
    """Works, and pairs where that is needed, until the system says stop; the exit code.

    `size`: of the pairing page's window, if not the program's own.
    """
    window = options.size or size

    def face(client: PairingClient) -> PairingPage:
        return PairingPage(client, options, window)

    attendant = Attendant(options, kind, build, face)
    attendant.start()
    code = start.run(app, [])
    attendant.close()
    return code
