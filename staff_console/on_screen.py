"""Starts the call bar on the officer's screen."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from screen_kit import start
from screen_kit.collecting import Collecting
from screen_kit.drivers.bell import SoundBell
from screen_kit.link import Link
from screen_kit.pairing.page import ON_A_DESKTOP, OnScreen, run
from staff_console.bell import Bell, Silence
from staff_console.drivers.desk_scanner import DeskScanner
from staff_console.drivers.no_hotkeys import NoHotkeys
from staff_console.focus import Focus
from staff_console.hotkeys import Hotkeys
from staff_console.placing import Placing
from staff_console.sign_in.model import SeatModel
from staff_console.sign_in.recent import Recent
from staff_console.view_model import ConsoleModel
from ticket_protocol.pairing import Kind

ROOT = Path(__file__).parent / "qml" / "Main.qml"


@dataclass(frozen=True, kw_only=True)
class ConsoleOptions:
    """The common options, the officer's counter, where keys work, what is shown and heard."""

    common: start.Options
    counter: int | None = None
    hotkeys: bool = True
    supervisor: bool = False
    bell: bool = True


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What of the officer's desktop the bar uses; what is left out, it does without."""

    hotkeys: Hotkeys | None = None
    bell: Bell | None = None
    focus: Focus | None = None


@dataclass(kw_only=True)
class Console:
    """A bar that stands: keep it, or it goes."""

    link: Link
    view_model: ConsoleModel
    seat: SeatModel
    screen: start.Screen
    placing: Placing
    scanner: DeskScanner
    collecting: Collecting

    def show(self) -> None:
        """Puts the bar on the desktop and takes its keys."""
        self.collecting.start()  # the keys are heard in a thread of their own
        self.view_model.hold_keys()
        self.placing.place()
        self.screen.window.show()

    def close(self) -> None:
        """Gives the keys back, takes the window away and ends the link."""
        self.view_model.release_keys()
        self.scanner.stop()
        self.collecting.stop()
        self.link.stop()
        self.screen.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop."""
    try:
        options = options_of(parser().parse_args(arguments))
        app = start.application("staff-console")
        size = ON_A_DESKTOP
        return run(app, options.common, Kind.CONSOLE, lambda own: stand(options, own), size)
    except start.StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - before there is a screen
        return 2


def stand(options: ConsoleOptions, common: start.Options) -> OnScreen:
    """The bar under the name and with the token it has now."""
    bell = SoundBell() if options.bell else Silence()
    desk = Desk(hotkeys=hotkeys(options), bell=bell, focus=focus())
    console = build(replace(options, common=common), desk, kept=QSettings())
    return OnScreen(
        link=console.link,
        window=console.screen.window,
        show=console.show,
        begin=console.link.start,
        close=console.close,
    )


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = start.parser("staff-console", "The officer's call bar.")
    own.add_argument("--counter", type=int, help="the officer's counter (without it, the bar asks)")
    own.add_argument(
        "--hotkeys",
        choices=("on", "off"),
        default="on",
        help="whether F8 and Alt+1 … Alt+9 work while another program has the focus",
    )
    own.add_argument(
        "--supervisor",
        action="store_true",
        help="adds the supervisor's page (the server decides what its token may do)",
    )
    own.add_argument(
        "--headless",
        action="store_true",
        help="no bar: serves the call keypads that the server's settings give this --name",
    )
    own.add_argument(
        "--bell",
        choices=("on", "off"),
        default="on",
        help="whether it rings when somebody comes to an idle counter",
    )
    return own


def options_of(arguments: argparse.Namespace) -> ConsoleOptions:
    """The options, or StartError."""
    counter = arguments.counter
    default = "console" if counter is None else f"console-{counter}"
    common = start.options_of(arguments, default)
    return ConsoleOptions(
        common=common,
        counter=counter,
        hotkeys=arguments.hotkeys == "on",
        supervisor=arguments.supervisor,
        bell=arguments.bell == "on",
    )


def build(
    options: ConsoleOptions, desk: Desk | None = None, *, kept: QSettings | None = None
) -> Console:
    """The bar, not yet shown and its link not yet started. `kept` remembers a dragged bar."""
    link = Link(options.common.server, options.common.token)
    desk = desk or Desk()
    view_model = ConsoleModel(
        link,
        desk.hotkeys or NoHotkeys(switched_off=True),
        counter=options.counter,
        language=options.common.language,
        supervisor=options.supervisor,
        bell=desk.bell,
        focus=desk.focus,
    )
    seat = seat_of(options, link, view_model, kept)
    screen = start.screen(
        ROOT, view_model, language=options.common.language, properties={"seat": seat}
    )
    placing = Placing(screen.window, kept)
    return Console(
        link=link,
        view_model=view_model,
        seat=seat,
        screen=screen,
        placing=placing,
        scanner=DeskScanner(link, view_model),
        collecting=Collecting(view_model),
    )


def seat_of(
    options: ConsoleOptions, link: Link, view_model: ConsoleModel, kept: QSettings | None
) -> SeatModel:
    """At a paired PC officers sign in; a token that was given by hand says who acts."""
    common = options.common
    seat = SeatModel(link, needed=common.paired, language=common.language, recent=Recent(kept))
    seat.sat.connect(view_model.sit)
    if common.paired:
        view_model.sit(False, 0)  # noqa: FBT003 - Qt's slot
    return seat


def hotkeys(options: ConsoleOptions) -> Hotkeys:
    """The keyboard of this desktop; a driver's library is read only where it is wanted."""
    platform = QGuiApplication.platformName()
    if not options.hotkeys or platform in {"offscreen", "minimal"}:
        return NoHotkeys(switched_off=True)
    if platform == "windows":
        from staff_console.drivers.windows_hotkeys import WindowsHotkeys  # noqa: PLC0415

        return WindowsHotkeys()
    if platform == "xcb":
        from staff_console.drivers.x11_hotkeys import X11Hotkeys  # noqa: PLC0415

        return X11Hotkeys()
    return NoHotkeys()


def focus() -> Focus | None:
    """The focus of this desktop."""
    platform = QGuiApplication.platformName()
    if platform == "windows":
        from staff_console.drivers.windows_focus import WindowsFocus  # noqa: PLC0415

        return WindowsFocus()
    if platform == "xcb":
        from staff_console.drivers.x11_focus import X11Focus  # noqa: PLC0415

        return X11Focus()
    return None
