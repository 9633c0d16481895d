"""A fake printer in memory: a line without sockets, a clock that is moved, no threads.

What a driver waits for passes at once, and faults strike on the way: each write takes its time,
each read waits for the next thing to happen.
"""

import heapq
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from itertools import count
from typing import Literal

from demo.fake_printer.door import Door
from demo.fake_printer.machine import Machine
from kiosk.drivers.line import Deadlines, LineError, StallError

_LATENCY_S = 0.001
_PIECE = 256
_BITS = 10
_ROOM = 4096

Kind = Literal["tcp", "serial"]


class Clock:
    """Seconds that pass when they are told to. Called as `monotonic` is."""

    def __init__(self) -> None:
        self.now = 0.0
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()

    def __call__(self) -> float:
        """The time."""
        return self.now

    def after(self, seconds: float, happens: Callable[[], None]) -> None:
        """`happens` so many seconds from now."""
        heapq.heappush(self._due, (self.now + seconds, next(self._order), happens))

    def next_due(self) -> float | None:
        """How long until something happens."""
        return max(0.0, self._due[0][0] - self.now) if self._due else None

    def sleep(self, seconds: float) -> None:
        """So much time passes, and what is due in it happens."""
        end = self.now + seconds
        while self._due and self._due[0][0] <= end:
            at, _, happens = heapq.heappop(self._due)
            self.now = max(self.now, at)
            happens()
        self.now = max(self.now, end)

    def wait(self, until: Callable[[], bool], seconds: float) -> bool:
        """Until it is so, for `seconds` at most; whether it is."""
        end = self.now + seconds
        while not until() and self.now < end:
            due = self.next_due()
            left = end - self.now
            self.sleep(left if due is None else min(left, due))
            if due is None:
                break
        return until()


class MemoryDoor(Door):
    """A machine that is reached by `line`. `kind`: a network's or a device's ways of failing.

    `room`: so many bytes lie on the way before a stalled printer is noticed.
    """

    def __init__(
        self,
        machine: Machine | None = None,
        *,
        clock: Clock | None = None,
        kind: Kind = "tcp",
        baud: int | None = None,
        room: int = _ROOM,
    ) -> None:
        super().__init__(machine)
        self.clock = clock or Clock()
        self.kind = kind
        self.open = True
        self.plugged = True
        self.inbox = bytearray()
        self.client: object | None = None
        self._seconds_a_byte = _BITS / baud if baud else 0.0
        self._room = room
        self.piece = min(_PIECE, room)
        self._under_way = bytearray()

    @property
    def path(self) -> str:
        """There is none."""
        return "memory"

    def line(self, deadlines: Deadlines) -> "MemoryLine":
        """A way to it."""
        return MemoryLine(self, deadlines)

    def lock(self) -> AbstractContextManager[object]:
        """Nobody else is there."""
        return nullcontext()

    def changed(self) -> None:
        """Nobody waits elsewhere."""

    def drop(self) -> None:
        """The line breaks; a device is gone until it is plugged in."""
        self.hang_up()
        self.plugged = self.kind == "tcp" and self.plugged

    def refuse(self) -> None:
        """The line breaks and cannot be opened."""
        self.hang_up()
        self.open = False

    def accept(self) -> None:
        """It can be opened again."""
        self.open = True

    def unplug(self) -> None:
        """A device is gone; on a network everything waits."""
        if self.kind == "serial":
            self.hang_up()
        self.plugged = False

    def plug_in(self) -> None:
        """What waited on the way arrives."""
        self.plugged = True
        self._deliver()

    def resume(self) -> None:
        """It goes on."""
        super().resume()
        self._deliver()

    def switch_off(self) -> None:
        """The power goes; a network printer's port with it."""
        super().switch_off()
        if self.kind == "tcp":
            self.refuse()

    def switch_on(self) -> None:
        """The power comes back."""
        super().switch_on()
        self.accept()

    def answer(self, data: bytes) -> None:
        """Into the hands of whoever is on the line."""
        if self.client is not None and self.plugged:
            self.inbox += data

    def hang_up(self) -> None:
        """Nobody is on the line; what was under way is lost."""
        self.client = None
        self.inbox.clear()
        self._under_way.clear()

    def send(self, piece: bytes) -> None:
        """A piece goes down the line, in the time that takes."""
        self.clock.sleep(_LATENCY_S + len(piece) * self._seconds_a_byte)
        if self.client is not None:
            self._under_way += piece
            self._deliver()

    @property
    def passing(self) -> bool:
        """Whether there is room for more on the way."""
        return len(self._under_way) < self._room

    def _deliver(self) -> None:
        if self.plugged and not self.machine.frozen and self._under_way:
            data = bytes(self._under_way)
            self._under_way.clear()
            whose = self.client
            self.take(data, connected=lambda: self.client is whose)


class MemoryLine:
    """A Line to a MemoryDoor; `lasting` like its kind."""

    def __init__(self, door: MemoryDoor, deadlines: Deadlines) -> None:
        self.lasting = door.kind == "serial"
        self._door = door
        self._deadlines = deadlines
        self._me: object | None = None

    def open(self) -> None:
        """Make it ready; raises LineError."""
        door = self._door
        if door.kind == "tcp" and not door.plugged:
            door.clock.sleep(self._deadlines.connect)
        if not door.open or not door.plugged:
            raise LineError("nobody there")
        self._me = door.client = object()
        door.inbox.clear()
        door.connections += 1

    def close(self) -> None:
        """Let go; what is under way still arrives."""
        if self._me is not None and self._door.client is self._me:
            self._door.client = None
        self._me = None

    def write(self, data: bytes) -> None:
        """In pieces; raises LineError when it breaks, StallError when it stands still."""
        size = self._door.piece
        for start in range(0, len(data), size):
            self._check()
            if not self._door.clock.wait(self._passing, self._deadlines.write):
                raise StallError("sending stands still")
            self._check()
            self._door.send(data[start : start + size])

    def read(self, timeout: float) -> bytes:
        """What came within `timeout` seconds."""
        self._check()
        self._door.clock.wait(self._heard, timeout)
        self._check()
        data = bytes(self._door.inbox)
        self._door.inbox.clear()
        return data

    def _passing(self) -> bool:
        return self._broken() or self._door.passing

    def _heard(self) -> bool:
        return self._broken() or bool(self._door.inbox)

    def _broken(self) -> bool:
        return self._me is None or self._door.client is not self._me

    def _check(self) -> None:
        if self._broken():
            raise LineError("the line is broken")
