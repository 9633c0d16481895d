"""Trials on real lines: sockets, pseudo-terminals, the printer's own thread, real waiting."""

import time
from collections.abc import Callable
from threading import Condition
from typing import Any, Literal

from benchmarks.paper.tickets import WIDTH, BitPainter, ticket_bytes
from benchmarks.paper.trial import Script, Trial, Wait
from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.machine import Machine
from demo.fake_printer.served import ServedDoor
from kiosk.drivers.addresses import line_of
from kiosk.drivers.escpos_printer import EscposPrinter
from kiosk.drivers.line import Deadlines
from kiosk.printer.thread import Rhythm, TicketPrinter
from ticket_protocol.device_settings import PrinterSettings

LineKind = Literal["tcp", "serial", "file"]
QUICK = Deadlines(
    connect=0.5, write=0.3, read=0.3, finish=0.8, glance=0.05, probe=0.3, linger=0.05
)  # fmt: skip
_RHYTHM = Rhythm(idle=0.03, blocked=0.02, first_retry=0.02, last_retry=0.1)
_PACE = 0.01
"""Pauses are a hundred times shorter than in memory."""
_PATIENCE_S = 30.0
_LOOK_S = 0.01


def on_line(script: Callable[[Trial], Script], kind: LineKind, **settings: Any) -> Trial:
    """Leads a printer on a real line through the script; returns what came of it."""
    with door_of(kind) as door:
        trial = Trial(door)
        address = f"{kind}://{door.path}"

        def make() -> TicketPrinter:
            line = line_of(PrinterSettings(id="trial", address=address), QUICK)
            return EscposPrinter(
                line, BitPainter(), deadlines=QUICK, encode=ticket_bytes, **settings
            )

        thread = trial.thread(make, _RHYTHM)
        thread.start()
        _led(script(trial), door.lock())
        thread.stop(_PATIENCE_S)
        return trial


def door_of(kind: LineKind) -> ServedDoor:
    """A fake printer that is reached so."""
    machine = Machine(WIDTH)
    return TcpDoor(machine) if kind == "tcp" else PtyDoor(machine)


def _led(script: Script, changed: Condition) -> None:
    waits = next(script)
    while True:
        held = _come_to_be(waits, changed)
        try:
            waits = script.send(held)
        except StopIteration:
            return


def _come_to_be(waits: Wait, changed: Condition) -> bool:
    within = waits.within * _PACE if waits.is_pause else _PATIENCE_S
    end = time.monotonic() + within
    while not waits.until():
        left = end - time.monotonic()
        if left <= 0:
            return False
        with changed:
            changed.wait(left if waits.is_pause else min(left, _LOOK_S))
    return True
