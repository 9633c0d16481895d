"""A printer that writes PNG files: for the demo, and for looking at tickets."""

import os
from pathlib import Path

from kiosk.printer.port import READY
from kiosk.printer.roll import Meter
from kiosk.ticket.content import SAMPLE, TicketContent
from kiosk.ticket.painter import TicketPainter
from ticket_protocol.words import PrinterState, PrintOutcome

CONTROL = "printer-state"
"""A file of this name in the folder holds a word of PrinterState, and the printer is so."""


class PictureFolder:
    """Writes `<ticket id>.png`, copies as `<ticket id>-copy.png`."""

    def __init__(self, folder: Path, painter: TicketPainter, meter: Meter | None = None) -> None:
        self._folder = folder
        self._painter = painter
        self._meter = meter

    def warm_up(self) -> None:
        """Load the fonts."""
        self._painter.draw(SAMPLE)

    def state(self) -> PrinterState:
        """What the control file says; without one, OK if the folder can be written."""
        state = self._read()
        if self._meter:
            self._meter.saw(state)
        return state

    def _read(self) -> PrinterState:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return PrinterState((self._folder / CONTROL).read_text("utf-8").strip())
        except FileNotFoundError:
            writable = os.access(self._folder, os.W_OK)
            return PrinterState.OK if writable else PrinterState.DOWN
        except OSError:
            return PrinterState.DOWN
        except ValueError:
            return PrinterState.UNKNOWN

    def print(self, content: TicketContent) -> PrintOutcome:
        """The file is there as a whole or not at all."""
        if self.state() not in READY:
            return PrintOutcome.FAILED
        name = f"{content.id}-copy.png" if content.copy else f"{content.id}.png"
        part = self._folder / f".{name}.part"
        try:
            picture = self._painter.draw(content)
            picture.save(part, format="png")
            part.replace(self._folder / name)
        except OSError:
            return PrintOutcome.FAILED
        if self._meter:
            self._meter.fed(picture.height)
        return PrintOutcome.PRINTED

    def recover(self) -> bool:
        """Nothing is ever held."""
        return True

    def owed(self) -> None:
        """A file is there at once."""

    def settled(self) -> tuple[TicketContent, ...]:
        """Nothing comes late."""
        return ()

    def left(self) -> int | None:
        """About so many, once the roll is near its end."""
        return self._meter.left() if self._meter else None

    def close(self) -> None:
        """Nothing is held open."""
