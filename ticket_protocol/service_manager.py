"""What a program says to the system's service manager: that it is ready, alive, at its end.

The protocol of sd_notify(3): datagrams to the socket that the manager names. Where none is named,
as on Windows or on a developer's desk, nothing is said.
"""

import logging
import os
import socket
from collections.abc import Mapping

log = logging.getLogger(__name__)

READY, ALIVE, STOPPING = b"READY=1", b"WATCHDOG=1", b"STOPPING=1"
BEATS = 3
"""Signs of life within the time after which the manager takes a program for frozen."""


class ServiceManager:
    """Tells the manager that `environment` names, if it names one; never blocks, never raises."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        self._watchdog = environment.get("WATCHDOG_USEC", "")

    @property
    def beat_ms(self) -> int:
        """So often `alive` is to be said; 0: nobody listens for it.

        WATCHDOG_PID is not asked for: under a compositor it is the compositor's.
        """
        if not self._address or not self._watchdog.isdecimal():
            return 0
        return max(1, int(self._watchdog) // BEATS // 1000)

    def ready(self) -> None:
        """The program does its work from now on."""
        self._say(READY)

    def alive(self) -> None:
        """The loop that does the work has come round again."""
        self._say(ALIVE)

    def stopping(self) -> None:
        """The end has been asked for."""
        self._say(STOPPING)

    def _say(self, word: bytes) -> None:
        family = getattr(socket, "AF_UNIX", None)  # Windows has none
        if not self._address or family is None:
            return
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as line:
                line.settimeout(0)
                line.sendto(word, self._place())
        except OSError as error:
            log.debug("the service manager does not hear %s: %s", word, error)

    def _place(self) -> str:
        """A leading @ names an abstract socket, which begins with a zero byte."""
        return f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
