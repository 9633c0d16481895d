"""The outbox as the rest of the kiosk uses it: the store on one side, the server on the other."""

import logging
from datetime import date
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.outbox import notes
from kiosk.outbox.clock import Clock
from kiosk.outbox.errands import Errands
from kiosk.outbox.handing_in import ticket_of
from kiosk.outbox.keeper import Keeper
from kiosk.outbox.outbox import Free, Stop
from kiosk.outbox.standing import Standing
from kiosk.outbox.store import Store
from kiosk.visit import Asking
from screen_kit.link import Link, LinkState
from screen_kit.parts import Parts
from screen_kit.server_clock import running_seconds
from ticket_protocol.centre import Category
from ticket_protocol.facts import ConfigAdopted, DayStarted, FactBase
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PartKind

log = logging.getLogger(__name__)

TICK_MS = 1000
NEAR = Standing()


class OutboxDesk(QObject):
    """Tells the server what it is owed, and gives numbers without it. `changed`: anything did.

    `store` None: nothing outlives the program, and no number is given without the server.
    `running` never jumps; `boot` names this start of the machine, as in `Clock`.
    """

    changed = Signal()

    def __init__(
        self,
        link: Link,
        name: str,
        *,
        store: Store | None = None,
        parts: Parts | None = None,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._parts = link, parts
        self._clock = clock or clock_of(link)
        self._keeper = Keeper(store, name)
        self._errands = Errands(self._keeper, link.post, self._clock, self._near)
        self._keeper.changed = self._tell
        self._box = self._keeper.box.id
        self._standing = NEAR
        self._store_seen: tuple[object, ...] = ()
        link.stateChanged.connect(self._state_came)
        link.boardChanged.connect(self._board_came)
        link.centreChanged.connect(self._tell)
        link.factArrived.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._errands.tick)
        self._timer.start(TICK_MS)
        self._tell()

    @property
    def held(self) -> int:
        """Numbers that people may hold and the server does not know."""
        return self._keeper.box.held

    def asked(self, key: str) -> None:
        """A number will be asked for under `key` (again, after no answer)."""
        if key not in self._keeper.box.attempts:
            self._keeper.note(notes.Asked(key=key))

    def answered(self, key: str) -> None:
        """The server's word on it came."""
        self._keeper.note(notes.Answered(key=key))

    def issued(self, asking: Asking, ticket: Ticket) -> None:
        """The server gave that number: it is remembered, should the server lose it."""
        self._keeper.note(notes.Answered(key=asking.key))
        category, today = self._category(asking.category), self._clock.today()
        count = ticket.number.removeprefix(category.series) if category is not None else ""
        if category is None or today is None or not count.isdecimal():
            return
        number = self._number_of(asking, today)
        free = {"series": category.series, "count": int(count), "number": ticket.number}
        self._keeper.note(notes.Online(**number, **free, asked=asking.key))

    def give_up(self, key: str) -> None:
        """Nobody waits for it any more, and nobody holds a paper of it."""
        self._errands.give_up(key)

    def report(self, path: str, body: dict[str, object]) -> None:
        """What became of a paper."""
        self._errands.report(path, body)

    def can_give(self, category: str) -> bool:
        """Whether a number of it can be given without the server now."""
        known = self._category(category)
        return known is not None and self._stop(known) is None

    def give(self, asking: Asking, *, replaces: str | None) -> Ticket | None:
        """A number without the server; `replaces`: the key that was tried. None: there is none."""
        category, centre = self._category(asking.category), self._link.centre
        today = self._clock.today()
        if category is None or centre is None or today is None or self._stop(category):
            return None
        free = self._number(category)
        if isinstance(free, Stop):
            return None
        given = notes.Given(
            **self._number_of(asking, today),
            series=free.series,
            count=free.count,
            number=free.number,
            replaces=replaces,
        )
        if not self._keeper.note_if_kept(given):
            return None
        log.info("ticket %s is given without the server", given.number)
        return ticket_of(given, centre, self._link.board)

    def _number_of(self, asking: Asking, today: date) -> dict[str, Any]:
        """What is noted of a number that somebody takes now, whoever gives it."""
        return {
            "slip": str(uuid4()),
            "outbox": self._keeper.box.id,
            "day": today,
            "at": self._clock.now(),
            "running": self._clock.running(),
            "boot": self._clock.boot,
            "category": asking.category,
            "procedure": asking.procedure,
            "purpose": asking.purpose,
            "language": asking.language,
            "priority": asking.priority,
            "also": asking.also,
        }

    def standing(self) -> Standing:
        """How numbers are given now; the same object while it is the same."""
        if self._link.state is not LinkState.CUT or self._link.centre is None:
            return NEAR
        stops = {c.id: self._stop(c) for c in self._link.centre.categories}
        standing = Standing(
            away=True,
            categories=tuple(stops),
            stops={name: stop for name, stop in stops.items() if stop is not None},
        )
        if standing != self._standing:
            self._standing = standing
        return self._standing

    def close(self) -> None:
        """Another program may have the store."""
        self._timer.stop()
        self._keeper.close()

    def _category(self, name: str) -> Category | None:
        centre = self._link.centre
        return next((c for c in centre.categories if c.id == name), None) if centre else None

    def _stop(self, category: Category) -> Stop | None:
        free = self._number(category)
        return free if isinstance(free, Stop) else None

    def _number(self, category: Category) -> Free | Stop:
        centre, board, today = self._link.centre, self._link.board, self._clock.today()
        if centre is None or not centre.offline:
            return Stop.OFF
        if self._keeper.stop is not None:
            return self._keeper.stop
        if board is None or today is None or board.clock_suspected:
            return Stop.UNTOLD
        return self._keeper.number_for(
            category.series, now=self._clock.now(), today=today, epoch=board.epoch
        )

    def _near(self) -> bool:
        return self._link.state is LinkState.CONNECTED

    def _state_came(self) -> None:
        if self._near():
            self._errands.ask_part()

    def _board_came(self, _board: object) -> None:
        seen = (self._link.board.epoch, self._link.board.day) if self._link.board else ()
        if seen != self._store_seen:
            self._store_seen = seen
            self._forget_lease_of_another_store()
            self._look_at_store()
            self._errands.ask_part()

    def _forget_lease_of_another_store(self) -> None:
        """For good, even if this program ends before the new store has told its part."""
        board, box = self._link.board, self._keeper.box
        if board is None or box.lease is None or box.stopped is not None:
            return
        if box.lease.epoch != board.epoch:
            self._keeper.note(notes.Stopped(day=box.lease.day, why=Stop.UNTOLD))

    def _look_at_store(self) -> None:
        """Another store than before may not know what was printed today."""
        board = self._link.board
        if board is not None and board.epoch != self._keeper.box.store:
            self._keeper.note(notes.StoreSeen(epoch=board.epoch))

    def _hear(self, fact: FactBase, _late: bool) -> None:  # noqa: FBT001 - a signal's
        if isinstance(fact, DayStarted | ConfigAdopted):
            self._errands.ask_part()

    def _tell(self) -> None:
        if self._keeper.box.id != self._box:  # a folder that could not be had until now
            self._box = self._keeper.box.id
            self._forget_lease_of_another_store()
            self._errands.ask_part()
        self._link.held = self._keeper.box.held
        wanted = self._link.centre is not None and self._link.centre.offline
        if self._parts is not None:
            self._parts.say(PartKind.OUTBOX, silent=wanted and not self._keeper.kept)
        self.changed.emit()


def clock_of(link: Link, boot: str = "") -> Clock:
    """The server's time as the link knows it, in the centre's zone."""
    return Clock(
        now=link.now,
        running=running_seconds,
        zone=lambda: link.centre.time_zone if link.centre else None,
        boot=boot,
    )
