"""The serial signs of one line, kept as the hall is: facts and time become what each sign shows.

It holds no rules. Signs that cannot be reached go with the health of this device, so that staff
hear of them.
"""

import logging
import time
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter_display.calls import is_news
from counter_display.signs.following import Following, timings
from screen_kit.drivers.serial_port import AddressError
from screen_kit.link import Link, LinkState
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.commands import PartSilent
from ticket_protocol.device_settings import SignLineSettings
from ticket_protocol.facts import FactBase
from ticket_protocol.sign_frames import CommandSet, SignFramesError, SignText, commands_of
from ticket_protocol.words import PartKind

log = logging.getLogger(__name__)

TICK_MS = 1000


class Line(Protocol):
    """The owner of a line of signs: `drivers.sign_line`."""

    def start(self) -> None:
        """Begins."""

    def show(self, texts: Mapping[int, SignText]) -> None:
        """What the signs show from now on."""

    def stop(self, last: Mapping[int, SignText] | None = None) -> None:
        """Ends, with this on the signs."""


Make = Callable[[SignLineSettings, CommandSet, Callable[[frozenset[int]], None]], Line]


class SignKeeper(QObject):
    """Keeps the signs of the line called `name`. `seconds` is a clock that never jumps."""

    _silent_came = Signal(object, object)

    def __init__(
        self,
        link: Link,
        name: str,
        make: Make,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._make, self._seconds = link, name, make, seconds
        self._settings: SignLineSettings | None = None
        self._commands: CommandSet | None = None
        self._line: Line | None = None
        self._state = Following()
        self._shown: Mapping[int, SignText] = {}
        self._known = True
        self._too_long: set[str] = set()
        self._follow()

    def stop(self) -> None:
        """The signs say that nobody knows, and the line is let go."""
        self._state = self._state.cut_off()
        self._end_line()

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._show(self._state.at(self._seconds()))

    def _follow(self) -> None:
        self._silent_came.connect(self._take_silent)
        self._link.stateChanged.connect(self._link_changed)
        self._link.centreChanged.connect(self._link_changed)
        self._link.snapshotArrived.connect(self._snapshot_arrived)
        self._link.factArrived.connect(self._fact_arrived)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.tick)
        ticking = QTimer(self)
        ticking.timeout.connect(self.tick)
        ticking.start(TICK_MS)
        self._link_changed()

    @Slot()
    def _link_changed(self) -> None:
        self._serve(self._link.centre)
        online = self._link.state is LinkState.CONNECTED
        state = self._state
        self._show(state.reconnected(now=self._seconds()) if online else state.cut_off())

    @Slot(object)
    def _snapshot_arrived(self, board: Board) -> None:
        self._link_changed()
        self._show(self._state.joined(board, now=self._seconds()))

    @Slot(object, bool)
    def _fact_arrived(self, fact: FactBase, _late: bool) -> None:  # noqa: FBT001 - a signal's
        board = self._link.board
        if board is not None:
            news = is_news(fact, self._link.now())
            self._show(self._state.after(fact, board, news=news, now=self._seconds()))

    def _serve(self, centre: Centre | None) -> None:
        """The line as the settings describe it now; one that is the same goes on."""
        if centre is None:
            return
        settings = next((one for one in centre.sign_lines if one.id == self._name), None)
        if settings is None and self._known:
            log.warning("the centre has no line of signs called %s", self._name)
        self._known = settings is not None
        if settings is not None:
            self._state = self._state.over(timings(settings, centre))
        if settings == self._settings:
            return
        self._end_line()
        self._settings = settings
        if settings is not None:
            self._begin_line(settings)

    def _begin_line(self, settings: SignLineSettings) -> None:
        if self._link.board is not None:
            self._state = self._state.joined(self._link.board, now=self._seconds())
        try:
            self._commands = commands_of(settings)
            self._line = self._make(settings, self._commands, self._tell_silent(settings))
        except (SignFramesError, AddressError) as error:
            log.error("line of signs %s: %s", self._name, error)  # noqa: TRY400 - all is said
            self._take_silent(settings, frozenset(self._state.counters))
            return
        self._line.start()

    def _end_line(self) -> None:
        line, self._line, self._shown = self._line, None, {}
        if line is not None and self._commands is not None:
            line.stop(last=self._texts(self._state.cut_off()))
        self._commands = None
        self._link.parts_down = ()

    def _tell_silent(self, settings: SignLineSettings) -> Callable[[frozenset[int]], None]:
        return lambda counters: self._silent_came.emit(settings, counters)

    @Slot(object, object)
    def _take_silent(self, settings: SignLineSettings, counters: frozenset[int]) -> None:
        """Of a line that is no longer ours nothing is told."""
        if settings is self._settings:
            self._link.parts_down = tuple(
                PartSilent(part=PartKind.SIGN, counter=counter) for counter in sorted(counters)
            )

    def _show(self, state: Following) -> None:
        self._state = state
        if self._line is None:
            return
        texts = self._texts(state)
        if texts != self._shown:
            self._shown = texts
            self._line.show(texts)
            self._check(texts)
        change = state.changes_in(self._seconds())
        if change is not None:
            self._next.start(int(change * 1000) + 1)

    def _texts(self, state: Following) -> dict[int, SignText]:
        assert self._settings is not None
        assert self._commands is not None
        width = self._commands.settings.width
        return state.texts(self._link.board, self._settings, width, self._seconds())

    def _check(self, texts: Mapping[int, SignText]) -> None:
        """A number that a sign cannot show leaves it dark: whoever looks after it is told once."""
        assert self._commands is not None
        for text in texts.values():
            number = text.number
            if number and number not in self._too_long and not self._commands.can_show(number):
                self._too_long.add(number)
                log.warning("the signs of %s cannot show number %s", self._name, number)
