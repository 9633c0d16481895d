"""A hall's television before a real server: how soon a call is seen and heard, what a day costs.

The television stands in this process, drawn into memory. Its sound ends in a device that notes when
the chime and the first word reach it; the words are made ahead by espeak-ng, as in a hall. Time
counts from the moment of the fact, before the server stores it: its disk and the line are in it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import psutil

from benchmarks.clients import Client
from benchmarks.rows import Row, median, percentile
from benchmarks.television import served, television, until, wait
from counter_display.drivers.voice import CHIME, LateVoice
from counter_display.view_model import DisplayModel
from screen_kit.drivers.speaker import LoudSpeaker, chime_of
from screen_kit.drivers.speech_program import espeak_voice
from screen_kit.voice.kept import Kept, KeptSounds
from screen_kit.voice.outlet import Clockwork
from screen_kit.voice.sources import Chain
from ticket_protocol.fact_base import FactBase
from ticket_protocol.ticket_facts import TicketCalled
from ticket_protocol.words import Role

CALLS = 40
DAY = 1200
"""Calls of the busiest day."""
SETTLED = 200
"""After so many everything that is kept has been used once."""
HIGHLIGHT_MS, CHIME_MS, WORD_MS, GROWTH = 150, 150, 1500, 5.0
BRIEF = (("repeats = 2", "repeats = 1"), ("minimum_s = 4.0", "minimum_s = 1.0"))
"""Each call is measured alone; nobody has to hear it twice."""


@dataclass
class Noted:
    """When something first happened, in seconds since the epoch."""

    seen: dict[str, float] = field(default_factory=dict)

    def note(self, what: str) -> None:
        """It happens now; only the first time counts."""
        self.at(what, time.time())

    def at(self, what: str, moment: float) -> None:
        """It happened then."""
        self.seen.setdefault(what, moment)

    def again(self) -> None:
        """From now on."""
        self.seen = {}


class Device(Clockwork):
    """A loudspeaker that notes the first sound and the first word of each call."""

    def __init__(self, noted: Noted) -> None:
        super().__init__()
        self._noted = noted

    def write(self, pcm: bytes) -> bool:
        """The first sound of a call is its chime."""
        if any(pcm):
            self._noted.note("chime")
        return super().write(pcm)


class Hall:
    """A server, an officer at counter 9, a kiosk, and a television."""

    def __init__(self, folder: Path) -> None:
        self.noted = Noted()
        self._folder = folder
        self.server = served(folder, BRIEF)
        self.kiosk = Client(self.server.url, self.server.token(Role.KIOSK, "kiosk"))
        self.officer = Client(self.server.url, self.server.token(Role.STAFF, "officer", (9,)))
        self.display = television(self.server, voice=LateVoice(self._speaker))
        self.vm: DisplayModel = self.display.view_model
        self.called = ""
        self._painting = False
        self.vm.showingChanged.connect(self._look)
        self.display.link.factArrived.connect(self._fact)
        self.display.screen.window.frameSwapped.connect(self._drawn)

    def take(self) -> str:
        """A number for counter 9."""
        return str(self.kiosk.post("/tickets", {"category": "dat-dai"})["number"])

    def call(self) -> None:
        """The next one, while the television goes on."""
        self._painting = False
        self.noted.again()
        self._beside(lambda: self.officer.post("/counters/9/call-next", {}))

    def serve(self, count: int) -> None:
        """So many are called one after the other, each at once after the other."""
        for _ in range(count):
            self.take()
        self._beside(lambda: [self.officer.post("/counters/9/call-next", {}) for _ in range(count)])

    def close(self) -> None:
        """Everything ends."""
        self.display.close()
        self.server.stop()

    def _speaker(self) -> LoudSpeaker:
        chain = Chain([Kept(espeak_voice(), KeptSounds(self._folder / "said"))])
        return LoudSpeaker(Device(self.noted), chime_of(CHIME), lambda _: chain)

    def _fact(self, fact: FactBase, _late: bool) -> None:  # noqa: FBT001 - Qt's
        if isinstance(fact, TicketCalled):
            self.noted.at("fact", fact.at.timestamp())

    def _look(self) -> None:
        if self.vm.property("callNumber") == self.called and self.vm.highlighted:
            self._painting = True
        if self.vm.caption:
            self.noted.note("word")

    def _drawn(self) -> None:
        if self._painting:
            self.noted.note("highlight")

    def _beside(self, work: Callable[[], object]) -> None:
        thread = Thread(target=work)
        thread.start()
        until(lambda: not thread.is_alive())


def rows(folder: Path) -> list[Row]:
    """Calls one by one, then a whole day of them."""
    hall = Hall(folder)
    try:
        hall.officer.post("/counters/9/open", {})
        seen = [_call(hall) for _ in range(CALLS)]
        return [*_told(seen), _day(hall)]
    finally:
        hall.close()


def _call(hall: Hall) -> dict[str, float]:
    """A number is taken, its words are made, it is called; milliseconds from the fact on."""
    hall.called = hall.take()
    wait(0.5)
    hall.call()
    until(lambda: {"highlight", "chime", "word"} <= hall.noted.seen.keys())
    until(lambda: not hall.vm.caption)
    began = hall.noted.seen.pop("fact")
    return {what: (at - began) * 1000 for what, at in hall.noted.seen.items()}


def _told(seen: list[dict[str, float]]) -> list[Row]:
    limits = {"highlight": HIGHLIGHT_MS, "chime": CHIME_MS, "word": WORD_MS}
    names = {"highlight": "highlight drawn", "chime": "chime at the device", "word": "first word"}
    return [
        Row(
            name=f"hall TV: fact → {names[what]}, {which}",
            value=figure([one[what] for one in seen]),
            unit="ms",
            limit=limit,
        )
        for what, limit in limits.items()
        for which, figure in (("median", median), (f"p99 of {CALLS}", _worst))
    ]


def _worst(values: list[float]) -> float:
    return percentile(values, 0.99)


def _day(hall: Hall) -> Row:
    """How much the television's memory grows over the busiest day, in percent."""
    process = psutil.Process()
    hall.serve(SETTLED)
    wait(1.0)
    before = process.memory_info().rss
    for _ in range((DAY - SETTLED) // 100):
        hall.serve(100)
    wait(1.0)
    growth = 100 * (process.memory_info().rss - before) / before
    return Row(name=f"hall TV: memory over {DAY} calls", value=growth, unit="%", limit=GROWTH)
