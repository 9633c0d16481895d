"""The call bar: what was pressed, sent, answered and seen. Pure: time is given, nothing is sent.

What is drawn of it stands in `shown`; the words of refusals in `orders`.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from staff_console.hotkeys import Held
from staff_console.keys import ASKS, CHOICES, ON_CURRENT, REASONS, SHORTCUTS, Key, Menu, Shortcut
from staff_console.orders import (
    Answer,
    Done,
    Order,
    Pending,
    Refused,
    Say,
    confirm_day,
    refusal,
    to_counter,
)
from staff_console.settling import current_id, is_settled
from ticket_protocol.board import Board, Counter, Waiting
from ticket_protocol.words import CounterState, PauseReason

UNCONFIRMED_AFTER = timedelta(seconds=5)
DEAF_AFTER_CALL = timedelta(seconds=3)
DEAF_AFTER_OPEN = timedelta(seconds=1)
SAID_FOR = timedelta(seconds=8)
MENU_FOR = timedelta(seconds=20)
SAME_KEY_AFTER = timedelta(seconds=1)
EVERY_KEY = Held(working=frozenset(Shortcut))
ABOUT_CURRENT = frozenset({Menu.CANCEL, Menu.CLOSE})
"""Menus whose answer would end the citizen who was there when they were opened."""


class Line(StrEnum):
    """How the bar stands with its server."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"
    MISMATCH = "mismatch"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """All a bar knows. Every method gives the bar after the event; `press` also what to send.

    `deaf_until`: a Call next before then is taken for a slip of the finger.
    `said`: the answer to the last press, until `said_until`. `read`: notices put away.
    `held`: keys of the keyboard that work. `mine`: counters its token may act at; None: not told.
    """

    counter: int | None = None
    board: Board | None = None
    line: Line = Line.CONNECTING
    pending: Pending | None = None
    menu: Menu | None = None
    menu_at: datetime | None = None
    said: Say | Refused | None = None
    said_until: datetime | None = None
    deaf_until: datetime | None = None
    held: Held = EVERY_KEY
    mine: frozenset[int] | None = None
    read: frozenset[str] = frozenset()
    orders: int = 0

    # What is so

    @property
    def here(self) -> Counter | None:
        """The bar's own counter on the board."""
        if self.board is None or self.counter is None:
            return None
        return self.board.counter(self.counter)

    @property
    def is_mine(self) -> bool:
        """Whether the token may act at the bar's counter, as far as the server told."""
        return self.mine is None or self.counter in self.mine

    @property
    def words(self) -> Say | None:
        """What was said last; a refusal in the words that fit what is so now."""
        return refusal(self.said.code, self.here) if isinstance(self.said, Refused) else self.said

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """Who waits for this counter, in the order of calling."""
        here = self.here
        if here is None or self.board is None:
            return ()
        return tuple(w for w in self.board.waiting if w.category in here.categories)

    @property
    def main(self) -> Key:
        """What the yellow key does."""
        here = self.here
        return Key.NEXT if here is None or here.state is CounterState.OPEN else Key.OPEN

    @property
    def allowed(self) -> frozenset[Key]:
        """Keys that would send or ask something now; a press of any other is explained."""
        here = self.here
        if here is None or self.board is None or self.line is not Line.ONLINE or self._busy:
            return frozenset()
        if not self.is_mine:
            return frozenset()
        keys = _allowed_at(here, anybody=bool(self.waiting))
        return keys | {Key.CONFIRM_CLOCK} if self.board.clock_suspected else keys

    @property
    def _busy(self) -> bool:
        return self.pending is not None and not self.pending.late

    # What the officer does

    def shortcut(self, shortcut: Shortcut, now: datetime) -> tuple[Self, Order | None]:
        """A key of the keyboard, pressed anywhere on the desktop."""
        if self.menu is Menu.PAUSE and shortcut in CHOICES:
            return self.confirm(now, reason=REASONS[CHOICES.index(shortcut)])
        if shortcut is Shortcut.MAIN:
            return self.press(self.main, now)
        key = next((k for k, s in SHORTCUTS.items() if s is shortcut), None)
        if key is None:
            return self, None
        if self.menu is not None and ASKS.get(key) is self.menu:
            return self._asked_again(now)
        return self.press(key, now)

    def press(self, key: Key, now: datetime) -> tuple[Self, Order | None]:
        """A key of the bar. Keys that ask open their menu; confirm sends what it asked."""
        bar = replace(self, menu=None, menu_at=None)
        if key not in self.allowed:
            return bar._explained(key, now), None
        if key in ASKS:
            return replace(bar, menu=ASKS[key], menu_at=now), None
        if key is Key.NEXT and self.deaf_until is not None and now < self.deaf_until:
            return bar, None
        return bar._send(key, now)

    def confirm(
        self, now: datetime, *, reason: PauseReason | None = None
    ) -> tuple[Self, Order | None]:
        """The open menu's answer is yes; `reason` is the pause menu's row."""
        key = next((k for k, m in ASKS.items() if m is self.menu), None)
        bar = replace(self, menu=None, menu_at=None)
        if key is None or (key is Key.PAUSE and reason is None):
            return self, None
        if key not in self.allowed:
            return bar._explained(key, now), None
        return bar._send(key, now, reason)

    def dismiss(self) -> Self:
        """The menu's answer is no."""
        return replace(self, menu=None, menu_at=None)

    def put_away(self, notice: str) -> Self:
        """The words above the bar are read."""
        if self.said is not None:
            return replace(self, said=None, said_until=None)
        if self.pending is not None and self.pending.late:
            return replace(self, pending=None)
        return replace(self, read=self.read | {notice})

    def choose(self, counter: int | None) -> Self:
        """The officer sits at `counter`; None: ask which."""
        return type(self)(
            counter=counter,
            board=self.board,
            line=self.line,
            held=self.held,
            mine=self.mine,
            read=self.read,
            orders=self.orders,
        )

    # What comes from the server

    def see(self, board: Board, now: datetime, *, whole: bool = False) -> Self:
        """A newer board; a `whole` one (a snapshot) settles what stayed unconfirmed."""
        bar = replace(self, board=board)
        if bar.menu in ABOUT_CURRENT and current_id(bar.here) != current_id(self.here):
            bar = replace(bar, menu=None, menu_at=None)
        bar = bar._settled()
        if whole and bar.pending is not None and bar.pending.late:
            return replace(bar, pending=None).say(Say(id="staff.not_done"), now)
        return bar

    def told(self, counters: tuple[int, ...] | None) -> Self:
        """Where the officer's token may act; None: everywhere. The only one is chosen."""
        bar = replace(self, mine=None if counters is None else frozenset(counters))
        only = counters is not None and len(counters) == 1
        return bar.choose(counters[0]) if only and counters and self.counter is None else bar

    def meet(self, line: Line) -> Self:
        """The connection changed."""
        return replace(self, line=line)

    def hear(self, order: int, answer: Answer, now: datetime) -> Self:
        """What became of a command. Done changes nothing but waits for its fact."""
        pending = self.pending if self.pending and self.pending.order.id == order else None
        if isinstance(answer, Refused):
            bar = replace(self, pending=None) if pending else self
            return bar.say(answer, now)
        if pending is None:
            return self
        if isinstance(answer, Done):
            return replace(self, pending=replace(pending, done=answer))._settled()
        return replace(self, pending=replace(pending, late=True))._settled()

    def tick(self, now: datetime) -> Self:
        """Time goes on: a command becomes unconfirmed, words and menus go away."""
        bar = self
        if bar.said_until is not None and now >= bar.said_until:
            bar = replace(bar, said=None, said_until=None)
        if bar.menu_at is not None and now >= bar.menu_at + MENU_FOR:
            bar = replace(bar, menu=None, menu_at=None)
        pending = bar.pending
        if pending and not pending.late and now >= pending.at + UNCONFIRMED_AFTER:
            bar = replace(bar, pending=replace(pending, late=True))._settled()
        return bar

    def say(self, words: Say | Refused, now: datetime) -> Self:
        """Tell the officer something for a while."""
        return replace(self, said=words, said_until=now + SAID_FOR)

    # How

    def _send(
        self, key: Key, now: datetime, reason: PauseReason | None = None
    ) -> tuple[Self, Order]:
        here = self.here
        assert here is not None
        number = self.orders + 1
        order = (
            confirm_day(number, now.date())
            if key is Key.CONFIRM_CLOCK
            else to_counter(number, key, here, reason=reason)
        )
        deaf = {Key.NEXT: DEAF_AFTER_CALL, Key.OPEN: DEAF_AFTER_OPEN}.get(key)
        bar = replace(
            self,
            orders=number,
            pending=Pending(order=order, at=now, before=here),
            said=None,
            said_until=None,
            deaf_until=now + deaf if deaf else self.deaf_until,
        )
        return bar, order

    def _asked_again(self, now: datetime) -> tuple[Self, Order | None]:
        if self.menu is Menu.PAUSE:
            return self.dismiss(), None
        if self.menu_at is not None and now < self.menu_at + SAME_KEY_AFTER:
            return self, None
        return self.confirm(now)

    def _explained(self, key: Key, now: datetime) -> Self:
        words = self._why_not(key)
        return self.say(words, now) if words else self

    def _why_not(self, key: Key) -> Say | Refused | None:
        here = self.here
        if self.line is Line.OFFLINE:
            return Say(id="staff.offline")
        if self.line is not Line.ONLINE or here is None or self._busy:
            return None
        if key in ON_CURRENT:
            return Refused(code="NO_CURRENT_TICKET")
        if key is Key.NEXT and here.state is CounterState.OPEN:
            return Say(id="staff.queue_empty")
        closed = here.state is CounterState.CLOSED
        return Refused(code="COUNTER_NOT_OPEN") if closed else None

    def _settled(self) -> Self:
        """Without the pending command, if the board shows what became of it."""
        pending, here = self.pending, self.here
        if pending is None or here is None or self.board is None:
            return self
        settled = is_settled(pending, here, self.board)
        return replace(self, pending=None) if settled else self


def _allowed_at(here: Counter, *, anybody: bool) -> frozenset[Key]:
    if here.state is CounterState.CLOSED:
        return frozenset({Key.OPEN})
    keys = frozenset({Key.PAUSE, Key.CLOSE}) | (ON_CURRENT if here.current else frozenset())
    if here.state is CounterState.PAUSED:
        return keys | {Key.OPEN}
    return keys | {Key.NEXT} if here.current or anybody else keys
