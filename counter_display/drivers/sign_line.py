"""A line of serial signs: the thread that owns it sends what is due, and hears who answers."""

import logging
import time
from collections.abc import Callable, Mapping
from threading import Event

from counter_display.signs.rota import Job, Rota
from screen_kit.drivers.line_owner import BackOff, LineOwner
from screen_kit.drivers.serial_port import Port, SerialSettings, parse
from ticket_protocol.device_settings import SignLineSettings
from ticket_protocol.sign_frames import CommandSet, SignText

log = logging.getLogger(__name__)

IDLE_S = 0.25
SETTLE_S = 1.0
GAP_LETTERS = 3.5
KEPT = 512
"""So many bytes of what comes are looked at; more is noise."""
LONGEST_WAIT_S = 10.0

Told = Callable[[frozenset[int]], None]


class SignLine:
    """Owns the line from `start` to `stop`. Raises AddressError for an address that is none.

    `told(counters)`, in the line's thread: whose signs cannot be reached, whenever that changes.
    """

    def __init__(
        self,
        settings: SignLineSettings,
        commands: CommandSet,
        told: Told,
        *,
        seconds: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
        back_off: BackOff | None = None,
    ) -> None:
        self._commands, self._told = commands, told
        self._seconds, self._pause = seconds, pause
        self._letter_s = letter_s(parse(settings.address))
        self._rota = Rota(
            commands, settings.signs, resend_s=settings.resend_s, level=settings.brightness
        )
        self._silent: frozenset[int] = frozenset()
        self._quiet_at = 0.0
        self._changed = Event()
        self._owner = LineOwner(
            settings.address,
            self._round,
            self._line_told,
            back_off=back_off or BackOff(last=LONGEST_WAIT_S),
        )

    def start(self) -> None:
        """Begins; at once, in a thread of its own."""
        self._owner.start()

    def show(self, texts: Mapping[int, SignText]) -> None:
        """What the signs are to show from now on, by counter."""
        self._rota.wish(texts)
        self._changed.set()

    def stop(self, last: Mapping[int, SignText] | None = None) -> None:
        """Lets go of the line, once the signs show `last`, or cannot be reached in time."""
        if last is not None:
            self.show(last)
            until = self._seconds() + SETTLE_S
            while not self._rota.settled and self._seconds() < until:
                self._pause(0.01)
        self._owner.stop()

    def _line_told(self, up: bool) -> None:  # noqa: FBT001 - the owner's
        if up:
            self._rota.opened()
        else:
            self._rota.lost()
        self._tell()

    def _round(self, port: Port) -> None:
        now = self._seconds()
        job = self._rota.next(now)
        if job is None:
            port.read(0.0)  # nobody waits for it, but a line that is gone says so
            self._changed.wait(min(IDLE_S, self._rota.wait_s(now)))
            self._changed.clear()
            return
        answered = self._send_all(port, job)
        self._rota.done(job, answered=answered, now=self._seconds())
        self._tell()

    def _send_all(self, port: Port, job: Job) -> bool:
        for frame in job.starting:
            self._send(port, frame)
        return all(self._is_taken(port, frame, job) for frame in job.frames)

    def _is_taken(self, port: Port, frame: bytes, job: Job) -> bool:
        if self._commands.reply is None:
            self._send(port, frame)
            return True
        for _ in range(job.tries):
            port.discard()
            self._send(port, frame)
            if self._answers(port, job):
                return True
        return False

    def _send(self, port: Port, frame: bytes) -> None:
        """Sends once the line was quiet for 3.5 letters, by which signs tell frames apart."""
        self._pause(max(0.0, self._quiet_at - self._seconds()))
        port.write(frame)
        self._quiet_at = self._seconds() + (len(frame) + GAP_LETTERS) * self._letter_s

    def _answers(self, port: Port, job: Job) -> bool:
        until = self._quiet_at + self._commands.settings.reply_ms / 1000
        heard = b""
        while (left := until - self._seconds()) > 0:
            heard = (heard + port.read(left))[-KEPT:]
            if self._commands.answered(heard, addr=job.sign.address, counter=job.sign.counter):
                self._quiet_at = self._seconds() + GAP_LETTERS * self._letter_s
                return True
        return False

    def _tell(self) -> None:
        silent = self._rota.silent
        if silent == self._silent:
            return
        for counter in sorted(silent - self._silent):
            log.warning("the sign of counter %s cannot be reached", counter)
        for counter in sorted(self._silent - silent):
            log.info("the sign of counter %s is there again", counter)
        self._silent = silent
        self._told(silent)


def letter_s(line: SerialSettings) -> float:
    """Seconds that one letter takes on the line: start, bits, parity and stop."""
    parity = 0 if line.parity == "N" else 1
    return (1 + line.bits + parity + line.stop) / line.baud
