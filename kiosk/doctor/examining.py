"""One printer under examination: what it answers, at which speed, and how fast it prints."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

from kiosk.doctor.asking import Answers, Interview
from kiosk.doctor.sheet import sheet_bytes
from kiosk.drivers.addresses import line_of
from kiosk.drivers.line import Deadlines, Line, LineError
from ticket_protocol.device_settings import PrinterSettings

BAUDS = (38400, 115200, 9600, 19200, 57600)
"""In which a serial printer is tried, if its address names none."""
LINE_PATIENCE_S = 0.6
PRINT_S = 60.0
"""A sheet at 9,600 baud takes half a minute."""


@dataclass(frozen=True, kw_only=True)
class Examined:
    """`address` with the baud at which it answered; `why`: the line does not work."""

    address: str
    answers: Answers | None = None
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A sheet: `seconds` until the printer's word, None where it gives none; `why` it failed."""

    sent: int = 0
    seconds: float | None = None
    why: str = ""


class Examination:
    """Opens the line to an address, asks, prints; each time anew, so that nothing is held."""

    def __init__(
        self, *, patience: float = LINE_PATIENCE_S, clock: Callable[[], float] = monotonic
    ) -> None:
        self._patience, self._clock = patience, clock
        self._deadlines = Deadlines()

    def examine(self, address: str) -> Examined:
        """Ask everything; a serial port without a baud is tried at each."""
        first: Examined | None = None
        for one in _with_bauds(address):
            tried = self._asked(one)
            if tried.answers is None or not tried.answers.silent:
                return tried
            first = first or tried
        assert first is not None
        return first

    def print(self, examined: Examined, number: str) -> Printed:
        """The test sheet."""
        data = sheet_bytes(number)
        try:
            with self._open(examined.address) as line:
                began = self._clock()
                line.write(data)
                return Printed(sent=len(data), seconds=self._until_done(line, examined, began))
        except LineError as error:
            return Printed(why=str(error))

    def _until_done(self, line: Line, examined: Examined, began: float) -> float | None:
        answers = examined.answers
        if answers is None or (answers.report is None and not answers.process_id):
            return None
        done = Interview(line, self._patience, self._clock).printed(
            by_id=answers.process_id, within=PRINT_S
        )
        return self._clock() - began if done else None

    def _asked(self, address: str) -> Examined:
        try:
            with self._open(address) as line:
                answers = Interview(line, self._patience, self._clock).all()
        except LineError as error:
            return Examined(address=address, why=str(error))
        return Examined(address=address, answers=answers)

    @contextmanager
    def _open(self, address: str) -> Iterator[Line]:
        line = line_of(PrinterSettings(id="doctor", address=address), self._deadlines)
        line.open()
        try:
            yield line
        finally:
            line.close()


def _with_bauds(address: str) -> list[str]:
    if not address.startswith("serial:") or "baud=" in address:
        return [address]
    joint = "&" if "?" in address else "?"
    return [f"{address}{joint}baud={baud}" for baud in BAUDS]
