"""The reading side: a copy of the hall in the event loop, and those who listen to it.

Reads never wait for the disk, and a slow listener never slows the hall.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic
from typing import Literal

from ticket_protocol.outlook import Outlook
from ticket_server.domain.facts import Fact
from ticket_server.domain.hall import Hall
from ticket_server.web.board_changes import FollowedBoard
from ticket_server.web.wire import (
    announcing_message,
    board_on_wire,
    fact_message,
    outlook_message,
    snapshot_message,
)

KEPT = 20_000
"""Facts kept in memory for those who come back."""

OUTLOOK, ANNOUNCING = "outlook", "announcing"
"""Kinds of messages of which the newest alone counts."""

SAYING_S = 45.0
"""No call is said for longer; who joins later is not told that it is."""

QUEUE = 1_000
"""Messages that may wait for one listener."""

SILENCE = timedelta(seconds=14)
"""An outlook that says nothing new is told again after so long: the clock goes on."""


class Listener:
    """One connection's messages, oldest first. Too slow: `lost`, and nothing more is added.

    `as_board`: it hears what changes on the board, instead of the facts.
    """

    def __init__(self, backlog: Iterable[str], *, whole: bool, as_board: bool = False) -> None:
        self.whole = whole
        self.as_board = as_board
        self.lost = False
        self._messages = deque(backlog)
        self._newest: dict[str, str] = {}
        self._bound = len(self._messages) + QUEUE
        self._ready = asyncio.Event()

    def add(self, message: str) -> None:
        """Never blocks."""
        self.lost = self.lost or len(self._messages) >= self._bound
        if not self.lost:
            self._messages.append(message)
        self._ready.set()

    def end(self) -> None:
        """Nothing more is told; it has to join again."""
        self.lost = True
        self._ready.set()

    def renew(self, kind: str, message: str) -> None:
        """The newest message of its kind; an older one that was not fetched is dropped."""
        self._newest[kind] = message
        self._ready.set()

    async def next(self) -> str | None:
        """The next message; None when this listener has lost some and must join again."""
        while not self.lost:
            if self._messages:
                return self._messages.popleft()
            if self._newest:
                return self._newest.pop(next(iter(self._newest)))
            self._ready.clear()
            await self._ready.wait()
        return None


class Hub:
    """Belongs to the event loop's thread alone."""

    def __init__(self, epoch: str, running: Callable[[], float] = monotonic) -> None:
        self.epoch = epoch
        self._running = running
        self._said: tuple[str, float] | None = None
        self.hall = Hall()
        self._facts: deque[Fact] = deque(maxlen=KEPT)
        self._listeners: set[Listener] = set()
        self._boards: dict[bool, tuple[int, str]] = {}
        self._followed: dict[bool, FollowedBoard] = {}
        self._outlooks: dict[bool, Outlook] = {}
        self._awaiting: set[asyncio.Event] = set()

    @property
    def outlook(self) -> Outlook | None:
        """What is expected of everybody; None: nobody knows yet."""
        return self._outlooks.get(True)

    @contextmanager
    def awaiting(self) -> Iterator[asyncio.Event]:
        """Set whenever the hall or its outlook has changed, until the block ends."""
        changed = asyncio.Event()
        self._awaiting.add(changed)
        try:
            yield changed
        finally:
            self._awaiting.discard(changed)

    @property
    def listening(self) -> int:
        """How many listen."""
        return len(self._listeners)

    @property
    def first(self) -> int:
        """The oldest `seq` that is still in memory."""
        return self._facts[0].seq if self._facts else self.hall.seq + 1

    def board(self, *, whole: bool) -> str:
        """The present board as JSON; made once for many readers."""
        known = self._boards.get(whole)
        if known is None or known[0] != self.hall.seq:
            board = board_on_wire(self.hall, self.epoch, whole=whole).model_dump_json()
            known = self._boards[whole] = (self.hall.seq, board)
        return known[1]

    def join(self, *, whole: bool) -> Listener:
        """A snapshot and everything after it."""
        return self._listen([snapshot_message(self.board(whole=whole))], whole=whole)

    def follow(self, *, whole: bool) -> Listener:
        """A snapshot and how it changes."""
        if whole not in self._followed:
            board = board_on_wire(self.hall, self.epoch, whole=whole)
            self._followed[whole] = FollowedBoard(board, whole=whole)
        snapshot = snapshot_message(self.board(whole=whole))
        return self._listen([snapshot], whole=whole, as_board=True)

    def resume(self, after: int, older: Sequence[Fact], *, whole: bool) -> Listener | None:
        """Everything after `after`, of which `older` is no longer in memory; None: a gap."""
        facts = [fact for fact in older if after < fact.seq < self.first]
        facts += [fact for fact in self._facts if fact.seq > after]
        if len(facts) != self.hall.seq - after:
            return None
        return self._listen([fact_message(fact, whole=whole) for fact in facts], whole=whole)

    def leave(self, listener: Listener) -> None:
        """It listens no more."""
        self._listeners.discard(listener)
        if not any(one.as_board and one.whole == listener.whole for one in self._listeners):
            self._followed.pop(listener.whole, None)

    def publish(self, facts: Iterable[Fact]) -> None:
        """Facts that are stored become the present, and are told to everybody."""
        for fact in facts:
            self._fold(fact)
            messages: dict[bool, str] = {}
            changes = {whole: it.message(fact) for whole, it in self._followed.items()}
            for listener in tuple(self._listeners):
                if listener.as_board:
                    listener.add(changes[listener.whole])
                    continue
                if listener.whole not in messages:
                    messages[listener.whole] = fact_message(fact, whole=listener.whole)
                listener.add(messages[listener.whole])
        self._wake()

    def expect(self, outlook: Outlook) -> None:
        """The newest outlook, told to whom it says something new, or who has not heard for long."""
        for whole in (True, False):
            seen = outlook if whole else thin(outlook)
            told = self._outlooks.get(whole)
            if told is None or seen.at - told.at >= SILENCE or not _same(seen, told):
                self._outlooks[whole] = seen
                listeners = [one for one in self._listeners if one.whole == whole]
                message = outlook_message(seen) if listeners else ""
                for listener in listeners:
                    listener.renew(OUTLOOK, message)
        self._wake()

    def announce(self, call: int, phase: Literal["started", "ended"]) -> None:
        """What the hall hears now; a call that nobody made is told to nobody."""
        if call <= self.hall.seq:
            message = announcing_message(call, phase)
            self._said = (message, self._running()) if phase == "started" else None
            for listener in self._listeners:
                listener.renew(ANNOUNCING, message)

    def _listen(self, backlog: Iterable[str], *, whole: bool, as_board: bool = False) -> Listener:
        listener = Listener(backlog, whole=whole, as_board=as_board)
        if whole in self._outlooks:
            listener.renew(OUTLOOK, outlook_message(self._outlooks[whole]))
        if self._said is not None and self._running() - self._said[1] < SAYING_S:
            listener.renew(ANNOUNCING, self._said[0])
        self._listeners.add(listener)
        return listener

    def _wake(self) -> None:
        for changed in self._awaiting:
            changed.set()

    def _fold(self, fact: Fact) -> None:
        self.hall.apply(fact)
        self._facts.append(fact)


def thin(outlook: Outlook) -> Outlook:
    """For kiosks and displays: the categories alone."""
    return outlook.model_copy(update={"tickets": ()})


def _same(one: Outlook, other: Outlook) -> bool:
    """Whether they tell people the same; that everybody has waited a second longer is nothing."""
    return (
        one.crowded == other.crowded
        and one.categories == other.categories
        and len(one.tickets) == len(other.tickets)
        and all(
            (a.ticket, a.alarm, a.expected) == (b.ticket, b.alarm, b.expected)
            for a, b in zip(one.tickets, other.tickets, strict=True)
        )
    )
