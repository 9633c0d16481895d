"""A ticket printer that speaks ESC/POS over any line: when to ask, send, believe and give up."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from time import monotonic
from typing import Protocol

from PIL import Image

from kiosk.drivers.encoding import FILL, RESET, cut_bytes, ticket_bytes
from kiosk.drivers.line import Deadlines, Line, LineError, StallError
from kiosk.drivers.receipts import Completion, Receipts
from kiosk.drivers.status import RECOVER
from kiosk.drivers.talk import Clock, Talk
from kiosk.printer.guarding import guarded
from kiosk.printer.port import READY
from kiosk.printer.roll import Meter
from kiosk.ticket.content import SAMPLE, TicketContent
from ticket_protocol.words import PrinterState, PrintOutcome

log = logging.getLogger(__name__)

_STUCK = frozenset({PrinterState.JAM, PrinterState.ERROR})
_HEAD_END = bytes(8)
"""Ends the head of a picture that broke off there: it has no rows then."""
_GOES_ON = READY | {PrinterState.HOT}
"""States in which the ticket under way comes out without anybody's help."""


class SilentError(LineError):
    """The line is there, and nobody answers."""


class Painter(Protocol):
    """Draws tickets."""

    def draw(self, content: TicketContent) -> Image.Image:
        """The ticket, mode "1", as wide as the paper and as high as it needs."""


class Answers(Enum):
    """What a printer can be asked.

    FULL: status, and the word that a ticket is done; BASIC: status alone; NONE: it is silent, and
    believed to print. One that should answer and never does is down.
    """

    FULL = "full"
    BASIC = "basic"
    NONE = "none"


class EscposPrinter:
    """Prints tickets over `line`; each ticket's bytes go out once.

    `clock`: seconds that never run backwards; it waits for nothing but the line. `encode`: a
    picture as the bytes that print and cut it. `meter` follows the roll; None: nobody does.
    """

    def __init__(
        self,
        line: Line,
        painter: Painter,
        *,
        answers: Answers = Answers.FULL,
        completion: Completion = Completion.AUTO,
        deadlines: Deadlines | None = None,
        clock: Clock = monotonic,
        encode: Callable[[Image.Image], bytes] = ticket_bytes,
        meter: Meter | None = None,
    ) -> None:
        self._line = line
        self._painter = painter
        self._encode = encode
        self._answers = answers
        self._deadlines = deadlines or Deadlines()
        self._clock = clock
        self._meter = meter
        self._talk = Talk(line, self._deadlines, clock)
        told = completion if answers is Answers.FULL else Completion.NONE
        self._receipts = Receipts(self._talk, told, self._deadlines)
        self._is_open = self._is_fresh = False
        self._answered = False
        self._under_way = False
        self._broke_off = False
        self._failing = False
        self._ready_since: float | None = None

    def warm_up(self) -> None:
        """Load the fonts and the encoder."""
        self._drawn(SAMPLE)

    def state(self) -> PrinterState:
        """Asked now. STALLED: the line takes nothing, or is there and nobody answers any more."""
        try:
            with self._talking():
                state = self._greeted()
                self._see(state)
        except LineError as error:
            self._note(error)
            silent = isinstance(error, SilentError) and self._answered
            stalled = silent or isinstance(error, StallError)
            return PrinterState.STALLED if stalled else PrinterState.DOWN
        self._note(None)
        return state

    def print(self, content: TicketContent) -> PrintOutcome:
        """FAILED: nothing of the ticket went out; PRINTED: the printer itself said so."""
        drawn = guarded(lambda: self._drawn(content), otherwise=None)
        if drawn is None:
            return PrintOutcome.FAILED
        rows, data = drawn
        try:
            with self._talking():
                if self._greeted() not in READY:
                    return PrintOutcome.FAILED
                self._end_picture()
                self._receipts.find_out(self._asked)
                if self._meter:
                    self._meter.fed(rows)
                return self._sent(content, data)
        except LineError as error:
            self._note(error)
            return PrintOutcome.FAILED

    def recover(self) -> bool:
        """DLE ENQ 2, then ESC @; True: it obeyed, and does not hold the ticket it owed."""
        try:
            with self._talking():
                self._talk.send(RECOVER + RESET)
                if self._asked() in _STUCK:
                    return False
                self._broke_off = self._under_way = False
                self._receipts.settle(self._asked)
                forgotten = self._receipts.forgotten()
                self._receipts.settle(self._asked)
        except LineError as error:
            self._note(error)
            return False
        return forgotten

    def owed(self) -> TicketContent | None:
        """The last ticket sent whose word is still awaited."""
        return self._receipts.owed

    def settled(self) -> list[TicketContent]:
        """Tickets whose word came after they had been given up."""
        return self._receipts.take()

    def left(self) -> int | None:
        """About so many, once the roll is near its end."""
        return self._meter.left() if self._meter else None

    def close(self) -> None:
        """Let go of the line."""
        self._is_open = False
        self._line.close()

    def _drawn(self, content: TicketContent) -> tuple[int, bytes]:
        picture = self._painter.draw(content)
        return picture.height, self._encode(picture)

    def _greeted(self) -> PrinterState:
        """How it is; a line that stayed open may have died unnoticed, and is opened anew once."""
        try:
            return self._asked()
        except StallError:
            raise
        except LineError:
            if self._is_fresh:
                raise
            self._lose()
            self._open()
            return self._asked()

    def _asked(self) -> PrinterState:
        """How it is; raises LineError when it does not answer."""
        if self._answers is Answers.NONE:
            self._talk.listen(0)
            self._end_picture()
            return PrinterState.UNKNOWN
        status = self._talk.status()
        if status is None:
            raise SilentError("the printer does not answer")
        self._answered = True
        return status.state

    def _see(self, state: PrinterState) -> None:
        """What a look brings besides: the roll, late words, how this printer says "done"."""
        if self._meter:
            self._meter.saw(state)
        if state not in READY:
            self._ready_since = None
            self._receipts.doubt()
        elif self._ready_since is None:
            self._ready_since = self._clock()
            self._end_picture()
        elif self._clock() - self._ready_since > self._deadlines.finish:
            self._under_way = False
            self._receipts.overdue()
            self._receipts.find_out(self._asked, again=True)
        if self._receipts.owed is not None and state in READY:
            self._talk.wait(self._receipts.there, self._deadlines.glance)
        self._receipts.settle(self._asked)

    def _end_picture(self) -> None:
        """If one broke off in the middle; StallError: it still stands there."""
        if self._broke_off:
            self._talk.send(FILL + RESET + cut_bytes())
            self._broke_off = False

    def _sent(self, content: TicketContent, data: bytes) -> PrintOutcome:
        """From here on a failure no longer proves that nothing will be printed."""
        self._ready_since, self._under_way = None, True
        try:
            self._talk.send(data)
            if not self._receipts.ask(content):
                self._arrive()
            elif self._confirmed(content):
                self._under_way = False
                return PrintOutcome.PRINTED
        except LineError as error:
            self._note(error)
            self._lose()
        return PrintOutcome.SENT_UNCONFIRMED

    def _arrive(self) -> None:
        """Without a word for "done": an answer on the same line shows that all before it arrived.

        Some say nothing at all while they print.
        """
        end = self._clock() + self._deadlines.finish
        while self._answers is not Answers.NONE and self._state_or_none() is None:
            if self._clock() >= end:
                raise SilentError("it has not answered since the ticket")

    def _confirmed(self, content: TicketContent) -> bool:
        """Wait for the word; when the printer waits for a person, no longer than to see it."""
        end = self._clock() + self._deadlines.finish
        while (left := end - self._clock()) > 0:
            if self._talk.wait(self._receipts.there, min(left, self._deadlines.glance)):
                self._receipts.settle(self._state_or_none)
                if self._receipts.is_done(content):
                    return True
            elif (state := self._state_or_none()) is not None and state not in _GOES_ON:
                return False
        return False

    def _state_or_none(self) -> PrinterState | None:
        status = self._talk.status()
        return None if status is None else status.state

    @contextmanager
    def _talking(self) -> Iterator[None]:
        """The open line; closed afterwards if it failed, or if it does not last and owes nothing.

        What a network printer still owes it can only say on this very connection.
        """
        try:
            self._open()
            yield
        except LineError:
            self._lose()
            raise
        if self._is_open and not self._line.lasting and self._receipts.owed is None:
            self.close()

    def _open(self) -> None:
        """Questions to a printer that waits for the rest of a picture's head would become it."""
        self._is_fresh = not self._is_open
        if self._is_fresh:
            self._line.open()
            self._is_open = True
            self._talk.opened()
            if self._broke_off:
                self._talk.send(_HEAD_END)

    def _lose(self) -> None:
        """What was under way may have lost its end, even if all of it was handed over."""
        self._broke_off = self._broke_off or self._under_way
        self._under_way = False
        self.close()
        self._ready_since = None
        self._receipts.lost_sight()

    def _note(self, error: LineError | None) -> None:
        """First failure WARNING, repeats DEBUG, recovery INFO."""
        if error:
            log.log(logging.DEBUG if self._failing else logging.WARNING, "printer: %s", error)
        elif self._failing:
            log.info("printer: the line works again")
        self._failing = error is not None
