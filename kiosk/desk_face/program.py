"""Puts the guidance officer's desk together: `kiosk --face desk`."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.desk_face.model import DeskModel
from kiosk.devices import Devices
from kiosk.paper.copies import Copies
from kiosk.paper.desk import Make, PaperDesk
from screen_kit import start
from screen_kit.drivers.bell import SoundBell
from screen_kit.link import Link
from screen_kit.parts import Parts

ROOT = Path(__file__).parents[1] / "qml" / "desk" / "Main.qml"
REPORT_MS = 60_000
"""So long what became of a paper is told again, when the server is away."""


@dataclass(kw_only=True)
class DeskProgram:
    """A desk that stands: keep it, or it goes."""

    link: Link
    paper: PaperDesk
    devices: Devices
    copies: Copies
    view_model: DeskModel
    screen: start.Screen

    def let_go(self) -> None:
        """Ends the link, lets go of the printer and the scanner."""
        self.link.stop()
        self.paper.stop()
        self.devices.stop()

    def close(self) -> None:
        """Lets go, and takes the window away."""
        self.let_go()
        self.screen.close()


def build(common: start.Options, printers: Make) -> DeskProgram:
    """The desk, not yet shown and its link not yet started."""
    link, name = Link(common.server, common.token), common.name
    parts, bell = Parts(link), SoundBell()
    paper = PaperDesk(link, printers, parts, lambda path, body: _report(link, path, body))
    devices = Devices(link, name, paper, parts, bell)
    view_model = DeskModel(link, name, paper, language=common.language, ring=bell.ring)
    devices.scanned.connect(view_model.scan)
    return DeskProgram(
        link=link,
        paper=paper,
        devices=devices,
        copies=Copies(link, name, paper),
        view_model=view_model,
        screen=start.screen(ROOT, view_model, language=common.language),
    )


def _report(link: Link, path: str, body: dict[str, object]) -> None:
    link.post(path, body, patience_ms=REPORT_MS)
