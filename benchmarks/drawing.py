"""What a ticket costs to draw and to encode, and how long its bytes take on a serial line."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.rows import Row, median
from kiosk.describing import written
from kiosk.drivers.encoding import ticket_bytes
from kiosk.preview.preview import USUAL_DOTS_PER_MM, Wish, sample
from kiosk.ticket.content import TicketContent, WaitContent
from kiosk.ticket.painter import TicketPainter
from kiosk.ticket.shelf import Shelf, check
from ticket_protocol.centre import Centre, Procedure
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.part import Words
from ticket_protocol.texts import texts

CONFIG = Path(__file__).parents[1] / "config.toml"
TICKETS = 40
LAYOUTS = ("standard", "compact", "with-papers")
DRAWING_MS, ENCODING_MS = 25, 40
"""Encoding is the library's, in the printer's own thread: it only must not be felt."""
BITS_A_BYTE = 10
LINES = ((38_400, 8.0), (115_200, 3.0))
"""Baud, and within how many seconds a usual ticket must be through."""
PROCEDURES, CATEGORIES, CHECK_S = 400, 15, 2.0


def rows(_: Path) -> list[Row]:
    """Drawing for each layout on the broadest paper; bytes of the layout that slow lines have."""
    centre = written(CONFIG)
    found = [row for layout in LAYOUTS for row in _drawing(centre, layout)]
    size = len(ticket_bytes(_painter("compact").draw(_usual(centre, 12))))
    for baud, limit in LINES:
        seconds = size * BITS_A_BYTE / baud
        name = f"ticket: usual, compact, 576 dots, at {baud:,} baud"
        found.append(Row(name=name, value=seconds, unit="s", limit=limit, baseline=size / 1000))
    name = f"layout: held against {CATEGORIES} × {PROCEDURES} procedures, 2 languages, CPU"
    found.append(Row(name=name, value=_checking(centre), unit="s", limit=CHECK_S))
    return found


def _drawing(centre: Centre, layout: str) -> list[Row]:
    """Each ticket another one, after the first few; the longest that the centre can give."""
    painter = _painter(layout)
    longest = max(centre.categories, key=lambda category: len(category.name.vi)).id
    tickets = [_usual(centre, n, longest) for n in range(TICKETS)]
    drawn = median([_ms(partial(painter.draw, ticket)) for ticket in tickets][5:])
    pictures = [painter.draw(ticket) for ticket in tickets]
    encoded = median([_ms(partial(ticket_bytes, picture)) for picture in pictures][5:])
    name = f"{layout}, 576 dots, median, CPU"
    return [
        Row(name=f"ticket: draw, {name}", value=drawn, unit="ms", limit=DRAWING_MS),
        Row(
            name=f"ticket: encode, {name}",
            value=encoded,
            unit="ms",
            limit=ENCODING_MS,
            baseline=drawn,
        ),
    ]


def _painter(layout: str) -> TicketPainter:
    said = {"vi": texts("vi"), "en": texts("en")}
    return TicketPainter(said, layout=Shelf().layout(layout))


def _usual(centre: Centre, number: int, category: str = "dat-dai") -> TicketContent:
    """A ticket with its wait; no two are alike."""
    ticket = sample(Wish(layout="", centre=centre, category=category))
    issued = datetime(2026, 10, 14, 8, number, tzinfo=ZoneInfo(centre.time_zone))
    early, late = issued + timedelta(minutes=16), issued + timedelta(minutes=36)
    return replace(
        ticket,
        number=f"9{number:03}",
        qr=f"AbCdEfGhIjKlMnOpQrSt{number:02}",
        issued=issued,
        wait=WaitContent(minutes=25, earliest=early, latest=late),
    )


def _checking(centre: Centre) -> float:
    names = [
        Words(vi=f"Đăng ký biến động số {n} (chuyển nhượng, tặng cho)", en=f"Change {n} (gift)")
        for n in range(PROCEDURES)
    ]
    many = tuple(Procedure(id=f"p-{n}", name=name) for n, name in enumerate(names))
    categories = [one.model_copy(update={"procedures": many}) for one in centre.categories]
    large = centre.model_copy(update={"categories": tuple(categories[:CATEGORIES])})
    settings = PrinterSettings(id="p", address="", dots_per_mm=USUAL_DOTS_PER_MM[576])
    layout = Shelf().layout("standard")
    return _ms(lambda: check(layout, settings, large)) / 1000


def _ms(do: Callable[[], object]) -> float:
    """CPU: what else runs on the machine is none of the ticket's cost."""
    began = time.process_time()
    do()
    return (time.process_time() - began) * 1000
