"""Citizens at the kiosks: they touch, read their number, and take their paper."""

import time
from collections import Counter
from dataclasses import dataclass, field

from demo.album import Album
from demo.citizens import Citizen
from demo.stage import Actor, StageError

LYING = ("", "-landscape")
"""How the two kiosks stand."""
DEAF_S = 2.05
"""The kiosk takes no notice of trembling fingers for two seconds."""
SETTLE_S = 0.75
"""Nor, at first, on a page that came instead of the expected one."""


@dataclass
class Visits:
    """One citizen after the other, at one kiosk after the other."""

    album: Album
    numbers: list[str] = field(default_factory=list)
    _papers: Counter[int] = field(default_factory=Counter)
    _deaf: dict[int, float] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def visit(self, citizen: Citizen, *, paper: bool = True, mark: str = "") -> str:
        """Three touches, one more each with a procedure, in English and without paper; the number.

        `paper`: whether a ticket comes out. `mark`: what is special about the pictures.
        """
        entrances = self.album.stage.entrances
        at = len(self.numbers) % len(entrances)
        kind = mark or ("-en" if citizen.english else "-priority" if citizen.priority else "")
        kiosk = self.leave(at)
        if citizen.english:
            kiosk.touch("language-en")
        kiosk.touch("start")
        kiosk.see(f"category-{citizen.category}")
        self._keep(at, "kiosk-2-categories", kind.removesuffix("-priority"))
        self._choose(kiosk, at, citizen)
        kiosk.touch("takePriority" if citizen.priority else "take")
        if not paper:
            kiosk.see("onScreen")
            self._keep(at, "kiosk-4-choice", kind)
            time.sleep(SETTLE_S)
            kiosk.touch("onScreen")
        self._deaf[at] = time.monotonic() + DEAF_S
        self.numbers.append(str(kiosk.read("ticketNumber")))
        if paper:
            self._take_paper(at, kind)
        else:
            kiosk.see("noPaper")
            self._keep(at, "kiosk-5-paper-out", kind)
        return self.numbers[-1]

    def leave(self, at: int) -> Actor:
        """Whoever stood at that kiosk goes; it is free for the next."""
        kiosk = self.album.stage.entrances[at].kiosk
        if at in self._deaf:
            time.sleep(max(0.0, self._deaf.pop(at) - time.monotonic()))
            kiosk.touch("home")
        kiosk.see("start")
        return kiosk

    def _choose(self, kiosk: Actor, at: int, citizen: Citizen) -> None:
        kiosk.touch(f"category-{citizen.category}")
        if citizen.procedure:
            kiosk.touch(f"procedure-{citizen.procedure}")
            self._keep(at, "kiosk-3-procedure")
        if citizen.also:
            kiosk.touch("another")
            kiosk.touch(f"category-{citizen.also}")
            kiosk.see("take")
            self._keep(at, "kiosk-3-two-matters")

    def _take_paper(self, at: int, kind: str) -> None:
        printer = self.album.stage.entrances[at].printer
        self._papers[at] += 1
        if not printer.wait(lambda machine: len(machine.sheets) >= self._papers[at]):
            raise StageError(f"no paper came out for {self.numbers[-1]}")
        self._keep(at, "kiosk-4-ticket", kind)

    def _keep(self, at: int, name: str, kind: str = "") -> None:
        """The first picture of that name and kind at each kiosk."""
        name = f"{name}{kind}{LYING[at]}"
        if name not in self._seen:
            self._seen.add(name)
            self.album.keep(f"kiosk-{at + 1}", name)
