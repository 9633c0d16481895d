"""The loudspeaker, held by a process of its own, so that no fault of the sound reaches the screen.

Tried with PulseAudio: when the sound server stops answering, Qt's sound stands still for half a
minute with all of Python; when it dies, Qt ends the program. Here that happens to somebody else.
"""

import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from time import monotonic

from screen_kit.drivers.audio_orders import Order, OrderKind, State, order_bytes, state_from
from screen_kit.drivers.line_owner import BackOff
from screen_kit.voice.outlet import AHEAD_S, BYTES_PER_S
from screen_kit.voice.sound import RATE

log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-m", "screen_kit.drivers.audio_child")
FRESH_S = 0.5
"""A state older than this does not count."""
HANGS_S = 3.0
START_S = 15.0
"""So long a process may say nothing, after it said something, and at its start."""
END_S = 1.0


class AudioProcess:
    """An outlet over a child process, which is started, ended and started again as needed.

    Used by one thread; none of its methods ever waits for the child.
    """

    def __init__(
        self, command: Sequence[str] = COMMAND, clock: Callable[[], float] = monotonic
    ) -> None:
        self._command = tuple(command)
        self._clock = clock
        self._child: _Child | None = None
        self._utterance = self._written = 0
        self._back_off = BackOff(first=1.0, last=30.0)
        self._not_before = clock()

    def open(self, gain: float) -> bool:
        """With a child that works."""
        if not self._is_ready():
            return False
        self._utterance += 1
        self._written = 0
        self._order(OrderKind.OPEN, gain=gain)
        return True

    def room(self) -> int:
        """So that it always has a little more than it has played."""
        return max(int((self.played_s() + AHEAD_S) * RATE) * 2 - self._written, 0)

    def write(self, pcm: bytes) -> bool:
        """False when the child ended, or says that its device broke."""
        child = self._child
        if child is None or child.ended or (child.state is not None and not child.state.works):
            return False
        self._written += len(pcm)
        self._order(OrderKind.SOUND, pcm=pcm)
        return True

    def played_s(self) -> float:
        """As the child said last; between two of its words it does not go on."""
        state = self._child.state if self._child is not None else None
        if state is None or state.utterance != self._utterance:
            return 0.0
        return min(state.played_s, self._written / BYTES_PER_S)

    def close(self) -> None:
        """The child keeps the device awake."""
        self._order(OrderKind.CLOSE)

    def drop(self) -> None:
        """What was not heard yet is not heard."""
        self._order(OrderKind.DROP)

    def idle(self) -> bool:
        """Sees that there is a child that answers."""
        now = self._clock()
        if self._child is not None and self._child.hangs(now):
            log.debug("the sound's process does not answer; it is ended")
            self._child.kill()
        if self._child is None or self._child.ended:
            self._begin(now)
            return False
        if not self._is_ready():
            return False
        self._back_off.worked()
        return True

    def end(self) -> None:
        """The child ends."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _begin(self, now: float) -> None:
        if now < self._not_before:
            return
        if self._child is not None:
            self._child.kill()
        self._not_before = now + self._back_off.after_failure()
        try:
            self._child = _Child(self._command, self._clock)
        except OSError as error:
            log.debug("no process for the sound: %s", error)
            self._child = None

    def _is_ready(self) -> bool:
        child = self._child
        if child is None or child.ended or child.state is None:
            return False
        return child.state.works and self._clock() - child.heard < FRESH_S

    def _order(self, kind: OrderKind, *, gain: float = 1.0, pcm: bytes = b"") -> None:
        if self._child is not None:
            self._child.order(Order(kind=kind, utterance=self._utterance, gain=gain, pcm=pcm))


class _Child:
    """One process, a thread that writes to it and a thread that reads from it."""

    def __init__(self, command: Sequence[str], clock: Callable[[], float]) -> None:
        self._clock = clock
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self.state: State | None = None
        self.heard = clock()
        self.ended = False
        self._threads = [
            Thread(target=work, name="sound", daemon=True) for work in (self._write, self._read)
        ]
        for thread in self._threads:
            thread.start()

    def order(self, order: Order) -> None:
        """Goes out when it can."""
        self._orders.put(order)

    def hangs(self, now: float) -> bool:
        """Whether it should have said something long ago."""
        return not self.ended and now - self.heard > (START_S if self.state is None else HANGS_S)

    def kill(self) -> None:
        """Now."""
        self._process.kill()
        self._orders.put(None)
        self._leave()

    def end(self) -> None:
        """By itself, or else now."""
        self._orders.put(None)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(END_S)
        if self._process.poll() is None:
            self._process.kill()
        self._leave()

    def _leave(self) -> None:
        self.ended = True
        for thread in self._threads:
            thread.join(END_S)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(END_S)

    def _write(self) -> None:
        assert self._process.stdin is not None
        with suppress(OSError, ValueError), self._process.stdin as pipe:
            while (order := self._orders.get()) is not None:
                pipe.write(order_bytes(order))
                pipe.flush()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with suppress(OSError, ValueError), self._process.stdout as pipe:
            for line in pipe:
                state = state_from(line)
                if state is not None:
                    self.state, self.heard = state, self._clock()
        self.ended = True
