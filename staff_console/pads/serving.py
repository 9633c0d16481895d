"""The keypads of one line in Qt's loop: presses become commands, boards become displays."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from screen_kit.link import Link, LinkState
from staff_console.bar import Bar
from staff_console.line import Line
from staff_console.orders import Answer, Order
from staff_console.pads.face import PadFace, face
from staff_console.pads.frames import FrameError, PadDisplay
from staff_console.pads.line import Makes, PadError, PadLine
from staff_console.pads.presses import Press
from staff_console.pads.session import Pad, PadKey
from staff_console.sending import LINES, Sending
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.commands import PartSilent
from ticket_protocol.device_settings import KeypadSettings, PadSettings
from ticket_protocol.texts import texts
from ticket_protocol.words import PartKind

log = logging.getLogger(__name__)

TICK_MS = 250
STALE_AFTER = timedelta(seconds=2)
"""A key that waited longer for us calls nobody any more."""
CAUGHT_UP_MS = 1000
"""So long after a reconnection the facts that were missed have arrived."""


class OnePad(QObject):
    """A pad, its orders on their way and back, and what its display shows. `changed(face)`."""

    changed = Signal(object)

    def __init__(self, link: Link, settings: PadSettings, language: str) -> None:
        super().__init__()
        self.settings = settings
        self._link, self._texts = link, texts(language)
        self._pad = Pad(bar=Bar(counter=settings.counter))
        self._face: PadFace | None = None
        self._sending = Sending(link)
        self._sending.answered.connect(self._hear)

    @property
    def bar(self) -> Bar:
        """The bar behind it."""
        return self._pad.bar

    def press(self, key: str, at: datetime) -> None:
        """A key of the pad."""
        log.debug("counter %d: %s", self.settings.counter, key)
        self._do(self._pad.press(key, at))

    def stand(self, bar: Bar) -> None:
        """What the server says."""
        self._show(self._pad.over(bar))

    def tick(self) -> None:
        """Time has passed."""
        self._show(self._pad.tick(self._link.now()))

    @Slot(object, object)
    def _hear(self, order: Order, answer: Answer) -> None:
        bar, then = self._pad.bar.hear(order, answer, self._link.now())
        self._do((self._pad.over(bar), then))

    def _do(self, result: tuple[Pad, Order | None]) -> None:
        pad, order = result
        if order is not None:
            self._sending.send(order)
        self._show(pad)

    def _show(self, pad: Pad) -> None:
        self._pad = pad
        now_shown = face(pad, self._texts, self._link.now())
        if now_shown != self._face:
            self._face = now_shown
            self.changed.emit(now_shown)


class Pads(QObject):
    """Serves the keypads that the centre's settings give to `name`; nothing where it gives none."""

    pressed = Signal(object)
    silenced = Signal(object)

    def __init__(self, link: Link, name: str, makes: Makes, *, language: str = "vi") -> None:
        super().__init__()
        self._link, self._name, self._makes, self._language = link, name, makes, language
        self._settings: KeypadSettings | None = None
        self._pads: list[OnePad] = []
        self._line: PadLine | None = None
        self._display: PadDisplay | None = None
        self._missed = False
        self._follow()

    def stop(self) -> None:
        """Lets go of the line."""
        if self._line is not None:
            self._line.stop()
        self._line, self._pads = None, []

    # The pads' side

    @Slot(object)
    def _take(self, press: Press) -> None:
        pad = self._pad_at(press.address)
        meaning = self._meaning(press.key)
        if pad is None or meaning is None:
            log.warning("%s: no such pad or key: %s", self._name, press)
            return
        age = timedelta(seconds=max(0.0, monotonic() - press.at))
        if age < STALE_AFTER:
            pad.press(meaning, self._link.now() - age)

    def _pad_at(self, address: int | None) -> OnePad | None:
        if address is None:
            return self._pads[0] if len(self._pads) == 1 else None
        return next((p for p in self._pads if p.settings.address == address), None)

    def _meaning(self, key: str) -> str | None:
        keys: Mapping[str, str] = self._settings.keys if self._settings else {}
        known = key in set(PadKey) or (key.isascii() and key.isdecimal() and len(key) == 1)
        return keys.get(key, key if known else None)

    @Slot(object)
    def _silent(self, counters: frozenset[int]) -> None:
        self._link.parts_down = tuple(
            PartSilent(part=PartKind.KEYPAD, counter=number) for number in sorted(counters)
        )

    # The server's side

    def _follow(self) -> None:
        self.pressed.connect(self._take)
        self.silenced.connect(self._silent)
        self._link.centreChanged.connect(self._centre_changed)
        self._link.stateChanged.connect(self._link_changed)
        self._link.snapshotArrived.connect(self._snapshot_arrived)
        self._link.boardChanged.connect(self._board_changed)
        self._link.countersTold.connect(self._counters_told)
        ticking = QTimer(self)
        ticking.timeout.connect(self._tick)
        ticking.start(TICK_MS)
        self._caught_up = QTimer(self, singleShot=True, interval=CAUGHT_UP_MS)
        self._caught_up.timeout.connect(self._settle)

    @Slot(object)
    def _centre_changed(self, centre: Centre) -> None:
        settings = next((k for k in centre.keypads if k.id == self._name), None)
        if settings is None and not self._missed:
            names = ", ".join(k.id for k in centre.keypads) or "none"
            log.warning(
                "The server's settings have no keypads %r; there are: %s", self._name, names
            )
        self._missed = settings is None
        if settings != self._settings:
            self._begin_anew(settings)
        for pad in self._pads:
            pad.stand(replace(pad.bar, centre=centre))

    def _begin_anew(self, settings: KeypadSettings | None) -> None:
        self.stop()
        self._settings = settings
        self._silent(frozenset())
        if settings is None:
            return
        try:
            self._line = self._makes(settings, self.pressed.emit, self.silenced.emit)
            self._display = PadDisplay(settings)
        except (PadError, FrameError) as error:
            log.error("%s: %s", self._name, error)  # noqa: TRY400 - the words are enough
            self._silent(frozenset(pad.counter for pad in settings.pads))
            return
        for pad in settings.pads:
            self._add(pad)
        self._line.start()

    def _add(self, settings: PadSettings) -> None:
        pad = OnePad(self._link, settings, self._language)
        pad.changed.connect(lambda shown: self._show(settings, shown))
        self._pads.append(pad)
        bar = pad.bar.meet(self._line_now()).told(self._link.counters)
        if self._link.board is not None:
            bar = bar.see(self._link.board, self._link.now())
        pad.stand(bar)

    def _show(self, pad: PadSettings, shown: PadFace) -> None:
        display, line = self._display, self._line
        if display is None or line is None or not display.is_there:
            return
        try:
            line.show(pad.counter, display.frames(pad, shown))
        except FrameError as error:
            log.warning("%s: %s", self._name, error)

    def _line_now(self) -> Line:
        line = LINES[self._link.state]
        return Line.CONNECTING if line is Line.OFFLINE and self._link.board is None else line

    @Slot()
    def _link_changed(self) -> None:
        line = self._line_now()
        for pad in self._pads:
            if line is Line.ONLINE and pad.bar.line is Line.OFFLINE:
                self._caught_up.start()
            pad.stand(pad.bar.meet(line))

    @Slot(object)
    def _snapshot_arrived(self, board: Board) -> None:
        for pad in self._pads:
            pad.stand(pad.bar.see(board, self._link.now(), whole=True))

    @Slot(object)
    def _board_changed(self, board: Board) -> None:
        for pad in self._pads:
            pad.stand(pad.bar.see(board, self._link.now()))

    @Slot(object)
    def _counters_told(self, counters: tuple[int, ...] | None) -> None:
        for pad in self._pads:
            pad.stand(pad.bar.told(counters))

    @Slot()
    def _settle(self) -> None:
        if self._link.board is not None and self._link.state is LinkState.CONNECTED:
            self._snapshot_arrived(self._link.board)

    @Slot()
    def _tick(self) -> None:
        for pad in self._pads:
            pad.tick()
