"""Starts a display: `counter-display --face hall`, `counter-display --face counter --counter 9`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from counter_display.chime import Chime, ChimingSpeaker, NoChime
from counter_display.placing import FaceKind, Wanted
from counter_display.view_model import DisplayModel
from screen_kit import start
from screen_kit.icons import ASSETS
from screen_kit.link import Link

ROOT = Path(__file__).parent / "qml" / "Main.qml"
CHIME = ASSETS / "sounds" / "chime.wav"


@dataclass(frozen=True, kw_only=True)
class DisplayOptions:
    """The common options, and which display this is."""

    common: start.Options
    wanted: Wanted
    reduce_motion: bool = False


@dataclass(kw_only=True)
class Display:
    """A display that stands: keep it, or it goes."""

    link: Link
    view_model: DisplayModel
    screen: start.Screen

    def close(self) -> None:
        """Takes the window away and ends the link."""
        self.link.stop()
        self.screen.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the window is closed or the system says stop."""
    try:
        options = options_of(parser().parse_args(arguments))
        app = start.application("counter-display")
        display = build(options, loudspeaker())
    except start.StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - before there is a screen
        return 2
    display.screen.show(options.common.size, options.common.position)
    display.link.start()
    code = start.run(app, [display.screen])
    display.link.stop()
    return code


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = start.parser("counter-display", "The screen of the hall, or the sign of a counter.")
    own.add_argument(
        "--face",
        type=FaceKind,
        choices=list(FaceKind),
        help="hall: the TV; counter: a counter's sign (without it, the centre's settings decide)",
    )
    own.add_argument("--counter", type=int, help="the number of the sign's counter")
    own.add_argument("--reduce-motion", action="store_true", help="nothing slides or flashes")
    own.epilog = "Others: --headless --name LINE drives serial signs; sign-probe tries one out."
    return own


def options_of(arguments: argparse.Namespace) -> DisplayOptions:
    """The options, or StartError."""
    if arguments.counter is not None and arguments.face is FaceKind.HALL:
        raise start.StartError("--counter is for --face counter; the hall's screen shows all.")
    face = FaceKind.COUNTER if arguments.counter is not None else arguments.face
    default = f"sign-{arguments.counter}" if face is FaceKind.COUNTER else "hall-tv"
    common = start.options_of(arguments, default)
    wanted = Wanted(name=common.name, face=face, counter=arguments.counter)
    return DisplayOptions(common=common, wanted=wanted, reduce_motion=arguments.reduce_motion)


def build(options: DisplayOptions, chime: Chime | None = None) -> Display:
    """The display, not yet shown and its link not yet started."""
    link = Link(options.common.server, options.common.token)
    view_model = DisplayModel(
        link,
        options.wanted,
        ChimingSpeaker(chime or NoChime(), _later),
        reduce_motion=options.reduce_motion,
    )
    screen = start.screen(ROOT, view_model, language=options.common.language)
    return Display(link=link, view_model=view_model, screen=screen)


def _later(seconds: float, what: Callable[[], None]) -> None:
    QTimer.singleShot(round(seconds * 1000), what)


def loudspeaker() -> Chime:
    """The chime that can be heard; its library is read only where sound is wanted."""
    from counter_display.drivers.loudspeaker import Loudspeaker  # noqa: PLC0415

    return Loudspeaker(CHIME)
