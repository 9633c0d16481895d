"""Call keypads on a serial line: presses come as frames, their displays are told by frames."""

import logging
from collections.abc import Callable
from threading import Lock
from time import monotonic

from screen_kit.drivers.line_owner import BackOff, LineOwner
from screen_kit.drivers.serial_port import Port
from staff_console.pads.line import Heard, Told
from staff_console.pads.presses import KeyStream
from ticket_protocol.device_settings import KeypadSettings
from ticket_protocol.frames import parse

log = logging.getLogger(__name__)

READ_S = 0.05
RESEND_S = 15.0
"""Displays forget at a power loss; each is told again so often."""
GARBAGE_EVERY_S = 60.0
"""A line that brings garbage is told of at most so often."""


class KeypadLine:
    """Owns the line of `settings`: see `PadLine`. Raises FrameError for a bad template."""

    def __init__(
        self,
        settings: KeypadSettings,
        heard: Heard,
        told: Told,
        *,
        back_off: BackOff | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._settings, self._heard, self._told, self._clock = settings, heard, told, clock
        self._stream = KeyStream(settings)
        shown = settings.display
        self._init = (
            parse(shown.init, checksum=shown.checksum, encoding=shown.encoding).render()
            if shown is not None and shown.init
            else b""
        )
        self._all = frozenset(pad.counter for pad in settings.pads)
        self._up: bool | None = None
        self._mute: frozenset[int] = frozenset()
        self._silent: frozenset[int] | None = None
        self._lock = Lock()
        self._faces: dict[int, tuple[bytes, ...]] = {}
        self._due: dict[int, float] = {}
        self._port: Port | None = None
        self._garbage_told = -GARBAGE_EVERY_S
        self._owner = LineOwner(settings.address, self._round, self._stands, back_off=back_off)

    def start(self) -> None:
        """Begins."""
        self._owner.start()

    def show(self, counter: int, frames: tuple[bytes, ...]) -> None:
        """Sent in the next round, and again now and then."""
        with self._lock:
            self._faces[counter] = frames
            self._due[counter] = 0.0

    def stop(self) -> None:
        """Ends."""
        self._owner.stop()

    # In the thread of the line

    def _stands(self, up: bool) -> None:  # noqa: FBT001 - as LineOwner calls it
        self._up = up
        self._tell()

    def _round(self, port: Port) -> None:
        if port is not self._port:
            self._begin(port)
        for counter, frames in self._to_send():
            self._show(port, counter, frames)
        self._take(port.read(READ_S))

    def _begin(self, port: Port) -> None:
        """Keys that were pressed while nobody listened are stale: nobody is called by them."""
        self._port = port
        port.discard()
        self._stream.forget()
        if self._init:
            port.write(self._init)
        with self._lock:
            self._due = dict.fromkeys(self._faces, 0.0)

    def _to_send(self) -> list[tuple[int, tuple[bytes, ...]]]:
        now = self._clock()
        with self._lock:
            due = [c for c, at in self._due.items() if at <= now]
            self._due |= dict.fromkeys(due, now + RESEND_S)
            return [(c, self._faces[c]) for c in due]

    def _show(self, port: Port, counter: int, frames: tuple[bytes, ...]) -> None:
        shown = self._settings.display
        for _ in range(1 if shown is None or not shown.reply else shown.retries + 1):
            port.write(b"".join(frames))
            if shown is None or not shown.reply or self._answers(port, counter, shown.reply_ms):
                break
        else:
            self._mute |= {counter}
            self._tell()
            return
        self._mute -= {counter}
        self._tell()

    def _answers(self, port: Port, counter: int, reply_ms: int) -> bool:
        """Whether the pad answers in time; keys pressed meanwhile are heard."""
        until = self._clock() + reply_ms / 1000
        while (left := until - self._clock()) > 0:
            replies = self._take(port.read(left))
            if None in replies or self._address(counter) in replies:
                return True
        return False

    def _take(self, data: bytes) -> tuple[int | None, ...]:
        if not data:
            return ()
        heard = self._stream.feed(data, self._clock())
        if heard.garbage:
            self._complain(heard.garbage)
        for press in heard.presses:
            self._heard(press)
        return heard.replies

    def _complain(self, count: int) -> None:
        now = self._clock()
        often = now < self._garbage_told + GARBAGE_EVERY_S
        level = logging.DEBUG if often else logging.WARNING
        if not often:
            self._garbage_told = now
        log.log(level, "%s: %d bytes that are no key were ignored", self._settings.id, count)

    def _address(self, counter: int) -> int:
        return next(pad.address for pad in self._settings.pads if pad.counter == counter)

    def _tell(self) -> None:
        """Whose pads are silent: all without the line, else those whose displays are mute."""
        if self._up is None:
            return
        silent = self._mute if self._up else self._all
        if silent == self._silent:
            return
        if self._silent is not None and silent - self._silent:
            log.warning("%s: silent at counter %s", self._settings.id, sorted(silent))
        elif self._silent:
            log.info("%s: answers again, silent: %s", self._settings.id, sorted(silent) or "none")
        self._silent = silent
        self._told(silent)
