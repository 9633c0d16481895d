"""A conversation with a printer over a line: questions, and what came of them."""

from collections.abc import Callable
from time import monotonic

from kiosk.drivers.hearing import Ear
from kiosk.drivers.line import Deadlines, Line
from kiosk.drivers.status import DLE_EOT, GS_R_PAPER, Status
from kiosk.printer.port import READY

Clock = Callable[[], float]
"""Seconds that never run backwards."""

_PROOF = 2
"""Reports to be had for one ticket: a single byte of noise must not pass for one."""
_MOST = 16


class Talk:
    """Asks and listens. It outlives a connection: what is owed may come over the next one.

    Reports (GS r) bear no name. Those that older questions may still bring are counted, and as many
    more are asked for, so that the last two to come belong to the last question.
    """

    def __init__(self, line: Line, deadlines: Deadlines, clock: Clock = monotonic) -> None:
        self._line = line
        self._deadlines = deadlines
        self._clock = clock
        self._ear = Ear()
        self._expected = 0
        self._needed = 0

    def opened(self) -> None:
        """The line has been opened: what was begun on the one before is not finished on it."""
        self._ear.forget()

    def send(self, data: bytes) -> None:
        """Hand the bytes over; raises LineError."""
        self._line.write(data)

    def listen(self, timeout: float) -> None:
        """Hear what comes first within so many seconds."""
        self._ear.hear(self._line.read(timeout))

    def wait(self, until: Callable[[], bool], timeout: float) -> bool:
        """Listen until it is so; False after `timeout` seconds."""
        end = self._clock() + timeout
        self.listen(0)
        while not until():
            left = end - self._clock()
            if left <= 0:
                return False
            self.listen(left)
        return True

    def status(self) -> Status | None:
        """The answers to DLE EOT 1 to 4; None: it does not answer at all.

        Bad news is asked for again: a picture may hold a question whose late answer is not ours.
        """
        first = self._round()
        if first is None or first.state in READY:
            return first
        again = self._round()
        return again if again is None or again.state is first.state else self._round()

    def ids(self) -> list[bytes]:
        """The process ids that were heard since they were last taken."""
        heard, self._ear.ids = self._ear.ids, []
        return heard

    def heard_id(self, name: bytes) -> bool:
        """Whether this one has come and was not taken."""
        return name in self._ear.ids

    def ask_reports(self) -> None:
        """Ask for the reports that come when everything before them is printed."""
        self.listen(0)
        late = min(_MOST, max(0, self._expected - len(self._ear.reports)))
        self._ear.reports.clear()
        self._needed = late + _PROOF
        self._expected = late + self._needed
        self.send(GS_R_PAPER * self._needed)

    def report(self) -> int | None:
        """The newest report, if those asked for last have come; else None."""
        reports = self._ear.reports
        return reports[-1] if self._needed and len(reports) >= self._needed else None

    def more_than_asked(self) -> bool:
        """Whether reports of an older question came, too."""
        return len(self._ear.reports) > self._needed

    def expect_no_more(self) -> None:
        """A printer that is ready and has been silent long enough owes no report."""
        self._ear.reports.clear()
        self._expected = self._needed = 0

    def _round(self) -> Status | None:
        end = self._clock() + self._deadlines.read
        printer = self._ask(1, end)
        if printer is None:
            return None
        answers = {name: self._ask(n, end) for n, name in _OTHERS}
        known = {name: answer for name, answer in answers.items() if answer is not None}
        return Status(printer=printer, **known)

    def _ask(self, n: int, end: float) -> int | None:
        self.listen(0)
        self._ear.statuses.clear()
        self.send(DLE_EOT + bytes([n]))
        self.wait(lambda: bool(self._ear.statuses), max(0.0, end - self._clock()))
        return self._ear.statuses[-1] if self._ear.statuses else None


_OTHERS = ((2, "offline"), (3, "error"), (4, "paper"))
