"""A ticket printer that speaks ESC/POS over any line: when to ask, send, believe and give up."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from kiosk.drivers.encoding import FILL, RESET, cut_bytes, ticket_bytes
from kiosk.drivers.line import Deadlines, Line, LineError
from kiosk.drivers.status import RECOVER, paper_left
from kiosk.drivers.talk import Talk
from kiosk.printing import READY
from kiosk.ticket.content import SAMPLE, TicketContent
from kiosk.ticket.painter import TicketPainter
from ticket_protocol.words import PrinterState, PrintOutcome

log = logging.getLogger(__name__)


class Answers(Enum):
    """What a printer can be asked.

    FULL: status, and a report when a ticket is done; BASIC: status alone; NONE: it is silent, and
    believed to print.
    """

    FULL = "full"
    BASIC = "basic"
    NONE = "none"


class EscposPrinter:
    """Prints tickets over `line`; each ticket's bytes go out once."""

    def __init__(
        self,
        line: Line,
        painter: TicketPainter,
        *,
        answers: Answers = Answers.FULL,
        deadlines: Deadlines | None = None,
    ) -> None:
        self._line = line
        self._painter = painter
        self._answers = answers
        self._deadlines = deadlines or Deadlines()
        self._talk: Talk | None = None
        self._broke_off = False
        self._failing = False

    def warm_up(self) -> None:
        """Load the fonts and the encoder."""
        ticket_bytes(self._painter.draw(SAMPLE))

    def state(self) -> PrinterState:
        """Asked now; DOWN: no line or no answer, UNKNOWN: it cannot be asked."""
        try:
            with self._talking() as talk:
                state = self._state(talk)
        except LineError as error:
            self._note(error)
            return PrinterState.DOWN
        self._note(None)
        return state

    def print(self, content: TicketContent) -> PrintOutcome:
        """FAILED: nothing of the ticket went out; PRINTED: the printer itself said so."""
        data = ticket_bytes(self._painter.draw(content))
        try:
            with self._talking() as talk:
                if self._state(talk) not in READY:
                    return PrintOutcome.FAILED
                return self._send(talk, data)
        except LineError as error:
            self._note(error)
            return PrintOutcome.FAILED

    def recover(self) -> bool:
        """DLE ENQ 2, then ESC @."""
        try:
            with self._talking() as talk:
                talk.send(RECOVER + RESET)
        except LineError as error:
            self._note(error)
            return False
        self.close()
        self._broke_off = False
        return True

    def close(self) -> None:
        """Let go of the line."""
        self._talk = None
        self._line.close()

    def _state(self, talk: Talk) -> PrinterState:
        if self._answers is Answers.NONE:
            return PrinterState.UNKNOWN
        status = talk.status()
        if status is None:
            raise LineError("the printer does not answer")
        return status.state

    def _send(self, talk: Talk, data: bytes) -> PrintOutcome:
        """From here on a failure no longer proves that nothing will be printed."""
        if self._broke_off:
            talk.send(FILL + RESET + cut_bytes())
            self._broke_off = False
        try:
            talk.send(data)
            return self._confirmed(talk)
        except LineError as error:
            self._note(error)
            self.close()
            self._broke_off = True
            return PrintOutcome.SENT_UNCONFIRMED

    def _confirmed(self, talk: Talk) -> PrintOutcome:
        """Wait for the report; when the printer stops for paper, no longer than to see it.

        A report that never comes is forgotten with the conversation; one that is only held is not.
        """
        if self._answers is not Answers.FULL:
            return PrintOutcome.SENT_UNCONFIRMED
        talk.request_report()
        for _ in range(max(1, round(self._deadlines.finish / self._deadlines.glance))):
            report = talk.report(self._deadlines.glance)
            if report is not None:
                return _outcome(report)
            if self._stopped(talk):
                return PrintOutcome.SENT_UNCONFIRMED
        self.close()
        return PrintOutcome.SENT_UNCONFIRMED

    def _stopped(self, talk: Talk) -> bool:
        """Seen twice: a picture can hold a question, whose late answer may be taken for ours."""
        return all(self._state(talk) not in READY for _ in range(2))

    @contextmanager
    def _talking(self) -> Iterator[Talk]:
        """The open line; closed afterwards if it does not last, or if it failed."""
        if self._talk is None:
            self._line.open()
            self._talk = Talk(self._line, self._deadlines)
        try:
            yield self._talk
        except LineError:
            self.close()
            raise
        if not self._line.lasting:
            self.close()

    def _note(self, error: LineError | None) -> None:
        """First failure WARNING, repeats DEBUG, recovery INFO."""
        if error:
            log.log(logging.DEBUG if self._failing else logging.WARNING, "printer: %s", error)
        elif self._failing:
            log.info("printer: the line works again")
        self._failing = error is not None


def _outcome(report: int) -> PrintOutcome:
    return PrintOutcome.PRINTED if paper_left(report) else PrintOutcome.SENT_UNCONFIRMED
