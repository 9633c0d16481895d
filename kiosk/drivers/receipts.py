"""How a printer says that a ticket is done, and which words it still owes."""

import secrets
import string
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import count

from kiosk.drivers.encoding import RESET
from kiosk.drivers.line import Deadlines
from kiosk.drivers.status import ID_LENGTH, paper_left, process_id
from kiosk.drivers.talk import Talk
from kiosk.printer.port import READY
from kiosk.ticket.content import TicketContent
from ticket_protocol.words import PrinterState

_LETTERS = string.ascii_letters + string.digits
_MOST = 16


class Completion(Enum):
    """The word for "done". AUTO: found out by asking, once for each printer on the line."""

    AUTO = "auto"
    PROCESS_ID = "process_id"
    REPORT = "report"
    NONE = "none"


class Receipts:
    """The words that were asked for and came.

    A process id is a proof by itself, whenever it comes. Reports are believed only while the
    printer was never out of sight since they were asked for, and when it is ready as they come.
    """

    def __init__(self, talk: Talk, completion: Completion, deadlines: Deadlines) -> None:
        self._talk = talk
        self._wanted = self._how = completion
        self._deadlines = deadlines
        self._names = _names()
        self._probe = b""
        self._doubtful = False
        self._waiting: dict[bytes, TicketContent] = {}
        self._reported: TicketContent | None = None
        self._done: list[TicketContent] = []
        self.owed: TicketContent | None = None

    def find_out(self, state: Callable[[], PrinterState], *, again: bool = False) -> None:
        """How this printer says it; it must be ready, and still be so after it. Raises LineError.

        One that takes GS ( H for text forgets the text with the reset. `again`: nobody waits, so
        that one which seemed to have no word is asked once more.
        """
        first = self._how is Completion.AUTO
        if not first and not (again and self._doubtful):
            return
        self._doubtful = False
        self._probe = self._asked_id(then=RESET)
        if self._talk.wait(lambda: self._talk.heard_id(self._probe), self._deadlines.probe):
            self._how = Completion.PROCESS_ID
            return
        self._talk.ask_reports()
        came = self._talk.wait(self._is_reported, self._deadlines.probe)
        if came:
            self._how = Completion.REPORT
            self._talk.expect_no_more()
        elif state() in READY:
            self._doubtful, self._how = first, Completion.NONE
        else:
            self.doubt()

    def doubt(self) -> None:
        """It was not ready: perhaps it was so, too, when it was asked for its word."""
        self._doubtful = self._wanted is Completion.AUTO and self._how is Completion.NONE

    def ask(self, content: TicketContent) -> bool:
        """Ask for the word about the ticket just sent; False: this printer has none."""
        self.owed = self._reported = None
        match self._how:
            case Completion.PROCESS_ID:
                self._waiting[self._asked_id()] = content
                for old in list(self._waiting)[:-_MOST]:
                    del self._waiting[old]
            case Completion.REPORT:
                self._talk.ask_reports()
                self._reported = content
            case _:
                return False
        self.owed = content
        return True

    def there(self) -> bool:
        """Whether something has come that may be a word that is owed."""
        ours = any(self._talk.heard_id(name) for name in (self._probe, *self._waiting))
        return ours or (self._reported is not None and self._is_reported())

    def settle(self, state: Callable[[], PrinterState | None]) -> None:
        """Take what has come. `state` asks the printer how it is after that. Raises LineError."""
        for name in self._talk.ids():
            if name == self._probe and self._wanted is Completion.AUTO:
                self._how = Completion.PROCESS_ID
            elif name in self._waiting:
                self._is_done(self._waiting.pop(name))
        report = self._talk.report()
        if self._reported is not None and report is not None:
            content, self._reported = self._reported, None
            if paper_left(report) and state() in READY:
                self._talk.expect_no_more()
                self._is_done(content)
            elif self.owed is content:
                self.owed = None

    def is_done(self, content: TicketContent) -> bool:
        """Whether this very ticket has been settled; told once, here or by `take`."""
        for i, done in enumerate(self._done):
            if done is content:
                del self._done[i]
                return True
        return False

    def take(self) -> list[TicketContent]:
        """The tickets settled since."""
        done, self._done = self._done, []
        return done

    def forgotten(self) -> bool:
        """Whether it answers anew and has left out the word it owed. Raises LineError.

        What came before must have been settled. A printer without such words is believed.
        """
        if self._how is Completion.PROCESS_ID:
            name = self._asked_id()
            answers = self._talk.wait(lambda: self._talk.heard_id(name), self._deadlines.probe)
        elif self._how is Completion.REPORT:
            answers = self._reports_anew()
        else:
            answers = True
        self.owed = None
        return answers

    def _reports_anew(self) -> bool:
        if self._is_reported():
            return False  # it came, and was not believed
        self._reported = None
        self._talk.ask_reports()
        answers = self._talk.wait(self._is_reported, self._deadlines.probe)
        self._talk.listen(self._deadlines.glance)
        return answers and not self._talk.more_than_asked()

    def lost_sight(self) -> None:
        """The line broke or the printer fell silent: it may be another one, or begun anew."""
        self._how = self._wanted
        self.owed = self._reported = None

    def overdue(self) -> None:
        """It has been ready for so long that it holds nothing any more."""
        self.owed = self._reported = None
        self._talk.expect_no_more()

    def _is_done(self, content: TicketContent) -> None:
        self._done.append(content)
        if self.owed is content:
            self.owed = None

    def _is_reported(self) -> bool:
        return self._talk.report() is not None

    def _asked_id(self, then: bytes = b"") -> bytes:
        name = next(self._names)
        self._talk.send(process_id(name) + then)
        return name


def _names() -> Iterator[bytes]:
    """Names that an earlier run of the program has hardly used, each another one."""
    for number in count(secrets.randbelow(len(_LETTERS) ** ID_LENGTH)):
        letters = (_LETTERS[number // len(_LETTERS) ** i % len(_LETTERS)] for i in range(ID_LENGTH))
        yield "".join(letters).encode("ascii")
