"""How soon a touch has drawn the next page, over the pages that every citizen sees."""

import os
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

from PySide6.QtCore import QCoreApplication

from benchmarks.citizens import Hand, draw
from demo.processes import ServerProcess
from kiosk import __main__ as program
from screen_kit import start
from ticket_protocol.words import Role

ROUNDS = 25
CALM_S = 1.5
"""The search's index is made before anybody is there."""
WAY = (
    "start", "category-dat-dai", "back", "search", "key-k", "key-e", "key-t", "back", "back",
)  # fmt: skip
"""Welcome, fields, one of them, and back; the search, letters with their hits; and home."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """Milliseconds from a finger that leaves the glass to the page drawn: by the wall, of CPU."""

    wall: float
    cpu: float


def turns(server: ServerProcess, folder: Path) -> list[list[Turn]]:
    """Each round's turns. In the first one, pages are drawn for the first time since the start."""
    app = start.application("kiosk")
    os.environ["DENLUOT_TOKEN"] = server.token(Role.KIOSK, "kiosk-1")
    words = ["--server", server.url, "--name", "kiosk-1", "--windowed", "1080x1920"]
    words += ["--no-voice", "--reduce-motion", "--state-dir", str(folder / "state")]
    options = program.options_of(program.parser().parse_args(words))
    kiosk = program.build(options)
    kiosk.screen.show(options.common.size)
    kiosk.link.start()
    hand = Hand(kiosk.screen.window)
    while "start" not in hand.places():
        draw()
    draw(CALM_S)
    steps = list(pairwise((*WAY, WAY[0])))
    rounds = [[_turn(kiosk, hand, name, then) for name, then in steps] for _ in range(ROUNDS)]
    kiosk.close()
    app.processEvents()
    return rounds


def _turn(kiosk: program.Kiosk, hand: Hand, name: str, then: str) -> Turn:
    """Press `name`; the first frame that is drawn afterwards has `then` in it."""
    draw(0.05)
    where, window, frames = hand.places()[name], kiosk.screen.window, list[tuple[float, float]]()
    hand.press([where])
    draw(0.05)
    note = lambda: frames.append((time.monotonic(), time.thread_time()))  # noqa: E731 - let go again
    window.frameSwapped.connect(note)
    wall, cpu = time.monotonic(), time.thread_time()
    hand.release([where])
    while not frames:
        QCoreApplication.processEvents()
    window.frameSwapped.disconnect(note)
    if then not in hand.places():
        raise RuntimeError(f"the first frame after {name!r} is not yet the page with {then!r}")
    return Turn(wall=(frames[0][0] - wall) * 1000, cpu=(frames[0][1] - cpu) * 1000)
