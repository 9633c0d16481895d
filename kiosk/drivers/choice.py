"""Which driver the settings of a printer mean."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from kiosk.drivers.addresses import AddressError, can_be_asked, line_of, picture_folder
from kiosk.drivers.encoding import Thrift, ticket_bytes
from kiosk.drivers.escpos_printer import Answers, EscposPrinter
from kiosk.drivers.line import Deadlines
from kiosk.drivers.picture_folder import PictureFolder
from kiosk.drivers.receipts import Completion
from kiosk.drivers.roll_file import RollFile
from kiosk.printer.port import TicketPrinter
from kiosk.printer.roll import Meter, Roll
from kiosk.ticket.layout_file import Layout
from kiosk.ticket.painter import TicketPainter
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.texts import Texts

__all__ = ["AddressError", "printer_from"]


def printer_from(
    settings: PrinterSettings,
    texts: Mapping[str, Texts],
    deadlines: Deadlines | None = None,
    *,
    layout: Layout | None = None,
    state: Path | None = None,
) -> TicketPrinter:
    """The printer of the settings. Call it in the printer's thread.

    `texts`: language → key → words. `layout` None: the standard one. `state`: a folder where the
    roll is remembered; None: it is forgotten at the end. Raises AddressError.
    """
    deadlines = deadlines or Deadlines()
    painter = TicketPainter(
        texts,
        width=settings.width,
        dots_per_mm=settings.dots_per_mm,
        layout=layout,
        coarse=settings.doubles,
    )
    thrift = Thrift(places=settings.places, doubles=settings.doubles)
    meter = _meter(settings, state)
    folder = picture_folder(settings.address)
    if folder is not None:
        return PictureFolder(folder, painter, meter)
    asked = Answers(settings.status) if can_be_asked(settings.address) else Answers.NONE
    return EscposPrinter(
        line_of(settings, deadlines),
        painter,
        answers=asked,
        completion=Completion(settings.completion),
        deadlines=deadlines,
        encode=partial(ticket_bytes, thrift=thrift),
        meter=meter,
    )


def _meter(settings: PrinterSettings, state: Path | None) -> Meter:
    new = Roll(length_m=settings.roll_m, near_end_m=settings.near_end_m)
    book = RollFile(state, settings.id) if state is not None else None
    return Meter(new, dots_per_m=settings.dots_per_mm * 1000, book=book)
