"""The one owner of a line: a thread that opens it, works on it, and comes back when it broke.

What the work is (signs, keypads, a lamp, a scanner) is given in. No Qt: what it tells is told in
its own thread; a Qt program that owns one lets `screen_kit.collecting` run meanwhile.
"""

import logging
from collections.abc import Callable
from threading import Event, Thread

from screen_kit.drivers.serial_port import LineError, Port, open_port

log = logging.getLogger(__name__)


class BackOff:
    """Seconds to wait after each failure in a row: twice as long each time, up to `last`."""

    def __init__(self, first: float = 1.0, last: float = 30.0) -> None:
        self._first, self._last = first, last
        self._next = first

    def after_failure(self) -> float:
        """How long to wait now."""
        wait, self._next = self._next, min(self._next * 2, self._last)
        return wait

    def worked(self) -> None:
        """The next failure is a first one again."""
        self._next = self._first


class LineOwner:
    """Owns the line at `address` from `start` to `stop`.

    `work(port)` does one short round, again and again: it takes what it has to send or waits for
    what comes, at most a second, raises LineError when the line broke, and begins anew with a fresh
    port. `told(True)`: a round was done, the line is there; `told(False)`: it is not; each once.
    """

    def __init__(
        self,
        address: str,
        work: Callable[[Port], None],
        told: Callable[[bool], None],
        *,
        read_s: float = 0.3,
        write_s: float = 3.0,
        back_off: BackOff | None = None,
    ) -> None:
        self._address, self._work, self._told = address, work, told
        self._read_s, self._write_s = read_s, write_s
        self._back_off = back_off or BackOff()
        self._up: bool | None = None
        self._ending = Event()
        self._thread = Thread(target=self._run, name=f"line {address}", daemon=True)

    def start(self) -> None:
        """Begins; at once, in a thread of its own."""
        self._thread.start()

    def stop(self, timeout: float = 2.0) -> None:
        """Ends, and lets go of the line; one that hangs is left behind after `timeout` seconds."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                with open_port(self._address, read_s=self._read_s, write_s=self._write_s) as port:
                    self._work_on(port)
            except LineError as error:
                self._failed(error)
            except Exception:
                log.exception("%s: the owner of the line begins anew after this", self._address)
                self._tell(up=False)
            self._ending.wait(self._back_off.after_failure())

    def _work_on(self, port: Port) -> None:
        while not self._ending.is_set():
            self._work(port)
            self._back_off.worked()
            self._tell(up=True)

    def _failed(self, error: LineError) -> None:
        log.log(logging.DEBUG if self._up is False else logging.WARNING, "%s", error)
        self._tell(up=False)

    def _tell(self, *, up: bool) -> None:
        if up is self._up:
            return
        if up and self._up is False:
            log.info("%s is there again", self._address)
        self._up = up
        try:
            self._told(up)
        except Exception:
            log.exception("%s: the owner of the line goes on after this", self._address)
