"""The signs of one line: what each shows, since when, and whether it lives. No lines."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from demo.fake_sign.buses import Bus, ModbusBus, NumberBus
from demo.fake_sign.glass import AedexGlass, Cd5220Glass, Dsp800Glass, EpsonGlass, Glass

GLASSES: dict[str, type[Glass]] = {
    "epson-dm-d": EpsonGlass,
    "cd5220": Cd5220Glass,
    "dsp800": Dsp800Glass,
    "aedex": AedexGlass,
}
BUSES: dict[str, type[Bus]] = {
    "number-panel": NumberBus,
    "modbus-fc06": ModbusBus,
    "modbus-fc16": ModbusBus,
}
KINDS = (*GLASSES, *BUSES)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a sign showed from `since` on."""

    address: int
    lines: tuple[str, ...]
    since: float


class Signs:
    """Signs of one kind at these addresses (a pole display has none: it is 1).

    `answers` False: they hear and say nothing. `history`: every change, oldest first.
    """

    def __init__(
        self,
        kind: str = "number-panel",
        addresses: tuple[int, ...] = (1,),
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.kind, self.addresses, self.answers = kind, addresses, True
        self.history: list[Shown] = []
        self.received = bytearray()
        self._seconds = seconds
        self._off: set[int] = set()
        self._glass = GLASSES[kind]() if kind in GLASSES else None
        self._bus = BUSES[kind]() if kind in BUSES else None
        self._shown: dict[int, Shown] = {}
        for address in addresses:
            self._show(address, self._blank)

    def feed(self, data: bytes) -> bytes:
        """Take bytes; returns what the signs answer."""
        self.received += data
        answer = self._to_glass(data) if self._glass else self._to_bus(data)
        return answer if self.answers else b""

    def lines(self, address: int = 1) -> tuple[str, ...]:
        """What stands on each line, with its blanks."""
        return self._shown[address].lines

    def text(self, address: int = 1) -> str:
        """What can be read on the sign, lines apart by a stroke; "": nothing."""
        return " / ".join(line.strip() for line in self.lines(address) if line.strip())

    def since(self, address: int = 1) -> float:
        """Since when it shows that."""
        return self._shown[address].since

    @property
    def level(self) -> int | None:
        """How bright a pole display is; None: as it left the works."""
        return self._glass.level if self._glass else None

    @property
    def unknown(self) -> bytes:
        """Bytes of which a pole display could make nothing."""
        return bytes(self._glass.unknown) if self._glass else b""

    def switch_off(self, *addresses: int) -> None:
        """No power: dark, deaf and mute. All of them, if none is named."""
        self._off.update(addresses or self.addresses)
        for address in addresses or self.addresses:
            self._show(address, self._blank)

    def switch_on(self, *addresses: int) -> None:
        """Power again; what was shown is forgotten, and how bright it was."""
        self._off.difference_update(addresses or self.addresses)
        if self._glass:
            self._glass = GLASSES[self.kind]()

    @property
    def _blank(self) -> tuple[str, ...]:
        return self._glass.lines if self._glass and not self._off else ("",)

    def _to_glass(self, data: bytes) -> bytes:
        assert self._glass is not None
        if self._off:
            return b""
        self._glass.feed(data)
        self._show(self.addresses[0], self._glass.lines)
        answer, self._glass.answer = bytes(self._glass.answer), bytearray()
        return answer

    def _to_bus(self, data: bytes) -> bytes:
        assert self._bus is not None
        answers = b""
        for address, text, answer in self._bus.feed(data):
            if address in self._shown and address not in self._off:
                self._show(address, (text,))
                answers += answer
        return answers

    def _show(self, address: int, lines: tuple[str, ...]) -> None:
        before = self._shown.get(address)
        if before is None or before.lines != lines:
            now = Shown(address=address, lines=lines, since=self._seconds())
            self._shown[address] = now
            self.history.append(now)
