"""What a bar knows, and what follows from it. What happens to it: `bar`. Pure."""

from dataclasses import dataclass
from datetime import datetime

from staff_console.copies import Copy
from staff_console.hotkeys import Held
from staff_console.keys import Key, Menu, Shortcut
from staff_console.line import Line
from staff_console.orders import Pending, Refused, Say
from staff_console.pages import Page, Scene
from staff_console.pressing import allowed_at
from staff_console.refusals import refusal
from ticket_protocol.board import Board, Counter, Waiting
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Forecast, Outlook
from ticket_protocol.words import CounterState

EVERY_KEY = Held(working=frozenset(Shortcut))


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What a bar knows.

    `deaf_until`: a Call next before then is taken for a slip of the finger.
    `said`: the answer to the last press, until `said_until`. `read`: notices put away.
    `held`: keys of the keyboard that work. `mine`: counters its token may act at; None: not told.
    `last`: the key of the keyboard that was pressed last, and when. `last_scan`: same of a scan.
    `seated`: somebody may act here; at a paired PC, who has signed in.
    `copies`: tickets that were ordered to be printed again, until it is known what came of it.
    """

    counter: int | None = None
    board: Board | None = None
    centre: Centre | None = None
    outlook: Outlook | None = None
    forecast: Forecast | None = None
    supervisor: bool = False
    line: Line = Line.CONNECTING
    pending: Pending | None = None
    page: Page | None = None
    said: Say | Refused | None = None
    said_until: datetime | None = None
    deaf_until: datetime | None = None
    last: tuple[Shortcut, datetime] | None = None
    last_scan: tuple[str, datetime] | None = None
    copies: tuple[Copy, ...] = ()
    held: Held = EVERY_KEY
    mine: frozenset[int] | None = None
    seated: bool = True
    read: frozenset[str] = frozenset()
    orders: int = 0

    @property
    def here(self) -> Counter | None:
        """The bar's own counter on the board."""
        if self.board is None or self.counter is None:
            return None
        return self.board.counter(self.counter)

    @property
    def scene(self) -> Scene | None:
        """What its pages stand on."""
        board, here, centre = self.board, self.here, self.centre
        if board is None or here is None or centre is None:
            return None
        return Scene(board=board, here=here, centre=centre, supervisor=self.supervisor)

    @property
    def menu(self) -> Menu | None:
        """The page that is open."""
        return self.page.menu if self.page else None

    @property
    def is_mine(self) -> bool:
        """Whether the token may act at the bar's counter, as far as the server told."""
        return self.mine is None or self.counter in self.mine

    @property
    def words(self) -> Say | None:
        """What was said last; a refusal in the words that fit what is so now."""
        return refusal(self.said, self.here) if isinstance(self.said, Refused) else self.said

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """Who can be called to this counter, in the order of calling."""
        if self.board is None or self.counter is None:
            return ()
        return self.board.waiting_at(self.counter)

    @property
    def main(self) -> Key:
        """What the yellow key does."""
        here = self.here
        return Key.NEXT if here is None or here.state is CounterState.OPEN else Key.OPEN

    def allowed(self, now: datetime) -> frozenset[Key]:
        """Keys that would send or ask something; a press of any other is explained."""
        works = self.line is Line.ONLINE and not self._busy and self.is_mine and self.seated
        return allowed_at(self.scene, now) if works and self.scene else frozenset()

    @property
    def _busy(self) -> bool:
        return self.pending is not None and not self.pending.late
