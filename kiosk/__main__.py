"""Starts a kiosk: `kiosk --server http://… --name kiosk-1 --token-file FILE`."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.paper import PaperDesk
from kiosk.printing import TicketPrinter
from kiosk.view_model import KioskModel
from screen_kit import start
from screen_kit.link import Link
from screen_kit.texts import texts
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings

ROOT = Path(__file__).parent / "qml" / "Main.qml"


@dataclass(frozen=True, kw_only=True)
class KioskOptions:
    """The common options, and whether anything moves."""

    common: start.Options
    reduce_motion: bool = False


@dataclass(kw_only=True)
class Kiosk:
    """A kiosk that stands: keep it, or it goes."""

    link: Link
    paper: PaperDesk
    view_model: KioskModel
    screen: start.Screen

    def close(self) -> None:
        """Ends the link, lets go of the printer, takes the window away."""
        self.link.stop()
        self.paper.stop()
        self.screen.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the window is closed or the system says stop."""
    try:
        options = options_of(parser().parse_args(arguments))
        app = start.application("kiosk")
        kiosk = build(options)
    except start.StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - before there is a screen
        return 2
    kiosk.screen.show(options.common.size, options.common.position)
    QTimer.singleShot(0, kiosk.link.start)
    code = start.run(app, [kiosk.screen])
    kiosk.link.stop()
    kiosk.paper.stop()
    return code


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = start.parser("kiosk", "Gives citizens their numbers.")
    own.add_argument("--reduce-motion", action="store_true", help="nothing slides or fades")
    return own


def options_of(arguments: argparse.Namespace) -> KioskOptions:
    """The options, or StartError."""
    common = start.options_of(arguments, "kiosk-1")
    return KioskOptions(common=common, reduce_motion=arguments.reduce_motion)


def build(options: KioskOptions) -> Kiosk:
    """The kiosk, not yet shown and its link not yet started."""
    link = Link(options.common.server, options.common.token)
    paper = PaperDesk(link, printer)
    language = options.common.language
    view_model = KioskModel(link, options.common.name, paper, language=language)
    still = {"still": options.reduce_motion}
    screen = start.screen(ROOT, view_model, language=language, properties=still)
    view_model.spoken.connect(screen.language.choose)
    return Kiosk(link=link, paper=paper, view_model=view_model, screen=screen)


def printer(settings: PrinterSettings, centre: Centre) -> TicketPrinter:
    """The driver for the settings; its libraries are read in the printer's own thread."""
    from kiosk.drivers.choice import printer_from  # noqa: PLC0415

    return printer_from(settings, {language: texts(language) for language in centre.languages})


if __name__ == "__main__":
    sys.exit(main())
