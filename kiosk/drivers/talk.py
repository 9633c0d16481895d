"""A conversation with a printer over an open line: questions, answers, the word "done"."""

from time import monotonic

from kiosk.drivers.line import Deadlines, Line
from kiosk.drivers.status import DLE_EOT, GS_R_PAPER, Status, is_paper_report, is_status


class Talk:
    """Sorts what the printer says: a status comes at once, a paper report when it is due.

    A report may be owed from an earlier job that was never confirmed; it comes before ours.
    """

    def __init__(self, line: Line, deadlines: Deadlines) -> None:
        self._line = line
        self._deadlines = deadlines
        self._owed = 0
        self._reports: list[int] = []
        self._statuses: list[int] = []

    def send(self, data: bytes) -> None:
        """Hand the bytes over; raises LineError."""
        self._line.write(data)

    def status(self) -> Status | None:
        """The answers to DLE EOT 1 to 4 within the deadline; None: it does not answer at all."""
        end = monotonic() + self._deadlines.read
        printer = self._ask(1, end)
        if printer is None:
            return None
        answers = {name: self._ask(n, end) for n, name in _OTHERS}
        known = {name: answer for name, answer in answers.items() if answer is not None}
        return Status(printer=printer, **known)

    def request_report(self) -> None:
        """Ask for the report that comes when everything before it is printed."""
        self._hear(0)
        self._owed = max(0, self._owed - len(self._reports)) + 1
        self._reports.clear()
        self.send(GS_R_PAPER)

    def report(self, timeout: float) -> int | None:
        """The report asked for last, if it comes within `timeout`; else None."""
        end = monotonic() + timeout
        while len(self._reports) < self._owed and (left := end - monotonic()) > 0:
            self._hear(left)
        if len(self._reports) < self._owed:
            return None
        return self._reports[-1]

    def _ask(self, n: int, end: float) -> int | None:
        self._hear(0)
        self._statuses.clear()
        self.send(DLE_EOT + bytes([n]))
        while not self._statuses and (left := end - monotonic()) > 0:
            self._hear(left)
        return self._statuses[-1] if self._statuses else None

    def _hear(self, timeout: float) -> None:
        for byte in self._line.read(timeout):
            if is_status(byte):
                self._statuses.append(byte)
            elif is_paper_report(byte):
                self._reports.append(byte)


_OTHERS = ((2, "offline"), (3, "error"), (4, "paper"))
