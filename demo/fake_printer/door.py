"""What every way to a fake printer has: the machine, the line's faults, hands. No sockets."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager

from demo.fake_printer.fuse import Fuse
from demo.fake_printer.machine import Machine, Trouble


class Door(ABC):
    """A machine on a line.

    Faults of the line: `stall` (it stops altogether, connected as it is), `drop` (the line breaks
    once), `refuse` (the port is closed, the device gone), `unplug` (the cable is out). What is to
    happen later is lit on `fuse`. Everything may be called from any thread, also by the fuse.
    """

    def __init__(self, machine: Machine | None = None) -> None:
        self.machine = machine or Machine()
        self.fuse = Fuse()
        self.connections = 0

    @property
    @abstractmethod
    def path(self) -> str:
        """What a printer's address needs: host and port, or a device file."""

    @abstractmethod
    def drop(self) -> None:
        """The line breaks; it can be opened again."""

    @abstractmethod
    def refuse(self) -> None:
        """The line breaks and cannot be opened again, which is told at once."""

    @abstractmethod
    def accept(self) -> None:
        """It can be opened again."""

    @abstractmethod
    def unplug(self) -> None:
        """The cable is pulled."""

    @abstractmethod
    def plug_in(self) -> None:
        """The cable is in again."""

    @abstractmethod
    def lock(self) -> AbstractContextManager[object]:
        """Held while the machine is touched."""

    @abstractmethod
    def answer(self, data: bytes) -> None:
        """Send, if anybody listens."""

    @abstractmethod
    def changed(self) -> None:
        """Somebody may wait for the machine to be so. Called with the lock held."""

    def stall(self) -> None:
        """It stops: takes nothing, says nothing."""
        with self.lock():
            self.machine.frozen = True

    def resume(self) -> None:
        """It goes on."""
        with self.lock():
            self.answer(self.machine.thaw())
            self.changed()

    def trouble(self, *troubles: Trouble) -> None:
        """Something goes wrong with the machine."""
        with self.lock():
            self.machine.trouble(*troubles)

    def clear(self, *troubles: Trouble) -> None:
        """Somebody puts it right; what it then says goes down the line."""
        with self.lock():
            self.answer(self.machine.clear(*troubles))
            self.changed()

    def new_roll(self, rows: int) -> None:
        """A roll of so many rows is put in."""
        with self.lock():
            self.answer(self.machine.new_roll(rows))
            self.changed()

    def switch_off(self) -> None:
        """The power goes."""
        with self.lock():
            self.machine.switch_off()

    def switch_on(self) -> None:
        """The power comes back."""
        with self.lock():
            self.machine.switch_on()

    def say(self, data: bytes) -> None:
        """Bytes that nobody asked for."""
        with self.lock():
            self.answer(data)

    def take(self, data: bytes, *, connected: Callable[[], bool]) -> None:
        """Bytes from the line; what follows a break of the line is lost."""
        with self.lock():
            for part, happens in self.fuse.parts(data):
                self.answer(self.machine.feed(part))
                if happens is not None:
                    happens()
                    if not connected():
                        break
            self.changed()
